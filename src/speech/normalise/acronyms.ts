import { before, isCapital, matchAt, one, type Rule, type Scan } from './rule.js';

/** A word in capitals, with what acronyms hold: figures, small letters inside or at the end. */
const TOKEN = /[A-ZÀ-ÖØ-ÞŒŸ][A-Za-zÀ-ÖØ-öø-ɏ\d]{0,40}/y;
const DOTTED = /(?:[A-ZÀ-ÖØ-ÞŒŸ]\.[ \u00a0\u202f]?){2,9}(?:[A-ZÀ-ÖØ-ÞŒŸ](?![A-Za-zÀ-ÖØ-öø-ɏ.]))?/y;
const TIGHT_DOTTED = /(?:[A-ZÀ-ÖØ-ÞŒŸ]\.){2,9}(?:[A-ZÀ-ÖØ-ÞŒŸ](?![A-Za-zÀ-ÖØ-öø-ɏ\d]))?/y;

/** Small words that stand in capitals in titles and notices; never acronyms beside other words. */
const SMALL = new Set(
  (
    'LE LA LES UN UNE DES DU DE EN ET OU OÙ AU AUX À A PAR SUR SOUS NE PAS NON OUI CE CES SA SON SES SE TA TON MA MON NOS VOS MES TES ' +
    'QUI QUE POUR AVEC SANS VERS CHEZ DANS TOUT TOUS VOIR PLUS TRÈS EST SONT RUE BUS VIA MAI JUIN JUIL AOÛT AOUT MARS FIN AN ANS ' +
    'JOUR MOIS INFO INFOS PLACE MIDI SOIR IL ELLE NOUS VOUS ÊTRE ETRE AGE ÂGE EAU BOIS MER SUD EST OUEST NORD LOI ART DON AIR VIE JEU ' +
    'JEUX BAL LOTO FÊTE FETE NOËL NOEL PÂQUES BON NEUF DEUX TROIS DIX CENT MILLE SUITE'
  ).split(' '),
);
/** Said where they stand alone too. */
const ALONE = new Set(
  'NON OUI ET OU PAS NE LE LA LES DE DU DES EN AU AUX UN UNE SUR SOUS PAR POUR RUE BUS MAI FIN TOUT TOUS PLUS INFO NEUF EST SUD NORD BAL JEU AN ANS À'.split(
    ' ',
  ),
);

const ONSET = '(?:[bcdfgpv][lr]|tr|ch|ph|th|gn|qu|gu|st|sp|sc|sm|sl|ps|vr|[bcdfghjklmnpqrstvwxz])';
const VOWELS = '(?:[aeiouyàâäéèêëîïôöùûüœ]{1,3})';
const CODA = '(?:[rlnmsc]?(?:t|d|s|c|p|l|r|n|m|x|f|q|k|g|b|z|ts|ds|cs|ps|rs|ls|ns|nt|nd|ct|st)s?)';
/** Consonants and vowels in turn, as French syllables have them. */
const PRONOUNCEABLE = new RegExp(
  `^${ONSET}?${VOWELS}(?:[bcdfghjklmnpqrstvwxzç]{1,4}${VOWELS}){0,14}${CODA}?$`,
  'i',
);
/** Of a short word, only vowels that French writes together: `AESF` and `DUEF` are spelled. */
const STRANGE_VOWELS = /[aeiouy]{3}|a[aeo]|e[eo]|i[iu]|o[ae]|u[aeou]|y[iu]/i;
const isSaid = (token: string): boolean =>
  token.length > 9 ||
  (token.length > 3 &&
    PRONOUNCEABLE.test(token) &&
    (token.length > 5 || !STRANGE_VOWELS.test(token)));
/** `BIC : BDFEFRPPCCT`, `zone Ub`, `secteurs AUh et Nl`: nobody says them as words. */
const isCode = (token: string, previous: string): boolean =>
  (/^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/.test(token) &&
    /\b(?:BIC|SWIFT)\b[^A-Za-zÀ-ÖØ-öø-ɏ]*$/i.test(previous)) ||
  (/^(?:AU|U|N|A)[A-Za-z]{0,2}\d?$/.test(token) &&
    /^(?!Un$|As$)/.test(token) &&
    /\b(?:zones?|secteurs?)[ \u00a0\u202f]$|\bzones [^.;]{0,12}(?:,|et|ou)[ \u00a0\u202f]$/i.test(
      previous,
    ));
