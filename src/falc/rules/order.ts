import { imperativeOf, infinitiveOf } from '../imperative.js';
import { JARGON_VERBS } from '../jargon-verbs.js';
import { patternOf, quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { asIn, END, keyOf, START } from '../wording.js';

const PATTERN = patternOf(
  `${START}veuillez\\s(?:bien\\s)?(ne\\s(?:pas|plus|jamais)\\s)?((?:vous|nous|lui|leur|les|la|le)\\s)?(\\p{L}+(?:er|ir|re))${END}`,
  'giu',
);
/** How a letter ends, and what is no order: « veuillez trouver ci-joint ». */
const POLITE = new Set(
  'agréer croire recevoir trouver excuser accepter noter savoir pardonner'.split(' '),
);
/** Another verb further on would have to be an order too. */
const ANOTHER = quick(
  /(?<!\p{L})(?:et|ou|puis|ni)\s(?:(?:ne\s(?:pas|plus)|ensuite|à|de|y|en|les?|la|vous|nous|lui|leur)\s|[ld]['’])*\p{Ll}+(?:er|ir|re)(?!\p{L})|,\s(?:(?:ne\s(?:pas|plus)|y|en|les?|la|vous|nous|lui|leur)\s|[l]['’])*\p{Ll}+(?:er|ir|dre|tre|ire)(?!\p{L})/iu,
);
const PAIR = quick(/^\s(?:et|puis)\s(\p{Ll}+(?:er|ir|re))(?!\p{L})/u);

const THAT = patternOf(
  `${START}il\\s(faut|faudra|est\\s(?:nécessaire|indispensable|impératif|obligatoire)|sera\\s(?:nécessaire|indispensable))\\sque\\svous\\s((?:vous|nous|lui|leur|y|en|les?|la)\\s|l['’])?(\\p{L}+ez)${END}`,
  'giu',
);
const ANOTHER_THAT = quick(/(?<!\p{L})(?:qu[e’']|\p{L}+iez|soyez|ayez)(?!\p{L})/iu);

/** « transmettre une attestation »: « envoyez », as the rule of jargon says it. */
function easyOf(infinitive: string, rest: string): string {
  const verb = JARGON_VERBS.find(({ from, what }) => from === infinitive && what);
  const object =
    verb &&
    patternOf(
      `^\\s(?:(?:une?|des|l[ae]s?|votre|vos|ce|cette|ces|toute?)\\s|l['’])?(?:${verb.what})${END}`,
      'iu',
    );
  return object?.test(rest) ? verb!.to : infinitive;
}

const ASKED_NOT = patternOf(
  `${START}il\\svous\\sest\\sdemandé\\sde\\sne\\s(pas|plus|rien)\\s((?:vous|nous|lui|leur|y|en|les?|la)\\s|l['’])?(\\p{L}+(?:er|ir|re))${END}`,
  'giu',
);

/**
 * « Veuillez remplir » → « Remplissez », « il faut que vous fassiez » → « vous devez faire ».
 * 27 and 39 · no subjunctive, the imperative for steps (RLS 7.1, COSLA). Traps: « Veuillez agréer », a second infinitive
 * that would need the same form, « il faut que la mairie », a form that is in no table.
 */
export const order: Rule = {
  id: 'order',
  guideline: '27, 39 · Un ordre simple, sans subjonctif (RLS 7.1, COSLA)',
  *propose({ text }, { lexicon }): Iterable<Proposal | Refusal> {
    for (const { 0: found, 1: no, 2: pronoun, 3: verb, index } of text.matchAll(PATTERN)) {
      const key = keyOf(verb!);
      // « que vous veuillez »: no order.
      if (POLITE.has(key) || /(?:vous|ne|le)\s$/iu.test(text.slice(0, index))) continue;
      let end = index + found.length;
      const clause = text.slice(end).split(/[.;:()!?]/u, 1)[0]!;
      const pair = !no && !pronoun && PAIR.exec(clause);
      const order = imperativeOf(easyOf(key, text.slice(end)), lexicon);
      const second = pair ? imperativeOf(pair[1]!, lexicon) : '';
      if (!order || second === null) {
        yield { abstain: `« ${verb} » : l’ordre n’est pas dans la liste.` };
        continue;
      }
      if (ANOTHER.test(pair ? clause.slice(pair[0].length) : clause)) {
        yield { abstain: 'Un second verbe devrait changer aussi.' };
        continue;
      }
      const to = pronoun?.trim();
      let after = no
        ? `${no.replace(/^ne/i, 'ne').split(/\s/u)[0]} ${to ? `${to} ` : ''}${order}`
        : order;
      if (no) {
        if (/^[aeiouyéèêâîôh]/iu.test(to ?? order)) after = after.replace(/^ne /, 'n’');
        after += ` ${no.trim().split(/\s/u)[1]}`;
      } else if (to) after += `-${keyOf(to)}`;
      if (pair) {
        after += `${pair[0].slice(0, -pair[1]!.length)}${second}`;
        end += pair[0].length;
      }
      yield {
        start: index,
        end,
        after: asIn(found, after),
        reason: '« Veuillez » n’ajoute rien. L’ordre est plus clair ainsi.',
        allows: { modals: ['request'] },
      };
    }
    for (const { 0: found, 1: no, 2: pronoun, 3: verb, index } of text.matchAll(ASKED_NOT)) {
      const clause = text.slice(index + found.length).split(/[.;:()!?]/u, 1)[0]!;
      if (ANOTHER.test(clause) || !lexicon.mayBe(keyOf(verb!), 'V')) {
        yield { abstain: 'Un second verbe devrait changer aussi.' };
        continue;
      }
      yield {
        start: index,
        end: index + found.length,
        after: asIn(found, `vous ne devez ${no} ${pronoun ?? ''}${verb}`),
        reason: '« vous ne devez » est plus clair que « il vous est demandé de ne ».',
        allows: { modals: ['must'] },
      };
    }
    for (const { 0: found, 1: formula, 2: pronoun, 3: verb, index } of text.matchAll(THAT)) {
      const end = index + found.length;
      const infinitive = infinitiveOf(keyOf(verb!), lexicon);
      const clause = text.slice(end).split(/[.;:()!?]/u, 1)[0]!;
      if (!infinitive || ANOTHER_THAT.test(clause)) {
        yield { abstain: 'Le verbe après « que vous » n’est pas sûr.' };
        continue;
      }
      const must = /^(?:faudra|sera)/iu.test(formula!) ? 'vous devrez' : 'vous devez';
      yield {
        start: index,
        end,
        after: asIn(found, `${must} ${pronoun ?? ''}${infinitive}`),
        reason: `« ${must} » est plus clair que « il ${keyOf(formula!)} que vous ».`,
        allows: { modals: ['must'] },
      };
    }
  },
};
