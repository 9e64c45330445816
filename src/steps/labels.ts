import type { ControlNode, LabelFact, LabelSource } from './facts.js';
import { fold, labelText, nameWords, capital } from './words.js';

/** The text that names a control, as the page has it. */
export interface Naming {
  /** Star and notes included. */
  readonly raw: string;
  readonly text: string;
  readonly source: LabelSource | 'name';
  readonly shown: boolean;
  readonly tokens: readonly string[];
}

const ORDER: readonly LabelSource[] = [
  'labelledby',
  'near',
  'label',
  'aria-label',
  'before',
  'row',
  'column',
  'title',
  'placeholder',
];
const BOX_ORDER: readonly LabelSource[] = [
  'labelledby',
  'near',
  'label',
  'aria-label',
  'after',
  'column',
  'title',
  'before',
];

/** Names each control, and gives back to its neighbour a label whose `for` is wrong; to be interrupted after each. */
export function* nameControls(
  controls: readonly ControlNode[],
): Generator<void, ReadonlyMap<number, Naming>, void> {
  const claimed = yield* claimMisplaced(controls);
  const namings = new Map<number, Naming>();
  for (const control of controls) {
    namings.set(control.at, nameOne(control, claimed));
    yield;
  }
  shareNames(controls, namings);
  return namings;
}

/** "CP / Commune" before two fields in a row names one, then the other. */
function shareNames(controls: readonly ControlNode[], namings: Map<number, Naming>): void {
  for (let at = 0; at < controls.length; at += 1) {
    const one = namings.get(controls[at]!.at)!;
    if (one.source !== 'row' || !one.text.includes('/')) continue;
    const names = one.text
      .replace(/\([^)]*\)/g, '')
      .split('/')
      .map((name) => name.trim());
    let end = at + 1;
    while (end < controls.length && isSame(namings.get(controls[end]!.at)!, one)) end += 1;
    const isShared = names.length > 1 && names.length === end - at && names.every(Boolean);
    if (isShared)
      names.forEach((name, place) =>
        namings.set(controls[at + place]!.at, { ...one, text: capital(name), shown: false }),
      );
    at = end - 1;
  }
}

const isSame = (naming: Naming, other: Naming): boolean =>
  naming.source === other.source && naming.raw === other.raw;

/** Labels that stand beside a control of which they are the only name, while their `for` says another. */
function* claimMisplaced(
  controls: readonly ControlNode[],
): Generator<void, ReadonlyMap<number, number>, void> {
  const claimed = new Map<number, number>();
  for (const control of controls) {
    yield;
    if (ownLabel(control)) continue;
    const near = control.labels.find(({ source, text }) => source === 'near' && labelText(text));
    if (near && !claimed.has(near.element)) claimed.set(near.element, control.at);
  }
  return claimed;
}

/** Text around a field that is longer than this names something else. */
const LONGEST = 200;
const AROUND = new Set<LabelSource>(['set', 'before', 'row', 'column', 'after']);

/** Whether a text may name a control or a set. */
export const names = ({ source, text }: LabelFact): boolean =>
  labelText(text) !== '' && (!AROUND.has(source) || text.length <= LONGEST);

/** The first cell of its row. */
export const rowOf = ({ labels }: ControlNode): string =>
  labelText(labels.find(({ source }) => source === 'row')?.text ?? '');

const ownLabel = (control: ControlNode): LabelFact | undefined =>
  control.labels.find(({ source, close, text }) => source === 'label' && close && labelText(text));

function nameOne(control: ControlNode, claimed: ReadonlyMap<number, number>): Naming {
  const isBox = control.type === 'radio' || control.type === 'checkbox';
  const usable = control.labels.filter(names);
  const belongs = (label: LabelFact) =>
    label.element < 0 || (claimed.get(label.element) ?? control.at) === control.at;
  const first = ownLabel(control);
  if (first) return naming(first);
  const order = isBox ? BOX_ORDER : ORDER;
  for (const source of order) {
    const found = usable.find((label) => label.source === source && belongs(label));
    if (found) return naming(found);
  }
  const taken = usable.find(({ source }) => source === 'label');
  if (taken) return naming(taken);
  const words = isBox ? control.value : nameWords(control.name || control.id).replace(/\d+/g, '');
  return {
    raw: '',
    text: capital(KNOWN[fold(words)] ?? words.trim()),
    source: 'name',
    shown: false,
    tokens: [],
  };
}

/** Names that stand for a label when the page has none at all. */
const KNOWN: Readonly<Record<string, string>> = {
  nom: 'Nom',
  name: 'Nom',
  prenom: 'Prénom',
  email: 'Adresse e-mail',
  mail: 'Adresse e-mail',
  courriel: 'Adresse e-mail',
  tel: 'Numéro de téléphone',
  phone: 'Numéro de téléphone',
  telephone: 'Numéro de téléphone',
  cp: 'Code postal',
  ville: 'Ville',
  message: 'Message',
  adresse: 'Adresse',
};

function naming({ text, source, shown, tokens }: LabelFact): Naming {
  return {
    raw: text,
    text: labelText(text),
    source,
    shown: shown && source !== 'placeholder' && source !== 'title' && source !== 'aria-label',
    tokens,
  };
}
