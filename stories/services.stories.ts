import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/services/index.js';
import { inPage, until } from './visitor.js';

interface Args {
  services: object;
  /** Addresses of the links of the page. */
  links: readonly string[];
  what: string;
  missing: boolean;
  panelOnly: boolean;
}

const PROCEDURE = {
  path: 'cantine',
  title: 'Inscrire un enfant à la cantine',
  documents: ['un justificatif de domicile de moins de 3 mois', 'l’assurance scolaire de l’enfant'],
  prefill: [
    { field: 'nom', label: 'Nom de l’enfant', champ: '1' },
    { field: 'iban', label: 'IBAN', champ: '2', type: 'iban' },
  ],
};

const category = 'around the element';
const LINK = 'Une démarche sur un autre site';

const frame = ({ services, links, what, missing, panelOnly }: Args): TemplateResult => {
  const config = { town: { name: 'Saint-Orlain', phone: '02 61 91 40 12' }, services };
  (window as { Parvis?: unknown }).Parvis = { config, base: `${location.origin}/dist/` };
  return html`<story-visitor>
    ${links.map((link) => html`<p><a href=${link}>${LINK}</a></p>`)}
    <form hidden>
      <input name="nom" value="Petit" /><input name="iban" value="FR7630006000011234567890189" />
    </form>
    <parvis-services what=${what} ?missing=${missing} ?panel-only=${panelOnly}
      ><a href="tel:+33261914012">02 61 91 40 12</a></parvis-services
    >
  </story-visitor>`;
};

const meta: Meta<Args> = {
  title: 'Public services',
  component: 'parvis-services',
  args: {
    services: { procedures: [PROCEDURE] },
    links: [],
    what: '',
    missing: false,
    panelOnly: false,
  },
  argTypes: {
    services: { description: 'The key `services` of parvis.json.', table: { category } },
    links: { description: 'Where the links of the page lead.', table: { category } },
  },
  parameters: inPage,
  render: frame,
};
export default meta;

type Story = StoryObj<Args>;

const find = (canvas: HTMLElement, selector: string) =>
  until(() =>
    canvas.querySelector('parvis-services')!.shadowRoot?.querySelector<HTMLElement>(selector),
  );

export const Links: Story = {
  name: 'The links of a page',
  args: {
    links: [
      'https://www.demarches-simplifiees.fr/commencer/cantine',
      'https://www.payfip.gouv.fr/',
      'https://www.moncompteformation.gouv.fr/',
    ],
  },
};
export const Panel: Story = {
  name: 'As a panel over the page',
  args: { panelOnly: true, links: ['https://www.payfip.gouv.fr/'] },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('parvis-services')!.show();
    await find(canvasElement, '[part=close]');
  },
};
export const Prefill: Story = {
  name: 'Answers, before they leave',
  args: { links: ['https://demarche.numerique.gouv.fr/commencer/cantine'] },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '[part=prefill]')).click();
    await find(canvasElement, '[part=prefill-go]');
  },
};
export const Picked: Story = {
  name: 'What the town has picked',
  args: {
    services: {
      pick: ['franceconnect', 'aidants-connect', 'rdv-service-public', 'acceo', '114'],
      franceConnect: { url: '/connexion' },
      accessibility: '/accessibilite',
    },
  },
};
export const Missing: Story = {
  name: 'A page that does not exist',
  args: { missing: true },
};
export const Places: Story = {
  name: 'Places near here, before anybody asks',
  args: { services: { places: { insee: ['35360'], api: '/lieux.json' } } },
};
export const Avis: Story = {
  name: '« Je donne mon avis », alone',
  args: {
    what: 'avis',
    services: {
      avis: { url: 'https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/1?button=1' },
    },
  },
};
export const Private: Story = {
  name: 'A page that leads to a whistle-blowing service',
  args: { links: ['https://www.alertcys.io/'] },
};
