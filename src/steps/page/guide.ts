import type { Eligibility } from '../eligibility.js';
import type { FormFacts } from '../facts.js';
import type { FormHelp } from '../help.js';
import type { Offer } from '../journey.js';
import type { FormModel, Question, Step } from '../model.js';
import type { Progress } from '../progress.js';
import type { SummarySection } from '../summary.js';
import type { FormState } from '../values.js';
import type { DraftStorage } from './draft-storage.js';

/** Before the guide has begun, a step by its place in `FormModel.steps` (as `Progress.step`), or the check of the answers. */
export type Place = 'start' | number | 'review';

/** What is wrong in one answer, now: found by us, said by the site's script, or by the server. */
export interface Mistake {
  readonly question: Question;
  /** Controls to mark and to go to. */
  readonly controls: readonly HTMLElement[];
  /** Beside the field. */
  readonly message: string;
  /** In the list of mistakes: the question, then the message. */
  readonly summary: string;
  /** False: a doubt, told once; Continue again goes on. */
  readonly blocking: boolean;
  /** What may be written instead: `accept(mistake)`; '' without. */
  readonly suggestion: string;
}

/**
 * What became of the sending. `sending`: the site's button was pressed, its answer is awaited; `sent`: the site's script
 * said so (CF7, a form that went and left a message); `failed`: it said that it could not; `silent`: nothing came.
 */
export type Outcome = 'none' | 'sending' | 'sent' | 'failed' | 'silent';

export interface GuideOptions {
  /** What the town says of this form: `helpFor(...)`. */
  readonly help: FormHelp | null;
  readonly storage: DraftStorage;
  /** Of the messages; French so far. */
  readonly lang: string;
  /** Without a touch for so long the answers are wiped; 0: never. Default 10 minutes. Not on one's own device. */
  readonly idle?: number;
  /** How long before that the visitor is told. Default 2 minutes. */
  readonly warning?: number;
}

/**
 * Guides through one form of the page. It alone touches the form: it hides and shows existing elements, never moves,
 * clones or renames any, and `stop()` takes back every attribute. Fires `change` after anything below has changed.
 */
export declare class Guide extends EventTarget {
  constructor(form: HTMLFormElement, options: GuideOptions);

  /** The form; another element after the site has drawn it again. */
  readonly form: HTMLFormElement;
  readonly eligibility: Eligibility;
  /** Read again when the page changes the form; so is the model, whose questions and steps then have other places. */
  readonly facts: FormFacts;
  /** With the town's help in it. */
  readonly model: FormModel;
  /** Values now. */
  readonly state: FormState;

  readonly place: Place;
  /** The steps to go through now: conditions recount them. */
  readonly steps: readonly Step[];
  /** « Étape 2 sur 5 », what comes next…; null before the start and at the check. */
  readonly progress: Progress | null;
  /** Conditions have changed the number of steps since the visitor came to this place. */
  readonly recounted: boolean;
  /** Of the place: after `next()`, `send()`, or the server's answer; empty again once the place changes. */
  readonly mistakes: readonly Mistake[];
  /** What the server or the site says of the whole form. */
  readonly formErrors: readonly string[];
  /** Refusals in a row, of Continue or of the sending: from 3 on, offer a person. */
  readonly failures: number;
  readonly outcome: Outcome;
  /**
   * Where the visitor was in this form before the page was loaded (reload, errors of the server, Back); null: never here.
   * Call `begin()` at once then.
   */
  readonly resumesAt: Place | null;
  /** What the site's own button says: « Envoyer le dossier ». It stays hidden while guiding: draw one that says the same. */
  readonly sendLabel: string;

  /** 'start' → first step, or where the visitor was. Answers kept are put back in empty fields. */
  begin(): void;
  /** Checks the step and goes on, from the last one to 'review'. False: mistakes are set. */
  next(): boolean;
  back(): void;
  /** Without checking. 'start' shows the whole form, all answers in it. A step that is not asked now gives the nearest. */
  goTo(place: Place): void;
  /** From 'review' with `row.question`: to the step of the question; the next Continue comes back to the check. */
  change(question: number): void;
  /**
   * Checks all steps, then presses the site's own button. False: mistakes, at the first step that has some; or nothing to
   * press, or already sending.
   */
  send(): Promise<boolean>;
  /** The answers now, by step. */
  summary(): SummarySection[];
  /** Writes what a mistake suggests. */
  accept(mistake: Mistake): void;

  /** The smallest existing element that holds the question, its label too. Do not write to it. */
  elementOf(question: Question): HTMLElement;
  /** Puts the focus in a question: its first control, or what stands for it on the screen. */
  focus(question: Question): void;
  /** Where to draw: `head` goes before `anchorOf(place).before`, `foot` after `.after`; neither is in the form. */
  anchorOf(place: Place): { readonly before: Element; readonly after: Element };
  /** Puts an element of ours right before the question (inside its cell or item in a table or a list); taken out by `stop()`. */
  insert(question: Question, ours: HTMLElement): void;
  /** Ties texts of ours in the page's tree (`id`) to the controls of a question, after its own; taken back by `stop()`. */
  describe(question: Question, ids: readonly string[]): void;

  /** This device keeps the answers until then; null: the tab. */
  readonly savedUntil: Date | null;
  /** Storage is refused: nothing outlives the page. */
  readonly canSave: boolean;
  keepOnDevice(yes: boolean): void;
  /** Empties the answers and forgets them wherever they are kept; back to 'start'. */
  forget(): void;
  /** When the answers will be wiped, once the visitor must be told; else null. */
  readonly wipesAt: Date | null;
  /** The visitor is still there. */
  stay(): void;

  /** Answers given earlier in this tab, for the questions of the place that are empty. */
  offers(): readonly Offer[];
  take(offer: Offer): void;

  /** The form exactly as it was, all answers in it, every step shown; drafts stay. Guiding again needs a new Guide. */
  stop(): void;
}
