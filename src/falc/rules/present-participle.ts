import { patternOf, quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { anyOf, elides, END, keyOf } from '../wording.js';

const PLURAL =
  'personnes|habitants|habitantes|familles|enfants|élèves|usagers|foyers|ménages|agents|salariés|parents|locataires|propriétaires|demandeurs|candidats|étudiants|jeunes|électeurs|citoyens|ressortissants|assurés|retraités|entreprises|associations|communes|étrangers|travailleurs|allocataires|bénéficiaires|particuliers|mineurs|majeurs|couples|fonctionnaires|commerçants|professionnels|artisans|adultes|seniors|logements|établissements|organismes|artistes|femmes|hommes|européens|conducteurs|conjoints|élus|bénévoles|adhérents|véhicules|voitures|chiens|animaux|dossiers|documents|formulaires|bâtiments|terrains|arbres|colis|sacs|courriers|lettres|attestations|certificats|justificatifs|pièces|vélos|cars|touristes|riverains|exposants|camions|textes|photos|visiteurs|joueurs|clubs|vendeurs|panneaux|affiches';
const SINGULAR =
  'personne|habitant|habitante|famille|enfant|élève|usager|foyer|ménage|agent|salarié|parent|locataire|propriétaire|demandeur|candidat|étudiant|jeune|électeur|citoyen|ressortissant|assuré|retraité|entreprise|association|commune|étranger|travailleur|allocataire|bénéficiaire|particulier|mineur|majeur|couple|fonctionnaire|commerçant|professionnel|artisan|adulte|logement|établissement|organisme|femme|homme|conducteur|conjoint|bénévole|adhérent|véhicule|voiture|chien|dossier|document|formulaire|bâtiment|terrain|arbre|sac|courrier|lettre|attestation|certificat|justificatif|pièce|vélo|car|touriste|riverain|exposant|camion|texte|photo|visiteur|joueur|club|vendeur|panneau|affiche|élu';

const WANTED = quick(
  /^\s(?:(?:une?|des)\s|(?:(?:l[ae]s?|y|en|vous|se)\s|[ls]['’])?\p{Ll}+(?:er|ir|re)(?!\p{L}))/u,
);

/** Third person singular, plural, and what must follow. */
const VERBS: Readonly<Record<string, readonly [string, string, RegExp]>> = {
  résidant: ['habite', 'habitent', /^\s(?:à|en|dans|sur|aux?|hors|chez)\s/],
  habitant: ['habite', 'habitent', /^\s(?:à|en|dans|sur|aux?|hors|chez|la|le|les|une?)\s/],
  demeurant: ['habite', 'habitent', /^\s(?:à|en|dans|aux?|chez)\s/],
  vivant: ['vit', 'vivent', /^\s(?:à|en|dans|sur|aux?|chez|seule?s?|sous|avec|ensemble)(?!\p{L})/u],
  travaillant: [
    'travaille',
    'travaillent',
    /^\s(?:à|en|dans|sur|aux?|chez|pour|de|l[ae] (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soir|matin|nuit|week-end))\s/,
  ],
  disposant: ['a', 'ont', /^\sd['’]une?\s/],
  bénéficiant: ['a', 'ont', /^\sd['’]une?\s/],
  souhaitant: ['veut', 'veulent', WANTED],
  désirant: ['veut', 'veulent', WANTED],
  exerçant: [
    'exerce',
    'exercent',
    /^\s(?:une?|l[ae]s?|leur|leurs|des|en|dans|à|sur)(?!\p{L})|^\sl['’]/u,
  ],
  possédant: ['a', 'ont', /^\s(?:une?|l[ae]|des|plusieurs|au|moins|\d)(?!\p{L})|^\sl['’]/u],
  percevant: ['reçoit', 'reçoivent', /^\s(?:une?|l[ae]|des|moins|plus)(?!\p{L})|^\sl['’]/u],
  ayant: [
    'a',
    'ont',
    /^\s(?:une?|l[ae]|des|plus|moins|au|besoin|plusieurs|\d|deux|trois|quatre|cinq|six|sept|huit|dix|leurs?|déjà)(?!\p{L})|^\sl['’]/u,
  ],
  stationnant: [
    'stationne',
    'stationnent',
    /^\s(?:à|aux?|en|dans|sur|devant|sans|sous|près|hors)(?!\p{L})/u,
  ],
  comportant: [
    'comporte',
    'comportent',
    /^\s(?:une?|des|l[ae]s?|deux|trois|plusieurs|\d)(?!\p{L})|^\sl['’]/u,
  ],
  fréquentant: ['fréquente', 'fréquentent', /^\s(?:une?|des|l[ae]s?)(?!\p{L})|^\sl['’]/u],
  pratiquant: ['pratique', 'pratiquent', /^\s(?:une?|des|l[ae]s?)(?!\p{L})|^\sl['’]/u],
  cherchant: ['cherche', 'cherchent', /^\s(?:une?|des|l[ae]s?|à)(?!\p{L})|^\sl['’]/u],
  contenant: [
    'contient',
    'contiennent',
    /^\s(?:une?|des|l[ae]s?|du|deux|trois|plusieurs|\d)(?!\p{L})|^\sl['’]/u,
  ],
  participant: ['participe', 'participent', /^\s(?:à|aux?)(?!\p{L})/u],
  relevant: ['relève', 'relèvent', /^\s(?:de|du|des|d['’])/],
  remplissant: ['remplit', 'remplissent', /^\s(?:les|ces|la|une|toutes)\s/],
  présentant: ['présente', 'présentent', /^\s(?:une?|des|les)\s/],
  souffrant: ['souffre', 'souffrent', /^\s(?:de|du|des|d['’])/],
  parlant: [
    'parle',
    'parlent',
    /^\s(?:le\s|l['’])?(?:français|anglais|espagnol|allemand|italien|arabe|breton|portugais|plusieurs)(?!\p{L})/u,
  ],
  mangeant: ['mange', 'mangent', /^\s(?:à|au|en|chez|sur|sans|dans)(?!\p{L})/u],
  déjeunant: ['déjeune', 'déjeunent', /^\s(?:à|au|en|chez|sur|dans)(?!\p{L})/u],
  étant: [
    'est',
    'sont',
    /^\s(?:inscrite?s?|âgée?s?|nées?|né|au chômage|à jour|en (?:situation|recherche|retraite|congé|arrêt)|à la retraite|titulaires?|propriétaires?|locataires?|absente?s?|présente?s?)(?!\p{L})/u,
  ],
  siégeant: ['siège', 'siègent', /^\s(?:à|au|en|dans)(?!\p{L})/u],
  occupant: ['occupe', 'occupent', /^\s(?:une?|l[ae]s?|des|leur)(?!\p{L})|^\sl['’]/u],
  précisant: ['précise', 'précisent', /^\s(?:une?|l[ae]s?|des|votre|vos|que)(?!\p{L})|^\sl['’]/u],
  indiquant: ['indique', 'indiquent', /^\s(?:une?|l[ae]s?|des|votre|vos|que)(?!\p{L})|^\sl['’]/u],
  prouvant: [
    'prouve',
    'prouvent',
    /^\s(?:une?|l[ae]s?|des|votre|vos|que)(?!\p{L})|^\s(?:l|qu)['’]/u,
  ],
  attestant: ['atteste', 'attestent', /^\s(?:de|du|que|l[ae])(?!\p{L})/u],
  gênant: ['gêne', 'gênent', /^\s(?:l[ae]s?)(?!\p{L})|^\sl['’]/u],
  venant: ['vient', 'viennent', /^\s(?:de|du|des|d['’]|à|en|chez)(?!\p{L})/u],
  arrivant: ['arrive', 'arrivent', /^\s(?:à|au|en|de|du|après|avant)(?!\p{L})/u],
  circulant: ['circule', 'circulent', /^\s(?:à|au|en|sur|dans|sans)(?!\p{L})/u],
  jouant: ['joue', 'jouent', /^\s(?:à|au|aux|dans|avec)(?!\p{L})/u],
  vendant: ['vend', 'vendent', /^\s(?:des|du|de la|l[ae]s?|leurs?)(?!\p{L})/u],
  louant: ['loue', 'louent', /^\s(?:une?|des|l[ae]s?|leur)(?!\p{L})/u],
  gardant: ['garde', 'gardent', /^\s(?:une?|des|l[ae]s?|leurs?)(?!\p{L})/u],
  permettant: ['permet', 'permettent', /^\s(?:de|une?|l[ae]s?|à)(?!\p{L})|^\s[dl]['’]/u],
  utilisant: ['utilise', 'utilisent', /^\s(?:une?|des|le|la|les|l['’])/],
};
/** « disposant d’un » has become « qui a un ». */
const DROPS_DE = new Set(['disposant', 'bénéficiant']);

const PATTERN = patternOf(
  `(?<![\\p{L}-])(${PLURAL}|${SINGULAR})\\s(ne\\s|n['’])?(${anyOf(Object.keys(VERBS))})(\\spas)?${END}`,
  'giu',
);
/** « les documents concernant la vente » */
const ABOUT = patternOf(
  `(?<![\\p{L}’'-])(documents?|informations?|renseignements?|questions?|dossiers?|conseils|règles|courriers?|textes?|décisions?|règlement)(\\s)concernant(?=\\s(?:l[ae]s?|une?|votre|vos|notre|nos|ce|cet|cette|ces)\\s|\\sl['’])`,
  'giu',
);
const IS_PLURAL = new RegExp(`^(?:${PLURAL})$`, 'i');
/** Another participle further on: the two would not go together. */
const ANOTHER = quick(/(?:\s(?:et|ou)|,)\s(?:(?:ne\s|n['’])?\p{Ll}+ant|étant|ayant)\s/u);

/**
 * « les personnes résidant à Bruz » → « les personnes qui habitent à Bruz ».
 * Traps: « habitant » and « participant » as nouns, a noun whose number is not known, a comma between,
 * two participles (« résidant à Bruz et ayant … »), « ayant droit », « suivant », « concernant ».
 */
export const presentParticiple: Rule = {
  id: 'present-participle',
  guideline: '28 · Éviter le participe présent (RLS 7.1)',
  *propose({ text }): Iterable<Proposal | Refusal> {
    for (const { 0: found, 1: noun, 2: space, index } of text.matchAll(ABOUT))
      yield {
        start: index,
        end: index + found.length,
        after: `${noun}${space}sur`,
        reason: '« concernant » veut dire « sur ». C’est plus court.',
      };
    for (const match of text.matchAll(PATTERN)) {
      const { 0: found, 1: noun, 2: ne, 3: participle, 4: pas, index } = match;
      const [one, many, follow] = VERBS[keyOf(participle!)]!;
      let end = index + found.length;
      const rest = text.slice(end);
      const head = text.slice(0, index);
      if (Boolean(ne) !== Boolean(pas) || !follow.test(rest)) {
        yield { abstain: `« ${found} » : ce qui suit n’est pas sûr.` };
        continue;
      }
      const isPlural = IS_PLURAL.test(noun!);
      // « un couple de personnes », « l’un des parents résidant »: who is it?
      if (
        ANOTHER.test(rest.split(/[.;:()]/)[0]!) ||
        /(?:l['’]une?|chacune?|aucune?)\s(?:de|des|de ces|de vos)\s$/i.test(head) ||
        // « considérées comme personnes vivant à part »: what one is taken for.
        /(?<!\p{L})(?:comme|que|en)\s$/iu.test(head) ||
        (!isPlural && /(?<!\p{L})et\s(?:(?:la|le|une?|son|sa|votre)\s|l['’])?$/iu.test(head))
      ) {
        yield { abstain: `« ${found} » : le sujet n’est pas sûr.` };
        continue;
      }
      if (!isPlural && /(?:^|\s)(?:les|des|ces)\s$/i.test(head)) continue;
      let verb = isPlural ? many : one;
      let drop = '';
      if (DROPS_DE.has(keyOf(participle!))) {
        if (ne) {
          yield { abstain: `« ${found} » : la négation changerait « un ».` };
          continue;
        }
        drop = rest.match(/^\sd['’]/)![0];
        end += drop.length;
        verb += ' ';
      }
      yield {
        start: index,
        end,
        after: ne ? `${noun} qui ${elides(verb) ? 'n’' : 'ne '}${verb} pas` : `${noun} qui ${verb}`,
        reason: `« qui ${verb.trim()} » est plus facile à lire que « ${participle} ».`,
      };
    }
  },
};
