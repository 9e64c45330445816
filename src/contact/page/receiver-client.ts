import type { CallbackRequest, RequestFault } from '../request.js';
import type { Slot } from '../slots.js';
import {
  challengeIn,
  errorsIn,
  factsIn,
  fieldsOf,
  receiptOf,
  slotsIn,
  type Challenge,
  type Receipt,
  type TownFacts,
} from './answers.js';

/** What became of a request. */
export type Outcome =
  | { readonly kind: 'done'; readonly receipt: Receipt }
  /** To be corrected by the visitor. */
  | { readonly kind: 'refused'; readonly errors: readonly RequestFault[] }
  | { readonly kind: 'taken'; readonly slots: readonly Slot[] }
  /** Another request of the same number is open. */
  | { readonly kind: 'already' }
  | { readonly kind: 'proof'; readonly challenge: Challenge | undefined }
  /** The same again, with the same key, after so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number }
  /** The same again would be refused again. */
  | { readonly kind: 'lost' };

export interface Times {
  readonly slotId?: string;
  readonly window?: string;
}

/** A phone in the country: an answer that takes longer than this is none, in ms. */
const PATIENCE = 15_000;
/** Nobody waits an hour before a screen. */
const LONGEST_WAIT = 300;

interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly after: number;
}

/** Speaks to a receiver; no cookie goes with it, and what it answers is only data. */
export class ReceiverClient {
  readonly #base: string;
  readonly #town: string;

  /** @param base address of the receiver, against that of the page */
  constructor(base: string, town = '') {
    this.#base = base.replace(/\/+$/, '');
    this.#town = town;
  }

  async facts(): Promise<TownFacts | undefined> {
    const answered = await this.#ask('config');
    return answered?.status === 200 ? factsIn(answered.body) : undefined;
  }

  async slots(days = 14): Promise<readonly Slot[]> {
    const answered = await this.#ask('slots', {}, { days: String(days) });
    return answered?.status === 200 ? slotsIn(answered.body) : [];
  }

  async challenge(): Promise<Challenge | undefined> {
    const answered = await this.#ask('challenge');
    return answered?.status === 200 ? challengeIn(answered.body) : undefined;
  }

  async send(request: CallbackRequest, key: string): Promise<Outcome> {
    return outcomeOf(
      await this.#ask('callbacks', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(request),
      }),
    );
  }

  change({ id, token }: Receipt, times: Times): Promise<Outcome> {
    return this.#own(id, token, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(times),
    });
  }

  cancel({ id, token }: Receipt): Promise<Outcome> {
    return this.#own(id, token, { method: 'DELETE' });
  }

  async #own(id: string, token: string, init: RequestInit): Promise<Outcome> {
    return outcomeOf(
      await this.#ask(`callbacks/${encodeURIComponent(id)}`, init, {
        token: decodeURIComponent(token),
      }),
    );
  }

  /** Undefined where nothing came back. */
  async #ask(
    path: string,
    init: RequestInit = {},
    query: Record<string, string> = {},
  ): Promise<Answered | undefined> {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    const said = new URLSearchParams({ ...(this.#town && { town: this.#town }), ...query });
    try {
      const response = await fetch(`${this.#base}/v1/${path}?${said}`, {
        credentials: 'omit',
        redirect: 'error',
        ...init,
        signal: stop.signal,
      });
      const text = (await response.text()).slice(0, 200_000);
      return {
        status: response.status,
        body: readJson(text),
        after: Number(response.headers.get('retry-after')) || 0,
      };
    } catch {
      return undefined;
    } finally {
      clearTimeout(late);
    }
  }
}

function outcomeOf(answered: Answered | undefined): Outcome {
  const later: Outcome = {
    kind: 'later',
    seconds: Math.min(Math.max(answered?.after ?? 0, 0), LONGEST_WAIT),
  };
  if (!answered) return later;
  const { status, body } = answered;
  const { type, challenge } = fieldsOf(body);
  const problem = String(type ?? '').slice('urn:parvis:problem:'.length);
  if (status === 200 || status === 201) {
    const receipt = receiptOf(body);
    return receipt ? { kind: 'done', receipt } : later;
  }
  if (status === 428) return { kind: 'proof', challenge: challengeIn(challenge) };
  if (status === 409 && problem === 'slot-taken') return { kind: 'taken', slots: slotsIn(body) };
  if (status === 409 && problem === 'already-asked') return { kind: 'already' };
  if (status === 400) {
    const errors = errorsIn(body);
    return errors.length ? { kind: 'refused', errors } : { kind: 'lost' };
  }
  // In progress, too many, a breakdown: the same again, with the same key, cannot harm.
  if (status >= 500 || status === 429 || status === 408 || problem === 'in-progress') return later;
  return { kind: 'lost' };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
