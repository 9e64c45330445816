import { expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/documents/index.js';
import type { PdfFormElement } from '../../src/elements/pdf-form/index.js';
import type { PdfFormFile } from '../../src/elements/pdf-form/pdf-form.js';
import type { PdfField } from '../../src/pdf/form-model.js';
import type { Documents } from '../../src/elements/documents/index.js';
import type { ParvisGlobal } from '../../src/config.js';
import type { Reader } from '../../src/elements/reader/index.js';
import { axeClean } from '../support/browser.js';
import { pdfField } from '../support/pdf-field.js';
import { waitUntil } from '../support/wait-until.js';

const corpus = new URL('../corpus/pdf/', import.meta.url).href;
const LONG = { timeout: 40_000 };

let host: HTMLElement;

const reader = (): Reader => document.querySelector('parvis-reader')!;
const inReader = (selector: string): HTMLElement | null =>
  reader()?.shadowRoot!.querySelector<HTMLElement>(selector) ?? null;
const layer = (): PdfFormElement => document.querySelector('parvis-pdf-form')!;
const inLayer = (selector: string): HTMLElement | null =>
  layer()?.shadowRoot!.querySelector<HTMLElement>(selector) ?? null;
const inSteps = (selector: string): HTMLElement | null => {
  for (const steps of layer()?.querySelectorAll('parvis-steps') ?? []) {
    const found = steps.shadowRoot!.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
};
const form = (): HTMLFormElement => layer().querySelector('form')!;
const field = <T extends HTMLElement = HTMLInputElement>(name: string): T =>
  form().querySelector<T>(`[name="${name}"]`)!;
const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A page of a town that links to a file, whose text is read. */
async function read(name: string): Promise<void> {
  host = document.createElement('div');
  host.lang = 'fr';
  const link = document.createElement('a');
  link.href = `${corpus}${name}.pdf`;
  link.textContent = `Le fichier ${name}`;
  const list = document.createElement('parvis-documents') as Documents;
  host.append(link, list);
  document.body.append(host);
  await list.updateComplete;
  list.open = true;
  await list.updateComplete;
  list.shadowRoot!.querySelector<HTMLElement>('[part=read]')!.click();
  await waitUntil(() => inReader('article'), `the text of ${name}`, LONG);
}

/** Presses « Remplir question par question ». */
async function open(name: string): Promise<void> {
  await read(name);
  await waitUntil(() => inReader('.fill'), 'the way to the form', LONG);
  inReader('.fill')!.click();
  await waitUntil(() => layer() && inLayer('dialog[open]') && form(), 'the form', LONG);
}

function write(name: string, text: string): void {
  const control = field<HTMLInputElement | HTMLTextAreaElement>(name);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A file with these fields, as another script of the page would hand it over. */
function made(fields: readonly Partial<PdfField>[]): PdfFormFile {
  return {
    name: 'Le formulaire',
    address: `${corpus}made.pdf`,
    form: { fields: fields.map(pdfField), signs: false, refusal: null },
    data: new ArrayBuffer(1),
    noTalk: false,
  };
}

async function fill(): Promise<void> {
  form().querySelector('button')!.click();
  await waitUntil(() => inLayer('#ready, .trouble'), 'the file, or what is said', LONG);
}

/** What the filled file holds, as the reader of the tests opens it again. */
async function bytesOf(selector: string): Promise<string> {
  const { href } = inLayer(selector) as HTMLAnchorElement;
  return new TextDecoder('latin1').decode(await (await fetch(href)).arrayBuffer());
}

describe('a PDF form', () => {
  beforeEach(() => {
    sessionStorage.clear();
    (window as { Parvis?: Partial<ParvisGlobal> }).Parvis = {
      base: new URL('../../dist/', import.meta.url).href,
      config: {
        town: { phone: '02 99 55 01 02' },
        contact: { address: '1 place de l’Église', email: 'mairie@guipel.example' },
      },
    };
  });

  afterEach(async () => {
    layer()?.remove();
    const opened = reader();
    if (opened?.open) {
      const closed = oneEvent(opened, 'parvis-close');
      opened.hide();
      await closed;
    }
    opened?.remove();
    host.remove();
    await waitUntil(() => !('parvisPdfForm' in (history.state ?? {})), 'the page itself', LONG);
    delete (window as { Parvis?: ParvisGlobal }).Parvis;
  });

  it('is offered where its text is read, and nothing of it is in the page before', async () => {
    await read('activities');
    await waitUntil(() => inReader('.fill'), 'the way to the form', LONG);
    expect(textOf(inReader('.intro'))).to.include('Ce PDF est un formulaire.');
    expect(document.querySelector('parvis-pdf-form')).to.equal(null);
    await axeClean(reader());
  });

  it('is told to who hears the page, whose focus stands after the way to it', async () => {
    await read('activities');
    const told = (): string => textOf(inReader('dialog > [role=status]'));
    await waitUntil(() => told(), 'what is told', LONG);
    expect(reader().shadowRoot!.activeElement!.localName).to.equal('h1');
    expect(told()).to.match(/^Ce PDF est un formulaire\. Le bouton .* juste avant le titre\./);
    const order = inReader('.fill')!.compareDocumentPosition(inReader('article h1')!);
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    const closed = oneEvent(reader(), 'parvis-close');
    reader().hide();
    await closed;
    await reader().updateComplete;
    expect(told()).to.equal('');
  });

  it('is told where it cannot be filled in here', async () => {
    await read('signed');
    const told = (): string => textOf(inReader('dialog > [role=status]'));
    await waitUntil(() => told(), 'what is told', LONG);
    expect(told()).to.match(/déjà signé.* juste avant le titre\.$/);
  });

  it('starts on the title of its window, and the first step on its own', async () => {
    await open('activities');
    await waitUntil(() => inSteps('[part=start]'), 'the steps', LONG);
    await new Promise((done) => setTimeout(done, 300));
    expect(document.activeElement).to.equal(layer());
    expect(layer().shadowRoot!.activeElement!.id).to.equal('title');
    inSteps('[part=start]')!.click();
    await waitUntil(() => document.activeElement!.localName === 'parvis-steps', 'the step', LONG);
    expect(document.activeElement!.shadowRoot!.activeElement!.id).to.equal('title');
  });

  for (const [name, words] of [
    ['unnamed', 'des cases n’ont pas de nom'],
    ['signed', 'déjà signé'],
    ['locked', 'formulaire protégé'],
    ['xfa', 'ne sait pas remplir ce genre de formulaire'],
    ['by-hand', 'à remplir à la main'],
  ] as const)
    it(`is not offered where it is ${name}, with the other ways and the phone`, async () => {
      await read(name);
      await waitUntil(() => inReader('.intro .help'), 'what is said', LONG);
      expect(textOf(inReader('.intro'))).to.include(words);
      expect(inReader('.fill')).to.equal(null);
      expect(inReader('.intro a[href^="tel:"]')!.getAttribute('href')).to.equal('tel:0299550102');
    });

  it('has plain controls, named, limited and required as its fields are', async () => {
    await open('activities');
    await waitUntil(() => inSteps('[part=start]'), 'the steps', LONG);
    expect(textOf(field('enfant.nom').labels![0]!)).to.equal(
      'Nom de famille de l’enfant (obligatoire)',
    );
    expect(textOf(field('enfant.classe').labels![0]!)).to.equal('Classe');
    expect(textOf(field('nage').closest('fieldset')!.querySelector('legend'))).to.equal(
      'Sait-il nager ? (obligatoire)',
    );
    expect(field('enfant.nom').required).to.equal(true);
    expect(field('enfant.nom').autocomplete).to.equal('');
    expect(field('parent.tel').autocomplete).to.equal('tel');
    expect(field('parent.cp').maxLength).to.equal(5);
    expect(field('enfant.ne').pattern).to.equal('\\d{2}[/]\\d{2}[/]\\d{4}');
    expect([...field<HTMLSelectElement>('enfant.classe').options].map(({ text }) => text)).to.eql([
      'Choisissez',
      'Petite section',
      'CP',
      'CM2',
    ]);
    expect(form().elements.namedItem('annee')).to.equal(null);
    await axeClean(layer());
  });

  it('is filled in one step at a time, read again, and given back', async () => {
    await open('activities');
    await waitUntil(() => inSteps('[part=start]'), 'the steps', LONG);
    inSteps('[part=start]')!.click();
    await waitUntil(() => inSteps('[part=next]'), 'the first step', LONG);
    expect(field('enfant.nom').checkVisibility?.() ?? true).to.equal(true);
    expect(field('parent.nom').closest('[hidden]')).to.not.equal(null);
    write('enfant.nom', 'Lefèvre');
    write('enfant.prenom', 'Zoé');
    write('enfant.ne', '27/03/2018');
    form().querySelector<HTMLInputElement>('[name=nage][value=Oui]')!.click();
    inSteps('[part=next]')!.click();
    await waitUntil(() => field('judo').closest('[hidden]') === null, 'the second step', LONG);
    await axeClean(layer());
    inSteps('[part=next]')!.click();
    await waitUntil(() => field('parent.nom').closest('[hidden]') === null, 'the third', LONG);
    write('parent.nom', 'Anaïs Le Gall');
    write('parent.tel', '06 12 34 56 78');
    field('reglement').click();
    inSteps('[part=next]')!.click();
    await waitUntil(() => inSteps('[part=send]'), 'all the answers', LONG);
    expect(textOf(inSteps('[part=review]'))).to.include('Le PDF n’est pas encore rempli.');
    expect(textOf(inSteps('[part=review]'))).to.not.include('obligatoire');
    inSteps('[part=send]')!.click();
    await waitUntil(() => inLayer('#ready'), 'the filled file', LONG);
    expect(layer().shadowRoot!.activeElement!.id).to.equal('ready');
    expect(textOf(inLayer('.ready'))).to.match(/Rien n’est envoyé.*1 place de l’Église/);
    expect(textOf(inLayer('.ready'))).to.include('Ou prenez le papier signé en photo.');
    expect(inLayer('.ready a[href^="mailto:"]')!.getAttribute('href')).to.equal(
      'mailto:mairie@guipel.example',
    );
    expect(inLayer('[part=download]')!.getAttribute('download')).to.equal('activities rempli.pdf');
    const town = await (await fetch(`${corpus}activities.pdf`)).arrayBuffer();
    const filled = await bytesOf('[part=download]');
    expect(filled.startsWith(new TextDecoder('latin1').decode(town))).to.equal(true);
    expect(filled).to.match(/\/V \(06 12 34 56 78\)/);
    await axeClean(layer());
  });

  it('keeps what was written when it is closed and opened again', async () => {
    await open('activities');
    await waitUntil(() => inSteps('[part=start]'), 'the steps', LONG);
    inSteps('[part=start]')!.click();
    await waitUntil(() => inSteps('[part=next]'), 'the first step', LONG);
    write('enfant.nom', 'Lefèvre');
    inLayer('[part=close]')!.click();
    await waitUntil(() => layer().childElementCount === 0, 'the page', LONG);
    expect(document.adoptedStyleSheets).to.have.length(0);
    await waitUntil(() => !('parvisPdfForm' in (history.state ?? {})), 'the page itself', LONG);
    host
      .querySelector<Documents>('parvis-documents')!
      .shadowRoot!.querySelector<HTMLElement>('[part=read]')!
      .click();
    await waitUntil(() => inReader('.fill'), 'the text again', LONG);
    inReader('.fill')!.click();
    await waitUntil(() => inSteps('[part=start]'), 'the steps again', LONG);
    expect(field('enfant.nom').value).to.equal('Lefèvre');
    expect(textOf(inSteps('.card'))).to.include('Vos réponses sont encore là.');
  });

  it('is closed by Back, the steps in it before', async () => {
    await open('activities');
    await waitUntil(() => inSteps('[part=start]'), 'the steps', LONG);
    inSteps('[part=start]')!.click();
    await waitUntil(() => 'parvisSteps' in (history.state ?? {}), 'a step in the history', LONG);
    history.back();
    await waitUntil(() => inSteps('[part=start]'), 'what stands before the first', LONG);
    expect(inLayer('dialog[open]')).to.not.equal(null);
    history.back();
    await waitUntil(() => !inLayer('dialog[open]'), 'the page', LONG);
  });

  it('is closed by Back, and leaves nothing in the history, after the page was loaded again', async () => {
    history.pushState({ parvisPdfForm: true }, '');
    await open('form');
    inLayer('[part=close]')!.click();
    await waitUntil(() => !('parvisPdfForm' in (history.state ?? {})), 'the page itself', LONG);
    history.forward();
    await waitUntil(() => 'parvisPdfForm' in (history.state ?? {}), 'the entry of before', LONG);
    reader().remove();
    await layer().show(made([{ name: 'nom', label: 'Nom' }]));
    history.back();
    await waitUntil(() => !inLayer('dialog[open]'), 'the page', LONG);
  });

  it('does not say that answers are still there at the first opening, nor puts them into another file', async () => {
    await open('form');
    layer().hide();
    await waitUntil(() => !('parvisPdfForm' in (history.state ?? {})), 'the page itself', LONG);
    const file = made([
      { name: 'annee', label: 'Année', values: ['2026'] },
      { name: 'nom', label: 'Nom' },
    ]);
    const said = () => textOf(inLayer('.view > p'));
    await layer().show(file);
    expect(said()).to.include('Vos réponses restent dans cet onglet.');
    write('nom', 'Le Goff');
    await layer().show(file);
    expect(said()).to.include('Vos réponses sont encore là.');
    // The town has put another file at the same address.
    await layer().show(
      made([
        { name: 'annee', label: 'Année' },
        { name: 'nom', label: 'Nom du voisin' },
      ]),
    );
    expect(field('nom').value).to.equal('');
    expect(said()).to.include('Vos réponses restent dans cet onglet.');
    await layer().show(file);
    expect(field('nom').value).to.equal('Le Goff');
  });

  it('works where the file calls its fields what a form can do', async () => {
    await open('form');
    layer().hide();
    await waitUntil(() => !('parvisPdfForm' in (history.state ?? {})), 'the page itself', LONG);
    const names = [
      'append',
      'addEventListener',
      'elements',
      'querySelectorAll',
      'remove',
      'id',
      'before',
    ];
    await layer().show(made(names.map((name) => ({ name, label: `Question ${name}` }))));
    await waitUntil(() => inSteps('[part=start]'), 'the steps', LONG);
    inSteps('[part=start]')!.click();
    await waitUntil(() => inSteps('[part=next], [part=send]'), 'the first step', LONG);
  });

  it('says which letters the paper may lack, before it gives the file', async () => {
    await open('form');
    write('nom', 'Łukasz Źdźbło, 12 €');
    field<HTMLSelectElement>('salle').value = 'Salle du bas';
    field('cuisine').click();
    await fill();
    expect(textOf(inLayer('.ready'))).to.match(
      /peuvent manquer sur le papier : Ł, Ź, ź, ł\. Écrivez/,
    );
    expect(textOf(inLayer('.ready'))).to.not.include('vérifié');
  });

  it('is one page where it is short, checked by the browser', async () => {
    await open('form');
    expect(layer().querySelector('parvis-steps')).to.equal(null);
    expect(field('nom').autocomplete).to.equal('name');
    expect(field('Texte3').inputMode).to.equal('numeric');
    form().querySelector('button')!.click();
    expect(inLayer('#ready')).to.equal(null);
    write('nom', 'Zoé Ñandú');
    field<HTMLSelectElement>('salle').value = 'Salle du bas';
    field('cuisine').click();
    await axeClean(layer());
    await fill();
    expect(inLayer('#ready')).to.not.equal(null);
    expect(await bytesOf('[part=download]')).to.match(/\/V \(Salle du bas\)/);
    inLayer('[part=back]')!.click();
    await waitUntil(() => form(), 'the answers', LONG);
    expect(field('nom').value).to.equal('Zoé Ñandú');
  });

  it('is not given back where the file would not hold an answer, and says what to do', async () => {
    await open('form');
    write('nom', 'Zoé');
    // Something has changed the form meanwhile: the box has no such state.
    field('cuisine').value = 'Autre';
    field('cuisine').click();
    await fill();
    expect(inLayer('#ready')).to.equal(null);
    expect(textOf(inLayer('.trouble'))).to.include('lettre pour lettre');
    expect(inLayer('.trouble a[href^="tel:"]')).to.not.equal(null);
    expect(field('nom').value).to.equal('Zoé');
    await axeClean(layer());
    let asked = false;
    const hear = (event: Event) => {
      asked = true;
      event.preventDefault();
    };
    document.addEventListener('parvis-open-request', hear, { once: true });
    inLayer('.trouble button')!.click();
    document.removeEventListener('parvis-open-request', hear);
    expect(asked).to.equal(true);
    expect(inLayer('dialog[open]')).to.equal(null);
  });
});
