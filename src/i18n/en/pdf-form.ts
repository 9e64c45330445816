import type { PdfFormWords } from '../fr/pdf-form.js';

export const pdfFormEn: PdfFormWords = {
  lang: 'en',
  name: (name) => `PDF form: ${name}`,
  close: 'Close',
  intro: 'Answer the questions. At the end you get the PDF filled in. Nothing is sent.',
  kept: 'Your answers stay in this tab.',
  again: 'Your answers are still there.',
  original: 'Open the empty PDF',
  fill: 'Fill in the PDF',
  required: 'needed',
  choose: 'Choose',
  most: (count) => `${count} signs at most.`,
  squares: (count) => `${count} squares: one letter or figure in each.`,
  date: (example) => `Write the date like this: ${example}.`,
  working: 'Parvis is filling in the PDF. Wait a moment.',

  unfilled:
    'Parvis could not write your answers into the PDF, letter for letter. It does not give you this file.',
  unable: 'Parvis cannot fill in the PDF here.',
  stillThere:
    'Your answers are still there, below. You can print the empty PDF and fill it in by hand, or ask a person.',
  talk: 'Talk to someone',

  ready: 'Your PDF is ready',
  checked: 'Your answers are in the PDF. Parvis has checked it.',
  lost: (letters) =>
    `Your answers are in the PDF. But these letters may be missing on paper: ${letters}. Write them by hand.`,
  notSent: 'Nothing is sent to the town hall. Here is what is left to do.',
  download: 'Download the filled PDF',
  open: 'Open the PDF to print it',
  filledName: (name) => `${name} filled.pdf`,
  sign: 'This PDF asks for a signature. Print it, then sign it by hand.',
  look: 'Read the PDF before you give it. A very long answer may be larger than its box.',
  bring: 'Bring the paper to the town hall, or send it by post:',
  bringNowhere: 'Bring the paper to the town hall, or send it by post.',
  mail: 'Or send it by e-mail. Join the file yourself:',
  mailSigned: 'Or take a photo of the signed paper. Send the photo by e-mail:',
  shared: 'Are you on a shared device? Then delete the file that you downloaded.',
  backToAnswers: 'See my answers again',
  help: 'Need help?',
  call: 'Call the town hall:',
  ask: 'Ask at the town hall.',

  steps: {
    calm: 'You can go back. You read everything again at the end. Nothing is sent: you get the PDF filled in.',
    wayPaper: 'On paper: open the empty PDF, above. Print it and write in the boxes.',
    paper: '',
    wholeBelow: 'You can also fill in the whole form at once. It is below.',
    notSent: 'The PDF is not filled in yet.',
    send: 'Fill in the PDF',
    outcome: {
      sending: 'Parvis is filling in the PDF. Wait a moment.',
      sent: 'Your PDF is ready.',
      failed: 'The PDF is not filled in. Your answers are still there.',
      silent: 'Parvis is still filling in the PDF. It takes long. Wait, or ask a person.',
    },
    helping: {
      startTitle: 'Before you start, together',
      answers: 'Their answers',
      sheetAnswers: 'The answers',
      review: 'Read the answers together',
      reviewHint: 'Read the answers aloud. The person says whether they are right.',
      notSent: 'The PDF is not filled in yet.',
      helpingNow:
        'You are helping someone. Read each question to them. It is they who choose the answer. Nothing is kept on this device.',
    },
  },
};
