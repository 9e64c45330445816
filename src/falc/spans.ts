import { patternOf, quick } from './pattern.js';
/** What of a text stands for itself: no rule touches it unless it says that it may. */
export type SpanKind =
  | 'url'
  | 'mail'
  | 'phone'
  | 'date'
  | 'hour'
  | 'amount'
  | 'measure'
  | 'law'
  | 'quote'
  | 'name'
  | 'number'
  | 'author';

export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
}

const MONTHS =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre';
const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const NUMBER = '\\d+(?:[   .]\\d{3})*(?:,\\d+)?';
const UNIT =
  '(?:euros?|centimes?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|m²|m2|m³|m3|km|cm|mm|mètres?|kilomètres?|hectares?|ares?|kg|litres?|personnes?|habitants?|pages?|enfants?)';
const NAME = "\\p{Lu}[\\p{L}'’\\-]*";

/** In this order: what an earlier one has taken, a later one leaves. */
const PATTERNS: readonly (readonly [SpanKind, RegExp])[] = [
  ['url', /(?:https?:\/\/|www\.)[^\s<>«»"]*[^\s<>«»".,;:!?)]/giu],
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu],
  [
    'url',
    /(?<![\p{L}\p{N}@])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|info|bzh)(?:\/[^\s<>«»"]*[^\s<>«»".,;:!?)])?(?![\p{L}\p{N}])/giu,
  ],
  ['quote', /«[^»]{0,400}»|“[^”]{0,400}”|"[^"\n]{0,400}"/gu],
  [
    'phone',
    /(?<![\d,.])(?:(?:\+|00)\s?\d{1,3}[\s.]?(?:\(0\)\s?)?[1-9](?:[\s.-]?\d{2}){4}|0[1-9](?:[\s.  -]?\d{2}){4}|(?:3\d|1[0-1])[\s ]?\d{2}(?=[\s ]*(?:\(|$|[,.;]|depuis|appel))|0\s?8\d{2}\s?\d{3}\s?\d{3})(?![\d])/gu,
  ],
  [
    'date',
    patternOf(
      `(?:(?:${DAYS})\\s+)?(?<![\\d/])(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|(?:1er|\\d{1,2})\\s+(?:${MONTHS})(?:\\s+\\d{4})?|(?:${MONTHS})\\s+\\d{4})(?![\\d/])`,
      'giu',
    ),
  ],
  [
    'hour',
    /(?<![\d,.])(?:[01]?\d|2[0-4])\s?(?:h|heures?|H)(?:\s?[0-5]\d(?:\s?(?:mn|min|minutes?))?)?(?![\p{L}\d])/gu,
  ],
  ['amount', patternOf(`(?<![\\d,.])${NUMBER}\\s?(?:€|euros?|EUR)(?![\\p{L}])`, 'giu')],
  [
    'law',
    /(?<![\p{L}])(?:articles?|art\.)\s+(?:[LRDA]\.?\s?\*?\s?)?\d[\d.-]*(?:\s+(?:du|de la|de l['’]|des)\s+(?:code|loi|décret|ordonnance)[^,.;:()]{0,80})?|(?<![\p{L}])(?:loi|décret|ordonnance|arrêté|règlement|directive|délibération)\s+(?:n°|no)\s?[\d./-]+(?:\s+du\s+\d{1,2}(?:er)?\s+\p{L}+\s+\d{4})?|(?<![\p{L}])[Cc]erfa\s+(?:n°\s?)?[\d*#]+/gu,
  ],
  ['measure', patternOf(`(?<![\\d,.])${NUMBER}\\s?(?:%|${UNIT})(?![\\p{L}\\d])`, 'giu')],
  [
    'number',
    patternOf(
      `(?<![\\p{L}\\d])(?:n°\\s?)?\\d[\\d   .,/-]*\\d(?:er|ère|e|ème|nd|nde)?(?![\\p{L}\\d])|(?<![\\p{L}\\d])\\d(?:er|ère|e|ème|nd|nde)?(?![\\p{L}\\d])`,
      'gu',
    ),
  ],
  [
    'name',
    patternOf(
      `(?<=[\\p{L}\\d,;:)’'»°-]\\s|[’'(«])${NAME}(?:(?:[ -]|\\s(?:de|du|des|la|le|les|d['’]|l['’]|sur|sous|en|et)\\s?(?:la |le |les |l['’])?)${NAME})*`,
      'gu',
    ),
  ],
];

const QUICK = PATTERNS.map(([kind, pattern]) => [kind, quick(pattern)] as const);

/** Spans of a text that stand for themselves, in order; `author` ones (code, `translate="no"`) are given. */
export function spansOf(
  text: string,
  author: readonly { start: number; end: number }[] = [],
): Span[] {
  const found: Span[] = author.map(({ start, end }) => ({ kind: 'author', start, end }));
  for (const [kind, pattern] of QUICK) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const span = { kind, start: index, end: index + match.length };
      if (!found.some((other) => span.start < other.end && other.start < span.end))
        found.push(span);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
