import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/reader/index.js';
import type { Reader } from '../src/elements/reader/index.js';
import type { ExtractedContent } from '../src/content/extract.js';
import type { Preferences } from '../src/preferences/schema.js';
import { sessionOf } from '../src/session.js';
import {
  content,
  heading,
  identityCard,
  list,
  longText,
  paragraph,
} from '../tests/elements/reader-content.js';
import { around, hidden, until } from './visitor.js';

interface Args {
  open?: boolean;
  /** What the reader reads; a promise that never ends, or that fails, shows its other states. */
  read?: () => Promise<ExtractedContent>;
  settings?: Partial<Preferences>;
  language?: string;
  phone?: string;
}

const opened = (canvas: HTMLElement): Reader => canvas.querySelector<Reader>('parvis-reader')!;

async function open(canvas: HTMLElement, selector: string): Promise<ShadowRoot> {
  const reader = opened(canvas);
  reader.show();
  return until(() => reader.shadowRoot!.querySelector(selector) && reader.shadowRoot);
}

const meta: Meta<Args> = {
  title: 'Reader',
  component: 'parvis-reader',
  args: { open: true, read: async () => identityCard() },
  argTypes: { ...around, read: hidden },
  render: ({ open, read, settings = {}, language = '', phone = '02 99 12 34 56' }) => {
    (sessionOf(document) as { content: unknown }).content = read;
    return html`<story-visitor .settings=${settings} .language=${language} .phone=${phone}>
      <p>La page de la mairie.</p>
      <parvis-reader ?open=${open}></parvis-reader>
    </story-visitor>`;
  },
  play: async ({ canvasElement }) => void (await open(canvasElement, 'h1')),
};
export default meta;

type Story = StoryObj<Args>;

export const IdentityCard: Story = { name: 'A page with every kind of block' };

export const Summary: Story = {
  name: 'The summary',
  play: async ({ canvasElement }) => {
    const root = await open(canvasElement, 'h1');
    root.querySelector<HTMLElement>('#summary')!.showPopover();
    await until(() => root.querySelector('#summary li'));
  },
};

export const Settings: Story = {
  name: 'The display settings',
  play: async ({ canvasElement }) => {
    const root = await open(canvasElement, 'h1');
    root.querySelector<HTMLElement>('#settings')!.showPopover();
    await until(() =>
      root.querySelector('parvis-preferences')?.shadowRoot?.querySelector('button'),
    );
  },
};

export const Loading: Story = {
  name: 'While the page is being read',
  args: { read: () => new Promise(() => {}) },
  play: async ({ canvasElement }) => void (await open(canvasElement, '.loading')),
};

export const Failed: Story = {
  name: 'The page cannot be read',
  args: { read: () => Promise.reject(new Error('A page that cannot be read')) },
  play: async ({ canvasElement }) => void (await open(canvasElement, '.failed')),
};

export const Guess: Story = {
  name: 'A page that does not say where its text is',
  args: { read: async () => identityCard({ source: 'body' }) },
};

export const RightToLeft: Story = {
  name: 'A page from right to left',
  args: {
    read: async () =>
      content(
        'أهلا بكم في بلديتنا',
        [
          heading(1, 'أهلا بكم في بلديتنا'),
          heading(2, 'ساعات العمل'),
          paragraph('نحن في خدمتكم من الاثنين إلى الجمعة.'),
          list('بطاقة الهوية', 'شهادة الميلاد'),
        ],
        { dir: 'rtl', lang: 'ar' },
      ),
  },
};

export const ThreeTimesAsLarge: Story = {
  name: 'Text at 300 %',
  args: { settings: { textSize: 300 } },
};

export const YellowOnBlack: Story = {
  name: 'Yellow on black',
  args: { settings: { theme: 'yellow-on-black' } },
};

export const Syllables: Story = {
  name: 'Syllables in two colours',
  args: { settings: { syllables: true } },
};

export const Minutes: Story = {
  name: 'Minutes of a town council',
  args: { read: async () => longText(6000) },
};

export const EnglishPage: Story = {
  name: 'On a page in English',
  args: { language: 'en' },
  play: async ({ canvasElement }) => {
    const root = await open(canvasElement, 'h1');
    await until(() => root.querySelector('[part=close]')?.textContent?.includes('Close'));
  },
};
