import type { ToolbarWords } from '../fr/toolbar.js';

export const toolbarEn: ToolbarWords = {
  lang: 'en',
  title: 'Read more easily',
  close: 'Close',
  entry: {
    reader: { label: 'Read the page without the rest', hint: 'Only the text, without the menus' },
  },
  unanswered: 'This does not work for now. Reload the page, then try again.',
};
