import type { ControlNode, FormFacts } from './facts.js';
import { names, rowOf, type Naming } from './labels.js';
import type { PartName } from './model.js';
import { groupOf, isWithin, titlesAbove } from './tree.js';
import { fold, labelText } from './words.js';

/** Controls that are answered together. */
export interface Cluster {
  readonly controls: readonly ControlNode[];
  readonly parts: readonly PartName[];
  /** What names the whole: a group, or a text; null where each control names itself. */
  readonly naming: Naming | null;
}

/** Names a set: the group that holds nothing else, else the text before it, else its first control. */
export function nameWhole(
  facts: FormFacts,
  fill: readonly ControlNode[],
  controls: readonly ControlNode[],
  namings: ReadonlyMap<number, Naming>,
): Naming | null {
  const first = controls[0]!;
  const mine = new Set(controls.map(({ at }) => at));
  let group = groupOf(facts, first);
  while (group) {
    const { at, title, tokens } = group;
    const holds = fill.filter((control) => isWithin(facts, control, at));
    if (!holds.every((control) => mine.has(control.at))) break;
    if (title)
      return { raw: title, text: labelText(title), source: 'set', shown: !group.gone, tokens };
    group = groupOf(facts, group);
  }
  const isBox = first.type === 'radio' || first.type === 'checkbox';
  const isOverRows = isBox && new Set(controls.map(rowOf)).size > 1;
  for (const source of ['set', 'row', 'labelledby', 'before', 'near'] as const) {
    const found = first.labels.find(
      (label) =>
        label.source === source &&
        // What stands in its row names the row.
        !(isOverRows && labelText(label.text) === rowOf(first)) &&
        names(label) &&
        (!isBox || labelText(label.text) !== namings.get(first.at)?.text),
    );
    if (found)
      return {
        raw: found.text,
        text: labelText(found.text),
        source,
        shown: found.shown,
        tokens: found.tokens,
      };
  }
  const own = namings.get(first.at)!;
  if (!isBox && !/^(?:jour|jj|heures?|hh|mois|mm)$/.test(fold(own.text)) && own.source !== 'name')
    return own;
  const title = titlesAbove(facts, first)[0];
  return title
    ? { raw: title, text: labelText(title), source: 'set', shown: true, tokens: [] }
    : null;
}
