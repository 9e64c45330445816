/** What the voice keeps: how a person likes it, and where it was on the last pages. */
export interface Liked {
  /** 0.5 to 2. */
  readonly rate: number;
  /** Id of a voice; '' for the best. */
  readonly voice: string;
  /** Show the word being said even where it can only be guessed. */
  readonly guess: boolean;
}

interface Left {
  readonly address: string;
  /** The sentence that was being said, as it is said. */
  readonly spoken: string;
}

interface Record {
  /** Absent in 0.1.0. What is unknown here is kept for who wrote it. */
  readonly version?: number;
  readonly liked?: Partial<Liked>;
  readonly left?: readonly Left[];
}

const KEY = 'parvis-voice';
const PAGES = 8;
export const RATES = { min: 0.5, max: 2, step: 0.25 } as const;
export const LIKED: Liked = { rate: 1, voice: '', guess: false };

/**
 * Kept in the tab; how a person likes the voice also on the device, once they have said that it is theirs. Never the
 * place: what somebody read is nobody's affair.
 */
export class Kept {
  readonly #view: Window;
  readonly #keepsDevice: () => boolean;

  /** @param keepsDevice whether the visitor has said that this device is theirs. */
  constructor(view: Window, keepsDevice: () => boolean) {
    this.#view = view;
    this.#keepsDevice = keepsDevice;
  }

  get liked(): Liked {
    const found = { ...this.#read('localStorage').liked, ...this.#read('sessionStorage').liked };
    const rate = Number(found.rate);
    return {
      rate: rate >= RATES.min && rate <= RATES.max ? rate : LIKED.rate,
      voice: typeof found.voice === 'string' ? found.voice.slice(0, 200) : LIKED.voice,
      guess: found.guess === true,
    };
  }

  like(liked: Liked): void {
    this.#like('sessionStorage', liked);
    if (this.#keepsDevice()) this.#like('localStorage', liked);
    else this.#write('localStorage', null);
  }

  /** The sentence that was being said on this page when it was left; null where none was. */
  get left(): string | null {
    const { left } = this.#read('sessionStorage');
    const found = Array.isArray(left) ? left.find((one) => one?.address === this.#address) : null;
    return typeof found?.spoken === 'string' ? found.spoken : null;
  }

  /** Remembers the sentence; null: the text was read to its end. */
  leave(spoken: string | null): void {
    const kept = this.#read('sessionStorage');
    const others = (Array.isArray(kept.left) ? kept.left : []).filter(
      (one) => one?.address && one.address !== this.#address,
    );
    const left = spoken === null ? others : [{ address: this.#address, spoken }, ...others];
    this.#write('sessionStorage', { ...kept, left: left.slice(0, PAGES) });
  }

  forget(): void {
    this.#write('sessionStorage', null);
    this.#write('localStorage', null);
  }

  #like(name: 'localStorage' | 'sessionStorage', liked: Liked): void {
    const kept = this.#read(name);
    this.#write(name, { ...kept, liked: { ...Object(kept.liked), ...liked } });
  }

  get #address(): string {
    const { pathname, search } = this.#view.location;
    return pathname + search;
  }

  #read(name: 'localStorage' | 'sessionStorage'): Record {
    try {
      const value: unknown = JSON.parse(this.#view[name].getItem(KEY) ?? 'null');
      return typeof value === 'object' && value ? value : {};
    } catch {
      return {};
    }
  }

  #write(name: 'localStorage' | 'sessionStorage', value: Record | null): void {
    try {
      if (value) this.#view[name].setItem(KEY, JSON.stringify({ version: 1, ...value }));
      else this.#view[name].removeItem(KEY);
    } catch {
      // Storage may be forbidden or full: kept as long as the page.
    }
  }
}
