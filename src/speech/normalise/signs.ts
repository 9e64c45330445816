import { perUnits } from './units.js';
import { after, before, isDigit, matchAt, one, type Rule, type Scan, SPACE } from './rule.js';

const DECORATION = /(?:[-_=*~•·#+]{3,}|\.{4,}|_{2,}|\*{2,}|(?:[-_=*~•·.] ){3,}[-_=*~•·.]?)/y;
const EMOJI =
  /(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}])*|[\u{1f1e6}-\u{1f1ff}]{2}|\ufe0f|\u20e3|[\u{1f3fb}-\u{1f3ff}])+/uy;
/** Not said at all. */
const SILENT = new Set(
  '«»“”„"•◦▪■□☐☑☒▶►‣●○★☆✓✔✗✘→➔➜➤⇒←↓↑❯❱\u00ad\u200b\u200c\u200d\u2060\ufeff▸◆◊※†‡|_*',
);
const BULLET = new RegExp(`(?:[-–—*•·◦▪]|>{1,3})${SPACE}+`, 'y');
const SEPARATOR = new RegExp(
  `${SPACE}+(?:[|›→➔➜➤▶►•·♦●]|->|=>|/{1,2}|>(?!${SPACE}*\\d)|»(?=${SPACE}[^.,;:!?]))${SPACE}+`,
  'y',
);

/** Where what is not said at this place ends; `at` where all is said. */
export function silentEnd(text: string, at: number): number {
  const decoration = matchAt(DECORATION, text, at);
  if (decoration) return at + decoration[0].length;
  if (SILENT.has(text[at]!)) return at + 1;
  const code = text.charCodeAt(at);
  if (code === 0xa9 || code === 0xae || code === 0x2122 || (code < 0x2000 && code > 127)) return at;
  const emoji = code > 127 ? matchAt(EMOJI, text, at) : null;
  return emoji ? at + emoji[0].length : at;
}

const isLineStart = (text: string, at: number): boolean => {
  let from = at - 1;
  while (from >= 0 && (text[from] === ' ' || text[from] === '\u00a0')) from -= 1;
  return from < 0 || text[from] === '\n';
};

/** A space, and what after it is not said or only parts two things. */
export const spaced: Rule = ({ text }, at) => {
  const separator = matchAt(SEPARATOR, text, at);
  if (separator && !isLineStart(text, at) && !opens(text, at, separator[0]))
    return one(at + separator[0].length, /[,;:.!?]$/.test(before(text, at, 1)) ? ' ' : ', ');
  let end = at + 1;
  while (/[ \u00a0\u202f]/.test(text[end] ?? '')) end += 1;
  // The space goes with what is silent, where another space, the end or a point follows.
  const silent = silentEnd(text, end);
  if (silent > end && /^(?:\s|$|[.,;:)])/.test(text.slice(silent, silent + 1))) {
    if (/^[«“"„]/.test(text.slice(end, silent)) && /\s/.test(text[silent] ?? '')) {
      return one(silent, '');
    }
    return one(silent, '');
  }
  return null;
};

/** « A » » after an opening mark closes a quotation. */
const opens = (text: string, at: number, mark: string): boolean =>
  mark.includes('»') && text.slice(Math.max(0, at - 400), at).includes('«');

/** A bullet at the head of a line; a run of signs; an emoji; a quotation mark. */
export const silence: Rule = ({ text }, at) => {
  if (isLineStart(text, at)) {
    // « - de 12 ans : 3 € » is an age, « - de 6 à 12 ans » an item.
    if (text[at] === '-' && /^ de \d{1,2} ans(?! et| à)/.test(after(text, at + 1)))
      return one(at + 1, 'moins');
    const bullet = matchAt(BULLET, text, at);
    if (
      bullet &&
      !/^[<>±]?\d/.test(text.slice(at, at + 1)) &&
      !(text[at] === '>' && isDigit(text.charCodeAt(at + bullet[0].length)))
    )
      return one(at + bullet[0].length, '');
  }
  const end = silentEnd(text, at);
  if (end === at) return null;
  const opening = isLineStart(text, at) || /[«“„]/.test(text[at]!) || /\s/.test(text[at - 1] ?? '');
  let to = end;
  if (opening) while (/[ \u00a0\u202f]/.test(text[to] ?? '')) to += 1;
  return one(to, '');
};

