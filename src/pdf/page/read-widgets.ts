import type { PdfWidget } from '../form-model.js';
import { mayWrite } from '../form-scripts.js';
import type { PdfJsNote } from './pdfjs.js';

/** Flags of a text field that asks for a file, or holds more than letters. */
const FILE = 1 << 20;
const RICH = 1 << 25;

/** A place of a page to write or to tick, as plain data. */
export function widgetsOf(notes: readonly PdfJsNote[], page: number): PdfWidget[] {
  return notes.flatMap((note): PdfWidget[] => {
    if (note.subtype !== 'Widget') return [];
    const [x, y, otherX, otherY] = note.rect;
    const format = note.datetimeFormat ?? '';
    return [
      {
        id: note.id,
        name: note.fieldName ?? '',
        kind: kindOf(note),
        page,
        box: {
          left: Math.min(x, otherX),
          right: Math.max(x, otherX),
          bottom: Math.min(y, otherY),
          top: Math.max(y, otherY),
        },
        tip: note.alternativeText ?? '',
        values: valuesOf(note.fieldValue),
        stands: (note.radioButton ? note.buttonValue : note.exportValue) ?? '',
        options: (note.options ?? []).map(({ exportValue, displayValue }) => ({
          value: exportValue ?? '',
          label: displayValue ?? exportValue ?? '',
        })),
        multiple: note.multiSelect === true,
        required: note.required === true,
        isHidden: note.hidden === true || otherX === x || otherY === y,
        isReadOnly: note.readOnly === true,
        maxLength: note.maxLen ?? 0,
        comb: note.comb === true,
        dateFormat: /d/.test(format) && /y/.test(format) ? format : '',
        isCalculated: isCalculated(note),
      },
    ];
  });
}

function kindOf(note: PdfJsNote): PdfWidget['kind'] {
  switch (note.fieldType ?? '') {
    case 'Tx': {
      const flags = note.fieldFlags ?? 0;
      if (note.password || flags & FILE || flags & RICH) return 'other';
      return note.multiLine ? 'lines' : 'text';
    }
    case 'Ch':
      return 'choice';
    case 'Sig':
      return 'signature';
    case 'Btn':
      return note.checkBox
        ? 'checkbox'
        : note.radioButton
          ? 'radio'
          : note.pushButton
            ? 'button'
            : 'other';
    default:
      return 'other';
  }
}

function valuesOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** pdf.js keeps the scripts of a field in a map; they are looked at, never run. */
function isCalculated({ actions, pushButton }: PdfJsNote): boolean {
  // A button does nothing until it is pressed, which is not done here.
  return actions instanceof Map && !pushButton && mayWrite(actions);
}
