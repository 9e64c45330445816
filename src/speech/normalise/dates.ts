import { after, before, likeCase, matchAt, one, type Rule, type Said } from './rule.js';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');

const monthOf = (figures: string): string | undefined => MONTHS[Number(figures) - 1];
const dayOf = (figures: string): string =>
  figures === '1er' || Number(figures) === 1 ? 'premier' : String(Number(figures));
const isDay = (figures: string): boolean => Number(figures) >= 1 && Number(figures) <= 31;
const yearOf = (figures: string): string => (figures.length === 2 ? `20${figures}` : figures);

const FULL = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d)/y;
const FIRST_FULL = /1er([/.-])(\d{1,2})\1(\d{4})(?![\d/]|[.-]\d)/y;
const NUMBER_BEFORE = /(?:n°s?|num[ée]ros?)[ \u00a0\u202f]*$/i;
/** Of accounts: `31/12/N`, `31/12/N-1`. */
const CLOSING = /(\d{1,2})\/(\d{1,2})\/N(?![A-Za-zÀ-ÖØ-öø-ɏ])/y;
const ISO = /((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/y;
const SHORT =
  /(\d{1,2})\/(\d{1,2})(?![\d/]|[ \u00a0\u202f]?(?:€|ans\b|%|heure|journée|tarif|h\b))/y;
const MONTH_YEAR = /(\d{2})\/((?:19|20)\d\d)(?![\d/-])/y;
const YEARS =
  /((?:1[0-9]|20)\d\d)[ \u00a0\u202f]?[-–/][ \u00a0\u202f]?((?:1[0-9]|20)\d\d|\d\d)(?![\d/-]|[A-Za-zÀ-ÖØ-öø-ɏ])/y;
const FIRST =
  /1er(?=[ \u00a0\u202f](?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))/y;
const DAY_RANGE =
  /(\d{1,2}|1er)[ \u00a0\u202f]?[-–][ \u00a0\u202f]?(\d{1,2})(?=[ \u00a0\u202f](?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))/y;
const MONTH_NAMES =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv|févr?|avr|juill?|sept|oct|nov|déc';
/** `15 juin-15 sept.` */
const NAMED_RANGE = new RegExp(
  `(\\d{1,2}|1er)[ \\u00a0\\u202f](${MONTH_NAMES})(?:\\.?[ \\u00a0\\u202f]?[-–][ \\u00a0\\u202f]?)(?=(?:\\d{1,2}|1er)[ \\u00a0\\u202f](?:${MONTH_NAMES})(?![A-Za-zÀ-ÖØ-öø-ɏ]))`,
  'iy',
);
const DAYS_BETWEEN =
  /[ \u00a0\u202f]?[-–→][ \u00a0\u202f]?(?=\d{1,2}\/(?:0\d|1[0-2]|\d)(?:\/\d{2,4})?(?![\d/]))/y;
/** What stands before a day, and before no fraction. */
const DAY_BEFORE =
  /(?:\b(?:le|du|au|avant|apr[èe]s|depuis|d[èe]s|jusqu['’]au|les|et|entre|dates?)|(?:lun|mar|mercre|jeu|vendre|same|diman)(?:di|che)|\b(?:lun|mar|mer|jeu|ven|sam|dim)\.?)[ \u00a0\u202f:]*$/i;
const SCORE = /(?:page|p\.|not[eé]e?s?(?: de)?|[ée]tape|partie|n°|tome)[ \u00a0\u202f]*$/i;

/** `03/07/2026`, `2026-07-03`, `1/05`, `2026-2027`, `1er mai`. A day that is none stays as it is. */
export const date: Rule = ({ text }, at) => {
  const previous = before(text, at);
  // « Délibération n° 2024-03-12 » bears no date that is sure.
  if (NUMBER_BEFORE.test(previous)) return null;
  const named = matchAt(NAMED_RANGE, text, at);
  if (named) {
    const month = named[2]!.toLowerCase();
    return one(at + named[0].length, `${dayOf(named[1]!)} ${MONTH_WORDS[month] ?? month} au `);
  }
  const first = matchAt(FIRST_FULL, text, at);
  if (first && monthOf(first[2]!))
    return one(at + first[0].length, `premier ${monthOf(first[2]!)} ${first[3]}`);
  const full = matchAt(FULL, text, at);
  if (full) {
    const [all, day, , number, year] = full as unknown as [string, string, string, string, string];
    const month = monthOf(number);
    const two = year.length === 2 && full[2] !== '/';
    if (month && isDay(day) && !two)
      return upTo(text, at + all.length, `${dayOf(day)} ${month} ${yearOf(year)}`);
    return null;
  }
  const closing = matchAt(CLOSING, text, at);
  if (closing && monthOf(closing[2]!) && isDay(closing[1]!))
    return one(at + closing[0].length, `${dayOf(closing[1]!)} ${monthOf(closing[2]!)} N`);
  const iso = matchAt(ISO, text, at);
  if (iso && monthOf(iso[2]!) && isDay(iso[3]!))
    return one(at + iso[0].length, `${dayOf(iso[3]!)} ${monthOf(iso[2]!)} ${iso[1]}`);
  const monthYear = matchAt(MONTH_YEAR, text, at);
  if (monthYear && monthOf(monthYear[1]!))
    return one(at + monthYear[0].length, `${monthOf(monthYear[1]!)} ${monthYear[2]}`);
  const short = matchAt(SHORT, text, at);
  if (short && monthOf(short[2]!) && isDay(short[1]!) && isShortDate(short, text, at))
    return upTo(text, at + short[0].length, `${dayOf(short[1]!)} ${monthOf(short[2]!)}`);
  const years = matchAt(YEARS, text, at);
  if (years && !/(?:loi|d[ée]cret|ordonnance)[ \u00a0\u202f]*$/i.test(previous)) {
    const [all, from, to] = years as unknown as [string, string, string];
    const last = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
    if (last <= Number(from)) return null;
    const apart =
      last - Number(from) > 1 && !/guerre(?: de| mondiale)?[ \u00a0(]*$/i.test(before(text, at));
    return one(at + all.length, `${from}${apart ? ' à ' : ' '}${to}`);
  }
  if (matchAt(FIRST, text, at)) return one(at + 3, 'premier');
  const range = matchAt(DAY_RANGE, text, at);
  if (range && isDay(range[2]!)) {
    const day = range[1] === '1er' ? 'premier' : range[1]!;
    return one(at + range[0].length, `${day} au ${range[2]}`);
  }
  return null;
};

/** A day, and « au » where another day follows: `01/07-31/08`. */
function upTo(text: string, end: number, spoken: string): readonly Said[] {
  const range = matchAt(DAYS_BETWEEN, text, end);
  return range
    ? [
        { end, spoken },
        { end: end + range[0].length, spoken: ' au ' },
      ]
    : one(end, spoken);
}

function isShortDate(match: RegExpExecArray, text: string, at: number): boolean {
  const [all, day, month] = match as unknown as [string, string, string];
  const context = before(text, at);
  if (SCORE.test(context)) return false;
  // « 1 an et 1/2 », « 2/3 à 3/4 » : parts, unless a word says that it is a day.
  if (
    /^[1-3]$/.test(day) &&
    /^[234]$/.test(month) &&
    !/\b(?:le|du|au|avant|d[èe]s|jusqu['’]au|di|lun|mar|mer|jeu|ven|sam|dim)\.?[ \u00a0\u202f]$|di[ \u00a0\u202f]$/i.test(
      context,
    )
  )
    return false;
  // « 7/7 » : every day.
  if (
    day === '7' &&
    month === '7' &&
    !/\b(?:le|du|au|avant|depuis|dès)[ \u00a0\u202f]$/i.test(context)
  )
    return false;
  if (month.startsWith('0') || day.startsWith('0')) return true;
  if (Number(day) > 12 && month.length === 2) return true;
  if (!DAY_BEFORE.test(context)) return false;
  // « les 2/3 du conseil » is a part, « le 2/3 » is a day.
  return !(
    /\bles[ \u00a0\u202f]*$/i.test(context) ||
    /^[ \u00a0\u202f](?:d[eu]s?\b|d['’])/.test(after(text, at + all.length, 5))
  );
}

const MONTH_WORDS: Readonly<Record<string, string>> = {
  janv: 'janvier',
  jan: 'janvier',
  févr: 'février',
  fév: 'février',
  fevr: 'février',
  fev: 'février',
  avr: 'avril',
  juil: 'juillet',
  juill: 'juillet',
  sept: 'septembre',
  oct: 'octobre',
  nov: 'novembre',
  déc: 'décembre',
  dec: 'décembre',
};
const DAY_WORDS: Readonly<Record<string, string>> = {
  lun: 'lundi',
  mar: 'mardi',
  mer: 'mercredi',
  merc: 'mercredi',
  jeu: 'jeudi',
  ven: 'vendredi',
  vend: 'vendredi',
  sam: 'samedi',
  dim: 'dimanche',
};
export const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...DAYS,
  ...Object.keys(MONTH_WORDS),
  ...Object.keys(DAY_WORDS),
]);
const ANY_DAY =
  '(?:lun(?:di)?|mar(?:di)?|mer(?:credi|c)?|jeu(?:di)?|ven(?:dredi|d)?|sam(?:edi)?|dim(?:anche)?)';
const RANGE = new RegExp(
  `\\.?[ \\u00a0\\u202f]?[-–][ \\u00a0\\u202f]?(?=${ANY_DAY}(?![A-Za-zÀ-ÖØ-öø-ɏ]))`,
  'iy',
);
const LIST = new RegExp(
  `\\.?[ \\u00a0\\u202f]?/[ \\u00a0\\u202f]?(?=${ANY_DAY}(?![A-Za-zÀ-ÖØ-öø-ɏ]))`,
  'iy',
);
const MONTH_RANGE =
  /\.?[ \u00a0\u202f]?[-–][ \u00a0\u202f]?(?=(?:janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))/iy;
/** After a day without its full stop: `Lun 3 mars`, `Lun : 9h`, `Lun, mar`. */
const DAY_FOLLOWS =
  /^(?:[ \u00a0\u202f]?(?::|\/)|[ \u00a0\u202f]\(|[ \u00a0\u202f]\d|,? (?:et )?(?:lun|mar|mer|jeu|ven|sam|dim)\b|[ \u00a0\u202f]*$|[ \u00a0\u202f]?[-–][ \u00a0\u202f]?(?:lun|mar|mer|jeu|ven|sam|dim))/i;

/** `lun. 3 mars`, `janv. 2027`, `Lun-Ven`, `lundi-vendredi`. */
export const calendarWord: Rule = ({ text }, at) => {
  const word = matchAt(/[A-Za-zÀ-ÖØ-öø-ɏ]+/y, text, at)![0];
  const end = at + word.length;
  const lower = word.toLowerCase();
  const month = MONTH_WORDS[lower];
  const stop = text[end] === '.';
  if (month) {
    const range = matchAt(MONTH_RANGE, text, end);
    if (range)
      return [
        { end, spoken: likeCase(word, month) },
        { end: end + range[0].length, spoken: ' à ' },
      ];
    if (!stop && !/\d(?:er)?[ \u00a0\u202f]$/.test(before(text, at))) return null;
    if (stop && /^\.?[A-Za-zÀ-ÖØ-öø-ɏ]/.test(after(text, end + 1, 2))) return null;
    // « Ils sont sept. »
    if (
      lower === 'sept' &&
      !/(?:^|\d(?:er)?[ \u00a0\u202f]|[-–à(][ \u00a0\u202f]?)$/.test(before(text, at)) &&
      !/^[ \u00a0\u202f]?\d/.test(after(text, end + 1, 2)) &&
      !(
        /\b(?:en|de|fin|d[ée]but|mi)[ \u00a0\u202f-]$/i.test(before(text, at)) &&
        /^[ \u00a0\u202f][a-zà-ÿ]/.test(after(text, end + 1, 2))
      )
    )
      return null;
    return one(stop ? end + 1 : end, likeCase(word, month) + endMark(text, end, stop));
  }
  const whole = DAYS.includes(lower);
  const day = whole ? lower : DAY_WORDS[lower]!;
  const range = matchAt(RANGE, text, end);
  if (range && (whole || DAY_WORDS[lower]))
    return [
      { end, spoken: likeCase(word, day) },
      { end: end + range[0].length, spoken: ' à ' },
    ];
  const list = matchAt(LIST, text, end);
  if (list)
    return [
      { end, spoken: likeCase(word, day) },
      { end: end + list[0].length, spoken: ', ' },
    ];
  if (whole) return null;
  const capital = word !== lower;
  const ranged = new RegExp(`${ANY_DAY}\\.?[ \\u00a0\\u202f]?[-–/][ \\u00a0\\u202f]?$`, 'i').test(
    before(text, at),
  );
  if (!stop) {
    const sure =
      capital &&
      /^(?:lun|jeu|ven|sam|dim|mer|mar)$/.test(lower) &&
      DAY_FOLLOWS.test(after(text, end));
    // « Lun, mar, jeu : 8h »
    const listed =
      new RegExp(`(?:^|[^A-Za-zÀ-ÖØ-öø-ɏ])${ANY_DAY}\\.?,? (?:et )?$`, 'i').test(
        before(text, at),
      ) && DAY_FOLLOWS.test(after(text, end));
    if (listed) return one(end, day);
    return sure || ranged ? one(end, ranged ? day : likeCase(word, day)) : null;
  }
  // « la mer. » ends a sentence; « mer. 3 mars » does not.
  const next = after(text, end + 1, 12);
  if (
    /^(?:mer|mar|jeu)$/.test(lower) &&
    !ranged &&
    !/^(?:[ \u00a0\u202f]?[\d:,;(/-]|[ \u00a0\u202f](?:et|au|à|matin|soir|de)\b)/.test(next)
  )
    return null;
  return one(end + 1, ranged ? day : likeCase(word, day));
};

const TWO = {
  Lu: 'lundi',
  Ma: 'mardi',
  Me: 'mercredi',
  Je: 'jeudi',
  Ve: 'vendredi',
  Sa: 'samedi',
  Di: 'dimanche',
};
const TWO_LETTERS =
  /(Lu|Ma|Me|Je|Ve|Sa|Di)(\.?[ \u00a0\u202f]?[-–][ \u00a0\u202f]?)(Lu|Ma|Me|Je|Ve|Sa|Di)(?:\.|(?![A-Za-zÀ-ÖØ-öø-ɏ]))/y;

const LAST_DAYS = { V: 'vendredi', S: 'samedi', D: 'dimanche' };
const ONE_LETTER = /L[ \u00a0]?[-–][ \u00a0]?([VSD])(?![A-Za-zÀ-ÖØ-öø-ɏ\d.'’])/y;

/** `Lu-Ve`; `L-V` beside hours. */
export const shortDays: Rule = ({ text }, at) => {
  const letters = matchAt(ONE_LETTER, text, at);
  if (letters && /\d ?h/.test(before(text, at) + after(text, at)))
    return one(
      at + letters[0].length,
      `lundi à ${LAST_DAYS[letters[1] as keyof typeof LAST_DAYS]}`,
    );
  const match = matchAt(TWO_LETTERS, text, at);
  if (!match) return null;
  const [from, to] = [match[1], match[3]] as (keyof typeof TWO)[];
  return one(at + match[0].length, `${likeCase('Lu', TWO[from!])} à ${TWO[to!]}`);
};

/** The full stop of an abbreviation that ends a text or a line ends the sentence too. */
export const endMark = (text: string, stop: number, has: boolean): string =>
  has && /^[ \u00a0\u202f]*(?:\n|$)/.test(text.slice(stop + 1, stop + 8)) ? '.' : '';
