import type { StepsWords } from '../../i18n/fr/steps.js';
import type { Question } from '../../steps/model.js';
import type { Mistake } from '../../steps/page/guide.js';

/** A text of ours in the page's tree. */
export interface WrittenText {
  readonly slot: 'label' | 'help' | 'error';
  readonly text: string;
  /** The field has it as its name already: it is not to be said twice. */
  readonly isNamed: boolean;
}

/** What is written before a question. */
export function writtenTexts(
  question: Question,
  mistake: Mistake | null,
  words: StepsWords,
): WrittenText[] {
  const { label, labelShown } = question;
  const help = helpOf(question, words, mistake);
  return [
    ...(labelShown ? [] : [{ slot: 'label' as const, text: label, isNamed: true }]),
    ...(help ? [{ slot: 'help' as const, text: help, isNamed: false }] : []),
    ...(mistake
      ? [
          {
            slot: 'error' as const,
            text: (mistake.blocking ? words.errorTitle : words.doubtTitle) + mistake.message,
            isNamed: false,
          },
        ]
      : []),
  ];
}

/** What the voice says of a question; never what was answered. */
export function questionTexts(
  question: Question,
  mistake: Mistake | null,
  words: StepsWords,
): string[] {
  const { label, hints, choices } = question;
  const options = choices.slice(0, 30).map((choice) => choice.label);
  return [
    /[?.!]$/.test(label) ? label : `${label}.`,
    ...hints,
    helpOf(question, words, mistake),
    ...(options.length ? [`${words.choices} ${options.join(', ')}.`] : []),
    mistake?.message ?? '',
  ].filter(Boolean);
}

function helpOf(question: Question, words: StepsWords, mistake: Mistake | null): string {
  const { help, example, hints, kind, parts } = question;
  const isWritten = /^(?:text|textarea|number|time)$/.test(kind) && parts.length === 0;
  // What is said already is not said again.
  const isSaid = [help, ...hints, mistake?.message ?? ''].some((text) => text.includes(example));
  return [help, example && isWritten && !isSaid ? `${words.example} ${example}` : '']
    .filter(Boolean)
    .join(' ');
}
