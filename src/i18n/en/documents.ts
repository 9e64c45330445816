import type { DocumentsWords } from '../fr/documents.js';

export const documentsEn: DocumentsWords = {
  lang: 'en',
  title: 'PDF files on this page',
  show: (count) => (count === 1 ? 'Show the file' : `Show the ${count} files`),
  hide: 'Hide the files',
  units: { kilo: 'kB', mega: 'MB' },
  print: 'to be printed',
  onSite: (host) => `This file is on another site: ${host}`,
  read: 'Read this PDF',
  open: 'Open the file',
  of: (name) => `: ${name}`,
  failed: 'The file does not open here. Try again, or open it as usual.',

  window: 'PDF to read',
  from: (name) => `Text of the PDF file “${name}”.`,
  original: 'Open the original file',
  going: (read, total) => `Parvis is still reading the file. Pages read: ${read} of ${total}.`,
  most: (read, total) => `This file is long. Here are the first ${read} pages of ${total}.`,
  unsure:
    'Parvis is not sure of the order of the lines in this file. If in doubt, open the original file.',
  mute: (pages) =>
    pages.length === 1
      ? `Parvis cannot read page ${pages[0]}. It is empty, or it is a picture.`
      : `Parvis cannot read these pages: ${pages.join(', ')}. They are empty, or they are pictures.`,

  isForm: 'This PDF is a form.',
  fill: 'Fill it in, question by question',
  fillHint: 'You can fill it in here. At the end you get the PDF filled in. Nothing is sent.',
  fillAbove: 'The button to fill it in stands just before the title.',
  waysAbove: 'What you can do is written just before the title.',
  refusals: {
    xfa: 'This PDF is a form. Parvis cannot fill in this kind of form.',
    locked: 'This PDF is a protected form. Parvis does not change it.',
    signed: 'This PDF is a form that is signed already. Parvis does not change it.',
    unnamed:
      'This PDF is a form. But some of its boxes have no name. So as not to be wrong, Parvis does not fill it in.',
    unknown: 'This PDF is a form. Parvis cannot fill in all of its boxes.',
  },
  byHand: 'This PDF is probably to be filled in by hand.',
  byHandWays: 'You can print it and fill it in by hand, go to the town hall, or ask a person.',

  scan: 'This file is a picture. Parvis cannot read it.',
  garbled: 'The letters of this file are damaged. Parvis cannot read it.',
  password: 'This file is closed by a password. Parvis cannot read it.',
  broken: 'This file is damaged. Parvis cannot read it.',
  missing: 'This file does not exist, or no longer does. The link on the page is broken.',
  big: 'This file is too big for Parvis (more than 20\u00a0MB).',
  elsewhere: 'This file is on another site. Parvis is not allowed to read it.',
  network: 'The file does not come. Check that the Internet works, then try again.',
  unable: 'Parvis cannot read PDF files here.',
  tryOriginal: 'You can open the original file, or ask a person.',
  askPerson: 'A person at the town hall can help you.',
  talk: 'Talk to someone',
  help: 'Need help?',
  call: 'Call the town hall:',
  ask: 'Ask the town hall.',
};
