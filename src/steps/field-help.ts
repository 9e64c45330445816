import type { Purpose, Subject } from './purpose.js';

/** `autocomplete` of each purpose, for what asks of the person who fills the form. */
const AUTOCOMPLETE: Partial<Record<Purpose, string>> = {
  name: 'name',
  'given-name': 'given-name',
  'family-name': 'family-name',
  email: 'email',
  'email-again': 'email',
  tel: 'tel',
  'street-address': 'street-address',
  'address-more': 'address-line2',
  'postal-code': 'postal-code',
  city: 'address-level2',
  country: 'country-name',
  'birth-date': 'bday',
  organization: 'organization',
  job: 'organization-title',
  title: 'honorific-prefix',
};

const INPUT_MODE: Partial<Record<Purpose, string>> = {
  email: 'email',
  'email-again': 'email',
  tel: 'tel',
  fax: 'tel',
  url: 'url',
  'postal-code': 'numeric',
  siret: 'numeric',
  year: 'numeric',
  age: 'numeric',
  count: 'numeric',
  amount: 'decimal',
};

const EXAMPLE: Partial<Record<Purpose, string>> = {
  email: 'marie.martin@exemple.fr',
  'email-again': 'marie.martin@exemple.fr',
  tel: '06 12 34 56 78',
  fax: '05 55 12 34 56',
  'postal-code': '23000',
  'street-address': '12 rue des Tilleuls',
  'birth-date': '27/03/1985',
  date: '27/03/2027',
  time: '14 h 30',
  year: '2027',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  nir: '2 55 08 14 168 025 38',
  siret: '732 829 320 00074',
  plate: 'AB-123-CD',
  amount: '1250,50',
  url: 'https://www.exemple.fr',
};

/** What `autocomplete` would say; '' where it would fill in the wrong person, or nothing. */
export function autocompleteFor(purpose: Purpose | null, subject: Subject, tag: string): string {
  if (!purpose || subject !== 'self') return '';
  const token = AUTOCOMPLETE[purpose] ?? '';
  // `street-address` has several lines: an input takes the first.
  return token === 'street-address' && tag !== 'textarea' ? 'address-line1' : token;
}

/** The keyboard of a phone; '' for the plain one. A text date keeps it: number keyboards lack "/". */
export const inputModeFor = (purpose: Purpose | null): string =>
  (purpose && INPUT_MODE[purpose]) ?? '';

/** A value as one writes it; '' where none helps. */
export const exampleFor = (purpose: Purpose | null): string => (purpose && EXAMPLE[purpose]) ?? '';
