import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/channels/index.js';
import { inPage } from './visitor.js';

interface Args {
  /** Procedure numbers of service-public, with a space between. */
  procedure: string;
  without: string;
  bare: boolean;
  contact: object;
  language: string;
}

const HOURS = 'Mo-Fr 09:00-12:00,14:00-17:00; PH off';

const CONTACT = {
  hours: HOURS,
  address: '4, place de la Halle, 99340 Saint-Orlain',
  email: 'mairie@saint-orlain.example',
  relay: { provider: 'ACCEO', modes: ['transcription', 'lsf'] },
  callback: { mailto: 'mairie@saint-orlain.example' },
  channels: [
    {
      procedure: ['F1341'],
      ways: [
        { kind: 'online', url: 'https://www.exemple.fr/' },
        { kind: 'counter', bring: ['votre carte d’identité', 'une photo'] },
        { kind: 'paper', bring: ['le formulaire rempli'] },
      ],
    },
  ],
};

/** The title of the view that the bare list stands in. */
const AROUND = 'Nous joindre';

const category = 'around the element';

const meta: Meta<Args> = {
  title: 'Every way',
  component: 'parvis-channels',
  args: { procedure: 'F1341', without: '', bare: false, contact: CONTACT, language: '' },
  argTypes: {
    contact: { description: 'The key `contact` of parvis.json.', table: { category } },
    language: {
      description: 'Language of the page.',
      control: { type: 'select' },
      options: ['', 'en'],
      table: { category },
    },
  },
  parameters: inPage,
  render: ({ procedure, without, bare, contact, language }) => {
    const config = { town: { name: 'Saint-Orlain', phone: '02 61 91 40 12' }, contact };
    (window as { Parvis?: unknown }).Parvis = { config, base: `${location.origin}/dist/` };
    return html`<story-visitor .language=${language}>
      ${bare ? html`<h2>${AROUND}</h2>` : ''}
      <parvis-channels procedure=${procedure} without=${without} ?bare=${bare}
        ><ul>
          <li><a href="tel:+33261914012">02 61 91 40 12</a></li>
        </ul></parvis-channels
      >
    </story-visitor>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

export const OfAProcedure: Story = { name: 'The ways of a procedure' };
export const OfAnyPage: Story = {
  name: 'A page that is about no procedure',
  args: { procedure: '' },
};
export const WithoutSome: Story = {
  name: 'Without the phone and a call back',
  args: { without: 'phone callback' },
};
export const Bare: Story = { name: 'The list alone', args: { bare: true } };
export const Nothing: Story = {
  name: 'A town that has written nothing',
  args: { contact: {} },
};
export const EnglishPage: Story = { name: 'On a page in English', args: { language: 'en' } };
