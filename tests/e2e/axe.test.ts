import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startDemo } from '../../scripts/start-demo.mjs';
import { launch, openPage } from '../support/e2e.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds in our elements; the page of the town has faults of its own. */
async function violations(page: Page): Promise<string[]> {
  // A page that is still fading in has other colours.
  await page.waitForTimeout(300);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axe });
  const results = await page.evaluate(async () => {
    const view = globalThis as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
    };
    const ours = [...document.documentElement.children].filter(({ localName }) =>
      localName.startsWith('parvis-'),
    );
    const { violations: found, passes } = await view.axe.run(ours, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations', 'passes'],
    });
    return {
      looked: passes.reduce((count, { nodes }) => count + nodes.length, 0),
      found: found.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`,
        ),
      ),
    };
  });
  assert.ok(results.looked > 0, 'axe has looked at something of ours');
  return results.found;
}

const inToolbar = (page: Page, selector: string) => page.locator(`parvis-toolbar ${selector}`);
const inReader = (page: Page, selector: string) => page.locator(`parvis-reader ${selector}`);

async function openToolbar(page: Page): Promise<void> {
  await page.locator('parvis-launcher button').click();
  await inToolbar(page, '.panel.open').waitFor();
}

async function openSection(page: Page, name: string): Promise<void> {
  const section = inToolbar(page, `[data-section=${name}]`);
  if (await section.evaluate((details) => (details as HTMLDetailsElement).open)) return;
  await section.locator('summary').click();
  await section.locator('parvis-settings-section label').first().waitFor();
}

async function openReaderPanel(page: Page, name: string): Promise<void> {
  await inReader(page, `[popovertarget=${name}]`).first().click();
  await inReader(page, `#${name} :is(a, [part~=text-size-up])`).first().waitFor();
}

/** The states of one visit, one after the other. */
const VISIT: readonly (readonly [state: string, act: (page: Page) => Promise<void>])[] = [
  ['the launcher alone', async () => {}],
  ['the panel', openToolbar],
  [
    'every section open',
    async (page) => {
      for (const name of ['text', 'colours', 'calm', 'guides']) await openSection(page, name);
    },
  ],
  [
    'the preview of a profile',
    async (page) => {
      await inToolbar(page, '#dyslexia').click();
      await inToolbar(page, 'parvis-profile-preview [part=apply]').waitFor();
    },
  ],
  [
    'the page to read',
    async (page) => {
      await inToolbar(page, '[part=open-reader]').click();
      await inReader(page, 'article h1').waitFor();
    },
  ],
  [
    'the easy text',
    async (page) => {
      await inReader(page, '.toggle:visible').first().click();
      await inReader(page, 'article.easy h1').waitFor();
    },
  ],
  [
    'what the page says there',
    async (page) => {
      await inReader(page, 'article summary').first().click();
      await inReader(page, 'details[open] blockquote').first().waitFor();
    },
  ],
  [
    'a hard word and its meaning',
    async (page) => {
      const word = inReader(page, 'article parvis-definition').first();
      await word.locator('[part=word]').click();
      await word.locator('[aria-expanded=true]').waitFor();
      await page.keyboard.press('Escape');
    },
  ],
  ['the summary of the page to read', (page) => openReaderPanel(page, 'summary')],
  ['the settings in the page to read', (page) => openReaderPanel(page, 'settings')],
];

interface Look {
  readonly options?: BrowserContextOptions;
  readonly theme?: string;
  readonly size?: number;
}

/** What the visitor has asked of us before, or of their device. */
const LOOKS: Record<string, Look> = {
  'as the page is': {},
  'in a dark scheme': { options: { colorScheme: 'dark' } },
  'in forced colours': { options: { forcedColors: 'active' } },
  'at 320 px': { options: { viewport: { width: 320, height: 720 } } },
  'in sepia': { theme: 'sepia' },
  'in dark': { theme: 'dark' },
  'in white on black': { theme: 'white-on-black' },
  'in yellow on black': { theme: 'yellow-on-black' },
  'at 200 %': { size: 200 },
};

describe('axe finds nothing to say of', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  before(async () => {
    demo = await startDemo();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    demo.stop();
  });

  /** Opens the demo and brings it to a look by our own buttons. */
  async function visit({ options, theme, size = 100 }: Look) {
    const address = new URL('carte-identite.html', demo.url).href;
    const { page, close } = await openPage(browser, address, options);
    await page.locator('parvis-launcher button').waitFor();
    if (theme || size > 100) {
      await openToolbar(page);
      for (let at = 100; at < size; at += 20) await inToolbar(page, '[part~=text-size-up]').click();
      if (theme) {
        await openSection(page, 'colours');
        await inToolbar(page, `input[value=${theme}]`).check();
      }
      await inToolbar(page, '[part=close]').click();
    }
    return { page, close };
  }

  for (const [name, look] of Object.entries(LOOKS)) {
    it(`the launcher, the panel and the page to read, ${name}`, async () => {
      const { page, close } = await visit(look);
      try {
        for (const [state, act] of VISIT) {
          await act(page);
          assert.deepEqual(await violations(page), [], state);
        }
      } finally {
        await close();
      }
    });
  }

  it('own colours that are refused', async () => {
    const { page, close } = await visit({ theme: 'own' });
    try {
      await openToolbar(page);
      await inToolbar(page, 'input[type=color]').first().fill('#8a8a8a');
      await inToolbar(page, '.refused').waitFor();
      assert.deepEqual(await violations(page), []);
    } finally {
      await close();
    }
  });
});
