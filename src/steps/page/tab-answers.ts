import { readDraft, type Draft, type DraftEntry } from '../drafts.js';

/** One answer that a page may want to say again elsewhere. */
export interface Wanted {
  /** Name of the field. */
  readonly field: string;
  /** Of boxes and circles: what each one means, in their order. */
  readonly choices?: readonly string[];
}

const PREFIX = 'parvis-steps ';
const BOX = /^(?:radio|checkbox)$/;
const NEVER = /^(?:password|file|hidden|submit|button|image|reset)$/;

/**
 * The answers to some fields that the visitor has given in this tab: those of the guided form that was last written in,
 * else those of a form of this page. Read where a visitor asks for them; nothing is written.
 */
export function tabAnswers(
  document: Document,
  wanted: readonly Wanted[],
): ReadonlyMap<string, readonly string[]> {
  const draft = lastDraft(document.defaultView!, wanted);
  return new Map(
    wanted.map((one) => [
      one.field,
      draft ? valuesIn(draft.entries, one) : valuesOn(document, one),
    ]),
  );
}

function lastDraft(view: Window, wanted: readonly Wanted[]): Draft | null {
  const now = Date.now();
  return ['sessionStorage' as const, 'localStorage' as const]
    .flatMap((name) => {
      try {
        const store = view[name];
        return Object.keys(store)
          .filter((key) => key.startsWith(PREFIX))
          .map((key) => readDraft(store.getItem(key), key.split(' ')[2]!, now));
      } catch {
        return [];
      }
    })
    .filter(
      (draft) =>
        draft?.entries.some(({ name }) => wanted.some(({ field }) => field === name)) ?? false,
    )
    .reduce((last, draft) => (last && last.savedAt > draft!.savedAt ? last : draft), null);
}

function valuesIn(entries: readonly DraftEntry[], { field, choices }: Wanted): readonly string[] {
  return entries
    .filter(({ name }) => name === field)
    .flatMap(({ type, place, value }) => {
      if (BOX.test(type)) return value === true ? (choices?.[place] ?? []) : [];
      return typeof value === 'boolean' ? [] : value;
    });
}

function valuesOn(document: Document, { field, choices }: Wanted): readonly string[] {
  const controls = [...document.forms]
    .flatMap((form) => [...form.elements] as HTMLInputElement[])
    .filter(({ name, type, disabled }) => name === field && !NEVER.test(type) && !disabled);
  return controls.flatMap((control, place) => {
    if (BOX.test(control.type)) return control.checked ? (choices?.[place] ?? control.value) : [];
    if (control.localName !== 'select') return control.value;
    return [...(control as unknown as HTMLSelectElement).selectedOptions].map(({ value }) => value);
  });
}
