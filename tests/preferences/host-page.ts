import type { PageStyle } from '../../src/preferences/apply/page-style.js';
import { DEFAULTS, type Preferences } from '../../src/preferences/schema.js';
import { loadFrame, nextFrame, type Frame } from '../support/browser.js';

type Realm = Frame['window'] & { parvisPageStyle?: typeof PageStyle };

export interface HostPage extends Frame {
  readonly style: PageStyle;
  /** Puts settings on the page, all others being as the page has them. */
  show(patch: Partial<Preferences>): Promise<void>;
}

/** A page of the corpus, with what acts on pages, made in the page's own window. */
export async function hostPage(
  name: string,
  size?: { width?: number; height?: number },
): Promise<HostPage> {
  if (name !== 'cross-origin-css')
    return withStyle(await loadFrame(`/corpus/${name}/page.html`, size));
  // The same server by its other name is another origin.
  const { protocol, hostname, port } = location;
  const other = `${protocol}//${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}/corpus/${name}`;
  const html = await (await fetch(`/corpus/${name}/page.html`)).text();
  return smallPage(html.replace(/^[^]*?<head>/, '').replaceAll('{{other-origin}}', other), size);
}

/** A page of a few lines. */
export async function smallPage(
  html: string,
  size?: { width?: number; height?: number },
): Promise<HostPage> {
  const frame = await loadFrame('/corpus/latin1/page.html', size);
  frame.document.open();
  frame.document.write(
    `<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Essai</title>${html}</html>`,
  );
  frame.document.close();
  const links = () => [...frame.document.querySelectorAll('link')];
  const isReady = () =>
    frame.document.readyState === 'complete' && links().every(({ sheet }) => sheet);
  await until(isReady, 'the page');
  await nextFrame(frame.window);
  return withStyle(frame);
}

async function withStyle(frame: Frame): Promise<HostPage> {
  const { document } = frame;
  const window = frame.window as Realm;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = new URL('in-page.ts', import.meta.url).pathname;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  script.remove();
  const style = new window.parvisPageStyle!(document);
  return { ...frame, style, show: (patch) => style.apply({ ...DEFAULTS, ...patch }) };
}

/** Resolves once something is true; throws when it does not become so. */
export async function until(isTrue: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 5000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`waited 5 s for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const sizeOf = (element: Element | null): number =>
  parseFloat(element!.ownerDocument.defaultView!.getComputedStyle(element!).fontSize);

/** Pages of the corpus in the manner of real sites, and those that show a difficulty of style. */
export const PAGES = [
  'arabic-rtl',
  'cms-commune',
  'contact',
  'cross-origin-css',
  'csp-strict',
  'dark-scheme',
  'drupal',
  'dsfr',
  'form-heavy',
  'horaires',
  'important-reset',
  'inline-px',
  'joomla',
  'layers-nesting',
  'minutes',
  'overflow-hidden',
  'px-fixed',
  'rem-625',
  'shadow',
  'spip',
  'tables-2005',
  'tabs-hidden',
  'tailwind-7000',
  'transformed-body',
  'typo3',
  'wordpress-builder',
  'wordpress-classic',
  'z-index-max',
];
