import { patternOf, quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { anyOf, asIn, START } from '../wording.js';

/** After « n’est » or « ne sont »: what may be true of a thing in some case only. */
const ADJECTIVES =
  '(?:valables?|ouvert(?:e|s|es)?|accessibles?|disponibles?|délivrée?s?|accordée?s?|versée?s?|remboursée?s?|acceptée?s?|accueillie?s?|applicables?|nécessaires?|demandée?s?|payante?s?|gratuite?s?|utilisables?|réservée?s?|due?s?|fermée?s?|assurée?s?|inscrite?s?|admise?s?|célébrée?s?|effectuée?s?|collectée?s?|ramassée?s?|concernée?s?|autorisée?s?|prise?s? en compte|étudiée?s?|traitée?s?|organisée?s?|proposée?s?|envoyée?s?|prêtée?s?|louée?s?|servie?s?|payée?s?|examinée?s?|vendue?s?|reçue?s?|remise?s?|livrée?s?|possibles?|obligatoires?|distribuée?s?|donnée?s?|admissibles?|visibles?|visitée?s?|arrosée?s?|utilisée?s?|interdite?s?|tenue?s?|éclairée?s?|chauffée?s?|prise?s? en charge)';
const VERBS = [
  'concerne',
  'concernent',
  'accueille',
  'accueillent',
  'reçoit',
  'reçoivent',
  's’applique',
  's’appliquent',
  'dure',
  'durent',
  'coûte',
  'coûtent',
  'vaut',
  'valent',
  'fonctionne',
  'fonctionnent',
  'circule',
  'circulent',
  'comprend',
  'comprennent',
  'contient',
  'contiennent',
  'ouvre',
  'ouvrent',
  'remplace',
  ...(
    'paie paient paye payent payez payons reste restent accepte acceptent propose proposent loue louent ramasse ramassent ' +
    'collecte collectent prend prennent vend vendent sert servent donne donnent utilise utilisent existe existent faut ' +
    'rembourse remboursent couvre couvrent délivre délivrent passe passent vient viennent travaille travaillent compte ' +
    'comptent avez a ont garde gardent occupe occupent autorise autorisent demande demandent traite traitent verse versent ' +
    'commence commencent ferme ferment répond répondent part partent joue jouent instruit garantit desservent dessert achète achètent tolère tolèrent délivrera délivreront acceptera accepteront fonctionnera fonctionneront circulera circuleront paiera paieront paierez proposera proposeront vendra vendront remboursera fermera fermeront commencera commenceront passera passeront servira serviront gère gèrent dépose déposent admet admettent finance financent recevez recevrez ouvrira ouvriront durera dureront coûtera accueillera concernera restera resteront'
  ).split(' '),
  ...'fait font tient tiennent déroule déroulent trouve trouvent réunit réunissent'
    .split(' ')
    .map((verb) => `se ${verb}`),
];
/** « n’avez qu’à venir », « ne demande qu’à aider »: sayings. */
const SAYING = /^(?:avez|a|ont|demande|demandent|reste|restent)\s(?:que\s|qu['’])à(?!\p{L})/iu;
/** After « que »: a noun, a place, a moment; no pronoun, which would begin a sentence of its own. */
const WHAT =
  "(?=(?:l[ae]s?\\s|l['’]|une?\\s|des?\\s|du\\s|d['’]|à\\s|aux?\\s|pour\\s|pendant\\s|en\\s|sur\\s|dans\\s|si\\s|par\\s|avec\\s|après\\s|jusqu|chez\\s|sous\\s|lorsqu|quand\\s|votre\\s|vos\\s|\\d|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente)\\s|(?:tenue?s|accompagnée?s?|muselée?s?|pliée?s?|vidée?s?|réservée?s?)(?!\\p{L})|ceux\\s|celles\\s|aux?\\s|certaine?s\\s|s['’]ils?\\s))";
/** Before « ne »: a person is one, « personne » is nobody. */
const DENIES = quick(
  /(?<!\p{L})(?:(?<!(?:une|la|cette|chaque|par|de|toute|autre|seule|même)\s)personne|nul|nulle|aucune?|rien|jamais|ni)(?!\p{L})/iu,
);
const PATTERN = patternOf(
  `${START}(?:(n['’]|ne\\s)(est|sont|était|sera|seront)(\\s${ADJECTIVES})|(n['’]|ne\\s)(${anyOf(VERBS)}))\\s(?:que\\s|qu['’])${WHAT}`,
  'giu',
);
const OTHER = patternOf(
  `${START}(?:ne\\s|n['’])[\\p{L}’' ]{1,40}?\\s(?:que|qu['’])(?!\\p{L})`,
  'iu',
);

/**
 * « n’est valable que » → « est valable seulement »: « ne … que » reads as a negation.
 * Traps: « ne peut … que », « n’est pas plus … que », « que » that begins a clause: only verbs of a closed list.
 */
export const restriction: Rule = {
  id: 'restriction',
  guideline: '40 · Éviter « ne … que » (COSLA)',
  *propose({ text }): Iterable<Proposal | Refusal> {
    let isFound = false;
    for (const match of text.matchAll(PATTERN)) {
      isFound = true;
      const { 0: found, 1: no, 2: be, 3: adjective, 4: ne, 5: verb, index } = match;
      // « Personne ne reçoit que des éloges »: « ne » denies too.
      if (DENIES.test(text.slice(0, index))) {
        yield { abstain: 'Une autre négation est dans la phrase.' };
        continue;
      }
      if (
        verb &&
        SAYING.test(
          found.slice(ne!.length) + text.slice(index + found.length, index + found.length + 3),
        )
      )
        continue;
      const said = verb ? verb : `${be}${adjective}`;
      yield {
        start: index,
        end: index + found.length,
        after: `${asIn(ne ?? no ?? found, said)} seulement `,
        reason: '« seulement » est plus clair que « ne … que ».',
        confidence: 0.7,
      };
    }
    if (!isFound && OTHER.test(text))
      yield { abstain: '« ne … que » avec un verbe qui n’est pas dans la liste.' };
  },
};
