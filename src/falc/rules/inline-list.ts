import { hasVerb, isDeterminer, isInfinitive, isNoun, opensWithOrder } from '../clause.js';
import type { Lexicon } from '../lexicon.js';
import { quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold, tokensOf, type Token } from '../tokens.js';

/** What introduces a value and no list, or a list that is part of another thing. */
const LABEL =
  /(?:^|\s)(?:adresses?|contacts?|tarifs?|horaires?|prix|dont|à savoir|c’est-à-dire|exemples?|comme|entre|y compris|respectivement|tél|téléphone|nota|attention)$/u;
const VALUES =
  /(?:horaires?|heures?|tarifs?|prix|jours?|dates?|numéros?|codes?)(?: \p{L}+){0,4} (?:est|sont|sera|seront|restent)$/u;
const HOURS = /^(?:à )?\d{1,2}[ \u00a0\u202f]?(?:h|heures?|€|euros?|%)(?!\p{L})[^,]{0,12},/iu;
/** « deux photos » */
const COUNT = /^(?:deux|trois|quatre|cinq|six|huit|dix)$/;
/** Without a full stop, what tells a list from a title. */
const THINGS = quick(
  /suivante?s?$|(?<!\p{L})(?:pièces|documents|justificatifs|fournir|apporter|joindre|présenter|liste|programme|menu|matériel|fournitures|trousseau|activités|ateliers)(?!\p{L})/u,
);
/** Verbs after which a list of things to bring is sure. */
const BRING = quick(
  /(?<!\p{L})(?:devez|faut|pouvez|devrez|merci de|veuillez|pensez à)[ \u00a0\u202f](?:(?:nous|lui|y)[ \u00a0\u202f])?(?:fournir|apporter|présenter|joindre|produire|prévoir|remettre)[ \u00a0\u202f](?=\p{L}|\d)/iu,
);
/** In the last thing of a list, what may belong to all. */
const SHARED = quick(
  /(?<!\p{L})(?:à|au|aux|en|dans|avant|après|pour|par|sur|sous|chez|auprès|lors|dès|avec|du|de l’|de la|des|de votre|de vos|de son|de ses|de leurs?|de ce|de cette|de ces|de moins|de plus|matin|après-midi|soir|midi|datée?s?|datant|de \d+)(?!\p{L})|\d/u,
);
/** A complement that one thing has for itself. */
const OF = quick(/(?<!\p{L})(?:du|de la|de l’|des)(?!\p{L})/u);
const BOUND = quick(
  /(?<!\p{L})(?:si|s’ils?|sauf|ou|soit|à condition|sous réserve|en cas|respectivement|dont|à savoir|ainsi que|ni|excepté|hormis|sans|qu[ie’]|qui|où|lorsqu[e’]|quand|etc|puis|mais|notamment|entre)(?!\p{L})/u,
);
const ALL = [
  'url',
  'mail',
  'phone',
  'date',
  'hour',
  'amount',
  'measure',
  'law',
  'name',
  'number',
] as const;

interface Item {
  readonly start: number;
  readonly end: number;
}

/**
 * « Vous devez fournir : une photo, un formulaire et une facture. » → a line for the introduction, then « - une photo ».
 * 21 and 50 · short sentences, real lists (EU, RLS 4.3); 0.5 % of sentences. Traps: things that share what is said once
 * at the end (« le nom et le prénom du père »), ou, si and sauf in an item, an address, a price, a count that differs.
 */
