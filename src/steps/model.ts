import type { Purpose, Subject } from './purpose.js';
import type { Sensitive } from './sensitive.js';

/** How a question is answered. One question may have several controls: a set, or the parts of a date. */
export type QuestionKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'date'
  | 'time'
  | 'select'
  /** One of a set. */
  | 'radio'
  /** Several of a set. */
  | 'checkboxes'
  /** One box alone: yes or nothing. */
  | 'checkbox'
  /** A box that agrees to terms or swears something. */
  | 'consent'
  | 'file'
  | 'password';

export type PartName = 'day' | 'month' | 'year' | 'hour' | 'minute';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The radio or checkbox; for a select, the select. */
  readonly at: number;
}

/** Why the model holds a question for required. */
export type RequiredBy = 'attribute' | 'aria' | 'label' | 'class' | 'note';

export interface Question {
  /** Place in `FormModel.questions`. */
  readonly index: number;
  readonly kind: QuestionKind;
  /** Clean: no star, no colon. */
  readonly label: string;
  /** False: nothing on the page shows it (a placeholder, an aria-label…), so the binding must. */
  readonly labelShown: boolean;
  /** Places of its controls in `FormFacts.nodes`, in document order. */
  readonly controls: readonly number[];
  /** Distinct names, in order. */
  readonly names: readonly string[];
  /** For a date or an hour in several fields: what each control holds; else empty. */
  readonly parts: readonly PartName[];
  /** For radio, checkboxes and select: without the empty "Choisissez…" option. */
  readonly choices: readonly Choice[];
  readonly required: boolean;
  readonly requiredBy: RequiredBy | null;
  /** Never stored, never said aloud, masked in the summary. */
  readonly sensitive: Sensitive | null;
  readonly purpose: Purpose | null;
  /** Whom it is about. */
  readonly subject: Subject;
  /** What the site says of it, one text after the other. */
  readonly hints: readonly string[];
  /** The town's help in easy French, from its JSON; '' without. */
  readonly help: string;
  /** A value as one writes it, without "Exemple"; '' where none helps. */
  readonly example: string;
  /** What to add to each control where the page has none; '' for nothing. Same order as `controls`. */
  readonly autocomplete: readonly string[];
  readonly inputMode: readonly string[];
  /** Hidden or disabled when the form was read. */
  readonly dormant: boolean;
  /** The page says that it comes and goes. */
  readonly conditional: boolean;
  /** What the page's attributes say of that; '' without. */
  readonly condition: string;
  /** Not displayed when the form was read: what is only switched off is shown. */
  readonly unseen: boolean;
  /** Errors that stood beside it when the form was read, from the server. */
  readonly errors: readonly string[];
}

export interface Step {
  readonly index: number;
  readonly title: string;
  /** The page already shows the title (legend or heading): its node; null where it is ours. */
  readonly titleNode: number | null;
  /** Places in `FormModel.questions`. */
  readonly questions: readonly number[];
}

export interface FormModel {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly steps: readonly Step[];
  /**
   * For each node of `FormFacts.nodes`, the steps it shows in; empty for what is left as it is (hidden inputs, traps, a
   * title over the whole form). To show a step, the binding hides the largest elements that hold at least one node with
   * steps and none of the step's.
   */
  readonly stepsOf: readonly (readonly number[])[];
  /** The buttons that send the form, by their places in the nodes: most often one; of several, the last is the form's own. */
  readonly sends: readonly number[];
  readonly drafts: readonly number[];
  readonly captchas: readonly number[];
  readonly traps: readonly number[];
  /** Errors for the whole form, from the server. */
  readonly errors: readonly string[];
}
