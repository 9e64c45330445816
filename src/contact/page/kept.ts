import { readRequest, type CallbackRequest } from '../request.js';
import { fieldsOf, type Receipt } from './answers.js';
import { EMPTY, type Draft } from './draft.js';

const NAME = 'parvis-callback';
/** On a device that nobody has said to be theirs, what was left is forgotten after this, in ms. */
const SHARED = 10 * 60_000;
const OWN = 12 * 60 * 60_000;

/** What a tab remembers of a request, so that a reload neither loses nor repeats it. */
export interface Kept {
  /** `draft`: being written; `sending`: may have left; `waiting`: has not arrived; the rest: it is over. */
  readonly phase: 'draft' | 'sending' | 'waiting' | 'sent' | 'already';
  readonly draft: Draft;
  readonly startedAt: number;
  /** Of the request: the same at each try. */
  readonly key: string;
  readonly request?: CallbackRequest;
  readonly receipt?: Receipt;
}

/** Keeps it in this tab, and there alone. */
export class TabMemory {
  readonly #view: Window;

  constructor(view: Window) {
    this.#view = view;
  }

  write(kept: Kept): void {
    const text = JSON.stringify({ version: 1, ...kept, at: Date.now() });
    this.#try((store) => store.setItem(NAME, text));
  }

  /** Leaving: from now on it grows old. */
  touch(): void {
    this.#try((store) => {
      const text = store.getItem(NAME);
      if (text) store.setItem(NAME, JSON.stringify({ ...JSON.parse(text), at: Date.now() }));
    });
  }

  clear(): void {
    this.#try((store) => store.removeItem(NAME));
  }

  /** What was left here a moment ago; older, or not as we write it, it is forgotten. */
  read(isOwnDevice: boolean): Kept | null {
    const text = this.#try((store) => store.getItem(NAME));
    if (!text) return null;
    const longest = isOwnDevice ? OWN : SHARED;
    const kept = keptIn(text, longest);
    if (!kept && !isLater(text, longest)) this.clear();
    return kept;
  }

  /** A site may allow no storage; it may be full. */
  #try<T>(act: (store: Storage) => T): T | null {
    try {
      return act(this.#view.sessionStorage);
    } catch {
      return null;
    }
  }
}

/** Of a later version, and a moment ago: it is for that version; older, it is forgotten as any other. */
function isLater(text: string, longest: number): boolean {
  try {
    const { version, at } = fieldsOf(JSON.parse(text));
    return Number(version) > 1 && Date.now() - Number(at) < longest;
  } catch {
    return false;
  }
}

function keptIn(text: string, longest: number): Kept | null {
  let found: Record<string, unknown>;
  try {
    found = fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
  const { phase, at, key, startedAt, draft, request, receipt } = found;
  const age = Date.now() - Number(at);
  if (!(age >= 0 && age < longest) || typeof key !== 'string' || !/^[\da-f-]{36}$/.test(key))
    return null;
  const isKnown = ['draft', 'sending', 'waiting', 'sent', 'already'].includes(String(phase));
  const checked = request === undefined ? undefined : readRequest(request).request;
  if (!isKnown || (request !== undefined && !checked)) return null;
  if (phase !== 'draft' && !checked) return null;
  const { id, token, reference, start, end, isUrgent } = fieldsOf(receipt);
  if (phase === 'sent' && (typeof id !== 'string' || typeof token !== 'string')) return null;
  return {
    phase: phase as Kept['phase'],
    key,
    startedAt: Number(startedAt) || Date.now(),
    draft: draftIn(fieldsOf(draft)),
    ...(checked && { request: checked }),
    ...(phase === 'sent' && {
      receipt: {
        id: id as string,
        token: token as string,
        ...(typeof reference === 'string' && { reference }),
        ...(typeof start === 'number' && { start }),
        ...(typeof end === 'number' && { end }),
        ...(isUrgent === true && { isUrgent }),
      },
    }),
  };
}

function draftIn(said: Record<string, unknown>): Draft {
  const draft: Record<string, unknown> = { ...EMPTY };
  for (const [name, empty] of Object.entries(EMPTY)) {
    const value = said[name];
    if (Array.isArray(empty))
      draft[name] = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    else if (typeof value === typeof empty) draft[name] = value;
  }
  return draft as unknown as Draft;
}
