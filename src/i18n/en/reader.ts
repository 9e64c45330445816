import type { ReaderWords } from '../fr/reader.js';

export const readerEn: ReaderWords = {
  lang: 'en',
  name: 'Page to read',
  close: 'Close',
  summary: 'Contents',
  settings: 'Settings',
  print: 'Print',
  previous: 'Part before',
  next: 'Next part',
  closeSummary: 'Close the contents',
  closeSettings: 'Close the settings',
  loading: 'One moment…',
  failed: 'We cannot read this page. Close this window: the page is as it was before.',
  settingsFailed: 'The settings do not open. The text is still here. Try again later.',
  formGone: 'The form is no longer on the page. Close this window, then look for it on the page.',
  help: 'Need help?',
  call: 'Call the town hall:',
  ask: 'Ask at the town hall.',
  fromGuess: 'If a part of the text is missing, close to see the page again.',
  fromBody: 'We are not sure we found the main text. Here is the whole page.',
  original: 'Go back to the page',
  end: 'End of the text',
  formAsks: 'This form asks for:',
  formFill: 'Fill in the form',
  form: 'Form',
  table: 'Table',
  video: 'Video',
  audio: 'Sound to listen to',
  frame: 'To see on the site',
  printedFrom: 'Address of the page:',
  printedOn: 'Printed on',
  readingTime: (from, to) =>
    from === to
      ? `About ${to} minute${to > 1 ? 's' : ''} to read`
      : `${from} to ${to} minutes to read`,
};
