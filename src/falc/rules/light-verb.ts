import {
  ACCEPTED,
  ACTIONS,
  ASKED,
  DECLARED,
  HELD,
  OBJECTS,
  READ,
  SIGNALLED,
  TOLD,
} from '../actions.js';
import { withoutA, withoutDe } from '../article.js';
import { hasPronoun, startsWithPronoun } from '../clause.js';
import { formsOf } from '../conjugation.js';
import { AT, FOLLOW } from '../light-patterns.js';
import { OWNERS, slotOf, wordBefore } from '../light-form.js';
import { objectOf } from '../object-of.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold } from '../tokens.js';

interface Change {
  /** Of the text after the light verb. */
  readonly length: number;
  readonly verb: string;
  /** Between the verb and the rest. */
  readonly object: string;
  /** For a rule that holds for some forms only. */
  readonly infinitive?: boolean;
  /** The noun that goes could be what a pronoun stands for. */
  readonly noun?: boolean;
}

/**
 * « procéder au paiement de la facture » → « payer la facture »: a verb in place of a weak verb and a noun.
 * 35 · no nominalisation (COSLA); 1 % of sentences. Traps: « procéder à » without object, two objects (« de la cantine
 * et de la garderie »), an article that is not said (« l’achat de matériel »), a person after « donner son accord à »,
 * « faire l’objet de », the participle after être.
 */
