import type { FormModel, Question } from './model.js';
import type { Purpose, Subject } from './purpose.js';
import { looksSensitive } from './sensitive.js';
import { answerLines, isAsked, isEmpty, type FormState } from './values.js';

/** An answer that may be offered again in the same tab (WCAG 3.3.7). Plain JSON, kept no longer than the tab. */
export interface Remembered {
  readonly purpose: Purpose;
  readonly subject: Subject;
  /** Values of the controls, in order: a date in three fields has three. */
  readonly values: readonly string[];
  /** As a person reads it. */
  readonly shown: string;
}

/** An answer to offer beside a question: the visitor decides. */
export interface Offer {
  readonly question: number;
  readonly put: readonly { readonly at: number; readonly value: string }[];
  /** « Mettre : 06 12 34 56 78 ». */
  readonly label: string;
}

const ASKED_TWICE = new Set<Purpose>([
  'name',
  'given-name',
  'family-name',
  'birth-name',
  'email',
  'email-again',
  'tel',
  'street-address',
  'address-more',
  'postal-code',
  'city',
  'birth-date',
  'birth-place',
  'organization',
  'siret',
  'school',
  'plate',
  'caf',
]);

const repeats = (question: Question): question is Question & { purpose: Purpose } =>
  question.purpose !== null &&
  ASKED_TWICE.has(question.purpose) &&
  question.sensitive === null &&
  question.choices.length === 0;

/** Adds the answers of a form to what the tab remembers; the newest answer of each purpose and person stays. */
export function remember(
  known: readonly Remembered[],
  model: FormModel,
  state: FormState,
): Remembered[] {
  const all = new Map(known.map((one) => [keyOf(one), one]));
  for (const question of model.questions) {
    if (!repeats(question) || !isAsked(question, state) || isEmpty(question, state)) continue;
    const values = question.controls.map((at) => {
      const { value, selected } = state.get(at)!;
      return selected[0] ?? value;
    });
    const shown = answerLines(question, state).join(', ');
    if (looksSensitive(shown) || shown.length > 300) continue;
    // Two parents have each a name: only the first of a form is sure.
    const one = { purpose: baseOf(question.purpose), subject: question.subject, values, shown };
    const first = model.questions.find(
      (other) =>
        repeats(other) && keyOf({ ...other, purpose: baseOf(other.purpose) }) === keyOf(one),
    );
    if (first === question || question.purpose === 'email-again') all.set(keyOf(one), one);
  }
  return [...all.values()];
}

/** What may be offered for the questions of a form that are still empty. */
export function offersFor(
  known: readonly Remembered[],
  model: FormModel,
  state: FormState,
): Offer[] {
  return model.questions.flatMap((question) => {
    // Writing the address twice is what the second field is for.
    if (!repeats(question) || question.purpose === 'email-again') return [];
    if (!isAsked(question, state) || !isEmpty(question, state)) return [];
    const found = known.find((one) => keyOf(one) === keyOf(question));
    if (!found || found.values.length !== question.controls.length) return [];
    return [
      {
        question: question.index,
        put: question.controls.map((at, place) => ({ at, value: found.values[place]! })),
        label: `Mettre\u00a0: ${found.shown}`,
      },
    ];
  });
}

const baseOf = (purpose: Purpose): Purpose => (purpose === 'email-again' ? 'email' : purpose);
const keyOf = ({ purpose, subject }: { purpose: Purpose | null; subject: Subject }): string =>
  `${purpose} ${subject}`;
