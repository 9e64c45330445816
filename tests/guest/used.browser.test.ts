import { expect } from '@open-wc/testing';
import { PreferencesRequest, ResetRequest } from '../../src/requests.js';
import type { Preferences } from '../../src/preferences/schema.js';
import {
  added,
  difference,
  hostPages,
  htmlOf,
  launcherOf,
  looksOf,
  openHost,
  partOf,
  pause,
  storedKeys,
  until,
  type Host,
} from './host.js';

/** Pages that forbid what Lit needs: the launcher says so, and gives the phone. */
const CANNOT_OPEN = /^(trusted-types-none|broken-globals\/(deleted|define|page))/;
const PHONE = `data-town-phone=${encodeURIComponent('02 99 00 00 00')}`;
/** Pages that show nothing here that another does not. */
const ALIKE =
  /^(cms-commune|contact|horaires|joomla|typo3|minutes|rem-625|overflow-hidden|sandboxed|latin1|tabs-hidden|px-fixed|no-main|turbo\/page-2|transformed-body\/contain|broken-globals\/(page|define))/;
const pages = (await hostPages()).filter(({ path, shows }) => shows && !ALIKE.test(path));

/** One after the other, as a visitor who tries everything. */
const TRIED: readonly Partial<Preferences>[] = [
  { textSize: 200 },
  {
    theme: 'white-on-black',
    lineHeight: 2,
    letterSpacing: 0.12,
    wordSpacing: 0.3,
    paragraphSpacing: 2,
  },
  { font: 'atkinson', lineWidth: 60, alignStart: true, noHyphens: true, underlineLinks: true },
  { stopMotion: true, hideImages: true, strongFocus: true, largePointer: true, guide: 'ruler' },
  { guide: 'mask', theme: 'sepia' },
];

interface Left {
  html: string;
  looks: string[];
  sheets: number;
  fonts: number;
  attributes: string[];
}

function leftOn(host: Host): Left {
  const { document } = host;
  return {
    html: htmlOf(document),
    looks: looksOf(host),
    sheets: document.adoptedStyleSheets.length,
    fonts: document.fonts.size,
    attributes: document.documentElement.getAttributeNames(),
  };
}

function expectSame(host: Host, before: Left): void {
  const now = leftOn(host);
  expect(now.html).to.equal(before.html);
  expect(difference(before.looks, now.looks)).to.equal('');
  expect([now.sheets, now.fonts]).to.deep.equal([before.sheets, before.fonts]);
  expect(now.attributes).to.deep.equal(before.attributes);
}

const ours = (document: Document) =>
  [...document.querySelectorAll('*')]
    .map(({ localName }) => localName)
    .filter((name) => name.startsWith('parvis-'));

describe('a page whose visitor has tried everything', () => {
  it('is tried in at least fifteen manners', () => {
    expect(pages.filter(({ path }) => !CANNOT_OPEN.test(path)).length).to.be.at.least(15);
  });

  for (const { path } of pages) {
    it(`is as it was: ${path}`, async function () {
      this.timeout(20_000);
      const host = await openHost(path, `with=parvis&${PHONE}`, true);
      const { document, window, probe } = host;
      const errors = probe.noted('error').length;
      const violations = probe.noted('violation').length;
      const globals = Object.getOwnPropertyNames(window);
      const before = leftOn(host);
      const spacing = host.window.getComputedStyle(document.body).letterSpacing;
      const button = partOf(document, 'parvis-launcher', 'button')!;

      button.click();
      if (CANNOT_OPEN.test(path)) {
        const note = await until(
          () => launcherOf(document)!.shadowRoot!.querySelector('[role=alert]'),
          'a word of the launcher',
        );
        expect(note.querySelector('a')!.getAttribute('href')).to.equal('tel:0299000000');
        expect(button.getAttribute('aria-expanded')).to.equal('false');
      } else {
        await until(() => button.getAttribute('aria-expanded') === 'true', 'the panel');
        for (const patch of TRIED) {
          document.dispatchEvent(new PreferencesRequest(patch));
          await pause(60);
        }
        await until(() => document.documentElement.hasAttribute('data-parvis'), 'the settings');
        await until(
          () => host.window.getComputedStyle(document.body).letterSpacing !== spacing,
          'a change',
        );
        partOf(document, 'parvis-toolbar', 'open-reader')!.click();
        await until(
          () => partOf(document, 'parvis-reader', 'article'),
          'the text in the reader',
          10_000,
        );
        partOf(document, 'parvis-reader', 'close')!.click();
        await until(
          () => !document.querySelector('parvis-reader')!.hasAttribute('open'),
          'the reader to close',
        );
        button.click();
        await until(
          () => document.querySelector('parvis-toolbar')!.hasAttribute('open'),
          'the panel again',
        );
        document.dispatchEvent(new ResetRequest());
        partOf(document, 'parvis-toolbar', 'close')!.click();
        await pause(300);
      }
      expectSame(host, before);
      expect(storedKeys(window)).to.deep.equal([]);
      expect(added(globals, Object.getOwnPropertyNames(window))).to.deep.equal([]);

      window.Parvis!.remove();
      await pause(50);
      expect(ours(document)).to.deep.equal([]);
      expect('Parvis' in window).to.equal(false);
      expectSame(host, before);
      expect(probe.noted('error').slice(errors)).to.deep.equal([]);
      expect(host.errors).to.deep.equal([]);
      if (!CANNOT_OPEN.test(path))
        expect(probe.noted('violation').slice(violations)).to.deep.equal([]);
    });
  }
});

describe('a page that Parvis leaves while it is read', () => {
  it('has its history back', async () => {
    const { document, window } = await openHost(
      'cms-commune/page.html',
      `with=parvis&${PHONE}`,
      true,
    );
    const state = { page: 'mairie' };
    window.history.replaceState(state, '');
    partOf(document, 'parvis-launcher', 'button')!.click();
    const entry = await until(() => partOf(document, 'parvis-toolbar', 'open-reader'), 'the panel');
    entry.click();
    await until(() => partOf(document, 'parvis-reader', 'article'), 'the text', 10_000);
    await until(() => window.history.state.parvisReader, 'the step of the reader');
    window.Parvis!.remove();
    await until(() => !window.history.state.parvisReader, 'the step to be taken back');
    expect(window.history.state).to.deep.equal(state);
    expect(ours(document)).to.deep.equal([]);
  });
});

declare global {
  interface Window {
    Parvis?: { remove(): void };
  }
}
