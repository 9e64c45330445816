import { expect } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import {
  added,
  launcherOf,
  openHost,
  partOf,
  pause,
  storedKeys,
  until,
  type Host,
} from './host.js';

/** A page with every element of ours, and all that a town can say of itself. */
const PAGE = 'everything/page.html';
const WITH = 'with=parvis&data-config=/corpus/everything/parvis.json';
const LONG = 15_000;
const AUTHORS = [
  'parvis-speech',
  'parvis-falc',
  'parvis-channels',
  'parvis-callback',
  'parvis-documents',
  'parvis-steps',
  'parvis-services',
];

const drawn = (element: Element | null) => !!element?.shadowRoot?.querySelector('*');
/** Parts that the page wrote, and what of it our elements hold. */
const written = ({ document }: Host) =>
  [...document.querySelectorAll('body, body *')].filter(
    (element) => !element.localName.startsWith('parvis-'),
  );
const tags = (host: Host) =>
  written(host).map((element) => (element.cloneNode() as Element).outerHTML);

async function open(): Promise<Host> {
  const host = await openHost(PAGE, WITH, true);
  for (const name of AUTHORS)
    await until(() => drawn(host.document.querySelector(`body ${name}`)), name, LONG);
  await until(() => partOf(host.document, 'parvis-steps', 'start'), 'the steps', LONG);
  return host;
}

describe('a page with everything switched on', () => {
  it('has of ours what its author wrote and the launcher, and is as it was in all else', async () => {
    const without = await openHost(PAGE, 'with=probe');
    const known = Object.getOwnPropertyNames(without.window);
    const looks = looksOfParts(without);
    const html = tags(without);
    without.frame.remove();
    const host = await open();
    const globals = added(known, Object.getOwnPropertyNames(host.window));
    expect(globals.filter((name) => !/^(lit|reactive)/.test(name))).to.deep.equal(['Parvis']);
    for (const kind of ['error', 'violation', 'cookie', 'storage'] as const)
      expect(host.probe.noted(kind), kind).to.deep.equal([]);
    expect(storedKeys(host.window)).to.deep.equal([]);
    expect(host.document.activeElement).to.equal(host.document.body);
    // The form that is guided shows its first page; nothing else of the site's own is written.
    const inForm = ({ document }: Host) => new Set(document.querySelectorAll('#jardin, #jardin *'));
    const form = inForm(host);
    const now = written(host);
    expect(now.length).to.equal(html.length);
    now.forEach((element, at) => {
      if (!form.has(element)) expect(tags(host)[at]).to.equal(html[at]);
    });
    expect(added(looks, looksOfParts(host))).to.deep.equal([]);
  });

  it('asks nothing of another host, and what it asks of its own is ours or the town’s', async () => {
    const host = await open();
    const asked = host.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name));
    expect(asked.filter(({ origin }) => origin !== location.origin)).to.deep.equal([]);
    expect(
      asked.filter(({ pathname }) => /\.pdf$|lieux\.json$|\/voice\//.test(pathname)),
    ).to.deep.equal([]);
  });

  it('is as it was once Parvis is removed', async () => {
    const without = await openHost(PAGE, 'with=probe');
    const html = tags(without);
    const looks = looksOfParts(without);
    without.frame.remove();
    const host = await open();
    const { document, window } = host;
    launcherOf(document)!.shadowRoot!.querySelector('button')!.click();
    await until(() => partOf(document, 'parvis-toolbar', 'open-reader'), 'the panel', LONG);
    partOf(document, 'parvis-falc', 'button')!.click();
    await until(() => partOf(document, 'parvis-falc', 'article'), 'the easy text', LONG);
    partOf(document, 'parvis-steps', 'start')!.click();
    await until(() => stepsPart(document, 'next'), 'the first step', LONG);
    partOf(document, 'parvis-callback', 'ask')!.click();
    await until(() => partOf(document, 'parvis-callback', 'next'), 'the first question', LONG);
    window.Parvis!.remove();
    await pause(200);
    expect('Parvis' in window).to.equal(false);
    expect(tags(host)).to.deep.equal(html);
    expect(added(looks, looksOfParts(host))).to.deep.equal([]);
    const ours = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('parvis-'),
    );
    // Only what the author wrote, each showing what the author put in it.
    expect(ours.map(({ parentElement }) => parentElement!.closest('main') !== null)).to.deep.equal(
      ours.map(() => true),
    );
    expect(ours.map(({ localName }) => localName)).to.deep.equal([
      'parvis-speech',
      'parvis-falc',
      'parvis-definition',
      'parvis-channels',
      'parvis-callback',
      'parvis-documents',
      'parvis-services',
    ]);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    expect(host.errors).to.deep.equal([]);
    expect(host.probe.noted('violation')).to.deep.equal([]);
  });
});

