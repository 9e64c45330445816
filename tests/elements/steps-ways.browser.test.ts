import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/callback/index.js';
import '../../src/elements/steps/index.js';
import { guideOpenedForm } from '../../src/elements/steps/guide-opened-form.js';
import type { OpenRequest } from '../../src/requests.js';
import { closeDesk } from '../../src/contact/page/desk.js';
import { axeClean } from '../support/browser.js';
import { waitUntil } from '../support/wait-until.js';
import { drawn, fill, form, part, press, title } from './steps-form.js';

const PHONE = '02 99 12 34 56';
const configure = (contact: object) => {
  (window as { Parvis?: unknown }).Parvis = {
    config: { town: { name: 'Brignon', phone: PHONE }, contact },
    base: `${location.origin}/dist/`,
  };
};
const page = async (): Promise<HTMLElement> => {
  const main = await fixture<HTMLElement>(
    html`<main>
      <h1>Inscription</h1>
      <parvis-steps for="demande"></parvis-steps>${form()}
    </main>`,
  );
  await waitUntil(() => part('start') ?? part('progress'), 'the steps');
  await drawn();
  return main;
};
const focused = (): Element | null => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one;
};
const errors = () => part('error-summary');

/** As the script tag does. */
function open(event: Event): void {
  event.preventDefault();
  const { feature } = event as OpenRequest;
  const shown =
    document.querySelector('parvis-callback') ??
    document.documentElement.appendChild(document.createElement('parvis-callback'));
  if (feature === 'callback') void shown.show();
}

afterEach(async () => {
  removeEventListener('parvis-open-request', open);
  for (const element of document.querySelectorAll('parvis-steps, parvis-callback'))
    element.remove();
  closeDesk(document);
  delete (window as { Parvis?: unknown }).Parvis;
  await new Promise((resolve) => setTimeout(resolve));
  sessionStorage.clear();
  localStorage.clear();
});

describe('a person, at every step', () => {
  const CALLBACK = { callback: { mailto: 'mairie@exemple.fr' }, phone: PHONE };

  it('is asked to call back, over the step, and the focus comes back to it', async () => {
    configure(CALLBACK);
    addEventListener('parvis-open-request', open);
    await page();
    await press('start');
    fill('nom', 'Martin');
    expect(part('person')!.textContent).to.include(PHONE);
    part('call-back')!.focus();
    part('call-back')!.click();
    const panel = () => document.querySelector('parvis-callback')!.shadowRoot!;
    await waitUntil(() => panel()?.querySelector('[part=close]'), 'the panel');
    await waitUntil(() => focused()?.id === 'title' && focused()?.getRootNode() === panel());
    await axeClean(document);
    panel().querySelector<HTMLElement>('[part=close]')!.click();
    await waitUntil(() => focused() === part('call-back'), 'the focus, back in the step');
    expect(title()).to.include('Votre enfant');
    expect(document.querySelector<HTMLInputElement>('[name=nom]')!.value).to.equal('Martin');
  });

  it('is offered in the list of mistakes once Continue was refused three times', async () => {
    configure(CALLBACK);
    addEventListener('parvis-open-request', open);
    await page();
    await press('start');
    for (let time = 0; time < 3; time++) await press('next');
    const offer = part('stuck')!.querySelector<HTMLElement>('[part=call-back]')!;
    offer.focus();
    offer.click();
    const panel = () => document.querySelector('parvis-callback')?.shadowRoot;
    await waitUntil(() => panel()?.querySelector('[part=close]'), 'the panel');
    await waitUntil(() => focused()?.getRootNode() === panel());
    panel()!.querySelector<HTMLElement>('[part=close]')!.click();
    await waitUntil(() => focused() === offer, 'the focus, back in the list');
  });

  it('is a number to call where the town does not call back, or nothing answers', async () => {
    configure({ phone: PHONE });
    await page();
    await press('start');
    expect(part('call-back')).to.equal(null);
    expect(part('person')!.querySelector('a')!.href).to.equal('tel:0299123456');
    document.querySelector('parvis-steps')!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    configure(CALLBACK);
    await page();
    await press('start');
    await press('call-back');
    expect(part('call-back')).to.equal(null);
    expect(part('person')!.parentElement!.textContent).to.include('Appelez la mairie');
  });
});

describe('an answer that may be right', () => {
  it('is told once, as a doubt, and Continue goes on', async () => {
    await page();
    await press('start');
    fill('nom', 'Martin');
    await press('next');
    fill('tel', '02 123 45 67');
    fill('accord', '');
    await press('next');
    expect(errors()!.textContent).to.include('Il y a une réponse à vérifier');
    expect(errors()!.textContent).to.include('Vous pouvez continuer');
    expect(document.title).to.match(/^À vérifier/);
    expect(document.querySelector('[slot=error]')!.textContent).to.match(/^À vérifier/);
    expect(document.querySelector('[name=tel]')!.hasAttribute('aria-invalid')).to.equal(false);
    await axeClean(document);
    await press('next');
    expect(title()).to.equal('Relisez vos réponses');
  });
});

describe('a guide that the visitor has opened', () => {
  const field = () => document.querySelector<HTMLInputElement>('[name=nom]')!;
  const openHere = async () => {
    await fixture(html`<main>${form()}</main>`);
    const steps = document.documentElement.appendChild(document.createElement('parvis-steps'));
    await steps.show();
    await press('start');
    fill('nom', 'Martin');
  };
  /** The page is loaded again: what the tab keeps is all that is left. */
  const reload = async () => {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const kept = { ...sessionStorage };
    for (const element of document.querySelectorAll('parvis-steps')) element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('form')!.reset();
    for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value as string);
  };

  it('is there again after a reload, at its step, with its answers', async () => {
    await openHere();
    await press('next');
    expect(title()).to.include('Vous');
    await reload();
    await guideOpenedForm(document);
    await drawn();
    expect(title()).to.include('Vous');
    expect(field().value).to.equal('Martin');
  });

  it('is there again where the server gives the form back with an error, and not where it went', async () => {
    await openHere();
    await press('next');
    fill('tel', '06 12 34 56 78');
    fill('accord', '');
    await press('next');
    document.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    await press('send');
    await reload();
    const main = document.querySelector('main')!;
    main.replaceChildren();
    await fixture(html`<main>${form()}</main>`);
    const error = document.createElement('p');
    error.className = 'error';
    error.textContent = 'Ce nom est déjà inscrit.';
    field().parentElement!.append(error);
    const kept = { ...sessionStorage };
    await guideOpenedForm(document);
    await drawn();
    expect(title()).to.include('Votre enfant');
    expect(errors()!.textContent).to.include('Ce nom est déjà inscrit.');
    await reload();
    for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value as string);
    error.remove();
    const before = document.querySelector('form')!.outerHTML;
    await guideOpenedForm(document);
    expect(document.querySelector('parvis-steps')).to.equal(null);
    expect(document.querySelector('form')!.outerHTML).to.equal(before);
    expect(sessionStorage.getItem('parvis-steps')).to.equal(null);
  });

  it('is forgotten on a page that has no such form, and where somebody is helped', async () => {
    await openHere();
    await reload();
    document.querySelector('form')!.id = 'autre';
    await guideOpenedForm(document);
    expect(document.querySelector('parvis-steps')).to.equal(null);
    expect(sessionStorage.getItem('parvis-steps')).to.equal(null);
    document.querySelector('main')!.remove();
    sessionStorage.clear();
    await openHere();
    await press('whole');
    part<HTMLInputElement>('aid')!.click();
    await drawn();
    expect(sessionStorage.getItem('parvis-steps')).to.equal(null);
  });
});
