import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';

interface Axe {
  run(context: Element | Document, options: RunOptions): Promise<AxeResults>;
}

export interface Frame {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Uncaught errors and rejections of the page, as they come. */
  readonly errors: string[];
}

const frames = new Set<HTMLIFrameElement>();

/**
 * Opens a page of this origin (`/corpus/<case>/?with=parvis`) in a frame of 1024 x 768 px and waits for its
 * load event. Frames are removed after each test.
 */
export async function loadFrame(
  path: string,
  size: { width?: number; height?: number } = {},
): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.width = String(size.width ?? 1024);
  frame.height = String(size.height ?? 768);
  frame.style.border = '0';
  const errors: string[] = [];
  frames.add(frame);
  document.body.append(frame);
  // The listeners must stand before the first script of the page runs: they go on its new window.
  let watched: Window | null = null;
  const watch = (): void => {
    const view = frame.contentWindow;
    if (!view || watched === view || frame.contentDocument?.URL === 'about:blank') return;
    watched = view;
    view.addEventListener('error', (event) => errors.push(String(event.message || event.type)));
    view.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  };
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${path} did not load within 8 s`)), 8000);
    const looking = setInterval(watch, 0);
    frame.addEventListener('load', () => {
      clearTimeout(late);
      clearInterval(looking);
      watch();
      resolve();
    });
    frame.src = path;
  });
  const window = frame.contentWindow as Frame['window'];
  return { frame, window, document: window.document, errors };
}

afterEach(() => {
  for (const frame of frames) frame.remove();
  frames.clear();
});

/** Resolves after the next frame is drawn: style and layout are done. */
export function nextFrame(view: Window = window): Promise<void> {
  return new Promise((resolve) => view.requestAnimationFrame(() => view.setTimeout(resolve, 0)));
}

/**
 * Moves the focus, to the body with `null`, and says so to the page: in Firefox a page whose window is not in front
 * keeps silent about it.
 */
export function focusOn(element: HTMLElement | null): void {
  const view = (element ?? document.body).ownerDocument.defaultView!;
  const type = element ? 'focusin' : 'focusout';
  let heard = false;
  view.addEventListener(type, () => (heard = true), { once: true });
  const from = view.document.activeElement as HTMLElement;
  if (element) element.focus();
  else from.blur();
  if (!heard)
    (element ?? from).dispatchEvent(new FocusEvent(type, { bubbles: true, composed: true }));
}

/** Throws with a readable list when axe finds a violation in the element. */
export async function axeClean(
  element: Element | Document,
  options: RunOptions = {},
): Promise<void> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    ...options,
  });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(
      (node) => `  ${node.target.join(' ')}\n    ${node.html}\n    ${node.failureSummary ?? ''}`,
    ),
  ]);
  throw new Error(`axe: ${violations.length} violations\n${lines.join('\n')}`);
}

const chromium = /Chrome\//.test(navigator.userAgent);

/**
 * What this browser can be told to do. Where it cannot, the test skips:
 * `it('…', async function () { if (!can.media) this.skip(); … })`.
 */
export const can = {
  /** `resize()`. */
  viewport: chromium || !navigator.userAgent.includes('AppleWebKit'),
  /** `emulate()`. */
  media: chromium,
} as const;

/** What the system of a visitor may wish. */
export interface Wishes {
  media?: 'print';
  colorScheme?: 'light' | 'dark';
  contrast?: 'more' | 'less';
  forcedColors?: 'active';
  reducedMotion?: 'reduce';
}

let emulated = false;
let resized = false;

/** Sets the system's wishes (`can.media`), those not named being as the browser has them; undone after each test. */
export async function emulate(wishes: Wishes): Promise<void> {
  emulated = true;
  await executeServerCommand('parvis-media', wishes);
  await nextFrame();
  const query = wishes.forcedColors && '(forced-colors: active)';
  if (query && !matchMedia(query).matches) throw new Error(`The browser did not obey: ${query}`);
}

/** Sets the size of the window in CSS px (`can.viewport`); undone after each test. */
export async function resize(width: number, height = 800): Promise<void> {
  resized = true;
  await setViewport({ width, height });
  await nextFrame();
}

afterEach(async () => {
  if (emulated) await executeServerCommand('parvis-media', {});
  if (resized) await setViewport({ width: 1024, height: 800 });
  emulated = resized = false;
});
