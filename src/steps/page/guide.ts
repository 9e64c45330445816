import { progressAt } from '../progress.js';
import { Checking } from './checking.js';
import { guard } from './guards.js';
import type { GuideOptions, Mistake, Outcome, Place } from './guide-types.js';
import { GuidedForm } from './guided-form.js';
import { Idle } from './idle.js';
import type { Control } from './look.js';
import { PlaceHistory } from './place-history.js';
import { resumePlace } from './resuming.js';
import { Sender } from './sender.js';
import { emptyAnswer } from './write.js';

export type { GuideOptions, Mistake, Outcome, Place } from './guide-types.js';

const MINUTE = 60_000;
/** How long after a key the answers are kept, in ms. */
const SAVE_AFTER = 300;

/**
 * Guides through one form of the page. It alone touches the form: it hides and shows existing elements, never moves,
 * clones or renames any, and `stop()` takes back every attribute. Fires `change` after anything below has changed.
 */
export class Guide extends GuidedForm {
  /** Where the visitor was in this form before the page was loaded (reload, errors of the server); null: never here. */
  readonly resumesAt: Place | null;
  readonly #checking: Checking;
  readonly #history: PlaceHistory;
  readonly #idle: Idle;
  readonly #sender: Sender;
  #listening: AbortController | null = null;
  #isStopped = false;
  #place: Place = 'start';
  /** Continue comes back to the check. */
  #isChanging = false;
  #count = 0;
  #wipesAt: Date | null = null;
  #saving: number | undefined;