export const lightVerb: Rule = {
  id: 'light-verb',
  guideline: '35 · Un verbe plutôt qu’un nom (COSLA)',
  *propose({ text, tokens }, { next }): Iterable<Proposal | Refusal> {
    yield* objectOf(text);
    for (const { text: token, lower, start: index } of tokens) {
      // « faites-nous parvenir » is one token.
      const form = lower.split('-', 1)[0]!.replace(/^procèder(?=\p{L})/u, 'procéder');
      if (!OWNERS.has(form)) continue;
      const found = token.split(/[-‑]/u, 1)[0]!;
      const head = fold(text.slice(Math.max(0, index - 30), index));
      const before = wordBefore(head);
      if (/^(?:s’|m’|t’|se|me|te)$/.test(before)) continue;
      const rest = text.slice(index + found.length, index + found.length + 400);
      for (const light of OWNERS.get(form)!) {
        const slot = slotOf(light, form, before, head, !/[\p{L}\p{N}]/u.test(text.slice(0, index)));
        if (slot < 0) continue;
        const change = changeOf(light, rest);
        if (!change) continue;
        if (typeof change === 'string') {
          yield { abstain: change };
          continue;
        }
        if (change.infinitive && slot !== 0) continue;
        if (
          change.noun &&
          (hasPronoun(fold(rest.slice(change.length))) || startsWithPronoun(fold(next)))
        ) {
          yield { abstain: 'Un pronom peut parler de ce nom.' };
          continue;
        }
        if (/^(?:moi|toi) qui$/.test(before)) {
          yield { abstain: 'On ne sait pas à qui le verbe s’accorde.' };
          continue;
        }
        // « il faut que la mairie procède à l’inscription »: « inscrive », and not « inscrit ».
        if (
          /^(?:1|2|10|11)$/.test(String(slot)) &&
          !/es?(?: |$)|ent(?: |$)/.test(formsOf(change.verb)[slot === 2 ? 1 : slot]!) &&
          /(?<!\p{L})(?:que\s|qu['’])[^,.;:]*$/iu.test(text.slice(0, index))
        ) {
          yield { abstain: 'Le verbe peut être au subjonctif.' };
          continue;
        }
        if (slot === 9 && light !== 'procéder' && /^(?:envoyer|avoir)$/.test(change.verb)) {
          yield { abstain: 'L’accord du participe peut changer.' };
          continue;
        }
        yield proposal(text, index, found, before, slot, change);
      }
    }
  },
};

/** What to write for what follows a light verb; why not, where it is seen and left; null where there is nothing. */
function changeOf(light: string, rest: string): Change | string | null {
  if (light === 'procéder' || light === 'effectuer' || light === 'réaliser' || light === 'faire') {
    const asked = light === 'procéder' ? null : nominal(demand(rest));
    if (asked) return asked;
    const yours = rest.match(AT.yours);
    if (
      yours &&
      light !== 'faire' &&
      !/(?:pré|ré)/i.test(yours[0]) &&
      (light === 'procéder') === /^\sà/u.test(yours[0])
    )
      return { length: yours[0].length, verb: 'inscrire', object: 'vous', infinitive: true };
    const action = rest.match(light === 'procéder' ? AT.to : AT.the);
    const noun = fold(action?.[1] ?? '');
    // « effectuer un examen de la vue »: the reader is the one who is examined.
    if (action && light !== 'procéder' && /^(?:examen|analyse|évaluation)$/.test(noun)) return null;
    if (
      action &&
      (light !== 'faire' || /^(?:paiement|achat|réservation|acquisition|lecture)$/.test(noun))
    )
      return nominal(actionOf(noun, action[0].length, rest));
    if (light === 'procéder' && /^\s(?:à|au|aux)\s/u.test(rest))
      return 'L’action n’est pas dans la liste.';
  }
  if (light === 'formuler') return demand(rest);
  if (light === 'faire') {
    const sent = rest.match(AT.send);
    if (sent)
      return { length: sent[0].length, verb: 'envoyer', object: sent[1] ? `-${sent[1]}` : '' };
    const chosen = rest.match(AT.choose);
    if (chosen) return linked(rest, chosen[0].length, 'choisir', withoutDe);
    const told = rest.match(AT.told);
    if (told) {
      const what = rest.slice(told[0].length);
      const verb = SIGNALLED.test(what) ? 'signaler' : TOLD.test(what) ? 'dire' : null;
      const change = verb && linked(rest, told[0].length, verb, withoutDe);
      return change && typeof change !== 'string' && told[1]
        ? { ...change, object: `-${told[1]}${change.object}` }
        : change;
    }
  }
  if (light === 'prendre') {
    const known = rest.match(AT.known);
    if (known) return linked(rest, known[0].length, 'lire', withoutDe, READ);
    const part = rest.match(AT.part);
    if (part) return { length: part[0].length - 1, verb: 'participer', object: '' };
  }
  if (light === 'apporter' || light === 'donner') {
    const answer = rest.match(AT.answer);
    if (answer) return { length: answer[0].length, verb: 'répondre', object: '' };
  }
  if (light === 'apporter') {
    const altered = rest.match(AT.alter);
    if (altered) return linked(rest, altered[0].length, 'modifier', withoutA);
  }
  if (light === 'apporter' || light === 'venir') {
    const helped = rest.match(AT.help);
    if (helped && /^\sen/u.test(helped[0]) === (light === 'venir'))
      return linked(rest, helped[0].length, 'aider', withoutA);
  }
  if (light === 'donner') {
    const agreed = rest.match(AT.agree);
    if (agreed) return linked(rest, agreed[0].length, 'accepter', withoutA, ACCEPTED);
  }
  if (light === 'être') {
    const held = rest.match(AT.hold);
    if (held) return linked(rest, held[0].length, 'avoir', withoutDe, HELD);
  }
  return null;
}

function nominal(change: Change | string | null): Change | string | null {
  if (!change || typeof change === 'string' || change.verb === 'faire') return change;
  return { ...change, noun: true };
}

function actionOf(noun: string, length: number, rest: string): Change | string {
  const verb = ACTIONS[noun]!;
  const after = rest.slice(length);
  if (noun === 'changement' && /^\sd(?:e\s|['’])\p{L}/iu.test(after) && !withoutDe(after.slice(1)))
    return two(after) ? TWO : { length, verb, object: '' };
  if (/^(?:paiement|règlement)$/.test(noun) && FOLLOW.test(after))
    return { length, verb, object: '' };
  if (!/^(?:remise|changement)$/.test(noun) && /^\sde\s\d/u.test(after))
    return two(after) ? TWO : { length: length + 3, verb, object: '' };
  const space = /^\s/u.test(after) ? 1 : 0;
  return linked(rest, length + space, verb, withoutDe, OBJECTS[noun]);
}

/** « une demande de passeport » → « un passeport ». */
function demand(rest: string): Change | string | null {
  for (const [pattern, nouns, verb] of [
    [AT.asked, ASKED, 'demander'],
    [AT.declared, DECLARED, 'déclarer'],
  ] as const) {
    const found = rest.match(pattern);
    if (!found) continue;
    const after = rest.slice(found[0].length);
    const noun = found[2]!;
    const article = nouns[fold(noun)];
    if (!article) {
      // « la demande d’une place », « la demande de votre carte »: the article is said.
      const link = rest.match(AT.demand);
      const object = link && linked(rest, link[0].length, verb, withoutDe);
      if (!object || typeof object === 'string' || !/^d/iu.test(rest.slice(link[0].length)))
        return 'On ne sait pas quel article mettre.';
      return verb === 'demander' ? object : 'On ne sait pas quel article mettre.';
    }
    if (!FOLLOW.test(after)) return 'La suite peut dépendre de « demande ».';
    if (two(after) || two(found[3]!)) return TWO;
    const same = fold(found[1]!);
    const said =
      same === 'une' || same === 'votre'
        ? `${article} `
        : same !== 'la'
          ? `${same} `
          : /^[aeiouyéèêhâîô]/iu.test(noun)
            ? 'l’'
            : article === 'un'
              ? 'le '
              : 'la ';
    return { length: found[0].length, verb, object: ` ${said}${noun}${found[3]!}` };
  }
  const plea = rest.match(AT.plea);
  if (plea && FOLLOW.test(rest.slice(plea[0].length)))
    return { length: plea[0].length, verb: 'faire', object: plea[0] };
  return null;
}

const TWO = 'Deux compléments pour une action.';
/** « … et de la garderie »: a second object that would keep its « de » or « à ». */
const two = (text: string) =>
  /(?<!\p{L})(?:et|ou|que|puis|mais)\s(?:de|d['’]|du|des|à|au|aux)(?![\p{L}])/iu.test(
    text.split(/[.;:]/)[0]!,
  ) ||
  /,\s(?:de|d['’]|du|des|à|au|aux)(?![\p{L}])/iu.test(text.split(/[.;:]/)[0]!) ||
  /(?<!\p{L})(?:et|ou)\sd['’]/iu.test(text.split(/[.;:]/)[0]!);

function linked(
  rest: string,
  length: number,
  verb: string,
  read: typeof withoutDe,
  only?: RegExp,
): Change | string {
  const after = rest.slice(length);
  const link = read(after);
  if (!link) return 'On ne sait pas quel article mettre.';
  const object = after
    .slice(link.length)
    .replace(
      /^(?:un|une|votre|vos|notre|nos|son|sa|ses|leurs?|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes)\s/iu,
      '',
    );
  if (only && !only.test(object)) return 'Ce complément n’est pas dans la liste.';
  if (two(object)) return TWO;
  return { length: length + link.length, verb, object: ` ${link.after}` };
}

function proposal(
  text: string,
  index: number,
  found: string,
  before: string,
  slot: number,
  { length, verb, object }: Change,
): Proposal {
  const form = formsOf(verb)[slot]!;
  let start = index;
  const end = index + found.length + length;
  let after = object === 'vous' ? `vous ${form}` : form + object;
  const vowel = /^[aeiouyéèêâîôh]/iu.test(after);
  if (/^(?:de|le|la|ne|je|que)$/.test(before) && vowel && /\s$/u.test(text.slice(0, index))) {
    start = index - before.length - 1;
    after = `${text.slice(start, index - 2)}’${after}`;
  } else if (/^(?:d|n|qu|j|jusqu|lorsqu)’$/.test(before) && !vowel) {
    start = index - before.length;
    after = `${text.slice(start, index - 1)}e ${after}`;
  } else if (/^l’$/.test(before) && !vowel) return { start: index, end, after: found, reason: '' };
  if (start === index && /^\p{Lu}/u.test(found)) after = after[0]!.toUpperCase() + after.slice(1);
  const said = text.slice(index, end).trim();
  return {
    start,
    end,
    after,
    reason: `Un verbe simple remplace « ${said} ».`,
  };
}
