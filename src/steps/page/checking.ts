import { serverWords } from '../messages.js';
import type { Step } from '../model.js';
import { checkForm, checkStep, type CheckContext, type Fault } from '../validate.js';
import { isAsked, type FormState } from '../values.js';
import type { FormBinding } from './form-binding.js';
import type { Mistake, Place } from './guide-types.js';
import type { Control } from './look.js';
import { mistake, siteErrors, siteMistakes } from './site-errors.js';

/** Finds what is wrong, marks it in the page, and counts the refusals in a row. */
export class Checking {
  failures = 0;
  readonly #binding: FormBinding;
  #mistakes: readonly Mistake[] = [];
  /** Doubts told already, with the answer they were about. */
  readonly #told = new Set<string>();

  constructor(binding: FormBinding) {
    this.#binding = binding;
  }

  get mistakes(): readonly Mistake[] {
    return this.#mistakes;
  }

  /** True when the visitor may go on; else the mistakes are set. */
  step(step: Step, state: FormState): boolean {
    const untold = checkStep(step, this.#context(state)).filter(
      (fault) => fault.blocking || !this.#told.has(keyOf(fault, state)),
    );
    for (const fault of untold) if (!fault.blocking) this.#told.add(keyOf(fault, state));
    if (untold.length === 0) {
      this.clear();
      this.failures = 0;
      return true;
    }
    if (untold.some(({ blocking }) => blocking)) this.failures += 1;
    this.#set(untold.map((fault) => this.#mistakeOf(fault)));
    return false;
  }

  /** What keeps the whole form from being sent. */
  whole(state: FormState): Mistake[] {
    return checkForm(this.#context(state))
      .filter(({ blocking }) => blocking)
      .map((fault) => this.#mistakeOf(fault));
  }

  /** What the page says of the answers: the server, when it came; with `before`, what is new since. */
  fromPage(before?: ReadonlyMap<number, string>): Mistake[] {
    return siteMistakes(this.#binding, siteErrors(this.#binding), before);
  }

  /** What the page's own check refused, in its words where they help. Browsers refuse what a condition hides, too. */
  refused(controls: readonly Control[], state: FormState): Mistake[] {
    const { model, elements } = this.#binding;
    return model.questions.flatMap((question) => {
      const control = controls.find((one) => question.controls.some((at) => elements[at] === one));
      return control && isAsked(question, state)
        ? mistake(this.#binding, question, serverWords(control.validationMessage))
        : [];
    });
  }

  /** The first step that holds a mistake. */
  stepOf(mistakes: readonly Mistake[]): number {
    const { steps } = this.#binding.model;
    const first = steps.find(({ questions }) =>
      mistakes.some(({ question }) => questions.includes(question.index)),
    );
    return first?.index ?? 0;
  }

  /** Sets those of a place. */
  set(mistakes: readonly Mistake[], place: Place): void {
    const step = typeof place === 'number' ? this.#binding.model.steps[place] : undefined;
    this.#set(
      step ? mistakes.filter(({ question }) => step.questions.includes(question.index)) : mistakes,
    );
  }

  clear(): void {
    this.#set([]);
  }

  /** The form was read again: the same mistakes, of the same controls. */
  carry(): void {
    if (this.#mistakes.length === 0) return;
    const { model } = this.#binding;
    this.#set(
      this.#mistakes.flatMap((old) => {
        const question = model.questions.find((one) =>
          this.#binding.controlsOf(one).includes(old.controls[0] as Control),
        );
        return question ? { ...old, question } : [];
      }),
    );
  }

  #set(mistakes: readonly Mistake[]): void {
    const { loans } = this.#binding;
    this.#mistakes = mistakes;
    const marked = new Set(
      mistakes.filter(({ blocking }) => blocking).flatMap(({ controls }) => controls),
    );
    loans.takeBack('aria-invalid', (element) => !marked.has(element as HTMLElement));
    for (const control of marked) loans.set(control, 'aria-invalid', 'true');
  }

  #mistakeOf({ question, controls, message, summary, blocking, suggestion }: Fault): Mistake {
    const { model, elements } = this.#binding;
    return {
      question: model.questions[question]!,
      controls: controls.map((at) => elements[at] as Control),
      message,
      summary,
      blocking,
      suggestion,
    };
  }

  #context(state: FormState): CheckContext {
    const { facts, model } = this.#binding;
    const now = new Date();
    const today = [
      now.getFullYear(),
      String(now.getMonth() + 1).padStart(2, '0'),
      String(now.getDate()).padStart(2, '0'),
    ].join('-');
    return { facts, model, state, today };
  }
}

function keyOf({ question, controls, code }: Fault, state: FormState): string {
  return [question, code, ...controls.map((at) => state.get(at)?.value)].join('\n');
}
