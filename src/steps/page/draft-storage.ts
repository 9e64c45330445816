const NAMES = ['localStorage', 'sessionStorage'] as const;
type StorageName = (typeof NAMES)[number];

/** Drafts of forms and answers of the journey: in the tab, or on the device. Storage may be refused, full or broken. */
export class DraftStorage {
  readonly #view: Window;

  constructor(view: Window) {
    this.#view = view;
  }

  /** What the tab holds, else the device. */
  read(key: string): string | null {
    return (
      this.#try('sessionStorage', (store) => store.getItem(key)) ??
      this.#try('localStorage', (store) => store.getItem(key))
    );
  }

  /** Keeps a text in one of both, and no more in the other; false where it is refused. */
  write(key: string, text: string, onDevice: boolean): boolean {
    const [place, other] = onDevice ? NAMES : ([...NAMES].reverse() as [StorageName, StorageName]);
    const isKept = this.#try(place, (store) => (store.setItem(key, text), true)) ?? false;
    if (isKept) this.#try(other, (store) => store.removeItem(key));
    return isKept;
  }

  remove(key: string): void {
    for (const name of NAMES) this.#try(name, (store) => store.removeItem(key));
  }

  /** Takes out of the device what is over, whatever form it was of. */
  purge(prefix: string, now: number): void {
    this.#try('localStorage', (store) => {
      for (const key of Object.keys(store)) {
        if (!key.startsWith(`${prefix} `)) continue;
        if (!(expiryOf(store.getItem(key)) > now)) store.removeItem(key);
      }
    });
  }

  #try<T>(name: StorageName, act: (store: Storage) => T): T | null {
    try {
      return act(this.#view[name]);
    } catch {
      return null;
    }
  }
}

function expiryOf(json: string | null): number {
  try {
    return Number((JSON.parse(json ?? '{}') as { expiresAt?: unknown }).expiresAt);
  } catch {
    return 0;
  }
}