const APOSTROPHES = /['’]/;

/** `CCAS` → « C C A S », `CAF` → « caf »; a title in capitals is words. */
export const acronym: Rule = (scan, at) => {
  const { text } = scan;
  const dotted = matchAt(TIGHT_DOTTED, text, at) ?? spacedDotted(scan, at);
  if (dotted) {
    const said = fromDotted(scan, dotted, at);
    if (said) return said;
  }
  const token = matchAt(TOKEN, text, at)?.[0];
  if (!token) return null;
  const end = at + token.length;
  const letters = token.replace(/[^A-Za-zÀ-ÖØ-öø-ɏ]/g, '');
  if (isCode(token, before(text, at))) return one(end, spell(token));
  if (letters.length < 2) {
    if (
      /[AÀY]/.test(token) &&
      /^[ \u00a0\u202f][A-ZÀ-ÖØ-ÞŒŸ]['’A-ZÀ-ÖØ-ÞŒŸ]/.test(text.slice(end, end + 3)) &&
      (token === 'À' || inWords(scan, at, end))
    )
      return one(end, token.toLowerCase());
    const elided =
      APOSTROPHES.test(text[end] ?? '') &&
      /^[A-ZÀ-ÖØ-ÞŒŸ][A-ZÀ-ÖØ-ÞŒŸ]/.test(text.slice(end + 1, end + 3));
    return elided &&
      (inWords(scan, at, end) || !scan.wayOf(matchAt(TOKEN, text, end + 1)?.[0] ?? ''))
      ? one(end, token.toLowerCase())
      : null;
  }
  const upper = token.toUpperCase();
  const capitals = (token.match(/[A-ZÀ-ÖØ-ÞŒŸ]/g) ?? []).length;
  const way =
    scan.wayOf(token) ?? (capitals > 1 || /\d/.test(token) ? scan.wayOf(upper) : undefined);
  if (way && capitals === 1 && way !== 'spell' && way !== 'say') return one(end, way);
  if (capitals < 2) {
    // « Ehpad », « Caf »: said as they are written, but for those that voices say wrong.
    const other = scan.wayOf(upper);
    return other &&
      other !== 'spell' &&
      other !== 'say' &&
      other !== token.toLowerCase() &&
      token.length > 3
      ? one(end, other)
      : null;
  }
  if (capitals < letters.length) return mixed(token, way, end);
  if (/\d/.test(token))
    return one(end, way && way !== 'spell' && way !== 'say' ? way : spell(token));
  const words = inWords(scan, at, end);
  if (words && SMALL.has(token)) return one(end, token.toLowerCase());
  if (way)
    return one(end, way === 'spell' ? spell(token) : way === 'say' ? token.toLowerCase() : way);
  if (words && (token.length < 4 ? /[AEIOUYÀÂÉÈÊÎÔÛÙ]/.test(token) : true))
    return one(end, token.toLowerCase());
  if (ALONE.has(token) || isSaid(token) || /[À-ÖØ-Þ]/.test(token))
    return one(end, token.toLowerCase());
  return one(end, spell(token));
};

/** `PLUi`, `DGFiP`, `B2i`, `CCASs`; a name like `McDonald` or `YouTube` is no acronym. */
function mixed(token: string, way: string | undefined, end: number) {
  if (way)
    return one(end, way === 'spell' ? spell(token) : way === 'say' ? token.toLowerCase() : way);
  const plural = /^([A-ZÀ-ÖØ-ÞŒŸ]{2,})s$/.exec(token);
  if (plural) return one(end, spell(plural[1]!));
  return /^[A-ZÀ-ÖØ-ÞŒŸ]{2,}[a-zß-öø-ÿœ][A-ZÀ-ÖØ-ÞŒŸ]*$/.test(token)
    ? one(end, spell(token))
    : null;
}

/** Letters apart, without their accents: a voice would name the accent. */
export const spell = (token: string): string =>
  (
    token
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .match(/\d+|[A-Za-zÀ-ÖØ-öø-ɏ]/g) ?? []
  ).join(' ');

function spacedDotted({ text }: Scan, at: number): RegExpExecArray | null {
  const match = matchAt(DOTTED, text, at);
  return match && match[0].replace(/[^A-Za-zÀ-ÖØ-öø-ɏ]/g, '').length > 3 ? match : null;
}

/** `C.C.A.S.`; `J.P. Martin` and `A. B. Durand` are initials. */
function fromDotted(scan: Scan, match: RegExpExecArray, at: number) {
  const { text } = scan;
  const source = match[0].replace(/[ \u00a0\u202f]+$/, '');
  const letters = source.replace(/[^A-Za-zÀ-ÖØ-öø-ɏ]/g, '');
  const way = scan.wayOf(letters);
  const end = at + source.length;
  if (letters.length < 3 && !way) return null;
  if (
    letters.length < 3 &&
    /^[ \u00a0\u202f][A-ZÀ-ÖØ-ÞŒŸ][a-zß-öø-ÿœ]/.test(text.slice(end, end + 3)) &&
    !way
  )
    return null;
  const stop =
    source.endsWith('.') &&
    /^[ \u00a0\u202f]*(?:\n|$)|^[ \u00a0\u202f]+[A-ZÀ-ÖØ-ÞŒŸ][a-zß-öø-ÿœ]/.test(
      text.slice(end, end + 8),
    )
      ? '.'
      : '';
  const said =
    way === 'say' ? letters.toLowerCase() : way && way !== 'spell' ? way : spell(letters);
  return one(end, said + stop);
}

/** Whether a word in capitals stands among other words in capitals: a title, a notice. */
function inWords(scan: Scan, at: number, end: number): boolean {
  const { run } = scan;
  if (run && at >= run.start && end <= run.end) return run.words;
  return (scan.run = runAt(scan, at)).words;
}

function runAt({ text, wayOf }: Scan, at: number) {
  let end = at;
  let words = 0;
  let sure = 0;
  for (;;) {
    const token = matchAt(/[A-ZÀ-ÖØ-ÞŒŸ\d]+(?![a-zß-öø-ÿœ])/y, text, end)?.[0];
    if (!token) break;
    end += token.length;
    if (/^[A-ZÀ-ÖØ-ÞŒŸ]/.test(token)) {
      words += 1;
      const known = wayOf(token) !== undefined && !SMALL.has(token);
      if ((!known && isSaid(token)) || (SMALL.has(token) && token.length > 1)) sure += 1;
    }
    const between = /^(?:[ \u00a0\u202f'’,:;&–-]{1,3})/.exec(text.slice(end, end + 3));
    if (!between) break;
    const next = text.charCodeAt(end + between[0].length);
    const figure = next >= 48 && next <= 57;
    if (!isCapital(next) && !figure) break;
    end += between[0].length;
    if (APOSTROPHES.test(between[0]) && words === 1 && text[end - 2] !== ' ') words -= 1;
  }
  return { start: at, end, words: words > 1 && sure > 0 };
}
