import type { ControlNode } from './facts.js';
import { isIban } from './formats/iban.js';
import { isNir } from './formats/nir.js';
import { fold, nameWords } from './words.js';

/** Why an answer is never stored nor read aloud. */
export type Sensitive = 'password' | 'card' | 'code' | 'nir' | 'bank' | 'file' | 'no-save';

const WRITTEN = new Set([
  'text',
  'tel',
  'number',
  'textarea',
  'search',
  'email',
  'url',
  'password',
]);
const NIR =
  /securite sociale|\bn(?:ir|ss)\b|\bsecu\b|numero (?:d')?insee|num ?secu|social ?security|immatriculation (?:sociale|a la securite)/;
const BANK =
  /\b(?:iban|rib|bic|swift)\b|coordonnees bancaires|compte bancaire|numero de compte|\bbank account\b/;
const CARD =
  /carte (?:bancaire|bleue|de (?:credit|paiement))|cryptogramme|\b(?:cvv|cvc|card number|cc number)\b/;
const CODE =
  /code (?:secret|confidentiel|pin|recu par|de confirmation|a usage unique)|\b(?:otp|pin)\b|one ?time ?code/;
const PASSWORD = /mot de passe|\b(?:password|passwd|mdp|pwd)\b|phrase secrete/;

/** Tells it from the field and from the text that names it: the name alone may say nothing (`input_9`). */
export function sensitiveBy(control: ControlNode, label: string): Sensitive | null {
  const complete = control.autocomplete.toLowerCase();
  if (control.type === 'file') return 'file';
  if (control.type === 'password' || /\b(?:current|new)-password\b/.test(complete))
    return 'password';
  if (/\bcc-/.test(complete)) return 'card';
  if (/\bone-time-code\b/.test(complete)) return 'code';
  if (WRITTEN.has(control.type)) {
    const words = ` ${fold(label)} ${nameWords(control.name)} ${nameWords(control.id)} ${fold(control.placeholder)} `;
    if (PASSWORD.test(words)) return 'password';
    if (NIR.test(words)) return 'nir';
    if (BANK.test(words)) return 'bank';
    if (CARD.test(words)) return 'card';
    if (CODE.test(words)) return 'code';
  }
  return control.noSave ? 'no-save' : null;
}

/** Whether an answer is private by its own shape, in a field that does not say so. */
export function looksSensitive(value: string): boolean {
  return isIban(value) || isNir(value);
}
