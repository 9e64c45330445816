import type { Preview } from '@storybook/web-components-vite';
import { argTypesOf } from '../stories/pages/manifest.js';
import { elementPage } from '../stories/pages/page-view.js';
import { elements, pages } from './sources.js';

// Stories show what visitors of a French page see; the texts around them say their own language.
document.documentElement.lang = 'fr';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Read me',
          'Elements',
          [
            'Toolbar',
            'Preferences',
            'Reader',
            'Easy French',
            'Definition',
            'Speech',
            'Long forms',
            'Talk to someone',
            'Every way',
            'Public services',
          ],
          'Guides',
          [
            'Installer',
            'Configurer',
            'Écrire un texte facile',
            'Recevoir les demandes',
            'For authors of plugins',
          ],
          'How it works',
          'Look',
        ],
      },
    },
    docs: {
      codePanel: true,
      page: elementPage(pages),
      // What lies over the page, or acts on it, has a page of its own.
      story: { inline: false, height: '640px' },
      extractArgTypes: (tag: string) => {
        const element = elements.get(tag);
        return element ? argTypesOf(element) : {};
      },
    },
  },
};

export default preview;
