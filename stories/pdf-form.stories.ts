import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/pdf-form/index.js';
import type { PdfFormElement } from '../src/elements/pdf-form/index.js';
import type { PdfField } from '../src/pdf/form-model.js';
import { pdfField } from '../tests/support/pdf-field.js';
import { around, hidden } from './visitor.js';

interface Args {
  fields: readonly PdfField[];
  language?: string;
  phone?: string;
}

const address = new URL('../tests/corpus/pdf/activities.pdf', import.meta.url).href;

const field = (name: string, label: string, more: Partial<PdfField> = {}): PdfField =>
  pdfField({ name, label, ...more });

const choices = (...labels: string[]) => labels.map((label) => ({ value: label, label }));
const CHILD = 'L’enfant';
const PARENT = 'Le parent';

const SHORT = [
  field('enfant.nom', 'Nom de l’enfant', { required: true }),
  field('enfant.ne', 'Né(e) le', { dateFormat: 'dd/mm/yyyy' }),
  field('nage', 'Sait-il nager\u00a0?', { kind: 'radio', options: choices('Oui', 'Non') }),
  field('reglement', 'J’accepte le règlement', { kind: 'checkbox', options: choices('Oui') }),
];
const LONG = [
  ...SHORT.slice(0, 3).map((one) => ({ ...one, section: CHILD })),
  field('enfant.classe', 'Classe', {
    kind: 'select',
    options: choices('CP', 'CM2'),
    section: CHILD,
  }),
  field('parent.nom', 'Nom et prénom', { required: true, section: PARENT }),
  field('parent.cp', 'Code postal', { maxLength: 5, comb: true, section: PARENT }),
  field('sante', 'À savoir sur la santé de l’enfant', { kind: 'lines', section: PARENT }),
];

async function open(canvas: HTMLElement, fields: readonly PdfField[]): Promise<PdfFormElement> {
  const layer = canvas.querySelector('parvis-pdf-form')!;
  const data = await (await fetch(address)).arrayBuffer();
  const form = { fields, signs: true, refusal: null };
  await layer.show({ name: 'L’inscription', address, form, data, noTalk: false });
  return layer;
}

const meta: Meta<Args> = {
  title: 'PDF form',
  component: 'parvis-pdf-form',
  args: { fields: LONG },
  argTypes: { ...around, fields: hidden },
  render: ({ language = '', phone = '02 99 12 34 56' }) =>
    html`<story-visitor .language=${language} .phone=${phone}>
      <p>La page de la mairie.</p>
      <parvis-pdf-form></parvis-pdf-form>
    </story-visitor>`,
  play: async ({ canvasElement, args }) => void (await open(canvasElement, args.fields)),
};
export default meta;

type Story = StoryObj<Args>;

export const InSteps: Story = { name: 'A long form, in steps' };
export const OnOnePage: Story = { name: 'A short form, on one page', args: { fields: SHORT } };
export const NotFilled: Story = {
  name: 'Answers that the file would not hold',
  args: { fields: [field('absente', 'Une case que le fichier n’a pas')] },
  play: async ({ canvasElement, args }) => {
    const layer = await open(canvasElement, args.fields);
    const form = layer.querySelector('form')!;
    form.querySelector('input')!.value = 'Zoé';
    form.requestSubmit();
    // The worker is downloaded first.
    for (let tries = 0; tries < 500 && !layer.shadowRoot!.querySelector('.trouble'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  },
};
export const EnglishPage: Story = {
  name: 'On a page in English',
  args: { fields: SHORT, language: 'en' },
};
