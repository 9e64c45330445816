import {
  isAfter,
  isBefore,
  isLast,
  isOnEdge,
  linkDensity,
  partOf,
  type Surroundings,
} from './surroundings.js';
import { attribute, find, nextElementOf, textOf } from './dom.js';
import { simplify } from './heading.js';
import type { Fact } from './survey.js';

const ACCEPT =
  /accept|refus|personnalis|j[’']ai compris|^\W*ok\W*$|continuer sans|d[’']accord|param[ée]tr/i;
const SHARE_LINK =
  /facebook\.com\/(sharer|dialog)|twitter\.com\/(intent|share)|x\.com\/intent|linkedin\.com\/share|whatsapp\.com\/send|wa\.me\/\?|pinterest\.\w+\/pin|^mailto:\?|addtoany|^javascript:.*print/i;
const SHARE_NAME =
  /^\W*(partager?|imprimer|tweeter|envoyer (à|par)|share|print|pdf|(sur )?(facebook|twitter|x|linkedin|whatsapp|instagram|pinterest)|e-?mail|(copier )?le lien)/i;
const PAGE_LINK =
  /^\W*(\d{1,3}|(pages? )?(suivante?|pr[ée]c[ée]dente?)s?|page \d+|premi[èe]re( page)?|derni[èe]re( page)?|d[ée]but|fin|next|prev(ious)?|first|last)?\W*$/i;
const FOOT_WORD =
  /mentions l[ée]gales|plan (du|de) site|^accessibilit[ée]|donn[ée]es personnelles|politique de (confidentialit[ée]|cookies|protection)|^confidentialit[ée]|^cr[ée]dits|^(gestion des )?cookies|flux rss|^rgpd|^nous contacter$|^contact$|webmestre|webmaster|^administration|se connecter/i;
const FOOT_TEXT =
  /©|tous droits r[ée]serv|copyright|r[ée]alis[ée] (par|avec)|(une )?r[ée]alisation|propuls[ée] par|powered by|site (optimis[ée]|officiel|cr[ée][ée])|visiteurs? depuis|webmestre|webmaster|derni[èe]re mise [àa] jour du site/gi;
const RELATED =
  /articles? (li[ée]s|similaires|r[ée]cents)|(les )?plus (lus|vus|consult)|ont aussi (consult|lu|vu)|sur le m[êe]me (sujet|th[èe]me)|vous aimerez|pages? (li[ée]es|associ[ée]es|similaires)|dans (la|cette) (m[êe]me )?rubrique|[àa] (voir|lire) aussi|derniers articles/i;

/** Whether what an element holds says that it is around the content. */
export function isShaped(
  fact: Fact,
  around: Surroundings,
  isLeftOut: (other: Fact) => boolean,
): boolean {
  const { tag, letters } = fact;
  if (/^(h[1-6]|tbody|th|dt|dd|form|label|span|strong|em|b|i|font|time|address|caption)$/.test(tag))
    return false;
  if (fact.flow === 'inline' || letters > 2500) return false;
  if (isConsent(fact, around)) return true;
  const density = linkDensity(fact);
  if (fact.links > 0 && letters < 300 && density > 0.1 && tag !== 'table' && isTrail(fact, around))
    return true;
  if (fact.links > 0 && letters < 300 && !/^(td|tr|table)$/.test(tag)) {
    if (density > 0.3 && isShare(fact)) return true;
    if (density > 0.4 && isPages(fact)) return true;
  }
  if (!around.stated && around.heading && isBefore(fact, around) && fact.links > 1 && density > 0.7)
    return around.titled || fact.start < 100;
  if (!around.stated && !around.heading && isMenuOnTop(fact, around)) return true;
  if (
    density > 0.6 &&
    letters < 600 &&
    isAfter(fact, around) &&
    isLast(fact, around) &&
    isRelated(fact, around)
  )
    return true;
  return !around.stated && isFooter(fact, around, isLeftOut);
}

/** On a page with no title: the first thing in it, a few short links. */
function isMenuOnTop(fact: Fact, around: Surroundings): boolean {
  if (fact.start - around.whole.start > 40 || fact.links < 3 || partOf(fact, around) > 0.3)
    return false;
  return linkDensity(fact) > 0.6 && fact.linked / fact.links < 20;
}

/** A short text on cookies with something to press. */
function isConsent(fact: Fact, around: Surroundings): boolean {
  if (fact.letters > 2000 || fact.letters < 20 || partOf(fact, around) > 0.6) return false;
  if (around.stated && fact.links === 0) return false;
  const text = textOf(fact.element) ?? '';
  if (!/cookies?|traceurs?/i.test(text)) return false;
  return find(fact.element, 'a,button,[role=button],input,span,div').some((control) => {
    const said = textOf(control)?.trim() || attribute(control, 'value') || '';
    return said.length < 40 && ACCEPT.test(said);
  });
}

