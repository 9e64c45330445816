import { fillGaps } from '../fill-gaps.js';
import type { PdfAnswers } from '../form-model.js';
import type { PdfTrouble } from '../troubles.js';
import { fillPdf } from './fill-pdf.js';
import type { PdfJs } from './pdfjs.js';
import { PdfError } from './pdf-error.js';
import { openPdf, readPdf, type PdfOrigin, type PdfReading } from './read-pdf.js';

/** From the page: a file to read. */
export interface PdfAsk {
  readonly data: ArrayBuffer;
  readonly origin: PdfOrigin;
}

/** From the page: a file to fill. */
export interface PdfFillAsk {
  readonly data: ArrayBuffer;
  readonly answers: PdfAnswers;
}

/** To the page: the text so far; or why there is none. */
export type PdfAnswer = { readonly reading: PdfReading } | { readonly trouble: PdfTrouble };

/** To the page: the file filled; null where it does not hold what was answered. */
export type PdfFilled = { readonly filled: ArrayBuffer | null } | { readonly trouble: PdfTrouble };

interface Scope {
  onmessage: ((event: MessageEvent<PdfAsk | PdfFillAsk>) => void) | null;
  postMessage(answer: PdfAnswer | PdfFilled, transfer?: readonly ArrayBuffer[]): void;
}

const scope = globalThis as unknown as Scope;

/**
 * pdf.js works here, in a worker of ours: it writes globals, asks for new methods of JavaScript, and takes long, none of
 * which a page of somebody else must feel. Its own worker is run in this one.
 */
async function bringPdfJs(): Promise<PdfJs> {
  fillGaps();
  const bring = (name: string) => import(new URL(name, import.meta.url).href) as Promise<unknown>;
  await bring('pdf.worker.js');
  return (await bring('pdf.js')) as PdfJs;
}

scope.onmessage = async ({ data: ask }) => {
  if (!('origin' in ask || 'answers' in ask)) return;
  try {
    const pdfjs = await bringPdfJs().catch(() => {
      throw new PdfError('unable');
    });
    const data = new Uint8Array(ask.data);
    if ('answers' in ask) {
      const filled = (await fillPdf(pdfjs, data, ask.answers))?.buffer ?? null;
      return scope.postMessage({ filled }, filled ? [filled] : []);
    }
    const file = await openPdf(pdfjs, data);
    for await (const reading of readPdf(file, ask.origin))
      scope.postMessage({ reading }, reading.form?.data ? [reading.form.data] : []);
  } catch (error) {
    scope.postMessage({ trouble: error instanceof PdfError ? error.trouble : 'broken' });
  }
};
