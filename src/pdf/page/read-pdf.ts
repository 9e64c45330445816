import { isForHand } from '../form.js';
import type { PdfForm } from '../form-model.js';
import { OPENING } from '../opening.js';
import { isGarbled, pdfContent, type PdfText } from '../pdf-content.js';
import type { PdfPage } from '../model.js';
import { formOf } from './read-form.js';
import { PdfError } from './pdf-error.js';
import type { PdfJs, PdfJsDocument } from './pdfjs.js';
import { readPage } from './read-page.js';

/** Pages read at most. */
export const MOST_PAGES = 300;
/** How many pages are read before the text is shown: at first, then longer and longer. */
const STEPS = [3, 12, 40, 120];

/** A file that is on the way to be read, as far as it is. */
export interface PdfReading extends PdfText {
  readonly total: number;
  readonly read: number;
  readonly isComplete: boolean;
  /** Once it is complete: the form in it, with the bytes to fill where it may be filled. */
  readonly form: (PdfForm & { readonly data: ArrayBuffer | null }) | null;
  /** It has no field, and lines to write on. */
  readonly isForHand: boolean;
}

export interface PdfOrigin {
  /** What the link calls the file. */
  readonly name: string;
  readonly address: string;
  /** Of the page that links to it, for a file that says none. */
  readonly lang: string;
}

/** Opens a file; rejects with a `PdfError`. */
export async function openPdf(pdfjs: PdfJs, data: Uint8Array): Promise<PdfJsDocument> {
  try {
    return await pdfjs.getDocument({ ...OPENING, data }).promise;
  } catch (error) {
    const { name, message } = error as Error;
    // Files of two versions of pdf.js, after an update that was not whole: the PDF itself may be sound.
    if (/does not match the Worker version/.test(message)) throw new PdfError('unable');
    throw new PdfError(name === 'PasswordException' ? 'password' : 'broken');
  }
}

/** The text of a file, page by page: its beginning first, then more, then all. Rejects with a `PdfError`. */
export async function* readPdf(
  file: PdfJsDocument,
  { name, address, lang: pageLang }: PdfOrigin,
): AsyncGenerator<PdfReading, void> {
  const total = file.numPages;
  const last = Math.min(total, MOST_PAGES);
  const lang = (await languageOf(file)) || pageLang;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= last; number += 1) {
    try {
      pages.push(await readPage(await file.getPage(number), number, address));
    } catch {
      // One page that cannot be read is told with those that have no text.
      pages.push({ number, width: 0, height: 0, items: [], tags: null });
    }
    const isComplete = number === last;
    if (!isComplete && !STEPS.includes(number)) continue;
    const isMute = pages.every(
      ({ items }) => !items.some(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    );
    if (isMute && !isComplete) continue;
    if (isMute) throw new PdfError('scan');
    if (isGarbled(pages)) throw new PdfError('garbled');
    const form = isComplete ? await formOf(file, pages) : null;
    const data = form && !form.refusal ? (await file.getData()).buffer : null;
    yield {
      ...pdfContent(pages, { name, lang }),
      total,
      read: number,
      isComplete,
      form: form && { ...form, data },
      isForHand: isComplete && !form && isForHand(pages),
    };
  }
}

async function languageOf(file: PdfJsDocument): Promise<string> {
  try {
    const { Language } = (await file.getMetadata()).info;
    return typeof Language === 'string' && /^[a-z]{2,3}(?:-[\da-z]{2,8})*$/i.test(Language)
      ? Language
      : '';
  } catch {
    return '';
  }
}
