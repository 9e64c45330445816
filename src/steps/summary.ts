import type { FormModel, Question } from './model.js';
import { stepsToDo } from './progress.js';
import { looksSensitive } from './sensitive.js';
import { answerLines, isAsked, isEmpty, type FormState } from './values.js';

/** One question of "Vérifiez vos réponses". */
export interface SummaryRow {
  readonly question: number;
  readonly label: string;
  /** What to show: the answer, or what stands for it. */
  readonly lines: readonly string[];
  readonly isEmpty: boolean;
  /** Empty, and it must not be. */
  readonly isMissing: boolean;
  /** The answer is hidden: it is not shown, said, printed nor kept. */
  readonly isMasked: boolean;
  /** Names of files: they may be shown in this tab, never kept nor printed. */
  readonly isFile: boolean;
  /** What a screen reader hears of the "Modifier" button. */
  readonly change: string;
}

export interface SummarySection {
  /** Place in `FormModel.steps`. */
  readonly step: number;
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

/** What the check says where the visitor's own words do not. */
export interface SummaryWords {
  /** "Non rempli" */
  readonly empty: string;
  /** "Non coché" */
  readonly unticked: string;
  readonly ticked: string;
  readonly missing: string;
  /** "Rempli (caché)" */
  readonly masked: string;
  changeWhat(label: string): string;
}

/** The answers by step, for the page before sending. Questions that are not asked now are left out. */
export function summaryOf(
  model: FormModel,
  state: FormState,
  words: SummaryWords,
): SummarySection[] {
  return stepsToDo(model, state)
    .map((index) => model.steps[index]!)
    .map(({ index, title, questions }) => ({
      step: index,
      title,
      rows: questions
        .map((at) => model.questions[at]!)
        .filter((question) => isAsked(question, state))
        .map((question) => rowOf(question, state, words)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf(question: Question, state: FormState, words: SummaryWords): SummaryRow {
  const { index, label, required, sensitive, kind } = question;
  const none = isEmpty(question, state);
  const isBox = kind === 'checkbox' || kind === 'consent';
  const lines = isBox && !none ? [words.ticked] : answerLines(question, state);
  const isMasked = !none && isHidden(question, lines);
  const instead = isMasked
    ? words.masked
    : !none
      ? null
      : required
        ? words.missing
        : isBox
          ? words.unticked
          : words.empty;
  return {
    question: index,
    label,
    lines: instead === null ? lines : [instead],
    isEmpty: none,
    isMissing: none && required,
    isMasked,
    isFile: kind === 'file' || sensitive === 'file',
    change: words.changeWhat(label),
  };
}

/** A file's name may be seen in the tab; the rest of what is sensitive may not, known by its field or by its shape. */
function isHidden({ sensitive }: Question, lines: readonly string[]): boolean {
  return (sensitive !== null && sensitive !== 'file') || lines.some(looksSensitive);
}
