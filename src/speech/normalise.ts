import type { Piece } from './model.js';
import { abbreviation, SHORT_WORDS } from './normalise/abbreviations.js';
import { acronym, spell } from './normalise/acronyms.js';
import { ACRONYMS } from './normalise/acronym-list.js';
import { amount, euroAlone } from './normalise/amounts.js';
import { CALENDAR_WORDS, calendarWord, date, shortDays } from './normalise/dates.js';
import { fileNumber } from './normalise/file-numbers.js';
import { hour } from './normalise/hours.js';
import { inclusive } from './normalise/inclusive.js';
import { lawLetter } from './normalise/law.js';
import { fraction, plainNumber, rank, reference, vulgarFraction } from './normalise/numbers.js';
import { firm, phone } from './normalise/phones.js';
import { roman } from './normalise/roman.js';
import {
  isCapital,
  isDigit,
  isLetter,
  isSpace,
  type Rule,
  type Said,
  type Scan,
} from './normalise/rule.js';
import { diameter, sign, silence, spaced } from './normalise/signs.js';
import { measure, UNIT_STARTS, unitAlone } from './normalise/units.js';
import { web, webInEnglish } from './normalise/web.js';

/** How an acronym is said: as a word, letter by letter, or in other words. */
export type Acronyms = Readonly<Record<string, 'say' | 'spell' | string>>;

export interface NormaliseOptions {
  /** BCP 47; French where it is not given. */
  readonly lang?: string;
  /** A town's own, added to the list of the house or in place of it. */
  readonly acronyms?: Acronyms;
}

/** What may stand at a figure, the surest first. */
const AT_FIGURE: readonly Rule[] = [
  phone,
  firm,
  fileNumber,
  date,
  hour,
  rank,
  amount,
  measure,
  fraction,
  reference,
  plainNumber,
];
const AT_CAPITAL: readonly Rule[] = [
  fileNumber,
  shortDays,
  inclusive,
  abbreviation,
  roman,
  lawLetter,
  diameter,
  acronym,
];
const AT_SIGN: readonly Rule[] = [vulgarFraction, euroAlone, silence, sign];

/**
 * What a voice must be given so that it says a text as a person would: `8h30` → « 8 heures 30 ». Pieces in order, that
 * cover all of the text; a stretch said as it is written is one piece. What is not sure stays as it is.
 */
export function normalise(text: string, options: NormaliseOptions = {}): Piece[] {
  const lang = (options.lang || 'fr').toLowerCase().split('-')[0]!;
  const own = new Map(Object.entries(options.acronyms ?? {}));
  const scan: Scan = {
    text,
    own,
    wayOf: (word) => own.get(word) ?? ACRONYMS.get(word),
    done: 0,
    run: null,
  };
  const pieces: Piece[] = [];
  let kept = 0;
  if (lang === 'fr' || lang === 'en')
    for (let at = 0; at < text.length;) {
      const found = lang === 'fr' ? saidAt(scan, at) : webAt(scan, at, webInEnglish);
      if (!found) {
        at = nextPlace(text, at, lang);
        continue;
      }
      if (at > kept) pieces.push(same(text, kept, at));
      for (const { end, spoken } of found) {
        pieces.push({ spoken, start: at, end });
        at = end;
      }
      kept = scan.done = at;
    }
  if (text.length > kept) pieces.push(same(text, kept, text.length));
  return joined(pieces, text);
}

const same = (text: string, start: number, end: number): Piece => ({
  spoken: text.slice(start, end),
  start,
  end,
});

/** Neighbours that are said as they are written are one. */
function joined(pieces: readonly Piece[], text: string): Piece[] {
  const result: Piece[] = [];
  const isSame = (piece: Piece) => piece.spoken === text.slice(piece.start, piece.end);
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && isSame(last) && isSame(piece))
      result[result.length - 1] = same(text, last.start, piece.end);
    else result.push(piece);
  }
  return result;
}

