import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DATE = new RegExp(
  `(?<![\\p{L}\\d/])(1er|\\d{1,2})\\s(${MONTHS.join('|')})\\s((?:19|20)\\d{2})(?!\\d)`,
  'giu',
);
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
/** A day that is written like a law, not like a meeting. */
const OF_LAW =
  /(?:loi|décret|arrêté|ordonnance|délibération|né|née|depuis|avant)\s(?:le\s|du\s|n°\s?\S+\sdu\s)?$/iu;

/** A date with its year and without the day of the week. */
export const fullDate: Check = {
  id: 'full-date',
  guideline: '45 · La date entière, avec le jour de la semaine (EU)',
  severities: ['advice'],
  look: inSentences(function* (sentence, { text }) {
    for (const { found, start, end } of matchesOf(DATE, sentence.text, sentence.start)) {
      const before = text.slice(Math.max(0, start - 30), start);
      if (/(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s$/i.test(before)) continue;
      if (OF_LAW.test(before) || sentence.spanAt(start, end, 'law', 'quote')) continue;
      const day = dayOf(found);
      if (day) yield { start, end, advice: `« ${found} » : ajoutez le jour, « ${day} ${found} ».` };
    }
  }),
};

function dayOf(date: string): string | undefined {
  const [day = '', month = '', year = ''] = date.toLowerCase().split(/\s/);
  const time = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), parseInt(day)));
  return time.getUTCDate() === parseInt(day) ? DAYS[time.getUTCDay()] : undefined;
}
