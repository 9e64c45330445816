import { readFileSync } from 'node:fs';
import type { Block } from '../../src/content/model.js';
import { fillGaps } from '../../src/pdf/fill-gaps.js';
import { readPdfForm } from '../../src/pdf/form.js';
import type { PdfAnswers, PdfForm, PdfWidget } from '../../src/pdf/form-model.js';
import type { PdfItem, PdfPage, PdfTag } from '../../src/pdf/model.js';
import { fillPdf } from '../../src/pdf/page/fill-pdf.js';
import { openPdf, readPdf, type PdfReading } from '../../src/pdf/page/read-pdf.js';
import type { PdfJs } from '../../src/pdf/page/pdfjs.js';

// As the worker does where the engine has it not.
fillGaps();

const corpus = new URL('../corpus/pdf/', import.meta.url);

/** Every reading of a file of the corpus, with the real pdf.js. */
export async function readCorpus(name: string): Promise<PdfReading[]> {
  const file = await openPdf(await pdfJs(), corpusBytes(name));
  const readings: PdfReading[] = [];
  const origin = { name: 'Le fichier', address: 'https://guipel.example/f.pdf', lang: 'fr' };
  for await (const reading of readPdf(file, origin)) readings.push(reading);
  return readings;
}

const pdfJs = async (): Promise<PdfJs> =>
  (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJs;

export const corpusBytes = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`${name}.pdf`, corpus)));

/** The form in a file of the corpus. */
export async function formIn(name: string): Promise<PdfForm> {
  const { form } = (await readCorpus(name)).at(-1)!;
  if (!form) throw new Error(`${name}.pdf has no form`);
  return form;
}

/** A file with answers in it, and what another opening of it says of each field. */
export async function fill(
  data: Uint8Array<ArrayBuffer>,
  answers: PdfAnswers,
): Promise<{
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly values: Readonly<Record<string, unknown>>;
} | null> {
  const bytes = await fillPdf(await pdfJs(), data, answers);
  return bytes && { bytes, values: await valuesIn(bytes) };
}

/** What each field of the first page holds, by its name. */
export async function valuesIn(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Readonly<Record<string, unknown>>> {
  const page = await (await openPdf(await pdfJs(), bytes.slice())).getPage(1);
  const values: Record<string, unknown> = {};
  // Of boxes with one name, the one that is ticked.
  for (const { fieldName = '', fieldValue } of await page.getAnnotations())
    if (!(fieldName in values) || fieldValue !== 'Off') values[fieldName] = fieldValue;
  return values;
}

export const expected = (name: string): string =>
  readFileSync(new URL(`${name}.txt`, corpus), 'utf8').trimEnd();

/** Blocks as lines that a person can review: kind, then text; a break is ` / `. */
export function written(blocks: readonly Block[], depth = ''): string {
  const lines = blocks.map((block): string => {
    switch (block.kind) {
      case 'heading':
        return `${depth}h${block.level} ${flat(block.text)}`;
      case 'paragraph':
        return `${depth}p ${flat(block.text)}`;
      case 'list':
        return [
          `${depth}${block.ordered ? `ol ${block.start}` : 'ul'}`,
          ...block.items.map((item) => written(item.blocks, `${depth}  `)),
        ].join('\n');
      case 'table':
        return [
          `${depth}table`,
          ...block.rows.map((row) =>
            row
              .map(({ header, blocks: inside }) => `${header} ${written(inside)}`)
              .join(' | ')
              .replace(/^/, `${depth}  `),
          ),
        ].join('\n');
      default:
        return `${depth}${block.kind}`;
    }
  });
  return lines.join('\n');
}

const flat = (text: string): string => text.replace(/\n/g, ' / ');

/** A stretch of text of a made-up page. */
export function item(text: string, x: number, y: number, more: Partial<PdfItem> = {}): PdfItem {
  const { size = 10 } = more;
  return {
    text,
    x,
    y,
    width: text.length * size * 0.5,
    size,
    font: 'body',
    mark: null,
    isArtifact: false,
    isTurned: false,
    ...more,
  };
}

export function page(items: readonly PdfItem[], number = 1, tags: PdfTag | null = null): PdfPage {
  return { number, width: 595, height: 842, items, tags };
}

/** Where a place to write stands on a made-up page. */
export const place = (left: number, bottom: number, width = 200, height = 20) => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
});

/** A place to write of a made-up page: a line of text unless more is said. */
export const widget = (more: Partial<PdfWidget> = {}): PdfWidget => ({
  id: more.name ?? 'a',
  name: 'a',
  kind: 'text',
  page: 1,
  box: place(200, 694),
  tip: '',
  values: [],
  stands: '',
  options: [],
  multiple: false,
  required: false,
  isHidden: false,
  isReadOnly: false,
  maxLength: 0,
  comb: false,
  dateFormat: '',
  isCalculated: false,
  ...more,
});

/** A file with nothing that keeps it from being filled. */
export const plain = { isXfa: false, isLocked: false, isSigned: false };

/** Stretches of text, with their place. */
export type Words = readonly (readonly [string, number, number])[];

/** The form of a made-up page. */
export const madeForm = (texts: Words, ...widgets: PdfWidget[]): PdfForm =>
  readPdfForm([page(texts.map(([text, x, y]) => item(text, x, y)))], widgets, plain)!;
