import type { Question } from './model.js';
import type { Purpose } from './purpose.js';

const TOPICS: readonly (readonly [string, readonly Purpose[]])[] = [
  [
    'Votre nom et vos coordonnées',
    [
      'name',
      'given-name',
      'family-name',
      'birth-name',
      'title',
      'gender',
      'email',
      'email-again',
      'tel',
      'fax',
      'birth-date',
      'birth-place',
    ],
  ],
  ['Votre adresse', ['street-address', 'address-more', 'postal-code', 'city', 'country']],
  ['Dates et heures', ['date', 'time']],
  ['Votre compte en banque', ['iban', 'bic']],
  ['Votre association ou votre entreprise', ['organization', 'siret', 'job']],
  ['Vos documents', ['file']],
];
const CONTACTS = new Set<Purpose>(['email', 'email-again', 'tel', 'fax']);

/** A title for questions that the author gave none: what most of them ask. */
export function topicOf(questions: readonly Question[]): string {
  const asked = questions.filter(({ kind }) => kind !== 'consent');
  if (asked.length === 0) return 'Votre accord';
  if (asked.length === 1) return asked[0]!.label.length <= 60 ? asked[0]!.label : 'Une question';
  const found = TOPICS.find(
    ([, purposes]) =>
      asked.filter(
        ({ purpose, subject }) => purpose && purposes.includes(purpose) && subject === 'self',
      ).length *
        2 >
      asked.length,
  );
  if (found && found[0] === TOPICS[0]![0]) {
    const contacts = asked.filter(({ purpose }) => purpose && CONTACTS.has(purpose)).length;
    if (contacts === asked.length) return 'Vos coordonnées';
    return contacts ? found[0] : 'Qui êtes-vous\u00a0?';
  }
  if (found) return found[0];
  if (asked.some(({ purpose }) => purpose === 'message')) return 'Votre demande';
  return asked.some(({ subject }) => subject === 'child') &&
    asked.every(({ subject }) => subject === 'child')
    ? 'Votre enfant'
    : 'Vos réponses';
}
