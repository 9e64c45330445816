import type { PdfTrouble } from '../troubles.js';
import type { PdfJs } from './pdfjs.js';
import { PdfError } from './pdf-error.js';
import { openPdf, readPdf, type PdfOrigin, type PdfReading } from './read-pdf.js';

/** From the page: a file to read. */
export interface PdfAsk {
  readonly data: ArrayBuffer;
  readonly origin: PdfOrigin;
}

/** To the page: the text so far; or why there is none. */
export type PdfAnswer = { readonly reading: PdfReading } | { readonly trouble: PdfTrouble };

interface Scope {
  onmessage: ((event: MessageEvent<PdfAsk>) => void) | null;
  postMessage(answer: PdfAnswer): void;
}

const scope = globalThis as unknown as Scope;

/**
 * pdf.js works here, in a worker of ours: it writes globals, asks for new methods of JavaScript, and takes long, none of
 * which a page of somebody else must feel. Its own worker is run in this one.
 */
async function bringPdfJs(): Promise<PdfJs> {
  (Promise as { withResolvers?: () => object }).withResolvers ??= withResolvers;
  const bring = (name: string) => import(new URL(name, import.meta.url).href) as Promise<unknown>;
  await bring('pdf.worker.js');
  return (await bring('pdf.js')) as PdfJs;
}

/** Of ES2024: absent from phones that are a few years old. */
function withResolvers(): object {
  let resolve, reject;
  const promise = new Promise((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

scope.onmessage = async ({ data: { data, origin } }) => {
  if (!origin) return;
  try {
    const pdfjs = await bringPdfJs().catch(() => {
      throw new PdfError('unable');
    });
    const file = await openPdf(pdfjs, new Uint8Array(data));
    for await (const reading of readPdf(file, origin)) scope.postMessage({ reading });
  } catch (error) {
    scope.postMessage({ trouble: error instanceof PdfError ? error.trouble : 'broken' });
  }
};
