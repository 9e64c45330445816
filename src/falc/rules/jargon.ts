import { alsoBrought, ANOTHER_DE, BEFORE_NOUN, JARGON_PHRASES } from '../jargon-phrases.js';
import { JARGON_SAYINGS } from '../jargon-sayings.js';
import { JARGON_VERBS, type JargonVerb } from '../jargon-verbs.js';
import { patternOf } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { pairsOf, type Slot } from '../verb-forms.js';
import { anyOf, asIn, END, joined, keyOf, START } from '../wording.js';

const DETERMINER =
  "(?:(?:une?|des|l[ae]s?|votre|vos|son|sa|ses|leurs?|ce|cette|cet|ces|mon|ma|mes|ton|ta|tes|de|du|toute?s?|toutes les|tous les|cette|plusieurs|certaine?s|d['’]autres|aucune?|notre|nos|\\d+)\\s|(?:[ld]|de l)['’])";
const BETWEEN =
  "(?:\\s(?:également|aussi|ensuite|alors|gratuitement|directement|en ligne|toujours|donc|uniquement|pas|plus|soit|au plus tard|immédiatement|auprès d\\p{L}+ [\\p{L}’']+))?";

interface Reader {
  readonly verb: JargonVerb;
  readonly slots: ReadonlyMap<Slot, string>;
}
const FORMS = new Map<string, Reader>();
for (const verb of JARGON_VERBS)
  for (const [form, slots] of pairsOf(verb.from, verb.to))
    if (!verb.not?.test(form)) FORMS.set(form, { verb, slots });

/** Words that mean the same, whatever is around but for the traps. */
const WORDS: Readonly<Record<string, string>> = {
  ultérieurement: 'plus tard',
  actuellement: 'en ce moment',
  également: 'aussi',
  mensuellement: 'chaque mois',
  annuellement: 'chaque année',
  quotidiennement: 'chaque jour',
  hebdomadairement: 'chaque semaine',
  simultanément: 'en même temps',
  désormais: 'maintenant',
  dorénavant: 'maintenant',
  exclusivement: 'seulement',
  immédiatement: 'tout de suite',
  préalablement: 'd’abord',
  'au préalable': 'avant',
  'par conséquent': 'donc',
  'en conséquence': 'donc',
  'en outre': 'de plus',
  toutefois: 'mais',
  néanmoins: 'mais',
  administrés: 'habitants',
  administré: 'habitant',
};
/** Only at the head of a sentence, before a comma, which « mais » does not take. */
const HEADS = new Set(['par conséquent', 'en conséquence', 'en outre', 'toutefois', 'néanmoins']);