const NUMBER_NEXT = new RegExp(`${SPACE}*\\d`, 'y');

const DIAMETER = new RegExp(`Ø${SPACE}?(?=\\d)`, 'y');

const around = (text: string, at: number, end: number, said: string): string =>
  `${/[\s(]$/.test(before(text, at, 1)) || at === 0 ? '' : ' '}${said}${/^(?:[\s).,]|$)/.test(after(text, end, 1)) ? '' : ' '}`;

/** `&`, `+`, `=`, `<`, `°`, `§`… */
export const sign: Rule = (scan: Scan, at) => {
  const { text } = scan;
  const mark = text[at]!;
  const numberNext = matchAt(NUMBER_NEXT, text, at + 1) !== null;
  const say = (said: string, end = at + 1) => one(end, around(text, at, end, said));
  switch (mark) {
    case '&':
      return say('et');
    case '+':
      // « les +60 ans »
      return say(
        /^[ \u00a0\u202f]?\d{1,3} ans\b/.test(after(text, at + 1)) &&
          !/\d[ \u00a0\u202f]?$/.test(before(text, at))
          ? 'plus de'
          : 'plus',
      );
    case '=':
      return say('égale');
    case '×':
      return say('fois');
    case '÷':
      return say('divisé par');
    case '±':
      return say('plus ou moins');
    case '≈':
      return say('environ');
    case '~':
      return numberNext ? say('environ') : null;
    case '≥':
      return say('au moins');
    case '≤':
      return say('au plus');
    case '≠':
      return say('différent de');
    case '<':
      return numberNext
        ? say(/\d[ \u00a0\u202f]?$/.test(before(text, at, 2)) ? 'inférieur à' : 'moins de')
        : text[at + 1] === '='
          ? say('au plus', at + 2)
          : null;
    case '>':
      return numberNext
        ? say(/\d[ \u00a0\u202f]?$/.test(before(text, at, 2)) ? 'supérieur à' : 'plus de')
        : text[at + 1] === '='
          ? say('au moins', at + 2)
          : null;
    case '%':
      return say('pour cent');
    case '‰':
      return say('pour mille');
    case '€':
      return null;
    case '©':
      return say('copyright');
    case '@':
      return say('arobase');
    case '#':
      return /[A-Za-zÀ-ÖØ-öø-ɏ]/.test(text[at + 1] ?? '') ? say('hashtag') : say('dièse');
    case '−':
      return numberNext ? say('moins') : null;
    case '-':
    case '–':
      // « J-2 » : two days before; « N-1 » : last year.
      if (/(?<![A-Za-zÀ-ÖØ-öø-ɏ\d])[JN]$/.test(before(text, at, 2)) && numberNext)
        return say('moins');
      if (isLess(text, at)) return say('moins');
      // « les -26 ans », « (- 3 mois) »
      if (
        /(?:[A-Za-zÀ-ÖØ-öø-ɏ:][ \u00a0\u202f]|\()$/.test(before(text, at, 2)) &&
        (text[at - 1] === '(' || FREE.test(before(text, at))
          ? /^ ?\d{1,2} (?:ans|mois)\b(?! (?:et|ou) (?:plus|\+))/
          : /^\d{1,2} ans\b/
        ).test(after(text, at + 1))
      )
        return say('moins de');
      // « - 5 °C », « -20 % »: below zero, or less.
      return /(?:^|[\s(:])$/.test(before(text, at, 1)) &&
        isDigit(text.charCodeAt(at + 1)) &&
        /^\d[\d,.]*[ \u00a0\u202f]?(?:°|%|€)/.test(after(text, at + 1, 16))
        ? say('moins')
        : null;
    case '§':
      return say(
        text[at + 1] === '§' ? 'paragraphes' : 'paragraphe',
        text[at + 1] === '§' ? at + 2 : at + 1,
      );
    case '°':
      return degree(text, at);
    case '/':
      return slash(text, at);
    default:
      return null;
  }
};

const FREE = /\b(?:gratuit[ée]?s?(?: pour)?|les|des|aux)[ \u00a0\u202f]$/i;

/** « les - de 26 ans », « (– 10 %) ». */
const isLess = (text: string, at: number): boolean =>
  (/(?:\b(?:les|des|de|aux|pour|enfants|jeunes|gratuit)[ \u00a0\u202f]|\()$/i.test(
    before(text, at),
  ) &&
    /^ de \d{1,3} ?(?:ans|mois|%|€|m\b|kg|t\b|pers)/.test(after(text, at + 1))) ||
  (text[at - 1] === '(' && /^ \d[\d,.]* ?(?:%|€|°)/.test(after(text, at + 1)));

/** `Ø 150 mm`: a letter for those who count letters. */
export const diameter: Rule = ({ text }, at) => {
  const match = matchAt(DIAMETER, text, at);
  return match && one(at + match[0].length, 'diamètre ');
};

/** `19°` is a temperature; `1°`, the head of an item, is the number alone. */
function degree(text: string, at: number) {
  if (!isDigit(text.charCodeAt(at - 1))) return null;
  const previous = before(text, at, 12);
  const item =
    /(?:^|[;:(]\s*|\b(?:le|du|au|des|et)[ \u00a0\u202f])\d{1,2}$/.test(previous) &&
    /^[ \u00a0\u202f](?:[A-Za-zÀ-ÖØ-öø-ɏ]|de\b|du\b)/.test(after(text, at + 1, 3));
  // « art. L. 5211-10-1, II, 3° »
  const law =
    /(?:\b(?:articles?|art\.|alin[ée]as?|al\.)|[LRD]\.? ?\d{3,4}-\d)[^.;]{0,24}$/i.test(
      before(text, at, 48),
    ) && !/^ ?C\b/.test(after(text, at + 1, 3));
  return one(at + 1, item || law ? '' : ' degrés');
}

const OTHERS = new Set([
  'le la',
  'la le',
  'un une',
  'une un',
  'il elle',
  'elle il',
  'du de',
  'ce cette',
  'son sa',
  'ma mon',
  'mon ma',
  'celui celle',
  'oui non',
  'monsieur madame',
  'madame monsieur',
  'père mère',
  'mère père',
  'le les',
  'la les',
  'votre vos',
]);

const COUNTED =
  /(?:\d[ \u00a0\u202f][A-Za-zÀ-ÖØ-öø-ɏ]{2,20}[sx](?<!ans|mois)|\b(?:1|une?)[ \u00a0\u202f][A-Za-zÀ-ÖØ-öø-ɏ]{3,20}|€[ \u00a0\u202f](?:HT|TTC))\.?$/;

/** Between two words, as people read it: nothing. */
function slash(text: string, at: number) {
  const left = text[at - 1] ?? ' ';
  // « 2 rouleaux/foyer »
  const per = COUNTED.test(before(text, at)) ? perUnits(text, at) : null;
  if (per && !/^\/ ?[A-GI-Za-gi-z](?![A-Za-zÀ-ÖØ-öø-ɏ²³23])/.test(text.slice(at, at + 4)))
    return [per];
  const right = text[at + 1] ?? ' ';
  if (/\s/.test(left) || /\s/.test(right)) return one(at + 1, /\s/.test(left) ? '' : ',');
  const pair = /(?<![A-Za-zÀ-ÖØ-öø-ɏ])([A-Za-zÀ-ÖØ-öø-ɏ]+)\/([A-Za-zÀ-ÖØ-öø-ɏ]+)$/.exec(
    text.slice(Math.max(0, at - 8), at) +
      /^\/[A-Za-zÀ-ÖØ-öø-ɏ]{0,8}/.exec(text.slice(at, at + 9))![0],
  );
  if (pair && OTHERS.has(`${pair[1]!.toLowerCase()} ${pair[2]!.toLowerCase()}`))
    return one(at + 1, ' ou ');
  if (/[A-Za-zÀ-ÖØ-öø-ɏ)]/.test(left) || /[A-Za-zÀ-ÖØ-öø-ɏ(]/.test(right)) return one(at + 1, ' ');
  return null;
}
