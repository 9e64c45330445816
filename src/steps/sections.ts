import type { FormFacts, FormNode, GroupNode, HeadingNode, StepMark } from './facts.js';
import type { Question } from './model.js';
import { groupOf, isWithin } from './tree.js';
import { titleText } from './words.js';

/** Questions that the author of the form put together. */
export interface Section {
  /** '' where the author gave none. */
  readonly title: string;
  readonly titleNode: number | null;
  readonly questions: readonly Question[];
  /** The author said so with a mark: it is never cut. */
  readonly marked?: boolean;
  /** Between the author's sections, or before them. */
  readonly loose?: boolean;
}

/** A part of the form: the nodes of a group, or those between a heading and the next. */
export interface Scope {
  readonly group: number;
  readonly from: number;
  readonly to: number;
  readonly questions: readonly Question[];
}

/** Groups that plugins put around one field, not around a subject. */
const FIELD_GROUP =
  /^(?:gfield|wpforms-field|editer|frm_form_field|ginput_complex|form-composite|webform-composite|fieldgroup|nf-field|forminator-field)$/;

/** The author's sections of a part of the form; null where there are not two. */
export function sectionsOf(facts: FormFacts, scope: Scope): readonly Section[] | null {
  return byMarks(facts, scope) ?? byGroups(facts, scope) ?? byHeadings(facts, scope);
}

const inScope = (facts: FormFacts, scope: Scope): FormNode[] =>
  facts.nodes.slice(scope.from + 1, scope.to).filter((node) => isWithin(facts, node, scope.group));

const markOf = (node: FormNode): StepMark | null =>
  node.kind === 'group' || node.kind === 'heading' ? node.mark : null;

function byMarks(facts: FormFacts, scope: Scope): readonly Section[] | null {
  const marks = inScope(facts, scope).filter((node) => markOf(node) !== null);
  if (marks.length < 2) return null;
  const sections = new Map<
    string,
    { title: string; titleNode: number | null; questions: Question[] }
  >();
  let current = '';
  for (const question of scope.questions) {
    const first = facts.nodes[question.controls[0]!]!;
    const mark =
      marks.findLast((node) => node.kind === 'group' && isWithin(facts, first, node.at)) ??
      marks.findLast((node) => node.kind === 'heading' && node.at < first.at);
    const key = mark ? markOf(mark)!.value || `#${mark.at}` : current;
    if (mark && !sections.has(key)) sections.set(key, { ...markTitle(facts, mark), questions: [] });
    if (!sections.has(key)) sections.set(key, { title: '', titleNode: null, questions: [] });
    sections.get(key)!.questions.push(question);
    current = key;
  }
  // What stands before the first mark goes with it.
  const loose = sections.get('');
  const list = [...sections].filter(([key]) => key !== '').map(([, section]) => section);
  if (loose && list[0]) list[0].questions.unshift(...loose.questions);
  return list.length > 1 ? list.map((section) => ({ ...section, marked: true })) : null;
}

function markTitle(facts: FormFacts, node: FormNode): { title: string; titleNode: number | null } {
  const mark = markOf(node)!;
  if (mark.title) return { title: titleText(mark.title), titleNode: null };
  if (/[\s?]|^\p{Lu}/u.test(mark.value)) return { title: titleText(mark.value), titleNode: null };
  const own = node.kind === 'group' ? node.title : node.kind === 'heading' ? node.text : '';
  if (own) return { title: titleText(own), titleNode: node.at };
  const inner = facts.nodes.find(
    (other) =>
      other.at > node.at &&
      isWithin(facts, other, node.at) &&
      (other.kind === 'heading' || (other.kind === 'group' && other.title !== '')),
  );
  if (inner?.kind === 'heading') return { title: titleText(inner.text), titleNode: inner.at };
  if (inner?.kind === 'group') return { title: titleText(inner.title), titleNode: inner.at };
  return { title: /^\d*$/.test(mark.value) ? '' : titleText(mark.value), titleNode: null };
}

