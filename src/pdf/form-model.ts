/** Where something stands on a page, in points from the lower left corner. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PdfOption {
  readonly value: string;
  readonly label: string;
}

/** One place to write or to tick, as the file has it: a field may have several. */
export interface PdfWidget {
  readonly id: string;
  /** What the file calls the field. */
  readonly name: string;
  readonly kind:
    | 'text'
    | 'lines'
    | 'checkbox'
    | 'radio'
    | 'choice'
    | 'signature'
    | 'button'
    /** A password, a file to join, a kind that is not known. */
    | 'other';
  /** From one. */
  readonly page: number;
  readonly box: PdfBox;
  /** What its author says of it, for those who do not see the page; '' without. */
  readonly tip: string;
  /** What it holds now. */
  readonly values: readonly string[];
  /** Of a box to tick: what it stands for; '' where the file does not say. */
  readonly stands: string;
  readonly options: readonly PdfOption[];
  readonly multiple: boolean;
  readonly required: boolean;
  readonly isHidden: boolean;
  readonly isReadOnly: boolean;
  /** 0: no limit. */
  readonly maxLength: number;
  /** One letter a square. */
  readonly comb: boolean;
  /** `dd/mm/yyyy`, where the file checks it; '' without. */
  readonly dateFormat: string;
  /** A script of the file writes it. */
  readonly isCalculated: boolean;
}

/** One question of a form. */
export interface PdfField {
  readonly name: string;
  /** `radio`: one of several boxes or buttons; `boxes`: several of a list. */
  readonly kind: 'text' | 'lines' | 'checkbox' | 'radio' | 'select' | 'boxes';
  readonly label: string;
  /** The heading that it stands under; '' without. */
  readonly section: string;
  readonly required: boolean;
  readonly maxLength: number;
  readonly comb: boolean;
  readonly dateFormat: string;
  readonly options: readonly PdfOption[];
  readonly page: number;
  readonly box: PdfBox;
  readonly values: readonly string[];
}

/** Why a form is not filled here. */
export type PdfRefusal =
  /** A kind of form that only one program knows. */
  | 'xfa'
  /** Its author has locked it. */
  | 'locked'
  /** It is signed: another letter in it, and the signature is worth nothing. */
  | 'signed'
  /** A field that nothing names, or two that are named alike. */
  | 'unnamed'
  /** A kind of field that Parvis does not fill, or that a script of the file fills. */
  | 'unknown';

export interface PdfForm {
  readonly fields: readonly PdfField[];
  /** It is to be signed. */
  readonly signs: boolean;
  /** Null: it may be filled. */
  readonly refusal: PdfRefusal | null;
}

/** What is put in each field, by its name: a text, or what is chosen; nothing is an empty list. */
export type PdfAnswers = Readonly<Record<string, readonly string[]>>;