/** `Accueil > Démarches > Passeport`, before the title or just under it. */
function isTrail(fact: Fact, around: Surroundings): boolean {
  const { heading, whole } = around;
  const limit = heading ? heading.start + heading.letters + 100 : whole.start + whole.letters * 0.2;
  if (fact.start > limit || find(fact.element, 'h1,h2,p + p,table').length > 0) return false;
  const text = (textOf(fact.element) ?? '').trim();
  if (/^(vous [êe]tes ici|you are here)/i.test(text)) return true;
  const home = /^\W*(accueil|home)\b/i.test(text);
  const parts = text.split(/\s*[>›»→▸|]\s*|\s+\/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (heading && fact.start > heading.start) return home && parts.length > 1;
  if (home && (/[>›»/|→▸]/.test(text) || fact.links > 1)) return true;
  const last = parts[parts.length - 1] ?? '';
  return (
    parts.length > 1 &&
    fact.links >= parts.length - 1 &&
    heading !== null &&
    simplify(last) === simplify(textOf(heading.element) ?? '')
  );
}

function isPages(fact: Fact): boolean {
  if (fact.links < 2 || fact.letters > 150) return false;
  const links = find(fact.element, 'a');
  return links.length > 1 && links.every((link) => PAGE_LINK.test(textOf(link) ?? ''));
}

function isShare(fact: Fact): boolean {
  const links = find(fact.element, 'a,button,[role=button]');
  const asked = /^\W*(partage|imprimer|share)/i.test(textOf(fact.element) ?? '');
  return (
    links.length > 0 &&
    (asked || links.some((link) => SHARE_LINK.test(attribute(link, 'href') ?? ''))) &&
    links.every(
      (link) =>
        SHARE_LINK.test(attribute(link, 'href') ?? '') || SHARE_NAME.test(textOf(link) ?? ''),
    )
  );
}

/** Links to other pages, under words that say so. */
function isRelated(fact: Fact, around: Surroundings): boolean {
  const text = (textOf(fact.element) ?? '').trim().slice(0, 60);
  if (!RELATED.test(text) || partOf(fact, around) > 0.4) return false;
  return !around.stated || !/[àa] (voir|lire) aussi/i.test(text);
}

/** The last part of the page, with the links a footer has. */
function isFooter(fact: Fact, around: Surroundings, isLeftOut: (other: Fact) => boolean): boolean {
  if (
    fact.letters > 2500 ||
    !isAfter(fact, around) ||
    /^(li|h[1-6])$/.test(fact.tag) ||
    !isOnEdge(fact, around) ||
    !isLast(fact, around)
  )
    return false;
  const words = footWords(fact);
  if (words > 1) return true;
  if (!endsPage(fact, around, isLeftOut)) return false;
  const before = fact.start - (around.heading?.start ?? around.whole.start);
  return (
    (words > 0 && fact.letters < 100) || (before > fact.letters * 1.5 && addressWords(fact) > 1)
  );
}

/** Whether only what is around the content comes after. */
function endsPage(fact: Fact, around: Surroundings, isLeftOut: (other: Fact) => boolean): boolean {
  const { whole, survey } = around;
  let rest = whole.start + whole.letters - fact.start - fact.letters;
  let next = nextElementOf(fact.element);
  for (let steps = 0; next && rest >= 60 && steps < 8; steps += 1, next = nextElementOf(next)) {
    const after = survey.facts.get(next);
    if (!after || after.letters > 2500) continue;
    if (isLeftOut(after) || footWords(after) > 1) rest -= after.letters;
  }
  return rest < 60;
}

/** What the town says of itself on every page: its name, address, phone and hours. */
function addressWords(fact: Fact): number {
  // What tags part, their text does not: no word edges to lean on.
  const text = textOf(fact.element) ?? '';
  const signs = [
    /(^|[^\d])\d{2} ?\d{3}([^\d]|$)/,
    /0\d([ .]?\d\d){4}/,
    /^\s*(mairie|h[ôo]tel de ville|commune d|ville d)/i,
    /r[ée]alisation/i,
  ];
  return signs.filter((sign) => sign.test(text)).length;
}

/** Number of words that only footers say. */
export function footWords(fact: Fact): number {
  let count = (textOf(fact.element) ?? '').match(FOOT_TEXT)?.length ?? 0;
  for (const link of find(fact.element, 'a'))
    if (FOOT_WORD.test((textOf(link) ?? '').trim())) count += 1;
  return count;
}
