import { before, after, likeCase, matchAt, one, type Rule } from './rule.js';
import { endMark } from './dates.js';
import type { Short } from './short.js';
import { SHORTS } from './short-forms.js';

/** Forms with stops inside: a pattern each. */
const COMPOUND: readonly (readonly [RegExp, string])[] = [
  [/J\.?-?[ \u00a0\u202f]?C\.?(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, 'Jésus-Christ'],
  [/c\.?-?[àa]-?d\.?(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, "c'est-à-dire"],
  [/N\.[ \u00a0\u202f]?B\.?(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, 'nota bene'],
  [/P\.-?S\.(?=[ \u00a0\u202f]?:)/y, 'post-scriptum'],
  [/p\.[ \u00a0\u202f]?ex\.(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, 'par exemple'],
  [/s\.?v\.?p\.?(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, "s'il vous plaît"],
  [/n\/a(?![A-Za-zÀ-ÖØ-öø-ɏ])/iy, 'non applicable'],
  [/(?:H\/F|h\/f)(?![A-Za-zÀ-ÖØ-öø-ɏ/])/y, 'homme ou femme'],
  [/(?:F\/H|f\/h)(?![A-Za-zÀ-ÖØ-öø-ɏ/])/y, 'femme ou homme'],
  [/(?:n[°º]s|n\.[°º]s?|nᵒˢ)(?=[ \u00a0\u202f]?\d)/iy, 'numéros'],
  [/et[ \u00a0\u202f]?\/[ \u00a0\u202f]?ou(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, 'et ou'],
  // « avec A/R » is a letter that is signed for.
  [
    /(?<!(?:avec|LR|recommand[ée]e?|lettre)[ \u00a0\u202f]?(?:avec )?)A\/R(?![A-Za-zÀ-ÖØ-öø-ɏ])/y,
    'aller-retour',
  ],
  [/t\.?l\.?j\.?(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, 'tous les jours'],
  [/ss?[-/ ]sol(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, 'sous-sol'],
  [
    /s\/[ \u00a0\u202f]?(?=(?:cour|rue|jardin|inscr|r[ée]s|RDV|rdv)|[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])/y,
    'sur ',
  ],
  [/p\.[ \u00a0\u202f]?j\.(?![A-Za-zÀ-ÖØ-öø-ɏ])/y, 'pièce jointe'],
  [/C\.[ \u00a0\u202f]?civ\.(?![A-Za-zÀ-ÖØ-öø-ɏ])/iy, 'Code civil'],
  [/C\.[ \u00a0\u202f]?p[ée]n\.(?![A-Za-zÀ-ÖØ-öø-ɏ])/iy, 'Code pénal'],
  [/C\.[ \u00a0\u202f]?urb\.(?![A-Za-zÀ-ÖØ-öø-ɏ])/iy, "Code de l'urbanisme"],
  [/T°(?=[ \u00a0\u202f]?(?::|max|min|moy))/y, 'Température'],
  [/r\.[ -]?d\.[ -]?c\.(?![A-Za-zÀ-ÖØ-öø-ɏ])/iy, 'rez-de-chaussée'],
  [/r\.[ ]?d\.[ ]?v\.(?![A-Za-zÀ-ÖØ-öø-ɏ])/iy, 'rendez-vous'],
];
const COMPOUND_STARTS = new Set('ajcnpshfret');

/** Short forms that capitals leave what they are: « BD » is also a comic. */
const IN_CAPITALS = /^(?:M|N|MM|RDV|RDC|SVP|CEDEX|T[EÉ]L|MME|MLLE|MR|NB|ART|P|R[ÉE]F|J|C|QQ)$/;
/** May be tied to a name: `St-Jean`. */
const HYPHENED = /^(?:Ste?s?|av|bd|pl|n|cf)$/i;
const isCapitals = (word: string): boolean => /^[A-ZÀ-ÖØ-ÞŒŸ]+$/.test(word);

export const SHORT_WORDS: ReadonlySet<string> = new Set(Object.keys(SHORTS));

/** `M. Petit`, `av. J.-C.`, `3 bd. Victor-Hugo`, `n° 12`. */
export const abbreviation: Rule = ({ text }, at) => {
  const first = text[at]!.toLowerCase();
  if (COMPOUND_STARTS.has(first))
    for (const [pattern, said] of COMPOUND) {
      const match = matchAt(pattern, text, at);
      if (!match) continue;
      const end = at + match[0].length;
      return one(
        end,
        spokenWith(match[0], said) +
          (/[a-z]\.$/.test(match[0]) ? endMark(text, end - 1, true) : '') +
          (/^n/i.test(match[0]) && /^\d/.test(after(text, end, 1)) ? ' ' : ''),
      );
    }
  const word = matchAt(/[A-Za-zÀ-ÖØ-öø-ɏ]+/y, text, at)?.[0];
  if (!word) return null;
  const shorts = SHORTS[word] ?? SHORTS[word.toLowerCase()];
  if (
    !shorts ||
    (!(word in SHORTS) &&
      isCapitals(word) &&
      !IN_CAPITALS.test(word) &&
      !/\d,?[ \u00a0\u202f]$/.test(before(text, at)))
  )
    return null;
  const end = at + word.length;
  const stop = text[end] === '.';
  for (const short of shorts) {
    if (short.exact && !(word in SHORTS)) continue;
    if (short.stop === 'must' && !stop) continue;
    const eats = stop && short.stop !== 'no';
    const from = eats ? end + 1 : end;
    if (text[from] === '-' && !HYPHENED.test(word)) continue;
    const rest = after(text, from, 28).replace(/^[ \u00a0\u202f-]/, '');
    if (short.next && !short.next.test(rest)) continue;
    if (short.previous && !short.previous.test(before(text, at))) continue;
    if (
      eats &&
      /^[A-Za-zÀ-ÖØ-öø-ɏ]/.test(text[from] ?? '') &&
      !short.exact &&
      !/^(?:art|p|n|bd|av|al)$/i.test(word)
    )
      continue;
    // « classée M.H. en 1913 » is no one's name.
    if (word === 'M' && /^[A-Z]\.(?! ?-?[A-ZÀ-ÖØ-Þ])/.test(after(text, from, 5))) continue;
    // `n°12`: a number is said after a space.
    const degree = /^[°º]/.test(text.slice(from, from + 1)) && /^no?$/i.test(word) ? 1 : 0;
    const tight = /^[A-Za-zÀ-ÖØ-öø-ɏ\d]/.test(text[from + degree] ?? '') ? ' ' : '';
    const mark = eats ? ending(text, end, short) : '';
    return one(from + degree, spokenWith(word, short.said) + mark + tight);
  }
  return null;
};

/** The full stop is the sentence's too at the end, or before a capital where a sentence may end so. */
function ending(text: string, stop: number, { ends }: Short): string {
  const mark = endMark(text, stop, true);
  return (
    mark ||
    (ends && /^[ \u00a0\u202f]+[A-ZÀ-ÖØ-ÞŒŸ]/.test(text.slice(stop + 1, stop + 5)) ? '.' : '')
  );
}

const spokenWith = (source: string, said: string): string =>
  /^[A-ZÀ-ÖØ-ÞŒŸ]\/?[A-ZÀ-ÖØ-ÞŒŸ]/.test(source) ||
  (/^(?:c|p|n|s|h|f|N\.|H|F|J)/.test(source) && said.includes(' '))
    ? said
    : likeCase(source, said);