function saidAt(scan: Scan, at: number): readonly Said[] | null {
  const { text } = scan;
  const code = text.charCodeAt(at);
  if (isSpace(code)) return code === 10 ? null : spaced(scan, at);
  const first = at === scan.done || !isLetter(text.charCodeAt(at - 1));
  if (isDigit(code)) {
    if (!first || isDigit(text.charCodeAt(at - 1))) return null;
    return webAt(scan, at, web) ?? firstOf(AT_FIGURE, scan, at);
  }
  if (!isLetter(code)) {
    if (code === 43) return phone(scan, at) ?? firstOf(AT_SIGN, scan, at);
    return code === 44 ||
      code === 46 ||
      code === 39 ||
      code === 0x2019 ||
      code === 40 ||
      code === 41
      ? code === 46
        ? silence(scan, at)
        : null
      : firstOf(AT_SIGN, scan, at);
  }
  if (!first) return null;
  const found = webAt(scan, at, web) ?? (scan.own.size ? ownAt(scan, at) : null);
  if (found) return found;
  if (isCapital(code)) {
    const calendar = calendarAt(scan, at);
    return calendar ?? firstOf(AT_CAPITAL, scan, at);
  }
  return wordAt(scan, at);
}

/** A word in small letters: most are said as they are, so that little is asked of them. */
function wordAt(scan: Scan, at: number): readonly Said[] | null {
  const { text } = scan;
  const end = wordEnd(text, at);
  const next = text.charCodeAt(end);
  // `·`, `(`, `.`, `-`, `/`, `•`: an inclusive ending, perhaps.
  if (
    next === 0xb7 ||
    next === 40 ||
    next === 46 ||
    next === 45 ||
    next === 47 ||
    next === 0x2022 ||
    next === 0x2027 ||
    next === 0x22c5
  ) {
    const found = inclusive(scan, at);
    if (found) return found;
  }
  const word = text.slice(at, end);
  if (word.length > 11) return null;
  if (CALENDAR_WORDS.has(word)) return calendarWord(scan, at);
  if (
    SHORT_WORDS.has(word) ||
    (word.length < 4 &&
      (next === 46 ||
        next === 47 ||
        next === 45 ||
        next === 0xb0 ||
        next === 0xba ||
        word === 'svp'))
  ) {
    const found = abbreviation(scan, at);
    if (found) return found;
  }
  if (UNIT_STARTS.has(word) || (word === 'k' && text[end] === '€'))
    return euroAlone(scan, at) ?? unitAlone(scan, at);
  return word === 'ehpad' ? [{ end, spoken: 'épade' }] : null;
}

/** What a town names comes first, whatever its letters: « Cosec ». */
function ownAt({ text, own }: Scan, at: number): readonly Said[] | null {
  let end = wordEnd(text, at);
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  const word = text.slice(at, end);
  const way = own.get(word);
  if (way === undefined) return null;
  return [
    { end, spoken: way === 'spell' ? spell(word) : way === 'say' ? word.toLowerCase() : way },
  ];
}

function calendarAt(scan: Scan, at: number): readonly Said[] | null {
  const end = wordEnd(scan.text, at);
  if (end - at > 9 || end - at < 3) return null;
  return CALENDAR_WORDS.has(scan.text.slice(at, end).toLowerCase()) ? calendarWord(scan, at) : null;
}

/** An address of the web or of the mail: only where a word holds a point, an at sign or a scheme. */
function webAt(scan: Scan, at: number, rule: Rule): readonly Said[] | null {
  const { text } = scan;
  if (!isLetter(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) return null;
  const before = text.charCodeAt(at - 1);
  if (
    at > 0 &&
    (isLetter(before) ||
      isDigit(before) ||
      before === 46 ||
      before === 45 ||
      before === 64 ||
      before === 95)
  )
    return null;
  const last = Math.min(text.length, at + 64);
  for (let index = at + 1; index < last; index += 1) {
    const code = text.charCodeAt(index);
    if (isLetter(code) || isDigit(code) || code === 45 || code === 95 || code === 43) continue;
    if (
      code === 64 ||
      code === 58 ||
      (code === 46 && index + 1 < text.length && !isSpace(text.charCodeAt(index + 1)))
    )
      return rule(scan, at);
    return null;
  }
  return null;
}

function firstOf(rules: readonly Rule[], scan: Scan, at: number): readonly Said[] | null {
  for (const rule of rules) {
    const found = rule(scan, at);
    if (found) return found;
  }
  return null;
}

/** Over what stands at a place: a word, a number, spaces, or one sign. */
function nextPlace(text: string, at: number, lang: string): number {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return wordEnd(text, at);
  let end = at + 1;
  if (isDigit(code)) while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  else if (isSpace(code) && code !== 10)
    while (end < text.length && isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== 10)
      end += 1;
  return lang === 'fr' || end > at ? end : at + 1;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}
