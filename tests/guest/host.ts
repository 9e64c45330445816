import { loadFrame, nextFrame, type Frame } from '../support/browser.js';

/** Pages where nothing of ours can be shown: Parvis leaves quietly. */
const SHOWS_NOTHING = /^(frameset\/page|no-body\/)/;
/** Pages of other pages: they are opened by those; and the one whose author has used all of ours (`everything.browser.test`). */
const INNER = /^(frameset\/(menu|content)|sandboxed\/inner|everything\/)/;

export interface HostPage {
  readonly path: string;
  /** A launcher is expected. */
  readonly shows: boolean;
}

/** Frames share the storage of the tab that holds them. */
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** Every page of the corpus. */
export async function hostPages(): Promise<HostPage[]> {
  const answer = await fetch('/corpus/pages.json');
  const paths = (await answer.json()) as string[];
  return paths
    .filter((path) => !INNER.test(path))
    .map((path) => ({ path, shows: !SHOWS_NOTHING.test(path) }));
}

interface Probe {
  noted(kind: 'error' | 'violation' | 'mutation' | 'ours' | 'cookie' | 'storage'): string[];
}
export interface Host extends Frame {
  readonly probe: Probe;
}

/** Opens a page of the corpus with a probe that stands before any script, and waits until it is calm. */
export async function openHost(path: string, query: string, launcher = false): Promise<Host> {
  const frame = await loadFrame(`/corpus/${path}?probe=1&where=${whereIn(path)}&${query}`);
  if (launcher) await until(() => launcherOf(frame.document), `the launcher of ${path}`);
  await pause(120);
  await nextFrame();
  return { ...frame, probe: (frame.window as unknown as { probe: Probe }).probe };
}

export function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Waits for something to be there; rejects with its name. */
export async function until<T>(
  find: () => T | null | undefined | false,
  name: string,
  time = 5000,
): Promise<T> {
  const end = performance.now() + time;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${name}: nothing after ${time} ms`);
    await pause(20);
  }
}

export function launcherOf(document: Document): HTMLElement | null {
  return document.querySelector<HTMLElement>('html > parvis-launcher');
}

/** A part of one of our elements. */
export function partOf(document: Document, element: string, part: string): HTMLElement | null {
  const root = document.querySelector(element)?.shadowRoot;
  return root?.querySelector<HTMLElement>(`[part~="${part}"]`) ?? null;
}

/** The page as it is written, less the tags of the test and what stands in `<parvis-…>`. */
export function htmlOf(document: Document): string {
  return document.documentElement.outerHTML
    .replace(/<script src="\/(?:dist\/parvis|corpus\/probe)\.js"[^>]*><\/script>/g, '')
    .replace(/<(parvis-[a-z]+)\b[^>]*><\/\1>/g, '');
}

/** What 40 elements look like, spread over the page, with their place: one line each. */
export function looksOf({ document, window }: Frame): string[] {
  const all = [...document.querySelectorAll('html, body, body *:not(script, style, template)')];
  const every = Math.max(1, Math.floor(all.length / 40));
  return all
    .filter((_, index) => index % every === 0)
    .map((element) => {
      const style = window.getComputedStyle(element);
      const { left, top, width, height } = element.getBoundingClientRect();
      const values: string[] = [];
      for (let at = 0; at < style.length; at++) {
        const name = style.item(at);
        if (!name.startsWith('--')) values.push(`${name}:${style.getPropertyValue(name)}`);
      }
      return `${element.nodeName} ${[left, top, width, height].map(Math.round).join(' ')} ${values.join(';')}`;
    });
}

/** What the second list has more, counting. */
export function added(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The first difference of two looks, in few words; empty where there is none. */
export function difference(before: readonly string[], after: readonly string[]): string {
  if (before.length !== after.length) return `${before.length} elements became ${after.length}`;
  const index = before.findIndex((line, at) => line !== after[at]);
  if (index < 0) return '';
  const [one, other] = [before[index]!.split(';'), after[index]!.split(';')];
  const changes = one.flatMap((part, at) =>
    part === other[at] ? [] : `${part} became ${other[at]}`,
  );
  return `${before[index]!.slice(0, 40)}: ${changes.slice(0, 4).join(', ')}`;
}

/** Our keys in both storages. */
export function storedKeys(window: Window): string[] {
  try {
    return [...Object.keys(window.localStorage), ...Object.keys(window.sessionStorage)].filter(
      (key) => key.startsWith('parvis'),
    );
  } catch {
    return [];
  }
}

/** Before a `<base>` of another site, where the address of our tag would lead there. */
function whereIn(path: string): string {
  return path.startsWith('foreign-base') ? 'head-start' : 'head';
}
