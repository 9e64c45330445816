import type { Clock } from '../clock.js';
import type { Secrets } from '../secrets.js';
import type { Store } from '../store/store.js';

/** What every operation on requests works with. */
export interface Desk {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly now: Clock;
  /** Called once something waits to leave. */
  readonly wake: () => void;
}

/** What cannot be done, and why: the HTTP side says it in words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code:
    | 'slot-taken'
    | 'slot-unknown'
    | 'already-asked'
    | 'in-progress'
    | 'key-reused'
    | 'not-found'
    | 'gone'
    | 'over'
    | 'too-many'
    | 'proof-spent';
  /** Reference of the open request, for `already-asked`. */
  readonly reference: string | undefined;

  constructor(code: Refusal['code'], reference?: string) {
    super(code);
    this.code = code;
    this.reference = reference;
  }
}
