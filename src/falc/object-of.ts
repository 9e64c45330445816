import { patternOf } from './pattern.js';
import type { Proposal, Refusal } from './rule.js';
import { keyOf, START } from './wording.js';

/** « faire l’objet d’un examen » → « être examiné »: the participle of each action. */
const DONE: Readonly<Record<string, string>> = {
  examen: 'examiné',
  étude: 'étudié',
  contrôle: 'contrôlé',
  vérification: 'vérifié',
  remboursement: 'remboursé',
  affichage: 'affiché',
  publication: 'publié',
  modification: 'modifié',
  rénovation: 'rénové',
  remplacement: 'remplacé',
  renouvellement: 'renouvelé',
  enregistrement: 'enregistré',
  évaluation: 'évalué',
  analyse: 'analysé',
  facturation: 'facturé',
  déclaration: 'déclaré',
};
const MEN =
  'dossiers? projets? permis contrats? bâtiments? véhicules? logements? documents? courriers? terrains? travaux repas comptes? plans? tarifs? séjours? frais équipements? ouvrages? avis arrêtés? changements? sinistres?';
const WOMEN =
  'demandes? candidatures? inscriptions? réclamations? factures? situations? voitures? installations? propositions? pièces? listes? décisions? dépenses? toitures? salles? routes? eaux? déclarations? commandes?';
const nouns = (list: string) => list.split(' ').join('|');

const BE: Record<string, string> = {
  fait: 'est',
  font: 'sont',
  fera: 'sera',
  feront: 'seront',
  'a fait': 'a été',
  'ont fait': 'ont été',
};
for (const modal of [
  'doit',
  'doivent',
  'devra',
  'devront',
  'peut',
  'peuvent',
  'pourra',
  'pourront',
])
  BE[`${modal} faire`] = `${modal} être`;

const PATTERN = patternOf(
  `(${START}(?:l[ae]s?|une?|votre|vos|notre|nos|cet?|cette|ces|chaque|toute?)\\s|[Ll]['’])(?:(${nouns(MEN)})|(${nouns(WOMEN)}))` +
    `((?:\\s(?:d['’]|de\\sla\\s|de\\sl['’]|du\\s|des\\s|de\\s)\\p{L}+){0,2})\\s` +
    `(${Object.keys(BE).join('|').replaceAll(' ', '\\s')})\\s(?:ensuite\\s)?l['’]objet\\s(?:d['’]une?\\s)(${Object.keys(DONE).join('|')})` +
    `(?=[.,;!]|$|\\s(?:par|dans|en|avant|après|chaque|sous|à|au|lors|pendant|le|sur)(?!\\p{L}))`,
  'iu',
);

/** « Le dossier fait l’objet d’un examen » → « Le dossier est examiné »: a closed list of things and actions. */
export function* objectOf(text: string): Iterable<Proposal | Refusal> {
  if (!/(?<!\p{L})l['’]objet\sd/iu.test(text)) return;
  const found = PATTERN.exec(text);
  if (!found) return yield { abstain: '« faire l’objet de » : on ne sait pas qui agit.' };
  const [whole, , , woman, , makes, action] = found as unknown as [
    string,
    ...(string | undefined)[],
  ];
  const be = BE[keyOf(makes!)]!;
  const isPlural = /(?:nt|nt\s(?:été|être))$/u.test(be);
  const start = found.index + whole.lastIndexOf(` ${makes!} `) + 1;
  const at = start > found.index ? start : found.index + whole.toLowerCase().lastIndexOf(makes!);
  yield {
    start: at,
    end: found.index + whole.length,
    after: `${be} ${DONE[keyOf(action!)]!}${woman ? 'e' : ''}${isPlural ? 's' : ''}`,
    reason: 'Un verbe simple remplace « faire l’objet de ».',
  };
}
