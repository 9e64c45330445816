import type { Check } from '../model.js';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DATE = new RegExp(
  `(?<![\\p{L}\\d/])(1er|\\d{1,2})\\s(${MONTHS.join('|')})\\s((?:19|20)\\d{2})(?!\\d)`,
  'iu',
);

/** Lines of an agenda whose dates do not follow one another. */
export const dateOrder: Check = {
  id: 'date-order',
  guideline: '52 · Un ordre logique, dans le temps (EU, RLS 6.1)',
  severities: ['advice'],
  *look({ sentences }) {
    const dated = sentences.flatMap((sentence) => {
      const [found, day = '', month = '', year = ''] = DATE.exec(sentence.text) ?? [];
      if (!found || !sentence.startsLine) return [];
      const when = Number(year) * 10000 + MONTHS.indexOf(month.toLowerCase()) * 100 + parseInt(day);
      const start = sentence.start + sentence.text.indexOf(found);
      return [{ found, when, start, end: start + found.length }];
    });
    if (dated.length < 3) return;
    const late = dated.find(({ when }, at) => at > 0 && when < dated[at - 1]!.when);
    if (late)
      yield {
        start: late.start,
        end: late.end,
        advice: `« ${late.found} » vient après une date plus tardive : mettez les dates dans l’ordre.`,
      };
  },
};
