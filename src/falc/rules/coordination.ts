import { opensWithOrder, verbOfClause } from '../clause.js';
import type { Lexicon } from '../lexicon.js';
import { quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold, type Token } from '../tokens.js';

const LINK = quick(
  /,?[ \u00a0\u202f](et ensuite|et puis|et|puis|mais)[ \u00a0\u202f](?=[\p{L}])/giu,
);

/** A clause that depends on another, or halves that share what is said once: left to people. */
const BOUND = quick(
  /(?<!\p{L})(?:si|s’ils?|sauf|lorsqu[e’]|quand|qu[ie’]|lequel|laquelle|lesquels|lesquelles|duquel|auquel|dont|où|comme|puisqu[e’]|tandis|alors que|pour que|afin|à condition|sous réserve|en cas|cas échéant|dès lors|à moins|pourvu|soit|ou|respectivement|chacune?|l’une?|l’autre|d’une part|ni|tantôt|plutôt|autant|seulement|uniquement|exclusivement|jamais|aucune?|non|ainsi que|à savoir|sinon|à peine|encore moins|plus|moins|tant|hormis|excepté|entre)(?!\p{L})/u,
);

const SURE =
  /^(?:est|sont|sera|seront|a|ont|aura|auront|peut|peuvent|pourra|pourront|doit|doivent|devra|devront|ferme|ferment|ouvre|ouvrent|rouvre|rouvrent|commence|commencent|reste|restent|coûte|coûtent|accueille|accueillent|fonctionne|fonctionnent|propose|proposent|reçoit|reçoivent|part|partent|répond|répondent|dure|durent|paie|paient)$/;

/** May open the first half and belongs to both without changing what they say. */
const OPENING =
  /^(?:(?:toutefois|cependant|en revanche|par ailleurs|de plus|en effet|attention|aussi),? )/iu;

/**
 * « Vous remplissez le formulaire, et vous devez le signer. » → two lines. 22 · one idea a sentence (EU, RLS 4.1.1);
 * 1 % of sentences. Traps: two noun phrases, a second half without subject, an adjunct at the head that covers both
 * halves, si / sauf / que / qui, « non seulement », « ne… que », a comma in the second half.
 */
export const coordination: Rule = {
  id: 'coordination',
  guideline: '22 · Une idée par phrase (Inclusion Europe, RLS 4.1.1)',
  *propose({ text, tokens, isProtected }, { lexicon }): Iterable<Proposal | Refusal> {
    const plain = fold(text);
    let at = 0;
    for (const { 0: found, 1: word, index } of text.matchAll(LINK)) {
      const end = index + found.length;
      const link = word!.toLowerCase();
      const comma = found.startsWith(',');
      while (at < tokens.length && tokens[at]!.start < end) at += 1;
      const subject = tokens[at]?.lower ?? '';
      const isPronoun = /^(?:vous|nous|il|elle|ils|elles|on)$/.test(subject);
      const isOrder = opensWithOrder(tokens, 0, lexicon) && opensWithOrder(tokens, at, lexicon);
      const verb = verbOfClause(tokens, at, lexicon);
      if (verb < 0 && !(isOrder && comma)) continue;
      // Without a comma, « … et les habitants peuvent »: a noun and a verb that is nothing else.
      if (
        !comma &&
        !isPronoun &&
        !(
          // « Vous travaillez et vos revenus sont … »: a case, whose two halves go together.
          !/^vous\s/iu.test(text) &&
          isSubjectOf(subject, tokens[verb]?.lower ?? '') &&
          isClause(
            text.slice(0, index),
            tokens.filter((token) => token.end <= index),
            lexicon,
          )
        )
      )
        continue;
      if (isProtected(index, end)) continue;
      const first = text.slice(0, index);
      const second = text.slice(end);
      if (BOUND.test(plain))
        yield { abstain: 'Une condition ou une restriction peut porter sur les deux parties.' };
      else if (/[:;()«»]/.test(text)) yield { abstain: 'Liste, parenthèse ou citation.' };
      else if (!/[.!]\s*$/.test(text)) yield { abstain: 'La phrase n’a pas de point.' };
      else if (link !== 'mais' && /(?<!\p{L})(?:ne|n’|sans)(?!\p{L})/u.test(fold(first)))
        yield { abstain: 'La négation peut porter sur les deux parties.' };
      else if (/,/.test(second) || /,/.test(first.replace(OPENING, '')))
        yield { abstain: 'Plusieurs virgules : ce qui est dit une fois peut porter sur tout.' };
      else if (!isClause(first, tokens, lexicon))
        yield { abstain: 'La première partie ne commence pas par son sujet et son verbe.' };
      else
        yield {
          start: index,
          end,
          after: link === 'et' ? '.\n' : `.\n${link.replace(/^et /, '')} `,
          reason: 'Une idée par ligne. La phrase est coupée en deux.',
        };
    }
  },
};

/** True where a noun after « et » is the whole subject: « la mairie et la poste sont » has two. */
function isSubjectOf(determiner: string, verb: string): boolean {
  if (!SURE.test(verb)) return false;
  return /^(?:les|des|ces|vos|nos|ses|leurs)$/.test(determiner) === /nt$/.test(verb);
}

function isClause(first: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const opening = fold(first).match(OPENING)?.[0].length ?? 0;
  const at = tokens.findIndex((token) => token.start >= opening);
  return opensWithOrder(tokens, at, lexicon) || verbOfClause(tokens, at, lexicon) > 0;
}
