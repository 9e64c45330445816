import { readButtons } from '../buttons.js';
import { judge, type Eligibility } from '../eligibility.js';
import type { FormFacts } from '../facts.js';
import { withHelp, type FormHelp } from '../help.js';
import type { FormModel, Question } from '../model.js';
import { readModel } from '../read-model.js';
import type { FormState } from '../values.js';
import { Hiding } from './hiding.js';
import type { Loans } from './loans.js';
import type { Control, Look } from './look.js';
import { OurOwn } from './our-own.js';
import { Outline, type Shown } from './outline.js';
import { placeFor } from './question-box.js';
import type { ReadAhead } from './read-ahead.js';
import { readForm, type ReadForm } from './read-form.js';
import { readShown, readState } from './read-state.js';

/** What the ids of our texts start with. */
const OUR_TEXT = 'parvis-question-';

/** A form of the page as read now, and all that is ours in it. The only one that writes to it, answers apart. */
export class FormBinding {
  form: HTMLFormElement;
  facts!: FormFacts;
  model!: FormModel;
  eligibility!: Eligibility;
  readonly hiding: Hiding;
  readonly ours: OurOwn;
  readonly #help: FormHelp | null;
  #read!: ReadForm;
  #outline: Outline | null = null;
  /** What shows as it was when the form was read: nothing has changed since. */
  #fresh: Look | null = null;
  #shown: Map<number, boolean> | null = null;
  #state: FormState | null = null;
  #unfolded = new WeakSet<Element>();

  constructor(form: HTMLFormElement, help: FormHelp | null, ahead: ReadAhead | null = null) {
    this.form = form;
    this.#help = help;
    this.hiding = new Hiding(form.ownerDocument, () => [this.form, ...this.#read.look.roots]);
    this.ours = ahead?.ours ?? new OurOwn();
    if (ahead) this.#take(ahead.read, ahead.model);
    else this.read();
  }

  get loans(): Loans {
    return this.ours.loans;
  }

  get elements(): readonly Element[] {
    return this.#read.elements;
  }

  get look(): Look {
    return this.#read.look;
  }

  /** Reads the form again, as the page has it. */
  read(): void {
    this.#dropCopies();
    const read = this.#read
      ? this.hiding.lift(() => readForm(this.form, this.ours))
      : readForm(this.form, this.ours);
    this.#take(read, readModel(read.facts));
  }

  /** A block that the page has copied has our texts in it for a name. */
  #dropCopies(): void {
    for (const control of this.form.querySelectorAll(`[aria-describedby*="${OUR_TEXT}"]`)) {
      const now = control.getAttribute('aria-describedby')!;
      if (this.loans.original(control, 'aria-describedby') !== now) continue;
      const own = now.split(/\s+/).filter((id) => !id.startsWith(OUR_TEXT));
      if (own.length) control.setAttribute('aria-describedby', own.join(' '));
      else control.removeAttribute('aria-describedby');
    }
  }

  #take(read: ReadForm, model: FormModel): void {
    this.#read = read;
    this.#fresh = read.look;
    this.facts = read.facts;
    this.model = withHelp(model, this.#help);
    this.eligibility = isOfThePage(this.form)
      ? judge(this.facts, this.model)
      : { verdict: 'leave', reason: 'off' };
    this.#outline = null;
    this.#shown = null;
    this.#state = null;
  }

  /** Values may be others since; with `look`, what shows too. */
  touch(look: boolean): void {
    this.#state = null;
    if (look) this.#shown = this.#fresh = null;
  }

  get state(): FormState {
    this.#shown ??= this.#fresh
      ? readShown(this.#read, this.#fresh)
      : this.hiding.lift(() => readShown(this.#read));
    return (this.#state ??= readState(this.#read, this.#shown));
  }

  /** Shows one place of the form; null: all of it. */
  show(place: Shown | null): void {
    if (place === null) {
      this.hiding.restore();
      this.loans.takeBack('open');
      this.#unfolded = new WeakSet();
      return;
    }
    this.hiding.show((this.#outline ??= new Outline(this.#read, this.model)), place);
    if (place !== 'review') this.#unfold(place);
  }

  /** Opens what the questions of a step are folded in, once: the visitor may close it. */
  #unfold(place: number): void {
    for (const index of this.model.steps[place]?.questions ?? [])
      for (const control of this.controlsOf(this.model.questions[index]!))
        for (const box of this.look.chain(control)) {
          if (box.localName !== 'details' || this.#unfolded.has(box)) continue;
          this.#unfolded.add(box);
          if (!box.hasAttribute('open')) this.loans.set(box, 'open', '');
        }
  }

  controlsOf(question: Question): Control[] {
    return question.controls.map((at) => this.elements[at] as Control);
  }

  /** The site's own button: the one that was chosen, by its place among those that send. */
  sendButton(choice: number | null): HTMLElement | null {
    const at = this.model.sends.at(choice ?? -1);
    return at === undefined ? null : (this.elements[at] as HTMLElement);
  }

  /** A captcha that must be answered, and is not: no question of ours, but the browser would not send the bare form. */
  get lacksCaptcha(): boolean {
    return this.model.captchas.some((at) => {
      const control = this.elements[at] as Control;
      return (
        control.matches('input:required, input[aria-required=true]') &&
        control.value === '' &&
        this.state.get(at)?.shown === true
      );
    });
  }

  /** A button that sends the form: ours stands for it. */
  isSend(button: Element): boolean {
    const at = this.elements.indexOf(button);
    return at >= 0 && readButtons(this.facts).get(at) === 'send';
  }

  /** What helps in filling, where the page has none; no check by the browser, which cannot show a hidden field. */
  lend(): void {
    if (!this.form.hasAttribute('novalidate')) this.loans.set(this.form, 'novalidate', '');
    for (const question of this.model.questions)
      question.controls.forEach((at, place) => {
        const control = this.elements[at]!;
        const token = question.autocomplete[place];
        const mode = question.inputMode[place];
        if (token && !control.hasAttribute('autocomplete'))
          this.loans.set(control, 'autocomplete', token);
        if (mode && !control.hasAttribute('inputmode')) this.loans.set(control, 'inputmode', mode);
      });
  }

  insert(question: Question, ours: HTMLElement): void {
    this.ours.inserted.add(ours);
    const { parent, before } = placeFor(this.look, this.controlsOf(question), question);
    if (ours.parentNode !== parent || ours.nextSibling !== before)
      parent.insertBefore(ours, before);
  }

  isOurs(node: Node): boolean {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    return element !== null && this.ours.holds(element);
  }

  describe(question: Question, ids: readonly string[]): void {
    for (const control of this.controlsOf(question)) {
      const own = this.loans.original(control, 'aria-describedby');
      if (ids.length === 0) this.loans.unset(control, 'aria-describedby');
      else
        this.loans.set(control, 'aria-describedby', [own ?? '', ...ids].filter(Boolean).join(' '));
    }
  }

  /** All as it was. */
  restore(): void {
    for (const ours of this.ours.inserted) ours.remove();
    this.ours.inserted.clear();
    this.loans.takeBack();
    this.hiding.restore();
  }
}

/** In the document itself: a form in the shadow of another's element is that element's. */
const isOfThePage = (form: HTMLFormElement): boolean =>
  !form.isConnected || form.getRootNode() === form.ownerDocument;
