import { fileName } from '../../pdf/documents.js';
import type { PdfField } from '../../pdf/form-model.js';

/**
 * What a form is called by, and its answers are kept under: another file, of another folder or put in its place since, asks something else
 * under the same names.
 */
export function formId(address: string, fields: readonly PdfField[]): string {
  const text = JSON.stringify([address, fields]);
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b) ^ (low >>> 15);
  }
  const name = fileName(address).toLowerCase().replace(/\s+/g, '-');
  return `pdf-${name}-${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
