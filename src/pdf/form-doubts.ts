import type { PdfOption, PdfWidget } from './form-model.js';

/** No choice: the words that ask for one. */
const INVITES = /^[\s\p{P}]*$|choi|s[ée]lection|\.\.\.|…|^select|^choose/iu;
const YES = /^(?:oui|yes|true|vrai)$/;
const NO = /^(?:non|no|false|faux)$/;

/** A list whose choices, or whose answer of now, could not be told from another's once written. */
export function isBlurred(lists: readonly PdfWidget[]): boolean {
  const [first] = lists as readonly [PdfWidget];
  const values = first.options.map(({ value }) => value);
  const labels = first.options.map(({ label }) => label);
  return (
    new Set(values).size < values.length ||
    new Set(labels).size < labels.length ||
    // « Aucune aide » that is written as nothing would not stand on paper.
    first.options.some(({ value, label }) => value === '' && !INVITES.test(label)) ||
    lists.some(({ options }) => JSON.stringify(options) !== JSON.stringify(first.options)) ||
    // A town's own answer that the list has not would be lost.
    first.values.some((value) => !values.includes(value))
  );
}

/** The words beside a box are those that the file gives to another answer: « Oui » beside the box for no. */
export function contradicts({ value, label }: PdfOption, all: readonly PdfOption[]): boolean {
  const says = meaningOf(label);
  const stands = meaningOf(value);
  const isOpposed = /^[+-]$/.test(says) && /^[+-]$/.test(stands) && says !== stands;
  return isOpposed || all.some((other) => other.value !== value && meaningOf(other.value) === says);
}

function meaningOf(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return YES.test(folded) ? '+' : NO.test(folded) ? '-' : folded;
}
