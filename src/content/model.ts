/**
 * The content model: what a page says, as an immutable tree of blocks, sentences and inlines.
 * Pure data. `content/extract` builds it from a page; `content/ranges` leads back to the page.
 */

/**
 * Inline content of a block. Plain text of a block is the concatenation of its inlines' text, where a
 * break counts for `\n` and an image for its `alt`.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly lang?: string }
  | {
      readonly kind: 'strong' | 'emphasis' | 'sub' | 'sup' | 'deleted' | 'code';
      readonly children: readonly Inline[];
      readonly lang?: string;
    }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly to: LinkTarget;
      readonly children: readonly Inline[];
      readonly lang?: string;
    }
  | {
      readonly kind: 'abbreviation';
      readonly expansion: string;
      readonly children: readonly Inline[];
    }
  /** A hard word with its meaning in easy French; `term` is the word of the dictionary. Made by `falc`, in no page. */
  | {
      readonly kind: 'term';
      readonly term: string;
      readonly definition: string;
      readonly source: string;
      readonly children: readonly Inline[];
    }
  /** An image inside a line: only those with a text alternative. `src` is '' for a drawing that is no file. */
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'break' };

/** `phone`: a number to call, or to send a message to (`sms:`). */
export type LinkTarget = 'page' | 'here' | 'phone' | 'mail' | 'file';

/** Offsets, in UTF-16 code units, in the plain text of the block it belongs to. */
export interface Sentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

interface BlockBase {
  /** Stable while the model lives: `b12`. */
  readonly id: string;
  /** BCP 47 language of the block where the page states one, else the page's. */
  readonly lang: string;
}

/** A block that holds a line of text. */
export interface TextBlock extends BlockBase {
  readonly inlines: readonly Inline[];
  /** Plain text of `inlines`; white space folded, no leading or trailing space; a break is `\n`. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

export interface Heading extends TextBlock {
  readonly kind: 'heading';
  /** 1 to 6, as in the page. */ readonly level: number;
}
export interface Paragraph extends TextBlock {
  readonly kind: 'paragraph';
}
export interface Preformatted extends TextBlock {
  readonly kind: 'preformatted';
}
export interface ListItem extends BlockBase {
  readonly blocks: readonly Block[];
  /** Number that the page gives it, where it is not the one after the item before. */
  readonly value?: number;
}
export interface List extends BlockBase {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  /** How the page counts: letters, Roman figures; the attribute `type` of `<ol>`. Figures where it is absent. */
  readonly numbering?: 'a' | 'A' | 'i' | 'I';
  /** Counts down. */
  readonly reversed?: boolean;
  readonly items: readonly ListItem[];
}
export interface Definition extends BlockBase {
  readonly terms: readonly TextBlock[];
  readonly details: readonly ListItem[];
}
export interface DefinitionList extends BlockBase {
  readonly kind: 'definitions';
  readonly entries: readonly Definition[];
}
export interface Cell extends BlockBase {
  readonly header: 'none' | 'row' | 'column';
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}
export interface Table extends BlockBase {
  readonly kind: 'table';
  readonly caption: TextBlock | null;
  /** Rows of cells as the page has them; `Cell.columns` and `Cell.rows` are spans. */
  readonly rows: readonly (readonly Cell[])[];
}
export interface Quote extends BlockBase {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}
/** An accordion, a tab, a `<details>`: a title and what it opens, closed ones included. */
export interface Disclosure extends BlockBase {
  readonly kind: 'disclosure';
  readonly title: TextBlock;
  /** Heading level of the title, or 0. */ readonly level: number;
  readonly blocks: readonly Block[];
}
export interface Image extends BlockBase {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly caption: TextBlock | null;
}
/** A sound, a film, a map or a frame: named, with a way to it. */
export interface Media extends BlockBase {
  readonly kind: 'media';
  readonly media: 'video' | 'audio' | 'frame';
  readonly title: string;
  readonly href: string;
}
/** A form of the page: told by its name and the labels of its fields; the way in is the real form. */
export interface FormEntry extends BlockBase {
  readonly kind: 'form';
  readonly title: string;
  readonly fields: readonly string[];
  readonly button: string;
}
export interface Separator extends BlockBase {
  readonly kind: 'separator';
}

export type Block =
  | Heading
  | Paragraph
  | Preformatted
  | List
  | DefinitionList
  | Table
  | Quote
  | Disclosure
  | Image
  | Media
  | FormEntry
  | Separator;

/** A whole page as content. */
export interface Content {
  /** Title: the h1 of the content, else the page's title less the site's name. */
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** How the content was found, so that the reader can say so: `main`, `guess` (no main: the part with most text) or `body` (the whole page). */
  readonly source: 'author' | 'main' | 'guess' | 'body';
  readonly blocks: readonly Block[];
  /** Number of words of all blocks. */
  readonly words: number;
}
