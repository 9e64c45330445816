// All words here are as `plainWords` leaves them: no accents, no apostrophes, no doubled consonants (« acident »).

/** Starts at a word, ends at one. */
export const words = (...patterns: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${patterns.join('|')})\\b`);
const all = (...patterns: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'g');

export const NEAR = '[^.]{0,40}';
/** Papers, feasts and figures of speech that use the words of danger. */
export const HARMLESS: readonly RegExp[] = [
  all(
    'pots? (?:de|a|au) feux?',
    'feux? d ?artifices?',
    'feux? de (?:la |l )?(?:s(?:ain)?t jean|camp|joie|signalisation|circulation|detrese|croisement|route|position|stop|planche|brousailes)',
    'feux? (?:tricolores?|rouges?|verts?|oranges?|clignotants?|arieres?|avants?|pietons?|bicolores?)',
    'panneaux?[^.]{0,20} feux?',
    'cesez le feu',
    'feux?[^.]{0,30} carefour',
    'carefour[^.]{0,20} feux?',
    '(?<!(?:le|au|du|en|a|prend|pris|ce|un|depart de|debut de) )feu (?:monsieur|madame|m|mr|me|mle|mon|ma|mes|son|sa|leur|notre)(?! maison| apart| imeuble| cuisine)',
    'feu aux poudres',
    'feu follet',
    'brule parfums?',
    `(?:droit|autoris\\w*|interdi\\w*|puis je|peut on|peux t on|permis|arete|reglement)${NEAR} (?:feux?|bruler|brulage|barbecue)`,
    `(?:bruler|brulage|brule)${NEAR}(?:dechets?|vegetaux|feuiles|herbes|branches)${NEAR}(?:jardin|droit|autoris\\w*|interdi\\w*)`,
  ),
  all(
    '(?:bouche|borne|poteau|porte|securite|asurance|reserve|defense|risques?|garantie|plan|exercice|consignes?|registre|prevention)s? (?:d |contre l |de l |en cas d )?incendies?',
    `(?:entretien|verification|controle|instalation|instaler|achat|pile|obligatoire)${NEAR}(?:alarme|detecteur|extincteur)${NEAR}`,
    `(?:alarme|detecteur|extincteur)s?${NEAR}(?:entretien|verification|controle|obligatoire|piles?)`,
    `(?:calendriers?|bals?|concours|recrutement|devenir|metier|caserne|amicale|volontaires?|repas|loto|don|ceremonie|sainte barbe|visite)${NEAR}pompiers?`,
    `pompiers?${NEAR}(?:calendriers?|bal|concours|recrutement|volontaires?|caserne|amicale|loto|don)`,
  ),
  all(
    `(?:declar\\w*|constat|asurances?|carte grise|certificat d imatriculation|invalidite|pension|indemnis\\w*|rapport|proces verbal|pv|remboursement|statistiques?|prevention|duplicata|epave|fouriere)${NEAR}acidente?s?`,
    `acidente?s?${NEAR}(?:constat|carte grise|asurances?|indemnis\\w*|statistiques?)`,
    '(?:apres|suite a|a la suite d|depuis|lors d) ?(?:un|une|mon|ma|son|sa|l|cet|d un|d une)? ?(?:acident|avc|infarctus|malaise|incendie|agresion|viol|cambriolage|hospitalisation)',
    'acidents? (?:du|de) travail',
    'acidents? de la vie',
    'acidents? domestiques',
    'zone (?:d )?acident\\w*',
    `(?:vend\\w*|ced\\w*|carte)${NEAR}acidente\\w*`,
    `(?:vehicule|voiture) acidente\\w*${NEAR}(?:vend\\w*|ced\\w*|carte|enlev\\w*|garage)`,
  ),
  all(
    'mort naturele',
    '(?:certificat|acte|declaration|declarer|copie|extrait)s? (?:d un |d |de |du )?dec[es]+',
    `(?:formation|cours|stage|diplome|brevet|initiation|ateliers?|conference|exposition|journee|semaine|campagne|lute|prevention|asociation|reunion|plan|mois)${NEAR}(?:secours|violences?|suicides?|noyades?|harcelement|urgence|malaises?|avc)`,
    'secours (?:populaire|catholique|islamique|financiers?|exceptionels?)',
    '(?:poste|centre|isue|sortie|roue|aide|fonds?|cle|clef) de secours',
    '(?:on|persone|site|page|mairie|service|standard|formulaire|telephone|numero)[^.]{0,25}(?:repond|reagit|parle) (?:pas|plus)',
    '(?:repond|parle) (?:pas|plus) (?:au|aux|a mes|a mon|a ma|francais)',
    '(?:tape\\w*|taper) sur les nerfs',
    'malaise social',
    'mourir de (?:rire|faim|soif|chaud|froid|honte|peur)',
    'en finir avec (?!la vie|ma vie|moi|tout|mes jours)',
    `(?:deja|ete) en ambulance`,
    `(?:bon|frais|taxi|transport|remboursement|location|entreprise|vehicule)${NEAR}ambulances?`,
    `(?:ouvrir|creer|concours|diplome)${NEAR}ambulanciere?s?`,
  ),
  all(
    'batues? (?:au?x? |de |du |d |administratives?|de chase|chase|sangliers?)\\w*',
    `(?:chase|chaseurs?|sangliers?)${NEAR}batues?`,
    'terre batue',
    'fautes? de frape',
    'force de frape',
    `(?:declar\\w*|permis|licence|detention|acheter|achat|rendre|deposer|autorisation|enregistr\\w*|heritage)${NEAR}armes?(?: a feu| de chase| de categorie \\w)?`,
    'couteau suise',
    'couteaux? (?:de cuisine|a huitres)',
    'ateliers? couteaux?',
    `(?:chiens?|arbres?|carefour|virage|produits?|dechets|animal|animaux|batiment|imeuble|route|rue|trotoir|mur)s? danger\\w*`,
    '(?:sans|aucun|pas de|hors de|plus de) danger',
    '(?:patrimoine|especes?|monument|eglise|chapele|commerces?|ecole|clase|biodiversite)[^.]{0,15} en danger',
    'dangers? (?:d |de l |des? )?(?:internet|ecrans|reseaux|numerique|alcol|tabac|drogue)',
    'violences? routieres?',
  ),
  all(
    '(?:compteur|facture|releve|chaudiere|raccordement|racordement|abonement|bouteiles?|contrat|fourniseur|prix)s? (?:de |du |a |au )?gaz',
    'gaz (?:de vile|naturel|a efet de sere)',
  ),
];

/** It was before: papers are asked for now. */
export const OVER = words(
  '(?:la )?semaine (?:derniere|pasee|d avant)',
  '(?:le )?mois (?:dernier|pase|d avant)',
  '(?:l )?an(?:ee)? (?:dernier|derniere|pasee?)',
  'l autre (?:jour|fois)',
  'hier',
  'avant hier',
  '(?:il y a|ya|depuis) (?:\\d+|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|quelques|plusieurs|un|une) (?:jours?|semaines?|mois|ans?|anees?)',
  '(?:en|de|du|le|depuis)(?: \\w+){0,2} (?:19|20)\\d\\d',
  'autrefois',
  'a l epoque',
);
