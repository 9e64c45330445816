import { quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';

const PATTERN = quick(
  /(?<![\p{L}\d+,./-])0[1-79](?:[\s.-]?\d{2}){4}(?![\d/]|[.,-]\d|\s\d|\p{L})/gu,
);
/** Ten digits that are no phone. */
const OTHER =
  /(?:n°|numéro|référence|réf\.?|dossier|compte|code|siret|siren|facture|contrat|adhérent|client|fiscal|identifiant)[^.,;:]{0,30}:?\s?$/i;
const PHONE = /t[ée]l|appel|joindre|contact|portable|mobile|fixe|fax|standard|accueil/i;

/** « 0299000000 » → « 02 99 00 00 00 ». Traps: a file or account number of ten digits. */
export const phone: Rule = {
  id: 'phone',
  guideline: '47 · Écrire les numéros de téléphone par deux chiffres (pratique UE)',
  touches: ['phone', 'number'],
  *propose({ text }): Iterable<Proposal | Refusal> {
    for (const { 0: found, index } of text.matchAll(PATTERN)) {
      const before = OTHER.exec(text.slice(0, index));
      if (before && !PHONE.test(before[0])) {
        yield { abstain: `« ${found} » n’est peut-être pas un numéro de téléphone.` };
        continue;
      }
      const pairs = found.replace(/\D/g, '').match(/\d{2}/g)!.join(' ');
      // Already in pairs, with whatever spaces.
      if (found.replace(/\s/g, ' ') === pairs) continue;
      yield {
        start: index,
        end: index + found.length,
        after: pairs,
        reason: 'Un numéro par deux chiffres est plus facile à lire et à faire.',
      };
    }
  },
};