type WordTrap = (before: string, after: string) => boolean;
const WORD_TRAPS: Readonly<Record<string, WordTrap>> = {
  // In equal parts.
  également: (before, after) =>
    /(?:partag|répart|divis|trait|réparti)\p{L}*\s$/iu.test(before) ||
    // « Aussi, … » says « therefore »; « pas aussi » is no French; « aussi important que » compares.
    !/\p{L}/u.test(before) ||
    /[,;:(–—]\s?$|(?:pas|plus|non)\s$/iu.test(before) ||
    /^\s(?:grâce|(?:\p{L}+\s){1,2}(?:que(?!\p{L})|qu['’]))/iu.test(after),
  simultanément: (_, after) => /^\s(?:à|aux?)(?!\p{L})/u.test(after),
  exclusivement: (before) => /(?:pas|non)\s$/i.test(before),
  immédiatement: (_, after) => /^\s(?:supérieur|inférieur|après|avant|voisin|à côté)/.test(after),
  préalablement: (before, after) =>
    /^\s(?:à|aux?)(?!\p{L})/u.test(after) ||
    /(?:^|\s)de\s$/.test(before) ||
    // « un sursis préalablement accordé »: already.
    /^\s\p{Ll}+(?:[éiu]e?s?|[ti]se?s?|[ai]ite?s?|ints?|ertes?|ert|erts)(?!\p{L})/u.test(after),
  'au préalable': (_, after) => !/^\s*(?:[.,;:)!?]|$)/.test(after),
  administrés: (before) => !/(?:^|[^\p{L}])(?:les|des|nos|ses|aux|vos|leurs)\s$/iu.test(before),
  administré: (before) => !/(?:^|[^\p{L}])(?:l['’]|un\s|chaque\s|tout\s)$/iu.test(before),
};
const PHRASES = [...JARGON_PHRASES, ...JARGON_SAYINGS];
const WORD_PATTERN = patternOf(`${START}(?:${anyOf(Object.keys(WORDS))})${END}`, 'giu');

/**
 * « solliciter une aide » → « demander une aide »: words of offices → words of every day, form by form. 15 % of sentences.
 * Traps: another sense (« percevoir un bruit », « transmettre une maladie », « un résident »), a noun the table
 * does not know, a subjunctive that cannot be told (« qu’il effectue »), « l’effectuer ».
 */
export const jargon: Rule = {
  id: 'jargon',
  guideline: '1, 2 · Mots de tous les jours (UE, RLS 6.4, 6.5)',
  *propose({ text, tokens }): Iterable<Proposal | Refusal> {
    // Each verb everywhere in a sentence, or nowhere: « percevait ou aurait pu percevoir ».
    const found = new Map<JargonVerb, (Proposal | Refusal)[]>();
    for (const token of tokens) {
      const reader = FORMS.get(token.lower);
      if (!reader) continue;
      const made = found.get(reader.verb) ?? [];
      found.set(reader.verb, made);
      made.push(...ofVerb(text, token.start, token.end, token.lower, reader));
    }
    for (const [{ from }, made] of found) {
      const refused = made.filter((one) => 'abstain' in one);
      if (refused.length) yield* refused;
      else for (const one of made as Proposal[]) yield { ...one, group: from };
    }
    for (const { 0: found, index } of text.matchAll(WORD_PATTERN)) {
      const key = keyOf(found);
      const before = text.slice(Math.max(0, index - 40), index);
      let end = index + found.length;
      if (WORD_TRAPS[key]?.(before, text.slice(end))) {
        yield { abstain: `« ${found} » a un autre sens ici.` };
        continue;
      }
      let after = asIn(found, WORDS[key]!);
      if (HEADS.has(key)) {
        if (/[\p{L}\p{N}]/u.test(before) || text[end] !== ',') continue;
        if (WORDS[key] === 'mais') end += 1;
      }
      if (/^administré/.test(key))
        after = found.replace(/^administr/i, 'habit').replace(/é/, 'ant');
      yield {
        start: index,
        end,
        after,
        reason: `« ${found} » veut dire « ${WORDS[key]} ».`,
        allows: {
          conditions: /préalable/.test(key) ? ['before'] : [],
        },
      };
    }
    const lower = text.toLowerCase();
    for (const { words, pattern, say, short, allows } of PHRASES) {
      if (!words.some((word) => lower.includes(word))) continue;
      for (const match of text.matchAll(pattern)) {
        const { 0: found, index } = match;
        const end = index + found.length;
        const said = say(match, text.slice(Math.max(0, index - 40), index), text.slice(end));
        const isLost =
          /d(?:e|u|es|['’])\s?(?:\p{L}+\s)?$/u.test(found) && ANOTHER_DE.test(text.slice(end));
        // What one has on a computer is not brought.
        const isOnLine =
          short === 'apporter' &&
          /numérique|scan|numérisé|électronique|mot de passe|adresse/.test(text.slice(end));
        const others = said && isLost && short === 'apporter' ? alsoBrought(text, end) : null;
        if (said && others) {
          const reason = `« ${short} » est un mot plus courant.`;
          const group = `${short} ${index}`;
          yield { start: index, end, after: asIn(found, said), reason, group };
          for (const other of others) yield { ...other, reason, group };
          continue;
        }
        const place = said && !isLost && !isOnLine && joined(text, index, said);
        if (!place) {
          yield { abstain: `« ${found} » a un autre sens ici.` };
          continue;
        }
        yield {
          start: place.start,
          end,
          after: asIn(text.slice(place.start, end), place.after),
          reason: `« ${short} » est un mot plus courant.`,
          ...(allows && { allows: { modals: allows } }),
        };
      }
    }
  },
};

function* ofVerb(
  text: string,
  start: number,
  end: number,
  form: string,
  { verb, slots }: Reader,
): Iterable<Proposal | Refusal> {
  const found = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 70), start);
  const after = text.slice(end, end + 90);
  const refuse = (why: string): Refusal => ({ abstain: `« ${found} » : ${why}` });
  if (verb.trap?.(before, after, form)) return yield refuse('un autre sens est possible.');
  const isParticiple = slots.has('m') || slots.has('f') || slots.has('mp') || slots.has('fp');
  const hasAvoir =
    /(?:^|[^\p{L}])(?:ai|as|a|avons|avez|ont|avait|avaient|aviez|avoir|ayant|aura|aurez|auront|ait|aient)\s(?:(?!été\s)\p{L}+\s)?$/iu.test(
      before,
    );
  // « Le permis délivré doit être … »: « donné » alone after its noun is another word.
  if (
    verb.to === 'donner' &&
    isParticiple &&
    !hasAvoir &&
    !/(?:^|[^\p{L}])(?:est|sont|été|être|sera|seront|était|étaient|soit|soient|serait|seraient)\s(?:\p{L}+\s)?$/iu.test(
      before,
    ) &&
    !/^\s(?:par|aux?|à)\s/u.test(after)
  )
    return yield refuse('le participe est seul après le nom.');
  // « n’est pas donnée » says that it is dear.
  if (
    verb.to === 'donner' &&
    isParticiple &&
    !hasAvoir &&
    /(?<!\p{L})(?:ne\s|n['’])[^,.;:]*$/iu.test(before)
  )
    return yield refuse('« pas donné » veut dire « cher ».');
  if (/(?<!\p{L})(?:moi|toi)\squi\s(?:ne\s|n['’])?$/iu.test(before))
    return yield refuse('on ne sait pas à qui le verbe s’accorde.');
  const isReflexive = /(?:^|[^\p{L}])s['’]$/iu.test(before);
  if (verb.follow && !verb.follow.test(after))
    return yield refuse('ce qui suit n’est pas un lieu.');
  if (verb.what) {
    const { acts, acted, far } = objectsOf(verb.what);
    const knows =
      (isParticiple && !hasAvoir) || isReflexive
        ? acted.test(before)
        : acts.test(after) || far.test(before);
    if (!knows) return yield refuse('le nom avec lui n’est pas dans la liste.');
  }
  const said = choose(slots, before, hasAvoir);
  if (!said) return yield refuse('la forme n’est pas sûre.');
  const place = joined(text, start, said);
  if (!place) return yield refuse('le mot avant n’est pas sûr.');
  yield {
    start: place.start,
    end,
    after: asIn(text.slice(place.start, end), place.after),
    reason: `« ${verb.to} » est un mot plus courant que « ${verb.from} ».`,
  };
}

interface Objects {
  /** After the verb: « effectuer des travaux ». */
  readonly acts: RegExp;
  /** Before it: « les travaux sont effectués ». */
  readonly acted: RegExp;
  /** « l’aide que vous percevez », « les documents à transmettre ». */
  readonly far: RegExp;
}
const OBJECTS = new Map<string, Objects>();

/** Where the nouns of a verb may stand; made when a text first holds it. */
function objectsOf(what: string): Objects {
  let objects = OBJECTS.get(what);
  if (!objects) {
    objects = {
      acts: patternOf(`^${BETWEEN}\\s?${DETERMINER}?${BEFORE_NOUN}(?:${what})${END}`, 'iu'),
      acted: patternOf(`(?:^|[^\\p{L}])(?:${what})${END}`, 'iu'),
      far: patternOf(
        `(?:^|[^\\p{L}])(?:${what})(?:\\s\\p{L}+)?\\s(?:à\\s|(?:que\\s|qu['’])[\\p{L}’' ]{0,30})$`,
        'iu',
      ),
    };
    OBJECTS.set(what, objects);
  }
  return objects;
}

/** The one form that fits; null where two could. */
function choose(
  slots: ReadonlyMap<Slot, string>,
  before: string,
  hasAvoir: boolean,
): string | null {
  let left = [...slots];
  const forms = () => new Set(left.map(([, form]) => form));
  const keep = (wanted: (slot: Slot) => boolean) => {
    const kept = left.filter(([slot]) => wanted(slot));
    if (kept.length) left = kept;
  };
  if (forms().size > 1 && left.some(([slot]) => slot === 'm' || slot === 'mp')) {
    // « transmis »: one or several.
    if (hasAvoir) keep((slot) => slot === 'm');
    else if (/(?:sont|ont été|doivent être|seront|peuvent être|étaient|[sx])\s$/i.test(before))
      keep((slot) => slot === 'mp');
    else if (/(?:est|a été|doit être|sera|peut être|était)\s$/i.test(before))
      keep((slot) => slot === 'm');
  }
  if (forms().size > 1) {
    if (
      /(?:^|[^\p{L}])(?:je\s|j['’])(?:n['’]|ne\s|y\s|en\s|vous\s|l[ae]s?\s|lui\s|leur\s)*$/iu.test(
        before,
      )
    )
      keep((slot) => /1$/.test(slot));
    else if (/(?:^|[^\p{L}])(?:tu\s)(?:n['’]|ne\s)?$/iu.test(before))
      keep((slot) => /2$/.test(slot));
    // « Effectue ta démarche »: an order, or what someone does.
    else if (!/[\p{L}\p{N}]/u.test(before)) keep((slot) => /[1-6]$/.test(slot));
    else keep((slot) => /[3-6]$/.test(slot));
  }
  // Indicative or subjunctive: « que » near before it could call for either.
  if (forms().size > 1 && !/(?:^|[^\p{L}])(?:que\s|qu['’])[^,.;:]*$/iu.test(before))
    keep((slot) => !slot.startsWith('s'));
  return forms().size === 1 ? left[0]![1] : null;
}
