import { readPdfForm } from '../form.js';
import { mayWriteAtOnce } from '../form-scripts.js';
import type { PdfForm } from '../form-model.js';
import type { PdfPage } from '../model.js';
import type { PdfJsDocument } from './pdfjs.js';

/** The form in a file whose pages were all read; null where it has none. */
export async function formOf(
  file: PdfJsDocument,
  pages: readonly PdfPage[],
): Promise<PdfForm | null> {
  const { info } = await file.getMetadata();
  const widgets = pages.flatMap((page) => page.widgets ?? []);
  // A file of hundreds of pages is asked for its bytes only where it may be a form.
  if (widgets.length === 0 && info['IsXFAPresent'] !== true) return null;
  return readPdfForm(pages, widgets, {
    isXfa: info['IsXFAPresent'] === true,
    isLocked: typeof info['EncryptFilterName'] === 'string',
    isSigned: isSigned(await file.getData()),
    isBeyond: pages.length < file.numPages || (await isComputed(file, pages)),
  });
}

/** Fields that no page shows may be computed too. */
async function isComputed(file: PdfJsDocument, pages: readonly PdfPage[]): Promise<boolean> {
  for (const { number } of pages.filter(({ widgets }) => widgets?.length)) {
    const scripts = await (await file.getPage(number)).getJSActions();
    if (scripts instanceof Map && mayWriteAtOnce(scripts)) return true;
  }
  const [scripts, order] = await Promise.all([file.getJSActions(), file.getCalculationOrderIds()]);
  return (order?.length ?? 0) > 0 || (scripts instanceof Map && mayWriteAtOnce(scripts));
}

/** A signature says in clear which bytes it covers. */
function isSigned(data: Uint8Array): boolean {
  const mark = [...'/ByteRange'].map((letter) => letter.charCodeAt(0));
  for (let at = data.indexOf(mark[0]!); at >= 0; at = data.indexOf(mark[0]!, at + 1))
    if (mark.every((code, place) => data[at + place] === code)) return true;
  return false;
}
