import type { Check } from '../model.js';
import { phrasesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** The words in full. */
const find = phrasesOf({
  RDV: 'rendez-vous',
  'tél.': 'téléphone',
  'tel.': 'téléphone',
  'av.': 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  'pl.': 'place',
  rte: 'route',
  'bât.': 'bâtiment',
  'apt.': 'appartement',
  appt: 'appartement',
  'etc.': '',
  etc: '',
  'ex.': 'exemple',
  'cf.': 'regardez',
  cf: 'regardez',
  'c.-à-d.': 'c’est-à-dire',
  càd: 'c’est-à-dire',
  'max.': 'au plus',
  maxi: 'au plus',
  'min.': 'minutes, ou au moins',
  'mini.': 'au moins',
  'env.': 'environ',
  'resp.': 'responsable',
  'pers.': 'personnes',
  'hab.': 'habitants',
  'dép.': 'département',
  dpt: 'département',
  'n°': 'numéro',
  nb: 'nombre',
  nbre: 'nombre',
  svp: 's’il vous plaît',
  SVP: 's’il vous plaît',
  NB: 'attention',
  PS: '',
  'lun.': 'lundi',
  'mar.': 'mardi',
  'mer.': 'mercredi',
  'jeu.': 'jeudi',
  'ven.': 'vendredi',
  'sam.': 'samedi',
  'dim.': 'dimanche',
  'janv.': 'janvier',
  'févr.': 'février',
  'fév.': 'février',
  'avr.': 'avril',
  'juil.': 'juillet',
  'sept.': 'septembre',
  'oct.': 'octobre',
  'nov.': 'novembre',
  'déc.': 'décembre',
  qqn: 'quelqu’un',
  qqch: 'quelque chose',
  ts: 'tous',
  vs: 'ou',
  asso: 'association',
  assos: 'associations',
  perm: 'permanence',
  ordi: 'ordinateur',
  info: 'information',
  infos: 'informations',
  resto: 'restaurant',
  aprem: 'après-midi',
});

/** « la mer. », « un jeu. »: words at the end of a sentence, unless a number follows. */
const WORDS_TOO = /^(?:mer|jeu|mar|sept|pl)\.$/i;

/** « RDV » → « rendez-vous »: short forms that readers must decode. « M. » and « Mme » stay before a name. */
export const abbreviation: Check = {
  id: 'abbreviation',
  guideline: '10 · Pas d’abréviation (EU, RLS 6.4)',
  severities: ['warning'],
  look: inSentences(function* (sentence, { text }) {
    for (const { found, start, end, instead } of find(sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'quote')) continue;
      if (WORDS_TOO.test(found) && !/^\s?\d/.test(text.slice(end))) continue;
      yield {
        start,
        end,
        advice: instead
          ? `« ${found} » est une abréviation : écrivez « ${instead} ».`
          : `« ${found} » est une abréviation : écrivez les mots en entier, ou enlevez-la.`,
      };
    }
  }),
};
