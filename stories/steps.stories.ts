import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/steps/index.js';
import { drawn, fill, form, press } from '../tests/elements/steps-form.js';
import './visitor.js';

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
  phone?: string;
  /** What the visitor has done so far. */
  visit?: () => Promise<void>;
}

const meta: Meta<Args> = {
  title: 'Long forms',
  component: 'parvis-steps',
  render: ({ phone = '02 99 12 34 56' }) =>
    html`<story-visitor .phone=${phone}></story-visitor>
      <story-form lang="fr">
        <h1>Inscription</h1>
        <parvis-steps for="demande"></parvis-steps>
        ${form()}
      </story-form>`,
  play: async ({ args }) => {
    await args.visit?.();
    await drawn();
  },
};

export default meta;
type Story = StoryObj<Args>;

export const BeforeStarting: Story = {};

export const Step: Story = { args: { visit: () => press('start') } };

export const Mistakes: Story = {
  args: {
    visit: async () => {
      await press('start');
      await press('next');
    },
  },
};

export const WithoutPhone: Story = { args: { phone: '', visit: () => press('start') } };

export const Check: Story = {
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