export const inlineList: Rule = {
  id: 'inline-list',
  guideline: '50 · De vraies listes (RLS 4.3)',
  touches: ALL,
  *propose(view, { lexicon }): Iterable<Proposal | Refusal> {
    const { text } = view;
    const colon = [...text.matchAll(/[ \u00a0\u202f]:[ \u00a0\u202f]/gu)];
    const bring = colon.length ? null : text.match(BRING);
    if (colon.length !== 1 && !bring) return;
    const from = bring ? bring.index! + bring[0].length : colon[0]!.index + colon[0]![0].length;
    const intro = fold(text.slice(0, bring ? from : colon[0]!.index)).trim();
    const body = text.slice(from);
    if (!/,|;/.test(body)) return;
    const marked = markedItems(body);
    const areThings = marked?.every(({ start, end }) => {
      const words = tokensOf(body.slice(start, end));
      return (
        kindOf(words, lexicon) !== null ||
        isInfinitive(words[0]!.lower, lexicon) ||
        opensWithOrder(words, 0, lexicon)
      );
    });
    if (
      marked &&
      areThings &&
      !/(?<!\p{L})(?:dit|dis|répond|crie|chante)$/u.test(intro) &&
      !BOUND.test(fold(body.replace(/(?<!\p{L})et\s*$/u, '')))
    ) {
      yield* lines(text, from, colon[0]?.index ?? from - 1, body, marked);
      return;
    }
    if (/[«»“”"()]/.test(body) || /:/.test(body))
      return yield { abstain: 'Parenthèse ou citation dans la liste.' };
    if (/[,;:!?…]\s*$|\.\./.test(body)) return yield { abstain: 'La liste n’est pas finie.' };
    if (!/\.\s*$/.test(body) && !THINGS.test(intro)) return yield { abstain: 'Un titre.' };
    // « Les horaires sont : 9 h, 10 h et 11 h. »: they are read in one line.
    if (VALUES.test(intro) || HOURS.test(body))
      return yield { abstain: 'Des heures, des prix ou des dates.' };
    if (LABEL.test(intro)) return yield { abstain: 'Ce n’est pas une liste de choses à part.' };
    if (BOUND.test(fold(body))) return yield { abstain: 'Une condition dans la liste.' };
    const stop = body.match(/\s*\.?\s*$/u)!.index!;
    const strong = body.includes(';');
    if (strong && bring) return yield { abstain: 'Une liste sans deux-points.' };
    const items = strong
      ? split(body.slice(0, stop), /[ \u00a0\u202f]?;[ \u00a0\u202f]?/gu)
      : commas(body.slice(0, stop), lexicon);
    if (!items) return yield { abstain: 'Plusieurs « et » : on ne sait pas où coupe la liste.' };
    if (items.length < (strong ? 2 : 3)) return yield { abstain: 'Moins de 3 choses.' };
    const words = items.map(({ start, end }) => tokensOf(body.slice(start, end)));
    const kinds = words.map((tokens) => kindOf(tokens, lexicon));
    if (kinds.includes(null)) return yield { abstain: 'Une partie n’est pas le nom d’une chose.' };
    if (!strong && new Set(kinds).size > 1)
      return yield { abstain: 'Les parties ne se ressemblent pas.' };
    if (bring && kinds[0] !== 'determined')
      return yield { abstain: 'Les parties ne se ressemblent pas.' };
    const ends = items.map((item) => afterHead(body, item));
    const own = ends.slice(0, -1).some((end) => OF.test(end));
    const last = own ? ends.at(-1)!.replace(OF, ' ') : ends.at(-1)!;
    if (!strong && (SHARED.test(last) || isPlural(words)))
      return yield { abstain: 'La fin peut porter sur toute la liste.' };
    const said = intro.match(/(?<!\d)(\d{1,2}) \p{L}+(?: \p{L}+)?$/u)?.[1];
    if (said && Number(said) !== items.length)
      return yield { abstain: 'Le nombre annoncé n’est pas celui de la liste.' };
    const reason = 'Une liste est plus facile à lire : une chose par ligne.';
    yield bring
      ? { start: from - 1, end: from, after: ' :\n- ', reason, group: 'all' }
      : { start: colon[0]!.index, end: from, after: ' :\n- ', reason, group: 'all' };
    for (let at = 1; at < items.length; at += 1)
      yield {
        start: from + items[at - 1]!.end,
        end: from + items[at]!.start,
        after: '\n- ',
        reason,
        group: 'all',
      };
    if (stop < body.length)
      yield { start: from + stop, end: text.length, after: '', reason, group: 'all' };
  },
};

/** « 1) …, 2) … », « a) … ; b) … », « - … ; - … »: the author has said where each thing starts. */
const MARK =
  /(?:^|[,;]?[ \u00a0\u202f](?:et[ \u00a0\u202f])?)(?:(\d{1,2}|[a-h])[)°][ \u00a0\u202f]?|[-–•][ \u00a0\u202f])(?=\p{L})/gu;

function markedItems(body: string): Item[] | null {
  const marks = [...body.matchAll(MARK)];
  if (marks.length < 2 || marks[0]!.index !== 0) return null;
  const names = marks.map(({ 1: name }) => name);
  // In order from the first, or all without a name.
  const isOrdered = names.every((name, at) =>
    name === undefined
      ? names[0] === undefined
      : name === String(at + 1) || name === 'abcdefgh'[at],
  );
  if (!isOrdered) return null;
  // Without names, a dash may be an aside: each thing before it ends with a mark.
  if (names[0] === undefined && !marks.slice(1).every(({ 0: mark }) => /^[,;]/.test(mark)))
    return null;
  const stop = body.match(/\s*[.;]?\s*$/u)!.index!;
  const items = marks.map(({ 0: mark, index }, at) => ({
    start: index + mark.length,
    end: marks[at + 1]?.index ?? stop,
  }));
  return items.some(({ start, end }) => end - start < 2 || /[.:!?()]/.test(body.slice(start, end)))
    ? null
    : items;
}

function* lines(
  text: string,
  from: number,
  colon: number,
  body: string,
  items: readonly Item[],
): Iterable<Proposal> {
  const reason = 'Une liste est plus facile à lire : une chose par ligne.';
  // The letters and the numbers of the marks go with them.
  const numbers = [...body.matchAll(MARK)].flatMap(({ 1: name }) =>
    name && /\d/.test(name) ? [name] : [],
  );
  const group = 'all';
  const allows = { numbers };
  yield { start: colon, end: from + items[0]!.start, after: ' :\n- ', reason, group, allows };
  for (let at = 1; at < items.length; at += 1)
    yield {
      start: from + items[at - 1]!.end,
      end: from + items[at]!.start,
      after: '\n- ',
      reason,
      group,
      allows,
    };
  const end = from + items.at(-1)!.end;
  if (end < text.length) yield { start: end, end: text.length, after: '', reason, group, allows };
}

function split(body: string, mark: RegExp): Item[] {
  const items: Item[] = [];
  let start = 0;
  for (const { 0: found, index } of body.matchAll(mark)) {
    items.push({ start, end: index });
    start = index + found.length;
  }
  items.push({
    start: start + (/^et[ \u00a0\u202f]/u.exec(body.slice(start))?.[0].length ?? 0),
    end: body.length,
  });
  return items;
}

/** Items between commas, the last after « et »; null where « et » may be inside an item. */
function commas(body: string, lexicon: Lexicon): Item[] | null {
  const items = split(body, /,[ \u00a0\u202f]/gu);
  const last = items.pop()!;
  const starts = /(?<!\p{L})et[ \u00a0\u202f](?=\p{L}|\d)/gu;
  const opens = (from: number) => {
    const next = tokensOf(body.slice(from, from + 80));
    return kindOf(next, lexicon, true) !== null;
  };
  for (const { start, end } of items)
    for (const { 0: found, index } of body.slice(start, end).matchAll(starts))
      if (opens(start + index + found.length)) return null;
  const ends = [
    ...body.slice(last.start, last.end).matchAll(/[ \u00a0\u202f]et[ \u00a0\u202f](?=\p{L}|\d)/gu),
  ].filter(({ 0: found, index }) => opens(last.start + index + found.length));
  if (ends.length > 1) return null;
  if (!ends.length) return [...items, last];
  const { 0: found, index } = ends[0]!;
  return [
    ...items,
    { start: last.start, end: last.start + index },
    { start: last.start + index + found.length, end: last.end },
  ];
}

/** How an item begins: with a determiner or a number, or with its noun; null where it is no noun phrase. */
function kindOf(
  tokens: readonly Token[],
  lexicon: Lexicon,
  open = false,
): 'determined' | 'bare' | null {
  const [first, second, third] = tokens;
  if (!first) return null;
  if (!open && (tokens.length > 20 || hasVerb(tokens, lexicon))) return null;
  if (isDeterminer(first.lower) || first.kind === 'number' || COUNT.test(first.lower)) {
    const noun = second?.kind === 'number' ? third : second;
    const isThing =
      isNoun(noun, lexicon) ||
      (first.kind !== 'number' && noun?.kind === 'word' && !lexicon.find(noun.lower)) ||
      isNoun(third, lexicon) ||
      (first.kind !== 'number' && /^\p{Lu}/u.test(noun?.text ?? ''));
    return isThing ? 'determined' : null;
  }
  return isNoun(first, lexicon) && !/^\p{Lu}\p{Ll}/u.test(first.text) ? 'bare' : null;
}

/** An item without its first words, folded. */
function afterHead(body: string, { start, end }: Item): string {
  const tokens = tokensOf(body.slice(start, end));
  const from = isDeterminer(tokens[0]!.lower) || tokens[0]!.kind === 'number' ? 2 : 1;
  return fold(body.slice(start + (tokens[from]?.start ?? end - start), end));
}

/** True where the end is an adjective for several, and may be for all: « une carte et un permis valides ». */
function isPlural(items: readonly (readonly Token[])[]): boolean {
  const last = items.at(-1)!;
  const length = (tokens: readonly Token[]) =>
    isDeterminer(tokens[0]!.lower) || tokens[0]!.kind === 'number' || COUNT.test(tokens[0]!.lower)
      ? 2
      : 1;
  const isShort = (tokens: readonly Token[]) => tokens.length <= length(tokens);
  if (isShort(last) || !/[sx]$/u.test(last.at(-1)!.lower)) return false;
  if (/^(?:de|d’|des|à|aux)$/.test(last.at(-2)!.lower)) return false;
  return (
    items.slice(0, -1).every(isShort) ||
    /^(?:une?|le|la|l’|votre|son|sa|ce|cette)$/.test(last[0]!.lower)
  );
}
