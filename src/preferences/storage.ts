import { DEFAULTS } from './schema.js';

/**
 * Where settings are kept: in the tab (session storage), or on the device (local storage, until a date)
 * once the visitor has said that the device is theirs. Storage may be forbidden, full or broken: then
 * settings last as long as the page. The loader reads the same keys (`loader/early`).
 */
const SETTINGS = 'parvis';
const CSS = 'parvis-css';
/** What the voice keeps (`speech/kept`): it goes with the rest. */
const VOICE = 'parvis-voice';
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
  write(preferences: object, until: Date | null): void {
    // Settings that only a later version knows are left to it.
    const others: Record<string, unknown> = { ...Object(this.read()?.preferences) };
    for (const name in DEFAULTS) delete others[name];
    const settings = { ...others, ...preferences };
    this.#keep(
      SETTINGS,
      JSON.stringify({ version: 1, preferences: settings, until: until?.getTime() }),
      until,
    );
    if (!until) this.#try('localStorage', (store) => store.removeItem(VOICE));
  }

  /** Keeps the style sheet of this page, for the first paint of the next one. */
  writeCss(css: string, until: Date | null): void {
    this.#keep(CSS, css.length > LONGEST_CSS ? '' : css, until);
  }

  /** Forgets everything. */
  clear(): void {
    for (const key of [SETTINGS, CSS, VOICE]) this.#keep(key, '', null);
  }

  /** True when a `storage` event is about our settings. */
  concerns(event: StorageEvent): boolean {
    return event.key === SETTINGS || event.key === null;
  }

  #readFrom(name: StorageName): Stored | null {
    const { preferences, until } = Object(
      this.#try(name, (store) => JSON.parse(store.getItem(SETTINGS)!)),
    ) as { readonly preferences?: unknown; readonly until?: number };
    if (!preferences) return null;
    if (name === 'sessionStorage') return { preferences, until: null };
    if (until! > Date.now()) return { preferences, until: new Date(+until!) };
    // A later version may say its end in other words.
    if (+until!) this.clear();
    return null;
  }

  /** In one storage, and no more in the other; an empty value in none. */
  #keep(key: string, value: string, until: Date | null): void {
    for (const name of NAMES) {
      const isPlace = value && (name === 'localStorage') === !!until;
      // Never absent for a moment: another tab would think it forgotten.
      this.#try(name, (store) => {
        if (!isPlace || !this.#try(name, () => (store.setItem(key, value), true)))
          store.removeItem(key);
      });
    }
  }

  /** Storage may be forbidden, full or broken: as if nothing were stored. */
  #try<T>(name: StorageName, act: (store: Storage) => T): T | null {
    try {
      return act(this.#view[name]);
    } catch {
      return null;
    }
  }
}

type StorageName = (typeof NAMES)[number];
const NAMES = ['localStorage', 'sessionStorage'] as const;