  constructor(form: HTMLFormElement, options: GuideOptions) {
    super(form, options);
    const { view, binding, keeping, follower } = this;
    this.#checking = new Checking(binding);
    this.#history = PlaceHistory.of(view);
    this.resumesAt = resumePlace(binding, keeping);
    this.#idle = new Idle(view, options.idle ?? 10 * MINUTE, options.warning ?? 2 * MINUTE, {
      soon: (date) => {
        this.#wipesAt = date;
        this.tell();
      },
      wipe: () => this.forget(),
    });
    this.#sender = new Sender({
      view,
      binding,
      checking: this.#checking,
      keeping,
      follower,
      open: (place) => this.#go(place, { isRefusal: true }),
      tell: () => this.tell(),
    });
  }

  override get place(): Place {
    return this.#place;
  }

  /** Conditions have changed the number of steps since the visitor came to this place. */
  get recounted(): boolean {
    return this.#place !== 'start' && this.#count !== this.steps.length;
  }

  /** Of the place: after `next()`, `send()`, or the server's answer; empty again once the place changes. */
  get mistakes(): readonly Mistake[] {
    return this.#checking.mistakes;
  }

  /** What the server or the site says of the whole form. */
  get formErrors(): readonly string[] {
    return this.#sender.formErrors;
  }

  /** Refusals in a row, of Continue or of the sending: from 3 on, offer a person. */
  get failures(): number {
    return this.#checking.failures;
  }

  get outcome(): Outcome {
    return this.#sender.outcome;
  }

  /** 'start' → first step, or where the visitor was. Answers kept are put back in empty fields. */
  begin(): void {
    if (this.#isStopped || this.#place !== 'start' || this.eligibility.verdict !== 'guide') return;
    const isFirst = this.#listening === null;
    if (isFirst) {
      // The whole form stood there to be filled in meanwhile.
      this.binding.touch(true);
      this.#listen();
      this.keeping.putBack(this.binding);
    }
    const errors = isFirst ? this.#checking.fromPage() : [];
    const place = errors.length ? this.#checking.stepOf(errors) : (this.resumesAt ?? 0);
    this.#go(place === 'start' ? 0 : place);
    if (errors.length === 0) return;
    this.#checking.set(errors, place);
    this.tell();
  }

  /** Checks the step and goes on, from the last one to 'review'. False: mistakes are set. */
  next(): boolean {
    if (typeof this.#place !== 'number') return false;
    const { freshState } = this.follower;
    const isRight = this.#checking.step(this.model.steps[this.#place]!, freshState);
    if (isRight) this.#go(this.#isChanging ? 'review' : (this.progress!.nextStep ?? 'review'));
    else this.tell();
    return isRight;
  }

  back(): void {
    const { progress } = this;
    if (this.#place === 'review') this.#go(this.steps.at(-1)?.index ?? 'start');
    else if (progress) this.#go(progress.previousStep ?? 'start');
  }

  /** Without checking. 'start' shows the whole form, all answers in it. A step that is not asked now gives the nearest. */
  goTo(place: Place): void {
    if (this.#listening) this.#go(place);
  }

  /** From 'review', with `row.question`: to its step; the next Continue comes back to the check. */
  change(question: number): void {
    const step = this.model.steps.find(({ questions }) => questions.includes(question));
    if (!step || !this.#listening) return;
    this.#go(step.index);
    this.#isChanging = true;
  }

  /**
   * Checks all steps, then presses the site's own button. False: mistakes, at the first step that has some; or nothing to
   * press, or already sending. `choice`: which of `sendLabels`, where the site has several.
   */
  async send(choice: number | null = null): Promise<boolean> {
    if (!this.#listening || this.#place === 'start') return false;
    this.view.clearTimeout(this.#saving);
    return this.#sender.send(choice);
  }

  /** This device keeps the answers until then; null: the tab. */
  get savedUntil(): Date | null {
    return this.keeping.until;
  }

  /** False: storage is refused, nothing outlives the page. */
  get canSave(): boolean {
    return this.keeping.works;
  }

  keepOnDevice(yes: boolean): void {
    this.keeping.onDevice = yes;
    this.#save();
    if (this.#listening) this.#watchIdle();
    this.tell();
  }

  /** Empties the answers and forgets them wherever they are kept; back to 'start'. */
  forget(): void {
    for (const question of this.model.questions)
      for (const control of this.binding.controlsOf(question)) emptyAnswer(control);
    this.binding.touch(true);
    if (this.#place !== 'start') this.#go('start');
    this.view.clearTimeout(this.#saving);
    this.keeping.drop();
    this.keeping.forgetJourney();
    this.#idle.stop();
    this.tell();
  }

  /** When the answers will be wiped, once the visitor must be told; else null. */
  get wipesAt(): Date | null {
    return this.#wipesAt;
  }

  /** The visitor is still there. */
  stay(): void {
    this.#idle.stay();
  }

  /** The form exactly as it was, all answers in it, every step shown; drafts stay. Guiding again needs a new Guide. */
  stop(): void {
    if (this.#isStopped) return;
    this.#save(false);
    this.#isStopped = true;
    this.view.clearTimeout(this.#saving);
    this.#listening?.abort();
    this.assisting?.abort();
    this.#listening = null;
    this.#sender.stop();
    this.#idle.stop();
    this.follower.stop();
    this.#place = 'start';
    this.binding.restore();
    this.#history.leave(this.keeping.key);
  }

  protected override arrive(place: Place): void {
    const hasMoved = place !== this.#place;
    this.#place = place;
    this.follower.show();
    if (!hasMoved) return;
    this.#history.go(this.keeping.key, place);
    this.tell();
  }

  protected override redrawn(isAnother: boolean): void {
    if (this.assisting) return this.tell();
    if (!this.#listening) return;
    const isAnswer = this.#sender.hear();
    if (!isAnswer && isAnother) this.keeping.putBack(this.binding);
    else if (!isAnswer) this.keeping.putLost(this.binding);
    this.tell();
  }

  #listen(): void {
    const { signal } = (this.#listening = new AbortController());
    const { view } = this;
    guard(
      view,
      {
        form: () => this.form,
        isGuarding: () => this.#place !== 'start' && !this.#sender.isBusy,
        isSend: (button) => this.binding.isSend(button),
        goOn: () => void this.next(),
      },
      signal,
    );
    for (const name of ['input', 'change', 'reset'])
      view.document.addEventListener(name, (event) => this.#onInput(event), { signal });
    view.addEventListener('pagehide', () => this.#save(), { signal });
    view.addEventListener('pageshow', (event) => event.persisted && this.#sender.reset(), {
      signal,
    });
    this.#sender.listen(signal);
    this.follower.start();
    this.#history.join(this.keeping.key, (place) => this.#go(place, { isBrowser: true }));
    this.#watchIdle();
  }

  #onInput({ type, target }: Event): void {
    if ((target as Control).form !== this.form && target !== this.form) return;
    this.binding.touch(true);
    // A condition may be a rule of the site's style; a form is emptied after it says so.
    if (type !== 'input') this.follower.soon();
    this.#saveAfter(SAVE_AFTER);
  }

  /** Shows a place. `isRefusal`: its mistakes stay; `isBrowser`: the browser is there already. */
  #go(wanted: Place, { isRefusal = false, isBrowser = false } = {}): void {
    const place = typeof wanted === 'number' ? this.#stepNear(wanted) : wanted;
    this.#isChanging = false;
    if (!isRefusal) this.#checking.clear();
    this.#place = place;
    this.follower.show();
    this.#count = this.steps.length;
    this.#saveAfter(0);
    if (!isBrowser) this.#history.go(this.keeping.key, place);
    this.tell();
  }

  #stepNear(step: number): number {
    return progressAt(this.model, this.state, Math.min(step, this.model.steps.length - 1)).step;
  }

  #saveAfter(time: number): void {
    this.view.clearTimeout(this.#saving);
    this.#saving = this.view.setTimeout(() => this.#save(), time);
  }

  #save(guided = this.#place !== 'start'): void {
    const { outcome, sentAt } = this.#sender;
    if (!this.#listening || outcome === 'sent') return;
    const { steps } = this.model;
    const step =
      typeof this.#place === 'number' ? this.#place : this.#place === 'review' ? steps.length : 0;
    this.keeping.save(this.binding, step, { guided, ...(sentAt === null ? {} : { sentAt }) });
  }

  #watchIdle(): void {
    if (this.keeping.onDevice) this.#idle.stop();
    else this.#idle.start();
  }
}
