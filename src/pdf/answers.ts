import type { PdfAnswers, PdfField, PdfWidget } from './form-model.js';

/** What is to be written in a place of a file. */
export interface PdfWriting {
  readonly id: string;
  readonly value: string | boolean | readonly string[];
}

/** What the answers change in a file: what holds the answer already is not written again. */
export function writingsOf(
  fields: readonly PdfField[],
  widgets: readonly PdfWidget[],
  answers: PdfAnswers,
): PdfWriting[] {
  return fields.flatMap(({ name, options }) => {
    const answer = answers[name] ?? [];
    return widgets
      .filter((widget) => widget.name === name && !widget.isReadOnly && !holds(widget, answer))
      .map((widget): PdfWriting => {
        const { id, stands, multiple } = widget;
        if (isBox(widget)) return { id, value: answer.includes(stands) };
        if (multiple)
          // In the order of the list, as the file numbers them.
          return {
            id,
            value: options.map(({ value }) => value).filter((value) => answer.includes(value)),
          };
        return { id, value: answer[0] ?? '' };
      });
  });
}

/** Whether a file holds what was answered, letter for letter, and no more. */
export function areWritten(
  fields: readonly PdfField[],
  widgets: readonly PdfWidget[],
  answers: PdfAnswers,
): boolean {
  return fields.every(({ name }) => {
    const mine = widgets.filter((widget) => widget.name === name);
    const answer = answers[name] ?? [];
    const canHold = (value: string) =>
      mine.some((widget) => !isBox(widget) || widget.stands === value);
    return (
      mine.length > 0 && answer.every(canHold) && mine.every((widget) => holds(widget, answer))
    );
  });
}

const isBox = ({ kind }: PdfWidget): boolean => kind === 'checkbox' || kind === 'radio';

function holds(widget: PdfWidget, answer: readonly string[]): boolean {
  const { values, stands } = widget;
  const speaksOf = (value: string) => (isBox(widget) ? value === stands : value !== '');
  const wanted = answer.filter(speaksOf);
  const has = values.filter(speaksOf);
  return wanted.length === has.length && wanted.every((value) => has.includes(value));
}
