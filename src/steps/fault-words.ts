import type { Question } from './model.js';
import type { Purpose } from './purpose.js';

/** What may be wrong in an answer. */
export type FaultCode = 'missing' | 'date-part' | keyof typeof FAULT_WORDS;

/** How to mend each fault, in easy French, with an example. `%` is the limit. */
export const FAULT_WORDS = {
  'date-unread': 'Écrivez la date avec des chiffres. Exemple\u00a0: 27/03/1985.',
  'date-short-year': 'Écrivez l’année avec 4 chiffres. Exemple\u00a0: 27/03/1985.',
  'date-no-year': 'Il manque l’année. Exemple\u00a0: 27/03/1985.',
  'date-not-a-day': 'Cette date n’existe pas. Exemple\u00a0: 27/03/1985.',
  'date-future': 'Cette date n’est pas encore arrivée. Vérifiez l’année.',
  'date-early': 'Choisissez une date à partir du %.',
  'date-late': 'Choisissez une date avant le % ou ce jour-là.',
  'hour-unread': 'Écrivez l’heure avec des chiffres. Exemple\u00a0: 14\u00a0h\u00a030.',
  'hour-early': 'Choisissez une heure à partir de %.',
  'hour-late': 'Choisissez une heure jusqu’à %.',
  'number-unread': 'Écrivez un nombre, avec des chiffres. Exemple\u00a0: 12.',
  'number-small': 'Écrivez un nombre à partir de %.',
  'number-big': 'Écrivez un nombre jusqu’à %.',
  'number-step': 'Écrivez un nombre entier, sans virgule. Exemple\u00a0: 12.',
  'email-no-at':
    'Il manque le signe @ dans l’adresse e-mail. Exemple\u00a0: marie.martin@exemple.fr.',
  'email-no-dot': 'Il manque la fin de l’adresse e-mail. Exemple\u00a0: marie.martin@exemple.fr.',
  'email-space': 'Enlevez les espaces de l’adresse e-mail. Exemple\u00a0: marie.martin@exemple.fr.',
  'email-shape': 'Vérifiez l’adresse e-mail. Exemple\u00a0: marie.martin@exemple.fr.',
  'email-typo': 'Vérifiez l’adresse e-mail. Vouliez-vous écrire %\u00a0?',
  'email-differs':
    'Les deux adresses e-mail ne sont pas les mêmes. Écrivez deux fois la même adresse.',
  'phone-letters':
    'Écrivez le numéro de téléphone avec des chiffres. Exemple\u00a0: 06 12 34 56 78.',
  'phone-short': 'Il manque des chiffres au numéro de téléphone. Exemple\u00a0: 06 12 34 56 78.',
  'phone-one-short': 'Il manque un chiffre au numéro de téléphone. Exemple\u00a0: 06 12 34 56 78.',
  'phone-long':
    'Il y a trop de chiffres dans le numéro de téléphone. Exemple\u00a0: 06 12 34 56 78.',
  'phone-start': 'Le numéro de téléphone commence par 0 ou par +. Exemple\u00a0: 06 12 34 56 78.',
  'postal-letters': 'Écrivez le code postal avec 5 chiffres. Exemple\u00a0: 23000.',
  'postal-short': 'Le code postal a 5 chiffres. Il peut commencer par 0. Exemple\u00a0: 01000.',
  'postal-long': 'Le code postal a seulement 5 chiffres. Exemple\u00a0: 23000.',
  'postal-unknown':
    'Nous ne connaissons pas ce code postal. Vérifiez les 2 premiers chiffres. Exemple\u00a0: 23000.',
  'postal-corsica': 'En Corse, le code postal commence par 20. Exemple\u00a0: 20000.',
  'iban-letters': 'L’IBAN commence par 2 lettres et 2 chiffres. Exemple\u00a0: FR76 3000 6000…',
  'iban-short': 'Il manque des chiffres à l’IBAN. En France, il a 27 lettres et chiffres.',
  'iban-long': 'L’IBAN est trop long. En France, il a 27 lettres et chiffres.',
  'iban-key': 'Il y a une erreur dans l’IBAN. Regardez votre RIB, puis écrivez-le encore.',
  'nir-letters':
    'Écrivez les 15 chiffres de votre carte Vitale. Exemple\u00a0: 2 55 08 14 168 025 38.',
  'nir-short':
    'Il manque des chiffres. Le numéro de sécurité sociale a 15 chiffres. Regardez votre carte Vitale.',
  'nir-long':
    'Il y a trop de chiffres. Le numéro de sécurité sociale a 15 chiffres. Regardez votre carte Vitale.',
  'nir-no-key': 'Il manque les 2 derniers chiffres. Le numéro de sécurité sociale a 15 chiffres.',
  'nir-key':
    'Il y a une erreur dans le numéro. Regardez votre carte Vitale, puis écrivez-le encore.',
  'siret-length': 'Le SIRET a 14 chiffres. Exemple\u00a0: 732 829 320 00074.',
  'url-shape': 'Écrivez l’adresse du site en entier. Exemple\u00a0: https://www.exemple.fr.',
  pattern: 'Ce n’est pas écrit comme le site le demande. Relisez la question.',
  rewrite: 'Le site demande une autre façon d’écrire. Écrivez\u00a0: %.',
  'too-short': 'Votre réponse est trop courte. Écrivez au moins % lettres ou chiffres.',
  'too-long': 'Votre réponse est trop longue. Écrivez % lettres ou chiffres au plus.',
  'file-type': 'Ce fichier n’est pas du bon type. Choisissez un fichier %.',
  site: 'Vérifiez votre réponse. Relisez la question.',
} as const;

