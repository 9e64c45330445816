import { conditionIn } from './condition.js';
import type { FormHelp } from './help.js';
import type { FormModel, Question } from './model.js';
import type { Purpose } from './purpose.js';

/** One question of the blank paper form. */
export interface PaperItem {
  readonly label: string;
  readonly required: boolean;
  readonly hint: string;
  /** Said before a question that the page asks only in some cases. */
  readonly condition: string;
  readonly answer: PaperAnswer;
}

export type PaperAnswer =
  /** One square a sign, in groups: 2, 2 and 4 for a date; `between` stands between the groups. */
  | {
      readonly kind: 'squares';
      readonly groups: readonly number[];
      readonly between: string;
      readonly under: readonly string[];
    }
  | { readonly kind: 'lines'; readonly count: number }
  /** Boxes to tick; `many`: several may be. */
  | { readonly kind: 'boxes'; readonly many: boolean; readonly options: readonly string[] }
  /** A paper to add. */
  | { readonly kind: 'attach' };

export interface PaperSection {
  readonly title: string;
  readonly items: readonly PaperItem[];
}

/** Where to bring or send it, from the town's configuration; '' or empty for what is not known. */
export interface PaperTown {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  /** One line each: « Lundi : 9 h à 12 h ». */
  readonly hours: readonly string[];
}

/** The blank form, to be printed and filled with a pen. */
export interface Paper {
  readonly title: string;
  readonly intro: readonly string[];
  /** What to bring: a box each. */
  readonly documents: readonly { readonly label: string; readonly note: string }[];
  readonly sections: readonly PaperSection[];
  readonly signature: readonly string[];
  readonly where: readonly string[];
}

export const paperWords = {
  pen: 'Écrivez en majuscules, au stylo.',
  required: 'Répondez au moins aux questions avec une étoile (*).',
  documents: 'Papiers à joindre',
  one: 'Cochez une seule case.',
  many: 'Vous pouvez cocher plusieurs cases.',
  ifAsked: 'Si cela vous concerne\u00a0:',
  ifAnswered: (answer: string, question: string): string =>
    `Si vous avez répondu «\u00a0${answer}\u00a0» à «\u00a0${question}\u00a0»\u00a0:`,
  date: ['jour', 'mois', 'année'],
  time: ['heures', 'minutes'],
  agree: 'Je suis d’accord',
  yes: 'Oui',
  attach: 'Joignez ce papier.',
  done: 'Fait le',
  place: 'À',
  sign: 'Votre signature',
  bring: (name: string): string =>
    `Apportez ce papier à la mairie${name ? ` de ${name}` : ''}, ou envoyez-le par la poste.`,
  call: (phone: string): string => `Une question\u00a0? Appelez le ${phone}.`,
};

/**
 * The paper form of a form. Passwords are not asked on paper, nor what the page has switched off; what a script hides for
 * now is, with its condition. Traps for robots are no questions.
 */
export function paperOf(model: FormModel, town: PaperTown, help: FormHelp | null = null): Paper {
  const isOnPaper = ({ kind, dormant, conditional, unseen }: Question): boolean =>
    kind !== 'password' && (!dormant || conditional || unseen);
  const asked = model.questions.filter(isOnPaper);
  return {
    title: model.title,
    intro: [
      ...(help?.intro ? [help.intro] : []),
      paperWords.pen,
      ...(asked.some(({ required }) => required) ? [paperWords.required] : []),
    ],
    documents: (help?.documents ?? []).map(
      ({ label, why = '', where = '', alternatives = [] }) => ({
        label,
        note: [why, where, alternatives.length ? `Ou\u00a0: ${alternatives.join(', ')}.` : '']
          .filter(Boolean)
          .join(' '),
      }),
    ),
    sections: model.steps
      .map(({ title, questions }) => ({
        title,
        items: questions
          .map((index) => model.questions[index]!)
          .filter(isOnPaper)
          .map((question) => itemOf(question, model)),
      }))
      .filter(({ items }) => items.length > 0),
    signature: [paperWords.done, paperWords.place, paperWords.sign],
    where: [
      paperWords.bring(town.name),
      ...(town.address ? [town.address] : []),
      ...town.hours,
      ...(town.phone ? [paperWords.call(town.phone)] : []),
    ],
  };
}

function itemOf(question: Question, model: FormModel): PaperItem {
  const { label, required, hints, help, dormant } = question;
  return {
    label,
    required,
    hint: help || hints.join(' '),
    condition: dormant ? whenAsked(question, model) : '',
    answer: answerOf(question),
  };
}

function whenAsked({ condition }: Question, { questions }: FormModel): string {
  const known = conditionIn(condition, questions);
  return known ? paperWords.ifAnswered(known.answer, known.question.label) : paperWords.ifAsked;
}

const squares = (
  groups: readonly number[],
  between = ' ',
  under: readonly string[] = [],
): PaperAnswer => ({
  kind: 'squares',
  groups,
  between,
  under,
});

/** Figures as they are written on paper. */
const SQUARES: Partial<Record<Purpose, readonly number[]>> = {
  tel: [2, 2, 2, 2, 2],
  fax: [2, 2, 2, 2, 2],
  'postal-code': [5],
  nir: [1, 2, 2, 2, 3, 3, 2],
  iban: [4, 4, 4, 4, 4, 4, 3],
  siret: [3, 3, 3, 5],
  year: [4],
  age: [3],
};

/** A list longer than this is written, not ticked. */
const MOST_BOXES = 20;

function answerOf({ kind, purpose, choices }: Question): PaperAnswer {
  if (choices.length > MOST_BOXES) return { kind: 'lines', count: 1 };
  if (kind === 'radio' || kind === 'select' || kind === 'checkboxes') {
    if (choices.length === 0) return { kind: 'lines', count: 1 };
    return {
      kind: 'boxes',
      many: kind === 'checkboxes',
      options: choices.map(({ label }) => label),
    };
  }
  if (kind === 'checkbox') return { kind: 'boxes', many: false, options: [paperWords.yes] };
  if (kind === 'consent') return { kind: 'boxes', many: false, options: [paperWords.agree] };
  if (kind === 'file') return { kind: 'attach' };
  if (kind === 'date') return squares([2, 2, 4], '/', paperWords.date);
  if (kind === 'time') return squares([2, 2], 'h', paperWords.time);
  if (kind === 'textarea') return { kind: 'lines', count: purpose === 'street-address' ? 3 : 6 };
  const groups = purpose && SQUARES[purpose];
  return groups ? squares(groups) : { kind: 'lines', count: purpose === 'street-address' ? 2 : 1 };
}
