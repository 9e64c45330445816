/**
 * What a page is, for the checks that need more than its text. Whoever reads a page (the author's tools in the
 * browser, Storybook, a program on HTML) writes this down; nothing here knows the DOM.
 */
export interface PageFacts {
  /** Language of the page (BCP 47); empty where it says none. */
  readonly lang: string;
  /** In the order of reading; headings, paragraphs, lists, tables and images of the main text only. */
  readonly blocks: readonly PageBlock[];
  /** The date that the page shows of its last change, as written; null where it shows none. */
  readonly updated?: string | null;
  /** Words that a visitor sees at once, without scrolling, where it was measured. */
  readonly wordsPerScreen?: number;
  /** The European easy-to-read logo, where the page shows it, and who validated the text. */
  readonly easyToRead?: { readonly logo: boolean; readonly validatedBy: readonly string[] };
}

export interface PageBlock {
  /** Names the block in what is found; unique in the page. */
  readonly id: string;
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table' | 'image' | 'other';
  /** Of a heading: 1 to 6. */
  readonly level?: number;
  /** As a visitor reads it; the entries of a list are its lines. Of an image: empty. */
  readonly text: string;
  /** Language, where it is not the page's. */
  readonly lang?: string;
  readonly links?: readonly PageLink[];
  readonly images?: readonly PageImage[];
  /** Of a table. */
  readonly table?: {
    readonly rows: number;
    readonly columns: number;
    readonly hasHeaders: boolean;
  };
  /** Computed style, where it was measured. */
  readonly style?: BlockStyle;
}

export interface PageLink {
  readonly text: string;
  readonly href: string;
}

export interface PageImage {
  /** Text alternative; null where there is no `alt`. */
  readonly alt: string | null;
  readonly src: string;
  /** Drawn for the eye alone: `alt=""`, `role="presentation"`. */
  readonly decorative: boolean;
}

/** Of most of the text of the block. Lengths are CSS pixels. */
export interface BlockStyle {
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly italic?: boolean;
  /** Elsewhere than on links. */
  readonly underline?: boolean;
  readonly shadow?: boolean;
  readonly align?: 'start' | 'left' | 'right' | 'center' | 'end' | 'justify';
  readonly uppercase?: boolean;
  /** Multiple of the size of the text. */
  readonly lineHeight?: number;
  /** Space below the block, as a multiple of the size of the text. */
  readonly gap?: number;
  readonly columns?: number;
  /** Of the first line. */
  readonly indent?: number;
  readonly hyphens?: boolean;
  /** 1 to 21. */
  readonly contrast?: number;
  /** True where the text is lighter than what is behind it. */
  readonly lightOnDark?: boolean;
}
