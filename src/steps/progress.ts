import type { FormModel } from './model.js';
import { isAsked, type FormState } from './values.js';

/** Where the visitor is. Steps without a question asked now are not counted. */
export interface Progress {
  /** Places in `FormModel.steps` of the steps to go through. */
  readonly steps: readonly number[];
  /** Place in `FormModel.steps` of the step shown: the one asked for, or the nearest that is to go through. */
  readonly step: number;
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly title: string;
  /** « Étape 2 sur 5 : Votre enfant ». */
  readonly sentence: string;
  /** « Ensuite : La cantine »; after the last step, the check of the answers. */
  readonly next: string;
  /** Places in `FormModel.steps`; null at either end. */
  readonly previousStep: number | null;
  readonly nextStep: number | null;
}

export const progressWords = {
  step: (number: number, total: number, title: string): string =>
    `Étape ${number} sur ${total}\u00a0: ${title}`,
  next: (title: string): string => `Ensuite\u00a0: ${title}`,
  check: 'Vérifier vos réponses',
  /** When a condition changed how many steps there are. */
  recounted: (total: number): string =>
    `Votre réponse change la suite. Il y a maintenant ${total} étape${total > 1 ? 's' : ''}.`,
};

/** The steps to go through now, by their place in the model. */
export function stepsToDo(model: FormModel, state: FormState): number[] {
  const open = model.steps
    .filter(({ questions }) => questions.some((index) => isAsked(model.questions[index]!, state)))
    .map(({ index }) => index);
  return open.length ? open : model.steps.slice(-1).map(({ index }) => index);
}

/** Progress at a step of the model; the nearest step after it, else before, where it is not to be done now. */
export function progressAt(model: FormModel, state: FormState, step: number): Progress {
  const steps = stepsToDo(model, state);
  const after = steps.findIndex((index) => index >= step);
  const place = after < 0 ? Math.max(0, steps.length - 1) : after;
  const shown = steps[place] ?? 0;
  const title = model.steps[shown]?.title ?? '';
  const nextStep = steps[place + 1] ?? null;
  return {
    steps,
    step: shown,
    number: place + 1,
    total: steps.length,
    title,
    sentence: progressWords.step(place + 1, steps.length, title),
    next: progressWords.next(
      nextStep === null ? progressWords.check : model.steps[nextStep]!.title,
    ),
    previousStep: steps[place - 1] ?? null,
    nextStep,
  };
}
