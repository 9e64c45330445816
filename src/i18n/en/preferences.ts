import type { PreferencesWords } from '../fr/preferences.js';

export const preferencesEn: PreferencesWords = {
  lang: 'en',
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  percent: (size) => `${size}%`,
  textSizeNow: (size) => `Text size: ${size}%`,
  lastStep: 'You cannot go further.',
  contrast: 'High contrast',
  contrastHint: 'White text on black',
  contrastForced: 'Your device already chooses the colours',

  profiles: 'Ready-made settings',
  profile: {
    reading: 'I find it hard to read',
    sight: 'I do not see well',
    dyslexia: 'I am dyslexic',
    calm: 'There is too much',
    evening: 'In the evening',
    system: 'As on my device',
  },
  inPlace: 'In place',

  all: 'All settings',
  section: {
    text: 'Text',
    colours: 'Colours',
    calm: 'Calm',
    guides: 'Guides',
  },
  sectionHint: {
    text: 'Letters, lines, spaces',
    colours: 'Text and background',
    calm: 'Motion, pictures',
    guides: 'Links, mouse, reading ruler',
  },
  waiting: 'One moment…',
  missing: 'This does not work for now. Reload the page, then try again.',

  undo: 'Undo the last change',
  undone: 'The last change is undone.',
  nothingToUndo: 'There is nothing to undo.',
  reset: 'Put everything back as before',
  asBefore: 'The page is as before.',
  device: 'This device is mine',
  deviceHint: 'Tick to keep your settings. Do not tick on a shared device.',
  forgotten: 'Your settings will be forgotten when you close this tab.',
  keptUntil: (day) =>
    `Settings kept until ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(day)} on this device.`,
  cannotKeep: 'This device cannot keep your settings. They stay until you close this tab.',
  help: 'Need help?',
  call: 'Call the town hall:',
  ask: 'Ask the town hall.',
};
