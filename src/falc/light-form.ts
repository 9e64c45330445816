import { LIGHT } from './conjugation.js';
import { quick } from './pattern.js';

/** « c’est moi qui effectue »: the verb is of the first person. */
const WHO = quick(/(?<!\p{L})(?:moi|toi)\squi\s$/u);
/** « je vous fais parvenir »: the subject, with the small words between it and its verb. */
const SUBJECT = quick(
  /(?<!\p{L})(?:(je\s|j’)|tu\s)(?:(?:ne|vous|lui|leur|nous|te|me|y|en|les?|la)\s|n’|l’|m’|t’)*$/u,
);

/** The word before. */
const BEFORE = quick(/(?:^|[^\p{L}])(\p{L}+['’]?)\s?$/u);

/** The verbs that have a form. */
export const OWNERS = new Map<string, string[]>();
for (const [light, forms] of Object.entries(LIGHT))
  for (const form of new Set(forms)) OWNERS.set(form, [...(OWNERS.get(form) ?? []), light]);

/** Which form of the table it is; -1 for one that is not followed up. */
export function slotOf(
  light: string,
  form: string,
  before: string,
  head: string,
  isFirst: boolean,
): number {
  const forms = LIGHT[light]!;
  const subject = SUBJECT.exec(head);
  if (subject) return (subject[1] ? [10, 12] : [11, 13]).find((at) => forms[at] === form) ?? -1;
  // « Procède à l’inscription de ton fils »: an order to « tu ».
  if (isFirst && forms[10] === form) return 10;
  if (forms[14] === form) return 14;
  if (forms.indexOf(form) >= 10) return -1;
  const participle = forms[9] === form;
  if (
    participle &&
    /^(?:avoir|ai|as|j’ai|a|ont|avez|avons|ayant|aura|auront|aurez|avait|avaient)$/.test(before)
  )
    return 9;
  if (participle && forms[1] !== form) return -1;
  if (participle && /^(?:est|sont|été|être|êtes|sera|seront)$/.test(before)) return -1;
  // « en fait », « tout à fait ».
  if (form === 'fait' && /^(?:en|à|de|un|ce|le|du)$/.test(before)) return -1;
  return forms.indexOf(form);
}

/** The word before a verb, folded; « moi qui » where the verb agrees with it. */
export const wordBefore = (head: string): string =>
  WHO.exec(head)?.[0].trim() ?? BEFORE.exec(head)?.[1] ?? '';
