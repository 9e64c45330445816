import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';

/** A Chromium for whole visits, with a back/forward cache as visitors have it. Close it in `after`. */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found: node scripts/ensure.mjs --browsers');
  return chromium.launch({
    executablePath,
    args: [...chromiumArgs, ...args],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

export interface Visit {
  readonly page: Page;
  /** Uncaught errors of the page, and what it wrote as an error in the console. */
  readonly errors: string[];
  /** Every line printed in the console, `type: text`. */
  readonly printed: string[];
  /** Addresses asked of another host than the page's own. */
  readonly foreign: string[];
  /** Closes the page and forgets its storage. */
  close(): Promise<void>;
}

/**
 * Opens an address in a context of its own (no storage shared with other visits) and waits for its load event.
 * Options are those of playwright's contexts: `viewport`, `colorScheme`, `forcedColors`, `reducedMotion`…
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const printed: string[] = [];
  const foreign: string[] = [];
  const { host } = new URL(url);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    printed.push(`${message.type()}: ${message.text()}`);
    // The icon that browsers look for by themselves is nobody's fault.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      errors.push(message.text());
    }
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^(https?|wss?):$/.test(asked.protocol) && asked.host !== host) foreign.push(request.url());
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors, printed, foreign, close: () => context.close() };
}
