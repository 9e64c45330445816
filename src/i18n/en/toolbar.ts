import type { ToolbarWords } from '../fr/toolbar.js';

export const toolbarEn: ToolbarWords = {
  lang: 'en',
  title: 'Read more easily',
  close: 'Close',
  entry: {
    reader: { label: 'Read the page without the rest', hint: 'Only the text, without the menus' },
    falc: { label: 'Easy French', hint: 'One sentence a line, hard words explained' },
    speech: { label: 'Listen', hint: 'A voice reads the page' },
  },
};
