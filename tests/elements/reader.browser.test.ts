import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/reader/index.js';
import type { Reader } from '../../src/elements/reader/index.js';
import type { ExtractedContent } from '../../src/content/extract.js';
import type { ParvisGlobal } from '../../src/config.js';
import { contrastRatio } from '../../src/preferences/contrast.js';
import { DEFAULTS } from '../../src/preferences/schema.js';
import { sessionOf } from '../../src/session.js';
import { axeClean, can, nextFrame } from '../support/browser.js';
import { waitUntil } from '../support/wait-until.js';
import {
  content,
  heading,
  identityCard,
  line,
  link,
  list,
  longText,
  namedTable,
  paragraph,
} from './reader-content.js';

type Read = () => Promise<ExtractedContent>;
const session = sessionOf(document) as unknown as { content: Read };

let reader: Reader;
let host: HTMLElement;

/** A page of a town, taller than the window, with a button the visitor stands on. */
async function onPage(): Promise<void> {
  host = await fixture(html`
    <div>
      <p class="tall">Le texte de la page.</p>
      <button id="here">Lire</button>
      <h2 id="known">Horaires</h2>
      <details><summary>Formulaire</summary></details>
      <form>
        <input type="hidden" name="token" />
        <label>Nom <input id="nom" /></label>
      </form>
      <p class="tall">La fin.</p>
      <parvis-reader></parvis-reader>
    </div>
  `);
  for (const tall of host.querySelectorAll<HTMLElement>('.tall')) tall.style.height = '1500px';
  reader = host.querySelector('parvis-reader')!;
  host.querySelector<HTMLElement>('#here')!.focus();
  scrollTo(0, 1200);
}

async function read(shown: ExtractedContent | Read = identityCard()): Promise<Reader> {
  session.content = typeof shown === 'function' ? shown : async () => shown;
  await onPage();
  const opened = oneEvent(reader, 'parvis-open');
  reader.show();
  await opened;
  await waitUntil(() => reader.shadowRoot!.activeElement?.matches('h1, .state'), 'the focus', {
    timeout: 10_000,
  });
  await reader.updateComplete;
  return reader;
}

const inside = <E extends HTMLElement = HTMLElement>(selector: string): E =>
  reader.shadowRoot!.querySelector<E>(selector)!;
