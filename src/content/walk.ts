import { childrenOf, isElement, isText } from './dom.js';
import type { Slices } from './slices.js';

/** What to do with an element: the nodes to visit in place of its children, and what to do on the way out. */
export interface Visit {
  readonly children?: readonly Node[];
  readonly leave?: () => void;
}

export interface Visitor {
  /** Null: the element is passed over. */
  enter(element: Element): Visit | null;
  text(node: Text): void;
}

interface Frame {
  readonly nodes: readonly Node[];
  readonly leave: (() => void) | undefined;
  next: number;
}

/** Visits a tree as it is displayed, in slices, at any depth; nodes that leave the page meanwhile do no harm. */
export async function walk(root: Element, visitor: Visitor, slices: Slices): Promise<void> {
  const frames: Frame[] = [];
  const enter = (element: Element) => {
    const visit = visitor.enter(element);
    if (visit)
      frames.push({ nodes: visit.children ?? childrenOf(element), leave: visit.leave, next: 0 });
  };
  enter(root);
  while (frames.length > 0) {
    if (slices.due) await slices.pause();
    const frame = frames[frames.length - 1]!;
    const node = frame.nodes[frame.next];
    frame.next += 1;
    if (!node) {
      frames.pop();
      frame.leave?.();
    } else if (isElement(node)) enter(node);
    else if (isText(node)) visitor.text(node);
  }
}
