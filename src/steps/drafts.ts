import type { ControlNode, FormFacts } from './facts.js';
import type { FormModel } from './model.js';
import { looksSensitive } from './sensitive.js';
import { firstState, type ControlState, type FormState } from './values.js';

/** Answers kept for later: in the tab, or for seven days on the visitor's own device. Plain JSON. */
export interface Draft {
  readonly version: 1;
  /** Of the form as it came: see `signatureOf`. */
  readonly signature: string;
  /** Milliseconds, as `Date.now()`. */
  readonly savedAt: number;
  readonly expiresAt: number;
  /** Place in `FormModel.steps` where the visitor was. */
  readonly step: number;
  readonly entries: readonly DraftEntry[];
}

export interface DraftEntry {
  readonly name: string;
  readonly type: string;
  /** Which of the controls of that name and type, from 0: names are shared. */
  readonly place: number;
  /** What the visitor has put: text, selected values, or checked. */
  readonly value: DraftValue;
  /** What the page had put there itself. */
  readonly initial: DraftValue;
}

export type DraftValue = string | readonly string[] | boolean;

/** What to write where: the binding sets it, then fires `input` and `change`. */
export interface Restoration {
  readonly at: number;
  readonly value: DraftValue;
}

export const DRAFT_DAYS = 7;
const DAY = 86_400_000;
const LONGEST = 500_000;

/**
 * Tells one form from another at the same address: a form that changed must not get the answers of the old one. The
 * binding reads it once, from the form as it first came, and keeps it: blocks that scripts add later are not in it.
 */
export function signatureOf(facts: FormFacts, model: FormModel): string {
  const controls = model.questions.flatMap((question) => question.controls).sort((a, b) => a - b);
  const text = [
    facts.form.action,
    facts.form.id,
    ...controls
      .map((at) => facts.nodes[at] as ControlNode)
      .map(({ name, type }) => `${name}:${type}`),
  ].join('\n');
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b) ^ (low >>> 15);
  }
  return `${controls.length}-${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}

/** The draft of a form; what is sensitive, hidden or as the page put it is not in it. */
export function makeDraft(
  facts: FormFacts,
  model: FormModel,
  state: FormState,
  kept: {
    readonly signature: string;
    readonly now: number;
    readonly step: number;
    readonly days?: number;
  },
): Draft {
  const { signature, now, step, days = DRAFT_DAYS } = kept;
  const entries = keepable(facts, model).flatMap(({ control, place }) => {
    const now = state.get(control.at);
    if (!now || !now.shown) return [];
    const value = valueOf(control, now);
    const initial = valueOf(control, firstState(control));
    if (isSame(value, initial) || (typeof value === 'string' && looksSensitive(value))) return [];
    return [{ name: control.name, type: control.type, place, value, initial }];
  });
  return { version: 1, signature, savedAt: now, expiresAt: now + days * DAY, step, entries };
}

/** Reads a stored draft; null where it is none of ours, of another form, or too old. */
export function readDraft(json: string | null, signature: string, now: number): Draft | null {
  if (!json || json.length > LONGEST) return null;
  try {
    const draft: unknown = JSON.parse(json);
    return isDraft(draft) &&
      draft.signature === signature &&
      draft.savedAt <= now + DAY &&
      now < draft.expiresAt
      ? draft
      : null;
  } catch {
    return null;
  }
}

/**
 * What of a draft can be put back, in document order: only where nothing has been answered since, never a file, a hidden
 * or a sensitive field. `lost` are the entries whose control is not there now: a block that a script adds may bring it.
 */
export function restore(
  draft: Draft,
  facts: FormFacts,
  model: FormModel,
  state: FormState,
): { readonly put: readonly Restoration[]; readonly lost: readonly DraftEntry[] } {
  const controls = keepable(facts, model);
  const put: Restoration[] = [];
  const lost: DraftEntry[] = [];
  for (const entry of draft.entries) {
    const found = controls.find(
      ({ control, place }) =>
        control.name === entry.name && control.type === entry.type && place === entry.place,
    );
    const now = found && state.get(found.control.at);
    if (!found || !now) {
      lost.push(entry);
      continue;
    }
    const value = valueOf(found.control, now);
    if (!isSame(value, entry.value) && isFree(found.control, value, entry, controls, state))
      put.push({ at: found.control.at, value: entry.value });
  }
  return { put: put.sort((a, b) => a.at - b.at), lost };
}

interface Placed {
  readonly control: ControlNode;
  readonly place: number;
}

function keepable(facts: FormFacts, model: FormModel): Placed[] {
  const counts = new Map<string, number>();
  const secret = new Set(
    model.questions.filter(({ sensitive }) => sensitive).flatMap(({ controls }) => controls),
  );
  return model.questions
    .flatMap(({ controls }) => controls)
    .sort((a, b) => a - b)
    .map((at) => facts.nodes[at] as ControlNode)
    .map((control) => {
      const key = `${control.type} ${control.name}`;
      const place = counts.get(key) ?? 0;
      counts.set(key, place + 1);
      return { control, place };
    })
    .filter(
      ({ control }) =>
        !secret.has(control.at) &&
        control.name !== '' &&
        control.type !== 'file' &&
        control.type !== 'password',
    );
}

function valueOf({ tag, type }: ControlNode, state: ControlState): DraftValue {
  if (type === 'radio' || type === 'checkbox') return state.checked;
  return tag === 'select' ? state.selected : state.value;
}

/** Empty, or as the page puts it by itself. */
function isFree(
  control: ControlNode,
  value: DraftValue,
  entry: DraftEntry,
  controls: readonly Placed[],
  state: FormState,
): boolean {
  if (isSame(value, entry.initial)) {
    if (control.type !== 'radio') return true;
    // Another of the set was chosen since: it is not overruled.
    const set = controls.filter(
      ({ control: other }) => other.type === 'radio' && other.name === control.name,
    );
    return set.every(({ control: other }) => state.get(other.at)?.checked === other.checked);
  }
  return value === '' || (Array.isArray(value) && value.every((one) => one === ''));
}

function isSame(one: DraftValue, other: DraftValue): boolean {
  return typeof one === 'object' && typeof other === 'object'
    ? one.length === other.length && one.every((value, at) => value === other[at])
    : one === other;
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { version, signature, savedAt, expiresAt, step, entries } = value as Record<
    string,
    unknown
  >;
  return (
    version === 1 &&
    typeof signature === 'string' &&
    typeof savedAt === 'number' &&
    typeof expiresAt === 'number' &&
    Number.isInteger(step) &&
    Array.isArray(entries) &&
    entries.every(isEntry)
  );
}

function isEntry(value: unknown): value is DraftEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { name, type, place, value: put, initial } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    typeof type === 'string' &&
    Number.isInteger(place) &&
    isValue(put) &&
    isValue(initial)
  );
}

const isValue = (value: unknown): value is DraftValue =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));
