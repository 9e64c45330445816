import { readAsides } from './asides.js';
import { isButton } from './buttons.js';
import { isConsent } from './consent.js';
import type { ControlNode, FormFacts, GroupNode } from './facts.js';
import { autocompleteFor, exampleFor, inputModeFor } from './field-help.js';
import { nameControls, rowOf, type Naming } from './labels.js';
import type { Choice, PartName, Question, QuestionKind } from './model.js';
import { partsFrom } from './parts.js';
import { purposeOf, subjectOf, type Purpose } from './purpose.js';
import { readNotes, requiredBy } from './required.js';
import { sensitiveBy } from './sensitive.js';
import { findSets } from './sets.js';
import { groupOf, titlesAbove } from './tree.js';
import { nameWhole, type Cluster } from './whole.js';
import { isCaptcha, isInWidget, isTrap } from './traps.js';
import { capital, labelText } from './words.js';

/** What the controls of a form are: what people fill, and what is left where it is. */
export interface Sorted {
  readonly fill: readonly ControlNode[];
  readonly captchas: readonly ControlNode[];
  readonly traps: readonly ControlNode[];
  /** Fields and buttons of the page's other small forms, by `at`. */
  readonly asides: ReadonlySet<number>;
}

/** Sorts the controls; buttons, hidden inputs, insides of widgets and the page's other small forms are in none. */
export function* sortControls(facts: FormFacts): Generator<void, Sorted, void> {
  const fill: ControlNode[] = [];
  const captchas: ControlNode[] = [];
  const traps: ControlNode[] = [];
  const asides = readAsides(facts);
  for (const node of facts.nodes) {
    if (node.kind !== 'control' || isButton(node) || node.type === 'hidden') continue;
    yield;
    if (asides.has(node.at) || isInWidget(node)) continue;
    if (isCaptcha(node)) captchas.push(node);
    else if (isTrap(node)) traps.push(node);
    else fill.push(node);
  }
  return { fill, captchas, traps, asides };
}

/** The questions of a form, in its order; to be interrupted after each. */
export function* readingQuestions(
  facts: FormFacts,
  fill: readonly ControlNode[],
): Generator<void, Question[], void> {
  const namings = yield* nameControls(fill);
  const notes = readNotes(facts);
  const used = new Set<string>();
  yield;
  const questions: Question[] = [];
  for (const cluster of yield* clustersOf(facts, fill, namings)) {
    const index = questions.length;
    const { controls, parts } = cluster;
    const first = controls[0]!;
    const naming = cluster.naming ?? namings.get(first.at)!;
    const type = parts.length ? (parts.includes('hour') ? 'time' : 'date') : first.type;
    const label = naming.text || 'Votre réponse';
    const purpose = purposeOf({
      ...first,
      type,
      label,
      autocomplete: controls.map(({ autocomplete }) => autocomplete).join(' '),
    });
    const subject = subjectOf([label, ...titlesAbove(facts, first)], [first.name]);
    const kind = kindOf(controls, parts, purpose, label);
    const group = cluster.naming && groupOf(facts, first);
    const noted = [group?.hint ?? '', ...controls.flatMap(({ hints }) => hints)].filter(
      (text) => text.length <= 40,
    );
    const raws = [
      ...noted,
      naming.raw,
      ...(parts.length ? controls.map(({ at }) => namings.get(at)!.raw) : []),
    ];
    const required = requiredBy(
      kind === 'checkboxes' || kind === 'radio' ? markGroup(controls, group) : controls,
      { raw: raws, tokens: [...naming.tokens, ...(group?.tokens ?? [])] },
      notes,
    );
    const token =
      kind === 'radio' || kind === 'checkboxes' ? '' : autocompleteFor(purpose, subject, first.tag);
    const isAgain = purpose === 'email-again';
    const isNew = token !== '' && (!used.has(token) || isAgain) && !hasToken(fill, token, controls);
    if (token) used.add(token);
    questions.push({
      index,
      kind,
      label: capital(label),
      labelShown: naming.shown,
      controls: controls.map(({ at }) => at),
      names: [...new Set(controls.map(({ name }) => name))],
      parts,
      choices: choicesOf(controls, namings),
      required: required !== null,
      requiredBy: required,
      sensitive: sensitiveOf(controls, label),
      purpose: kind === 'consent' ? 'consent' : purpose,
      subject,
      hints: hintsOf(facts, cluster, label),
      help: '',
      example: kind === 'text' || kind === 'date' || kind === 'time' ? exampleFor(purpose) : '',
      autocomplete: controls.map((control, at) =>
        !isNew || control.autocomplete ? '' : parts.length ? bdayToken(token, parts[at]!) : token,
      ),
      inputMode: controls.map((control) =>
        control.inputMode || control.tag !== 'input' || control.type !== 'text'
          ? ''
          : parts.length
            ? 'numeric'
            : kind === 'text'
              ? inputModeFor(purpose)
              : '',
      ),
      dormant: controls.every(isDormant),
      condition: controls[0]!.condition,
      unseen: controls.every(({ sight }) => (sight.gone || sight.unseen) && !sight.standIn),
      conditional: controls.some(({ condition }) => condition !== ''),
      errors: [...new Set(controls.flatMap(({ errors }) => errors))],
    });
    yield;
  }
  return questions;
}

