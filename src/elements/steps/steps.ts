import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { stepsFr, type StepsWords } from '../../i18n/fr/steps.js';
import { WordsController } from '../../i18n/words-controller.js';
import { OpenRequest } from '../../requests.js';
import type { Mistake } from '../../steps/page/guide.js';
import { ParvisElement } from '../../ui/element.js';
import { renderAssist } from './assist-view.js';
import { bringIntoView } from './bring-into-view.js';
import { renderFoot } from './foot-view.js';
import { GuidingController } from './guiding.js';
import { PageTitle } from './page-title.js';
import { Panes } from './panes.js';
import { Questions } from './questions.js';
import { renderReview } from './review-view.js';
import { openSheet } from './sheets.js';
import { renderStart } from './start-view.js';
import { renderStep } from './step-view.js';
import { styles } from './styles.js';
import type { StepsActs, StepsView } from './view.js';

/**
 * Leads through a long form of the page one step at a time, on the form itself: what to have at hand, a few questions,
 * what is to be mended, a check of the answers, then the site's own sending. It draws above the form; a second one, which
 * it puts under the form, draws the buttons.
 *
 * @element parvis-steps
 * @fires parvis-play-request - asks the voice to read a question
 * @fires parvis-open-request - asks for « On vous rappelle »
 * @csspart start-page - what stands before the first step
 * @csspart start - the button that begins
 * @csspart resume - the button that goes on where the visitor was
 * @csspart progress - "Étape 2 sur 5 : Votre enfant"
 * @csspart back - the button to the step before
 * @csspart next - the button to the step after
 * @csspart send - the button that sends, once all is checked
 * @csspart error-summary - what is to be mended, with a way to each
 * @csspart review - the answers before they are sent
 * @csspart change - the button that leads from an answer to its question
 * @csspart person - whom to talk to
 * @csspart call-back - the button that leads to « On vous rappelle »
 * @csspart paper - the button for the blank form on paper
 * @csspart print - the button that prints the answers
 * @csspart whole - the button that shows the whole form at once
 * @csspart forget - the button that wipes the answers
 * @csspart device - the box "this device is mine"
 * @csspart aid - the box "I help somebody"
 */
export class StepsElement extends ParvisElement {
  static override styles = [ParvisElement.styles, styles];

  /** Id of the form; without it, the form that follows or surrounds this element, else the longest of the page. */
  @property() for = '';
  /** The form itself, where a script gives it. */
  @property({ attribute: false }) form: HTMLFormElement | null = null;
  /** The device serves many people: answers are wiped when nobody has touched it for long. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;
  /** What another of these has drawn here; null: this one guides. */
  @property({ attribute: false }) pane: (() => unknown) | null = null;

  /** Words of another element of ours, for a form that it does something else with than sending it. */
  @property({ attribute: false }) wording: Partial<StepsWords> = {};

  @state() protected asksForget = false;
  @state() protected refusedToKeep = false;
  @state() protected said = '';
  /** Nothing in the page answers to « On vous rappelle ». */
  @state() protected cannotCallBack = false;

