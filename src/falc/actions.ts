import { patternOf } from './pattern.js';

/** « procéder au paiement de » → « payer »: actions said with a noun. */
export const ACTIONS: Readonly<Record<string, string>> = {
  paiement: 'payer',
  règlement: 'payer',
  inscription: 'inscrire',
  réinscription: 'réinscrire',
  entretien: 'entretenir',
  évaluation: 'évaluer',
  examen: 'examiner',
  aménagement: 'aménager',
  nomination: 'nommer',
  recensement: 'recenser',
  désignation: 'désigner',
  fermeture: 'fermer',
  enlèvement: 'enlever',
  rénovation: 'rénover',
  calcul: 'calculer',
  inauguration: 'inaugurer',
  analyse: 'analyser',
  livraison: 'livrer',
  désinfection: 'désinfecter',
  abattage: 'abattre',
  élagage: 'élaguer',
  démolition: 'démolir',
  vérification: 'vérifier',
  signature: 'signer',
  achat: 'acheter',
  envoi: 'envoyer',
  déclaration: 'déclarer',
  réservation: 'réserver',
  remplacement: 'remplacer',
  modification: 'modifier',
  renouvellement: 'renouveler',
  destruction: 'détruire',
  installation: 'installer',
  construction: 'construire',
  nettoyage: 'nettoyer',
  ouverture: 'ouvrir',
  suppression: 'supprimer',
  retrait: 'retirer',
  dépôt: 'déposer',
  remise: 'remettre',
  enregistrement: 'enregistrer',
  réparation: 'réparer',
  annulation: 'annuler',
  étude: 'étudier',
  contrôle: 'contrôler',
  distribution: 'distribuer',
  vote: 'voter',
  élection: 'élire',
  plantation: 'planter',
  ramassage: 'ramasser',
  célébration: 'célébrer',
  location: 'louer',
  changement: 'changer',
  lecture: 'lire',
  acquisition: 'acheter',
  reprise: 'reprendre',
  transport: 'transporter',
  collecte: 'collecter',
  consultation: 'consulter',
  publication: 'publier',
  affichage: 'afficher',
  traitement: 'traiter',
  'mise à jour': 'mettre à jour',
};

/** What one asks for, with its gender: « une demande de passeport » → « un passeport ». */
export const ASKED: Readonly<Record<string, 'un' | 'une'>> = Object.fromEntries([
  ...(
    'passeport permis logement certificat acte duplicata extrait rendez-vous remboursement visa titre badge bac ' +
    'composteur délai prêt renouvellement raccordement justificatif livret'
  )
    .split(' ')
    .map((noun) => [noun, 'un'] as const),
  ...(
    'carte aide attestation subvention dérogation place bourse autorisation concession copie allocation vignette ' +
    'immatriculation médaille inscription fiche transcription indemnisation'
  )
    .split(' ')
    .map((noun) => [noun, 'une'] as const),
]);
export const DECLARED: typeof ASKED = {
  naissance: 'une',
  décès: 'un',
  sinistre: 'un',
};
/** What is read. */
export const READ =
  /^(?:nouveau |nouvelle |nouvelles |nouveaux |présent )?(?:règlements?|documents?|informations?|conditions|consignes|notices?|dossiers?|contrats?|affiches?|arrêtés?|comptes? rendus?|textes?|guides?|listes?|courriers?|lettres?|plan|convention|charte|programme|affichage|avis|rapport|calendrier)(?!\p{L})/iu;
/** What one says yes to: never a person. */
export const ACCEPTED =
  /^(?:projets?|propositions?|devis|contrats?|mariage|demandes?|travaux|adoption|changement|vente|convention|transfert|opération|publication|modifications?|achat|règlement|sortie|soins)(?!\p{L})/iu;

/** What one has on oneself; « en possession de la mairie » says who has it. */
export const HELD =
  /^(?:propre |propres )?(?:cartes?|permis|passeport|pièces?|tickets?|titres?|badges?|documents?|attestations?|certificats?|autorisations?|billets?|justificatifs?|originaux|original|formulaires?|numéros?|clés?|photos?|vignettes?|livret|convocation|licence|reçu|récépissé|procuration|macaron|visa)(?!\p{L})/iu;

/** Actions whose complement may be the one who acts (« la signature des parents »): what they are done to. */
export const OBJECTS: Readonly<Record<string, RegExp>> = {
  lecture: READ,
  collecte: /^(?:déchets|verre|encombrants|bacs|sacs|cartons|papiers?|ordures)(?!\p{L})/iu,
  consultation: /^(?:documents?|dossiers?|registres?|plans?|archives|liste)(?!\p{L})/iu,
  traitement: /^(?:demandes?|dossiers?|déchets|eaux?|candidatures?)(?!\p{L})/iu,
  affichage: /^(?:avis|listes?|résultats?|arrêtés?|menus?|comptes?|délibérations?)(?!\p{L})/iu,
  publication: /^(?:avis|listes?|résultats?|arrêtés?|bulletin|délibérations?|actes?)(?!\p{L})/iu,
  transport: /^(?:élèves|enfants|personnes|repas|matériel|déchets)(?!\p{L})/iu,
  reprise: /^(?:travaux|cours|activités|concession)(?!\p{L})/iu,
  signature:
    /^(?:contrats?|conventions?|charte|règlement|actes?|bail|documents?|formulaires?|registre|accord|procès-verbal|devis|compromis|lettre|protocole|autorisation|arrêté|fiche|attestation)(?!\p{L})/iu,
  vote: /^(?:budget|subventions?|tarifs?|taux|délibérations?|comptes?|taxes?|crédits?|impôts?|plan|règlement)(?!\p{L})/iu,
};

/** What one tells: « faire part de son absence », « de ses remarques ». */
const MY = "d(?:e\\s|['’])(?:votre|vos|son|sa|ses|leurs?|notre|nos|tout|toute|une?|mon|ma|mes)\\s";
export const SIGNALLED = patternOf(
  `^${MY}(?:absences?|retards?|changements?|problèmes?|difficultés?|pannes?|anomalies?|départ|arrivée|dysfonctionnements?)(?!\\p{L})`,
  'iu',
);
export const TOLD = patternOf(
  `^${MY}(?:décisions?|choix|intentions?|souhaits?|avis|idées?|opinions?|remarques?|besoins?|envies?|inquiétudes?|observations?|questions?|suggestions?)(?!\\p{L})`,
  'iu',
);
