import { changePreferences, readPreferences } from './guards.js';
import { DEFAULTS, changedSettings, isDefault, type Preferences } from './schema.js';
import { PreferencesStorage } from './storage.js';

/** Days that a device keeps the settings where the town does not say. */
const KEEP_DAYS = 90;
const DAY = 86_400_000;
const DEPTH_OF_UNDO = 50;

interface Message {
  readonly preferences?: unknown;
  readonly hello?: true;
}

/**
 * The visitor's settings in this document: their only writer. Fires `change` once they are true.
 * All tabs of the site share them: through storage where the device keeps them, else through a channel
 * between open tabs, so that nothing outlives the last one.
 */
export class PreferencesStore extends EventTarget {
  readonly #listening = new AbortController();
  readonly #storage: PreferencesStorage;
  readonly #keepDays: () => number;
  #value = DEFAULTS;
  #keptUntil: Date | null = null;
  #past: Preferences[] = [];
  #channel: BroadcastChannel | null = null;

  /** @param keepDays days that "Cet appareil est à moi" keeps the settings. */
  constructor(view: Window, keepDays: () => number | undefined) {
    super();
    this.#keepDays = () => keepDays() ?? KEEP_DAYS;
    this.#storage = new PreferencesStorage(view);
    this.#readStored();
    const { signal } = this.#listening;
    view.addEventListener(
      'storage',
      (event) => this.#storage.concerns(event) && this.#followDevice(event.key),
      { signal },
    );
    view.addEventListener('pagehide', () => this.#closeChannel(), { signal });
    view.addEventListener('pageshow', (event) => this.#openChannel(event.persisted), { signal });
    this.#openChannel();
  }

  get value(): Preferences {
    return this.#value;
  }

  /** Until when this device keeps the settings; null when only the tab does. */
  get keptUntil(): Date | null {
    return this.#keptUntil;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Wrong values in the patch are left out, numbers are brought into range. */
  change(patch: Partial<Preferences>): void {
    const next = changePreferences(this.#value, patch);
    if (same(next, this.#value)) return;
    this.#past = [...this.#past.slice(1 - DEPTH_OF_UNDO), this.#value];
    this.#set(next);
  }

  /** Takes back the last change. */
  undo(): void {
    const before = this.#past.pop();
    if (before) this.#set(before);
  }

  /** Everything as the page has it, and nothing kept anywhere; one more change that can be taken back here. */
  reset(): void {
    this.change(DEFAULTS);
    this.#keptUntil = null;
    this.#storage.clear();
    this.#tell();
  }

  /** Keeps the settings on this device for some time (again from today), or in this tab only. */
  keep(own: boolean): void {
    this.#keptUntil = own ? new Date(Date.now() + this.#keepDays() * DAY) : null;
    this.#save();
    // A device that refuses to keep them makes no promise.
    if (own && !this.#storage.read()?.until) return this.keep(false);
    this.#tell();
  }

  /** Keeps the style sheet of this page for the first paint of the next. */
  keepCss(css: string): void {
    if (isDefault(this.#value)) return;
    this.#storage.writeCss(css, this.#keptUntil);
  }

  /** Stops listening; what is stored stays. */
  close(): void {
    this.#listening.abort();
    this.#closeChannel();
  }

  #set(value: Preferences): void {
    this.#value = value;
    this.#save();
    this.#send({ preferences: value });
    this.#tell();
  }

  #save(): void {
    if (isDefault(this.#value) && !this.#keptUntil) this.#storage.clear();
    else this.#storage.write(lean(this.#value), this.#keptUntil);
  }

  #readStored(): void {
    const stored = this.#storage.read();
    this.#value = readPreferences(stored?.preferences);
    this.#keptUntil = stored?.until ?? null;
  }

  /** A device that keeps them no more leaves each open tab its own. */
  #followDevice(key: string | null): void {
    if (!key || !this.#keptUntil || this.#storage.read()) return this.#readAgain();
    this.#keptUntil = null;
    this.#save();
    this.#tell();
  }

  #readAgain(): void {
    const before = this.#value;
    this.#readStored();
    if (!same(before, this.#value)) this.#tell();
  }

  /** A channel is closed while the page is away: an open one would keep it out of the back/forward cache. */
  #openChannel(again = false): void {
    try {
      this.#channel ??= new BroadcastChannel('parvis');
      this.#channel.onmessage = ({ data }) => this.#hear(Object(data));
      if (isDefault(this.#value)) this.#send({ hello: true });
    } catch {
      // Opaque origin: this tab is alone.
    }
    if (again) this.#readAgain();
  }

  #closeChannel(): void {
    this.#channel?.close();
    this.#channel = null;
  }

  #send(message: Message): void {
    this.#channel?.postMessage(message);
  }

  #hear({ hello, preferences }: Message): void {
    if (hello && !isDefault(this.#value)) this.#send({ preferences: this.#value });
    const value = preferences ? readPreferences(preferences) : this.#value;
    if (same(value, this.#value)) return;
    this.#value = value;
    if (!this.#keptUntil) this.#save();
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function same(one: Preferences, other: Preferences): boolean {
  return (Object.keys(DEFAULTS) as (keyof Preferences)[]).every(
    (name) => one[name] === other[name],
  );
}

/** Only what differs from the page as it is. */
function lean(preferences: Preferences): Partial<Preferences> {
  const names = changedSettings(preferences);
  if (preferences.theme === 'own') names.push('ownText', 'ownBackground');
  return Object.fromEntries(names.map((name) => [name, preferences[name]]));
}