const all = (selector: string): HTMLElement[] => [
  ...reader.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const button = (name: string): HTMLButtonElement =>
  all('button').find(
    (each) => each.textContent!.trim() === name && each.checkVisibility(),
  ) as HTMLButtonElement;
const dialog = (): HTMLDialogElement => inside<HTMLDialogElement>('dialog');
const closed = (): Promise<unknown> => oneEvent(reader, 'parvis-close');

/** Every slice of the text is there. */
async function whole(shown?: ExtractedContent): Promise<void> {
  await read(shown);
  dispatchEvent(new Event('beforeprint'));
}

async function close(): Promise<void> {
  if (!reader.open) return;
  const done = closed();
  reader.hide();
  await done;
}

describe('the reader', () => {
  afterEach(async () => {
    if (reader?.isConnected) await close();
    delete (session as { content?: Read }).content;
    document.documentElement.removeAttribute('style');
    scrollTo(0, 0);
  });

  it('passes axe with a page of every kind of block', async () => {
    await whole();
    await axeClean(reader);
  });

  it('passes axe with the summary open', async () => {
    await read();
    inside('#summary').showPopover();
    await reader.updateComplete;
    await axeClean(reader);
  });

  it('shows the title once, then headings without a skipped level', async () => {
    await read();
    expect(all('h1').map((each) => each.textContent)).to.deep.equal(['Carte nationale d’identité']);
    const levels = all('h1,h2,h3,h4,h5,h6').map((each) => Number(each.localName[1]));
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).to.be.at.most(1));
  });

  it('holds the whole text in its article', async () => {
    await whole();
    const article = inside('[part=article]').textContent!.replace(/\s+/g, ' ');
    for (const words of [
      'Elle est valable env. 10 ans',
      'une facture d’électricité',
      '14 h à 17 h',
      'Déclarez la perte à la mairie',
      'Il faut attendre 3 semaines',
      'Le délai dépend de la saison',
      'La mairie est en face de l’église',
      'Ce formulaire demande : nom, adresse, date souhaitée.'
        .replace(' :', '\u00a0:')
        .replace(/\s/g, ' '),
      '0,18 euro',
    ]) {
      expect(article.replace(/\s/g, ' ')).to.contain(words);
    }
  });

  it('says how long the text takes, as a range', async () => {
    await read(longText(2000));
    expect(inside('.intro').textContent).to.match(/\d+ à \d+\sminutes à lire/);
  });

  it('says so when the main text was not found for sure', async () => {
    await read(identityCard({ source: 'body' }));
    expect(inside('.doubt').textContent).to.contain('Voici toute la page');
  });

  it('puts the focus on the title, then gives it back where it was, by Escape', async () => {
    await read();
    const top = scrollY;
    expect(reader.shadowRoot!.activeElement!.localName).to.equal('h1');
    const done = closed();
    await sendKeys({ press: 'Escape' });
    await done;
    expect(document.activeElement!.id).to.equal('here');
    expect(scrollY).to.equal(top);
    expect(dialog().open).to.equal(false);
  });

  it('closes by its button, always the first one reached by Tab', async () => {
    await read();
    expect(all('button')[0]!.getAttribute('part')).to.equal('close');
    const done = closed();
    inside('[part=close]').click();
    await done;
    expect(reader.open).to.equal(false);
    expect(document.activeElement!.id).to.equal('here');
  });

  it('closes by Back, at the same address and place', async () => {
    const address = location.href;
    await read();
    expect(location.href).to.equal(address);
    const done = closed();
    history.back();
    await done;
    expect(reader.open).to.equal(false);
    expect(location.href).to.equal(address);
    expect(scrollY).to.equal(1200);
    expect(document.activeElement!.id).to.equal('here');
  });

  it('does not lengthen the history at each opening', async () => {
    await read();
    const length = history.length;
    for (let time = 0; time < 3; time++) {
      await close();
      const opened = oneEvent(reader, 'parvis-open');
      reader.show();
      await opened;
    }
    expect(history.length).to.equal(length);
  });

  it('keeps the state of the page’s own router and does not let it hear of us', async () => {
    history.replaceState({ turbo: { restorationIdentifier: 'x' } }, '');
    const heard: unknown[] = [];
    const listen = (event: PopStateEvent): unknown => heard.push(event.state);
    // The script tag comes before the scripts of the page, and so does its listener.
    const parvis = { config: {} } as ParvisGlobal;
    const early = (event: PopStateEvent): void => parvis.onPopState?.(event);
    Object.assign(window, { Parvis: parvis });
    addEventListener('popstate', early, true);
    addEventListener('popstate', listen);
    await read();
    expect(history.state.turbo).to.deep.equal({ restorationIdentifier: 'x' });
    await close();
    expect(history.state).to.deep.equal({ turbo: { restorationIdentifier: 'x' } });
    expect(heard).to.deep.equal([]);
    reader.remove();
    expect(parvis.onPopState).to.equal(undefined);
    removeEventListener('popstate', early, true);
    removeEventListener('popstate', listen);
    delete (window as { Parvis?: unknown }).Parvis;
    history.replaceState(null, '');
  });

  it('opens and closes where the page may not write to the history', async () => {
    const { pushState } = history;
    history.pushState = () => {
      throw new DOMException('no', 'SecurityError');
    };
    await read();
    history.pushState = pushState;
    expect(dialog().open).to.equal(true);
    await close();
    expect(dialog().open).to.equal(false);
  });

  it('changes nothing in the page, open or closed', async () => {
    session.content = async () => identityCard();
    await onPage();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    const sheets = [...document.adoptedStyleSheets];
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    reader.show();
    await oneEvent(reader, 'parvis-open');
    await nextFrame();
    await close();
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records.filter(({ target }) => target !== reader)).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.deep.equal(sheets);
  });

  it('leaves nothing when it is taken away while open', async () => {
    const sheets = document.adoptedStyleSheets.length;
    await read();
    expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
    reader.remove();
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(reader.open).to.equal(false);
    await waitUntil(() => !history.state?.parvisReader);
  });

  it('can be opened again after it was moved in the page', async () => {
    await read();
    host.prepend(reader);
    expect(reader.open).to.equal(false);
    const opened = oneEvent(reader, 'parvis-open');
    reader.show();
    await opened;
    expect(dialog().matches(':modal')).to.equal(true);
  });

  it('does not scroll the page behind', async () => {
    await read(content('Court', [paragraph('Une ligne.')]));
    expect(dialog().scrollHeight).to.be.above(dialog().clientHeight);
    expect(getComputedStyle(dialog()).overscrollBehaviorY).to.equal('contain');
    await sendKeys({ press: 'End' });
    await nextFrame();
    expect(scrollY).to.equal(1200);
  });

  it('goes to a part from the summary, and marks the part being read', async () => {
    await read(longText(3000));
    inside('#summary').showPopover();
    await reader.updateComplete;
    all('#summary a')[4]!.click();
    await waitUntil(() => reader.shadowRoot!.activeElement?.localName === 'h2');
    await nextFrame();
    const focused = reader.shadowRoot!.activeElement!;
    expect(focused.textContent).to.equal('Délibération 5');
    expect(focused.getBoundingClientRect().top).to.be.within(0, 200);
    expect(inside('#summary').matches(':popover-open')).to.equal(false);
    inside('#summary').showPopover();
    await reader.updateComplete;
    expect(inside('[aria-current]').textContent!.trim()).to.equal('Délibération 5');
  });

  it('goes to the next part and to the one before', async function () {
    if (!can.viewport) this.skip();
    await setViewport({ width: 1280, height: 800 });
    await read(longText(3000));
    const at = (): string => reader.shadowRoot!.activeElement!.textContent!;
    expect(button('Partie d’avant').disabled).to.equal(true);
    button('Partie d’après').click();
    await waitUntil(() => at() === 'Délibération 1');
    button('Partie d’après').click();
    await waitUntil(() => at() === 'Délibération 2');
    button('Partie d’avant').click();
    await waitUntil(() => at() === 'Délibération 1');
    button('Partie d’avant').click();
    await waitUntil(() => at() === 'Compte rendu du conseil municipal');
  });

  it('keeps the text still while a long page arrives', async () => {
    await read(longText(6000));
    expect(all('.slice').length).to.be.below(8);
    const first = all('h2')[0]!.getBoundingClientRect().top;
    await waitUntil(() => all('.slice:not(.settled)').length === 0, 'all of it', { timeout: 4000 });
    await nextFrame();
    expect(all('h2')[0]!.getBoundingClientRect().top).to.equal(first);
    const height = dialog().scrollHeight;
    dialog().scrollTop = height;
    await nextFrame();
    await nextFrame();
    expect(Math.abs(dialog().scrollHeight - height)).to.be.below(2);
  });

  it('has the whole text for the printer at once', async () => {
    await read(longText(6000));
    dispatchEvent(new Event('beforeprint'));
    expect(all('h2').length).to.equal(14);
    expect(inside('.paper').textContent).to.contain(document.URL);
    expect(inside('.paper').textContent).to.contain(String(new Date().getFullYear()));
  });

  it('gives a table that has named columns its roles again, since its look may take them away', async () => {
    await read();
    const table = inside('.cards');
    const roles = [...table.querySelectorAll('tr, th, td')].map((each) =>
      each.getAttribute('role'),
    );
    expect(roles).to.not.include(null);
    expect(table.querySelector('td')!.dataset['label']).to.equal('Jour');
  });

  it('lets a wide table scroll by keyboard, under a name', async () => {
    await whole();
    const region = inside('.scroll');
    expect(region.tabIndex).to.equal(0);
    expect(region.getAttribute('role')).to.equal('region');
    expect(region.getAttribute('aria-label')).to.equal('Tableau');
  });

  it('shows the words of a picture that does not come', async () => {
    const lost = {
      kind: 'image',
      id: 'i1',
      lang: 'fr',
      src: '/nowhere.png',
      alt: 'Plan de la mairie',
      width: 20,
      height: 20,
      caption: null,
    } as const;
    await read(content('Plan', [lost]));
    inside('img').dispatchEvent(new Event('error'));
    expect(inside('figure').innerText.trim()).to.equal('Plan de la mairie');
  });

  it('follows a link to a part of the same page inside the text', async () => {
    const opening = heading(2, 'Horaires');
    await read(
      content(
        'Mairie',
        [
          paragraph('Voir ', link('les horaires', `${location.href.split('#')[0]}#known`, 'here')),
          opening,
        ],
        {
          elementOf: (id) => (id === opening.id ? host.querySelector('#known') : null),
        },
      ),
    );
    inside('a.here').click();
    await waitUntil(() => reader.shadowRoot!.activeElement?.localName === 'h2');
    expect(reader.open).to.equal(true);
    expect(location.hash).to.equal('');
  });

  it('closes and goes there when the part is not in the text', async () => {
    await read(
      content('Mairie', [
        paragraph('Voir ', link('ailleurs', `${location.href.split('#')[0]}#elsewhere`, 'here')),
      ]),
    );
    const done = closed();
    inside('a.here').click();
    await done;
    await waitUntil(() => location.hash === '#elsewhere');
    history.back();
    await waitUntil(() => location.hash === '');
  });

  it('leads to the real form, with the focus in its first field', async () => {
    const card = identityCard();
    await whole({ ...card, elementOf: () => host.querySelector('form') });
    const done = closed();
    button('Remplir le formulaire').click();
    await done;
    expect(document.activeElement!.id).to.equal('nom');
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('shows the field even where the browser puts the page back late, clear of a fixed header', async () => {
    const card = identityCard();
    await whole({ ...card, elementOf: () => host.querySelector('form') });
    const banner = document.createElement('div');
    banner.style.cssText = 'position:fixed;inset:0 0 auto;height:90px;background:#fff';
    host.append(banner);
    const done = closed();
    button('Remplir le formulaire').click();
    await done;
    scrollTo(0, 0);
    await waitUntil(() => scrollY > 0);
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    expect(document.activeElement!.id).to.equal('nom');
    expect(top).to.be.at.least(90);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('keeps the numbers of a list as the page gives them', async () => {
    const articles = list('Objet', 'Durée');
    const items = articles.items.map((item, index) => (index ? { ...item, value: 9 } : item));
    await read(
      content('Statuts', [{ ...articles, items, ordered: true, start: 7, numbering: 'I' }]),
    );
    const shown = inside<HTMLOListElement>('ol');
    expect([shown.type, shown.start]).to.deep.equal(['I', 7]);
    expect(all('ol li').map((each) => (each as HTMLLIElement).value)).to.deep.equal([0, 9]);
  });

  it('keeps the settings where they are while the text grows', async () => {
    await read(longText(400));
    inside('#settings').showPopover();
    await waitUntil(() => inside('parvis-preferences'));
    await nextFrame();
    const places = (): number[] =>
      ['#settings', '#settings .head button', '.close'].map(
        (part) => inside(part).getBoundingClientRect().bottom,
      );
    const before = places().slice(1);
    const size = getComputedStyle(inside('article p')).fontSize;
    document.documentElement.style.setProperty('--parvis-scale', '3');
    await nextFrame();
    expect(getComputedStyle(inside('article p')).fontSize).to.not.equal(size);
    expect(places().slice(1)).to.deep.equal(before);
    inside('#settings').hidePopover();
    await waitUntil(() => places()[2]! > before[1]!);
  });

  it('says that a form has gone, and whom to ask', async () => {
    await whole();
    button('Remplir le formulaire').click();
    await reader.updateComplete;
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('.state'));
    expect(inside('.state').textContent).to.contain('Le formulaire n’est plus sur la page');
    expect(inside('.state').textContent).to.contain('mairie');
    expect(reader.open).to.equal(true);
  });

  it('says that it is reading, then what to do when it cannot', async () => {
    let fail = (): void => {};
    await read(() => new Promise((_, reject) => (fail = () => reject(new Error('no')))));
    expect(inside('.state').textContent).to.contain('Un instant…');
    await axeClean(reader);
    fail();
    await waitUntil(() => inside('.state').textContent!.includes('Nous n’arrivons pas'));
    expect(inside('.state').textContent).to.contain('mairie');
    await axeClean(reader);
    await close();
    expect(document.activeElement!.id).to.equal('here');
  });

  it('reads a page from right to left', async () => {
    await read(content('مرحبا', [paragraph('مرحبا بكم')], { dir: 'rtl', lang: 'ar' }));
    const article = inside('article');
    expect(article.lang).to.equal('ar');
    expect(getComputedStyle(article).direction).to.equal('rtl');
    expect(getComputedStyle(inside('.bar')).direction).to.equal('ltr');
  });

  it('gives a part in another language its language', async () => {
    await read(
      content('Accueil', [{ ...paragraph('Welcome'), lang: 'en' }, paragraph('Bienvenue')]),
    );
    expect(all('article p').map((each) => each.getAttribute('lang'))).to.deep.equal(['en', null]);
  });

  it('says the kind of a file, and makes a phone number easy to tap', async () => {
    await read();
    expect(inside('a.file').textContent).to.match(/notice\s\(PDF\)/);
    expect(inside('a.phone').getBoundingClientRect().height).to.be.at.least(43.5);
    expect(inside<HTMLAnchorElement>('a.phone').href).to.equal('tel:+33299000000');
  });

  for (const [scale, width] of [
    [1, 320],
    [2, 320],
    [3, 320],
    [3, 1280],
  ] as const) {
    it(`fits ${width} px at ${scale * 100} % without sideways scroll`, async function () {
      if (!can.viewport) this.skip();
      await setViewport({ width, height: 640 });
      document.documentElement.style.setProperty('--parvis-scale', String(scale));
      await whole();
      await nextFrame();
      const limit = dialog().clientWidth + 1;
      const over = all('dialog *').filter(
        (each) => !each.closest('.scroll table') && each.getBoundingClientRect().right > limit,
      );
      expect(over.map((each) => each.outerHTML.slice(0, 80))).to.deep.equal([]);
      const size = (selector: string): number =>
        parseFloat(getComputedStyle(inside(selector)).fontSize);
      expect(size('article p')).to.equal(20 * scale);
      expect(size('.close')).to.be.within(16, 34);
      expect(inside('.close').getBoundingClientRect().height).to.be.at.least(44);
      if (width === 320) {
        expect(parseFloat(getComputedStyle(button('Sommaire')).borderTopWidth)).to.be.above(0);
        expect(getComputedStyle(button('Sommaire')).borderTopColor).to.not.contain(', 0)');
      }
      await setViewport({ width: 1024, height: 768 });
    });
  }

  it('keeps Close in view far down the text', async () => {
    await read(longText(3000));
    dialog().scrollTop = 3000;
    await nextFrame();
    const { top, bottom } = inside('.close').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });
});

describe('syllables in the reader', () => {
  const preferences = sessionOf(document).preferences;

  beforeEach(function () {
    if (!('highlights' in CSS)) this.skip();
    Object.defineProperty(preferences, 'value', {
      configurable: true,
      value: { ...DEFAULTS, syllables: true },
    });
  });

  afterEach(async () => {
    await close();
    delete (preferences as { value?: unknown }).value;
    delete (session as { content?: Read }).content;
    document.documentElement.removeAttribute('style');
  });

  const marked = (): AbstractRange[] =>
    [...(CSS.highlights.get('parvis-syllable') ?? [])] as AbstractRange[];
  const words = (range: AbstractRange): string =>
    (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);

  it('colours every second syllable and leaves the text whole', async () => {
    await read(content('La mairie', [paragraph('Administration communale')]));
    await waitUntil(() => marked().length > 3);
    expect(marked().map(words)).to.deep.equal(['rie', 'mi', 'tra', 'mu']);
    expect(inside('article p').children.length).to.equal(0);
    expect(inside('article p').textContent!.trim()).to.equal('Administration communale');
  });

  it('leaves a text in another language alone', async () => {
    await read(content('Accueil', [{ ...paragraph('Administration'), lang: 'en' }]));
    await waitUntil(() => marked().length > 0);
    expect(marked().map(words)).to.deep.equal(['cueil']);
  });

  for (const [text, background] of [
    ['#161616', '#ffffff'],
    ['#f4f4f2', '#1b1c20'],
    ['#ffff00', '#000000'],
    ['#5b4636', '#f4ecd8'],
    ['#000000', '#8f8f8f'],
  ] as const) {
    it(`keeps 4.5:1 for its second colour on ${background}`, async () => {
      document.documentElement.style.setProperty('--parvis-text', text);
      document.documentElement.style.setProperty('--parvis-background', background);
      await read();
      await waitUntil(() => marked().length > 10);
      const rules = reader.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      const rule = rules.find(({ cssText }) => cssText.includes('parvis-syllable')) as CSSStyleRule;
      const [red, green, blue] = rule.style.color.match(/\d+/g)!.map(Number);
      const colour =
        `#${[red, green, blue].map((each) => each!.toString(16).padStart(2, '0')).join('')}` as const;
      expect(contrastRatio(colour, background)).to.be.at.least(4.5);
      expect(colour).to.not.equal(text);
    });
  }

  it('leaves our own words and buttons alone', async () => {
    await read();
    await waitUntil(() => marked().length > 10);
    dispatchEvent(new Event('beforeprint'));
    await nextFrame();
    const ours = marked().filter(({ startContainer }) =>
      startContainer.parentElement!.closest('button, .ours, .bar'),
    );
    expect(ours.map(words)).to.deep.equal([]);
  });

  it('takes its colours away on closing', async () => {
    await read();
    await waitUntil(() => marked().length > 10);
    await close();
    expect(CSS.highlights.has('parvis-syllable')).to.equal(false);
  });
});

describe('the reader, where the page is hostile', () => {
  /* eslint-disable no-script-url -- what a hostile page writes */
  const own = [
    '<img src=x onerror="parvisHit()">',
    '"><script>parvisHit()</script>',
    '<svg/onload=parvisHit()>',
    '${parvisHit()}',
    "'-parvisHit()-'",
    '</article><iframe srcdoc="<script>parent.parvisHit()</script>">',
    'javascript:parvisHit()',
    'java\tscript:parvisHit()',
    '\u0001javascript:parvisHit()',
    ' JaVaScRiPt:parvisHit()',
    'data:text/html,<script>parent.parvisHit()</script>',
    'vbscript:parvisHit()',
    'blob:https://exemple.fr/1',
    'http://[broken',
  ];
  /* eslint-enable no-script-url */

  /** Ours, and those of the shared list where the project stands beside it. */
  async function payloads(): Promise<string[]> {
    const answer = await fetch('/__wds-outside-root__/1/shared/security/xss-payloads.txt').catch(
      () => null,
    );
    const listed = answer?.ok ? await answer.text() : '';
    const lines = listed.split('\n').filter((each) => each && !each.startsWith('#'));
    return [
      ...own,
      ...lines.map((each) => each.split('\t').slice(1).join('\t').replaceAll('\\n', '\n')),
    ];
  }

  it('shows every payload as words, and follows none', async function () {
    this.timeout(60_000);
    const hits: unknown[] = [];
    const scope = globalThis as unknown as Record<string, unknown>;
    const { alert } = window;
    scope['parvisHit'] = scope['alert'] = () => hits.push(1);
    const tried = await payloads();
    const blocks = tried.flatMap((each, index) => [
      heading(2, each),
      paragraph(link(each, each), link('suite', each, 'file')),
      {
        kind: 'image',
        id: `i${index}`,
        lang: each,
        src: each,
        alt: each,
        width: 1,
        height: 1,
        caption: line(each),
      } as const,
      {
        kind: 'form',
        id: `f${index}`,
        lang: 'fr',
        title: each,
        fields: [each],
        button: each,
      } as const,
      {
        kind: 'media',
        id: `m${index}`,
        lang: 'fr',
        media: 'video',
        title: each,
        href: each,
      } as const,
      namedTable(each, [each, each], [each, each]),
    ]);
    await read(content(own[0]!, blocks));
    dispatchEvent(new Event('beforeprint'));
    await aTimeout(200);
    const article = inside('article');
    expect(all('h2').map((each) => each.textContent)).to.deep.equal(tried);
    expect(
      article.querySelectorAll('script, iframe, object, embed, svg, style, form').length,
    ).to.equal(0);
    for (const each of article.querySelectorAll('*')) {
      for (const { name } of each.attributes) expect(name).to.not.match(/^on|^style$|^srcdoc$/);
    }
    for (const { protocol } of article.querySelectorAll('a')) {
      expect(['http:', 'https:', 'mailto:', 'tel:']).to.include(protocol);
    }
    for (const { src } of article.querySelectorAll('img')) expect(src).to.match(/^https?:/);
    expect(hits).to.deep.equal([]);
    await close();
    delete scope['parvisHit'];
    window.alert = alert;
  });
});
