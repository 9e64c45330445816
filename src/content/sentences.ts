/** A stretch of text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that end with a full stop and do not end a sentence, in lower case, without it. */
const ABBREVIATIONS = new Set(
  (
    'm mm mme mmes mlle mlles dr drs pr me mes mgr st ste sts vve feu cl capt cdt col gal lt ' +
    'art al alin chap cf ch ex p pp vol t tome éd ed fig ill n no nos nº n° §  ss sq suiv v vs tab apr ' +
    'av ave bd bld boul pl rte imp chem all lot bât bat esc ét apt appt r fg bp ' +
    'tél tel fax port env min max moy approx resp pers dép dept dpt arr cne hab nb nbre ' +
    'janv fév févr avr juil sept oct nov déc lun mar mer jeu ven sam dim ' +
    'l d r s c j a h b e f g i k o q u w x y z op cit ibid id loc réf ref rem obs inc ltd cie ets éts sté soc assoc ' +
    'prof ing dir secr prés vice conv délib del décr circ ord jo'
  ).split(/\s+/),
);

/** Those of them that do end a sentence when a capital follows. */
const MAY_END = new Set([
  'etc',
  'h',
  'min',
  'max',
  'hab',
  'pers',
  'cie',
  'ltd',
  'inc',
  'sept',
  'oct',
  'nov',
  'déc',
  'adj',
]);

/** Before a name, never the last word of a sentence. */
const TITLES = /^(?:m|mm|mme|mmes|mlle|mlles|drs?|pr|me|mgr|ste?|sts|av|bd|art|al|p|cf|n°)$/;
/** They begin a sentence, and are no one's name. */
const STARTERS = /^(?:Ils?|Elles?|Nous|Vous|On|Puis|Merci)(?![\p{L}-])/u;
/** As those, and what a firm or a place may not be called by after its initials. */
const AFTER_INITIALS =
  /^(?:Ils?|Elles?|Nous|Vous|On|Puis|Merci|Les?|La|L['’]|Une?|Des|Ces?|Cette|Cet|Si|Pour|En|Dans|Tou[st]|Toute?s?|Son|Sa|Ses|Votre|Vos|Chaque|Mais|Il|À|Au)(?![\p{L}-])/u;
/** What is numbered at the head of a sentence: `Étape 1. Remplissez`. */
const NUMBERED_HEAD =
  /^\s*(?:étape|article|partie|point|lot|fiche|annexe|question|chapitre|phase|tableau|figure|niveau|titre|section|cas|option)[ \u00a0]$/iu;

const CLOSERS = /[)\]}»”’"' \u00a0\u202f]/;
/** Before a letter that names a thing, and is no initial: `bât. B.` */
const LETTERED =
  /(^|[\s('’])(b[âa]t(?:iment)?|esc(?:alier)?|titre|chapitre|partie|section|tranche|ligne|îlot|secteur|lot|hall|bloc|plan|annexe|cat[ée]gorie|zone|groupe|salle|quai|porte|vitamine|h[ée]patite|classe|point|allée)\.? ?$/i;
const NAMED = /(?:salle|quai|porte|allée|groupe) $/i;
const OPENERS = /["'«“‘([{\u00a0\u202f –—•-]/;

/**
 * Sentences of a text. A break (`\n`) ends one. What looks like an end and is not, in French
 * administrative writing: `M. Durand`, `art. L. 2121-1`, `J.-P. Martin`, `8 h. 30`, `1 250.50`, an address.
 */
export function sentences(text: string, lang = 'fr'): Stretch[] {
  return [...eachSentence(text, lang)];
}

/** As `sentences`, one at a time: a long text can be read in slices. */
export function* eachSentence(text: string, _lang = 'fr'): Generator<Stretch> {
  let start = 0;
  const trim = (end: number): Stretch => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from]!)) from += 1;
    while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
    start = end;
    return { start: from, end: to };
  };
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index]!;
    if (mark === '\n') {
      const found = trim(index + 1);
      if (found.end > found.start) yield found;
    } else if (mark === '.' || mark === '!' || mark === '?' || mark === '…') {
      let end = index + 1;
      for (;;) {
        if (end < text.length && /[.!?…]/.test(text[end]!)) end += 1;
        // « Qui ? ! »
        else if (/[!?]/.test(text[end + 1] ?? '') && /[ \u00a0\u202f]/.test(text[end]!)) end += 2;
        else break;
      }
      const last = end;
      while (end < text.length && CLOSERS.test(text[end]!) && closes(text, end)) end += 1;
      if (isEnd(text, start, index, last, end)) yield trim(end);
      index = end - 1;
    }
  }
  const rest = trim(text.length);
  if (rest.end > rest.start) yield rest;
}

