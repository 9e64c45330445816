import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/check/index.js';
import { readPageFacts, type PageText } from '../../src/falc/page/page-facts.js';
import type { PageBlock } from '../../src/falc/check/page-facts.js';
import { extractContent } from '../../src/content/extract.js';
import { inSlices } from '../../src/slices.js';
import { htmlOf, looksOf, openHost, partOf, until, type Host } from '../guest/host.js';
import { axeClean, nextFrame } from '../support/browser.js';
import { waitUntil } from '../support/wait-until.js';

/** Pages whose code, styles or structure get in the way. */
const HARD = [
  'arabic-rtl/page.html',
  'broken-globals/storage.html',
  'broken-natives/page.html',
  'form-heavy/page.html',
  'important-reset/page.html',
  'overflow-hidden/page.html',
  'shadow/page.html',
  'tables-2005/page.html',
  'trusted-types-lit/page.html',
];

type View = Window & typeof globalThis & { Parvis?: { remove(): void } };

const openChecked = async (path: string, query = ''): Promise<Host> => {
  const host = await openHost(path, `with=parvis&parvis=check${query}`);
  await until(() => partOf(host.document, 'parvis-check', 'again'), `the panel of ${path}`, 15_000);
  return host;
};
const panelOf = ({ document }: Host) => document.querySelector('html > parvis-check')!;
const inPanel = (host: Host, selector: string) => [
  ...panelOf(host).shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const said = (host: Host) => inPanel(host, '[role=status]')[0]!.textContent!.trim();
const marked = ({ window }: Host) => {
  const marks = (window as View).CSS.highlights?.get('parvis-check');
  return marks ? [...marks].map((range) => String(range)) : [];
};
const drawn = async (host: Host) => {
  await (panelOf(host) as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
  await nextFrame();
};

describe('a page with ?parvis=check', () => {
  it('says to its author what to change, where, and why', async () => {
    const host = await openChecked('cms-commune/page.html');
    expect(panelOf(host).shadowRoot!.activeElement?.localName).to.equal('h2');
    expect(said(host)).to.match(/^\d+ points à regarder\.$/);
    const findings = inPanel(host, 'button[part=finding]');
    expect(findings.length).to.be.greaterThan(3);
    expect(inPanel(host, '.rule')[0]!.textContent).to.match(/^Règle \d+ · \S.+$/);
    const text = panelOf(host).shadowRoot!.textContent!;
    expect(text).to.include('seules des personnes concernées peuvent le valider');
    expect(text).to.include('Mots par phrase');
    expect(text).to.include('KMRE');
    expect(text).to.include('Mots difficiles');
    expect(host.errors).to.deep.equal([]);
  });

  it('lists errors first, then warnings, then advice', async () => {
    const host = await openChecked('minutes/page.html');
    const ids = inPanel(host, 'section > h3').map(({ id }) => id);
    const sorted = ['scores', 'of-error', 'of-warning', 'of-advice'];
    expect(ids).to.deep.equal(sorted.filter((id) => ids.includes(id)));
    expect(ids.length).to.be.greaterThan(2);
    // A long page is listed little by little.
    const before = inPanel(host, '#of-advice ~ ol > li').length;
    expect(before).to.equal(50);
    inPanel(host, '[part=more]').at(-1)!.click();
    await drawn(host);
    expect(inPanel(host, '#of-advice ~ ol > li').length).to.be.greaterThan(50);
  });

  it('shows a passage in the page, and marks it without a write to the page', async () => {
    const host = await openChecked('wordpress-classic/page.html');
    const before = htmlOf(host.document);
    const finding = inPanel(host, 'button[part=finding]').find((button) =>
      /«\u00a0[^…]{12,}\u00a0»/.test(button.querySelector('.quote')!.textContent!),
    )!;
    const quoted = /«\u00a0(.*)\u00a0»/.exec(finding.querySelector('.quote')!.textContent!)![1]!;
    finding.click();
    await drawn(host);
    expect(said(host)).to.match(/montré dans la page/i);
    expect(finding.getAttribute('aria-current')).to.equal('true');
    if ((host.window as View).CSS.highlights)
      expect(marked(host)[0]!.replace(/\s+/g, ' ')).to.include(quoted);
    expect(htmlOf(host.document)).to.equal(before);
  });

  it('scrolls to the passage', async () => {
    const host = await openChecked('minutes/page.html');
    const last = inPanel(host, '#of-warning ~ ol button[part=finding]').at(-1)!;
    last.click();
    await drawn(host);
    expect(host.window.scrollY).to.be.greaterThan(host.window.innerHeight);
    if (!(host.window as View).CSS.highlights) return;
    const [range] = (host.window as View).CSS.highlights.get('parvis-check')!;
    const { top } = (range as Range).getBoundingClientRect();
    expect(top).to.be.within(0, host.window.innerHeight);
  });

  it('shows only the severities that the author wants', async () => {
    const host = await openChecked('cms-commune/page.html');
    const advice = inPanel(host, '[part=filter]').find((button) =>
      /conseil/.test(button.textContent!),
    )!;
    expect(advice.getAttribute('aria-pressed')).to.equal('true');
    advice.click();
    await drawn(host);
    expect(advice.getAttribute('aria-pressed')).to.equal('false');
    expect(inPanel(host, '#of-advice')).to.deep.equal([]);
  });

  it('gives its report as text, to copy by hand where the browser does not let it', async () => {
    const host = await openChecked('cms-commune/page.html');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    Object.defineProperty(host.window.navigator, 'clipboard', {
      value: undefined,
      configurable: true,
    });
    inPanel(host, '[part=copy]')[0]!.click();
    const [area] = await until(() => {
      const areas = inPanel(host, 'textarea') as HTMLTextAreaElement[];
      return areas[0]?.value ? areas : null;
    }, 'the report');
    delete (navigator as { clipboard?: unknown }).clipboard;
    await until(() => panelOf(host).shadowRoot!.activeElement === area, 'focus on the report');
    expect(area!.selectionEnd).to.equal(area!.value.length);
    expect(area!.value).to.include('/corpus/cms-commune/page.html');
    expect(area!.value).to.match(/- «\u00a0.+\u00a0» .+ \[\d+ · .+, [a-z-]+\]/);
  });

  it('works under a strict policy', async () => {
    const host = await openChecked('csp-strict/page.html');
    expect(said(host)).to.match(/points? à regarder/);
    expect(host.probe.noted('violation')).to.deep.equal([]);
  });

  it('says what to do where its files do not come', async () => {
    const host = await openHost('cms-commune/page.html', 'with=probe');
    const view = host.window as View & { fetch: unknown };
    view.fetch = () => Promise.reject(new TypeError('no network'));
    const script = host.document.createElement('script');
    script.src = '/dist/parvis.js';
    host.window.history.replaceState(null, '', '?parvis=check');
    host.document.head.append(script);
    await until(() => partOf(host.document, 'parvis-check', 'again'), 'the panel', 15_000);
    expect(said(host)).to.match(/dossier «\u00a0falc\u00a0»/);
    expect(said(host)).to.include('Vérifier à nouveau');
    expect(host.errors).to.deep.equal([]);
  });

  it('closes with Escape, and leaves nothing once Parvis is removed', async () => {
    const plain = await openHost('wordpress-classic/page.html', 'with=probe');
    const looks = looksOf(plain);
    const sheets = plain.document.adoptedStyleSheets.length;
    plain.frame.remove();
    const host = await openChecked('wordpress-classic/page.html');
    inPanel(host, 'button[part=finding]')[0]!.click();
    await drawn(host);
    host.window.scrollTo(0, 0);
    (host.window as View).Parvis!.remove();
    await nextFrame();
    expect(host.document.querySelector('parvis-check')).to.equal(null);
    expect(marked(host)).to.deep.equal([]);
    expect(host.document.adoptedStyleSheets.length).to.equal(sheets);
    expect(looksOf(host)).to.deep.equal(looks);
    expect(host.errors).to.deep.equal([]);
  });

  for (const path of HARD) {
    it(`reads ${path}, shows a passage and changes nothing`, async () => {
      const plain = await openHost(path, 'with=probe');
      const html = htmlOf(plain.document);
      plain.frame.remove();
      const host = await openChecked(path);
      expect(said(host)).to.match(/points? à regarder/);
      inPanel(host, 'button[part=finding]')[0]!.click();
      await drawn(host);
      expect(said(host)).to.match(/montré dans la page|partie fermée/i);
      expect(htmlOf(host.document)).to.equal(html);
      expect(host.errors).to.deep.equal([]);
    });
  }

  it('shows nothing to a visitor', async () => {
    const host = await openHost('cms-commune/page.html', 'with=parvis', true);
    expect(host.document.querySelector('parvis-check')).to.equal(null);
  });
});

describe('the panel for authors', () => {
  let main: HTMLElement;
  const panel = () => document.querySelector('parvis-check')!;
  const root = () => panel().shadowRoot!;
  const press = async (key: string, times = 1) => {
    for (let count = 0; count < times; count++) await sendKeys({ press: key });
  };

  beforeEach(async () => {
    (window as { Parvis?: unknown }).Parvis = { config: {}, base: `${location.origin}/dist/` };
    main = document.createElement('main');
    const title = document.createElement('h1');
    title.textContent = 'La cantine';
    const text = document.createElement('p');
    text.textContent =
      'Le pétitionnaire doit transmettre sa demande ; le SIVU statue sur le dossier et/ou le renvoie.';
    const button = document.createElement('button');
    button.textContent = 'Chercher';
    main.append(title, text, button);
    document.body.append(main);
    button.focus();
    const check = document.createElement('parvis-check');
    document.documentElement.append(check);
    await check.show();
    await check.updateComplete;
  });

  afterEach(() => {
    panel()?.remove();
    main.remove();
    delete (window as { Parvis?: unknown }).Parvis;
  });

  it('passes axe', async () => {
    expect(root().querySelectorAll('button[part=finding]').length).to.be.greaterThan(2);
    await axeClean(panel());
  });

  it('is used with the keyboard alone, and gives the focus back', async () => {
    expect(root().activeElement?.localName).to.equal('h2');
    const reached: string[] = [];
    for (let count = 0; count < 12; count++) {
      await press('Tab');
      const part = root().activeElement?.getAttribute('part') ?? '';
      reached.push(part);
      if (part === 'finding') break;
    }
    expect(reached.slice(0, 2)).to.deep.equal(['side', 'close']);
    expect(reached).to.include('filter');
    expect(reached.at(-1)).to.equal('finding');
    await press('Enter');
    await waitUntil(() => root().querySelector('[aria-current=true]'), 'the passage');
    await press('Escape');
    await waitUntil(() => !panel().open);
    expect(document.activeElement?.textContent).to.equal('Chercher');
    expect(CSS.highlights?.has('parvis-check') ?? false).to.equal(false);
  });

  it('has targets of 44 px', () => {
    for (const button of root().querySelectorAll('button'))
      if (button.offsetWidth) expect(button.offsetHeight, button.outerHTML).to.be.at.least(44);
  });

  it('says that a passage has changed since', async () => {
    const finding = [...root().querySelectorAll<HTMLElement>('button[part=finding]')].find(
      (button) => /pétitionnaire/.test(button.textContent!),
    )!;
    main.querySelector('p')!.textContent = 'Autre texte.';
    finding.click();
    await panel().updateComplete;
    expect(root().querySelector('[role=status]')!.textContent).to.include('a changé');
    root().querySelector<HTMLElement>('[part=again]')!.click();
    await waitUntil(() => !/pétitionnaire/.test(root().textContent!), 'the new text');
  });
});

describe('the facts of a page', () => {
  let main: HTMLElement;
  let text: PageText;

  const read = async (...elements: HTMLElement[]) => {
    main = document.createElement('main');
    main.append(...elements);
    document.body.append(main);
    const content = await extractContent(document, { root: main });
    text = await inSlices(readPageFacts(document, content));
    return text.facts;
  };
  const element = (tag: string, words: string, style: Partial<CSSStyleDeclaration> = {}) => {
    const made = document.createElement(tag);
    made.textContent = words;
    Object.assign(made.style, style);
    return made;
  };
  const find = (blocks: readonly PageBlock[], words: string) =>
    blocks.find((block) => block.text.includes(words))!;

  afterEach(() => main.remove());

  it('hold the look of each block', async () => {
    const { blocks } = await read(
      element('h1', 'Le titre'),
      element('p', 'Un texte pâle et justifié.', {
        color: 'rgb(150, 150, 150)',
        background: 'rgb(255, 255, 255)',
        textAlign: 'justify',
        fontSize: '12px',
        textIndent: '20px',
      }),
      element('p', 'Un texte clair.', {
        color: 'rgb(255, 255, 255)',
        background: 'rgb(0, 0, 0)',
        fontStyle: 'italic',
        textTransform: 'uppercase',
        textDecoration: 'underline',
      }),
    );
    const pale = find(blocks, 'pâle').style!;
    expect(pale.contrast).to.be.closeTo(2.96, 0.05);
    expect(pale).to.include({ align: 'justify', fontSize: 12, indent: 20, lightOnDark: false });
    const light = find(blocks, 'clair').style!;
    expect(light).to.include({ contrast: 21, lightOnDark: true, italic: true, underline: true });
    expect(light.uppercase).to.equal(true);
    expect(find(blocks, 'titre')).to.include({ kind: 'heading', level: 1 });
  });

  it('do not call a link underlined text, nor guess colours over a picture', async () => {
    const line = element('p', '');
    const link = element('a', 'Les horaires de la mairie', { textDecoration: 'underline' });
    link.setAttribute('href', '#horaires');
    line.append(link);
    const picture = element('p', 'Sur une photo.', {
      backgroundImage: 'linear-gradient(#fff, #000)',
    });
    const { blocks } = await read(line, picture);
    expect(find(blocks, 'horaires').style!.underline).to.equal(false);
    expect(find(blocks, 'horaires').links).to.deep.equal([
      { text: 'Les horaires de la mairie', href: '#horaires' },
    ]);
    expect(find(blocks, 'photo').style!.contrast).to.equal(undefined);
  });

  it('lead from a line of a list back to the page', async () => {
    const list = document.createElement('ul');
    list.append(element('li', 'une photo'), element('li', 'une carte'));
    const { blocks } = await read(element('p', 'Apportez :'), list);
    const block = find(blocks, 'une photo');
    expect(block).to.include({ kind: 'list', text: '- une photo\n- une carte' });
    const at = block.text.indexOf('carte');
    const [range] = text.rangesOf(block.id, at, at + 5);
    expect(String(range)).to.equal('carte');
    expect(range!.startContainer.parentElement).to.equal(list.lastElementChild);
    expect(text.rangesOf(block.id).map(String)).to.deep.equal(['une photo', 'une carte']);
  });

  it('hold pictures with the block they follow, and their text', async () => {
    const image = document.createElement('img');
    image.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    image.width = image.height = 200;
    const decor = image.cloneNode() as HTMLImageElement;
    decor.alt = '';
    const { blocks } = await read(
      element('p', 'Le maire.'),
      image,
      element('p', 'La salle.'),
      decor,
    );
    const images = blocks.flatMap((block) => block.images ?? []);
    expect(images.map(({ alt, decorative }) => [alt, decorative])).to.deep.equal([
      [null, false],
      ['', true],
    ]);
    expect(find(blocks, 'La salle').images?.[0]?.decorative).to.equal(true);
  });

  it('hold tables with their headers, and the date that the page shows', async () => {
    const table = document.createElement('table');
    for (const [tag, ...cells] of [
      ['th', 'Jour', 'Heure'],
      ['td', 'Lundi', '9 heures'],
    ] as const) {
      const row = table.insertRow();
      for (const words of cells) row.append(element(tag, words));
    }
    const { blocks, updated } = await read(table, element('p', 'Mis à jour le mardi 3 mars 2026.'));
    expect(find(blocks, 'Lundi').table).to.deep.equal({ rows: 2, columns: 2, hasHeaders: true });
    expect(updated).to.equal('mardi 3 mars 2026');
  });
});
