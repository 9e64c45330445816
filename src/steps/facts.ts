/**
 * A form as plain data: what the binding reads in the page, and all that the model knows of it. Nothing here points to
 * the DOM; a node is known by `at`, its place in `FormFacts.nodes`, and the binding keeps the elements in a list of the
 * same order. `page/read-form.ts` reads it; tests read it from HTML with `tests/support/form-facts.ts`.
 *
 * What stands in `nodes`, in document order, the form's own tree first; controls tied by `form=` stand where they stand
 * in the document:
 * - every `input`, `select`, `textarea` and `button` of `form.elements` (and `input type=image`), hidden ones too;
 * - `group`: `fieldset`, `details`, `role=group|radiogroup`, and any element with an author's mark;
 * - `heading`: `h1`–`h6`, `role=heading`, and what looks like one (see `HeadingNode`); also outside the form, in the largest
 *   element that holds a control tied by `form=` and not the form;
 * - `text`: paragraphs, lists, notes and pictures of the form that are neither label, hint, error nor heading;
 * - `captcha`: the box of a captcha (`CAPTCHA_BOX` of `traps.ts`).
 */
export interface FormFacts {
  readonly form: FormOwn;
  readonly nodes: readonly FormNode[];
}

export type FormNode = GroupNode | HeadingNode | TextNode | CaptchaNode | ControlNode;

/** What the form says of itself. Strings are '' where nothing was found. */
export interface FormOwn {
  readonly id: string;
  readonly name: string;
  /** `location.pathname`. */
  readonly page: string;
  /** `form.getAttribute('action')` without its query and hash. */
  readonly action: string;
  /** 'get' where an action says where it goes and nothing says how; '' where nothing says either. */
  readonly method: string;
  readonly role: string;
  /** aria-label, aria-labelledby, else the heading nearest before the form, else the page's h1. */
  readonly title: string;
  /** `data-parvis-steps` as written ('off', ''…); null where absent. */
  readonly mark: string | null;
  /**
   * Distinct class and id tokens, and `[data-…]` attribute names, of all elements in the form, of the form and of its
   * three nearest ancestors (body left out).
   */
  readonly tokens: readonly string[];
  /** Text that stands just before the form in the same content (300 letters at most): a progress sentence may be there. */
  readonly before: string;
  /** The page has turned off the browser's own checks. */
  readonly noValidate: boolean;
  /** Text of the alerts the server put at the top (`role=alert`, `.alert-danger`, `.erreur_message`…), shown ones only. */
  readonly errors: readonly string[];
}

interface Node {
  /** Place in `FormFacts.nodes`. */
  readonly at: number;
  /** `at` of the nearest enclosing group; -1 in the form itself. */
  readonly parent: number;
}

export interface GroupNode extends Node {
  readonly kind: 'group';
  /** Lower case: 'fieldset', 'details', 'div'… */
  readonly tag: string;
  readonly role: string;
  /** Legend (text of `legend`, first child or the first in it), `summary`, else the accessible name; '' without one. */
  readonly title: string;
  /** aria-describedby, and the help text in the legend or right under it. */
  readonly hint: string;
  readonly mark: StepMark | null;
  /** Hidden now, by itself or by an ancestor up to the form; what the steps hid does not count. */
  readonly gone: boolean;
  readonly tokens: readonly string[];
}

/** `data-step`, `data-parvis-step` on anything, with `data-step-title`. */
export interface StepMark {
  /** The value: a number, a name, or the title; '' where bare. */
  readonly value: string;
  readonly title: string;
}

export interface HeadingNode extends Node {
  readonly kind: 'heading';
  /** 1–6; 7 for a marker that is no heading element. */
  readonly level: number;
  /**
   * A marker (level 7) is an element without any control, link or label inside, 80 letters at most, not in a label,
   * legend or hint, and shown, that is: `p|div|span` with a class token `title|titre|section|rubrique|heading` (alone or as
   * `x-title`, `section_x`…); a `p|div` whose whole text is in one `strong|b`; a `th|td` that spans
   * the whole row, all bold, shaded by `bgcolor`, or with such a class.
   */
  readonly text: string;
  readonly mark: StepMark | null;
  /** Hidden now, as groups are: a real heading stays in the list, since its section may come back. */
  readonly gone: boolean;
}

export interface TextNode extends Node {
  readonly kind: 'text';
  readonly text: string;
}

export interface CaptchaNode extends Node {
  readonly kind: 'captcha';
}