describe('axe finds nothing to say of a page with everything switched on', () => {
  /** What the page wrote has no fault of its own: all of it is looked at. */
  const clean = async ({ document, window }: Host) => {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    document.head.append(script);
    await until(() => 'axe' in window, 'axe', LONG);
    const { axe } = window as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
    };
    const { violations, passes } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(passes.length).to.be.greaterThan(5);
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`,
        ),
      ),
    ).to.deep.equal([]);
  };
  const PANELS: Readonly<Record<string, (document: Document) => Promise<unknown>>> = {
    'as it comes': async () => {},
    'with the panel': (document) => panel(document),
    'with the reader': (document) => fromPanel(document, 'open-reader', 'parvis-reader', 'article'),
    'with the services': (document) =>
      fromPanel(document, 'open-services', 'parvis-services', 'panel'),
    'with the voice': (document) =>
      fromPanel(document, 'open-speech', 'html > parvis-speech', 'bar'),
    'with the easy text': async (document) => {
      partOf(document, 'parvis-falc', 'button')!.click();
      await until(() => partOf(document, 'parvis-falc', 'article'), 'the easy text', LONG);
    },
    'with the first step': async (document) => {
      partOf(document, 'parvis-steps', 'start')!.click();
      await until(() => stepsPart(document, 'next'), 'the step', LONG);
    },
    'with the first question of a call': async (document) => {
      partOf(document, 'parvis-callback', 'ask')!.click();
      await until(() => partOf(document, 'parvis-callback', 'next'), 'the question', LONG);
    },
    'with the list of PDF files': async (document) => {
      partOf(document, 'parvis-documents', 'toggle')!.click();
      await until(() => partOf(document, 'parvis-documents', 'document'), 'the list', LONG);
    },
  };

  for (const [state, act] of Object.entries(PANELS))
    it(state, async () => {
      const host = await open();
      await act(host.document);
      await pause(300);
      await clean(host);
      expect(host.errors).to.deep.equal([]);
    });
});

/** Above the form, or under it. */
const stepsPart = (document: Document, part: string) =>
  [...document.querySelectorAll('parvis-steps')]
    .map((steps) => steps.shadowRoot?.querySelector(`[part~="${part}"]`))
    .find(Boolean);

async function panel(document: Document): Promise<void> {
  launcherOf(document)!.shadowRoot!.querySelector('button')!.click();
  await until(() => partOf(document, 'parvis-toolbar', 'open-reader'), 'the panel', LONG);
}

async function fromPanel(document: Document, part: string, name: string, shown: string) {
  await panel(document);
  const button = await until(() => partOf(document, 'parvis-toolbar', part), part, LONG);
  button.click();
  await until(
    () =>
      [...document.querySelectorAll(name)].some((element) =>
        element.shadowRoot?.querySelector(`[part~="${shown}"]`),
      ),
    name,
    LONG,
  );
}

/** How the site's own texts look, wherever they stand: what our elements draw moves them down. */
function looksOfParts(host: Host): string[] {
  const skipped =
    '#jardin *, parvis-channels *, parvis-callback *, parvis-services *, parvis-documents *';
  return written(host)
    .filter((element) => !element.matches(skipped))
    .map((element) => {
      const { color, backgroundColor, fontFamily, fontSize, display, margin } =
        host.window.getComputedStyle(element);
      return [
        element.localName,
        color,
        backgroundColor,
        fontFamily,
        fontSize,
        display,
        margin,
      ].join(' ');
    });
}