/** A closing mark belongs to the sentence before it; a space only when a closing mark follows. */
function closes(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark === '\u00a0' || mark === '\u202f' || mark === ' ') return text[at + 1] === '»';
  if (mark === '"' || mark === "'" || mark === '’')
    return at + 1 >= text.length || /[\s.,;:!?)\]»]/.test(text[at + 1]!);
  return true;
}

function isEnd(text: string, start: number, first: number, last: number, end: number): boolean {
  if (end >= text.length) return true;
  if (!/\s/.test(text[end]!)) return false;
  const next = nextLetter(text, end);
  if (next === '') return true;
  const capital =
    next !== next.toLowerCase() ||
    /\p{N}|\p{Lo}/u.test(next) ||
    /^\s[a-h]\) /.test(text.slice(end, end + 4));
  const mark = text[first]!;
  if (mark === '…' || (mark === '.' && last - first > 1))
    return capital && next !== next.toLowerCase();
  if (mark !== '.') return capital || !/\p{L}/u.test(next);
  return capital && !isAbbreviation(text, start, first, next);
}

function nextLetter(text: string, from: number): string {
  let index = from;
  while (index < text.length && OPENERS.test(text[index]!)) index += 1;
  if (text[index] === '\n') return '';
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function isAbbreviation(text: string, start: number, stop: number, next: string): boolean {
  let from = stop;
  while (from > 0 && /[\p{L}\p{N}°º§]/u.test(text[from - 1]!)) from -= 1;
  const word = text.slice(from, stop);
  if (!word) return false;
  const before = text[from - 1] ?? ' ';
  const digit = /\p{N}/u.test(next);
  const head = text.slice(Math.max(0, from - 24), from);
  // `1. Ouverture`, `II. Durée`: the number of what follows, not a sentence. So is « Étape 1. Remplissez ».
  if (/^(?:\p{N}{1,2}|[IVX]{2,5})$/u.test(word))
    return (
      (from - start < 24 &&
        (text.slice(start, from).trim() === '' || NUMBERED_HEAD.test(text.slice(start, from)))) ||
      /[:;]\s+$/.test(head)
    );
  const following = text.slice(stop + 1, stop + 14).trimStart();
  // « av. J.-C. Il », « la S.A.R.L. Ils »; a name comes after other initials.
  if (/^\p{Lu}$/u.test(word) && !digit) {
    if (word === 'C' && /(?:av|apr)\.? J\.?-?$/.test(head)) return false;
    if (/\p{Lu}\.$/u.test(head) && AFTER_INITIALS.test(following)) return false;
  }
  // Initials: `J.-P. Martin`, `L. 2121-1`; `vitamine C. Il` is rarer than both.
  if (/^\p{Lu}$/u.test(word))
    return (
      digit ||
      (before !== '’' &&
        before !== "'" &&
        (!LETTERED.test(text.slice(Math.max(0, from - 20), from)) ||
          // « La salle G. Brassens » : rooms and quays have few letters, and many names.
          (word > 'F' && NAMED.test(head) && !AFTER_INITIALS.test(following))))
    );
  const lower = word.toLowerCase();
  // « 8 h. 30 », but « 12 h. 14 h à 17 h ».
  if (lower === 'h') return /^\d\d(?!\d|\s?h)/.test(following);
  if (MAY_END.has(lower)) return digit && lower !== 'etc';
  if (STARTERS.test(following) && !TITLES.test(lower) && lower.length > 1) return false;
  return ABBREVIATIONS.has(lower);
}
