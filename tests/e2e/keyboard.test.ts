import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo } from '../../scripts/start-demo.mjs';
import { launch, openPage, type Visit } from '../support/e2e.js';

interface Place {
  /** The element of ours that the focus is in; empty when it is in the page of the town. */
  readonly of: string;
  /** Its part, or its name in a word, or its tag. */
  readonly what: string;
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly seen: boolean;
}

/** Where the focus is, however deep. `top` and `left` count from the start of what scrolls. */
function focus(page: Page): Promise<Place> {
  return page.evaluate(() => {
    let at = document.activeElement!;
    let of = '';
    while (at.shadowRoot?.activeElement) {
      of ||= at.localName;
      at = at.shadowRoot.activeElement;
    }
    const { left, top, bottom, right } = at.getBoundingClientRect();
    let scrolled = 0;
    for (let up: Node | null = at; up; up = up instanceof ShadowRoot ? up.host : up.parentNode) {
      if (up instanceof Element && up !== document.documentElement) scrolled += up.scrollTop;
    }
    return {
      of: at.localName.startsWith('parvis-') ? at.localName : of,
      what: at.getAttribute('part') || at.getAttribute('name') || at.localName,
      text: at.textContent!.trim().replace(/\s+/g, ' '),
      top: top + scrolled,
      left,
      seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
}

async function press(page: Page, key: string, count = 1): Promise<Place> {
  for (let done = 0; done < count; done++) await page.keyboard.press(key);
  return focus(page);
}

/** Presses a key until the focus is where it should be; fails after `most` presses. */
async function pressTo(
  page: Page,
  key: string,
  isThere: (place: Place) => boolean,
  most = 60,
): Promise<Place> {
  const seen: string[] = [];
  for (let count = 0; count < most; count++) {
    const place = await press(page, key);
    if (isThere(place)) return place;
    seen.push(`${place.of} ${place.what} ${place.text.slice(0, 20)}`);
  }
  throw new Error(`${key} × ${most} did not lead there:\n${seen.join('\n')}`);
}

/** Waits until the focus is where it should come by itself. */
async function comes(page: Page, isThere: (place: Place) => boolean): Promise<Place> {
  let place = await focus(page);
  for (let tries = 0; tries < 100 && !isThere(place); tries++) {
    await page.waitForTimeout(50);
    place = await focus(page);
  }
  assert.ok(isThere(place), `The focus is on ${JSON.stringify(place)}`);
  return place;
}

const onLauncher = ({ of }: Place) => of === 'parvis-launcher';
const onTitle = ({ of, what }: Place) => of === 'parvis-toolbar' && what === 'h2';
const onArticle = ({ of, what }: Place) => of === 'parvis-reader' && what === 'h1';
const textSize = (page: Page) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--parvis-scale'),
  );

describe('by the keyboard alone, on the demo', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  let visit: Visit;
  let page: Page;
  before(async () => {
    demo = await startDemo();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    demo.stop();
  });
  beforeEach(async () => {
    visit = await openPage(browser, new URL('carte-identite.html', demo.url).href);
    page = visit.page;
    await page.locator('parvis-launcher button').waitFor();
  });
  afterEach(async () => {
    await visit.close();
    assert.deepEqual(visit.errors, []);
  });

  /** Opens the panel from the launcher. */
  async function open(): Promise<void> {
    await page.locator('parvis-launcher button').focus();
    await page.keyboard.press('Enter');
    await comes(page, onTitle);
  }

  async function openReader(): Promise<void> {
    await open();
    await pressTo(page, 'Tab', ({ what }) => what === 'open-reader', 6);
    await page.keyboard.press('Enter');
    await comes(page, onArticle);
  }

  it('comes to the launcher after everything of the page, and in one step from its end', async () => {
    const own = await page.locator('a[href], button, input, select, textarea, summary').count();
    const first = await press(page, 'Tab');
    assert.equal(first.of, '', 'the page comes first');
    await pressTo(page, 'Tab', onLauncher, own + 5);
    await page.reload();
    await page.locator('parvis-launcher button').waitFor();
    assert.ok(onLauncher(await press(page, 'Shift+Tab')));
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens the panel with ${key} and closes it with Escape, the focus back on the launcher`, async () => {
      await page.locator('parvis-launcher button').focus();
      await page.keyboard.press(key);
      await comes(page, onTitle);
      const closed = await press(page, 'Escape');
      assert.ok(onLauncher(closed) && closed.seen);
      await page.keyboard.press(key);
      await comes(page, onTitle);
    });
  }

  it('reaches every control of the panel, every section open, from top to bottom, and leaves it', async () => {
    await open();
    const path: Place[] = [];
    for (let count = 0; count < 80; count++) {
      const place = await press(page, 'Tab');
      if (place.of !== 'parvis-toolbar') break;
      path.push(place);
      assert.ok(place.seen, `in view: ${place.text}`);
      if (place.what !== 'summary') continue;
      await page.keyboard.press('Enter');
      const section = page.locator('parvis-toolbar details[open]').last();
      await section.locator('parvis-settings-section :is(button, input)').first().waitFor();
    }
    const names = path.map(({ what }) => what);
    assert.deepEqual(names.slice(0, 5), [
      'close',
      'text-size-down',
      'text-size-up',
      'contrast-high',
      'open-reader',
    ]);
    assert.equal(names.filter((name) => name === 'summary').length, 4);
    const reachable = await page.locator('parvis-toolbar').evaluate((toolbar) => {
      const found = new Set<string>();
      const trees: ParentNode[] = [toolbar.shadowRoot!];
      for (const tree of trees) {
        for (const element of tree.querySelectorAll('*')) {
          if (!element.checkVisibility()) continue;
          if (element.shadowRoot) trees.push(element.shadowRoot);
          if (!element.matches('button, a[href], input, summary')) continue;
          // Radio buttons of one name are one stop.
          const { type, name } = element as HTMLInputElement;
          found.add(type === 'radio' ? `radio ${name}` : String(found.size));
        }
      }
      return found.size;
    });
    assert.equal(path.length, reachable, names.join(' '));
    for (const [at, place] of path.slice(1).entries()) {
      const before = path[at]!;
      const beside = Math.abs(place.top - before.top) < 30 && place.left > before.left;
      assert.ok(
        beside || place.top > before.top || at === 0,
        `${before.text || before.what}, then ${place.text || place.what}`,
      );
    }
    assert.notEqual((await focus(page)).of, 'parvis-toolbar', 'nothing is trapped');
  });

  it('goes backwards through the panel too, out of it at its start', async () => {
    await open();
    await press(page, 'Tab', 3);
    await pressTo(page, 'Shift+Tab', ({ of }) => of !== 'parvis-toolbar', 8);
  });

  it('changes the text size, takes it back, and stays where it is', async () => {
    await open();
    await pressTo(page, 'Tab', ({ what }) => what === 'text-size-up', 4);
    const after = await press(page, 'Enter', 2);
    assert.equal(after.what, 'text-size-up');
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).getPropertyValue('--parvis-scale') === '1.4',
    );
    await pressTo(page, 'Tab', ({ what }) => what === 'reset');
    assert.equal((await press(page, 'Space')).what, 'reset');
    assert.equal(await textSize(page), '');
  });

  it('looks at a profile, applies it and takes it back without losing the focus', async () => {
    await open();
    await pressTo(page, 'Tab', ({ text }) => text === 'Le soir');
    await page.keyboard.press('Enter');
    await page.locator('parvis-toolbar [part=apply]').waitFor();
    assert.equal((await press(page, 'Tab')).what, 'apply');
    await page.keyboard.press('Enter');
    const done = await comes(page, ({ what }) => what === 'take-back');
    assert.equal(done.text, 'Annuler');
    await page.keyboard.press('Enter');
    await comes(page, ({ what }) => what === 'apply');
    await press(page, 'Tab');
    await page.keyboard.press('Enter');
    await comes(page, ({ text }) => text === 'Le soir');
  });

  it('opens the page to read, goes to a part by the summary, to the next one, and comes back', async () => {
    await openReader();
    await pressTo(page, 'Shift+Tab', ({ text }) => text === 'Sommaire', 8);
    await page.keyboard.press('Enter');
    const link = await pressTo(
      page,
      'Tab',
      ({ what, of }) => of === 'parvis-reader' && what === 'a',
    );
    await page.keyboard.press('Enter');
    const part = await comes(page, ({ what }) => what === 'h2');
    assert.equal(part.text, link.text);
    assert.ok(part.seen);
    await pressTo(page, 'Shift+Tab', ({ text }) => text === 'Partie d’après', 12);
    assert.ok(
      await page
        .locator('parvis-reader h2')
        .first()
        .evaluate((title) => title.getBoundingClientRect().top < 200),
      'the text has stayed where it was',
    );
    await page.keyboard.press('Enter');
    const next = await comes(page, ({ what, text }) => /^h\d$/.test(what) && text !== part.text);
    assert.ok(next.seen);
    await page.keyboard.press('Escape');
    const back = await comes(page, onLauncher);
    assert.ok(back.seen);
    assert.equal(await page.locator('parvis-reader dialog[open]').count(), 0);
  });

  it('closes the summary with Escape, then the page to read', async () => {
    await openReader();
    await pressTo(page, 'Shift+Tab', ({ text }) => text === 'Sommaire', 8);
    await page.keyboard.press('Enter');
    await page.locator('parvis-reader #summary a').first().waitFor();
    const still = await press(page, 'Escape');
    assert.equal(still.of, 'parvis-reader');
    assert.equal(await page.locator('parvis-reader #summary a').first().isVisible(), false);
    await page.keyboard.press('Escape');
    await comes(page, onLauncher);
  });

  it('stays within the page to read until it is closed, and closes it with its first button', async () => {
    await openReader();
    for (let count = 0; count < 40; count++) {
      const { of, text } = await press(page, 'Tab');
      assert.ok(of === 'parvis-reader' || !text || of === '', text);
      if (of === '')
        assert.equal(await page.evaluate(() => document.activeElement!.localName), 'body');
    }
    await pressTo(page, 'Tab', ({ of, what }) => of === 'parvis-reader' && what === 'close');
    await page.keyboard.press('Enter');
    await comes(page, onLauncher);
  });
});
