import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/documents/index.js';
import type { Documents } from '../../src/elements/documents/index.js';
import type { ParvisGlobal } from '../../src/config.js';
import type { Reader } from '../../src/elements/reader/index.js';
import { axeClean } from '../support/browser.js';
import { waitUntil } from '../support/wait-until.js';

const corpus = new URL('../corpus/pdf/', import.meta.url).href;

let host: HTMLElement;
let list: Documents;

/** A page of a town that links to files. */
async function onPage(...names: string[]): Promise<void> {
  host = await fixture(html`
    <div lang="fr">
      <ul>
        ${names.map((name) => html`<li><a href=${`${corpus}${name}.pdf`}>Le fichier ${name}</a></li>`)}
      </ul>
      <parvis-documents></parvis-documents>
    </div>
  `);
  list = host.querySelector('parvis-documents')!;
  await list.updateComplete;
}

const inList = (selector: string): HTMLElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const reader = (): Reader => document.querySelector('parvis-reader')!;
const inReader = (selector: string): HTMLElement | null =>
  reader().shadowRoot!.querySelector<HTMLElement>(selector);
const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function openList(): Promise<void> {
  inList('[part=toggle]')[0]!.click();
  await list.updateComplete;
}

/** Presses « Lire ce PDF » and waits for the text, or for what is said in its place. */
async function read(name: string): Promise<void> {
  await onPage(name);
  await openList();
  inList('[part=read]')[0]!.click();
  await waitUntil(
    () => document.querySelector('parvis-reader') && inReader('article, .state .help'),
    `the text of ${name}`,
    { timeout: 25_000 },
  );
}

describe('the PDF files of a page', () => {
  afterEach(async () => {
    const opened = document.querySelector('parvis-reader');
    if (opened?.open) {
      const closed = oneEvent(opened, 'parvis-close');
      opened.hide();
      await closed;
    }
    opened?.remove();
    delete (window as { Parvis?: ParvisGlobal }).Parvis;
  });

  it('are told by their number, and nothing is asked of the server before the list is opened', async () => {
    performance.clearResourceTimings();
    await onPage('tagged', 'scan');
    expect(textOf(inList('[part=toggle]')[0]!)).to.equal('Voir les 2 fichiers');
    expect(inList('[part=document]')).to.have.length(0);
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.pdf'));
    expect(asked).to.have.length(0);
  });

  it('are named with their type and their size once the list is opened', async () => {
    await onPage('minutes');
    await openList();
    await waitUntil(() => textOf(inList('[part=document]')[0]!).includes('Ko'), 'the size');
    expect(textOf(inList('[part=document]')[0]!)).to.match(/Le fichier minutes PDF, 28 Ko/);
    await axeClean(list);
  });

  it('leave the page as it is where there is none', async () => {
    host = await fixture(html`<div><parvis-documents>Rien</parvis-documents></div>`);
    list = host.querySelector('parvis-documents')!;
    await list.updateComplete;
    expect(inList('section')).to.have.length(0);
    expect(list.shadowRoot!.querySelector('slot')!.assignedNodes()).to.have.length(1);
  });

  it('open in the reader as a text, with the way to the file itself', async () => {
    await read('tagged');
    expect(textOf(inReader('h1'))).to.equal('Inscription à la cantine');
    await waitUntil(() => textOf(inReader('article')).includes('2 janvier 2027'), 'the end');
    expect(inReader('table th')).to.not.equal(null);
    expect(textOf(inReader('.intro'))).to.match(/Texte du fichier PDF « Le fichier tagged »/);
    expect(inReader('a.original')!.getAttribute('href')).to.equal(`${corpus}tagged.pdf`);
    expect(inReader('dialog')!.getAttribute('aria-label')).to.match(
      /^PDF à lire\s: Le fichier tagged$/,
    );
    await axeClean(reader());
  });

  it('leave no global of pdf.js in the page, and no letter in its elements', async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    await read('columns');
    const written = Object.getOwnPropertyNames(window).filter((name) => !before.has(name));
    expect(written.filter((name) => /pdf/i.test(name))).to.deep.equal([]);
    expect(host.querySelectorAll('li')).to.have.length(1);
  });

  it('show the first pages of a long file, then all of them', async () => {
    await read('minutes');
    await waitUntil(() => !/encore/.test(textOf(inReader('.intro'))), 'the whole', {
      timeout: 25_000,
    });
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(inReader('article'))).to.include('40 250,50');
  });

  it('tell where the order of the lines is not sure', async () => {
    await read('rows');
    expect(textOf(inReader('.intro'))).to.include('pas sûr de l’ordre');
  });

  for (const [name, words] of [
    ['scan', 'Ce fichier est une image. Parvis ne peut pas le lire.'],
    ['password', 'Ce fichier est fermé par un mot de passe.'],
    ['broken', 'Ce fichier est abîmé.'],
    ['absent', 'Ce fichier n’existe pas'],
  ] as const)
    it(`say what to do where ${name}.pdf cannot be read, with the phone`, async () => {
      (window as { Parvis?: Partial<ParvisGlobal> }).Parvis = {
        base: new URL('../../dist/', import.meta.url).href,
        config: { town: { phone: '02 99 55 01 02' } },
      };
      await read(name);
      expect(textOf(inReader('.state'))).to.include(words);
      expect(inReader('.state a[href^="tel:"]')!.getAttribute('href')).to.equal('tel:0299550102');
      let asked = false;
      const hear = (event: Event) => {
        asked = true;
        event.preventDefault();
      };
      window.addEventListener('parvis-open-request', hear, { once: true });
      inReader('.state button')!.click();
      await waitUntil(() => asked, 'to talk to someone');
      window.removeEventListener('parvis-open-request', hear);
      expect(reader().open).to.equal(false);
    });

  it('stop being read when the reader is closed', async () => {
    await read('minutes');
    const closed = oneEvent(reader(), 'parvis-close');
    reader().hide();
    await closed;
    reader().show();
    await waitUntil(() => inReader('article'), 'the page itself', { timeout: 20_000 });
    expect(inReader('a.original')).to.equal(null);
  });
});
