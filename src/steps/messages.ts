import type { ControlNode } from './facts.js';
import { FAULT_WORDS, type FaultCode } from './fault-words.js';
import { fold } from './words.js';

/** Attributes where sites write their own message, for an empty answer and for a wrong one. */
const MISSING =
  /^data-(?:msg-?required|webform-required-error|reqmsg|parsley-required-message|error-required|validation-required(?:-message)?|error-empty)$/;
const WRONG =
  /^data-(?:msg(?:-?(?!required)[a-z]+)?|webform-(?:pattern|type)-error|invmsg|parsley-(?:type|pattern)-message|error-(?:pattern|type|format|invalid)|validation-(?:regex|pattern|format)-message|error)$/;

const ENGLISH =
  /\b(?:this|field|please|required|cannot|can't|enter|invalid|must|should|blank|your|valid (?:e-?mail|date|number|url|phone)|is not|text is|number is|too (?:short|long)|select|choose|at least)\b/;
const FRENCH =
  /[éèêàùçôîœ]|\b(?:le|la|les|un|une|votre|vous|est|doit|pas|cette|merci|veuillez|nom|champ)\b/;
/** Says that something is wrong, and not what to do. */
const EMPTY_WORDS =
  /^(?:ce |le |un )?(?:champ|donnee|valeur|saisie|format|reponse|element)?s? ?(?:ci-dessus )?(?:est |sont |n'est )?(?:obligatoires?|requise?s?|incorrecte?s?|invalides?|non valides?|pas valides?|erronee?s?|pas correcte?s?)(?: et doit etre rempli)?[ .!]*$/;

/** Whether a message of the site may be shown: French, and more than "champ invalide". */
export function isUseful(message: string): boolean {
  const text = fold(message);
  if (text.length < 4 || EMPTY_WORDS.test(text)) return false;
  return FRENCH.test(message.toLowerCase()) || !ENGLISH.test(text);
}

/** What the site itself says of such a fault, when it helps; '' without. */
export function siteWords(control: ControlNode | undefined, code: FaultCode): string {
  if (!control) return '';
  const isMissing = code === 'missing';
  const found = Object.entries(control.messages).find(
    ([name, text]) => (isMissing ? MISSING : WRONG).test(name) && isUseful(text),
  );
  if (found) return found[1];
  // Browsers show `title` with what does not fit `pattern`.
  return code === 'pattern' && isUseful(control.title) ? control.title : '';
}

/** Our words for a fault that is neither an empty answer nor an empty part. */
export function ourWords(code: keyof typeof FAULT_WORDS, limit = ''): string {
  return FAULT_WORDS[code].replace('%', () => limit);
}

/** A message of the server beside a field, or ours where it is English or says nothing. */
export function serverWords(message: string): string {
  return isUseful(message) ? message : FAULT_WORDS.site;
}
