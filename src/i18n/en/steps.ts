import type { StepsWords } from '../fr/steps.js';

export const stepsEn: StepsWords = {
  lang: 'en',
  helping: {
    startTitle: 'Before you start, together',
    answers: 'Their answers',
    sheetAnswers: 'The answers',
    review: 'Read the answers again together',
    reviewHint: 'Read the answers aloud. The person says whether they are right.',
    notSent: 'The request has not been sent yet.',
    helpingNow:
      'You are helping somebody. Read each question to them. The person chooses the answer. Nothing is kept on this device.',
  },
  summary: {
    empty: 'Left empty',
    unticked: 'Not ticked',
    ticked: 'Yes',
    missing: 'Your answer is missing',
    masked: 'Filled in (hidden)',
    changeWhat: (label) => `Change: ${label}`,
  },

  startTitle: 'Before you start',
  path: (steps, time) => `We ask the questions in ${steps} steps. It takes ${inEnglish(time)}.`,
  calm: 'You can go back. You read everything again before sending.',
  documents: 'Have these papers ready',
  documentWhere: 'Where to find it:',
  documentOr: 'Or:',
  filesAsked: 'You will be asked for a file for:',
  ways: 'Would you rather do it another way?',
  wayPhone: 'By phone:',
  wayCallBack: 'The town hall calls you:',
  wayCounter: 'At the town hall:',
  wayPaper: 'On paper: print the blank form, then write in the boxes.',
  paper: 'Print the blank form',
  start: 'Start',
  startAgain: 'Start again from the beginning',
  resume: 'Go on',
  found: 'You had started this form. Your answers are still here.',
  whole: 'See all questions at once',
  wholeBelow: 'You can also fill in the whole form at once. It is further down on this page.',
  help1: 'I am helping somebody',
  help1Hint: 'You fill in this form with another person.',

  inSteps: 'The form, one step at a time',
  step: (number, total) => `Step ${number} of ${total}:`,
  after: (title) => `Next: ${title}`,
  afterAll: 'Next: you read your answers again.',
  recounted: (total) =>
    `Your answer changes what comes next. There ${total > 1 ? `are now ${total} steps` : 'is now one step'}.`,
  backTo: 'Back',
  next: 'Continue',
  toReview: 'Read my answers again',
  toReviewHelping: 'Read the answers again',
  send: 'Send',
  outcome: {
    sending: 'Your request is being sent. Please wait…',
    sent: 'Your request has been sent. Read the message of the town hall on the page.',
    failed: 'Your request was not sent. Read the message of the town hall on the page.',
    silent:
      'We do not know whether your request was sent. Do not send it twice. Call the town hall first.',
  },

  assistTitle: 'Help with each question',
  assistPage: (number, total) => `You are on page ${number} of ${total}.`,
  assistPages: 'This form has several pages.',
  assist: 'Answer the questions. Then press the button of the form to go on.',

  errorTitle: 'Error: ',
  errors: (count) =>
    count > 1 ? `There are ${count} answers to correct` : 'There is one answer to correct',
  doubtTitle: 'To check: ',
  doubts: (count) =>
    count > 1 ? `There are ${count} answers to check` : 'There is one answer to check',
  doubtsRight: 'Is it right? You can go on.',
  serverErrors: 'The town hall could not take the request',
  put: (text) => `Write: ${text}`,
  stuck: 'Is it not working? It is not your fault. Somebody can help you.',

  review: 'Read your answers again',
  reviewHint: 'Is an answer wrong? Press “Change”.',
  notSent: 'Your request has not been sent yet.',
  change: 'Change',
  lastFields: 'The form checks that you are not a robot. That is in the last step.',

  example: 'Example:',
  listen: 'Listen',
  listenTo: (label) => `Listen to the question: ${label}`,
  silence: 'Stop',
  voiceFailed: 'The voice does not work. Try again.',
  choices: 'Possible answers:',

  answers: 'Your answers',
  device: 'This device is mine',
  deviceHint: 'Tick to keep your answers for 7 days. Do not tick on a shared device.',
  keptUntil: (day) => `Answers kept until ${englishDay(day)} on this device.`,
  inTab: 'Your answers stay in this tab. They are wiped when you close it.',
  notKept: 'Nothing is kept. If you close the page, the answers are wiped.',
  cannotKeep: 'This device cannot keep your answers. They stay in this tab.',
  neverKept: 'Passwords, files and private numbers are never kept.',
  forget: 'Wipe my answers',
  forgetSure: 'Wipe everything? You cannot go back.',
  forgetYes: 'Yes, wipe everything',
  forgetNo: 'No, keep them',
  forgotten: 'Your answers are wiped.',
  print: 'Print my answers',
  printHelping: 'Print the answers',

  person: 'Talk to somebody',
  callBack: 'We call you back',
  noCallBack: 'You cannot ask for a call here. Call the town hall.',
  help: 'Do you need help?',
  call: 'Call the town hall:',
  ask: 'Ask at the town hall.',

  idleTitle: 'Are you still there?',
  idle: (minutes) =>
    `This device serves many people. Your answers will be wiped in ${minutes} minute${minutes > 1 ? 's' : ''}.`,
  idleStay: 'I am still here',
  idleForget: 'Wipe now',

  sheetClose: 'Close',
  sheetPrint: 'Print',
  sheetPaper: 'Form to fill in by hand',
  sheetAnswers: 'My answers',
  sheetAnswersDate: (day) => `On ${englishDay(day)}`,
  sheetNotSent: 'Please note: this sheet sends nothing. Keep it for yourself.',
  deposit: 'Where to bring this paper',
  joined: 'File added',
  squares: 'Boxes to fill in',
  line: 'Line to write on',
};

function englishDay(day: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(day);
}

/** The length of a form is told in French by the model: « environ 10 minutes ». */
function inEnglish(time: string): string {
  return time
    .replace('environ', 'about')
    .replace('une minute', 'one minute')
    .replace('une heure', 'one hour')
    .replace('heures', 'hours');
}
