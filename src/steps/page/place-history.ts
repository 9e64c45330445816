import { entryKey, stepBack } from '../../history-entries.js';
import type { Place } from './guide-types.js';

const KEY = 'parvisSteps';
/** How long to wait for the browser to step back, in ms; then its steps are counted no more. */
const PATIENCE = 10_000;

type Places = Readonly<Record<string, Place>>;
interface Entry {
  /** Entries of ours under it, itself included. */
  readonly depth: number;
  readonly now: Places;
  readonly before: Places;
  /** The browser's keys of the page's own entry and of the one before, where it tells them. */
  readonly home?: string;
  readonly under?: string;
}

/**
 * Steps in the browser's history: one entry each, at the page's own address, with the page's own state in it. All guides
 * of a window share it. In a frame there is none: a step back there may be one of the page around it.
 */
export class PlaceHistory {
  readonly #view: Window;
  readonly #guides = new Map<string, (place: Place) => void>();
  #wanted: Record<string, Place> = {};
  /** A step of the browser is under way. */
  #moving: number | undefined;
  /** A step that was asked for never came: it may yet, and one more would lead out of the page. */
  #isLost = false;
  /** Once it is done: forget instead of going on. */
  #leaving = false;
  #waiting: number | undefined;
  #address = '';

  static of(view: Window): PlaceHistory {
    let history = histories.get(view);
    if (!history) histories.set(view, (history = new PlaceHistory(view)));
    return history;
  }

  constructor(view: Window) {
    this.#view = view;
  }

  join(key: string, moved: (place: Place) => void): void {
    if (!this.#works) return;
    if (this.#guides.size === 0) {
      this.#wanted = { ...this.#entry()?.now };
      this.#address = this.#view.location.href;
      this.#view.addEventListener('popstate', this.#onPopState, true);
    }
    this.#guides.set(key, moved);
  }

  /** A guide is at a place: an entry for it, or a step back where the entry before says the same. */
  go(key: string, place: Place): void {
    if (!this.#guides.has(key)) return;
    this.#wanted = { ...this.#wanted, [key]: place };
    this.#soon();
  }

  leave(key: string): void {
    if (!this.#guides.delete(key)) return;
    this.#wanted = Object.fromEntries(
      Object.entries(this.#wanted).filter(([guide]) => guide !== key),
    );
    if (this.#guides.size > 0) return;
    this.#view.clearTimeout(this.#waiting);
    this.#leaving = true;
    if (this.#moving === undefined) this.#leaveNow();
  }

  /** Writing to the history may wait for another process: not while a step is being drawn. */
  #soon(): void {
    this.#view.clearTimeout(this.#waiting);
    this.#waiting = this.#view.setTimeout(() => this.#follow());
  }

  #follow(): void {
    if (this.#moving !== undefined || this.#isLost) return;
    const entry = this.#entry();
    if (isSame(entry?.now ?? {}, this.#wanted)) return;
    if (entry && isSame(entry.before, this.#wanted)) return this.#step(1, entry.under);
    this.#push(entry);
  }

  #push(entry: Entry | null): void {
    const under = entryKey(this.#view);
    const next: Entry = {
      depth: (entry?.depth ?? 0) + 1,
      now: this.#wanted,
      before: entry?.now ?? {},
      home: entry?.home ?? under,
      under,
    };
    try {
      const { history } = this.#view;
      history.pushState({ ...plain(history.state), [KEY]: next }, '');
    } catch {
      // No right to write to the history, or too many entries: Back does what it always did.
    }
  }

  #step(by: number, key: string | undefined): void {
    this.#moving = this.#view.setTimeout(() => this.#giveUp(), PATIENCE);
    stepBack(this.#view, by, key, () => this.#moving !== undefined && this.#giveUp());
  }

  #arrive(): void {
    this.#view.clearTimeout(this.#moving);
    this.#moving = undefined;
    if (this.#leaving) this.#leaveNow();
    else this.#follow();
  }

  /** Back to the entry that the page had, at its own address. */
  #leaveNow(): void {
    const { depth = 0, home } = this.#entry() ?? {};
    if (depth > 0 && this.#moving === undefined && !this.#isLost) this.#step(depth, home);
    else this.#end();
  }

  #end(): void {
    this.#view.clearTimeout(this.#moving);
    this.#moving = undefined;
    this.#leaving = false;
    if (this.#guides.size === 0) this.#view.removeEventListener('popstate', this.#onPopState, true);
    else this.#follow();
  }

  #giveUp(): void {
    this.#view.clearTimeout(this.#moving);
    this.#moving = undefined;
    this.#leaving = false;
    this.#isLost = true;
    if (this.#guides.size === 0) this.#view.removeEventListener('popstate', this.#onPopState, true);
  }

  #onPopState = (event: PopStateEvent): void => {
    const entry = read(event.state);
    if (this.#moving !== undefined) {
      event.stopImmediatePropagation();
      if (this.#leaving && !entry) this.#end();
      else this.#arrive();
      return;
    }
    // An address of the page's own: its anchors, its router.
    const isAtStart = this.#view.location.href === this.#address && !isSame(this.#wanted, {});
    if (!entry && !isAtStart) return;
    event.stopImmediatePropagation();
    this.#view.clearTimeout(this.#waiting);
    this.#wanted = { ...entry?.now };
    for (const [key, moved] of this.#guides) moved(this.#wanted[key] ?? 'start');
  };

  #entry(): Entry | null {
    try {
      return this.#works ? read(this.#view.history.state) : null;
    } catch {
      return null;
    }
  }

  get #works(): boolean {
    return this.#view.parent === this.#view;
  }
}

const histories = new WeakMap<Window, PlaceHistory>();

function read(state: unknown): Entry | null {
  const entry = (state as Record<string, unknown> | null)?.[KEY] as Entry | undefined;
  return entry && typeof entry.depth === 'number' && typeof entry.now === 'object' ? entry : null;
}

function isSame(one: Places, other: Places): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => (one[key] ?? 'start') === (other[key] ?? 'start'));
}

/** The page's own state where it can be carried over; the page's own entry keeps it in any case. */
const plain = (state: unknown): object =>
  typeof state === 'object' && state !== null && !Array.isArray(state) ? state : {};
