import type { Acronym, Check } from '../model.js';
import { isGlossed, reachOf } from '../glosses.js';
import { fold, type Token } from '../../tokens.js';
import { inSentences, type CheckedSentence, type CheckedText } from '../view.js';

/** Better known than what they stand for. */
const KNOWN = new Set(
  'TV SMS DVD CD WC OK USB A4 A3 PDF FALC QR GPS II III IV VI VII VIII IX XI XII XIV XV XVI XX XXI UN LE LA LES DE DU ET OU EN NE NI SI CE IL ON AU'.split(
    ' ',
  ),
);

/** « la CAF »: letters that nothing explains, at their first use. */
export const acronym: Check = {
  id: 'acronym',
  guideline: '11 · Sigles : en toutes lettres la première fois (EU, COSLA, WCAG 3.1.4)',
  severities: ['error'],
  *look(text) {
    const acronyms = formsOf(text.glossary.acronyms);
    const seen = new Set<string>();
    yield* inSentences(function* (sentence) {
      for (const token of sentence.tokens) {
        if (!isAcronym(token, sentence, text, acronyms)) continue;
        const key = token.text.toUpperCase();
        if (seen.has(key)) continue;
        seen.add(key);
        const known = acronyms.get(token.text);
        if (isExplained(token, sentence, text, known)) continue;
        yield {
          start: token.start,
          end: token.end,
          advice: known
            ? `« ${token.text} » n’est pas expliqué : écrivez « ${known.expansion} (${token.text}) » la première fois.`
            : `« ${token.text} » n’est pas expliqué : écrivez les mots en entier la première fois, puis le sigle entre parenthèses.`,
        };
      }
    })(text);
  },
};

function formsOf(acronyms: readonly Acronym[]): ReadonlyMap<string, Acronym> {
  return new Map(
    acronyms.flatMap((acronym) =>
      [acronym.acronym, ...acronym.forms].map((form) => [form, acronym] as const),
    ),
  );
}

/** Letters and digits all in capitals, and no word written in capitals (`all-capitals`). */
function isAcronym(
  token: Token,
  sentence: CheckedSentence,
  { lexicon, text }: CheckedText,
  acronyms: ReadonlyMap<string, Acronym>,
): boolean {
  if (token.kind !== 'word' || KNOWN.has(token.text)) return false;
  if (sentence.spanAt(token.start, token.end, 'url', 'mail', 'law')) return false;
  if (/[\p{L}\p{N}.-]/u.test(text[token.start - 1] ?? ' ')) return false;
  if (/^(?:\p{N}|-\p{L})/u.test(text.slice(token.end, token.end + 2))) return false;
  if (acronyms.has(token.text)) return true;
  // « AB 123 CD ».
  if (
    /^\s\d/.test(text.slice(token.end)) ||
    /\d\s$/.test(text.slice(Math.max(0, token.start - 2), token.start))
  )
    return false;
  if (!/^\p{Lu}{2,5}$/u.test(token.text)) return false;
  // A line in capitals, or a name: « M. DURAND ».
  if (
    /(?<!\p{L})(?:M|Mme|Mlle|MM|Dr|Me)\.?\s+(?:\p{Lu}\p{L}+[\s-])?$/u.test(
      text.slice(Math.max(0, token.start - 30), token.start),
    )
  )
    return false;
  const near = text.slice(Math.max(0, token.start - 25), token.end + 25);
  if (/\p{Lu}{3,}[\s,'’-]+\p{Lu}{3,}/u.test(near) && !/\p{Ll}/u.test(near)) return false;
  return !lexicon.find(token.lower) || token.text.length <= 2;
}

function isExplained(
  token: Token,
  sentence: CheckedSentence,
  { sentences }: CheckedText,
  known: Acronym | undefined,
): boolean {
  const until = reachOf(sentences, sentence);
  return sentences.slice(0, until + 1).some((other) => {
    if (known && plain(other.text).includes(plain(known.expansion))) return true;
    return other.tokens.some(
      (use) =>
        use.text === token.text &&
        (isSpelledOut(use, other) ||
          isGlossed(sentences, { start: use.start, end: use.end, sentence: other })),
    );
  });
}

/** « caisse d’allocations familiales (CAF) »: as many words before as it has letters, the first with its first letter. */
function isSpelledOut(use: Token, { text, start }: CheckedSentence): boolean {
  const before = text.slice(0, use.start - start);
  const after = text.slice(use.end - start);
  if (/^\s*\(/.test(after) && /^\s*\([^)]{6,}/.test(after)) return true;
  if (!/\(\s*$/.test(before)) return false;
  const initial = plain(use.text[0]!);
  return before
    .split(/[\s'’(-]+/)
    .filter(Boolean)
    .slice(-12)
    .some((word) => plain(word).startsWith(initial));
}

function plain(text: string): string {
  return fold(text).normalize('NFD').replace(/\p{M}/gu, '');
}
