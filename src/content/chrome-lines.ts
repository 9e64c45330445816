import { attribute, find, nextElementOf, rootOf, textOf } from './dom.js';
import { simplify } from './heading.js';
import { isFlat } from './chrome-sections.js';
import {
  isAfter,
  isBefore,
  isLast,
  isOuter,
  linkDensity,
  partOf,
  type Surroundings,
} from './surroundings.js';
import type { Fact } from './survey.js';

const TAGS =
  /^\W*([ée]tiquettes?|mots?[- ]cl[ée]s?|tags?|libell[ée]s?|[ée]tiquet[ée]e?s? (avec|sous)|sur le m[êe]me (sujet|th[èe]me))\s*:/i;
const TAGS_TITLE = /^\W*([ée]tiquettes|mots[- ]cl[ée]s|tags|libell[ée]s)\W*$/i;
/** `Publié dans Patrimoine, étiqueté halle`, at the foot. */
const POSTED = /^\W*(publi[ée]|class[ée]|post[ée]|rang[ée]) (dans|sous|par)\b/i;
const COUNTS =
  /^\W*((lu|vu) \d[\d\s]* fois|\d[\d\s]* (vues|lectures|affichages)|(clics|vues|lectures|affichages)\s*:\s*\d[\d\s]*|(temps|dur[ée]e) de lecture\s*:?\s*(environ )?\d+ ?min\w*|page \d+ (sur|de|\/) \d+)\W*$/i;
const COMMENT_LINK =
  /^\W*((\d+|aucun|un|pas de|laisser un|ajouter un) commentaires?|0 commentaires?)\W*$/i;
