import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/definition/index.js';
import './visitor.js';
import { until } from './visitor.js';

const meta: Meta = {
  title: 'Definition',
  component: 'parvis-definition',
  render: () =>
    html`<story-visitor>
      <p>
        Apportez votre
        <parvis-definition
          .term=${'acte de naissance'}
          .meaning=${'Papier de la mairie qui dit quand et où une personne est née.'}
          >acte de naissance</parvis-definition
        >.
      </p>
    </story-visitor>`,
};
export default meta;

type Story = StoryObj;

export const Closed: Story = { name: 'A hard word' };

export const Opened: Story = {
  name: 'Its meaning, beside it',
  play: async ({ canvasElement }) => {
    const definition = canvasElement.querySelector('parvis-definition')!;
    await until(() => definition.shadowRoot?.querySelector('[part=word]'));
    definition.show();
    await until(() => definition.shadowRoot!.querySelector('[aria-expanded=true]'));
  },
};
