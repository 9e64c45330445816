import type { Eligibility } from '../eligibility.js';
import type { ControlNode, FormFacts } from '../facts.js';
import { offersFor, type Offer } from '../journey.js';
import type { FormModel, Question, Step } from '../model.js';
import { progressAt, stepsToDo, type Progress } from '../progress.js';
import { summaryOf, type SummarySection, type SummaryWords } from '../summary.js';
import type { FormState } from '../values.js';
import { anchorsOf } from './anchors.js';
import { FormBinding } from './form-binding.js';
import { FormFollower } from './form-follower.js';
import type { GuideOptions, Mistake, Place } from './guide-types.js';
import { Keeping } from './keeping.js';
import type { Control } from './look.js';
import { boxOf, focusQuestion } from './question-box.js';
import { sitePages, type SitePages } from './site-pages.js';
import { writeAnswer } from './write.js';

/** What a guide knows of its form, and puts beside its questions. Fires `change`. */
export abstract class GuidedForm extends EventTarget {
  protected readonly view: Window;
  protected readonly binding: FormBinding;
  protected readonly keeping: Keeping;
  protected readonly follower: FormFollower;
  protected assisting: AbortController | null = null;

  constructor(form: HTMLFormElement, { help, storage, ahead }: GuideOptions) {
    super();
    this.view = form.ownerDocument.defaultView!;
    this.binding = new FormBinding(form, help, ahead);
    this.keeping = new Keeping(this.binding, storage);
    this.follower = new FormFollower(this.view, this.binding, {
      place: () => this.place,
      arrive: (place) => this.arrive(place),
      redrawn: (isAnother) => this.redrawn(isAnother),
    });
  }

  /** The form; another element after the site has drawn it again. */
  get form(): HTMLFormElement {
    return this.binding.form;
  }

  get eligibility(): Eligibility {
    return this.binding.eligibility;
  }

  /** Read again when the page changes the form; so is the model, whose questions and steps then have other places. */
  get facts(): FormFacts {
    return this.binding.facts;
  }

  /** With the town's help in it. */
  get model(): FormModel {
    return this.binding.model;
  }

  /** Values now. */
  get state(): FormState {
    return this.follower.state;
  }

  abstract get place(): Place;

  /** The steps to go through now: conditions recount them. */
  get steps(): readonly Step[] {
    const { model, state } = this;
    return stepsToDo(model, state).map((index) => model.steps[index]!);
  }

  /** « Étape 2 sur 5 », what comes next…; null before the start and at the check. */
  get progress(): Progress | null {
    return typeof this.place === 'number' ? progressAt(this.model, this.state, this.place) : null;
  }

  /**
   * What the site's own buttons say: « Envoyer le dossier », most often one. They stay hidden while guiding: draw one of
   * each that says the same.
   */
  get sendLabels(): readonly string[] {
    const { facts, model } = this;
    return model.sends.map((at) => (facts.nodes[at] as ControlNode).text);
  }

  /** A form that the site cuts into pages: it is only followed, so that what stands beside its questions keeps up. */
  assist(): void {
    if (this.assisting || this.eligibility.verdict !== 'assist') return;
    const { signal } = (this.assisting = new AbortController());
    for (const name of ['change', 'click', 'reset'])
      this.view.document.addEventListener(name, () => this.follower.soon(), { signal });
    this.follower.start();
  }

  /** Where the visitor is in such a form; null where nothing tells. */
  get sitePages(): SitePages | null {
    return sitePages(this.binding);
  }

  /** The answers now, by step. */
  summary(words: SummaryWords): SummarySection[] {
    return summaryOf(this.model, this.state, words);
  }

  /** Writes what a mistake suggests. */
  accept({ controls, suggestion }: Mistake): void {
    if (suggestion && controls[0]) writeAnswer(controls[0] as Control, suggestion);
  }

  /** The largest existing element that holds the question and nothing else. Do not write to it. */
  elementOf(question: Question): HTMLElement {
    return boxOf(this.binding.look, this.binding.controlsOf(question), question);
  }

  /** Puts the focus in a question: its first control, or what stands for it on the screen. */
  focus(question: Question): void {
    focusQuestion(this.binding.look, this.binding.controlsOf(question));
  }

  /** Where to draw: `head` goes before `before`, `foot` after `after`; neither is in the form. */
  anchorOf(_place: Place): { readonly before: Element; readonly after: Element } {
    return anchorsOf(this.binding.look);
  }

  /** Puts an element of ours right before the question (inside its cell or item in a table or a list); taken out by `stop()`. */
  insert(question: Question, ours: HTMLElement): void {
    this.follower.quiet(() => this.binding.insert(question, ours));
  }

  /** Ties texts of ours in the page's tree (`id`) to the controls of a question, after its own; taken back by `stop()`. */
  describe(question: Question, ids: readonly string[]): void {
    this.follower.quiet(() => this.binding.describe(question, ids));
  }

  /** Answers given earlier in this tab, for the questions of the place that are empty. */
  offers(): readonly Offer[] {
    if (typeof this.place !== 'number') return [];
    const asked = this.model.steps[this.place]?.questions ?? [];
    return offersFor(this.keeping.journey, this.model, this.state).filter(({ question }) =>
      asked.includes(question),
    );
  }

  take({ put }: Offer): void {
    // The page may draw itself again as it hears of the first one.
    const controls = put.map(({ at }) => this.binding.elements[at] as Control);
    controls.forEach((control, place) => writeAnswer(control, put[place]!.value));
    this.binding.touch(true);
    this.tell();
  }

  /** A condition has hidden the step shown: the visitor is at another. */
  protected abstract arrive(place: Place): void;

  /** The page has changed what the form holds, or said something of an answer; `isAnother`: it has put a new form. */
  protected abstract redrawn(isAnother: boolean): void;

  protected tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
