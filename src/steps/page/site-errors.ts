import type { ControlNode } from '../facts.js';
import { serverWords } from '../messages.js';
import type { Question } from '../model.js';
import type { FormBinding } from './form-binding.js';
import type { Mistake } from './guide-types.js';

/** What the page itself says of each question, by its place in the model: the server on load, the site's script later. */
export function siteErrors({ facts, model }: FormBinding): Map<number, string> {
  const errors = new Map<number, string>();
  for (const question of model.questions) {
    const isInvalid = question.controls.some((at) => (facts.nodes[at] as ControlNode).ariaInvalid);
    if (question.errors.length || isInvalid) errors.set(question.index, question.errors.join(' '));
  }
  return errors;
}

/** The errors as mistakes; with `before`, those that are new. */
export function siteMistakes(
  binding: FormBinding,
  errors: ReadonlyMap<number, string>,
  before?: ReadonlyMap<number, string>,
): Mistake[] {
  return [...errors]
    .filter(([index, text]) => before?.get(index) !== text)
    .map(([index, text]) => mistake(binding, binding.model.questions[index]!, serverWords(text)));
}

export function mistake(binding: FormBinding, question: Question, message: string): Mistake {
  return {
    question,
    controls: binding.controlsOf(question),
    message,
    summary: `${question.label.replace(/\s*[?:]$/, '')}\u00a0: ${message}`,
    blocking: true,
    suggestion: '',
  };
}