function byGroups(facts: FormFacts, scope: Scope): readonly Section[] | null {
  const held = (group: GroupNode) =>
    scope.questions.filter(({ controls }) => isWithin(facts, facts.nodes[controls[0]!]!, group.at));
  const groups = inScope(facts, scope).filter(
    (node): node is GroupNode =>
      node.kind === 'group' && node.parent === scope.group && held(node).length > 0,
  );
  const wrapper = groups.find((group) => isWrapper(held(group), scope.questions));
  if (wrapper) {
    const inside = {
      group: wrapper.at,
      from: wrapper.at,
      to: endOf(facts, wrapper),
      questions: held(wrapper),
    };
    const inner = sectionsOf(facts, inside);
    return inner && withLoose(scope.questions, inner);
  }
  const sections = groups
    .filter((group) => isSection(facts, group, held(group)))
    .map((group): Section => ({ ...groupTitle(facts, group), questions: held(group) }));
  const inside = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const all = scope.questions.filter(({ kind }) => kind !== 'consent').length;
  if (sections.length === 0 || inside < all * 0.6) return null;
  const complete = withLoose(scope.questions, sections);
  return complete.length > 1 ? complete : null;
}

/** Holds all but what agrees at the end. */
const isWrapper = (held: readonly Question[], all: readonly Question[]): boolean =>
  held.length > 1 &&
  all.every((question) => held.includes(question) || question.kind === 'consent');

function isSection(facts: FormFacts, group: GroupNode, held: readonly Question[]): boolean {
  if (group.tokens.some((token) => FIELD_GROUP.test(token))) return false;
  if (group.role === 'radiogroup') return false;
  if (!group.title && group.tag !== 'fieldset') return false;
  const [only] = held;
  // The legend of a set is the question itself.
  return (
    held.length > 1 ||
    (only!.controls.length === 1 && only!.choices.length === 0) ||
    only!.kind === 'select' ||
    hasGroupInside(facts, group, only!)
  );
}

const hasGroupInside = (facts: FormFacts, group: GroupNode, question: Question): boolean =>
  groupOf(facts, facts.nodes[question.controls[0]!]!)?.at !== group.at;

function groupTitle(
  facts: FormFacts,
  group: GroupNode,
): { title: string; titleNode: number | null } {
  if (group.title) return { title: titleText(group.title), titleNode: group.at };
  const heading = facts.nodes.find(
    (node) => node.kind === 'heading' && isWithin(facts, node, group.at),
  ) as HeadingNode | undefined;
  return heading
    ? { title: titleText(heading.text), titleNode: heading.at }
    : { title: '', titleNode: null };
}

const endOf = (facts: FormFacts, group: GroupNode): number =>
  (facts.nodes.findLast((node) => isWithin(facts, node, group.at))?.at ?? group.at) + 1;

/** The lowest level of headings that makes sections, from the top. */
function byHeadings(facts: FormFacts, scope: Scope): readonly Section[] | null {
  const headings = inScope(facts, scope).filter(
    (node): node is HeadingNode => node.kind === 'heading',
  );
  for (const level of [...new Set(headings.map((heading) => heading.level))].sort()) {
    const sections: Section[] = [];
    for (const heading of headings.filter((one) => one.level === level)) {
      const next = headings.find((one) => one.at > heading.at && one.level <= level);
      const questions = scope.questions.filter(
        ({ controls }) => controls[0]! > heading.at && controls[0]! < (next?.at ?? scope.to),
      );
      if (questions.length)
        sections.push({ title: titleText(heading.text), titleNode: heading.at, questions });
    }
    const complete = sections.length ? withLoose(scope.questions, sections) : [];
    if (complete.length > 1) return complete;
  }
  return null;
}

/** Puts each question that is in no section with its neighbours: one or two go with the section before. */
function withLoose(all: readonly Question[], sections: readonly Section[]): Section[] {
  const home = new Map(
    sections.flatMap((section) => section.questions.map((one) => [one.index, section])),
  );
  const result: { section: Section; questions: Question[] }[] = [];
  let run: Question[] = [];
  const place = (isLast: boolean) => {
    const previous = result.at(-1);
    const agrees = run.every(({ kind }) => kind === 'consent');
    const joins = previous && (run.length <= 2 || (isLast && agrees));
    if (joins) previous.questions.push(...run);
    else if (run.length)
      result.push({
        section: { title: '', titleNode: null, questions: [], loose: true },
        questions: run,
      });
    run = [];
  };
  for (const question of all) {
    const section = home.get(question.index);
    if (!section) {
      run.push(question);
      continue;
    }
    place(false);
    const known = result.find((one) => one.section === section);
    if (known) known.questions.push(question);
    else result.push({ section, questions: [question] });
  }
  place(true);
  return result.map(({ section, questions }) => ({ ...section, questions }));
}
