import type { LinkTarget } from '../content/model.js';
import type { PdfWidget } from './form-model.js';

/** Where a stretch of a PDF leads. */
export interface PdfLink {
  readonly href: string;
  readonly to: LinkTarget;
}

/** A stretch of text as the file draws it; lengths in points, from the lower left corner of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Tells one font of the file from another. */
  readonly font: string;
  /** The marked content that it belongs to, for the tags. */
  readonly mark: string | null;
  /** Said to be no content: a page number, a line that comes back on each page. */
  readonly isArtifact: boolean;
  /** Written upright or upside down. */
  readonly isTurned: boolean;
  readonly link?: PdfLink;
}

/** A tag of the file, with what it holds. */
export interface PdfTag {
  readonly role: string;
  /** What a picture says. */
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: string;
  readonly children: readonly (PdfTag | PdfMark)[];
}
export interface PdfMark {
  readonly mark: string;
}

export interface PdfPage {
  /** From one. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** What the author says of the order and the kinds; null where the file has no tags. */
  readonly tags: PdfTag | null;
  /** Its places to write and to tick. */
  readonly widgets?: readonly PdfWidget[];
}

/** A stretch of a text; `\n` is a line's end that the author wanted. */
export interface Run {
  readonly text: string;
  readonly link?: PdfLink;
}

/** A block before it has its id. */
export type Draft =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly lang?: string }
  | { readonly kind: 'picture'; readonly alt: string }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Draft[])[];
    }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly DraftCell[])[];
    };

export interface DraftCell {
  readonly header: 'none' | 'row' | 'column';
  readonly drafts: readonly Draft[];
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
