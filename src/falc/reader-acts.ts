import { patternOf } from './pattern.js';

/** What one does with papers, keys and bins: never what a town does (« rénover le pont », « présenter le budget »). */
const WITH_THINGS =
  /^(?:fournir|joindre|présenter|produire|remettre|envoyer|adresser|transmettre|déposer|remplir|compléter|signer|apporter|payer|régler|déclarer|renouveler|conserver|garder|imprimer|télécharger|rapporter|rendre|retirer|demander|trier|dater|attacher|sortir|prendre|acheter|réserver|indiquer|noter|renvoyer|retourner|scanner)$/;
const THINGS = patternOf(
  `^\\s?(?:(?:toute?s?|tous)\\s)?(?:(?:une?|des|l[ae]s?|son|sa|ses|cet?|cette|ces|deux|trois|\\d+|chaque)\\s|[ld]['’])?(?:autre|nouvelle|nouveau|même|présent|premier|double)?\\s?(?:formulaires?|dossiers?|fiches?|demandes?|cartes?|pièces?|justificatifs?|photos?|copies?|photocopies?|original|originaux|attestations?|certificats?|actes?|passeports?|permis|livrets?|clés?|badges?|tickets?|billets?|bons?|chèques?|factures?|caution|frais|acomptes?|cotisation|redevance|taxe|charte|règlement|contrat|convention|inscription|réservation|rendez-vous|imprimés?|documents?|papiers?|bulletins?|autorisations?|assurance|RIB|relevés?|ordonnance|carnets?|déclarations?|coordonnées|changement|absences?|naissances?|décès|perte|vol|sinistre|chiens?|chats?|sacs?|bacs?|déchets|poubelles?|cartons|verre|livres?|jeux|places?|créneaux?|coupons?|reçus?|récépissés?|courriers?|lettres?|abonnement|licence|enveloppe|questionnaire|devis|plan|tenue|maillot|serviette|gourde|pique-nique|goûter|bonnet|crayons?|numéro|nom|adresse|avis d['’]imposition)(?![\\p{L}-])`,
  'iu',
);
const ALONE =
  /^(?:réserver|prévenir|inscrire|appeler|téléphoner|venir|arriver|stationner|payer|signer)$/;
const ONLY_WITH: Readonly<Record<string, RegExp>> = {
  présenter: /^\s(?:à|au|en|avec|muni|avant|dès)(?!\p{L})/iu,
  respecter:
    /^\s?(?:l[ae]s?\s|l['’])(?:horaires?|consignes?|règles?|règlement|délais?|silence|propreté|tri|gestes|limitation|vitesse|dates?)(?!\p{L})/iu,
  avoir:
    /^\s(?:(?:au moins|plus de|moins de)\s)?(?:\d+\sans|(?:son|sa|une?)\s(?:carte|pièce|badge|compte|adresse|permis|licence|certificat|attestation))(?!\p{L})/iu,
  être: /^\s(?:âgée?|majeure?|inscrite?|présente?|munie?|à jour|accompagnée?|titulaire|adhérente?)(?!\p{L})/iu,
  porter:
    /^\s(?:un|une|son|des|le|la)\s(?:casque|masque|gilet|bonnet|badge|maillot|brassard|tenue|ceinture|charlotte)/iu,
  remplir: /^\s(?:(?:toutes\s)?(?:les|ces)|des|plusieurs|\d)\sconditions(?!\p{L})/iu,
  tenir: /^\s(?:son|ses|les?)\schiens?(?!\p{L})/iu,
  fermer: /^\s(?:l[ae]s?)\s(?:portail|porte|fenêtres?|grille|barrière|robinet)(?!\p{L})/iu,
};

/** True for an act of the one who reads, in a text that never says « vous ». */
export const isReaders = (verb: string, rest: string, isReflexive: boolean): boolean =>
  (verb === 'présenter' || verb === 'munir' || verb === 'inscrire') && isReflexive
    ? true
    : (WITH_THINGS.test(verb) && THINGS.test(rest)) ||
      (ALONE.test(verb) &&
        (/^(?:prévenir|appeler|réserver|inscrire)$/.test(verb) ||
          /^(?:\s*[.,;]|\s(?:à|au|en|avant|par|sur|dans|avec|dès|ici|devant|sans|le)(?!\p{L}))/u.test(
            rest,
          ))) ||
      (verb !== 'présenter' && (ONLY_WITH[verb]?.test(rest) ?? false));
