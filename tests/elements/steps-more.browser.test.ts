import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/steps/index.js';
import { axeClean } from '../support/browser.js';
import { openForm } from '../steps/page/corpus.js';
import { waitUntil } from '../support/wait-until.js';
import { drawn, fill, form, part, press, title } from './steps-form.js';

const page = async (before = html`<parvis-steps for="demande"></parvis-steps>`) => {
  const main = await fixture<HTMLElement>(
    html`<main>
      <h1>Inscription</h1>
      ${before}${form()}
    </main>`,
  );
  await waitUntil(() => part('start') ?? part('progress'), 'the steps');
  await drawn();
  return main;
};
const head = () => document.querySelector('parvis-steps')!;
const focusIn = () => head().shadowRoot!.activeElement;

afterEach(async () => {
  for (const element of document.querySelectorAll('parvis-steps')) element.remove();
  document.documentElement.lang = 'fr';
  await new Promise((resolve) => setTimeout(resolve));
  sessionStorage.clear();
  localStorage.clear();
});

describe('a form that the site cuts into pages itself', () => {
  for (const name of ['gravity-pages', 'typo3-pages'])
    it(`has help, a voice and a sentence, and its own pages: ${name}`, async () => {
      const frame = await openForm(name);
      const copy = document.importNode(frame.form, true);
      const main = await fixture<HTMLElement>(html`<main><h1>Inscription</h1></main>`);
      main.append(copy);
      const bare = copy.outerHTML;
      const steps = document.createElement('parvis-steps');
      copy.before(steps);
      await waitUntil(() => part('progress'), 'the sentence');
      await drawn();
      expect(part('progress')!.textContent).to.match(
        name === 'gravity-pages' ? /Vous êtes à la page 1 sur 2/ : /plusieurs pages/,
      );
      const asked = () =>
        [...document.querySelectorAll('parvis-question')].filter((one) => one.checkVisibility());
      expect(asked().length).to.be.above(0);
      expect(part('person')!.textContent).to.include('Parler à quelqu’un');
      await axeClean(head());
      if (name === 'gravity-pages') {
        const [first, second] = copy.querySelectorAll<HTMLElement>('.gform_page');
        first!.style.display = 'none';
        second!.style.display = '';
        await waitUntil(() => part('progress')!.textContent!.includes('page 2 sur 2'));
        await drawn();
        expect(asked().map(({ view }) => view!.question.label)).to.include('Votre e-mail');
        first!.style.display = '';
        second!.setAttribute('style', 'display:none;');
        first!.removeAttribute('style');
      }
      steps.remove();
      await new Promise((resolve) => setTimeout(resolve));
      expect(copy.outerHTML.replace(' style=""', '')).to.equal(bare);
    });
});

describe('a guide in the page', () => {
  it('goes back by the browser’s own button, with the focus', async function () {
    if (window.parent !== window) this.skip();
    await page();
    await press('start');
    fill('nom', 'Martin');
    await press('next');
    expect(title()).to.include('Vous');
    await new Promise((resolve) => setTimeout(resolve, 100));
    history.back();
    await waitUntil(() => title().includes('Votre enfant'), 'the step before');
    await drawn();
    expect(focusIn()?.id).to.equal('title');
    history.back();
    await waitUntil(() => part('start-page'), 'what stands before the first step');
  });

  it('has a text before its title, on which a screen reader may land while the title takes the focus', async () => {
    await page();
    await press('start');
    const heading = head().shadowRoot!.querySelector('h2')!;
    expect(focusIn()).to.equal(heading);
    const texts = document.createTreeWalker(
      heading.closest('.card')!,
      NodeFilter.SHOW_TEXT,
      (node) => (node.textContent!.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP),
    );
    const first = texts.nextNode()!.parentElement!;
    expect(heading.contains(first)).to.equal(false);
    expect(first.checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(first.closest('[aria-hidden]')).to.equal(null);
  });

  it('speaks English on a page in English', async () => {
    document.documentElement.lang = 'en';
    await page();
    await waitUntil(() => title() === 'Before you start', 'the English words');
    await press('start');
    await waitUntil(() => title().startsWith('Step 1 of 2'));
    await press('next');
    expect(part('error-summary')!.textContent).to.include('There is one answer');
    await axeClean(head());
  });

  it('opens at the step of an error of the server, which it says first', async () => {
    const own = await fixture<HTMLElement>(html`<main>${form()}</main>`);
    const field = own.querySelector<HTMLElement>('[name=tel]')!;
    const error = document.createElement('p');
    error.className = 'error';
    error.textContent = 'Ce numéro est déjà inscrit.';
    field.after(error);
    own.querySelector('form')!.before(document.createElement('parvis-steps'));
    await waitUntil(() => part('start'), 'the steps');
    await press('start');
    expect(title()).to.include('Vous');
    expect(part('error-summary')!.textContent).to.include('Ce numéro est déjà inscrit.');
    expect(focusIn()).to.equal(part('error-summary'));
  });

  it('warns before a shared device forgets, and wipes once nobody answers', async () => {
    const now = Date.now;
    let later = 0;
    Date.now = () => now() + later;
    try {
      await page(html`<parvis-steps for="demande" shared-device></parvis-steps>`);
      await press('start');
      fill('nom', 'Martin');
      const dialog = () =>
        [...document.querySelectorAll('parvis-steps')]
          .map((one) => one.shadowRoot!.querySelector<HTMLDialogElement>('dialog.idle'))
          .find(Boolean);
      const minutes = async (count: number) => {
        later += count * 60_000;
        document.dispatchEvent(new Event('visibilitychange'));
        await drawn();
      };
      await minutes(8.1);
      await waitUntil(() => dialog()?.open, 'the question');
      expect(dialog()!.textContent).to.include('dans 2 minutes');
      await axeClean(head());
      await press('stay');
      await waitUntil(() => !dialog(), 'the step again');
      expect(document.querySelector<HTMLInputElement>('[name=nom]')!.value).to.equal('Martin');
      await minutes(8.1);
      await waitUntil(() => dialog()?.open, 'the question again');
      await minutes(2);
      await waitUntil(() => part('start-page'), 'the start');
      expect(document.querySelector<HTMLInputElement>('[name=nom]')!.value).to.equal('');
    } finally {
      Date.now = now;
    }
  });

  for (const kind of ['native', 'jQuery'])
    it(`reads the form again at Gravity’s gform_post_render (${kind})`, async () => {
      const heard = new Map<string, () => void>();
      const view = window as { jQuery?: unknown };
      if (kind === 'jQuery')
        view.jQuery = () => ({
          on: (name: string, act: () => void) => heard.set(name, act),
          off: (name: string) => heard.delete(name),
        });
      try {
        await page();
        await press('start');
        // As a script may: the browser tells of no change of a property.
        const label = document.querySelector('label[for=ecole]')!;
        label.firstChild!.nodeValue = 'Collège';
        if (kind === 'jQuery') heard.get('gform_post_render')!();
        else document.dispatchEvent(new Event('gform_post_render'));
        const told = () =>
          [...document.querySelectorAll('parvis-question')].map(({ view }) => view!.question.label);
        await waitUntil(() => told().includes('Collège'), 'the new question');
        head().remove();
        await new Promise((resolve) => setTimeout(resolve));
        expect(heard.size).to.equal(0);
      } finally {
        delete view.jQuery;
      }
    });
});
