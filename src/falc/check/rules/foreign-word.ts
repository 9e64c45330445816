import type { Check } from '../model.js';
import { phrasesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** What to write instead; empty where only the sentence tells. */
const find = phrasesOf({
  newsletter: 'lettre d’information',
  online: 'sur internet',
  'e-mailing': 'envoi de courriels',
  planning: 'programme',
  workshop: 'atelier',
  meeting: 'réunion',
  feedback: 'avis',
  flyer: 'feuille d’information',
  flyers: 'feuilles d’information',
  brunch: 'repas du matin',
  coworking: 'bureaux partagés',
  'click and collect': 'retrait sur place',
  drive: 'retrait en voiture',
  hotline: 'aide par téléphone',
  login: 'nom d’utilisateur',
  password: 'mot de passe',
  download: 'téléchargement',
  upload: 'envoi de fichier',
  streaming: 'vidéo sur internet',
  live: 'en direct',
  replay: 'vidéo à revoir',
  cluster: 'groupe',
  challenge: 'défi',
  benchmark: 'comparaison',
  deadline: 'date limite',
  'kick-off': 'réunion de départ',
  'open data': 'données ouvertes',
  'smart city': 'ville connectée',
  'start-up': 'jeune entreprise',
  'fake news': 'fausse nouvelle',
  timing: 'moment',
  briefing: 'réunion d’information',
  casting: 'sélection',
  coaching: 'accompagnement',
  'escape game': 'jeu d’enquête',
  'food truck': 'camion qui vend des repas',
  'food trucks': 'camions qui vendent des repas',
  'fab lab': 'atelier partagé',
  networking: 'rencontres',
  pitch: 'présentation courte',
  roadmap: 'programme',
  slot: 'créneau',
  staff: 'équipe',
  booking: 'réservation',
  'check-list': 'liste',
  cash: 'argent liquide',
});

/** « newsletter » → « lettre d’information »: words of other languages that not everyone knows. */
export const foreignWord: Check = {
  id: 'foreign-word',
  guideline: '7 · Pas de mot étranger, sauf s’il est courant (RLS 5.5)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end, instead } of find(sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'quote')) continue;
      yield {
        start,
        end,
        advice: `« ${found} » est un mot étranger : écrivez plutôt « ${instead} ».`,
      };
    }
  }),
};
