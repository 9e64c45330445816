import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/speech/index.js';
import type { SpeechElement } from '../src/elements/speech/index.js';
import { sessionOf } from '../src/session.js';
import { FakeEngine } from '../tests/support/fake-engine.js';
import type { FakeWays } from '../tests/support/fake-ways.js';
import { vtt, wav } from '../tests/support/sound.js';
import { giveVoice, silence } from '../tests/support/voice.js';
import type { Preferences } from '../src/preferences/schema.js';
import { around, hidden, until } from './visitor.js';

const OPEN = 'La mairie est ouverte le lundi de 8h30 à 12h. Puis elle ferme.';

interface Args {
  /** How the voice behaves; it makes no sound here. */
  ways?: Partial<FakeWays>;
  settings?: Partial<Preferences>;
  language?: string;
  /** What the author writes in the tag. */
  for?: string;
  src?: string;
  track?: string;
  barOnly?: boolean;
}

/** The voice of a story goes with it. */
class StoryVoice extends HTMLElement {
  ways: Partial<FakeWays> = {};

  connectedCallback(): void {
    giveVoice(sessionOf(document), new FakeEngine({ endsNot: true, auto: 20, ...this.ways }));
  }

  disconnectedCallback(): void {
    silence(sessionOf(document));
  }
}
if (!customElements.get('story-voice')) customElements.define('story-voice', StoryVoice);

const bar = (canvas: HTMLElement) => canvas.querySelector<SpeechElement>('parvis-speech')!;
const part = (canvas: HTMLElement, name: string) =>
  bar(canvas).shadowRoot!.querySelector<HTMLElement>(`.bar [part~=${name}]`);

/** Presses the button beside the text, and waits until something is there. */
async function listen(canvas: HTMLElement, selector: string): Promise<void> {
  const root = bar(canvas).shadowRoot!;
  await until(() => root.querySelector('.listen'));
  root.querySelector<HTMLElement>('.listen')!.click();
  await until(() => root.querySelector(selector));
}

const meta: Meta<Args> = {
  title: 'Speech',
  component: 'parvis-speech',
  args: { for: 'hours', src: '', track: '', barOnly: false, settings: {}, language: '' },
  argTypes: { settings: around.settings, language: around.language, ways: hidden },
  render: ({
    ways = {},
    settings = {},
    language = '',
    for: id = 'hours',
    src = '',
    track = '',
    barOnly,
  }) =>
    html`<story-visitor .settings=${settings} .language=${language}>
      <story-voice .ways=${ways}>
        <article id="hours">
          <h2>Les horaires</h2>
          <p>${OPEN}</p>
          <p>Elle rouvre le mardi.</p>
        </article>
        <parvis-speech for=${id} src=${src} track=${track} ?bar-only=${barOnly}></parvis-speech>
      </story-voice>
    </story-visitor>`,
  play: async ({ canvasElement }) => listen(canvasElement, '[part~=stop]'),
};
export default meta;

type Story = StoryObj<Args>;

export const Beside: Story = {
  name: 'A button beside an article',
  play: async ({ canvasElement }) =>
    void (await until(() => bar(canvasElement).shadowRoot?.querySelector('.listen'))),
};

export const Playing: Story = {
  name: 'A sentence is being said',
  args: { ways: { tellsWords: true } },
};

export const Preparing: Story = {
  name: 'The voice is on its way',
  args: { ways: { gate: new Promise(() => {}) } },
};

export const Paused: Story = {
  name: 'It is held',
  play: async ({ canvasElement }) => {
    await listen(canvasElement, '[part~=stop]');
    await until(() => (part(canvasElement, 'play')?.textContent?.includes('Pause') ? true : null));
    part(canvasElement, 'play')!.click();
    await until(() =>
      part(canvasElement, 'play')?.textContent?.includes('Continuer') ? true : null,
    );
  },
};

export const Settings: Story = {
  name: 'Its speed and its voice',
  play: async ({ canvasElement }) => {
    await listen(canvasElement, '[part~=stop]');
    bar(canvasElement).shadowRoot!.querySelector<HTMLDetailsElement>('.settings')!.open = true;
    await until(() => part(canvasElement, 'faster'));
  },
};

export const Idle: Story = {
  name: 'It was stopped',
  play: async ({ canvasElement }) => {
    await listen(canvasElement, '[part~=stop]');
    part(canvasElement, 'stop')!.click();
    await until(() => part(canvasElement, 'close'));
  },
};

export const Trouble: Story = {
  name: 'No voice speaks the language',
  args: { ways: { langs: [] } },
  play: async ({ canvasElement }) => listen(canvasElement, '.trouble'),
};

export const Recording: Story = {
  name: 'A recording of the author',
  args: {
    src: URL.createObjectURL(wav(3)),
    track: URL.createObjectURL(vtt('Les horaires', 'Elle rouvre le mardi.')),
  },
  play: async ({ canvasElement }) => listen(canvasElement, '[part~=stop], .trouble'),
};

export const YellowOnBlack: Story = {
  name: 'In yellow on black',
  args: { settings: { theme: 'yellow-on-black' } },
};

export const EnglishPage: Story = {
  name: 'On a page in English',
  args: { language: 'en', ways: { langs: ['en', 'fr'] } },
};
