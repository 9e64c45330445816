import { patternOf } from './pattern.js';

/** Verbs of offices, and the nouns with which the easy verb means the same. */

const DOCUMENT =
  'récépissés?|quittances?|listes?|coordonnées|dossiers?|demandes?|documents?|pièces?|formulaires?|courriers?|lettres?|justificatifs?|déclarations?|copies?|photocopies?|attestations?|actes?|certificats?|réponses?|factures?|contrats?|bulletins?|questionnaires?|imprimés?|candidatures?|rapports?|avis|originaux|relevés?|fichiers?|exemplaires?|recours|réclamations?|cerfa|convocations?|décisions?|photos?';
const TITLE =
  'passeports?|cartes?|titres?|attestations?|certificats?|permis|actes?|autorisations?|copies?|extraits?|récépissés?|documents?|visas?|reçus?|livrets?|carnets?|diplômes?|duplicatas?|agréments?|dérogations?|justificatifs?|brevets?|vignettes?|badges?|tickets?|ordonnances?|licences?|procès-verbal';
const MONEY =
  'aides?|allocations?|pensions?|salaires?|indemnités?|indemnisations?|prestations?|primes?|bourses?|revenus?|retraites?|sommes?|rémunérations?|remboursements?|ressources|RSA|APL|AAH|rentes?|avantages?|subventions?|majorations?|compléments?|loyers?|minimum|capital|argent';
export const DUE =
  'taxes?|sommes?|redevances?|factures?|amendes?|cotisations?|droits|frais|montants?|loyers?|impôts?|prix|participations?|dettes?|paiements?|forfaits?|contributions?|charges|timbres?|dépenses?|forfait';
const REQUEST =
  'participation|aides?|subventions?|autorisations?|rendez-vous|dérogations?|avis|prêts?|logements?|allocations?|permis|délais?|accords?|rectifications?|inscriptions?|renseignements?|informations?|entretiens?|bourses?|prestations?|attributions?|délivrances?|renouvellements?|intervention|changements?|copies?|conseils?|révisions?|mesures?|remboursements?|exonérations?|réductions?|prolongations?|audiences?|agréments?|mise|reconnaissance|annulations?|cartes?|attestations?|pensions?|adoptions?|divorces?|paiement|suspensions?|carte|visa';
const ACTION =
  'démarches?|demandes?|travaux|paiements?|inscriptions?|déclarations?|stages?|visites?|recherches?|achats?|calculs?|versements?|virements?|réservations?|changements?|contrôles?|trajets?|déplacements?|dons?|dépôts?|tests?|études?|choix|copies?|formalités?|opérations?|signalements?|photos?|renouvellements?|réparations?|vérifications?|estimations?|séjours?|voyages?|prélèvements?|transports?|transferts?|retraits?|analyses?|bilans?|mesures?|recours|simulations?|examens?|procédures?|modifications?|préinscriptions?|pré-demandes?|recensements?|partage|choses?';

export interface JargonVerb {
  readonly from: string;
  readonly to: string;
  /** What it must act upon, in the words around; all if none. */
  readonly what?: string;
  /** What must follow, where no noun tells. */
  readonly follow?: RegExp;
  /** Forms that are something else: a noun, an adjective. */
  readonly not?: RegExp;
  /** Other senses, by the words before and after. */
  readonly trap?: (before: string, after: string, form: string) => boolean;
}

/** « le risque réside dans la crue »: only where one lives. */
const HOME =
  "(?:l['’]|(?:l[ae]s?|une?|cet?|cette|notre|votre|leur|sa|son|nos|ces|des)\\s(?:\\p{L}+\\s)?)(?:communes?|villes?|villages?|hameaux?|bourgs?|quartiers?|départements?|régions?|pays|cantons?|arrondissements?|agglomération|métropole|communauté|territoire|logements?|maisons?|immeubles?|résidence|foyers?|rues?|zones?|établissements?|périmètre|secteur|îles?|appartements?|lotissement)(?!\\p{L})";
const PLACE = patternOf(
  `^(?:\\s(?:pas|plus|toujours|encore|également))?\\s(?:(?:à|en|aux?|chez|sur|hors|avec)(?!\\p{L})|dans\\s${HOME})`,
  'iu',
);

export const JARGON_VERBS: readonly JargonVerb[] = [
  { from: 'solliciter', to: 'demander', what: REQUEST },
  {
    from: 'percevoir',
    to: 'recevoir',
    what: MONEY,
    trap: (_, after) => /^[^.;]{0,40}(?:bruit|odeur|son\s|lumière|danger|impôt|taxe)/.test(after),
  },
  {
    from: 'effectuer',
    to: 'faire',
    what: ACTION,
  },
  {
    from: 'transmettre',
    to: 'envoyer',
    what: DOCUMENT,
    trap: (_, after) => /^[^.;]{0,40}(?:maladie|nationalité|patrimoine|savoir|virus)/.test(after),
  },
  { from: 'débuter', to: 'commencer' },
  {
    from: 'réceptionner',
    to: 'recevoir',
    what: `${DOCUMENT}|colis|inscriptions?|commandes?|marchandises?|candidatures?`,
  },
  {
    from: 'octroyer',
    to: 'donner',
    what: 'aides?|subventions?|bourses?|primes?|autorisations?|délais?|prêts?|crédits?|allocations?|secours|remises?|dérogations?|congés?|avantages?',
  },
  {
    from: 'résider',
    to: 'habiter',
    follow: PLACE,
    trap: (before, after, form) =>
      (form === 'résident' && !/(?:^|[^\p{L}])(?:qui|ils|elles|ne|n['’]y|y)\s$/iu.test(before)) ||
      (/^réside(?:nt)?$/.test(form) &&
        /^\sdans\s(?:le fait|la capacité|l['’]absence|la mesure|son|sa|ses)/i.test(after)) ||
      /(?:difficulté|problème|intérêt|enjeu|différence|question|but|objectif)\s$/i.test(before),
  },
  {
    from: 'acquitter',
    to: 'payer',
    what: DUE,
    not: /^acquitté$/,
    trap: (before) => /(?:s|m|t)['’]$|(?:vous|nous)\s$/i.test(before),
  },
  {
    from: 'délivrer',
    to: 'donner',
    what: TITLE,
    // « donné par courrier » is said of nothing.
    trap: (before, after) =>
      /otage|prison|captif|animal|marchandise/i.test(before + after) ||
      /^\spar\s(?:courri|voie|mail|internet|lettre|la poste)/i.test(after),
  },
  {
    from: 'restituer',
    to: 'rendre',
    // « restituer l’ambiance du port », « les résultats de l’enquête ».
    trap: (before, after) =>
      /(?<!\p{L})(?:ambiance|atmosphère|mémoire|résultats?|travail|travaux|enquête|étude|concertation|couleurs?|propos|paroles?|histoire|eau|chaleur|contexte)(?!\p{L})/iu.test(
        before.slice(-30) + after.slice(0, 40),
      ),
  },
  {
    from: 'adresser',
    to: 'envoyer',
    what: DOCUMENT,
    not: /^adresses?$/,
    trap: (before) => /(?:[smt]['’]|nous\s|vous\s)$/i.test(before),
  },
  {
    from: 'régler',
    to: 'payer',
    what: 'factures?|sommes?|montants?|loyers?|frais|amendes?|taxes?|impôts?|cotisations?|prix|achats?|redevances?|droits|charges',
    not: /^r[éè]gle(?:s|nt)?$/,
  },
];
