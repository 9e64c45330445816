import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/callback/index.js';
import { closeDesk, deskOf, type Desk } from '../src/contact/page/desk.js';
import type { Outcome } from '../src/contact/page/receiver-client.js';
import type { Client } from '../src/contact/page/phases.js';
import { hidden, inPage, until } from './visitor.js';

const DAY = [['00:00', '24:00']];
const always = { mo: DAY, tu: DAY, we: DAY, th: DAY, fr: DAY, sa: DAY, su: DAY };
const receipt = {
  id: 'abc',
  token: 'x',
  reference: 'BX-47',
  start: Date.parse('2027-03-30T09:00:00+02:00'),
  end: Date.parse('2027-03-30T09:30:00+02:00'),
};

/** A receiver in the page, that answers what a story needs. */
const clientOf = (outcome: Outcome): Client => ({
  facts: async () => undefined,
  slots: async () =>
    ['0700', '0730', '0800'].map((time, at) => ({
      id: `20270330T${time}Z-30`,
      start: `2027-03-30T09:${at}0:00+02:00`,
      end: `2027-03-30T09:${at}5:00+02:00`,
      remaining: 1,
    })),
  challenge: async () => undefined,
  send: async () => outcome,
  change: async () => outcome,
  cancel: async () => outcome,
});

/** Leaves nothing of a request behind. */
class StoryRequest extends HTMLElement {
  disconnectedCallback(): void {
    queueMicrotask(() => this.isConnected || closeDesk(this.ownerDocument));
  }
}
if (!customElements.get('story-request')) customElements.define('story-request', StoryRequest);

interface Args {
  hours: unknown;
  target: object;
  outcome: Outcome;
  panelOnly: boolean;
}

const category = 'around the element';

const frame = ({ hours, target, outcome }: Args, inside: TemplateResult): TemplateResult => {
  const contact = {
    hours,
    address: '4, place de la Halle, 99340 Saint-Orlain',
    email: 'mairie@saint-orlain.example',
    sms: '06 39 98 40 12',
    relay: { provider: 'ACCEO', modes: ['transcription', 'lsf'] },
    callback: { ...target, legal: { controller: 'la mairie de Saint-Orlain' } },
    channels: [
      {
        procedure: ['*'],
        ways: [
          { kind: 'online', url: 'https://www.exemple.fr/' },
          { kind: 'counter', bring: ['votre carte d’identité', 'une photo'] },
        ],
      },
    ],
  };
  const config = { town: { name: 'Saint-Orlain', phone: '02 61 91 40 12' }, contact };
  closeDesk(document);
  (window as { Parvis?: unknown }).Parvis = { config, base: `${location.origin}/dist/` };
  deskOf(document, false).client = 'receiver' in target ? clientOf(outcome) : null;
  return html`<story-visitor><story-request>${inside}</story-request></story-visitor>`;
};

const meta: Meta<Args> = {
  title: 'Talk to someone',
  component: 'parvis-callback',
  args: {
    hours: { weekly: always, closedOnHolidays: false },
    target: { receiver: 'https://rappel.exemple.fr', town: 'saint-orlain' },
    outcome: { kind: 'done', receipt },
    panelOnly: false,
  },
  argTypes: {
    hours: { description: 'The key `contact.hours` of parvis.json.', table: { category } },
    target: { description: 'The key `contact.callback` of parvis.json.', table: { category } },
    outcome: hidden,
  },
  parameters: inPage,
  render: (args) =>
    frame(
      args,
      html`<parvis-callback ?panel-only=${args.panelOnly}
        ><a href="tel:+33261914012">02 61 91 40 12</a></parvis-callback
      >`,
    ),
};
export default meta;

type Story = StoryObj<Args>;

const find = (canvas: HTMLElement, selector: string) =>
  until(() =>
    canvas.querySelector('parvis-callback')!.shadowRoot?.querySelector<HTMLElement>(selector),
  );

