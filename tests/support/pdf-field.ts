import type { PdfField } from '../../src/pdf/form-model.js';

/** A field of a PDF form: a line of text unless more is said. */
export const pdfField = (more: Partial<PdfField>): PdfField => ({
  name: '',
  kind: 'text',
  label: '',
  section: '',
  required: false,
  maxLength: 0,
  comb: false,
  dateFormat: '',
  options: [],
  page: 1,
  box: { left: 0, bottom: 0, right: 9, top: 9 },
  values: [],
  ...more,
});
