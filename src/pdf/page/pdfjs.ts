/** What is used of pdf.js (Apache-2.0), which stands apart in `dist/pdf/`. */
export interface PdfJs {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfJsDocument>;
    destroy(): Promise<void>;
  };
}

export interface PdfJsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  /** Scripts of the file itself, by name. */
  getJSActions(): Promise<ReadonlyMap<string, readonly string[]> | null>;
  getCalculationOrderIds(): Promise<readonly string[] | null>;
  getData(): Promise<Uint8Array<ArrayBuffer>>;
  readonly annotationStorage: {
    setValue(id: string, value: { readonly value: string | boolean | readonly string[] }): void;
  };
  /** The file with what `annotationStorage` holds. */
  saveDocument(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface PdfJsPage {
  readonly view: readonly number[];
  getTextContent(options: {
    readonly includeMarkedContent: true;
  }): Promise<{ readonly items: readonly (PdfJsText | PdfJsMarked)[] }>;
  getStructTree(): Promise<PdfJsTag | null>;
  getJSActions(): Promise<ReadonlyMap<string, readonly string[]> | null>;
  getAnnotations(): Promise<readonly PdfJsNote[]>;
  cleanup(): boolean;
}

export interface PdfJsText {
  readonly str: string;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly fontName: string;
}

export interface PdfJsMarked {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
  readonly id?: string | null;
  readonly tag?: string;
}

export interface PdfJsTag {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: string;
  readonly children?: readonly (PdfJsTag | { readonly type: string; readonly id: string })[];
}

/** A link or a field of a page. */
export interface PdfJsNote {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly url?: string;
  readonly fieldType?: string | null;
  readonly fieldName?: string;
  readonly fieldFlags?: number;
  readonly fieldValue?: unknown;
  readonly alternativeText?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly hidden?: boolean;
  readonly multiLine?: boolean;
  readonly password?: boolean;
  readonly maxLen?: number;
  readonly comb?: boolean;
  readonly datetimeFormat?: string;
  readonly actions?: ReadonlyMap<string, readonly string[]> | null;
  readonly options?: readonly {
    readonly exportValue: string | null;
    readonly displayValue: string | null;
  }[];
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  readonly combo?: boolean;
  readonly multiSelect?: boolean;
  readonly exportValue?: string | null;
  readonly buttonValue?: string | null;
}
