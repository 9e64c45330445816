/**
 * Where settings are kept: in the tab (session storage), or on the device (local storage, until a date)
 * once the visitor has said that the device is theirs. Storage may be forbidden, full or broken: then
 * settings last as long as the page. The loader reads the same keys (`loader/early`).
 */
const SETTINGS = 'parvis';
const CSS = 'parvis-css';
/** Style sheets longer than this are made again on each page rather than kept, in UTF-16 code units. */
const LONGEST_CSS = 400_000;

export interface Stored {
  /** As stored: to be read through `readPreferences`. */
  readonly preferences: unknown;
  /** Until when the device keeps them; null for the tab only. */
  readonly until: Date | null;
}

export class PreferencesStorage {
  readonly #view: Window;

  constructor(view: Window) {
    this.#view = view;
  }

  /** What the tab holds, else what the device does; null where there is nothing (more) to read. */
  read(): Stored | null {
    return this.#readFrom('localStorage') ?? this.#readFrom('sessionStorage');
  }

  /** Keeps settings in the tab, or on the device until a date. */
  write(preferences: unknown, until: Date | null): void {
    const [keep, clear] = until ? DEVICE_FIRST : TAB_FIRST;
    const entry = { preferences, ...(until && { until: until.getTime() }) };
    this.#store(clear)?.removeItem(SETTINGS);
    this.#set(keep, SETTINGS, JSON.stringify(entry));
  }

  /** Keeps the style sheet of this page, for the first paint of the next one. */
  writeCss(css: string, until: Date | null): void {
    const [keep, clear] = until ? DEVICE_FIRST : TAB_FIRST;
    this.#store(clear)?.removeItem(CSS);
    if (css.length > LONGEST_CSS) this.#store(keep)?.removeItem(CSS);
    else this.#set(keep, CSS, css);
  }

  /** Forgets everything. */
  clear(): void {
    for (const name of TAB_FIRST) {
      this.#store(name)?.removeItem(SETTINGS);
      this.#store(name)?.removeItem(CSS);
    }
  }

  /** True when a `storage` event is about our settings. */
  concerns(event: StorageEvent): boolean {
    return event.key === SETTINGS || event.key === null;
  }

  #readFrom(name: StorageName): Stored | null {
    try {
      const entry: unknown = JSON.parse(this.#store(name)?.getItem(SETTINGS) ?? 'null');
      if (typeof entry !== 'object' || entry === null || !('preferences' in entry)) return null;
      if (name === 'sessionStorage') return { preferences: entry.preferences, until: null };
      const until = 'until' in entry && typeof entry.until === 'number' ? entry.until : 0;
      if (until > Date.now()) return { preferences: entry.preferences, until: new Date(until) };
      this.#store(name)?.removeItem(SETTINGS);
      this.#store(name)?.removeItem(CSS);
    } catch {
      // Not ours, or not readable: as if nothing were stored.
    }
    return null;
  }

  #set(name: StorageName, key: string, value: string): void {
    try {
      this.#store(name)?.setItem(key, value);
    } catch {
      // Full or forbidden.
    }
  }

  #store(name: StorageName): Storage | null {
    try {
      return this.#view[name] ?? null;
    } catch {
      return null;
    }
  }
}

type StorageName = 'localStorage' | 'sessionStorage';
const DEVICE_FIRST: readonly [StorageName, StorageName] = ['localStorage', 'sessionStorage'];
const TAB_FIRST: readonly [StorageName, StorageName] = ['sessionStorage', 'localStorage'];
