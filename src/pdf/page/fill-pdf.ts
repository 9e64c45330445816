import { areWritten, writingsOf, type PdfWriting } from '../answers.js';
import type { PdfAnswers, PdfForm, PdfWidget } from '../form-model.js';
import type { PdfPage } from '../model.js';
import { PdfError } from './pdf-error.js';
import type { PdfJs, PdfJsDocument } from './pdfjs.js';
import { formOf } from './read-form.js';
import { readPage } from './read-page.js';
import { MOST_PAGES, openPdf } from './read-pdf.js';

/**
 * The file with the answers in it. It is opened again and read: null where it does not hold each answer, letter for letter, and
 * nothing else.
 */
export async function fillPdf(
  pdfjs: PdfJs,
  data: Uint8Array<ArrayBuffer>,
  answers: PdfAnswers,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await openPdf(pdfjs, data.slice());
  const { form, widgets } = await fieldsOf(file);
  if (!form || form.refusal) throw new PdfError('broken');
  const isAsked = (name: string) => form.fields.some((field) => field.name === name);
  if (!Object.keys(answers).every((name) => !answers[name]!.length || isAsked(name))) return null;
  const writings = writingsOf(form.fields, widgets, answers);
  // Of boxes with one name, pdf.js writes for all of them what it comes to first: those that are emptied go before.
  const emptied = writings.filter(({ value }) => value === false);
  let filled = await write(file, emptied);
  filled = await write(
    emptied.length > 0 ? await openPdf(pdfjs, filled) : file,
    writings.filter(({ value }) => value !== false),
  );
  // What another program reads is what was written: the file that was opened is asked no more.
  const again = await fieldsOf(await openPdf(pdfjs, filled.slice()));
  const isWhole = again.form?.fields.length === form.fields.length;
  return isWhole && areWritten(form.fields, again.widgets, answers) ? filled : null;
}

async function write(
  file: PdfJsDocument,
  writings: readonly PdfWriting[],
): Promise<Uint8Array<ArrayBuffer>> {
  if (writings.length === 0) return file.getData();
  for (const { id, value } of writings) file.annotationStorage.setValue(id, { value });
  return file.saveDocument();
}

async function fieldsOf(
  file: PdfJsDocument,
): Promise<{ readonly form: PdfForm | null; readonly widgets: readonly PdfWidget[] }> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= Math.min(file.numPages, MOST_PAGES); number += 1)
    pages.push(await readPage(await file.getPage(number), number, ''));
  return {
    form: await formOf(file, pages),
    widgets: pages.flatMap((page) => page.widgets ?? []),
  };
}
