import { patternOf, quick } from './pattern.js';

/** « sauf la carte et des photos »: the second « de » would be left alone. */
const ANOTHER_DE = /^[^.;:]*?(?:\s(?:et|ou|ni|ainsi que)|,)\s(?:de\s|d['’]|du\s|des\s)/;
export const ANOTHER_TO = quick(
  /^[^.;:]*?(?:\s(?:et|ou|ni|mais)|,)\s(?:de\s|d['’])(?:(?:ne pas|y|en|l[ae]s?|vous|se)\s|[ls]['’])*\p{Ll}+(?:er|ir|re)(?!\p{L})/u,
);

const DETERMINER = /^\s?(?:une?|des|ce|cet|cette|ces|votre|vos|notre|nos|leurs?|son|sa|ses)\s/i;
const FUTURE_OR_CONDITIONAL = quick(
  /\p{L}r(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)(?!\p{L})/u,
);

/** Of « de façon à » and the like: « pour être visible » would speak of someone else. */
const BEING = quick(/^\s(?:pouvoir\s)?être(?!\p{L})/u);

const ARTICLE = quick(
  /^\s?(?:(?:l[ae]s?|une?|des|cet?|cette|ces|votre|vos|notre|nos|leurs?|son|sa|ses|mon|ma|mes|chaque|tou[st]|toutes?|plusieurs|quelques|certaine?s|ceux|celles?|celui|deux|trois|quatre|\d+)(?!\p{L})|l['’])/iu,
);
const INFINITIVE = quick(
  /^\s?(?:(?:l[ae]s?|y|en|vous|se)\s|[ls]['’])?\p{Ll}+(?:er|ir|re)(?!\p{L})/u,
);

/** What one prepares: « en vue de la rentrée ». */
const EVENT = quick(
  /^\s?(?:(?:l[ae]|les|une?|votre|vos|son|sa|ses|leurs?|cette|cet|ce|ces)\s|l['’])?(?:prochaine?s?\s|futur\p{L}*\s)?(?:\p{L}+(?:tion|tions|ment|ments|age|ages)|rentrée|élections?|vote|examen|fête|réunion|achat|vente|départ|retour|saison|concours|visite|divorce|signature)(?!\p{L})/iu,
);

const THE =
  "^\\s?(?:(?:l[ae]|les|une?|votre|vos|notre|nos|son|sa|ses|leurs?|cette|cet|ce|ces|chaque)\\s|l['’])?";
const ADJECTIVE =
  '(?:(?:premi(?:er|ère)|prochaine?|dernière?|nouvelle|nouveau|grande?|petite?)s?\\s)?';
/** What happens at once: « au moment du dépôt ». */
export const MOMENT = patternOf(
  `${THE}${ADJECTIVE}(?:dépôts?|inscriptions?|réinscription|demande|paiement|règlement|retrait|remise|départ|arrivée|achat|réservation|déclaration|signature|naissance|décès|ouverture|fermeture|livraison|rentrée|renouvellement|embauche|élections?|scrutins?|votes?)(?!\\p{L})`,
  'iu',
);
/** What lasts: « pendant votre visite ». */
const LASTING = patternOf(
  `${THE}${ADJECTIVE}(?:visites?|réunions?|fêtes?|conseils?|travaux|vacances|cérémonies?|spectacles?|séances?|semaines?|entretiens?|rendez-vous|examens?|séjours?|voyages?|repas|sorties?|ateliers?|cours|concerts?|journées?|soirées?|matchs?|événements?|manifestations?|animations?|stages?|trajets?|collectes?|marchés?|brocantes?|assemblées?)(?!\\p{L})`,
  'iu',
);

/** A length of time: « au cours de l’année ». */
const MOMENTS = patternOf(
  `^\\s?(?:(?:l[ae]|les|une?|votre|vos|cette|cet|ce|ces|\\d+|deux|trois|quatre|six|douze)\\s|l['’])(?:\\d+\\s)?(?:(?:premi(?:er|ère)|prochaine?|dernière?|derniers?|même|première|seconde?)s?\\s)?(?:années?|étés?|hiver|automne|printemps|mois|semaines?|journées?|matinée|après-midi|soirée|nuit|trimestre|semestre|saison|période|week-end|vacances|jours?|heures?|minutes|siècle|construction|instruction|enquête|procédure)(?!\\p{L})`,
  'iu',
);
const PEOPLE =
  /^\s?(?:(?:les|des|votre|nos|vos|l[ae]|ces)\s|l['’])?(?:jeunes|familles?|habitants?|habitantes|parents|enfants|élèves|seniors|personnes|associations|agents|usagers|retraités|étudiants|entreprises|commerçants|professionnels|visiteurs|touristes|adhérents|bénévoles|locataires|propriétaires|riverains|salariés|demandeurs|publics?|tout-petits|adolescents|adultes|aînés|électeurs|écoles)(?![\p{L}])/iu;
const TROUBLE =
  /^\s?(?:(?:l[ae]s?|une?|ces|cette|ce)\s|l['’]|d['’])?(?:travaux|intempéries|neige|pluie|verglas|gel|grève|vent|orages?|tempête|crue|inondations?|fermeture|absence|panne|manque|incident|accident|incendie|canicule|sécheresse|froid|chaleur|pandémie|épidémie|jour férié|chantier|crise|retard|bruit|risque)(?![\p{L}])/iu;
const PAPER =
  /^\s?(?:passeport|carte|pièce|permis|titre|justificatif|attestation|certificat|document|livret|badge|ticket)(?![\p{L}])/iu;
/** What a page or a form calls itself: « cochez la case Travaux au sein de la copropriété ». */
export const LABEL = quick(
  /(?<!\p{L})(?:cases?|rubriques?|mentions?|boutons?|champs?|onglets?|menus?|intitulée?s?|titres?|liens?)\s(?:intitulée?s?\s)?(?:['‘"“«]\s?|(?=\p{Lu}))[^.;:»”]{0,60}$/u,
);

/** Two « pour » or « dans » that are near would have to be told apart. */
export const NEAR: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [
    /^(?:en vue|de façon|de manière)/,
    /(?<!\p{L})pour(?!\p{L})[^.;:]*$/iu,
    /^[^.;:]{0,60}?\spour(?!\p{L})/iu,
  ],
  [/^(?:afin|dans le but)/, /(?<!\p{L})pour\s[^.;:]{0,60}$/iu, /^[^.,;:]{0,45}\spour(?!\p{L})/iu],
  [/^(?:au sein|à l’intérieur)/, /(?<!\p{L})dans\s[^.;:]*$/iu, /^[^.;:]{0,50}?\sdans\s/iu],
  [/^(?:au moyen|à l’aide)/, /(?<!\p{L})avec\s[^.;:]*$/iu, /^[^.;:]{0,40}?\savec\s/iu],
];

type Trap = (before: string, after: string, found: string) => boolean;

/** Where the same words say something else: true in a trap. `before` and `after` are the sentence around. */
export const TRAPS: readonly (readonly [RegExp, Trap])[] = [
  // In sight: « le port est en vue du phare ».
  [
    /^en vue/,
    (before, after) =>
      /(?:est|sont|était|reste|restent|mise?s?|bien|très|terre|mettre|être)\s$/i.test(before) ||
      (!INFINITIVE.test(after) && !EVENT.test(after)),
  ],
  // Help that someone gives: « grâce à l’aide de l’État », « l’accès à l’aide d’un avocat ».
  [
    /^à l’aide/,
    (before, after, found) =>
      /(?:grâce|recours|droit|droits|accès|appel|recourir|accéder|prétendre|éligibles?|renoncer?|ajoute|ajouter|préférer?|pareil|ont droit|relative?s?)\s$/i.test(
        before,
      ) ||
      (/d[e’]$/.test(found) && !DETERMINER.test(after)) ||
      /^\s?(?:\p{L}+\s)(?:avocat|proche|tiers|personne|ami|parent|association|interprète|agent|voisin|traducteur|notaire|État|assistante?)/iu.test(
        after,
      ),
  ],
  [/^(?:dans le cas|dans l’hypothèse|au cas) où/, (before, after) => inCase(before, after)],
  [/^à proximité immédiate/, (before) => /(?:avoir|a)\s$/i.test(before)],
  [/^hormis/, (_, after) => !ARTICLE.test(after) && !/^\s(?:pour|en|à|aux?|si)\s/i.test(after)],
  // « selon l’article 12 »: the law is left as it is said.
  [
    /^conformément/,
    (before, after, found) =>
      /(?:^|[^\p{L}])(?:pas|non)\s$/iu.test(before) ||
      /(?<!\p{L})(?:articles?|art\.|codes?|décret|loi|arrêté|directive|délibération)(?!\p{L})/iu.test(
        after.slice(0, 60),
      ) ||
      (/à$/.test(found) && !ARTICLE.test(after)) ||
      /^[^.;:]*?\s(?:et|ou|ni)\s(?:à|aux?)\s/.test(after),
  ],
  // « deux heures durant »
  [/^durant/, (_, after) => !ARTICLE.test(after)],
  [
    /^lors d/,
    (before, after, found) =>
      /(?<!\p{L})(?:dès|depuis|le|un|du|ce)\s$/iu.test(before) ||
      ANOTHER_DE.test(after) ||
      (found === 'lors de' && !ARTICLE.test(after)) ||
      !(MOMENT.test(after) || LASTING.test(after)),
  ],
  // An exit: « l’issue de secours ».
  [/^à l’issue/, (_, after) => /^\s?(?:secours|évacuation)/i.test(after)],
  [/^à l’encontre/, (before) => /(?:v(?:a|ont|ais)|aller|allant|allait)\s$/i.test(before)],
  [
    /^à compter/,
    (before) => /(?:reste|restent|commence|commencez|apprendre|aide)\s$/i.test(before),
  ],
  // Beside a noun: « une cession à titre gratuit ».
  [
    /^à titre gra/,
    (before) =>
      !/(?:(?:ée?s?|er|ez|ent|it|is|ir|re)|(?:mise?s?|mettre|met|mettent) à disposition)\s$/.test(
        before,
      ),
  ],
  // Two things joined: « à l’exception de la retraite et des pensions ».
  [
    /^(?:à l’exception|au sein|à l’intérieur|au moyen|à l’aide|à l’instar|en dépit|à l’encontre|en vue|à l’issue|postérieurement|préalablement|antérieurement|s’agissant) ?/,
    (_, after, found) =>
      (/d(?:e|’|u|es)$/.test(found) && ANOTHER_DE.test(after)) ||
      (/(?:à|aux?)$/.test(found) && /^[^.;:]*?\s(?:et|ou|ni)\s(?:à|aux?)\s/.test(after)),
  ],
  // « au sein d’unités »: « dans » would want an article; a thing with none is left.
  [
    /^(?:à l’exception|au sein|à l’intérieur|au moyen|à l’aide|à l’instar|en dépit|à l’encontre|en vue|à l’issue) d(?:e|’)$/,
    (_, after, found) =>
      !ARTICLE.test(after) && !(found.startsWith('en vue') && INFINITIVE.test(after)),
  ],
  [/^(?:afin d|dans le but d)/, (_, after) => ANOTHER_TO.test(after)],
  // At the head, « Comme locataire, vous devez » may be read as « since ».
  [
    /^en tant qu/,
    (before, after) => !/\p{L}/u.test(before) || /^\s?(?:de besoin|tel|elle|il)/i.test(after),
  ],
  // « de façon à » + infinitive only.
  [
    /^de (?:façon|manière) à$/,
    (_, after) =>
      BEING.test(after) ||
      !/^\s(?:(?:ne pas|y|en|le|la|les|vous|se)\s|[ls]['’])?\p{Ll}+(?:er|ir|re)(?!\p{L})/u.test(
        after,
      ),
  ],
  // « donner suite à une demande »; of a thing that happened.
  [
    /^suite à|^suite au/,
    (before, after, found) =>
      /[\p{L}\p{N}]\s$/u.test(before) && !/(?:ée?s?|[iu]e?s?|ts?|tes?|vez|ille)\s$/iu.test(before)
        ? true
        : /(?:donn|fai|fait|faire|comme|sans|la|une|par|en|toute|de)\p{L}*\s$/iu.test(before) ||
          (/à$/.test(found) && !ARTICLE.test(after)) ||
          /^[^.;:]*?\s(?:et|ou|ni)\s(?:à|aux?)\s/.test(after),
  ],
  // A lesson: « au cours de yoga », « au cours du soir ».
  [
    /^au cours d/,
    (_, after, found) =>
      (/d[e’]$/.test(found) && !ARTICLE.test(after)) ||
      ANOTHER_DE.test(after) ||
      !(MOMENTS.test(after) || LASTING.test(after)),
  ],
  // In office: « le maire en fonction de 2014 à 2020 ».
  [
    /^en fonction d/,
    (before, after, found) =>
      /(?:est|sont|rest\p{L}+|entr\p{L}+|agents?|maires?|élus?|prise|prises?)\s$/iu.test(before) ||
      (/d[e’]$/.test(found) && (!ARTICLE.test(after) || /^\s?\d/.test(after))) ||
      ANOTHER_DE.test(after),
  ],
  [
    /^dans l’attente d/,
    (_, after, found) => (/e$/.test(found) && !ARTICLE.test(after)) || ANOTHER_DE.test(after),
  ],
  // A train has one too: only for people.
  [
    /^à (?:destination|l’attention|l’intention)/,
    (_, after, found) =>
      (/e$/.test(found) && !ARTICLE.test(after)) || !PEOPLE.test(after) || ANOTHER_DE.test(after),
  ],
  [
    /^en amont d/,
    (_, after, found) =>
      (/e$/.test(found) && !ARTICLE.test(after)) ||
      !(MOMENT.test(after) || LASTING.test(after)) ||
      ANOTHER_DE.test(after),
  ],
  [
    /^du fait d/,
    (before, after) =>
      // « le préjudice du fait des travaux »: what they did.
      /\p{L}/u.test(before) || !TROUBLE.test(after) || ANOTHER_DE.test(after),
  ],
  [/^nonobstant/, (_, after) => !ARTICLE.test(after)],
  [
    /^eu égard/,
    (_, after, found) =>
      (/à$/.test(found) && !ARTICLE.test(after)) ||
      /^[^.;:]*?\s(?:et|ou|ni)\s(?:à|aux?)\s/.test(after),
  ],
  [
    /^en date du/,
    (before, after) =>
      !/^\s\d/.test(after) ||
      !/(?:arrêté|délibération|courrier|lettre|loi|décret|acte|jugement|décision|facture|avis|réunion|convention|procès-verbal|municipal)\s$/iu.test(
        before,
      ),
  ],
  // A paper that the reader has not: « à défaut de passeport, présentez ».
  [
    /^à défaut d/,
    (before, after) =>
      /[\p{L}\p{N}]/u.test(before) ||
      !PAPER.test(after) ||
      !/^[^,.;:()]{1,50},\s(?:vous\s|\p{Ll}+ez(?!\p{L}))/u.test(after) ||
      /^[^,]*\s(?:et|ou|ni)\s/.test(after),
  ],
  [/^lorsqu/, (before) => /(?:même|sauf)\s$/i.test(before)],
  // Before a comma, at the head of the sentence: « pour » is clear there.
  [
    /^(?:en ce qui concerne|pour ce qui concerne|concernant|s’agissant)/,
    (before, after, found) =>
      /[\p{L}\p{N}]/u.test(before) ||
      !/^[^,.;:()]{1,60},/.test(after) ||
      (/(?:concerne|concernant|de)$/.test(found) &&
        !/^\s(?:l[ae]s?\s|l['’]|une?\s|votre\s|vos\s|cett?e?\s|ces\s)/i.test(after)),
  ],
  // « au sein de Rennes Métropole »: an organisation, no place.
  [
    /^(?:au sein|à l’intérieur)/,
    (before, after) =>
      /^\s?\p{Lu}/u.test(after) ||
      // One sits on a council, and not in it.
      /^\s?(?:(?:l[ae]|une?|ce|cette|notre|votre|leur|sa|son)\s|l['’])?(?:conseil|comité|bureau|jury|commission|assemblée|instance|délégation)(?!\p{L})/iu.test(
        after,
      ) ||
      /(?:nourri[rest]?|allait\p{L}*|cancer|donn\p{L}+)\s$/iu.test(before),
  ],
  // « à cause de » is for what goes wrong: « en raison d’accords », « en raison de ses compétences ».
  [
    /^en raison/,
    (_, after) =>
      /^\s?(?:\p{L}+\s)?(?:accords?|conventions?|succès|engagements?|compétences?|qualités?|mérites?|expérience|fonctions?|intérêt|liens?|affluence|proximité|spécificités?|caractéristiques?)(?!\p{L})/iu.test(
        after,
      ),
  ],
  [/^(?:en raison|à proximité)/, (before) => /(?:avoir|a)\s$/i.test(before)],
  [/^à l’exception/, (before) => /(?:quant|fait|droit|grâce)\s$/i.test(before)],
];

/** « au cas où vous ne pourriez pas »: the mood after « si » is another. */
function inCase(before: string, after: string): boolean {
  return (
    /(?:sauf|et|ou|que)\s$/i.test(before) ||
    FUTURE_OR_CONDITIONAL.test(after.split(/[,;:.]/)[0]!) ||
    /\s(?:et|ou)\s(?:où|dans)/.test(after)
  );
}
