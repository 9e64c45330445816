import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/preferences/index.js';
import type { PreferencesElement } from '../src/elements/preferences/index.js';
import type { Preferences } from '../src/preferences/schema.js';
import { around, until } from './visitor.js';

interface Args {
  level?: number;
  settings?: Partial<Preferences>;
  language?: string;
}

const meta: Meta<Args> = {
  title: 'Preferences',
  component: 'parvis-preferences',
  args: { level: 2, settings: {}, language: '' },
  argTypes: {
    settings: around.settings,
    language: around.language,
    level: { control: { type: 'range', min: 2, max: 6, step: 1 } },
  },
  render: ({ level = 2, settings = {}, language = '' }) =>
    html`<story-visitor .settings=${settings} .language=${language}>
      <parvis-preferences level=${level}></parvis-preferences>
    </story-visitor>`,
};
export default meta;

type Story = StoryObj<Args>;
type Context = { readonly canvasElement: HTMLElement };

const inside = ({ canvasElement }: Context): ShadowRoot =>
  canvasElement.querySelector<PreferencesElement>('parvis-preferences')!.shadowRoot!;

const section =
  (name: string) =>
  async (context: Context): Promise<void> => {
    const root = inside(context);
    const details = root.querySelector<HTMLDetailsElement>(`details[data-section=${name}]`)!;
    details.open = true;
    await until(() =>
      details.querySelector('parvis-settings-section')?.shadowRoot?.querySelector('label'),
    );
  };

const profile =
  (id: string) =>
  async (context: Context): Promise<void> => {
    const root = inside(context);
    root.querySelector<HTMLElement>(`#${id}`)!.click();
    await until(() =>
      root.querySelector('parvis-profile-preview')?.shadowRoot?.querySelector('button'),
    );
  };

export const AtHand: Story = { name: 'At hand' };

export const TextTwiceAsLarge: Story = {
  name: 'Text at 200 %',
  args: { settings: { textSize: 200 } },
};

export const HighContrast: Story = {
  name: 'High contrast',
  args: { settings: { theme: 'white-on-black' } },
};

export const Text: Story = { play: section('text') };

export const Colours: Story = { play: section('colours') };

export const Calm: Story = { play: section('calm') };

export const Guides: Story = { play: section('guides') };

export const ProfileShown: Story = {
  name: 'A profile, before it is applied',
  play: profile('dyslexia'),
};

export const ProfileInPlace: Story = {
  name: 'A profile in place',
  play: async (context) => {
    await profile('calm')(context);
    const preview = inside(context).querySelector('parvis-profile-preview')!.shadowRoot!;
    preview.querySelector<HTMLElement>('[part=apply]')!.click();
  },
};

export const OwnColours: Story = {
  name: 'Own colours',
  args: { settings: { theme: 'own' } },
  play: section('colours'),
};

export const OwnColoursRefused: Story = {
  name: 'Own colours that cannot be read',
  args: { settings: { theme: 'own' } },
  play: async (context) => {
    await section('colours')(context);
    const colours = inside(context)
      .querySelector('details[open] parvis-settings-section')!
      .shadowRoot!.querySelector('parvis-own-colours')!.shadowRoot!;
    const input = await until(() => colours.querySelector('input'));
    input.value = '#e0c060';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

export const SettingsMissing: Story = {
  name: 'The settings did not arrive',
  play: async (context) => {
    const element = context.canvasElement.querySelector<PreferencesElement>('parvis-preferences')!;
    Object.assign(element, { loadAllSettings: () => Promise.reject(new Error('offline')) });
    const root = inside(context);
    root.querySelector('details')!.open = true;
    await until(() => root.querySelector('.help'));
  },
};

export const EnglishPage: Story = {
  name: 'On a page in English',
  args: { language: 'en' },
  play: async (context) => {
    await until(() =>
      inside(context).querySelector('.title')?.textContent?.trim().startsWith('Ready'),
    );
    await section('text')(context);
  },
};