const MISSING_PURPOSE: Partial<Record<Purpose, string>> = {
  name: 'Écrivez votre nom.',
  'given-name': 'Écrivez votre prénom.',
  'family-name': 'Écrivez votre nom.',
  'birth-name': 'Écrivez votre nom de naissance.',
  email: 'Écrivez votre adresse e-mail. Exemple\u00a0: marie.martin@exemple.fr.',
  'email-again': 'Écrivez encore votre adresse e-mail.',
  tel: 'Écrivez votre numéro de téléphone. Exemple\u00a0: 06 12 34 56 78.',
  'street-address': 'Écrivez votre adresse. Exemple\u00a0: 12 rue des Tilleuls.',
  'postal-code': 'Écrivez votre code postal. Exemple\u00a0: 23000.',
  city: 'Écrivez le nom de votre commune.',
  'birth-date': 'Écrivez votre date de naissance. Exemple\u00a0: 27/03/1985.',
  message: 'Écrivez votre message.',
  nir: 'Écrivez votre numéro de sécurité sociale. Il est sur votre carte Vitale.',
  iban: 'Écrivez votre IBAN. Il est sur votre RIB.',
  password: 'Écrivez votre mot de passe.',
};

const MISSING_CHILD: Partial<Record<Purpose, string>> = {
  name: 'Écrivez le nom de l’enfant.',
  'family-name': 'Écrivez le nom de l’enfant.',
  'given-name': 'Écrivez le prénom de l’enfant.',
  'birth-date': 'Écrivez la date de naissance de l’enfant. Exemple\u00a0: 14/05/2019.',
};

const MISSING_KIND: Readonly<Record<Question['kind'], string>> = {
  text: 'Écrivez votre réponse.',
  textarea: 'Écrivez votre réponse.',
  number: 'Écrivez un nombre. Exemple\u00a0: 12.',
  date: 'Écrivez une date. Exemple\u00a0: 27/03/2027.',
  time: 'Écrivez une heure. Exemple\u00a0: 14\u00a0h\u00a030.',
  select: 'Choisissez une réponse dans la liste.',
  radio: 'Choisissez une réponse.',
  checkboxes: 'Cochez au moins une case.',
  checkbox: 'Cochez cette case pour continuer.',
  consent: 'Cochez cette case pour continuer.',
  file: 'Ajoutez un fichier.',
  password: 'Écrivez votre mot de passe.',
};

const PART_WORDS = {
  day: 'Il manque le jour.',
  month: 'Il manque le mois.',
  year: 'Il manque l’année.',
  hour: 'Il manque l’heure.',
  minute: 'Il manque les minutes.',
} as const;

/** What to say of a question that was left empty. */
export function missingWords({ kind, purpose, subject, choices }: Question): string {
  if (choices.length || kind === 'file' || kind === 'checkbox' || kind === 'consent')
    return MISSING_KIND[kind];
  const words = subject === 'self' ? MISSING_PURPOSE : subject === 'child' ? MISSING_CHILD : {};
  return (purpose && words[purpose]) || MISSING_KIND[kind];
}

/** What to say of a date or an hour of which some parts are empty. */
export function partWords(parts: readonly (keyof typeof PART_WORDS)[]): string {
  return parts.map((part) => PART_WORDS[part]).join(' ');
}
