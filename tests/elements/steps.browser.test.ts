import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/elements/steps/index.js';
import { axeClean, can, emulate, resize } from '../support/browser.js';
import { waitUntil } from '../support/wait-until.js';
import { drawn, fill, form, part, press, title } from './steps-form.js';

const shown = (name: string) =>
  document.querySelector<HTMLElement>(`[name=${name}]`)!.checkVisibility();
const focusIn = (element: Element | null | undefined): Element | null =>
  element?.shadowRoot?.activeElement ?? null;
const head = () => document.querySelector('parvis-steps');
const questions = () => [...document.querySelectorAll('parvis-question')];
const describedBy = (name: string) =>
  (document.querySelector(`[name=${name}]`)!.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
const steps = html`<parvis-steps for="demande"></parvis-steps>`;
const page = async (own: TemplateResult = steps): Promise<HTMLElement> => {
  const main = await fixture<HTMLElement>(
    html`<main>
      <h1>Inscription</h1>
      ${own}${form()}<iframe name="sent" title="réponse"></iframe>
    </main>`,
  );
  await waitUntil(() => part('start') ?? part('progress'), 'the steps');
  await drawn();
  return main;
};
const toReview = async () => {
  await press('start');
  fill('nom', 'Martin');
  await press('next');
  fill('tel', '06 12 34 56 78');
  fill('secu', '255081416802538');
  fill('accord', '');
  await press('next');
};

afterEach(async () => {
  for (const element of document.querySelectorAll('parvis-steps, parvis-sheet')) element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  sessionStorage.clear();
  localStorage.clear();
});

describe('a long form, one step at a time', () => {
  it('says first what awaits, and leaves the whole form under it', async () => {
    await page();
    expect(title()).to.equal('Avant de commencer');
    expect(part('start-page')!.textContent).to.match(/2 étapes. Il faut environ/);
    expect(shown('nom')).to.equal(true);
    expect(shown('tel')).to.equal(true);
    await axeClean(document);
  });

  it('shows one step, names it, and gives the focus to its name', async () => {
    await page();
    await press('start');
    expect(title()).to.equal('Étape 1 sur 2\u00a0: Votre enfant'.replace('\u00a0', ' '));
    expect([shown('nom'), shown('tel')]).to.deep.equal([true, false]);
    expect(focusIn(head())?.id).to.equal('title');
    await axeClean(document);
  });

  it('goes on and back, and keeps what was written', async () => {
    await page();
    await press('start');
    fill('nom', 'Martin');
    await press('next');
    expect(title()).to.include('Vous');
    expect(focusIn(head())?.id).to.equal('title');
    await press('back');
    expect(title()).to.include('Votre enfant');
    expect(document.querySelector<HTMLInputElement>('[name=nom]')!.value).to.equal('Martin');
  });

  it('tells a mistake on Continue: a list that takes the focus, words beside the field, the title of the page', async () => {
    const before = document.title;
    await page();
    await press('start');
    expect(part('error-summary')).to.equal(null);
    await press('next');
    const summary = part('error-summary')!;
    expect(focusIn(head())).to.equal(summary);
    expect(document.title).to.equal(`Erreur\u00a0: ${before}`);
    expect(describedBy('nom')).to.match(/Erreur.*Écrivez le nom de l’enfant/);
    await axeClean(document);
    summary.querySelector('a')!.click();
    expect(document.activeElement).to.equal(document.querySelector('[name=nom]'));
    fill('nom', 'Martin');
    await press('next');
    expect(document.title).to.equal(before);
  });

  it('offers a person once Continue was refused three times', async () => {
    await page();
    await press('start');
    for (let time = 0; time < 2; time++) await press('next');
    expect(part('stuck')).to.equal(null);
    await press('next');
    expect(part('stuck')!.textContent).to.include('Une personne peut vous aider');
  });

  it('shows the label that the page only writes in the field, and a help that the field names', async () => {
    await page();
    await press('start');
    fill('nom', 'Martin');
    await press('next');
    const [label] = questions()[0]!.querySelectorAll('[slot=label]');
    expect(label!.textContent).to.equal('Nom et prénom du parent');
    expect(describedBy('tel')).to.include('06 12 34 56 78');
    expect(questions().every((one) => one.checkVisibility())).to.equal(true);
  });

  it('has the answers checked before they are sent, what is private hidden', async () => {
    await page();
    await toReview();
    expect(title()).to.equal('Relisez vos réponses');
    const review = part('review')!.textContent!;
    expect(review).to.include('06 12 34 56 78').and.not.include('255081416802538');
    expect(part('send')!.textContent!.trim()).to.equal('Envoyer la demande');
    await axeClean(document);
    await press('change');
    expect(title()).to.include('Votre enfant');
    await press('next');
    expect(title()).to.equal('Relisez vos réponses');
  });

  it('keeps a person in the same place of every step', async () => {
    await page();
    await toReview();
    expect(part('person')!.textContent).to.include('Parler à quelqu’un');
    await press('back');
    expect(part('person')!.textContent).to.include('Parler à quelqu’un');
  });

  it('keeps nothing where somebody is helped, and speaks of both', async () => {
    await page();
    part<HTMLInputElement>('aid')!.click();
    await drawn();
    expect(title()).to.equal('Avant de commencer, ensemble');
    await toReview();
    expect(title()).to.equal('Relisez les réponses ensemble');
    const kept = [sessionStorage, localStorage].flatMap((store) => Object.values(store)).join();
    expect(kept).to.not.include('Martin');
  });

  it('keeps the answers on a device of one’s own, says until when, and wipes them on request', async () => {
    await page();
    await press('start');
    fill('nom', 'Martin');
    part<HTMLInputElement>('device')!.click();
    await drawn();
    expect(Object.values(localStorage).join()).to.include('Martin');
    expect(document.querySelectorAll('parvis-steps')[1]!.shadowRoot!.textContent).to.match(
      /gardées jusqu’au \d/,
    );
    await press('forget');
    await press('forget-yes');
    expect(title()).to.equal('Avant de commencer');
    expect(Object.values(localStorage).join()).to.not.include('Martin');
    expect(document.querySelector<HTMLInputElement>('[name=nom]')!.value).to.equal('');
  });

  it('offers to go on with answers of another day', async () => {
    await page();
    await press('start');
    fill('nom', 'Martin');
    part<HTMLInputElement>('device')!.click();
    await drawn();
    head()!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('form')!.reset();
    document.querySelector('h1')!.after(document.createElement('parvis-steps'));
    await waitUntil(() => part('resume'), 'the way back to the answers');
    await press('resume');
    expect(document.querySelector<HTMLInputElement>('[name=nom]')!.value).to.equal('Martin');
  });

  it('leaves the form byte for byte as it was once taken away', async () => {
    const main = await page();
    const form = main.querySelector('form')!;
    head()!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const before = form.outerHTML;
    form.before(document.createElement('parvis-steps'));
    await waitUntil(() => part('start'));
    await press('start');
    await press('next');
    expect(form.outerHTML).to.not.equal(before);
    head()!.remove();
    await waitUntil(() => !document.querySelector('parvis-steps'));
    expect(form.outerHTML).to.equal(before);
    expect(document.querySelector('parvis-question')).to.equal(null);
  });

  it('draws the blank form for a pen, and the answers to keep', async () => {
    await page();
    await press('paper');
    await waitUntil(() => document.querySelector('parvis-sheet')?.shadowRoot?.querySelector('h1'));
    const sheet = () => document.querySelector('parvis-sheet')!.shadowRoot!;
    await waitUntil(() => sheet().querySelector('dialog')!.open);
    expect(sheet().querySelectorAll('.cells i').length).to.be.above(9);
    await axeClean(document.querySelector('parvis-sheet')!);
    sheet().querySelector<HTMLElement>('[part=close]')!.click();
    await waitUntil(() => !document.querySelector('parvis-sheet'));
    await toReview();
    await press('print');
    await waitUntil(() => document.querySelector('parvis-sheet')?.shadowRoot?.querySelector('td'));
    expect(sheet().textContent).to.include('Martin').and.not.include('255081416802538');
  });

  it('fits 320 px, with targets of 44 px, in every place', async function () {
    if (!can.viewport) this.skip();
    await resize(320);
    await page();
    const check = () => {
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const element of document.querySelectorAll('parvis-steps, parvis-question'))
        for (const target of element.shadowRoot!.querySelectorAll<HTMLElement>(
          'button, summary, .choice, a',
        ))
          if (target.checkVisibility())
            expect(target.getBoundingClientRect().height, target.textContent!).to.be.at.least(44);
    };
    check();
    await press('start');
    await press('next');
    check();
    fill('nom', 'Martin');
    await press('next');
    fill('tel', '0612345678');
    fill('accord', '');
    await press('next');
    check();
  });

  it('is legible in the system’s forced colours and in the dark', async function () {
    if (!can.media) this.skip();
    await page();
    await press('start');
    await press('next');
    await emulate({ forcedColors: 'active' });
    await axeClean(document);
    await emulate({ colorScheme: 'dark' });
    await axeClean(head()!);
  });
});