const USEFUL =
  /^\W*((cette|ces|cet|la|le) (page|informations?|article|contenu|r[ée]ponse).{0,40}(utiles?|aid[ée]s?|r[ée]pondu)|avez-vous trouv[ée]|(donnez|donner) votre avis sur cette page|qu['’]avez-vous pens[ée] de cette page)/i;
const READ_ALSO = /^\W*([àa] )?(lire|voir|d[ée]couvrir) (aussi|[ée]galement)\s*:?/i;
const SUMMARY =
  /^\W*(au )?(sommaire|sur cette page|dans cette page|dans cet article|acc[èe]s rapides?|table des mati[èe]res|plan de la page|aller [àa])\W*$/i;
const TOOL =
  /^\W*(retour( ([àa] la liste|aux).*)?|imprimer?( (cette|la) page)?|envoyer( [àa] un ami)?|partager|e-?mail|pdf|haut( de (la )?page)?|ajouter [àa] (mon|votre|l['’]) ?(agenda|calendrier)|([ée]couter|t[ée]l[ée]charger) la page|version (imprimable|pdf))?\W*$/i;
const PRESSED = /^(javascript:|#)|[?&](print|tmpl=component)/i;
const STEP = /^\W*(page )?(suivante?|pr[ée]c[ée]dente?|next|previous|prev)s?\W*$/i;
const ADVERT = /^\W*(publicit[ée]|annonce|sponsoris[ée])\b/i;
const ADVERT_NAME = /(^|[-_ ])(pub|publicites?|ads?|adsbygoogle|annonces?-google)([-_ ]|$)/i;
const WEATHER = /^\W*(la )?m[ée]t[ée]o/i;

/** Small parts that no page writes as its content: tags, counts, tools, summaries, trails, logos. */
export function isSmallPart(fact: Fact, around: Surroundings): boolean {
  const { tag, letters } = fact;
  if (tag === 'form' || letters > 900) return false;
  if (letters < 40 && /^(span|small|p|div|a|li|dd)$/.test(tag)) {
    const text = textOf(fact.element) ?? '';
    if (COUNTS.test(text) || (fact.linked > 0 && COMMENT_LINK.test(text) && isAfter(fact, around)))
      return true;
  }
  if (fact.flow === 'inline' || /^(h1|th|dt|dd|label|caption)$/.test(tag)) return false;
  if (isSummary(fact, around) || isSummaryLabel(fact, around)) return true;
  if (isTools(fact, around)) return true;
  if (/^(td|tr|table|tbody)$/.test(tag)) return false;
  const text = (textOf(fact.element) ?? '').trim();
  if (
    (TAGS.test(text) || hasTagsTitle(fact)) &&
    letters < 250 &&
    fact.links > 0 &&
    fact.letters - fact.linked < 30 &&
    isAfter(fact, around)
  )
    return true;
  if (isPosted(fact, text, around)) return true;
  if (USEFUL.test(text) && letters < 250 && isAfter(fact, around)) return true;
  if (isReadAlso(fact, text, around) || isSectionMenu(fact, text, around)) return true;
  return isStray(fact, text, around);
}

/** `Étiquettes` as a title, and words under it. */
function hasTagsTitle(fact: Fact): boolean {
  if (fact.links === 0 || fact.letters > 250) return false;
  const title = find(fact.element, 'h2,h3,h4,h5,h6,strong,span,p,div')[0];
  return Boolean(title) && TAGS_TITLE.test(textOf(title!) ?? '');
}

function isPosted(fact: Fact, text: string, around: Surroundings): boolean {
  if (fact.links === 0 || fact.letters > 150 || linkDensity(fact) < 0.4 || !POSTED.test(text))
    return false;
  const { heading } = around;
  return isLast(fact, around) && !!heading && fact.start - heading.start > 200;
}

/** Every link leads to a place further down in the same page. */
function isSummary(fact: Fact, around: Surroundings): boolean {
  if (fact.links < 2 || !around.heading || /^(td|tr)$/.test(fact.tag)) return false;
  const links = find(fact.element, 'a,button');
  const label = fact.letters - fact.linked;
  if (label > 40 || links.length < (label > 0 ? 2 : 3)) return false;
  return links.every((link) => {
    const href = attribute(link, 'href') ?? '';
    if (!/^#./.test(href) || attribute(link, 'role') === 'tab') return false;
    const target = targetOf(around, link, href.slice(1));
    return (
      target !== null &&
      target.panel === null &&
      target.shown === 'shown' &&
      target.start >= fact.start + fact.letters
    );
  });
}

function targetOf({ survey }: Surroundings, link: Element, name: string): Fact | null {
  const root = rootOf(link) as Document | ShadowRoot;
  const own = CSS.escape(name);
  const target = find(root, `#${own}`)[0] ?? find(root, `a[name="${own}"]`)[0];
  return (target && survey.facts.get(target)) ?? null;
}

function isSummaryLabel(fact: Fact, around: Surroundings): boolean {
  if (fact.letters > 25 || fact.links > 0 || !SUMMARY.test((textOf(fact.element) ?? '').trim()))
    return false;
  const next = nextElementOf(fact.element);
  const after = next && around.survey.facts.get(next);
  return Boolean(after && isSummary(after, around));
}

/** `PDF | Imprimer | Envoyer`, `Retour - Haut de page`, `< Précédent  Suivant >`. */
function isTools(fact: Fact, around: Surroundings): boolean {
  if (fact.links === 0 || fact.letters > 80) return false;
  if (isPeriod(fact)) return true;
  if (fact.letters - fact.linked > 6) return false;
  const links = find(fact.element, 'a,button').map((link) => ({
    text: textOf(link) ?? '',
    href: attribute(link, 'href') ?? '',
  }));
  const isText = (text: string) => /[\p{L}\p{N}]/u.test(text);
  const said = links.filter(({ text }) => isText(text));
  if (said.length === 0) return false;
  if (said.every(({ text }) => STEP.test(text))) return isAfter(fact, around);
  if (!said.every(({ text }) => TOOL.test(text))) return false;
  return said.length > 1
    ? said.some(({ text }) => /retour|imprim|envoyer|partager|haut/i.test(text))
    : PRESSED.test(said[0]!.href);
}

/** `‹ Avril  Mai 2025  Juin ›`. */
function isPeriod(fact: Fact): boolean {
  if (fact.links !== 2 || fact.letters - fact.linked > 24) return false;
  const [first, last] = find(fact.element, 'a,button').map((link) => (textOf(link) ?? '').trim());
  return /^[‹«<←◀]/.test(first ?? '') && /[›»>→▶]$/.test(last ?? '');
}

/** `Lire aussi : …` alone in its paragraph. */
function isReadAlso(fact: Fact, text: string, around: Surroundings): boolean {
  const start = READ_ALSO.exec(text);
  if (
    !start ||
    fact.links === 0 ||
    fact.links > 3 ||
    fact.letters > 250 ||
    !isAfter(fact, around) ||
    !isFlat(fact.element)
  )
    return false;
  return fact.letters - fact.linked < start[0].replace(/\s/g, '').length + 6;
}

/** Before the title of a `main`: links to the pages of the same section. */
function isSectionMenu(fact: Fact, text: string, around: Surroundings): boolean {
  const { heading } = around;
  if (
    !heading ||
    !around.titled ||
    !isBefore(fact, around) ||
    fact.links < 2 ||
    partOf(fact, around) > 0.3
  )
    return false;
  if (fact.letters - fact.linked > 40) return false;
  if (/^\W*(dans (cette|la m[êe]me) rubrique|rubriques?|menu|navigation)/i.test(text)) return true;
  const own = simplify(textOf(heading.element) ?? '');
  return find(fact.element, 'a').some(
    (link) => attribute(link, 'aria-current') === 'page' || simplify(textOf(link) ?? '') === own,
  );
}

/** Adverts and the weather, at the edge of the page. */
function isStray(fact: Fact, text: string, around: Surroundings): boolean {
  if (
    around.stated ||
    fact.letters > 300 ||
    partOf(fact, around) > 0.2 ||
    !isOuter(fact, around.spine) ||
    fact.tag === 'li'
  )
    return false;
  const name = `${attribute(fact.element, 'id') ?? ''} ${attribute(fact.element, 'class') ?? ''}`;
  if (ADVERT_NAME.test(name) && fact.links > 0) return true;
  if (/^h\d$/.test(fact.tag) || fact.letters < 12) return false;
  if (ADVERT.test(text) && fact.links > 0) return isAfter(fact, around) && fact.links < 4;
  if (!WEATHER.test(text) || fact.letters > 200 || !/\d\s?°/.test(text)) return false;
  return !around.heading || !/m[ée]t[ée]o/i.test(textOf(around.heading.element) ?? '');
}

/** Logos of partners in a row, with links to their sites or a name that says so, at the very end. */
export function isLogos(fact: Fact, around: Surroundings): boolean {
  const { element, letters, start } = fact;
  if (letters > 0 || fact.flow !== 'block' || /^(td|tr|table|li|figure)$/.test(fact.tag))
    return false;
  const { whole } = around;
  if (
    !isAfter(fact, around) ||
    whole.start + whole.letters - start > Math.max(100, whole.letters * 0.1)
  )
    return false;
  const images = find(element, 'img');
  if (images.length < 2) return false;
  const logos = images.filter((image) =>
    /\b(logo|partenaire)/i.test(
      `${attribute(image, 'alt') ?? ''} ${attribute(image, 'src') ?? ''} ${attribute(image, 'class') ?? ''}`,
    ),
  );
  return logos.length === images.length || find(element, 'a[href^="http"]').length >= images.length;
}
