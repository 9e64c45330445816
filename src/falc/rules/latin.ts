import { patternOf } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { anyOf, asIn, END, keyOf, START } from '../wording.js';

/** Closed: each means this in any sentence. `bis`, `ex æquo`, `intra muros` stay. */
const LATIN: Readonly<Record<string, string>> = {
  'au prorata de': 'en proportion de',
  'au prorata d’': 'en proportion d’',
  'au prorata du': 'en proportion du',
  'au prorata des': 'en proportion des',
  'prorata temporis': 'en proportion du temps',
  'au prorata temporis': 'en proportion du temps',
  'a fortiori': 'encore plus',
  'à fortiori': 'encore plus',
  'a priori': 'en principe',
  'à priori': 'en principe',
  'a posteriori': 'après coup',
  'à posteriori': 'après coup',
  'in fine': 'à la fin',
  'de facto': 'en fait',
  'ipso facto': 'automatiquement',
  'stricto sensu': 'au sens strict',
  'lato sensu': 'au sens large',
  'a minima': 'au minimum',
  'à minima': 'au minimum',
  'a maxima': 'au maximum',
  'à maxima': 'au maximum',
  'grosso modo': 'à peu près',
  'post mortem': 'après la mort',
  idem: 'pareil',
};

/** « via » means what the thing after it wants; of anything else it is left. */
const VIA: readonly (readonly [RegExp, string])[] = [
  [
    /^\s(?:(?:l[ae]|une?|ce|cet|cette|votre|notre|son)\s|l['’])(?:télé-?service|service en ligne|guichet numérique|formulaire|application|appli|outil|logiciel|messagerie)(?!\p{L})|^\sFranceConnect(?!\p{L})/iu,
    'avec',
  ],
  [
    /^\s(?:(?:l[ae]|une?|ce|cet|cette|votre|notre)\s|l['’])(?:site|plate-?forme|portail|page|espace (?:personnel|famille|citoyen|client)|compte (?:en ligne|personnel|famille|citoyen|ameli|Ameli|FranceConnect))(?!\p{L})|^\s(?:internet|le web)(?!\p{L})/iu,
    'sur',
  ],
  [/^\s(?:courrier|courriel|mail|e-mail|SMS|la poste|lettre|téléphone)(?!\p{L})/iu, 'par'],
];
const PATTERN = patternOf(
  `${START}(?:${anyOf([...Object.keys(LATIN), 'via'])})(?:(?<=['’])|${END})`,
  'giu',
);

/** « a priori » → « en principe ». Traps: names (« Via Rhôna »), « un a priori », « quorum » and other nouns. */
export const latin: Rule = {
  id: 'latin',
  guideline: '14 · Pas de latin (COSLA)',
  *propose({ text }): Iterable<Proposal | Refusal> {
    for (const { 0: found, index } of text.matchAll(PATTERN)) {
      const key = keyOf(found);
      const before = text.slice(Math.max(0, index - 16), index);
      const rest = text.slice(index + found.length);
      const isNoun =
        /(?:^|[^\p{L}])(?:une?|des|les|le|la|cet?|ces|sans|nos|vos|l['’]|d['’]|examen|contrôle|appel)\s?$/iu.test(
          before,
        );
      if (key === 'via') {
        // « renvoyez-le via votre espace » is no « sur ».
        const isSent =
          /(?<!\p{L})(?:envo[iy]|renvo[iy]|transm)[\p{L}-]*\s(?:[\p{L}’']+\s){0,3}$/iu.test(
            before,
          ) || /(?<!\p{L})(?:passe|transite|circule|chemine|va|vont)\p{L}*\s$/iu.test(before);
        const way = isSent || (/^V/.test(found) && /\p{L}/u.test(before)) ? undefined : wayOf(rest);
        if (way) {
          yield {
            start: index,
            end: index + found.length,
            after: asIn(found, way),
            reason: `« via » est du latin. Ici, cela veut dire « ${way} ».`,
          };
        } else yield { abstain: '« via » : ce qui suit n’est pas dans la liste.' };
        continue;
      }
      // « appel a minima » : a term of courts.
      if (!key.startsWith('au prorata') && isNoun) {
        yield { abstain: `« ${found} » est un nom ici.` };
        continue;
      }
      // « Idem pour les enfants »: at the head, or after a mark.
      if (
        key === 'idem' &&
        !(
          /(?:^|[.;:,(])\s?$/u.test(before) &&
          /^(?:\s(?:pour|à|au|aux|en|le|la)(?!\p{L})|\s?[.,;)])/u.test(rest)
        )
      )
        continue;
      const said = LATIN[key]!;
      yield {
        start: index,
        end: index + found.length,
        after: asIn(found, said),
        reason: `« ${found.trim()} » est du latin. Cela veut dire « ${said} ».`,
        allows: {
          conditions: /minim/.test(key)
            ? ['at least']
            : /maxim/.test(key)
              ? ['at most']
              : /poster|post/.test(key)
                ? ['after']
                : [],
        },
      };
    }
  },
};

function wayOf(rest: string): string | undefined {
  return VIA.find(([pattern]) => pattern.test(rest))?.[1];
}
