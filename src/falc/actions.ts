/** « procéder au paiement de » → « payer »: actions said with a noun. */
export const ACTIONS: Readonly<Record<string, string>> = {
  paiement: 'payer',
  règlement: 'payer',
  inscription: 'inscrire',
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
