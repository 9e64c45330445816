import type { Check } from '../model.js';
import { phrasesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** What to write instead; empty where only the sentence tells. */
const find = phrasesOf({
  pétitionnaire: 'la personne qui demande',
  administrés: 'les habitants',
  bénéficiaire: 'la personne qui reçoit l’aide',
  bénéficiaires: 'les personnes qui reçoivent l’aide',
  assujetti: 'la personne qui doit payer',
  redevable: 'la personne qui doit payer',
  exonéré: 'vous ne payez pas',
  exonérée: 'vous ne payez pas',
  exonérés: 'vous ne payez pas',
  exonération: 'le droit de ne pas payer',
  's’acquitter de': 'payer',
  acquitter: 'payer',
  percevoir: 'recevoir',
  perçoit: 'reçoit',
  percevez: 'recevez',
  perçoivent: 'reçoivent',
  solliciter: 'demander',
  sollicitez: 'demandez',
  délivrance: 'la remise',
  délivrer: 'donner',
  délivre: 'donne',
  délivré: 'donné',
  délivrée: 'donnée',
  'se munir de': 'apporter',
  'munissez-vous de': 'apportez',
  'muni de': 'avec',
  'munie de': 'avec',
  'munis de': 'avec',
  stipuler: 'dire',
  stipule: 'dit',
  notifier: 'annoncer par écrit',
  notifié: 'annoncé par écrit',
  modalités: 'comment faire',
  formalités: 'les démarches',
  récépissé: 'la preuve écrite',
  attestant: 'qui prouve',
  'justifier de': 'prouver',
  susvisé: 'ci-dessus',
  susmentionné: 'ci-dessus',
  'ci-après': 'plus bas',
  'ci-annexé': 'joint',
  'ayant droit': 'la personne qui a droit',
  'ayants droit': 'les personnes qui ont droit',
  titulaire: 'la personne qui a',
  domicilié: 'qui habite',
  domiciliée: 'qui habite',
  domiciliés: 'qui habitent',
  dûment: '',
  'au préalable': 'avant',
  requis: 'demandé',
  requise: 'demandée',
  requises: 'demandées',
  dérogation: 'une exception',
  dématérialisé: 'sur internet',
  dématérialisée: 'sur internet',
  téléservice: 'le service sur internet',
  'instruction du dossier': 'l’étude du dossier',
  'instruire le dossier': 'étudier le dossier',
});

/** « le pétitionnaire » → « vous »: words of offices that an everyday word replaces. */
export const jargon: Check = {
  id: 'jargon',
  guideline: '2 · Pas de jargon (RLS 6.4)',
  severities: ['warning'],
  yieldsTo: ['locution', 'nominalisation'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end, instead } of find(sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'quote')) continue;
      yield {
        start,
        end,
        advice: instead
          ? `« ${found} » : écrivez plutôt « ${instead} ».`
          : `« ${found} » est un mot de l’administration : enlevez-le, ou dites-le avec un mot de tous les jours.`,
      };
    }
  }),
};
