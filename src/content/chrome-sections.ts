import { attribute, childrenOf, find, isElement, nextElementOf, textOf } from './dom.js';
import { simplify } from './heading.js';
import type { Slices } from './slices.js';
import { linkDensity, partOf, type Surroundings } from './surroundings.js';
import type { Fact } from './survey.js';

/** Titles of what leads away from the page, under its content. */
const RELATED =
  /^((sur|dans) (le|la|les) m[êe]mes? (sujets?|th[èe]mes?|rubriques?|cat[ée]gories?|dossiers?)|dans cette rubrique|(nos |les |toutes les )?derni[èe]r(e|es|s) (actualit[ée]s|actus|nouvelles|publications|infos|informations|br[èe]ves|articles)|(nos |les )autres ([ée]quipements|services|d[ée]marches|lieux|[ée]v[èée]nements|rendez-vous)|(nos |les |d['’])?autres (actualit[ée]s|actus|articles|pages|contenus|nouvelles|salles)|([àa] )?(voir|lire|consulter|d[ée]couvrir|d[ée]couvrez) (aussi|[ée]galement|encore|ensuite)|(les )?(articles?|pages?|contenus?|actualit[ée]s?|liens?|sujets?) (li[ée]e?s?|relatifs?|similaires?|r[ée]cente?s?|associ[ée]e?s?|connexes?)|.{0,40}(peuvent|peut|pourraient|pourrait) (aussi |[ée]galement )?vous (int[ée]resser|plaire)|vous (aimerez|avez aim[ée]|pourriez aimer).*|.{0,30}ont aussi (lu|vu|consult[ée]|cherch[ée]|emprunt[ée]).*|([àa] )(voir|lire|d[ée]couvrir) (dans|sur) .*|(les )?plus (lus|vus|consult[ée]s)|(vous avez )?(r[ée]cemment (vus?|consult[ée]s?)|vus? r[ée]cemment)|restez (inform[ée]s?|au courant|connect[ée]s?)|suivez-nous.*)\W*$/;

/** More of the same kind, where all that follows is links. */
const OTHERS = /^(nos |les )?autres [\p{L}-]+( [\p{L}-]+)?\W*$/u;
/** Who wrote the page, with a link to all they wrote. */
const AUTHOR = /^a propos (de |d')/;
const ALL_WRITTEN = /tou(s|tes) (ses|les) (articles|publications|billets)/i;

/** Titles of other dates: they lead away from a page that is of one date itself. */
const NEXT =
  /^(nos |les )?prochaine?s ([ée]v[ée]nements|rendez-vous|concerts|spectacles|animations|manifestations)\W*$/;
const DATE = /\d{1,2}(er)? (janv|f[ée]vr|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)/i;

/** Titles of what visitors wrote under the page, and of the form to write there. */
const COMMENTS =
  /^((\d+|un|une|aucun|aucune|pas de|vos|les|derniers) )?(commentaires?|r[ée]flexions?|avis des (lecteurs|visiteurs)|r[ée]actions?)( ?\(?\d+\)?)?( (sur|[àa] propos|au sujet|pour|de l['’]article) .*)?\W*$|^\d+ (messages?|r[ée]ponses?|discussions?)\W*$|^\d+ (messages?|r[ée]ponses?) ([àa]|sur) ["«“]/;
/** Titles that nothing else has. */
const SURE =
  /^(laisser|laissez|ajouter|ajoutez|poster|postez|[ée]crire|[ée]crivez|d[ée]poser|publier) (un |une |votre |vos )?(commentaires?|r[ée]ponse|r[ée]action)|^r[ée]pondre [àa] cet article|^un message, un commentaire|^(connectez|identifiez)-vous .{0,40}(commentaire|commenter|r[ée]agir)|^vous devez .{0,40}(commentaire|commenter)|^commenter( cet? (article|page))?\W*$|^r[ée]agir( [àa] cet article)?\W*$|^(\d+|un|une|aucun|aucune|pas de) (commentaires?|r[ée]actions?)\W*$|^(\d+|une) r[ée]flexions? sur ["«“]/;
/** What a list of comments, or the form for one, is made of. */
const WRITTEN =
  'textarea,[class*=comment],[id*=comment],[class*=forum],[id*=forum],time,[class*=date],[class*=author],[class*=auteur]';
/** French says `comment` for how: `comment-venir` is content. */
const COMMENT_NAME =
  /(^|[-_ ])(comments|commentaires|comment-?(list|form|area|section|respond)|commentlist|respond|disqus[-_]thread|plugin-comment)([-_ ]|$)/i;
const COMMENT_STATE = /\b(no|has|with)-comments?\b|\bcomments?-(open|closed|off|on)\b/gi;

/** A title this short, and no more. */
const SHORT = 90;

const known = new WeakMap<Surroundings, Set<Element>>();

/** Looks for what stands under the content, in slices: before anything is asked of these surroundings. */
export async function findUnderContent(around: Surroundings, slices: Slices): Promise<void> {
  known.set(around, await gather(around, slices));
}

/** Under the content: links to other pages with their summaries, comments and the form to add one, told by their title. */
export function isUnderContent(fact: Fact, around: Surroundings): boolean {
  return known.get(around)?.has(fact.element) || isCommentBox(fact, around);
}

function isCommentBox(fact: Fact, around: Surroundings): boolean {
  if (fact.flow !== 'block' || /^(li|td|tr|p|h[1-6])$/.test(fact.tag) || !around.heading)
    return false;
  if (fact.start <= around.heading.start || partOf(fact, around) > 0.6) return false;
  const name = `${attribute(fact.element, 'id') ?? ''} ${attribute(fact.element, 'class') ?? ''}`;
  return COMMENT_NAME.test(name.replace(COMMENT_STATE, ''));
}

/** The last first: what they leave makes those before them the last in turn. */
async function gather(around: Surroundings, slices: Slices): Promise<Set<Element>> {
  const { heading, survey, titled } = around;
  const left = new Set<Element>();
  if (!heading) return left;
  const lines: Fact[] = [];
  for (const fact of survey.facts.values()) {
    if (slices.due) await slices.pause();
    if (isLine(fact, heading)) lines.push(fact);
  }
  const own = simplify(textOf(heading.element) ?? '');
  let gone = 0;
  for (const line of lines.reverse()) {
    if (slices.due) await slices.pause();
    const said = simplify(textOf(line.element) ?? '').replace(/^\W+/, '');
    const sure = SURE.test(said);
    const comments = sure || COMMENTS.test(said);
    const related =
      titled &&
      !comments &&
      (RELATED.test(said) ||
        OTHERS.test(said) ||
        AUTHOR.test(said) ||
        (NEXT.test(said) && isDated(around))) &&
      !/actualit|nouvelles|actus|articles|agenda|evenement|rendez-vous|manifestations/.test(own);
    if (!comments && !related) continue;
    const section = sectionOf(line, around);
    const letters = section.reduce((sum, { letters }) => sum + letters, 0);
    const share = letters / Math.max(1, around.whole.letters);
    if (section.length === 0 || share > (comments ? 0.6 : 0.4)) continue;
    const last = section[section.length - 1]!;
    const rest = restAfter(last, around) - gone;
    const box = section.length === 1 ? section[0]! : null;
    const aside = box !== null && box !== line && linkDensity(box) > 0.6;
    if (!aside && rest > Math.max(400, around.whole.letters * 0.25)) continue;
    if (related && !isLeading(section)) continue;
    if (related && !RELATED.test(said) && OTHERS.test(said) && !isAllLinks(section, line)) continue;
    if (related && AUTHOR.test(said) && !section.some(leadsToAuthor)) continue;
    if (comments && !sure && !section.some(isWritten)) continue;
    for (const fact of section) left.add(fact.element);
    gone += letters;
  }
  return left;
}

function isAllLinks(section: readonly Fact[], line: Fact): boolean {
  const linked = section.reduce((sum, fact) => sum + fact.linked, 0);
  const letters = section.reduce((sum, fact) => sum + fact.letters, 0);
  return linked > (letters - line.letters) * 0.9;
}

function leadsToAuthor({ element }: Fact): boolean {
  return find(element, 'a').some((link) => ALL_WRITTEN.test(textOf(link) ?? ''));
}

/** A date stands just after the page's title. */
function isDated({ heading, whole }: Surroundings): boolean {
  let said = '';
  for (let up = heading; up && up !== whole && said.length < 160; up = up.parent)
    for (
      let next = nextElementOf(up.element);
      next && said.length < 160;
      next = nextElementOf(next)
    )
      said += ` ${(textOf(next) ?? '').replace(/\s+/g, ' ').trim()}`;
  return DATE.test(said.slice(0, 160));
}

/** Holds comments, the form for one, or says who may write one. */
function isWritten({ element }: Fact): boolean {
  return (
    find(element, WRITTEN).length > 0 ||
    /^\W*(connect|identifi).{0,60}comment/i.test(textOf(element) ?? '')
  );
}

function isLine(fact: Fact, heading: Fact): boolean {
  if (
    fact.letters === 0 ||
    fact.letters > SHORT ||
    fact.start <= heading.start ||
    fact.shown !== 'shown'
  )
    return false;
  if (/^h[1-6]$/.test(fact.tag) || attribute(fact.element, 'role') === 'heading') return true;
  return (
    /^(p|div|legend|strong|b|span)$/.test(fact.tag) &&
    fact.linked === 0 &&
    (fact.flow === 'block' || fact.parent?.letters === fact.letters)
  );
}

/** Links to pages: no phone numbers, no files to download. */
function isLeading(section: readonly Fact[]): boolean {
  const links = section.reduce((sum, fact) => sum + fact.links, 0);
  const text = section.map((fact) => textOf(fact.element) ?? '').join(' ');
  if (links === 0 || /\b0\d([ .]?\d\d){4}\b/.test(text)) return false;
  return section.every(
    ({ element }) =>
      find(element, 'a[href^="tel:"],a[href^="mailto:"],a[href$=".pdf"],a[download],table,dl')
        .length === 0,
  );
}

/** What a title stands over: its container when it comes first there, else what follows it up to the next title. */
function sectionOf(line: Fact, around: Surroundings): Fact[] {
  let top = line;
  const level = levelOf(line.element);
  for (
    let up = line.parent;
    up && up !== around.whole && !around.spine.has(up.element);
    up = up.parent
  ) {
    if (up.start !== line.start || (top !== line && hasOtherTitle(up, line, level))) break;
    if (top === line && hasOtherTitle(up, line, level)) break;
    if (/^(li|td|tr|tbody|table|ul|ol)$/.test(up.tag)) break;
    top = up;
  }
  const alone = top.letters === line.letters;
  if (!alone) return [top];
  const section = [top];
  for (let next = nextElementOf(top.element); next; next = nextElementOf(next)) {
    const fact = around.survey.facts.get(next);
    if (!fact || fact.shown === 'gone') continue;
    if (around.spine.has(next) || levelOf(next) <= level || hasOtherTitle(fact, line, level)) break;
    section.push(fact);
  }
  return section;
}

function levelOf(element: Element): number {
  const tag = /^h([1-6])$/i.exec(element.nodeName);
  if (tag) return Number(tag[1]);
  return attribute(element, 'role') === 'heading'
    ? Number(attribute(element, 'aria-level') ?? 2)
    : 7;
}

/** Whether a title as high as this one stands in it too. */
function hasOtherTitle(fact: Fact, line: Fact, level: number): boolean {
  return find(fact.element, 'h1,h2,h3,h4,h5,h6,[role=heading]').some(
    (title) =>
      title !== line.element &&
      levelOf(title) <= Math.min(level, 6) &&
      levelOf(line.element) < 7 &&
      !find(title, '*').includes(line.element) &&
      !isWithinLink(title, fact.element),
  );
}

/** The title of a card, a link or in one. */
function isWithinLink(title: Element, within: Element): boolean {
  if (find(title, 'a').length > 0) return true;
  for (let up = title.parentElement; up && up !== within; up = up.parentElement)
    if (/^(a|li|article)$/i.test(up.nodeName)) return true;
  return false;
}

/** Characters after it in the nearest part that also holds the page's title. */
function restAfter(fact: Fact, { spine }: Surroundings): number {
  let up = fact.parent;
  while (up?.parent && !spine.has(up.element)) up = up.parent;
  return up ? up.start + up.letters - fact.start - fact.letters : 0;
}

/** Whether an element holds no more than bare text and links, as lines do. */
export function isFlat(element: Element): boolean {
  return childrenOf(element).every(
    (node) => !isElement(node) || /^(a|b|strong|em|i|span|small|br)$/i.test(node.nodeName),
  );
}
