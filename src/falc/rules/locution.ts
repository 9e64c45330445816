import type { Proposal, Refusal, Rule } from '../rule.js';
import { anyOf, asIn, END, keyOf, START } from '../wording.js';

/** Long ways to say a short word, which mean the same in every sentence, but for the traps below. */
const LOCUTIONS: Readonly<Record<string, string>> = {
  'afin de': 'pour',
  'afin d’': 'pour ',
  'afin que': 'pour que',
  'afin qu’': 'pour qu’',
  'dans le but de': 'pour',
  'dans le but d’': 'pour ',
  'en vue de': 'pour',
  'en vue d’': 'pour ',
  'en vue du': 'pour le',
  'en vue des': 'pour les',
  'de façon à': 'pour',
  'de manière à': 'pour',
  'de façon à ce que': 'pour que',
  'de manière à ce que': 'pour que',
  'de façon à ce qu’': 'pour qu’',
  'de manière à ce qu’': 'pour qu’',
  'au moyen de': 'avec',
  'au moyen d’': 'avec ',
  'à l’aide de': 'avec',
  'à l’aide d’': 'avec ',
  'à l’aide du': 'avec le',
  'au sein de': 'dans',
  'au sein d’': 'dans ',
  'au sein du': 'dans le',
  'au sein des': 'dans les',
  'à l’intérieur de': 'dans',
  'à l’intérieur d’': 'dans ',
  'à l’intérieur du': 'dans le',
  'à l’intérieur des': 'dans les',
  'préalablement à': 'avant',
  'préalablement au': 'avant le',
  'préalablement aux': 'avant les',
  'antérieurement à': 'avant',
  'antérieurement au': 'avant le',
  'antérieurement aux': 'avant les',
  'postérieurement à': 'après',
  'postérieurement au': 'après le',
  'postérieurement aux': 'après les',
  'à l’issue de': 'après',
  'à l’issue d’': 'après ',
  'à l’issue du': 'après le',
  'à l’issue des': 'après les',
  'à compter de': 'à partir de',
  'à compter d’': 'à partir d’',
  'à compter du': 'à partir du',
  'à compter des': 'à partir des',
  'à l’exception de': 'sauf',
  'à l’exception d’': 'sauf ',
  'à l’exception du': 'sauf le',
  'à l’exception des': 'sauf les',
  'en raison de': 'à cause de',
  'en raison d’': 'à cause d’',
  'en raison du': 'à cause du',
  'en raison des': 'à cause des',
  'à l’instar de': 'comme',
  'à l’instar d’': 'comme ',
  'à l’instar du': 'comme le',
  'à l’instar des': 'comme les',
  'en dépit de': 'malgré',
  'en dépit d’': 'malgré ',
  'en dépit du': 'malgré le',
  'en dépit des': 'malgré les',
  'à l’encontre de': 'contre',
  'à l’encontre d’': 'contre ',
  'à l’encontre du': 'contre le',
  'à l’encontre des': 'contre les',
  'à proximité de': 'près de',
  'à proximité d’': 'près d’',
  'à proximité du': 'près du',
  'à proximité des': 'près des',
  'en sus de': 'en plus de',
  'en sus du': 'en plus du',
  'en sus des': 'en plus des',
  'à titre gratuit': 'gratuitement',
  'à titre gracieux': 'gratuitement',
  'à titre d’exemple': 'par exemple',
  'd’ores et déjà': 'déjà',
  'dans les meilleurs délais': 'le plus vite possible',
  'dans les plus brefs délais': 'le plus vite possible',
  'dans la mesure du possible': 'si possible',
  'dans le cas où': 'si',
  'au cas où': 'si',
  lorsque: 'quand',
  'lorsqu’': 'quand ',
  'en tant que': 'comme',
  'en tant qu’': 'comme ',
  'en ce qui concerne': 'pour',
  's’agissant de': 'pour',
  's’agissant du': 'pour le',
  's’agissant des': 'pour les',
};

const PATTERN = new RegExp(
  `${START}(?:${anyOf(Object.keys(LOCUTIONS))})(?:(?<=['’])|${END})`,
  'giu',
);