  readonly #words = new WordsController(
    this,
    stepsFr,
    async () => (await import('../../i18n/en/steps.js')).stepsEn,
  );
  readonly #guiding = new GuidingController(this, {
    moved: () => (this.#focus = this.#hasMistakes ? 'errors' : 'title'),
    stopped: () => this.#clear(),
    ended: () => this.#isBrought && this.remove(),
  });
  readonly #panes = new Panes(this, {
    head: () => this.#renderHead(),
    foot: () => this.#renderFoot(),
  });
  readonly #questions = new Questions(this.ownerDocument);
  readonly #title = new PageTitle(this.ownerDocument);
  /** What takes the focus once it is drawn. */
  #focus: 'title' | 'errors' | null = null;
  /** The author has not put it in the page. */
  #isBrought = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.pane || this.#guiding.guide) return;
    // Brought by the panel, it waits for `show()`.
    const isAlone = this.parentElement === this.ownerDocument.documentElement;
    this.#isBrought ||= isAlone || this.form !== null;
    if (isAlone) return;
    // Its attributes are all there by then.
    void this.updateComplete.then(() => this.#guiding.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved, it is back by then.
    queueMicrotask(() => this.isConnected || this.#guiding.stop());
  }

  /** Shows what stands before the first step, or the step where the visitor is; fails where no form can be guided. */
  async show({ takesFocus = true } = {}): Promise<void> {
    this.#guiding.isAsked ||= this.parentElement === this.ownerDocument.documentElement;
    if (!(await this.#guiding.start())) throw new Error('no form to guide');
    if (takesFocus) this.#focus = this.#hasMistakes ? 'errors' : 'title';
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override willUpdate(): void {
    const { guide } = this.#guiding;
    if (!this.pane && guide) this.#panes.place(guide);
  }

  protected override updated(): void {
    const { guide } = this.#guiding;
    if (this.pane || !guide) return;
    this.#questions.show(guide, this.#words.now);
    this.#title.mark(this.#titleStart);
    void this.#panes.drawn().then(() => this.#afterDrawn());
  }

  protected override render(): unknown {
    if (this.pane) return this.pane();
    return this.#panes.head === this ? this.#renderHead() : nothing;
  }

  #renderHead(): TemplateResult | typeof nothing {
    const { guide } = this.#guiding;
    if (!guide) return nothing;
    const view = this.#view(guide);
    const isAssisted = guide.eligibility.verdict === 'assist';
    return html`<div lang=${view.words.lang}>
      ${
        isAssisted
          ? renderAssist(view)
          : guide.place === 'start' || (typeof guide.place === 'number' && !guide.progress)
            ? renderStart(view)
            : guide.progress
              ? renderStep(view, guide.progress)
              : renderReview(view)
      }
    </div>`;
  }

  #renderFoot(): TemplateResult | typeof nothing {
    const { guide } = this.#guiding;
    if (!guide || guide.place === 'start') return nothing;
    const view = this.#view(guide);
    return html`<div lang=${view.words.lang}>${renderFoot(view)}</div>`;
  }

  #view(guide: StepsView['guide']): StepsView {
    const { help, counter, aiding, hasBegun } = this.#guiding;
    const { config } = this.session;
    return {
      words: { ...this.#words.now, ...this.wording },
      config: { ...config, town: { ...config.town, phone: config.town?.phone || counter.phone } },
      guide,
      help,
      callsBack: counter.callsBack && !this.cannotCallBack,
      counter: [counter.address, ...counter.hours].filter(Boolean),
      aiding,
      waits: guide.savedUntil ? 'found' : hasBegun ? 'left' : null,
      asksForget: this.asksForget,
      refusedToKeep: this.refusedToKeep,
      said: this.said,
      act: this.#act,
    };
  }

  get #hasMistakes(): boolean {
    const { guide } = this.#guiding;
    return !!guide && guide.mistakes.length + guide.formErrors.length > 0;
  }

  get #titleStart(): string {
    const { errorTitle, doubtTitle } = this.#words.now;
    if (!this.#hasMistakes) return '';
    const { mistakes, formErrors } = this.#guide;
    return formErrors.length || mistakes.some(({ blocking }) => blocking) ? errorTitle : doubtTitle;
  }

  #afterDrawn(): void {
    this.#panes.showIdle();
    const what = this.#focus;
    this.#focus = null;
    if (!what) return;
    const target = this.#panes.find(what === 'errors' ? '.errors' : '#title');
    if (target) bringIntoView(target, this.#panes.head ?? this);
  }

  #clear(): void {
    this.#questions.clear();
    this.#panes.clear();
    this.#title.mark('');
    this.said = '';
  }

  /** What was said is of the step before. */
  #do(act: () => void): void {
    this.said = '';
    this.asksForget = false;
    act();
    this.requestUpdate();
  }

  get #guide(): StepsView['guide'] {
    return this.#guiding.guide!;
  }

  /** Without the script tag, the page may have the element itself. */
  #showCallback(): boolean {
    const callback = this.ownerDocument.querySelector('parvis-callback');
    void callback?.show?.();
    return !!callback?.show;
  }

  readonly #act: StepsActs = {
    begin: () => this.#do(() => this.#guiding.begin()),
    beginAgain: () =>
      this.#do(() => {
        this.#guiding.begin();
        this.#guide.goTo(this.#guide.steps[0]!.index);
      }),
    back: () => this.#do(() => this.#guide.back()),
    next: () =>
      this.#do(() => {
        // Refused again for the same, or for a doubt.
        if (!this.#guide.next()) this.#focus = 'errors';
      }),
    send: (choice) =>
      this.#do(async () => {
        if (this.#guide.outcome === 'sending' || (await this.#guide.send(choice))) return;
        if (this.#hasMistakes) this.#focus = 'errors';
        this.requestUpdate();
      }),
    whole: () => this.#do(() => this.#guide.goTo('start')),
    change: ({ question }) => this.#do(() => this.#guide.change(question)),
    toMistake: ({ question }: Mistake) => this.#guide.focus(question),
    aid: (on) => this.#do(() => this.#guiding.aid(on)),
    keep: (on) => {
      this.#guide.keepOnDevice(on);
      this.refusedToKeep = on && !this.#guide.savedUntil;
      this.requestUpdate();
    },
    forget: () => (this.asksForget = !this.asksForget),
    forgetSure: (yes) =>
      this.#do(() => {
        if (!yes) return;
        this.#guiding.forget();
        this.said = this.#words.now.forgotten;
      }),
    printPaper: () => void openSheet(this, 'paper', this.#view(this.#guide), this.#guiding.counter),
    printAnswers: () =>
      void openSheet(this, 'answers', this.#view(this.#guide), this.#guiding.counter),
    stay: () => this.#do(() => this.#guide.stay()),
    callBack: () => {
      const request = new OpenRequest('callback');
      (this.isConnected ? this : this.ownerDocument).dispatchEvent(request);
      if (request.defaultPrevented || this.#showCallback()) return;
      this.cannotCallBack = true;
      this.said = this.#words.now.noCallBack;
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-steps': StepsElement;
  }
}
