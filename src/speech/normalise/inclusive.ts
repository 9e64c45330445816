import { before, likeCase, matchAt, one, type Rule } from './rule.js';

const ENDINGS =
  'e|ne|le|te|se|fe|ve|ive|ère|ere|ière|iere|trice|rice|ice|euse|se|esse|elle|les|elles|es|nes|tes|trices|rices|euses|ères|ves|la|une|leurs|eresse|enne|onne|trices|teresse|x|aux';
const DOTTED = new RegExp(
  `([A-Za-zÀ-ÖØ-öø-ɏ]{1,30})[·•‧⋅](${ENDINGS})(?:[·•‧⋅]?(s))?(?![A-Za-zÀ-ÖØ-öø-ɏ·])`,
  'y',
);
const STOPPED = new RegExp(
  `([A-Za-zÀ-ÖØ-öø-ɏ]{2,30})\\.(e|ne|le|te|rice|trice|euse|ère|ve|se)\\.(s)(?![A-Za-zÀ-ÖØ-öø-ɏ])`,
  'y',
);
/** `Brignonnais.es`: one stop only, and no address. */
const ONE_STOP = new RegExp(
  `([A-Za-zÀ-ÖØ-öø-ɏ]{3,30})\\.(es|e|ne|nes|rices|trices|ère|ères|euses)(?![A-Za-zÀ-ÖØ-öø-ɏ.@/-]|\\d)`,
  'y',
);
const HYPHENED = new RegExp(
  `([A-Za-zÀ-ÖØ-öø-ɏ]{2,30})-(e|ne|trice|rice|euse|ère)-(s)(?![A-Za-zÀ-ÖØ-öø-ɏ-])`,
  'y',
);
const BRACKETED = new RegExp(
  `([A-Za-zÀ-ÖØ-öø-ɏ]{1,30})\\((${ENDINGS}|s|x|nt|ent)\\)(s|x)?(?![A-Za-zÀ-ÖØ-öø-ɏ])`,
  'y',
);
/** `demandeur/euse`, `adjoint/e`. */
const SLASHED = new RegExp(
  `([A-Za-zÀ-ÖØ-öø-ɏ]{3,30})/(e|ne|ère|ière|euse|trice|rice|ive|ve)(?:/?(s))?(?![A-Za-zÀ-ÖØ-öø-ɏ/])`,
  'y',
);

/** Words of which neither form is made from the other. */
const PAIRS: Readonly<Record<string, string>> = {
  'un·une': 'une',
  'le·la': 'la',
  'la·le': 'le',
  'il·elle': 'elle',
  'ils·elles': 'elles',
  'celui·celle': 'celle',
  'ceux·celles': 'celles',
};

/**
 * `agent·e·s` → « agents et agentes », `inscrit(e)` → « inscrit ou inscrite »; one form where the two sound alike
 * (`né(e)` → « né », `pièce(s)` → « pièces »).
 */
export const inclusive: Rule = ({ text }, at) => {
  const match =
    matchAt(DOTTED, text, at) ??
    matchAt(STOPPED, text, at) ??
    matchAt(HYPHENED, text, at) ??
    matchAt(BRACKETED, text, at) ??
    matchAt(SLASHED, text, at) ??
    matchAt(ONE_STOP, text, at);
  if (!match) return null;
  const [all, word, letters, last] = match as unknown as [string, string, string, string?];
  const starts = /(?:^|[.!?:]\s|[\n•-]\s?)$/.test(before(text, at, 3));
  const spoken = said(word, letters.toLowerCase(), Boolean(last), starts);
  return spoken === null ? null : one(at + all.length, spoken);
};

function said(word: string, letters: string, last: boolean, starts: boolean): string | null {
  const lower = word.toLowerCase();
  if (letters === 's' || letters === 'x') {
    if (lower === 'le' || lower === 'la') return likeCase(word, `${lower} ou les`);
    if (lower === 'ce') return likeCase(word, 'ce ou ces');
    if (/^(?:un|du|de)$/.test(lower)) return null;
    return word + letters;
  }
  if (letters === 'nt' || letters === 'ent') return word + letters;
  const pair = PAIRS[`${lower}·${letters}`];
  if (pair) return `${word} ${/s$/.test(letters) ? 'et' : 'ou'} ${pair}`;
  if (lower === 'un' && letters === 'e') return `${word} ou une`;
  if (lower === 'tou' || lower === 'tous')
    return /te?s?$/.test(letters) || last ? `${likeCase(word, 'tous')} et toutes` : null;
  const plural =
    last || (/(?:[a-zè]e?s)$/.test(letters) && letters !== 'es') ? true : letters === 'es';
  const ending = last ? letters : letters.replace(/s$/, '');
  const woman = feminine(word, ending);
  if (!woman) return null;
  const root = word.replace(/èr$/, 'er');
  const man = plural ? pluralOf(root) : root;
  if (soundsAlike(word, ending)) return man;
  // The capital of a sentence is for its first word, the one of a name for both.
  const other = starts ? woman[0]!.toLowerCase() + woman.slice(1) : woman;
  return plural ? `${man} et ${other}s` : `${man} ou ${other}`;
}

/** `né` and `née`, `employé` and `employée`, `élu` and `élue`, `principal` and `principale`, `seul` and `seule`. */
const soundsAlike = (word: string, ending: string): boolean =>
  (ending === 'e' && /(?:[éiuaï]|al|el|ul|ol|il|eur|ur|ir|oir)$/i.test(word)) ||
  (ending === 'le' && /(?:el|ul)$/i.test(word));

function pluralOf(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return /al$/.test(word) ? word.replace(/al$/, 'aux') : `${word}s`;
}

/** Feminine of a word, from the letters after the mark; null where they do not fit. */
function feminine(word: string, ending: string): string | null {
  const singular = /[^aeiou]s$/.test(word) && ending !== 'se' ? word.slice(0, -1) : word;
  const swap = (from: RegExp, to: string) =>
    from.test(singular) ? singular.replace(from, to) : null;
  switch (ending) {
    case 'e':
      return /(?:e|x)$/.test(singular)
        ? null
        : singular.endsWith('er')
          ? swap(/er$/, 'ère')
          : /f$/.test(singular)
            ? null
            : `${singular}e`;
    case 'ne':
    case 'enne':
    case 'onne':
      return /[eo]n$/.test(singular) ? `${singular}ne` : null;
    case 'le':
    case 'elle':
      return /l$/.test(singular) ? `${singular}le` : swap(/eau$/, 'elle');
    case 'te':
      return /t$/.test(singular) ? `${singular}te` : null;
    case 'rice':
    case 'ice':
    case 'trice':
      return swap(/teur$/, 'trice');
    case 'euse':
      return swap(/eu[rx]$/, 'euse');
    case 'se':
      return swap(/x$/, 'se') ?? swap(/eur$/, 'euse');
    case 'esse':
      return swap(/e$/, 'esse');
    case 'ère':
    case 'ere':
    case 'ière':
    case 'iere':
      return swap(/er$/, 'ère');
    case 'fe':
      return swap(/f$/, 'ffe');
    case 've':
    case 'ive':
      return swap(/f$/, 've');
    default:
      return null;
  }
}
