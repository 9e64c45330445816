import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** The same hour in words. */
function example(hour: string): string {
  const [, hours = '', minutes = ''] = /^(\d+)\D+(\d*)/.exec(hour) ?? [];
  const number = parseInt(hours);
  return `${number} ${number > 1 ? 'heures' : 'heure'}${parseInt(minutes) ? ` ${minutes}` : ''}`;
}

const FOUND =
  /(?<![\d\p{L}.,])(?:[01]?\d|2[0-4])(?:\s?[hH](?:\s?[0-5]\d)?(?![\p{L}\d])|:[0-5]\d(?![\d:]))/gu;

/** « 8h30 »: an hour that is not written out. */
export const hourForm: Check = {
  id: 'hour-form',
  guideline: '46 · Les heures en toutes lettres (EU)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail')) continue;
      yield { start, end, advice: `« ${found} » : écrivez « ${example(found)} ».` };
    }
  }),
};
