import { patternOf } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { keyOf } from '../wording.js';

const DOT = '[·•‧⋅]';
/** `habitant·e·s`, `habitant·es`, `acteur·rice·s`, `un·e`; with full stops only as `habitant.e.s`. */
const FORM =
  `(\\p{L}{2,}(?:-\\p{L}+)*)` +
  `(?:${DOT}(\\p{Ll}{1,6})(?:${DOT}?(s))?(?![\\p{L}·])|\\.(e|ne|le|rice|trice|euse|ère)\\.(s)(?!\\p{L}))`;
const PLURAL = ['les', 'des', 'aux', 'ces', 'vos', 'nos', 'mes', 'ses', 'leurs', 'de', 'd’'];
/** The two forms of the word before a person, masculine and feminine. */
const ONE: Readonly<Record<string, readonly [string, string]>> = {
  'un·e': ['un ', 'une '],
  'le·la': ['le ', 'la '],
  'la·le': ['le ', 'la '],
  chaque: ['chaque ', 'chaque '],
  votre: ['votre ', 'votre '],
  notre: ['notre ', 'notre '],
  leur: ['leur ', 'leur '],
  'l’': ['l’', 'l’'],
};
/** Of themselves, whatever follows: « un·e élève ». */
const ALONE: Readonly<Record<string, string>> = {
  'un·e': 'un ou une',
  'le·la': 'le ou la',
  'la·le': 'le ou la',
  'ils·elles': 'ils et elles',
  'ceux·celles': 'ceux et celles',
};
const PATTERN = patternOf(
  `(?<![\\p{L}·.@/])((?:${[...PLURAL, ...Object.keys(ONE)]
    .filter((word) => !word.endsWith('’'))
    .map((word) => word.replace('·', DOT))
    .join('|')})\\s|[ld]['’])?${FORM}`,
  'giu',
);
/** « les habitant·e·s sont invité·e·s » */
const BEING =
  /^\s(?:sont|seront|étaient|ont été|restent|(?:peuvent|doivent|pourront|devront) être)\s(?:tous\s|bien\s|aussi\s|également\s|toujours\s)?$/u;
/** Adjectives that stand before the noun: the two cannot be told apart. */
const BEFORE_NOUN =
  /^(?:ancien|nouveau|nouvel|premier|dernier|futur|petit|grand|tou[ts]?|certain|seul)$/i;

/**
 * « les habitant·e·s » → « les habitants et les habitantes », and an adjective after it as the grammar wants.
 * All of a sentence or nothing. Traps: « (s) », an address, a word without an article, « tou·te·s ».
 */
export const inclusiveDot: Rule = {
  id: 'inclusive-dot',
  guideline: '19 · Ne pas écrire de point médian (charte de l’État)',
  touches: ['name'],
  *propose({ text }): Iterable<Proposal | Refusal> {
    const proposals: Proposal[] = [];
    let noun = -1;
    for (const match of text.matchAll(PATTERN)) {
      const { 0: found, index } = match;
      const end = index + found.length;
      const between = noun > 0 ? text.slice(noun, index) : '';
      const follows = between === ' ' || BEING.test(between);
      const after = said(match, follows);
      if (after === null) {
        yield { abstain: `« ${found} » : les deux formes ne sont pas sûres.` };
        return;
      }
      noun = match[1] || follows ? end : -1;
      proposals.push({
        start: index,
        end,
        after,
        reason: 'Les points au milieu des mots sont difficiles à lire.',
        allows: {
          conditions: ['or'],
          negations: ['ne'],
          names: after.match(/\p{Lu}\p{L}*/gu)?.concat(found.trim(), match[2]!) ?? [],
        },
      });
    }
    yield* proposals;
  },
};

function said(match: RegExpMatchArray, follows: boolean): string | null {
  const [, article, word, dotted, dottedS, stopped, stoppedS] = match;
  const letters = keyOf(dotted ?? stopped ?? '');
  const alone = ALONE[`${keyOf(word!)}·${letters}`];
  if (alone && !article && !dottedS)
    return /^\p{Lu}/u.test(word!) ? alone[0]!.toUpperCase() + alone.slice(1) : alone;
  const isPlural = Boolean(dottedS ?? stoppedS) || /[^s]s$/.test(letters);
  const ending = /s$/.test(letters) ? letters.slice(0, -1) : letters;
  const woman = feminine(word!, ending);
  if (!woman || BEFORE_NOUN.test(word!)) return null;
  const man = isPlural ? plural(word!) : word!;
  // An adjective after the noun: masculine, as for men and women together.
  if (!article) return follows && isPlural ? man : null;
  const key = keyOf(article).trim();
  if (isPlural) {
    if (!PLURAL.includes(key)) return null;
    const again = article.toLowerCase();
    return `${article}${man} et ${again}${woman}s`;
  }
  const one = ONE[key.replace(new RegExp(DOT, 'u'), '·')];
  if (!one) return null;
  const first = /^\p{Lu}/u.test(article) ? one[0][0]!.toUpperCase() + one[0].slice(1) : one[0];
  return `${first}${word} ou ${one[1]}${woman}`;
}

function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/al$/.test(word)) return word.replace(/al$/, 'aux');
  return /eau$/.test(word) ? `${word}x` : `${word}s`;
}

/** Feminine of a word, from the letters after the dot; null where they do not fit. */
function feminine(word: string, ending: string): string | null {
  const swap = (from: RegExp, to: string) => (from.test(word) ? word.replace(from, to) : null);
  switch (ending) {
    case 'e':
      return /e$|eur$|[^i]er$|en$|on$|el$|f$|x$/.test(word) ? null : `${word}e`;
    case 'ne':
      return /[eo]n$/.test(word) ? `${word}ne` : null;
    case 'le':
      return /l$/.test(word) ? `${word}le` : null;
    case 'te':
      return /t$/.test(word) ? `${word}te` : null;
    case 'rice':
    case 'trice':
      return swap(/teur$/, 'trice');
    case 'euse':
      return swap(/eu[rx]$/, 'euse');
    case 'se':
      return swap(/x$/, 'se');
    case 'ère':
      return swap(/er$/, 'ère');
    case 've':
    case 'ive':
      return swap(/f$/, 've');
    default:
      return null;
  }
}
