import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/definition/index.js';
import { inPage, until } from './visitor.js';

interface Args {
  term: string;
  meaning: string;
  source: string;
}

const meta: Meta<Args> = {
  title: 'Definition',
  component: 'parvis-definition',
  args: {
    term: 'acte de naissance',
    meaning: 'Papier de la mairie qui dit quand et où une personne est née.',
    source: '',
  },
  parameters: inPage,
  render: ({ term, meaning, source }) =>
    html`<story-visitor>
      <p>
        Apportez votre
        <parvis-definition term=${term} meaning=${meaning} source=${source}
          >${term}</parvis-definition
        >.
      </p>
    </story-visitor>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = { name: 'A hard word' };

export const Sourced: Story = {
  name: 'Explained by somebody else',
  args: { source: 'service-public.fr' },
  play: async (context) => Opened.play!(context),
};

export const Opened: Story = {
  name: 'Its meaning, beside it',
  play: async ({ canvasElement }) => {
    const definition = canvasElement.querySelector('parvis-definition')!;
    await until(() => definition.shadowRoot?.querySelector('[part=word]'));
    definition.show();
    await until(() => definition.shadowRoot!.querySelector('[aria-expanded=true]'));
  },
};
