import type { ToolbarWords } from '../fr/toolbar.js';

export const toolbarEn: ToolbarWords = {
  lang: 'en',
  title: 'Read more easily',
  close: 'Close',
  entry: {
    callback: { label: 'Talk to someone', hint: 'The town hall by phone, or calling you back' },
    reader: { label: 'Read the page without the rest', hint: 'Only the text, without the menus' },
    falc: { label: 'Easy French', hint: 'One sentence a line, hard words explained' },
    speech: { label: 'Listen', hint: 'A voice reads the page' },
    steps: { label: 'Fill in the form', hint: 'One step at a time, with help' },
    services: {
      label: 'Understand the links of this page',
      hint: 'What they are, what to have, what to beware of',
    },
  },
};
