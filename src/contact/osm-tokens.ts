import { OpeningHoursError } from './opening-hours.js';

const WORDS = ['24/7', 'off', 'open', 'PH', 'week', 'easter', 'days'] as const;

type Kind =
  | ';'
  | ','
  | '-'
  | ':'
  | '/'
  | '['
  | ']'
  | '+'
  | (typeof WORDS)[number]
  | 'weekday'
  | 'month'
  | 'year'
  | 'number'
  | 'time'
  | 'comment';

export interface Token {
  readonly kind: Kind;
  readonly text: string;
  /** A weekday from 0, a month from 1, a time in minutes. */
  readonly value?: number;
}

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FRENCH_DAYS: readonly (readonly [RegExp, string])[] = [
  [/^lu/, 'Mo'],
  [/^mar(?:di)?$|^ma$/, 'Tu'],
  [/^mer?(?:credi)?$/, 'We'],
  [/^je/, 'Th'],
  [/^ve/, 'Fr'],
  [/^sam?(?:edi)?$/, 'Sa'],
  [/^di/, 'Su'],
];
const FRENCH_MONTHS: readonly (readonly [RegExp, string])[] = [
  [/^janv/, 'Jan'],
  [/^f[ée]v/, 'Feb'],
  [/^mars$/, 'Mar'],
  [/^avr/, 'Apr'],
  [/^mai$/, 'May'],
  [/^juin$/, 'Jun'],
  [/^juil/, 'Jul'],
  [/^ao[uû]t$/, 'Aug'],
  [/^sept/, 'Sep'],
  [/^octo/, 'Oct'],
  [/^nove/, 'Nov'],
  [/^d[ée]c/, 'Dec'],
];

const TOKEN =
  /\s+|(24\/7)|"([^"]*)"|(\d{1,2}:\d{2})|(\d{4})(?!\d)|(\d{1,3})(?![\dh]|:\d)|([a-zà-ÿ]+\.?)|([;,:/[\]+-])/iy;

export function osmTokens(value: string): readonly Token[] {
  // People also type the long dashes of a word processor.
  const text = value.replace(/[‐-―−]/g, '-').replace(/[“”«»]/g, '"');
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) {
      const rest = text.slice(at, at + 20);
      throw new OpeningHoursError(rest, adviceOn(rest));
    }
    const [, always, comment, time, year, number, word, sign] = found;
    if (always) tokens.push({ kind: '24/7', text: always });
    else if (comment !== undefined) tokens.push({ kind: 'comment', text: comment.trim() });
    else if (time) tokens.push({ kind: 'time', text: time, value: minutesOf(time) });
    else if (year) tokens.push({ kind: 'year', text: year });
    else if (number) tokens.push({ kind: 'number', text: number });
    else if (word) tokens.push(wordToken(word));
    else if (sign) tokens.push({ kind: sign as Kind, text: sign });
  }
  return tokens;
}

/** Until 48:00: hours after midnight may be written on the day before. */
function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours! > 48 || minutes! > 59)
    throw new OpeningHoursError(time, 'une heure comme "09:00", de 00:00 à 24:00');
  return hours! * 60 + minutes!;
}

function wordToken(word: string): Token {
  const lower = word.toLowerCase();
  const weekday = WEEKDAYS.indexOf(lower);
  if (weekday >= 0) return { kind: 'weekday', text: word, value: weekday };
  const month = MONTHS.indexOf(lower.replace('.', ''));
  if (month >= 0) return { kind: 'month', text: word, value: month + 1 };
  if (lower === 'closed') return { kind: 'off', text: word };
  const kind = WORDS.find((known) => known.toLowerCase() === lower.replace(/^day$/, 'days'));
  if (kind) return { kind, text: word };
  throw new OpeningHoursError(word, adviceOn(word));
}

/** What to write in the place of what OpenStreetMap has, or what people write, and that is not read. */
export function adviceOn(found: string): string {
  const word = found.toLowerCase();
  const french = [...FRENCH_DAYS, ...FRENCH_MONTHS].find(([pattern]) =>
    pattern.test(word.replace('.', '')),
  );
  if (french) return `${french[1]} (les jours sont Mo Tu We Th Fr Sa Su, les mois Jan à Dec)`;
  if (word === 'sh')
    return 'les dates des vacances scolaires, comme "Jul 05-Aug 31", car elles changent chaque année';
  if (/^(?:sunrise|sunset|dawn|dusk|\()/.test(word))
    return 'une heure, comme "18:00", au lieu du soleil';
  if (/^f[ée]ri/.test(word)) return '"PH off" pour : fermé les jours fériés';
  if (/^ferm/.test(word)) return '"off" pour : fermé';
  if (/^\d+\s*h/.test(word)) return 'les heures comme "09:00-12:00"';
  if (word.startsWith('|')) return 'un point-virgule ";" entre deux parties';
  if (word === '+') return 'l’heure de fin, comme "09:00-12:00"';
  return 'des horaires comme "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off", et le reste dans une note';
}