/** The questions, up to one of them. */
async function ask(canvas: HTMLElement, step: Desk['step'], more = {}): Promise<Desk> {
  const desk = deskOf(document, false);
  desk.begin();
  desk.set({ phone: '06 12 34 56 78', firstName: 'Zoé', reason: 'papiers', ...more });
  desk.go(step);
  await find(canvas, '#question');
  await new Promise((resolve) => setTimeout(resolve, 100));
  return desk;
}

const sent = async (canvas: HTMLElement, selector: string, more = {}) => {
  const desk = await ask(canvas, 'check', more);
  await desk.send();
  await find(canvas, selector);
  return desk;
};

export const Open: Story = { name: 'The town hall is open' };
export const Closed: Story = { name: 'It is closed', args: { hours: { weekly: {} } } };
export const Panel: Story = {
  name: 'As a panel over the page',
  args: { panelOnly: true },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('parvis-callback')!.show();
    await find(canvasElement, '[part=close]');
  },
};
export const Others: Story = {
  name: 'The other ways',
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'summary')).click();
    await find(canvasElement, 'parvis-channels');
  },
};
export const Reach: Story = {
  name: 'How to reach you, with errors',
  play: async ({ canvasElement }) => {
    const desk = await ask(canvasElement, 'reach', { phone: '12', channel: 'relay' });
    desk.next();
    await find(canvasElement, '.summary');
  },
};
export const When: Story = {
  name: 'When',
  play: async ({ canvasElement }) => {
    await ask(canvasElement, 'when', { time: 'slot' });
    (await find(canvasElement, '#f-slotId input')).click();
    await find(canvasElement, '#f-hour');
  },
};
export const About: Story = {
  name: 'What about, and a danger',
  play: async ({ canvasElement }) => {
    const desk = await ask(canvasElement, 'about');
    await desk.asking.heed();
    desk.set({ message: 'Il y a le feu chez moi' });
    await find(canvasElement, '.emergency');
  },
};
export const Needs: Story = {
  name: 'Needs',
  play: async ({ canvasElement }) =>
    void (await ask(canvasElement, 'needs', { needs: ['interpreter'] })),
};
export const Check: Story = {
  name: 'All answers before they leave',
  play: async ({ canvasElement }) => void (await ask(canvasElement, 'check')),
};
export const Waiting: Story = {
  name: 'It has not left yet',
  args: { outcome: { kind: 'later', seconds: 60 } },
  play: async ({ canvasElement }) => {
    const desk = await ask(canvasElement, 'check');
    void desk.send();
    await until(() => desk.phase === 'waiting');
    desk.tries = 3;
    desk.set({});
    await find(canvasElement, '.ways');
  },
};
export const Lost: Story = {
  name: 'It cannot leave this way',
  args: { outcome: { kind: 'lost' } },
  play: async ({ canvasElement }) => void (await sent(canvasElement, '.ways')),
};
export const Letter: Story = {
  name: 'Without a server',
  args: { target: { mailto: 'mairie@saint-orlain.example' } },
  play: async ({ canvasElement }) => void (await sent(canvasElement, 'pre')),
};
export const Sent: Story = {
  name: 'It has arrived',
  play: async ({ canvasElement }) => void (await sent(canvasElement, '[part=confirmation]')),
};
export const Cancelling: Story = {
  name: 'Cancel, asked again',
  play: async ({ canvasElement }) => {
    await sent(canvasElement, '[part=confirmation]');
    (await find(canvasElement, '[part=cancel]')).click();
    await find(canvasElement, '[part=cancel-yes]');
  },
};
export const Changing: Story = {
  name: 'Another time',
  play: async ({ canvasElement }) => {
    await sent(canvasElement, '[part=confirmation]');
    (await find(canvasElement, '[part=change]')).click();
    await find(canvasElement, '#f-window');
  },
};
export const Already: Story = {
  name: 'It was asked before',
  args: { outcome: { kind: 'already' } },
  play: async ({ canvasElement }) => void (await sent(canvasElement, 'h3')),
};