/** How a control shows, as computed by the browser; what the steps themselves hid does not count. */
export interface Sight {
  /** `display: none`, `hidden`, or in closed `details`: itself or an ancestor up to the form, the form not included. */
  readonly gone: boolean;
  /** `display: none !important` in its own `style`, or in an ancestor's: nothing of the page is meant to show it. */
  readonly sealed: boolean;
  /** `visibility` is not `visible`. */
  readonly unseen: boolean;
  /** Laid out where nobody looks: off the page, `text-indent` away, clipped by `clip`, `clip-path` or a box of 0–1 px. */
  readonly away: boolean;
  /** Its own box is at most 1 px wide or high. */
  readonly tiny: boolean;
  /** Opacity 0, its own or an ancestor's. */
  readonly clear: boolean;
  /** `aria-hidden="true"`, its own or an ancestor's up to the form. */
  readonly ariaHidden: boolean;
  /**
   * What stands for it on the screen when it does not show: 'widget', a shown box of a known library beside or around it
   * (`STAND_IN` of `traps.ts`), or a role=combobox|listbox|textbox element right after it; 'label', a shown label tied to
   * it, for radio, checkbox and file only.
   */
  readonly standIn: 'widget' | 'label' | null;
}

export interface ControlNode extends Node {
  readonly kind: 'control';
  readonly tag: 'input' | 'select' | 'textarea' | 'button';
  /** `control.type`: 'text', 'radio', 'select-one', 'select-multiple', 'textarea', 'submit'… */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  /** The value as the page came (`defaultValue`, attribute `value`); selected option's value for a select. */
  readonly value: string;
  /** `defaultChecked`. */
  readonly checked: boolean;
  /** What a button says: text, `value`, `alt`, aria-label. */
  readonly text: string;
  /** False where only `form=` ties it. */
  readonly inside: boolean;
  /** Itself or by its fieldset (`:disabled`). */
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly ariaRequired: boolean;
  readonly ariaInvalid: boolean;
  /** Attributes as written, '' where absent. */
  readonly pattern: string;
  readonly min: string;
  readonly max: string;
  readonly step: string;
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly placeholder: string;
  readonly accept: string;
  readonly title: string;
  /** Null where absent. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly tabIndex: number | null;
  readonly multiple: boolean;
  /** Of a button. */
  readonly formNoValidate: boolean;
  readonly formAction: string;
  readonly sight: Sight;
  /** Class and id tokens of itself. */
  readonly own: readonly string[];
  /**
   * The same of the field's block: its ancestors that hold no other control, hidden inputs left out of the count; for a
   * radio or a checkbox, no control of another name.
   */
  readonly block: readonly string[];
  /** The same of the further ancestors up to the form. */
  readonly around: readonly string[];
  readonly labels: readonly LabelFact[];
  /** Texts of aria-describedby and help texts of its block, errors left out. */
  readonly hints: readonly string[];
  /** Texts of the errors shown beside it by the server or the site's script. */
  readonly errors: readonly string[];
  /**
   * Messages the site has for it, by attribute name: every `data-msg*`, `data-reqmsg`, `data-invmsg`,
   * `data-webform-*-error`, `data-validation-*`, `data-error*`, `data-parsley-*message`.
   */
  readonly messages: Readonly<Record<string, string>>;
  /** The condition as written on it or on its block, '' where none (`CONDITION` of `traps.ts`: attributes and classes). */
  readonly condition: string;
  readonly options: readonly OptionFact[];
  /** `data-no-save`, on it or on an ancestor. */
  readonly noSave: boolean;
}

export interface OptionFact {
  readonly value: string;
  readonly label: string;
  readonly disabled: boolean;
  /** `selected` as the page came. */
  readonly selected: boolean;
}

/**
 * One text that may name a control. All are given; `labels.ts` chooses. Errors (`label.error`, `role=alert`) are left out.
 * The text is whole, star included; what is hidden in it for the eye but said (`.sr-only`) is kept, `display: none` is not.
 * Help inside a label or a legend (`.fr-hint-text`, `.govuk-hint`, `.form-text`, `.description`…) goes to the hints.
 */
export interface LabelFact {
  readonly source: LabelSource;
  readonly text: string;
  /** It shows on the page. */
  readonly shown: boolean;
  /** For `label` and `near`: which label element of the document, counted from 0 in document order; else -1. */
  readonly element: number;
  /** For `label`: it wraps the control, or stands in its block or right beside it; a wrong `for` often does not. */
  readonly close: boolean;
  /** Class tokens of the label element, its descendants included. */
  readonly tokens: readonly string[];
}

export type LabelSource =
  /** In `control.labels`. */
  | 'label'
  /** A `label` in the control's block, or its previous sibling, that is tied to another control or to none. */
  | 'near'
  | 'labelledby'
  | 'aria-label'
  /**
   * Of the first control of a name or of a list of check boxes: the text that stands before the whole set, in the smallest
   * element that holds the set and no other control (`.gfield_label`, `.wpforms-field-label`, plain text…).
   */
  | 'set'
  /**
   * Text node, inline or block element right before it on its line, no label; else right before one of its blocks when that
   * is 120 letters at most (`dt` before `dd`, a `div` of words before the `div` of the field).
   */
  | 'before'
  /** In a table: text of the first cell of its row, when that cell holds no control. */
  | 'row'
  /** In a table: text of the header cell of its column. */
  | 'column'
  /** Text right after a radio or a checkbox that no label holds. */
  | 'after'
  | 'title'
  | 'placeholder';
