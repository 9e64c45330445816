import type { ControlNode, FormFacts, FormNode, GroupNode } from './facts.js';

/** The group a node stands in; null in the form itself. */
export const groupOf = (facts: FormFacts, node: FormNode): GroupNode | null =>
  node.parent < 0 ? null : (facts.nodes[node.parent] as GroupNode);

export function isWithin(facts: FormFacts, node: FormNode, group: number): boolean {
  for (let at = node.parent; at >= 0; at = facts.nodes[at]!.parent) if (at === group) return true;
  return group < 0;
}

/** Titles over a control, the nearest first: its groups', and the heading before it. */
export function titlesAbove(facts: FormFacts, control: ControlNode): string[] {
  const titles: string[] = [];
  let level = 9;
  let parent = control.parent;
  for (let at = control.at - 1; at >= 0; at -= 1) {
    const node = facts.nodes[at]!;
    if (node.kind === 'heading' && node.level < level && isWithin(facts, control, node.parent)) {
      titles.push(node.text);
      level = node.level;
    } else if (at === parent && node.kind === 'group') {
      if (node.title || node.mark?.title) titles.push(node.title || node.mark!.title);
      parent = node.parent;
    }
  }
  return titles;
}
