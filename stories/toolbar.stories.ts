import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/toolbar/index.js';
import type { Toolbar } from '../src/elements/toolbar/index.js';
import type { Preferences } from '../src/preferences/schema.js';
import { around, until } from './visitor.js';

interface Args {
  open?: boolean;
  settings?: Partial<Preferences>;
  language?: string;
  phone?: string;
}

const meta: Meta<Args> = {
  title: 'Toolbar',
  component: 'parvis-toolbar',
  args: { open: true, settings: {}, language: '', phone: '02 99 12 34 56' },
  argTypes: around,
  render: ({ open, settings = {}, language = '', phone = '02 99 12 34 56' }) =>
    html`<story-visitor .settings=${settings} .language=${language} .phone=${phone}>
      <parvis-toolbar ?open=${open}></parvis-toolbar>
    </story-visitor>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Open: Story = {};

export const Closed: Story = { args: { open: false } };

export const TextTwiceAsLarge: Story = {
  name: 'Text at 200 %',
  args: { settings: { textSize: 200 } },
};

export const HighContrast: Story = {
  name: 'High contrast',
  args: { settings: { theme: 'white-on-black' } },
};

export const NoPhone: Story = { name: 'A town that gives no phone number', args: { phone: '' } };

export const ReaderMissing: Story = {
  name: 'The reader does not answer',
  play: ({ canvasElement }) => {
    const root = canvasElement.querySelector<Toolbar>('parvis-toolbar')!.shadowRoot!;
    root.querySelector<HTMLElement>('[part=open-reader]')!.click();
  },
};

export const EnglishPage: Story = {
  name: 'On a page in English',
  args: { language: 'en' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector<Toolbar>('parvis-toolbar')!.shadowRoot!;
    await until(() => root.querySelector('h2')?.textContent?.startsWith('Read'));
  },
};