/** Hidden or switched off when the form was read; a widget or a label may stand for it. */
export function isDormant({ sight, disabled }: ControlNode): boolean {
  return disabled || ((sight.gone || sight.unseen) && !sight.standIn);
}

function* clustersOf(
  facts: FormFacts,
  fill: readonly ControlNode[],
  namings: ReadonlyMap<number, Naming>,
): Generator<void, Cluster[], void> {
  const sets = findSets(facts, fill, namings);
  const done = new Set<number>();
  const clusters: Cluster[] = [];
  for (const [at, control] of fill.entries()) {
    if (done.has(control.at)) continue;
    yield;
    const set = sets.get(control.at);
    let cluster: Cluster = set ?? { controls: [control], parts: [], naming: null };
    if (!set) {
      const parts = partsFrom(
        fill
          .slice(at, at + 3)
          .filter((other) => other.parent === control.parent && !sets.has(other.at)),
        (other) => namings.get(other.at)!,
      );
      if (parts) {
        const controls = fill.slice(at, at + parts.length);
        cluster = { controls, parts, naming: nameWhole(facts, fill, controls, namings) };
      }
    }
    for (const one of cluster.controls) done.add(one.at);
    clusters.push(cluster);
  }
  return clusters;
}

function kindOf(
  controls: readonly ControlNode[],
  parts: readonly PartName[],
  purpose: Purpose | null,
  label: string,
): QuestionKind {
  const { type, tag } = controls[0]!;
  if (parts.length) return parts.includes('hour') ? 'time' : 'date';
  if (type === 'radio') return 'radio';
  if (type === 'checkbox')
    return controls.length > 1
      ? 'checkboxes'
      : isConsent(controls[0]!, label)
        ? 'consent'
        : 'checkbox';
  if (tag === 'select') return 'select';
  if (type === 'textarea' || type === 'file' || type === 'password') return type;
  if (/^(?:date|datetime-local|month|week)$/.test(type)) return 'date';
  if (type === 'time') return 'time';
  if (type === 'number' || type === 'range') return 'number';
  if (type === 'text' && (purpose === 'birth-date' || purpose === 'date')) return 'date';
  if (type === 'text' && purpose === 'time') return 'time';
  return 'text';
}

function choicesOf(
  controls: readonly ControlNode[],
  namings: ReadonlyMap<number, Naming>,
): Choice[] {
  const { tag, type, options, at } = controls[0]!;
  if (tag === 'select')
    return options
      .filter(({ value, label, disabled }) => value !== '' && label !== '' && !disabled)
      .map(({ value, label }) => ({ value, label, at }));
  if (type !== 'radio' && (type !== 'checkbox' || controls.length < 2)) return [];
  const labels = controls.map((control) => namings.get(control.at)!.text || control.value);
  const all = controls.map((control, place): Choice => {
    const label = labels[place]!;
    // Days above, hours beside: the day alone does not say which.
    const row = labels.filter((other) => other === label).length > 1 ? rowOf(control) : '';
    return { value: control.value, label: row ? `${label}, ${row}` : label, at: control.at };
  });
  const free = all.filter((_, place) => !controls[place]!.disabled);
  return free.length ? free : all;
}

function sensitiveOf(controls: readonly ControlNode[], label: string) {
  for (const control of controls) {
    const found = sensitiveBy(control, label);
    if (found) return found;
  }
  return null;
}

/** A group may say `aria-required`, which its boxes then are. */
function markGroup(
  controls: readonly ControlNode[],
  group: GroupNode | null,
): readonly ControlNode[] {
  return group?.tokens.includes('[aria-required=true]')
    ? controls.map((control) => ({ ...control, ariaRequired: true }))
    : controls;
}

function hintsOf(facts: FormFacts, { controls, naming }: Cluster, label: string): string[] {
  const group = naming && controls.length > 1 ? groupOf(facts, controls[0]!) : null;
  const all = [group?.hint ?? '', ...controls.flatMap(({ hints }) => hints)];
  return [...new Set(all)].filter((text) => text && labelText(text) !== label);
}

const hasToken = (
  fill: readonly ControlNode[],
  token: string,
  mine: readonly ControlNode[],
): boolean =>
  fill.some(
    (control) =>
      control.autocomplete !== '' &&
      !mine.includes(control) &&
      control.autocomplete.split(/\s+/).includes(token),
  );

const bdayToken = (token: string, part: PartName): string =>
  token === 'bday' ? `bday-${part}` : '';
