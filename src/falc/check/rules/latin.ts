import type { Check } from '../model.js';
import { phrasesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** What to write instead; empty where only the sentence tells. */
const find = phrasesOf({
  'a priori': 'au départ',
  'a posteriori': 'après',
  'a fortiori': 'encore plus',
  'a contrario': 'au contraire',
  prorata: 'part',
  'pro rata': 'part',
  'pro rata temporis': 'selon le temps passé',
  'prorata temporis': 'selon le temps passé',
  'ad hoc': 'prévu pour cela',
  'in fine': 'à la fin',
  'de facto': 'en fait',
  'de jure': 'en droit',
  'sine die': 'sans date',
  'ipso facto': 'automatiquement',
  'ex aequo': 'à égalité',
  'ex-æquo': 'à égalité',
  idem: 'la même chose',
  ibidem: 'au même endroit',
  infra: 'plus bas',
  supra: 'plus haut',
  'intra-muros': 'dans la ville',
  'extra-muros': 'hors de la ville',
  'intuitu personae': 'personnel',
  'intuitu personæ': 'personnel',
  quorum: 'nombre de présents obligatoire',
  quitus: 'accord sur les comptes',
  'modus operandi': 'façon de faire',
  'modus vivendi': 'accord',
  'vice versa': 'dans l’autre sens aussi',
  'vice-versa': 'dans l’autre sens aussi',
  'stricto sensu': 'au sens exact',
  'lato sensu': 'au sens large',
  'in situ': 'sur place',
  'curriculum vitae': 'CV (résumé de votre parcours)',
  'nota bene': 'attention',
  desiderata: 'souhaits',
  'numerus clausus': 'nombre limité',
  via: 'par',
  'per capita': 'par personne',
  'ex officio': 'd’office',
  'ab initio': 'dès le début',
  'manu militari': 'par la force',
  'ad vitam aeternam': 'pour toujours',
  'vis-à-vis de': 'avec',
});

/** « a priori »: Latin of offices and courts. */
export const latin: Check = {
  id: 'latin',
  guideline: '14 · Pas de latin technique ou juridique (COSLA)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end, instead } of find(sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'quote')) continue;
      yield {
        start,
        end,
        advice: `« ${found} » vient du latin ou du langage savant : écrivez plutôt « ${instead} ».`,
      };
    }
  }),
};
