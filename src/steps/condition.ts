import type { Question } from './model.js';
import { foldAnswer } from './words.js';

/** `input_1=autre`, `@radio_1@=='asso'`. */
const PLAIN = /@?([\w.[\]-]+)@?\s*={1,3}\s*(?:'([^']*)'|"([^"]*)"|([^\s'"&|]+))/g;
/** Drupal: `{"visible":{":input[name=\"situation\"]":{"value":"couple"}}}`. */
const DRUPAL =
  /"visible".*?name=\\?["']([^"'\\]+)\\?["']\]"\s*:\s*\{\s*"value"\s*:\s*"([^"]*)"\s*\}\s*\}/;
/** Joomla: `[{"field":"jform[type]","values":["1"],"sign":"="}]`. */
const JOOMLA = /^\[\{"field":"([^"]+)","values":\["([^"]*)"\],"sign":"=","op":""\}\]/;

/** When a question is asked, as the page's own attributes say it: the question before, and its answer. */
export interface Condition {
  readonly question: Question;
  /** As a person reads it. */
  readonly answer: string;
}

/** Null where the page says it in no way that is known, or says several things. */
export function conditionIn(text: string, questions: readonly Question[]): Condition | null {
  const told = namedIn(text);
  if (!told) return null;
  const question = questions.find(({ names }) => names.some((name) => isSameName(name, told.name)));
  const choice = question?.choices.find(
    ({ value, label }) => value === told.value || foldAnswer(label) === foldAnswer(told.value),
  );
  return question && choice ? { question, answer: choice.label } : null;
}

function namedIn(text: string): { name: string; value: string } | null {
  const written = DRUPAL.exec(text) ?? JOOMLA.exec(text);
  if (written) return { name: written[1]!, value: written[2]! };
  const found = [...text.matchAll(PLAIN)];
  if (found.length !== 1 || /[!<>]=|\|\||&&|\{/.test(text)) return null;
  const [, name, single, double, bare] = found[0]!;
  return { name: name!, value: single ?? double ?? bare ?? '' };
}

const isSameName = (name: string, told: string): boolean =>
  name === told || name === `${told}[]` || name.endsWith(`[${told}]`);
