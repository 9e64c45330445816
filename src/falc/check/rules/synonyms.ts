import { matchesOf, patternOf, plainly } from '../phrases.js';
import type { Check } from '../model.js';

/** Words that often name one and the same thing in a page of a commune. */
const CLUSTERS = [
  'logement logements habitation habitations domicile demeure',
  'formulaire formulaires imprimé imprimés bordereau bordereaux',
  'mairie|hôtel de ville|maison commune',
  'courriel|courriels|mail|mails|e-mail|e-mails|email|emails|courrier électronique|adresse électronique',
  'payer payez régler réglez acquitter acquittez',
  'déchetterie déchetteries déchèterie déchèteries',
  'cantine|cantines|restaurant scolaire|restauration scolaire|restaurants scolaires',
  'démarche démarches formalité formalités procédure procédures',
  'poubelle poubelles bac bacs conteneur conteneurs',
  'nourrice|nourrices|assistante maternelle|assistantes maternelles|assistant maternel',
  'allocation allocations prestation prestations',
  'facture factures quittance quittances',
  'rendez-vous|entretien|entrevue',
  'véhicule véhicules voiture voitures automobile automobiles',
  'tarif tarifs prix coût coûts',
  'demander demandez solliciter sollicitez',
].map((line) => patternOf(line.split(line.includes('|') ? '|' : ' ')));

/** Without the mark of the plural, or of the person. */
const rootOf = (word: string) => word.replace(/(?<=\p{L}{3})(?:x|s|z|er|ez)$/u, '');

/** « logement » here, « habitation » there: two words for the same thing. */
export const synonyms: Check = {
  id: 'synonyms',
  guideline: '6 · Toujours le même mot pour la même chose (EU, RLS 7.5)',
  severities: ['advice'],
  *look({ text }) {
    for (const pattern of CLUSTERS) {
      let first = '';
      for (const { found, start, end } of matchesOf(pattern, text)) {
        const word = plainly(found);
        first ||= word;
        if (rootOf(word) === rootOf(first)) continue;
        yield {
          start,
          end,
          advice: `« ${found} » et « ${first} » : si c’est la même chose, gardez un seul mot dans toute la page.`,
        };
        break;
      }
    }
  },
};
