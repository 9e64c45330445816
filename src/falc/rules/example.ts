import { hasVerb, isDeterminer, isInfinitive, isNoun, startsWithPronoun } from '../clause.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold, tokensOf } from '../tokens.js';

const PATTERN =
  /[ \u00a0\u202f]\((?:(?:par exemple|exemples?|par ex\.|p\. ?ex\.|ex\.|ex(?=\s?:))[ \u00a0\u202f]?[:,]?[ \u00a0\u202f]|(?=[^()]{2,200},?\s?(?:etc\.|…|\.\.\.|par exemple)[ \u00a0\u202f]?\)))([^()]{2,240})\)/giu;

/** After a parenthesis inside the sentence, these name no other thing that the example could stand for. */
const NEUTRAL =
  /^(?:(?:est|sont|vont|va|peut|peuvent|doit|doivent|être|interdite?s?|autorisée?s?|acceptée?s?|refusée?s?|ramassée?s?|collectée?s?|prise?s?|en charge|remboursée?s?|vendue?s?|prêtée?s?|louée?s?|ouverte?s?|fermée?s?|utilisée?s?|reçue?s?|rendue?s?|gardée?s?|possibles?|coûtent|un|une|des|chaque|tous|premier|première|deuxième|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi|semaine|mois|année|accueil|service|signalée?s?|déclarée?s?|jetée?s?|triée?s?|posée?s?|payée?s?|indiquée?s?|rangée?s?|comprise?s?|prévue?s?|obligatoires?|gratuite?s?|payante?s?|demandée?s?|nécessaires?|fournie?s?|présentée?s?|apportée?s?|déposée?s?|ne|n’|pas|à|au|aux|du|en|dans|sur|le|la|l’|les|votre|vos|son|sa|ses|avant|après|mairie|école|cantine|crèche|secrétariat|accueil|guichet|déchetterie|déchèterie|poubelle|place|internet|ligne|jour|rentrée|inscription|rendez-vous|vous|[\d€h]+|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|1er)[ \u00a0\u202f]?)+$/iu;

/**
 * « … (par exemple : un avis d’imposition). » → a line of its own: « Par exemple : un avis d’imposition. »
 * 31 · no parentheses (EU, RLS 4.2); 18 % of sentences have one, about 1 % an example. Traps: an example that is a
 * condition, a clause or a means (« (par exemple si… ) »), a noun that is far from the end, acronyms, plurals in `(s)`.
 */
export const example: Rule = {
  id: 'example',
  guideline: '31 · Pas de parenthèses (Inclusion Europe, RLS 4.2)',
  touches: [
    'url',
    'mail',
    'phone',
    'date',
    'hour',
    'amount',
    'measure',
    'law',
    'quote',
    'name',
    'number',
  ],
  *propose({ text }, { lexicon, next }): Iterable<Proposal | Refusal> {
    const found = [...text.matchAll(PATTERN)];
    if (!found.length) return;
    if (found.length > 1) return yield { abstain: 'Plusieurs exemples entre parenthèses.' };
    const [whole, written] = found[0] as unknown as [string, string];
    // « (un jeu, par exemple) »
    const said = /,?[ \u00a0\u202f]par exemple[ \u00a0\u202f]?$/iu.exec(written)?.[0] ?? '';
    const inside = written.slice(0, written.length - said.length);
    const start = found[0]!.index;
    const end = start + whole.length;
    const reason = 'L’exemple est à part. La phrase est plus courte.';
    const words = tokensOf(inside);
    const first = words[0]!;
    const named = /^\p{Lu}/u.test(inside);
    if (
      !isDeterminer(first.lower) &&
      // « (exemple : de l’eau) »
      !/^d(?:e\sla\s|e\sl['’])\p{L}/iu.test(inside) &&
      !named &&
      !(first.kind === 'number' && isNoun(words[1], lexicon)) &&
      !isNoun(first, lexicon) &&
      // « (tontes, feuilles, etc.) »: a word that is not known, in a list.
      !(/^[\p{Ll}-]+,/u.test(inside) && !lexicon.find(first.lower))
    )
      return yield { abstain: 'L’exemple n’est pas le nom d’une chose.' };
    if (
      hasVerb(words, lexicon) ||
      (words[1] && isInfinitive(words[1].lower, lexicon) && !isNoun(words[1], lexicon)) ||
      words.some(
        ({ lower }, at) =>
          /^(?:si|s’|sauf|lorsque|lorsqu’|quand)$/.test(lower) || (at > 0 && lower === ':'),
      ) ||
      /[.;!?](?!\.)\s/u.test(inside.replace(/etc\./, 'etc'))
    )
      return yield { abstain: 'L’exemple est une phrase ou une condition.' };
    if (startsWithPronoun(fold(next)))
      return yield { abstain: 'Le pronom de la phrase suivante parlerait de l’exemple.' };
    const before = fold(text.slice(0, start));
    if (/(?<!\p{L})(?:sauf|excepté|hormis|à l’exception|respectivement)(?!\p{L})/u.test(before))
      return yield { abstain: 'L’exemple peut être dans une exception.' };
    if (/(?<!\p{L})(?:par exemple|notamment|comme)(?!\p{L})/u.test(before.slice(-120)))
      return yield { abstain: 'L’exemple est déjà dit.' };
    const after = text.slice(end);
    const close = after.match(/^[ \u00a0\u202f]?([.!?]?)$/u);
    const dots = /(?:\.\.\.|…|etc\.)$/u.test(inside.trim());
    const allows = named
      ? { names: [inside.match(/^[\p{L}\p{N}’'-]+/u)![0].replaceAll("'", '’')] }
      : {};
    if (close) {
      const mark = close[1]!;
      const opened = start + whole.indexOf(inside);
      yield {
        start,
        end: opened,
        after: `${mark === '.' || !mark ? mark : after}\nPar exemple : `,
        reason,
        allows,
        group: 'end',
      };
      yield {
        start: end - 1 - said.length,
        end: text.length,
        after: !mark || dots ? '' : '.',
        reason,
        allows,
        group: 'end',
      };
      return;
    }
    const rest = after.match(/^[ \u00a0\u202f]([^.;:,()?!]{2,80})\.$/u)?.[1];
    if (!rest || !NEUTRAL.test(fold(rest)) || /(?<!\p{L})(?:si|ou)(?!\p{L})/iu.test(before))
      return yield { abstain: 'L’exemple est loin de la fin de la phrase.' };
    yield {
      start,
      end: text.length,
      after: `${after}\nPar exemple : ${inside.trim()}${dots ? '' : '.'}`,
      reason,
      allows,
    };
  },
};
