import type { CheckWords } from '../fr/check.js';

const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;
const decimal = (value: number): string => String(Math.round(value * 10) / 10);

export const checkEn: CheckWords = {
  lang: 'en',
  title: 'Check this page',
  close: 'Close',
  toLeft: 'Put on the left',
  toRight: 'Put on the right',
  audience: 'This panel is for those who write the page. Visitors do not see it.',
  limits:
    'It compares the French text with the rules of easy French (FALC). To follow its advice does not make a text FALC: only the people concerned can validate it.',
  reading: 'We are reading the page…',
  failed:
    'The check does not work. See whether the folder “falc” is in the folder of Parvis on your site. Then press “Check again”.',
  empty: 'We found no text in this page.',
  clean: 'No problem found. Now have the text read by people concerned.',
  again: 'Check again',
  copy: 'Copy the report',
  copied: 'The report is copied.',
  copyByHand: 'Your browser does not allow us to copy. Here is the report: copy it with Ctrl + C.',
  report: 'Report',
  show: 'Press a button to hide or show a list:',
  rule: 'Rule',
  more: 'See more',
  whole: 'The whole page',
  picture: 'A picture',
  found: (count: number): string =>
    count ? `${many(count, 'point', 'points')} to look at.` : 'Nothing to correct.',
  count: (severity, count) =>
    severity === 'error'
      ? many(count, 'error', 'errors')
      : severity === 'warning'
        ? many(count, 'warning', 'warnings')
        : many(count, 'piece of advice', 'pieces of advice'),
  severity: {
    error: 'Errors: to correct',
    warning: 'Warnings: many readers may hesitate',
    advice: 'Advice: look again, you decide',
  },
  places: (count: number): string => `${count} places`,
  shown: (at: number, count: number): string =>
    count > 1 ? `Place ${at} of ${count}, shown in the page.` : 'Shown in the page.',
  hidden: 'This passage is in a closed part of the page. Open it, then press again.',
  gone: 'This passage has changed in the page. Press “Check again”.',
  colon: ': ',
  scores: 'Measures',
  wordsPerSentence: 'Words per sentence',
  wordsPerSentenceMeans: 'An average. In easy French, a sentence has about 12 words at most.',
  kmre: 'Reading ease (KMRE)',
  kmreMeans: 'From 0, very hard, to 100, very easy: short words and sentences give more.',
  hardWords: 'Hard words',
  hardWordsMeans: 'The share of words that one seldom reads. The fewer, the better.',
  decimal,
  percent: (share: number): string => `${decimal(share * 100)}%`,
  quoted: (words: string): string => `“${words}”`,
};
