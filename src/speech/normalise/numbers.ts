import { beforeFeminine, ordinal } from './number-words.js';
import { numericAt } from './numeric.js';
import { withZeros } from './phones.js';
import { after, before, matchAt, one, type Rule, SPACE } from './rule.js';

const RANK =
  /(\d{1,3})(er|ère|ere|re|n?de?|e|è|[èeé]mes?|es|ers|ères)(?:\.(?=[ \u00a0\u202f][a-zß-öø-ÿœ]))?(?![A-Za-zÀ-ÖØ-öø-ɏ\d])/y;
const HALF_FEMININE =
  /^(?:journ[ée]e|heure|page|pension|finale|part|douzaine|ann[ée]e|bouteille|classe|nuit|baguette|place|lune)/;
const ARTICLE =
  /(?:\b(?:une?|la|le|les|des|deux|cette|ce|chaque|par|en|de|à|au|du|sa|son)|d['’]|\d)[ \u00a0\u202f]$/i;
const FRACTION = new RegExp(
  `(\\d{1,3})${SPACE}?/${SPACE}?(\\d{1,3})(e|è?me)?(?![\\d/]|[.,]\\d|[A-Za-zÀ-ÖØ-öø-ɏ])`,
  'y',
);
/** Of a map: `1/25 000e`. */
const SCALE = new RegExp(`1/(\\d{1,3}${SPACE}?\\d00)(?:e|è?me)?(?![\\d/]|[A-Za-zÀ-ÖØ-öø-ɏ])`, 'y');
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  3: ['tiers', 'tiers'],
  4: ['quart', 'quarts'],
};

/** `2e` → « deuxième »: most voices read the letter. */
export const rank: Rule = ({ text }, at) => {
  const match = matchAt(RANK, text, at);
  if (!match) return null;
  const [all, figures, ending] = match as unknown as [string, string, string];
  const value = Number(figures);
  if (value === 0) return null;
  const plural = /s$/.test(ending);
  if (/^n?de?$/.test(ending))
    return value === 2 ? one(at + all.length, ending.endsWith('d') ? 'second' : 'seconde') : null;
  if (/^[eè]?re?s?$|^er/.test(ending) && /r/.test(ending) && value !== 1) return null;
  return one(at + all.length, ordinal(value, /^(?:re|ère|ere|ères)$/.test(ending), plural));
};

/** `1/2 journée`, `3/4`, `2/5`. */
export const fraction: Rule = ({ text }, at) => {
  const scale = matchAt(SCALE, text, at);
  if (scale) return one(at + scale[0].length, `1 sur ${scale[1]!.replace(/\D/g, '')}`);
  const match = matchAt(FRACTION, text, at);
  if (!match) return null;
  const [all, top, bottom, ending] = match as unknown as [string, string, string, string?];
  const end = at + all.length;
  const next = after(text, end, 30);
  const over = Number(top);
  const under = Number(bottom);
  const previous = before(text, at);
  if (/(?:n°|num[ée]ro|r[ée]f\w*\.?|arr[êe]t[ée]|dossier)[ \u00a0\u202f:]*$/i.test(previous))
    return one(end, `${top} barre oblique ${bottom}`);
  if (/^[ \u00a0\u202f]ans\b/.test(next) && over < under) return one(end, `${top} à ${bottom}`);
  const hours = /^[ \u00a0\u202f]?h(?:eures?)?(?![A-Za-zÀ-ÖØ-öø-ɏ\d])/.exec(next);
  if (hours && under === 4)
    return one(
      end + hours[0].length,
      `${over === 1 ? 'un quart' : `${over === 3 ? 'trois' : over} quarts`} d'heure`,
    );
  if (hours && over === 1 && under === 2 && !/heure/.test(hours[0]))
    return one(end + hours[0].length, `${ARTICLE.test(previous) ? '' : 'une '}demi-heure`);
  if (over === 1 && under === 2) return half(text, end, previous);
  const part = PARTS[under];
  if (
    part &&
    over < under &&
    !/(?:page|p\.|[ée]tape|tome|classe|partie|lot)[ \u00a0\u202f]*$/i.test(previous)
  ) {
    const article = over === 1 && /\b(?:un|le|ce|chaque)[ \u00a0\u202f]$/i.test(previous);
    return one(
      end,
      article ? part[0] : `${['', 'un', 'deux', 'trois'][over]!} ${part[over > 1 ? 1 : 0]}`,
    );
  }
  if (ending) return one(end, `${over === 1 ? 'un' : top} ${ordinal(under, false, over > 1)}`);
  const many =
    /^[ \u00a0\u202f](?:personnes?|places?|enfants?|[ée]l[èe]ves?|min|pers|couverts|participants|jours|mois|semaines|m²|euros|habitants)/.test(
      next,
    );
  if (over < under && many) return one(end, `${top} à ${bottom}`);
  return over <= under ? one(end, `${top} sur ${bottom}`) : null;
};

function half(text: string, end: number, previous: string) {
  const noun = /^[ \u00a0\u202f][A-Za-zÀ-ÖØ-öø-ɏ]+/.exec(after(text, end, 30));
  const word = noun?.[0].slice(1).toLowerCase() ?? '';
  if (!word || /^(?:de|du|des|et|ou|par|pour|à|au|en|sur|le|la|est)$/.test(word))
    return one(
      end,
      /\bet[ \u00a0\u202f]$/.test(previous)
        ? 'demi'
        : /\d[ \u00a0\u202f]$/.test(previous)
          ? 'et demi'
          : ARTICLE.test(previous)
            ? 'demi'
            : 'un demi',
    );
  const article =
    ARTICLE.test(previous) || /^tarifs?$/.test(word)
      ? ''
      : HALF_FEMININE.test(word)
        ? 'une '
        : 'un ';
  return [{ end: end + 1, spoken: `${article}demi-` }];
}

const VULGAR: Readonly<Record<string, readonly [string, string]>> = {
  '½': ['1', '2'],
  '⅓': ['1', '3'],
  '⅔': ['2', '3'],
  '¼': ['1', '4'],
  '¾': ['3', '4'],
};

export const vulgarFraction: Rule = ({ text }, at) => {
  const found = VULGAR[text[at]!];
  if (!found) return null;
  const [top, bottom] = found;
  const previous = before(text, at);
  const joined = /\d$/.test(previous);
  if (bottom === '2') {
    if (joined) return one(at + 1, ' et demi');
    return half(text, at + 1, previous);
  }
  const part = PARTS[bottom]![Number(top) > 1 ? 1 : 0];
  return one(at + 1, `${joined ? ' ' : ''}${['', 'un', 'deux', 'trois'][Number(top)]!} ${part}`);
};

const RANGE = new RegExp(
  `(\\d{1,6})${SPACE}?([-–])${SPACE}?(\\d{1,6})(?![\\d/]|[-–.,]\\d|[A-Za-zÀ-ÖØ-öø-ɏ])`,
  'y',
);
const COUNTED =
  /^[ \u00a0\u202f](?:ans|mois|jours?|semaines?|heures?|minutes?|euros?|personnes?|places?|[ée]l[èe]ves?|enfants?|habitants?|pages?|participants?|couverts?|adultes?|ann[ée]es?|points?|m[èe]tres?|logements?|agents?|kilom|pour cent)/;
const RANGE_BEFORE =
  /(?:\bde|\bdes|\bles|\bentre|pages?|(?<![.A-Za-zÀ-ÖØ-öø-ɏ])pp?\.|tranche|environ|env\.|[âa]ges?|n[°o]s?|num[ée]ros)[ \u00a0\u202f]$/i;
const REFERENCE =
  /(?:articles?|art\.|n°s?|n°|num[ée]ros?|\bloi|d[ée]cret|ordonnance|arr[êe]t[ée]|d[ée]lib[ée]ration|directive|r[èe]glement|circulaire|\b[LRDA]\.?|\*|\d-\d+(?:,| et| [àa]| ou))[ \u00a0\u202f]*$/i;
const HYPHENED = /\d+(?:[-–]\d+){1,4}(?![\d/A-Za-zÀ-ÖØ-öø-ɏ])/y;
const CERFA = /(\d{4,5})\*(\d{2})(?!\d)/y;
const POSTCODE =
  /0\d{4}(?=[ \u00a0\u202f]+(?:[A-ZÀ-ÖØ-ÞŒŸ]|-|–)|[ \u00a0\u202f]*$|[ \u00a0\u202f]*[,)\n])/my;
