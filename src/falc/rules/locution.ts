import { factsOf } from '../facts.js';
import { LABEL, MOMENT, NEAR, TRAPS } from '../locution-traps.js';
import { patternOf } from '../pattern.js';
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
  'dans l’hypothèse où': 'si',
  'au cas où': 'si',
  hormis: 'sauf',
  'conformément à': 'selon',
  'conformément au': 'selon le',
  'conformément aux': 'selon les',
  durant: 'pendant',
  'lors de': 'pendant',
  'lors du': 'pendant le',
  'lors des': 'pendant les',
  lorsque: 'quand',
  'lorsqu’': 'quand ',
  'en tant que': 'comme',
  'en tant qu’': 'comme ',
  'en ce qui concerne': 'pour',
  's’agissant de': 'pour',
  's’agissant du': 'pour le',
  's’agissant des': 'pour les',
  'pour ce qui concerne': 'pour',
  concernant: 'pour',
  'suite à': 'après',
  'suite au': 'après le',
  'suite aux': 'après les',
  'au cours de': 'pendant',
  'au cours d’': 'pendant ',
  'au cours du': 'pendant le',
  'au cours des': 'pendant les',
  nonobstant: 'malgré',
  'eu égard à': 'vu',
  'eu égard au': 'vu le',
  'eu égard aux': 'vu les',
  'à proximité immédiate de': 'tout près de',
  'à proximité immédiate d’': 'tout près d’',
  'à proximité immédiate du': 'tout près du',
  'à proximité immédiate des': 'tout près des',
  'en fonction de': 'selon',
  'en fonction d’': 'selon ',
  'en fonction du': 'selon le',
  'en fonction des': 'selon les',
  'dans l’attente de': 'en attendant',
  'dans l’attente du': 'en attendant le',
  'dans l’attente des': 'en attendant les',
  'à destination de': 'pour',
  'à destination des': 'pour les',
  'à l’attention de': 'pour',
  'à l’attention des': 'pour les',
  'à l’intention de': 'pour',
  'à l’intention des': 'pour les',
  'en amont de': 'avant',
  'en amont du': 'avant le',
  'en amont des': 'avant les',
  'du fait de': 'à cause de',
  'du fait du': 'à cause du',
  'du fait des': 'à cause des',
  'en date du': 'du',
  'à défaut de': 'si vous n’avez pas de',
  'à défaut d’': 'si vous n’avez pas d’',
};

/** Typed without its accent, as a capital often is: « A compter du 1er mars ». */
const BARE = Object.keys(LOCUTIONS)
  .filter((key) => key.startsWith('à '))
  .map((key) => `a${key.slice(1)}`);

const PATTERN = patternOf(
  `${START}(?:${anyOf([...Object.keys(LOCUTIONS), ...BARE])})(?:(?<=['’])|${END})`,
  'giu',
);

/** Nouns of which « relatif à » only says the subject. */
const ABOUT = patternOf(
  `${START}(informations?|renseignements?|questions?|conseils)(\\s)relati(?:f|ve)s?\\s(à|au|aux)${END}`,
  'giu',
);

/** « à l’ensemble des habitants »: never the subject, whose verb would be of one. */
const ALL_OF = patternOf(
  `(?<=(?<!\\p{L})(?:à|de|pour|dans|avec|par|sur|chez|auprès de|remercie|remercier|invite|inviter|concerne|accueille|fournir|joindre|apporter|présenter|remplir|transmettre|envoyer|lire)\\s)l['’]ensemble\\sdes\\s(habitants|habitantes|familles|élèves|enfants|agents|documents|pièces|informations|services|démarches|communes|associations|écoles|usagers|parents|salariés|commerçants|bénévoles|dossiers|travaux|rues|quartiers|justificatifs|conditions|personnes|classes|salles|activités|entreprises|structures|données|bâtiments|équipements|jeunes|riverains|électeurs|élus|locataires|propriétaires)${END}`,
  'giu',
);
const IN_FORCE = 'en cours de validité';
/** With the thing that is valid, which has one determiner: « une pièce d’identité en cours de validité ». */
const VALID = patternOf(
  `${START}((?:une?|votre|sa|son|la|le|cette|des|vos|les|ses|leurs|ces)\\s|l['’])(?:carte|pièce|passeport|permis|titre|document|justificatif|attestation|certificat|visa|licence|papier)(s?)(?:\\s(?:nationale?s?|officiels?|européens?|bancaires?|biométriques?)|\\sd(?:['’]|e\\s|u\\s)\\p{L}+){0,3}\\sen\\scours\\sde\\svalidité${END}`,
  'giu',
);

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
      let key = keyOf(found);
      const isBare = key.startsWith('a ');
      if (isBare) {
        // « il a l’issue … » is a verb.
        if (!found.startsWith('A') || /[\p{L}\p{N}]/u.test(text.slice(0, index))) continue;
        key = `à${key.slice(1)}`;
      }
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
      // A moment has no length: « au moment du dépôt ».
      if (key.startsWith('lors') && MOMENT.test(rest)) after = key.replace('lors', 'au moment');
      if (after === 'si' && /^\sils?(?!\p{L})/iu.test(rest)) {
        after = 's’';
        end += 1;
      }
      yield {
        start: index,
        end,
        after: asIn(found, after),
        reason: `« ${found.trim()} » veut dire « ${after === 's’' ? 'si' : after.trim()} ». C’est plus court.`,
        ...(/hypothèse/.test(key) && { allows: { conditions: ['if'] } }),
        ...(key.startsWith('lors') && { allows: { conditions: factsOf(after).conditions } }),
        ...(after.startsWith('sauf') && { allows: { conditions: ['unless'] } }),
        ...(/^(?:suite|au cours|en amont)/.test(key) && {
          allows: { conditions: factsOf(after).conditions },
        }),
        ...(key.startsWith('à défaut') && {
          allows: { conditions: ['if'], negations: ['ne', 'not'] },
        }),
        // Without its accent, the gate did not read it.
        ...(isBare && { allows: { conditions: factsOf(after).conditions } }),
      };
    }
    for (const match of text.matchAll(ALL_OF)) {
      const { 0: found, 1: who, index } = match;
      const women =
        /^(?:familles|pièces|informations|démarches|communes|associations|écoles|personnes|rues|conditions|habitantes|classes|salles|activités|entreprises|structures|données)$/i;
      const all = women.test(who!) ? 'toutes les' : 'tous les';
      yield {
        start: index,
        end: index + found.length,
        after: `${all} ${who}`,
        reason: `« l’ensemble des » veut dire « ${all} ». C’est plus court.`,
      };
    }
    for (const { 0: found, 1: one, index } of text.matchAll(VALID)) {
      // « une carte ou un passeport en cours de validité »: of which?
      if (/(?<!\p{L})(?:ou|et|ni)\s$/iu.test(text.slice(0, index))) continue;
      const at = index + found.length - IN_FORCE.length;
      const said = /^(?:des|les|vos|ses|leurs|ces|\d)/i.test(one!) ? 'valables' : 'valable';
      yield {
        start: at,
        end: index + found.length,
        after: said,
        reason: `« ${IN_FORCE} » veut dire « ${said} ». C’est plus court.`,
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
