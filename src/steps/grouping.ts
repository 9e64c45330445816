import type { FormFacts, FormNode } from './facts.js';
import type { Question, Step } from './model.js';
import { sectionsOf, type Section } from './sections.js';
import { topicOf } from './topics.js';
import { groupOf, isWithin } from './tree.js';

/** Questions of a step that we cut ourselves, and of a section that is cut no further. */
const CHUNK = 5;
const LARGE = 10;

/** The steps of a form: the author's marks, groups and headings; else a few questions at a time. */
export function groupQuestions(facts: FormFacts, questions: readonly Question[]): Step[] {
  if (questions.length === 0) return [];
  const scope = { group: -1, from: -1, to: facts.nodes.length, questions };
  const sections = sectionsOf(facts, scope) ?? [
    { title: '', titleNode: null, questions, loose: true },
  ];
  const pieces = sections.flatMap((section) => cut(facts, section));
  return nameApart(pieces).map(({ title, titleNode, questions: held }, index) => ({
    index,
    title,
    titleNode,
    questions: held.map((question) => question.index),
  }));
}

/** A section too long for one screen, along what is inside, else in equal parts. */
function cut(facts: FormFacts, section: Section): Section[] {
  const { questions, title, titleNode } = section;
  const most = section.loose ? CHUNK : LARGE;
  const agreed = questions.findLastIndex(({ kind }) => kind !== 'consent') + 1;
  if (section.marked || agreed <= most) return [titled(section)];
  const node = titleNode === null ? null : facts.nodes[titleNode]!;
  const inner =
    !section.loose &&
    sectionsOf(facts, {
      group: node?.kind === 'group' ? node.at : -1,
      from: node ? node.at : questions[0]!.controls[0]! - 1,
      to: Math.max(...questions.flatMap(({ controls }) => controls)) + 1,
      questions,
    });
  if (inner && inner.length > 1)
    return inner.flatMap((part) => cut(facts, part.title ? part : { ...part, title, titleNode }));
  const chunks = chunksOf(unitsOf(facts, questions.slice(0, agreed)));
  chunks.at(-1)!.push(...questions.slice(agreed));
  return chunks.map((chunk) => titled({ title, titleNode, questions: chunk }));
}

/** What is never parted: questions of one small group, and a question that comes and goes with the one before. */
function unitsOf(facts: FormFacts, questions: readonly Question[]): Question[][] {
  const units: Question[][] = [];
  let last = -1;
  for (const question of questions) {
    const group = groupOf(facts, facts.nodes[question.controls[0]!]!);
    const at = group && group.title ? group.at : -1;
    const unit = units.at(-1);
    const follows = question.dormant && question.conditional;
    const isSame = unit && unit.length < CHUNK && (follows || (at >= 0 && at === last));
    if (isSame) unit.push(question);
    else units.push([question]);
    last = at;
  }
  return units;
}

/** As few chunks as can be, about as long as each other. */
function chunksOf(units: readonly Question[][]): Question[][] {
  const count = units.reduce((sum, unit) => sum + unit.length, 0);
  const target = count / Math.ceil(count / CHUNK);
  const chunks: Question[][] = [];
  for (const unit of units) {
    const chunk = chunks.at(-1);
    if (chunk && chunk.length < target && chunk.length + unit.length <= CHUNK) chunk.push(...unit);
    else chunks.push([...unit]);
  }
  return chunks;
}

const titled = (section: Section): Section =>
  section.title ? section : { ...section, title: topicOf(section.questions) };

/** "Votre enfant (1 sur 2)" where a title comes twice. */
function nameApart(sections: readonly Section[]): Section[] {
  return sections.map((section, at) => {
    const same = sections.filter(({ title }) => title === section.title);
    if (same.length < 2) return section;
    const place = sections.slice(0, at).filter(({ title }) => title === section.title).length + 1;
    return { ...section, title: `${section.title} (${place} sur ${same.length})` };
  });
}

/** The steps that each node shows in; empty: it is left as it is. */
export function stepsOfNodes(
  facts: FormFacts,
  questions: readonly Question[],
  steps: readonly Step[],
  lastOnly: ReadonlySet<number>,
  alwaysShown: ReadonlySet<number>,
): number[][] {
  const stepsOf: number[][] = facts.nodes.map(() => []);
  if (steps.length === 0) return stepsOf;
  const last = steps.length - 1;
  const homes: (number | undefined)[] = [];
  for (const step of steps)
    for (const index of step.questions)
      for (const at of questions[index]!.controls) {
        stepsOf[at] = [step.index];
        homes[at] = step.index;
      }
  const between = (from: number, to: number): number[] => [
    ...new Set(homes.slice(from, to).filter((step) => step !== undefined)),
  ];
  for (const node of facts.nodes) {
    const { at } = node;
    if (homes[at] !== undefined || alwaysShown.has(at)) continue;
    if (lastOnly.has(at) || node.kind === 'captcha') stepsOf[at] = [last];
    else if (node.kind === 'group' || node.kind === 'heading') {
      const found = between(at, reachOf(facts, node));
      stepsOf[at] = found.length ? found : nextTo(facts, homes, node, last);
      if (node.kind === 'heading' && found.length === steps.length && found.length > 1)
        stepsOf[at] = [];
    } else stepsOf[at] = nextTo(facts, homes, node, last);
  }
  return stepsOf;
}

/** Where what a title stands over ends: a heading's part ends with its group. */
function reachOf(facts: FormFacts, node: FormNode): number {
  const end = facts.nodes
    .slice(node.at + 1)
    .find((other) =>
      node.kind === 'heading'
        ? (other.kind === 'heading' && other.level <= node.level) ||
          (node.parent >= 0 && !isWithin(facts, other, node.parent))
        : !isWithin(facts, other, node.at),
    );
  return end?.at ?? facts.nodes.length;
}

/** Notes and small buttons go with the question after them, or with the one before where a title comes between. */
function nextTo(
  facts: FormFacts,
  homes: readonly (number | undefined)[],
  node: FormNode,
  last: number,
): number[] {
  const next = homes.findIndex((step, at) => at > node.at && step !== undefined);
  const previous = homes.findLastIndex((step, at) => at < node.at && step !== undefined);
  if (previous < 0 && node.kind === 'text') return [];
  if (next < 0) return [homes[previous] ?? last];
  if (previous < 0) return [homes[next]!];
  const isApart =
    node.parent !== facts.nodes[next]!.parent ||
    facts.nodes.slice(node.at + 1, next).some(({ kind }) => kind === 'heading' || kind === 'group');
  return [homes[isApart || node.kind === 'control' ? previous : next]!];
}
