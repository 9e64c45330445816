import { atOnce } from './at-once.js';
import { readButtons, sendButtons } from './buttons.js';
import type { FormFacts } from './facts.js';
import { groupQuestions, stepsOfNodes } from './grouping.js';
import type { FormModel } from './model.js';
import { readingQuestions, sortControls } from './questions.js';

/** The model of a form: its questions, in steps. Pure: the same facts give the same model. */
export function readModel(facts: FormFacts): FormModel {
  return atOnce(readingModel(facts));
}

/** The same, to be interrupted after each question. */
export function* readingModel(facts: FormFacts): Generator<void, FormModel, void> {
  const { fill, captchas, traps, asides } = yield* sortControls(facts);
  const questions = yield* readingQuestions(facts, fill);
  const steps = groupQuestions(facts, questions);
  yield;
  const roles = readButtons(facts);
  const lastOnly = new Set(captchas.map(({ at }) => at));
  const alwaysShown = new Set([...traps.map(({ at }) => at), ...asides]);
  for (const [at, role] of roles) {
    if (role === 'draft') alwaysShown.add(at);
    else if (role !== 'other') lastOnly.add(at);
  }
  for (const node of facts.nodes)
    if (node.kind === 'control' && node.type === 'hidden') alwaysShown.add(node.at);
  return {
    title: facts.form.title,
    questions,
    steps,
    stepsOf: stepsOfNodes(facts, questions, steps, lastOnly, alwaysShown),
    sends: sendButtons(facts, roles).map(({ at }) => at),
    drafts: [...roles].filter(([, role]) => role === 'draft').map(([at]) => at),
    captchas: [
      ...facts.nodes.filter(({ kind }) => kind === 'captcha').map(({ at }) => at),
      ...captchas.map(({ at }) => at),
    ],
    traps: traps.map(({ at }) => at),
    errors: facts.form.errors,
  };
}
