import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import '../src/elements/check/index.js';
import { check } from '../src/falc/check/check.js';
import { loadCheckWords } from '../src/falc/page/check-words.js';
import { hidden, until } from './visitor.js';

interface Args {
  open?: boolean;
  title: string;
  lines: readonly string[];
}

const meta: Meta<Args> = {
  title: 'For authors',
  component: 'parvis-check',
  argTypes: {
    title: { description: 'Title of the page.', table: { category: 'around the element' } },
    lines: { description: 'Its text.', table: { category: 'around the element' } },
  },
  args: {
    open: false,
    title: 'Demander une place',
    lines: [
      'Le p\u00e9titionnaire doit transmettre sa demande\u00a0; le SIVU statue sur le dossier et/ou le renvoie.',
      '\u00c0 compter du 01.02.26, la demande est instruite par les services comp\u00e9tents.',
    ],
  },
  render: ({ open, title, lines }) =>
    html`<story-visitor>
      <article>
        <h1>${title}</h1>
        <p>${lines.map((line) => html`${line}<br />`)}</p>
      </article>
      <style>
        article {
          font:
            18px/1.6 Arial,
            sans-serif;
        }
      </style>
      <parvis-check ?open=${open}></parvis-check>
    </story-visitor>`,
};
export default meta;

type Story = StoryObj<Args>;

const shown = async (canvas: HTMLElement) => {
  const panel = canvas.querySelector('parvis-check')!;
  await panel.show();
  return until(() => panel.shadowRoot?.querySelector<HTMLElement>('[part=again]'));
};

export const Errors: Story = {
  name: 'A text with errors',
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    const panel = canvasElement.querySelector('parvis-check')!;
    panel.shadowRoot!.querySelector<HTMLElement>('[part=finding]:is(button)')!.click();
  },
};

export const Clean: Story = {
  name: 'A text with nothing to correct',
  args: {
    title: 'Comment venir \u00e0 la mairie\u00a0?',
    lines: [
      'La mairie est ouverte le lundi.',
      'Vous pouvez aussi appeler le 02 99 12 34 56.',
      'Mis \u00e0 jour le mardi 3 mars 2026.',
    ],
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement);
    const { shadowRoot } = canvasElement.querySelector('parvis-check')!;
    await until(() => /Rien \u00e0 corriger/.test(shadowRoot!.textContent!));
  },
};

export const Failed: Story = {
  name: 'When its files do not come',
  play: async ({ canvasElement }) => {
    const parvis = (window as { Parvis?: { base: string } }).Parvis!;
    const { base } = parvis;
    parvis.base = `${location.origin}/no-such-folder/`;
    await shown(canvasElement);
    parvis.base = base;
  },
};

/** Shows what is found under the text area, as one types. */
async function checkLive(area: HTMLTextAreaElement): Promise<void> {
  const list = area.closest('div')!.querySelector<HTMLElement>('section')!;
  const text = area.value;
  const { issues, scores } = await check(text, await loadCheckWords(window));
  if (text !== area.value) return;
  render(
    html`<p>
        ${issues.length} points, KMRE ${scores.kmre}, ${scores.wordsPerSentence} words a sentence
      </p>
      <ul>
        ${issues.map(
          ({ severity, rule, start, end, advice }) =>
            html`<li>
              ${severity} (${rule}): <q lang="fr">${text.slice(start, end)}</q>
              <span lang="fr">${advice}</span>
            </li>`,
        )}
      </ul>`,
    list,
  );
}

export const Live: Story = {
  name: 'Check a text of yours',
  argTypes: { open: hidden, title: hidden },
  render: ({ lines }) =>
    html`<story-visitor>
      <div>
        <label>
          Text to check<br />
          <textarea
            lang="fr"
            rows="8"
            @input=${({ target }: Event) => checkLive(target as HTMLTextAreaElement)}
            .value=${lines.join('\n')}
          ></textarea>
        </label>
        <section aria-label="What is found"></section>
      </div>
    </story-visitor>`,
  play: async ({ canvasElement }) => {
    await checkLive(canvasElement.querySelector('textarea')!);
  },
};
