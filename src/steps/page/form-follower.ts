import { progressAt } from '../progress.js';
import type { FormState } from '../values.js';
import { Following, type PageChange } from './following.js';
import type { FormBinding } from './form-binding.js';
import type { Place } from './guide-types.js';

/** How long a page may take between taking a form out and putting another in, in ms. */
const REDRAW = 50;

interface Follows {
  place(): Place;
  arrive(place: Place): void;
  redrawn(isAnother: boolean): void;
}

/** Keeps a place shown while the page's scripts change the form under it. */
export class FormFollower {
  /** The form is out of the page, and none has come in its place. */
  isGone = false;
  readonly #view: Window;
  readonly #binding: FormBinding;
  readonly #follows: Follows;
  readonly #following: Following;
  #timer: number | undefined;
  #waiting: PageChange | null = null;
  #isOn = false;

  constructor(view: Window, binding: FormBinding, follows: Follows) {
    this.#view = view;
    this.#binding = binding;
    this.#follows = follows;
    this.#following = new Following(
      view,
      () => ({
        form: binding.form,
        roots: binding.look.roots,
        isOurs: (node) => binding.isOurs(node),
      }),
      (change) => this.#hear(change),
    );
  }

  /** Values now, and what shows. */
  get state(): FormState {
    return this.quiet(() => this.#binding.state);
  }

  /** The same, with what a script has written in fields without telling anybody. */
  get freshState(): FormState {
    this.#binding.touch(false);
    return this.state;
  }

  start(): void {
    this.#isOn = true;
    this.#following.start();
  }

  stop(): void {
    this.#isOn = false;
    this.#view.clearTimeout(this.#timer);
    this.#waiting = null;
    this.#following.stop();
  }

  quiet<T>(act: () => T): T {
    return this.#following.quiet(act);
  }

  /** Draws the place. */
  show(): void {
    const place = this.#follows.place();
    const { loans, eligibility } = this.#binding;
    // The site shows its own pages.
    if (eligibility.verdict === 'assist') return;
    this.quiet(() => {
      if (place === 'start') {
        this.#binding.show(null);
        loans.takeBack();
      } else {
        this.#binding.lend();
        this.#binding.show(place);
      }
    });
  }

  /** The page as it has it, for as long as the act takes. */
  lifted<T>(act: () => T): T {
    this.quiet(() => this.#binding.show(null));
    try {
      return act();
    } finally {
      if (this.#isOn) this.show();
    }
  }

  /** Looks again, once the page has done what it does now. */
  soon(change: PageChange = 'look'): void {
    this.#hear(change);
  }

  /** Looks again at once. */
  now(change: PageChange = 'structure'): void {
    this.#waiting = change;
    this.#act();
  }

  #hear(change: PageChange): void {
    this.#binding.touch(true);
    if (!this.#isOn) return;
    const worst = this.#waiting;
    this.#waiting =
      worst === 'replaced' || change === 'replaced'
        ? 'replaced'
        : worst === 'structure' || change === 'structure'
          ? 'structure'
          : 'look';
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(
      () => this.#act(),
      this.#waiting === 'replaced' ? REDRAW : 0,
    );
  }

  #act(): void {
    this.#view.clearTimeout(this.#timer);
    const change = this.#waiting;
    this.#waiting = null;
    if (!this.#isOn || change === null) return;
    const isAnother = !this.#binding.form.isConnected;
    if (isAnother) {
      const form = this.#successor();
      this.isGone = form === null;
      if (!form) return this.#follows.redrawn(false);
      this.#binding.form = form;
    }
    this.isGone = false;
    if (isAnother || change !== 'look') this.#readAgain();
    const place = this.#follows.place();
    if (typeof place === 'number') {
      const { model } = this.#binding;
      const near = progressAt(model, this.state, Math.min(place, model.steps.length - 1)).step;
      this.#follows.arrive(near);
    } else this.show();
    this.#follows.redrawn(isAnother);
  }

  /** The step that the visitor is in is the one that holds the same controls. */
  #readAgain(): void {
    const binding = this.#binding;
    const place = this.#follows.place();
    const old = typeof place === 'number' ? binding.model.steps[place] : undefined;
    const controls = (old?.questions ?? []).flatMap((index) =>
      binding.controlsOf(binding.model.questions[index]!),
    );
    this.quiet(() => binding.read());
    this.#following.start();
    if (!old) return;
    const { model } = binding;
    const same = controls
      .map((control) =>
        model.questions.find((question) => binding.controlsOf(question).includes(control)),
      )
      .find((question) => question !== undefined);
    const step =
      model.steps.find(({ questions }) => same && questions.includes(same.index)) ??
      model.steps.find(({ title }) => title === old.title) ??
      model.steps[Math.min(old.index, model.steps.length - 1)];
    if (step && step.index !== place) this.#follows.arrive(step.index);
  }

  /** The form that the page has drawn in place of ours. */
  #successor(): HTMLFormElement | null {
    const { form } = this.#binding;
    const { document } = this.#view;
    const same = (name: string) => (one: Element) =>
      one.getAttribute(name) === form.getAttribute(name);
    const forms = [...document.forms].filter((one) => one !== form);
    if (form.id) return forms.find(same('id')) ?? null;
    return forms.find((one) => same('name')(one) && same('action')(one) && !one.id) ?? null;
  }
}
