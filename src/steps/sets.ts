import { isConsent } from './consent.js';
import type { ControlNode, FormFacts } from './facts.js';
import type { Naming } from './labels.js';
import { groupOf, isWithin } from './tree.js';
import { nameWhole, type Cluster } from './whole.js';
import { fold } from './words.js';

/** Sets of radios and of check boxes, by each of their controls. */
export function findSets(
  facts: FormFacts,
  fill: readonly ControlNode[],
  namings: ReadonlyMap<number, Naming>,
): ReadonlyMap<number, Cluster> {
  const sets = new Map<number, Cluster>();
  const add = (controls: readonly ControlNode[]) => {
    const cluster = { controls, parts: [], naming: nameWhole(facts, fill, controls, namings) };
    for (const { at } of controls) sets.set(at, cluster);
  };
  const radios = new Map<string, ControlNode[]>();
  for (const control of fill.filter(({ type, name }) => type === 'radio' && name !== '')) {
    const same = radios.get(control.name);
    if (same) same.push(control);
    else radios.set(control.name, [control]);
  }
  for (const controls of radios.values()) add(controls);
  for (const run of runsOfBoxes(fill)) {
    const standAlone = run.filter((box) => standsAlone(box, namings.get(box.at)!.text));
    const isOne = (box: ControlNode) =>
      !box.required || (facts.form.noValidate && isFirstOf(box, run));
    const boxes = run.every(({ required }) => required) ? run : run.filter(isOne);
    const free = boxes.filter((box) => !standAlone.includes(box));
    for (const controls of splitRun(facts, fill, free)) if (controls.length > 1) add(controls);
  }
  return sets;
}

/** Check boxes that follow each other in the same group. */
function runsOfBoxes(fill: readonly ControlNode[]): ControlNode[][] {
  const runs: ControlNode[][] = [];
  let last: ControlNode | null = null;
  for (const control of fill) {
    if (control.type === 'checkbox') {
      if (last?.type === 'checkbox' && last.parent === control.parent) runs.at(-1)!.push(control);
      else runs.push([control]);
    }
    last = control;
  }
  return runs;
}

/** Where the browser does not check, `required` on the first box of a list is the site's way to say "at least one". */
const isFirstOf = ({ name, at }: ControlNode, run: readonly ControlNode[]): boolean => {
  const same = run.filter((box) => box.name === name);
  return (
    name.endsWith('[]') &&
    same.length > 1 &&
    same[0]!.at === at &&
    same.slice(1).every(({ required }) => !required)
  );
};

/** A run is cut by name, by stem, then by the group or the text that names the boxes together. */
function splitRun(
  facts: FormFacts,
  fill: readonly ControlNode[],
  run: readonly ControlNode[],
): readonly (readonly ControlNode[])[] {
  const first = run[0];
  if (!first) return [];
  const group = groupOf(facts, first);
  // A fieldset of boxes and nothing else is one question, whatever their names.
  if (
    group?.title &&
    fill
      .filter((control) => isWithin(facts, control, group.at))
      .every((control) => run.includes(control)) &&
    !severalLists(run)
  )
    return [run];
  const lists: ControlNode[][] = [];
  const others = fill.filter(({ type }) => type !== 'checkbox');
  let before: ControlNode | null = null;
  for (const box of run) {
    const opens = box.labels.some(({ source }) => source === 'set');
    const list = lists.at(-1);
    const isSame =
      list &&
      before &&
      (box.name === before.name
        ? box.name !== ''
        : (stemOf(box.name) !== '' &&
            stemOf(box.name) === stemOf(before.name) &&
            !others.some(({ name }) => stemOf(name) === stemOf(box.name)) &&
            !opens) ||
          (!opens && list[0]!.labels.some(({ source }) => source === 'set')));
    if (isSame) list.push(box);
    else lists.push([box]);
    before = box;
  }
  return lists;
}

/** Two lists in one fieldset: several names, each of several boxes. */
function severalLists(run: readonly ControlNode[]): boolean {
  const names = new Set(run.map(({ name }) => stemOf(name) || name));
  return (
    names.size > 1 &&
    names.size < run.length &&
    run.filter(({ labels }) => labels.some(({ source }) => source === 'set' || source === 'row'))
      .length > 1
  );
}

/** `jours[lundi]` and `input_5.1` are boxes of one list. */
function stemOf(name: string): string {
  const stem = name.replace(/(?:\[[^\]]*\]|\.\d+|[_-]\d+)$/, '');
  return stem === name ? '' : stem;
}

/** A whole sentence ("J’autorise…") is a question of its own. */
function standsAlone(box: ControlNode, label: string): boolean {
  return isConsent(box, label) || /^(?:j'|je )/.test(fold(label));
}
