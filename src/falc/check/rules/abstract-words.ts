import type { Check } from '../model.js';
import { inSentences } from '../view.js';

/** From this number in one sentence on. */
const MANY = 3;
const ABSTRACT = /\p{L}{3}(?:tions?|sions?|ements?|ités?|ances?|ences?|ismes?)$/u;
/** Things one can see or do: no idea to think of. */
const PLAIN =
  /^(?:attestation|déclaration|inscription|information|association|station|habitation|bâtiment|document|appartement|logement|vêtement|établissement|département|changement|élément|moment|médicament|vacance|ambulance|naissance|question|réunion|télévision|identité|électricité|université|activité|qualité|enfance|vaccination|location|réservation|animation|exposition|pension|permission|mission|absence|présence|urgence|assurance|distance|comment|seulement|rapidement|directement)s?$/u;

/** Several nouns in -tion, -ment, -ité in one sentence. */
export const abstractWords: Check = {
  id: 'abstract-words',
  guideline: '9 · Pas d’idées abstraites (RLS 6.4)',
  severities: ['advice'],
  look: inSentences(function* ({ tokens }, { lexicon }) {
    const found = tokens.filter(
      ({ lower }) =>
        ABSTRACT.test(lower) &&
        !PLAIN.test(lower) &&
        (!lexicon.find(lower) || lexicon.mayBe(lower, 'N')),
    );
    if (found.length < MANY) return;
    yield {
      start: found[0]!.start,
      end: found.at(-1)!.end,
      advice: `${found.length} mots abstraits dans une phrase (${found.map(({ text }) => `« ${text} »`).join(', ')}) : dites qui fait quoi, avec des verbes.`,
    };
  }),
};