const SLASHED = /\d{1,6}\/\d{2,6}(?:\/\d+)?(?![\dA-Za-zÀ-ÖØ-öø-ɏ])/y;

/** References of laws keep their hyphens, ranges lose theirs. */
export const reference: Rule = ({ text }, at) => {
  const cerfa = matchAt(CERFA, text, at);
  if (cerfa)
    return one(
      at + cerfa[0].length,
      `${cerfa[1]} étoile ${cerfa[2]![0] === '0' ? `zéro ${cerfa[2]![1]}` : cerfa[2]}`,
    );
  const previous = before(text, at);
  const hyphened = matchAt(HYPHENED, text, at);
  if (hyphened && REFERENCE.test(previous))
    return one(at + hyphened[0].length, hyphened[0].replace(/[-–]/g, ' tiret '));
  const slashed = matchAt(SLASHED, text, at);
  if (
    slashed &&
    /(?:n°|num[ée]ro|arr[êe]t[ée]|d[ée]lib[ée]ration|dossier)[ \u00a0\u202f:]*$/i.test(previous)
  )
    return one(at + slashed[0].length, slashed[0].replace(/\//g, ' barre oblique '));
  const range = matchAt(RANGE, text, at);
  if (range && !/[-–/]$/.test(previous)) {
    const [all, from, , to] = range as unknown as [string, string, string, string];
    if (
      Number(from) < Number(to) &&
      (COUNTED.test(after(text, at + all.length)) || RANGE_BEFORE.test(previous))
    )
      return [
        { end: at + from.length, spoken: from },
        { end: at + all.length - to.length, spoken: ' à ' },
      ];
  }
  const postcode = matchAt(POSTCODE, text, at);
  // « 01000 »: a voice may leave the zero out.
  if (postcode && !/(?:n°|num[ée]ro|\bcode)[ \u00a0\u202f:]*$/i.test(previous))
    return one(at + 5, withZeros(postcode[0]));
  return null;
};

const FEMININE = new RegExp(
  `^${SPACE}(?:heures?|minutes?|secondes?|semaines?|ann[ée]es?|fois|personnes?|photos?|photocopies?|copies?|pages?|pi[èe]ces?|place(?!s? (?:d[eu]|de la|des|d['’]|[A-ZÀ-ÖØ-ÞŒŸ]))|places|demandes?|journ[ée]es?|nuits?|communes?|classes?|voix|voitures?|familles?|salles?|attestations?|enveloppes?|factures?|lettres?|inscriptions?|activit[ée]s|s[ée]ances?|tonnes?|naissances?|chambres?|maisons?|cartes?|femmes?|filles?|r[ée]unions?|associations?|bornes?|parcelles?|abstentions?|absences?|procurations?|parts?|boissons?|entr[ée]es?|cautions?|unit[ée]s?|doses?|[ée]quipes?|rencontres?|demi-)(?![A-Za-zÀ-ÖØ-öø-ɏ])`,
  'i',
);

/** `1 250` and `12.500` are one number; « 1 photo » is « une photo ». */
export const plainNumber: Rule = ({ text }, at) => {
  const number = numericAt(text, at);
  if (!number) return null;
  const source = text.slice(at, number.end);
  // « 1 85 05 69 123 456 78 » is a row of figures, not thousands.
  if (
    /\d[ \u00a0\u202f\u2009]\d/.test(source) &&
    (source.startsWith('0') ||
      /(?:^|\D)(?:\d{1,3})[ \u00a0\u202f\u2009]$/.test(before(text, at)) ||
      /^[ \u00a0\u202f\u2009]\d/.test(after(text, number.end, 2)))
  )
    return null;
  if (
    !number.decimals &&
    number.whole.endsWith('1') &&
    FEMININE.test(after(text, number.end, 20)) &&
    !/[,.:/-]$/.test(before(text, at, 1))
  ) {
    const spoken = beforeFeminine(number.whole);
    if (spoken !== source) return one(number.end, spoken);
  }
  return source === number.plain ? null : one(number.end, number.plain);
};
