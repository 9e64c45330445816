import type { ControlNode } from './facts.js';
import type { Naming } from './labels.js';
import type { PartName } from './model.js';
import { fold, nameWords } from './words.js';

const WORDS: readonly (readonly [PartName, RegExp, RegExp])[] = [
  ['day', /^(?:jours?|jj|j|dd|day|bday-day)$/, /(?:^| )(?:jour|jj|dd|day|j|d)$/],
  [
    'year',
    /^(?:annee|an|aaaa|aa|yyyy|yy|year|bday-year)$/,
    /(?:^| )(?:annee|an|aaaa|yyyy|year|a|y)$/,
  ],
  ['hour', /^(?:heures?|hh|h|hours?)$/, /(?:^| )(?:heures?|hour|hh|h)$/],
  ['minute', /^(?:minutes?|min|mn)$/, /(?:^| )(?:minutes?|minute|min|mn)$/],
  ['month', /^(?:mois|mm|m|month|bday-month)$/, /(?:^| )(?:mois|month|mm|m)$/],
];
const TYPES = new Set(['text', 'number', 'tel', 'select-one']);

/**
 * Which part of a date or an hour a control holds, by its own label, placeholder, autocomplete, options or name.
 * `isOwn`: the label says more than the one of the field before it.
 */
function partOf(control: ControlNode, label: string, isOwn: boolean): PartName | null {
  if (!TYPES.has(control.type)) return null;
  const says = control.labels.find(({ source }) => source === 'aria-label')?.text ?? '';
  const texts = [control.autocomplete, label, says, control.placeholder, control.title].map(
    (text) =>
      fold(text)
        .replace(/[^a-z-]+/g, ' ')
        .trim(),
  );
  for (const [part, pattern] of WORDS) if (texts.some((text) => pattern.test(text))) return part;
  // A label of its own says what it is: the name is not asked.
  if (isOwn) return byOptions(control);
  const names = [nameWords(control.name), nameWords(control.id)];
  for (const [part, , pattern] of WORDS) if (names.some((name) => pattern.test(name))) return part;
  return byOptions(control);
}

function byOptions({ type, options }: ControlNode): PartName | null {
  if (type !== 'select-one') return null;
  const values = options
    .map(({ label }) => fold(label))
    .filter((text) => /^\d+$|^[a-z]+$/.test(text));
  const numbers = values.filter((text) => /^\d+$/.test(text)).map(Number);
  if (values.includes('janvier') && values.includes('decembre')) return 'month';
  const highest = Math.max(0, ...numbers);
  if (numbers.length === 31 && highest === 31) return 'day';
  if (numbers.length >= 10 && numbers.every((number) => number >= 1900 && number < 2200))
    return 'year';
  return null;
}

/**
 * The date or the hour that starts with this control: how many of the controls it takes, and what each holds.
 * `following` are the controls to fill from it on, all of the same group.
 */
export function partsFrom(
  following: readonly ControlNode[],
  labelOf: (control: ControlNode) => Naming,
): readonly PartName[] | null {
  const opening = following[0] && labelOf(following[0]).text;
  const partAt = (control: ControlNode, at: number): PartName | null => {
    const { text, source } = labelOf(control);
    return partOf(control, text, at > 0 && source !== 'name' && text !== opening);
  };
  const [start] = following;
  if (!start || !partAt(start, 0)) return null;
  const three = following.slice(0, 3).map(partAt);
  if (three.length === 3 && [...three].sort().join() === 'day,month,year')
    return three as PartName[];
  const [first, second] = three;
  // "mm" is a month, or minutes after an hour.
  if (first === 'hour' && (second === 'minute' || second === 'month')) return ['hour', 'minute'];
  const minuteMonth =
    three.length === 3 && three.map((part) => (part === 'minute' ? 'month' : part));
  if (minuteMonth && [...minuteMonth].sort().join() === 'day,month,year')
    return minuteMonth as PartName[];
  return null;
}
