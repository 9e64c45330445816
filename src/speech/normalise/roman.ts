import { ordinal } from './number-words.js';
import { before, matchAt, one, type Rule } from './rule.js';

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const FIGURES = /(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})/y;
const ENDING = /(?:er|ers|[èe]re|re|e|è|[èeé]mes?|es)(?![A-Za-zÀ-ÖØ-öø-ɏ\d])/y;
/** After these one letter is a number too. */
const NUMBERED =
  /\b(?:titres?|chapitres?|livres?|annexes?|tomes?|parties?|cat[ée]gories?|sections?|phases?|types?|volumes?|vol\.|chap\.|actes?|sc[èe]nes?|tableaux?|tableau|groupes?|niveaux?|niveau|division|zones?|paragraphes?|plans?|articles?)[ \u00a0\u202f]$/i;
const KINGS =
  /\b(?:Louis|Henri|Charles|François|Francois|Philippe|Napol[ée]on|Pie|L[ée]on|Jean|Jean-Paul|Paul|Benoît|Gr[ée]goire|Urbain|[ÉE]douard|Georges?|Guillaume|Albert|Frédéric|Alexandre|Élisabeth|Elisabeth|Catherine|Innocent|Cl[ée]ment|Jacques|Robert|Raymond|Gaston|Ferdinand|Alphonse|Léopold|Baudouin|Nicolas|Pierre|Rainier|Amédée|Humbert|Philibert|Hugues|Foulques|Dagobert|Clotaire|Childebert|Othon|Conrad|Boniface|Eudes|Aymon|Sixte|Jules)[ \u00a0\u202f]$/;

const valueOf = (figures: string): number =>
  Array.from(figures, (figure) => VALUES[figure]!).reduce(
    (sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value),
    0,
  );

/** `XXIe siècle`, `Louis XIV`, `titre II`; « I », « V » and « X » only after a word that is numbered. */
export const roman: Rule = ({ text }, at) => {
  const figures = matchAt(FIGURES, text, at)?.[0];
  if (!figures) return null;
  const end = at + figures.length;
  const value = valueOf(figures);
  const rank = matchAt(ENDING, text, end);
  if (rank) {
    const rankEnd = end + rank[0].length;
    if (/^(?:er|ers|[èe]re|re)$/.test(rank[0])) {
      if (value !== 1) return null;
      return one(rankEnd, ordinal(1, /^[èe]?re$/.test(rank[0])));
    }
    // « Le », « Xe »… a lone letter and an e: « Ve République », « Xe siècle », not « Ie ».
    if (
      rankEnd - at === 2 &&
      !/^[ \u00a0\u202f][A-Za-zÀ-ÖØ-öø-ɏ]/.test(text.slice(rankEnd, rankEnd + 2))
    )
      return null;
    return value > 1 ? one(rankEnd, ordinal(value, false, rank[0].endsWith('s'))) : null;
  }
  if (
    /[A-Za-zÀ-ÖØ-öø-ɏ0-9'’]/.test(text[end] ?? ' ') ||
    /^\.[A-ZÀ-ÖØ-ÞŒŸ]/.test(text.slice(end, end + 2))
  )
    return null;
  const previous = before(text, at);
  if (/[A-Za-zÀ-ÖØ-öø-ɏ0-9.'’-]$/.test(previous) && !/\b(?:annexe|titre)-$/i.test(previous))
    return null;
  if (/^[-.][A-Za-zÀ-ÖØ-öø-ɏ\d]/.test(text.slice(end, end + 2))) return null;
  if (
    figures.length > 1 ||
    NUMBERED.test(previous) ||
    KINGS.test(previous) ||
    /\b[IVX]{1,4}(?:,| et| à| ou)[ \u00a0\u202f]$/.test(previous)
  ) {
    if (figures.length === 1 && /^ ?[-–] ?[A-Z]\b/.test(text.slice(end, end + 4))) return null;
    return one(end, String(value));
  }
  return null;
};
