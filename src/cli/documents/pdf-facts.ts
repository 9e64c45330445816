import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillGaps } from '../../pdf/fill-gaps.js';
import type { PdfItem } from '../../pdf/model.js';
import { OPENING } from '../../pdf/opening.js';
import { isGarbled } from '../../pdf/pdf-content.js';
import { FailedError } from '../input.js';

/** What a webmaster should know of a file. */
export interface PdfFacts {
  readonly pages: number;
  /** Pages without a letter, from one: empty, or the picture of a text. */
  readonly mute: readonly number[];
  readonly isGarbled: boolean;
  readonly isTagged: boolean;
  /** Fields to be filled. */
  readonly fields: number;
  readonly title: string;
  readonly lang: string;
}

export type Unreadable = 'password' | 'broken';

/** What is used here of pdf.js, which stands in dist/ and is no dependency: the browser's own file reads for Node too. */
interface PdfJs {
  getDocument(options: object): {
    readonly promise: Promise<PdfFile>;
    destroy(): Promise<void>;
  };
}
interface PdfFile {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ readonly items: readonly { readonly str?: string }[] }>;
    getStructTree(): Promise<object | null>;
    getAnnotations(): Promise<
      readonly {
        readonly fieldType?: string;
        readonly fieldName?: string;
        readonly pushButton?: boolean;
      }[]
    >;
    cleanup(): boolean;
  }>;
}

/** Pages looked at. */
const MOST_PAGES = 300;
/** In `src/` and in `lib/` alike. */
const DIST = new URL('../../../dist/pdf/', import.meta.url);

let brought: Promise<PdfJs> | undefined;

/** @throws FailedError where pdf.js is not there */
export async function readPdfFacts(bytes: Uint8Array): Promise<PdfFacts | Unreadable> {
  const pdfjs = await (brought ??= bringPdfJs());
  const task = pdfjs.getDocument({ ...OPENING, data: new Uint8Array(bytes) });
  try {
    return await factsOf(await task.promise);
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? 'password' : 'broken';
  } finally {
    await task.destroy();
  }
}

async function factsOf(file: PdfFile): Promise<PdfFacts> {
  const info = await file.getMetadata().then(
    (found) => found.info,
    () => ({}) as Readonly<Record<string, unknown>>,
  );
  const mute: number[] = [];
  const texts: string[] = [];
  const fields = new Set<string>();
  let isTagged = true;
  for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES); number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map(({ str = '' }) => str).join(' ');
    texts.push(text);
    if (!/[\p{L}\p{N}]/u.test(text)) mute.push(number);
    else isTagged &&= (await page.getStructTree().catch(() => null)) !== null;
    for (const { fieldType, fieldName = '', pushButton } of await page.getAnnotations())
      if (fieldType && !pushButton) fields.add(fieldName);
    page.cleanup();
  }
  return {
    pages: file.numPages,
    mute,
    isGarbled: isGarbled([{ number: 1, width: 0, height: 0, tags: null, items: texts.map(item) }]),
    isTagged: isTagged && mute.length < texts.length,
    fields: fields.size,
    title: textOf(info['Title']),
    lang: textOf(info['Language']),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

const item = (text: string): PdfItem => ({
  ...{ text, x: 0, y: 0, width: 0, size: 0, font: '' },
  ...{ mark: null, isArtifact: false, isTurned: false },
});

async function bringPdfJs(): Promise<PdfJs> {
  if (!existsSync(fileURLToPath(new URL('pdf.js', DIST))))
    throw new FailedError(
      'Le dossier dist/pdf/ de Parvis n’est pas là : les fichiers PDF ne peuvent pas être lus. Écrivez npm install parvis ou, dans le dépôt de Parvis, npm run build.',
    );
  // Absent from Node 20.
  fillGaps();
  const { console } = globalThis;
  try {
    // It tells what it could not draw with here; nothing is drawn.
    globalThis.console = { ...console, warn: () => {}, log: () => {} };
    await import(new URL('pdf.worker.js', DIST).href);
    return (await import(new URL('pdf.js', DIST).href)) as PdfJs;
  } finally {
    globalThis.console = console;
  }
}
