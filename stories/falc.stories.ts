import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/falc/index.js';
import '../src/elements/definition/index.js';
import type { EasyPage } from '../src/falc/page/easy-page.js';
import { sessionOf } from '../src/session.js';
import { content, heading, paragraph } from '../tests/elements/reader-content.js';
import { around, hidden, inPage, until } from './visitor.js';

interface Args {
  easy?: boolean;
  /** What the rest of Parvis answers with; a promise that fails shows the trouble. */
  pages: () => AsyncGenerator<EasyPage>;
  phone?: string;
}

const original = paragraph('Appelez le service afin de prendre rendez-vous.');
const easy = paragraph('Appelez le service pour prendre rendez-vous.');
const written = paragraph('Un repas coûte entre 1,00 € et 4,30 €.');

async function* pages(): AsyncGenerator<EasyPage> {
  yield {
    content: content('La cantine', [heading(2, 'La cantine'), easy, written]),
    passages: new Map([
      [
        easy.id,
        {
          origin: 'rules',
          original: [original],
          sentences: [
            {
              source: 'Appelez le service afin de prendre rendez-vous.',
              result: 'Appelez le service pour prendre rendez-vous.',
              edits: [
                {
                  rule: 'locution',
                  before: 'afin de',
                  after: 'pour',
                  start: 19,
                  end: 26,
                  reason: '« afin de » veut dire « pour ». C’est plus court.',
                },
              ],
              abstentions: [],
              start: 0,
              end: 47,
            },
          ],
        },
      ],
      [
        written.id,
        {
          origin: 'reviewed',
          original: [paragraph('Le prix va de 1,00 € à 4,30 €.')],
          sentences: [],
          written: {
            lines: ['Un repas coûte entre 1,00 € et 4,30 €.'],
            origin: 'reviewed',
            state: 'current',
            reviewers: ['le groupe de lecture des Ateliers de la Halle'],
            date: '2026-05-04',
          },
        },
      ],
    ]),
    words: [],
    complete: true,
    complaints: [],
    model: null,
  };
}

const meta: Meta<Args> = {
  title: 'Easy French',
  component: 'parvis-falc',
  args: { easy: false, pages, phone: '02 99 12 34 56' },
  argTypes: { phone: around.phone, pages: hidden },
  parameters: inPage,
  render: ({ easy, pages, phone = '02 99 12 34 56' }) => {
    (sessionOf(document) as { easyPages: unknown }).easyPages = pages;
    return html`<story-visitor .phone=${phone}>
      <parvis-falc ?easy=${easy}>
        <article><p>Appelez le service afin de prendre rendez-vous.</p></article>
      </parvis-falc>
    </story-visitor>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const AsThePage: Story = { name: 'The article, with its button' };

const press = async (canvas: HTMLElement, then: string) => {
  const element = canvas.querySelector('parvis-falc')!;
  const button = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=button]'));
  button.click();
  return until(() => element.shadowRoot!.querySelector<HTMLElement>(then));
};

export const Easy: Story = {
  name: 'The easy text in its place',
  play: async ({ canvasElement }) => void (await press(canvasElement, '[part=article]')),
};

export const Origin: Story = {
  name: 'What the page says, and why it changed',
  play: async ({ canvasElement }) => {
    const article = await press(canvasElement, '[part=article]');
    article.querySelector<HTMLElement>('summary')!.click();
  },
};

export const Failed: Story = {
  name: 'When it cannot be made',
  args: {
    pages: async function* () {
      throw new Error('no file');
    },
  },
  play: async ({ canvasElement }) => void (await press(canvasElement, '.trouble')),
};
