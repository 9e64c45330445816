import { before, matchAt, one, type Rule, type Said, SPACE } from './rule.js';
import { beforeFeminine } from './number-words.js';
import { perUnits } from './units.js';

const HOUR_SOURCE = `([01]?\\d|2[0-4])(?:${SPACE}?[hH](?:\\.${SPACE}?(?=\\d\\d(?!\\d)))?(?:${SPACE}?([0-5]\\d)(?:${SPACE}?(?:mn|min)\\b\\.?)?)?|:([0-5]\\d))(?![A-Za-zÀ-ÖØ-öø-ɏ\\d:])`;
const HOUR = new RegExp(HOUR_SOURCE, 'y');
const RANGE = new RegExp(`${SPACE}*[-–—/→]${SPACE}*(?=${HOUR_SOURCE})`, 'y');
const BARE = new RegExp(`(\\d{1,2})${SPACE}?[-–]${SPACE}?(?=${HOUR_SOURCE})`, 'y');
const LONG = new RegExp(`(\\d{2,3})${SPACE}?[hH](?![A-Za-zÀ-ÖØ-öø-ɏ\\d])`, 'y');
const ALWAYS = new RegExp(
  `(\\d{1,2})${SPACE}?([hHjJ])${SPACE}?/${SPACE}?(\\d{1,2})(?![\\d/])(?:${SPACE}?[hHjJ](?![A-Za-zÀ-ÖØ-öø-ɏ\\d]))?`,
  'y',
);
const SPORT = /(?:score|verset|ratio|[ée]chelle)[^.]{0,12}$/i;

/** `8h30` → « 8 heures 30 »; `1h` → « une heure »; `8 h 30 - 12 h` → « 8 heures 30 à 12 heures ». */
export const hour: Rule = ({ text }, at) => {
  const always = matchAt(ALWAYS, text, at);
  if (always && isShare(always)) {
    const day = always[2]!.toLowerCase() === 'j';
    return one(at + always[0].length, `${always[1]} ${day ? 'jours' : 'heures'} sur ${always[3]}`);
  }
  const match = matchAt(HOUR, text, at);
  if (match) {
    if (match[3] && SPORT.test(before(text, at))) return null;
    // The full stop of `8 h.` stays, unless more of the same sentence follows it.
    let end = at + match[0].length;
    if (
      text[end] === '.' &&
      /^[ \u00a0\u202f](?:[a-zà-ÿ\d(]|[-–] ?\d)/.test(text.slice(end + 1, end + 4)) &&
      !match[2]
    )
      end += 1;
    // « 28h/sem. »
    const per = match[3] ? null : perUnits(text, end);
    if (per) return one(per.end, said(match[1]!, match[2]) + per.spoken);
    const pieces: Said[] = [{ end, spoken: said(match[1]!, match[2] ?? match[3]) }];
    const range = matchAt(RANGE, text, end);
    if (range) {
      const apart = range[0].includes('/');
      pieces.push({ end: end + range[0].length, spoken: apart ? ', ' : ' à ' });
    }
    // « 17h30/35h » : a part of a whole week.
    else if (/^\/(?:2[5-9]|[34]\d) ?h/.test(text.slice(end, end + 5)))
      pieces.push({ end: end + 1, spoken: ' sur ' });
    return pieces;
  }
  const bare = matchAt(BARE, text, at);
  if (bare && Number(bare[1]) <= 24) {
    const figures = beforeFeminine(String(Number(bare[1])));
    return [
      { end: at + bare[1]!.length, spoken: figures },
      { end: at + bare[0].length, spoken: ' à ' },
    ];
  }
  const long = matchAt(LONG, text, at);
  if (long) {
    const end = at + long[0].length;
    const per = perUnits(text, end);
    return one(per?.end ?? end, `${beforeFeminine(long[1]!)} heures${per?.spoken ?? ''}`);
  }
  return null;
};

/** `24h/24`, and what is less: `6j/7`. */
const isShare = ([, part, unit, whole]: RegExpExecArray): boolean =>
  part === whole ||
  (Number(part) < Number(whole) && whole === (unit!.toLowerCase() === 'h' ? '24' : '7'));

function said(hours: string, minutes = ''): string {
  const count = Number(hours);
  const heures = `${beforeFeminine(String(count))} heure${count < 2 ? '' : 's'}`;
  return Number(minutes) ? `${heures} ${Number(minutes)}` : heures;
}
