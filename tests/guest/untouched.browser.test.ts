import { expect } from '@open-wc/testing';
import { added, difference, hostPages, htmlOf, looksOf, openHost, storedKeys } from './host.js';

const pages = await hostPages();
const globals = (window: Window) => Object.getOwnPropertyNames(window);

describe('a page that has Parvis, before a visitor asks for it', () => {
  it('is tried in at least fifteen manners', () => {
    expect(pages.length).to.be.at.least(15);
  });

  for (const { path, shows } of pages) {
    it(`is as it would be without: ${path}`, async () => {
      const without = await openHost(path, 'with=probe');
      const known = globals(without.window);
      const looks = looksOf(without);
      const html = htmlOf(without.document);
      const scroll = [
        without.document.documentElement.scrollWidth,
        without.document.documentElement.scrollHeight,
      ];
      const sheets = without.document.adoptedStyleSheets.length;
      const noted = (['error', 'violation', 'mutation', 'cookie', 'storage'] as const).map(
        (kind) => [kind, without.probe.noted(kind)] as const,
      );
      without.frame.remove();

      const host = await openHost(path, 'with=parvis', shows);
      expect(added(known, globals(host.window)), 'globals').to.deep.equal(shows ? ['Parvis'] : []);
      for (const [kind, before] of noted) {
        const now = host.probe
          .noted(kind)
          .filter((text) => !text.startsWith('SCRIPT /dist/parvis.js '));
        expect(added(before, now), kind).to.deep.equal([]);
      }
      expect(host.probe.noted('ours')).to.deep.equal(shows ? ['PARVIS-LAUNCHER in HTML'] : []);
      expect(htmlOf(host.document)).to.equal(html);
      expect(difference(looks, looksOf(host))).to.equal('');
      const root = host.document.documentElement;
      expect([root.scrollWidth, root.scrollHeight]).to.deep.equal(scroll);
      expect(host.document.adoptedStyleSheets.length).to.equal(sheets);
      expect(host.document.activeElement).to.equal(host.document.body);
      expect(storedKeys(host.window)).to.deep.equal([]);
    });
  }
});
