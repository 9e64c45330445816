import {
  makeDraft,
  readDraft,
  restore,
  signatureOf,
  type Draft,
  type DraftEntry,
} from '../drafts.js';
import { remember, type Remembered } from '../journey.js';
import type { FormState } from '../values.js';
import type { DraftStorage } from './draft-storage.js';
import type { FormBinding } from './form-binding.js';
import type { Control } from './look.js';
import { writeAnswer } from './write.js';

const PREFIX = 'parvis-steps';
const JOURNEY = 'parvis-journey';

/** A draft, and what this page has to know of it. */
export interface Kept extends Draft {
  /** On the device; else in the tab. */
  readonly device?: boolean;
  /** The visitor was guided; else had stopped. */
  readonly guided?: boolean;
  /** The site's button was pressed then: the next page tells whether it went. */
  readonly sentAt?: number;
}

/** Takes out of the device the answers that are too old, of any form. */
export const purgeDrafts = (storage: DraftStorage): void => storage.purge(PREFIX, Date.now());

/** The answers of one form, kept in the tab or on the device, and those of the journey. */
export class Keeping {
  readonly key: string;
  /** Whether the device keeps them. */
  onDevice = false;
  /** Storage takes what it is given. */
  works = true;
  readonly #storage: DraftStorage;
  readonly #signature: string;
  /** Controls that have shown while the visitor was there: what hides since is still an answer. */
  readonly #seen = new WeakSet<Element>();
  #last: Kept | null;
  /** Of a draft put back: those whose control was not there yet. */
  #lost: readonly DraftEntry[] = [];

  constructor(binding: FormBinding, storage: DraftStorage) {
    const { form, facts, model } = binding;
    this.#storage = storage;
    this.#signature = signatureOf(facts, model);
    const alike = [...form.ownerDocument.forms].filter(
      (one) =>
        one.getAttribute('id') === form.getAttribute('id') &&
        one.getAttribute('action') === form.getAttribute('action'),
    );
    const place = Math.max(0, alike.indexOf(form));
    this.key = `${PREFIX} ${facts.form.page} ${this.#signature}${place ? ` ${place}` : ''}`;
    this.#last = readDraft(storage.read(this.key), this.#signature, Date.now());
    this.onDevice = this.#last?.device === true;
  }

  get last(): Kept | null {
    return this.#last;
  }

  get until(): Date | null {
    return this.onDevice && this.#last ? new Date(this.#last.expiresAt) : null;
  }

  /** Keeps the answers as they are. */
  save(binding: FormBinding, step: number, more: { guided: boolean; sentAt?: number }): void {
    const { facts, model } = binding;
    const state = this.#withSeen(binding);
    const draft = makeDraft(facts, model, state, {
      signature: this.#signature,
      now: Date.now(),
      step,
    });
    const kept: Kept = {
      ...draft,
      entries: [...draft.entries, ...this.#lost],
      ...more,
      device: this.onDevice,
    };
    this.#last = kept;
    // Once sent, the device forgets at once; the tab holds it for the time of an answer.
    const onDevice = this.onDevice && more.sentAt === undefined;
    this.works = this.#storage.write(this.key, JSON.stringify(kept), onDevice);
    if (!this.works && onDevice) this.onDevice = false;
  }

  /** Puts the last answers back where nothing has been answered since. */
  putBack(binding: FormBinding): void {
    if (!this.#last) return;
    this.#put(binding, this.#last.entries);
  }

  /** The page has more controls than when answers were put back. */
  putLost(binding: FormBinding): void {
    if (this.#lost.length) this.#put(binding, this.#lost);
  }

  #put(binding: FormBinding, entries: readonly DraftEntry[]): void {
    const { facts, model, elements } = binding;
    const { put, lost } = restore({ ...this.#last!, entries }, facts, model, binding.state);
    this.#lost = lost;
    for (const { at, value } of put) {
      const control = elements[at] as Control;
      this.#seen.add(control);
      writeAnswer(control, value);
    }
    binding.touch(true);
  }

  /** No more draft, anywhere. */
  drop(): void {
    this.#last = null;
    this.#lost = [];
    this.onDevice = false;
    this.#storage.remove(this.key);
  }

  get journey(): readonly Remembered[] {
    try {
      const known: unknown = JSON.parse(this.#storage.read(JOURNEY) ?? '[]');
      // A list alone in 0.1.0.
      const answers: unknown = Array.isArray(known) ? known : Object(known).answers;
      return Array.isArray(answers) ? answers.filter(isRemembered) : [];
    } catch {
      return [];
    }
  }

  remember({ model, state }: FormBinding): void {
    const answers = remember(this.journey, model, state);
    this.#storage.write(JOURNEY, JSON.stringify({ version: 1, answers }), false);
  }

  forgetJourney(): void {
    this.#storage.remove(JOURNEY);
  }

  #withSeen({ state, elements }: FormBinding): FormState {
    return new Map(
      [...state].map(([at, now]) => {
        const control = elements[at]!;
        if (now.shown) this.#seen.add(control);
        return [at, this.#seen.has(control) ? { ...now, shown: true } : now];
      }),
    );
  }
}

function isRemembered(one: unknown): one is Remembered {
  const { purpose, subject, values, shown } = (one ?? {}) as Record<string, unknown>;
  return (
    typeof purpose === 'string' &&
    typeof subject === 'string' &&
    typeof shown === 'string' &&
    Array.isArray(values) &&
    values.every((value) => typeof value === 'string')
  );
}
