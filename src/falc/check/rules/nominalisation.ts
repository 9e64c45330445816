import type { Check } from '../model.js';
import { phrasesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** What to write instead; empty where only the sentence tells. */
const find = phrasesOf({
  'procéder à': 'faire, ou le verbe du nom qui suit',
  'procède à': 'fait, ou le verbe du nom qui suit',
  'procédez à': 'faites, ou le verbe du nom qui suit',
  'procéder au paiement de': 'payer',
  'procéder à l’inscription de': 'inscrire',
  'procéder à la vérification de': 'vérifier',
  effectuer: 'faire',
  effectuez: 'faites',
  effectue: 'fait',
  effectuée: 'faite',
  effectué: 'fait',
  'effectuer le paiement de': 'payer',
  'effectuer une demande': 'demander',
  'effectuer une déclaration': 'déclarer',
  'effectuer une réservation': 'réserver',
  'fait l’objet de': 'est, avec le verbe du nom qui suit',
  'faire l’objet de': 'être, avec le verbe du nom qui suit',
  'font l’objet de': 'sont, avec le verbe du nom qui suit',
  'faire une demande de': 'demander',
  'donner lieu à': 'causer',
  'donne lieu à': 'cause',
  'mettre en œuvre': 'faire',
  'mise en œuvre': 'faire',
  'mettre en place': 'créer',
  'mise en place': 'créer',
  'mise à disposition': 'donner, prêter',
  'mettre à disposition': 'donner, prêter',
  'prise en charge': 'payer, ou s’occuper de',
  'prendre en charge': 'payer, ou s’occuper de',
  'prise en compte': 'regarder',
  'prendre connaissance de': 'lire',
  'prise de connaissance': 'lire',
  'prendre contact avec': 'appeler, écrire à',
  'prendre part à': 'participer à',
  'porter assistance à': 'aider',
  'apporter une aide à': 'aider',
  'apporter son aide à': 'aider',
  'assurer la gestion de': 'gérer',
  'assurer le suivi de': 'suivre',
  'assure la gestion de': 'gère',
  'avoir recours à': 'utiliser',
  'avoir connaissance de': 'savoir',
  'donner son accord': 'accepter',
  'formuler une demande': 'demander',
  'introduire une demande': 'demander',
  'déposer une demande': 'demander',
  'réalisation de': 'faire',
  'réaliser une demande': 'demander',
  'obtention de': 'avoir',
  'présentation de': 'montrer',
});

/** « procéder au paiement de » → « payer »: a noun does the work of a verb. */
export const nominalisation: Check = {
  id: 'nominalisation',
  guideline: '35 · Un verbe plutôt qu’un nom (COSLA)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end, instead } of find(sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'quote')) continue;
      yield {
        start,
        end,
        advice: `« ${found} » : un verbe simple est plus clair. Par exemple : « ${instead} ».`,
      };
    }
  }),
};
