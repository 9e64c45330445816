import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/documents/index.js';
import { around, inPage, until } from './visitor.js';

interface Args {
  open?: boolean;
  noTalk?: boolean;
  /** What the links of the page say. */
  links: readonly (readonly [string, string])[];
  language?: string;
  phone?: string;
}

/** Named one by one: the builder finds them so. */
const FILES = {
  minutes: new URL('../tests/corpus/pdf/minutes.pdf', import.meta.url).href,
  tagged: new URL('../tests/corpus/pdf/tagged.pdf', import.meta.url).href,
  activities: new URL('../tests/corpus/pdf/activities.pdf', import.meta.url).href,
};

/** The words of the paper to print. */
const PRINTED = 'La feuille d’inscription, à imprimer';

const meta: Meta<Args> = {
  title: 'PDF files',
  component: 'parvis-documents',
  args: {
    open: false,
    noTalk: false,
    links: [
      ['Le conseil municipal du 12 novembre', FILES.minutes],
      ['L’inscription à la cantine', FILES.tagged],
      [PRINTED, FILES.activities],
    ],
  },
  argTypes: {
    ...around,
    links: {
      description: 'The links of the page: words, address.',
      table: { category: 'around the element' },
    },
  },
  parameters: inPage,
  render: ({ open, noTalk, links, language = '', phone = '02 99 12 34 56' }) =>
    html`<story-visitor .language=${language} .phone=${phone}>
      ${links.map(([words, address]) => html`<p><a href=${address}>${words}</a></p>`)}
      <parvis-documents ?open=${open} ?no-talk=${noTalk}></parvis-documents>
    </story-visitor>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = { name: 'Before anybody asks' };
export const Opened: Story = {
  name: 'The list, with sizes',
  args: { open: true },
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('parvis-documents')!;
    await until(() => list.shadowRoot?.querySelector('[part=document]'));
  },
};
export const EnglishPage: Story = {
  name: 'On a page in English',
  args: { open: true, language: 'en' },
};
export const NoFile: Story = { name: 'A page that leads to no PDF', args: { links: [] } };
