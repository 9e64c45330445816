import type { Check } from '../model.js';
import { inSentences } from '../view.js';

/** Words in -ant that are something else in most sentences. */
const OTHERS = new Set(
  (
    'avant pendant devant enfant maintenant cependant autant tant quant suivant durant montant instant restaurant ' +
    'habitant étudiant important courant auparavant représentant dorénavant enseignant assistant passant gérant ' +
    'commerçant surveillant accompagnant fabricant géant volant diamant sang plan élégant croissant moyennant néant ' +
    'vivant intéressant suffisant aidant gagnant participant remplaçant exploitant demandeur glissant amiant'
  ).split(' '),
);

/** « résidant à » → « qui habitent à », « en remplissant »: present participles. */
export const presentParticiple: Check = {
  id: 'present-participle',
  guideline: '28 · Pas de participe présent (RLS 7.1)',
  severities: ['warning'],
  look: inSentences(function* (sentence, { lexicon }) {
    for (const [at, { text, lower, start, end }] of sentence.tokens.entries()) {
      if (!/\p{L}{2}ant$/u.test(lower) || sentence.spanAt(start, end, 'quote', 'name')) continue;
      const before = sentence.tokens[at - 1]?.lower;
      const entry = lexicon.find(lower);
      const isVerb = entry
        ? entry.parts.includes('V')
        : lexicon.mayBe(`${lower.slice(0, -3)}er`, 'V');
      const byEn = before === 'en' && (isVerb || /^(?:étant|ayant)$/.test(lower));
      const isState = entry && entry.parts[0] !== 'V';
      const takes =
        /^(?:à|au|aux|de|d’|du|des|le|la|les|l’|une?|votre|vos|leur|dans|sur|chez|pas|plus)$/.test(
          sentence.tokens[at + 1]?.lower ?? '',
        );
      const isAlone =
        (takes || !isState) &&
        (isVerb || !entry) &&
        (entry?.parts[0] === 'V' || isVerb) &&
        !OTHERS.has(lower);
      const isNoun =
        entry &&
        entry.parts[0] !== 'V' &&
        /^(?:l’|le|un|les|des|ce|du|au|cet|votre)$/.test(before ?? '');
      if (!(byEn || (isAlone && !isNoun))) continue;
      yield {
        start,
        end,
        advice: `« ${text} » est un participe présent : écrivez plutôt « qui » et un verbe, ou faites une autre phrase.`,
      };
    }
  }),
};
