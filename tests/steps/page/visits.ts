import { DraftStorage } from '../../../src/steps/page/draft-storage.js';
import { Guide } from '../../../src/steps/page/guide.js';
import type { Control } from '../../../src/steps/page/look.js';
import { readForm } from '../../../src/steps/page/read-form.js';
import type { FormModel, Question } from '../../../src/steps/model.js';
import { readModel } from '../../../src/steps/read-model.js';
import { isAsked } from '../../../src/steps/values.js';
import { fill } from './answers.js';

/** Whole visits, run in the page by `tests/e2e/steps.test.ts`. */

const formOf = () => document.querySelector('form')!;

/** Joomla's own script: it names the task, then sends. */
function addJoomla(): void {
  Object.assign(window, {
    Joomla: {
      submitbutton(task: string) {
        formOf().querySelector<HTMLInputElement>('[name=task]')!.value = task;
        HTMLFormElement.prototype.submit.call(formOf());
      },
    },
  });
}

const answer = (question: Question, elements: readonly Element[]): void =>
  fill(
    question,
    question.controls.map((at) => elements[at] as Control),
  );

/** Answers what keeps robots out, where the site shows it. */
function answerCaptchas({ captchas }: FormModel, elements: readonly Element[]): void {
  for (const at of captchas) {
    const control = elements[at] as HTMLInputElement;
    if (control.matches('input') && control.getClientRects().length) control.value = '7';
  }
}

/** Fills the bare form, and presses its button. */
export function sendBare(): void {
  addJoomla();
  const { facts, elements } = readForm(formOf());
  const model = readModel(facts);
  for (const question of model.questions) if (!question.dormant) answer(question, elements);
  answerCaptchas(model, elements);
  (elements[model.sends.at(-1)!] as HTMLElement).click();
}

export function begin(): Guide {
  const guide = new Guide(formOf(), { help: null, storage: new DraftStorage(window), lang: 'fr' });
  Object.assign(window, { guide });
  guide.begin();
  return guide;
}

/** Fills each step, and sends from the check, twice. */
export async function sendGuided(): Promise<string> {
  addJoomla();
  const { elements } = readForm(formOf());
  const guide = begin();
  guide.goTo(guide.steps[0]!.index);
  for (let turn = 0; guide.place !== 'review' && turn < 40; turn += 1) {
    for (const index of guide.model.steps[guide.place as number]!.questions) {
      const question = guide.model.questions[index]!;
      if (isAsked(question, guide.state)) answer(question, elements);
    }
    guide.next();
  }
  answerCaptchas(guide.model, elements);
  const isSent = guide.send();
  const isTwice = guide.send();
  const wrong = guide.mistakes.map(({ summary }) => summary).join(' | ');
  return `sent: ${await isSent}, again: ${await isTwice} ${wrong}`;
}