/** Nouns of which « relatif à » only says the subject. */
const ABOUT = new RegExp(
  `${START}(informations?|renseignements?|questions?|conseils)(\\s)relati(?:f|ve)s?\\s(à|au|aux)${END}`,
  'giu',
);

/** « sauf la carte et des photos »: the second « de » would be left alone. */
const ANOTHER_DE = /^[^.;:]*?(?:\s(?:et|ou|ni|ainsi que)|,)\s(?:de\s|d['’]|du\s|des\s)/;
const ANOTHER_TO =
  /^[^.;:]*?(?:\s(?:et|ou|ni|mais)|,)\s(?:de\s|d['’])(?:(?:ne pas|y|en|l[ae]s?|vous|se)\s|[ls]['’])*\p{Ll}+(?:er|ir|re)(?!\p{L})/u;

const DETERMINER = /^\s?(?:une?|des|ce|cet|cette|ces|votre|vos|notre|nos|leurs?|son|sa|ses)\s/i;
const FUTURE_OR_CONDITIONAL = /\p{L}r(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)(?!\p{L})/u;

/** Of « de façon à » and the like: « pour être visible » would speak of someone else. */
const BEING = /^\s(?:pouvoir\s)?être(?!\p{L})/u;

const ARTICLE =
  /^\s?(?:(?:l[ae]s?|une?|des|cet?|cette|ces|votre|vos|notre|nos|leurs?|son|sa|ses|mon|ma|mes|chaque|tou[st]|toutes?|plusieurs|quelques|certaine?s|ceux|celles?|celui|deux|trois|quatre|\d+)(?!\p{L})|l['’])/iu;
const INFINITIVE = /^\s?(?:(?:l[ae]s?|y|en|vous|se)\s|[ls]['’])?\p{Ll}+(?:er|ir|re)(?!\p{L})/u;

/** What one prepares: « en vue de la rentrée ». */
const EVENT =
  /^\s?(?:(?:l[ae]|les|une?|votre|vos|son|sa|ses|leurs?|cette|cet|ce|ces)\s|l['’])?(?:prochaine?s?\s|futur\p{L}*\s)?(?:\p{L}+(?:tion|tions|ment|ments|age|ages)|rentrée|élections?|vote|examen|fête|réunion|achat|vente|départ|retour|saison|concours|visite|divorce|signature)(?!\p{L})/iu;

/** What a page or a form calls itself: « cochez la case Travaux au sein de la copropriété ». */
const LABEL =
  /(?<!\p{L})(?:cases?|rubriques?|mentions?|boutons?|champs?|onglets?|menus?|intitulée?s?|titres?|liens?)\s(?:intitulée?s?\s)?(?:['‘"“«]\s?|(?=\p{Lu}))[^.;:»”]{0,60}$/u;

/** Two « pour » or « dans » that are near would have to be told apart. */
const NEAR: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [
    /^(?:en vue|de façon|de manière)/,
    /(?<!\p{L})pour(?!\p{L})[^.;:]*$/iu,
    /^[^.;:]{0,60}?\spour(?!\p{L})/iu,
  ],
  [/^(?:afin|dans le but)/, /(?<!\p{L})pour\s[^.,;:]{0,25}$/iu, /^[^.,;:]{0,15}\spour(?!\p{L})/iu],
  [/^(?:au sein|à l’intérieur)/, /(?<!\p{L})dans\s[^.;:]*$/iu, /^[^.;:]{0,50}?\sdans\s/iu],
  [/^(?:au moyen|à l’aide)/, /(?<!\p{L})avec\s[^.;:]*$/iu, /^[^.;:]{0,40}?\savec\s/iu],
];

type Trap = (before: string, after: string, found: string) => boolean;

/** Where the same words say something else: true in a trap. `before` and `after` are the sentence around. */
const TRAPS: readonly (readonly [RegExp, Trap])[] = [
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
  [/^(?:dans le cas|au cas) où/, (before, after) => inCase(before, after)],
  // An exit: « l’issue de secours ».
  [/^à l’issue/, (_, after) => /^\s?(?:secours|évacuation)/i.test(after)],
  [/^à l’encontre/, (before) => /(?:v(?:a|ont|ais)|aller|allant|allait)\s$/i.test(before)],
  [
    /^à compter/,
    (before) => /(?:reste|restent|commence|commencez|apprendre|aide)\s$/i.test(before),
  ],
  // Beside a noun: « une cession à titre gratuit ».
  [/^à titre gra/, (before) => !/(?:ée?s?|er|ez|ent|it|is|ir|re)\s$/.test(before)],
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
  [/^en tant qu/, (_, after) => /^\s?(?:de besoin|tel|elle|il)/i.test(after)],
  // « de façon à » + infinitive only.
  [
    /^de (?:façon|manière) à$/,
    (_, after) =>
      BEING.test(after) ||
      !/^\s(?:(?:ne pas|y|en|le|la|les|vous|se)\s|[ls]['’])?\p{Ll}+(?:er|ir|re)(?!\p{L})/u.test(
        after,
      ),
  ],
  [/^lorsqu/, (before) => /(?:même|sauf)\s$/i.test(before)],
  // Before a comma, at the head of the sentence: « pour » is clear there.
  [
    /^(?:en ce qui concerne|s’agissant)/,
    (before, after, found) =>
      /[\p{L}\p{N}]/u.test(before) ||
      !/^[^,.;:()]{1,60},/.test(after) ||
      (/(?:concerne|de)$/.test(found) &&
        !/^\s(?:l[ae]s?\s|l['’]|une?\s|votre\s|vos\s|cett?e?\s|ces\s)/i.test(after)),
  ],
  // « au sein de Rennes Métropole »: an organisation, no place.
  [
    /^(?:au sein|à l’intérieur)/,
    (before, after) =>
      /^\s?\p{Lu}/u.test(after) ||
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

/**
 * « afin de » → « pour »: locutions of the administration that one short word replaces. 7 % of sentences.
 * Traps: a sight (« en vue de la plage »), an exit (« l’issue de secours »), help that someone gives
 * (« grâce à l’aide de l’État »), « au cas où » + conditional, which « si » does not take.
 */
export const locution: Rule = {
  id: 'locution',
  guideline: '15 · Éviter les locutions administratives (COSLA)',
  *propose({ text }): Iterable<Proposal | Refusal> {
    for (const { 0: found, index } of text.matchAll(PATTERN)) {
      const key = keyOf(found);
      let end = index + found.length;
      const before = text.slice(Math.max(0, index - 40), index);
      const rest = text.slice(end);
      if (LABEL.test(text.slice(Math.max(0, index - 90), index))) {
        yield { abstain: `« ${found.trim()} » est dans le nom d’une case ou d’une rubrique.` };
        continue;
      }
      if (
        NEAR.some(
          ([which, ahead, behind]) => which.test(key) && (ahead.test(before) || behind.test(rest)),
        )
      ) {
        yield { abstain: `« ${found.trim()} » : le mot plus court est déjà tout près.` };
        continue;
      }
      if (TRAPS.some(([which, isTrap]) => which.test(key) && isTrap(before, rest, key))) {
        yield { abstain: `« ${found.trim()} » a un autre sens ici, ou demande une autre phrase.` };
        continue;
      }
      let after = LOCUTIONS[key]!;
      if (after === 'si' && /^\sils?(?!\p{L})/iu.test(rest)) {
        after = 's’';
        end += 1;
      }
      yield {
        start: index,
        end,
        after: asIn(found, after),
        reason: `« ${found.trim()} » veut dire « ${after === 's’' ? 'si' : after.trim()} ». C’est plus court.`,
        ...(after.startsWith('sauf') && { allows: { conditions: ['unless'] } }),
      };
    }
    for (const { 0: found, 1: noun, 2: space, 3: to, index } of text.matchAll(ABOUT)) {
      const link = { à: 'sur', au: 'sur le', aux: 'sur les' }[to!.toLowerCase()]!;
      yield {
        start: index,
        end: index + found.length,
        after: `${noun}${space}${link}`,
        reason: '« relatif à » veut dire « sur ». C’est plus court.',
      };
    }
  },
};
