/** A window with the storage that a test gives it; `other` is another tab of the same site. */
export class FakeWindow extends EventTarget {
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;

  constructor(localStorage = new FakeStorage(), sessionStorage = new FakeStorage()) {
    super();
    this.localStorage = localStorage;
    this.sessionStorage = sessionStorage;
  }

  /** What the browser does in the other tabs once one of them has written to local storage. */
  hearStorage(key: string | null): void {
    this.dispatchEvent(Object.assign(new Event('storage'), { key }));
  }

  get view(): Window {
    return this as unknown as Window;
  }
}

export class FakeStorage implements Storage {
  readonly entries = new Map<string, string>();
  /** Longest value that fits; more throws as browsers do. */
  room = Infinity;

  get length(): number {
    return this.entries.size;
  }
  clear(): void {
    this.entries.clear();
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  key(): null {
    return null;
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, value);
  }
}
