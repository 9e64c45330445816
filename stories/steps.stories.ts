import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/steps/index.js';
import { drawn, fill, form, press } from '../tests/elements/steps-form.js';
import { around, hidden } from './visitor.js';

/** Answers written in a story are forgotten with it. */
class StoryForm extends HTMLElement {
  disconnectedCallback(): void {
    setTimeout(() => {
      for (const key of Object.keys(sessionStorage))
        if (key.startsWith('parvis')) sessionStorage.removeItem(key);
    });
  }
}
if (!customElements.get('story-form')) customElements.define('story-form', StoryForm);

interface Args {
  for?: string;
  sharedDevice?: boolean;
  phone?: string;
  /** What the visitor has done so far. */
  visit?: () => Promise<void>;
}

const meta: Meta<Args> = {
  title: 'Long forms',
  component: 'parvis-steps',
  args: { for: 'demande', sharedDevice: false, phone: '02 99 12 34 56' },
  argTypes: { phone: around.phone, visit: hidden },
  render: ({ for: id = 'demande', sharedDevice, phone = '02 99 12 34 56' }) =>
    html`<story-visitor .phone=${phone}></story-visitor>
      <story-form lang="fr">
        <h1>Inscription</h1>
        <parvis-steps for=${id} ?shared-device=${sharedDevice}></parvis-steps>
        ${form()}
      </story-form>`,
  play: async ({ args }) => {
    await args.visit?.();
    await drawn();
  },
};

export default meta;
type Story = StoryObj<Args>;

export const BeforeStarting: Story = { name: 'Before starting' };

export const Step: Story = { name: 'A step', args: { visit: () => press('start') } };

export const Mistakes: Story = {
  name: 'What is to be mended',
  args: {
    visit: async () => {
      await press('start');
      await press('next');
    },
  },
};

export const WithoutPhone: Story = {
  name: 'A town that gives no phone number',
  args: { phone: '', visit: () => press('start') },
};

export const Check: Story = {
  name: 'All answers before they leave',
  args: {
    visit: async () => {
      await press('start');
      fill('nom', 'Martin');
      await press('next');
      fill('tel', '06 12 34 56 78');
      fill('accord', '');
      await press('next');
    },
  },
};
