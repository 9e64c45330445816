import { NUMBER_WORDS, valueOfWords } from '../numbers.js';
import { patternOf } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';

/** Between the number and the thing counted. */
const BETWEEN =
  '(?:derniers?|dernières?|premiers?|premières?|autres|prochains?|prochaines?|nouveaux|nouvelles|grands|grandes|petits|petites|jeunes|bons|bonnes|mêmes|seuls|seules)';
const COUNTED = patternOf(
  `^\\s((?:${BETWEEN}\\s)?)((?:demi-journées|demi-heures|week-ends|après-midi|rendez-vous|aides-soignantes?|grands-parents|vide-greniers|bons-cadeaux|chèques-vacances|co-présidents|\\p{Ll}+))(?![\\p{L}’'-])`,
  'u',
);

/** They end with s or x and are nothing that one counts. */
const UNCOUNTED = new Set(
  'plus dans sans sous vers moins très puis alors depuis dès après jamais tiers quarts quart demis pas mais nous vous ils elles les des ces ses mes nos vos leurs aux toutes tous hors lors rives mondes sur mercis poids nuits lieues pattes mots yeux mousquetaires vents saisons coins eaux portes mars siècles'.split(
    ' ',
  ),
);
const UNITS = new Set(
  'demi-journées demi-heures week-ends après-midi rendez-vous aides-soignantes grands-parents vide-greniers bons-cadeaux chèques-vacances co-présidents bénévoles adhérents élus adjoints conseillers exemplaires mois ans an années jours semaines heures minutes secondes euros centimes mètres kilomètres hectares litres personnes fois habitants'.split(
    ' ',
  ),
);
/** A place or a thing that has a name: « rue des trois frères ». */
const NAMED =
  /(?:rue|place|avenue|boulevard|route|impasse|allée|chemin|école|salle|résidence|quartier|carrefour|hameau|lieu-dit|pont|square|parc|espace|théâtre|pizza|pizzas|conte|film|pièce|livre|spectacle)\s(?:d[ue]s?\s|de la\s|aux?\s|«\s?)?$/i;

/**
 * « trois mois » → « 3 mois »: only before something counted.
 * Traps: « un » and « premier », fractions, streets and names (« les Deux-Alpes »), « un ou deux », « deux par deux ».
 */
export const numberWord: Rule = {
  id: 'number-word',
  guideline: '41 · Écrire les nombres en chiffres (RLS 5.1)',
  touches: ['number', 'measure'],
  *propose({ text }, { lexicon }): Iterable<Proposal | Refusal> {
    const found = [...text.matchAll(NUMBER_WORDS)].map(({ 0: words, index }) => ({
      words,
      start: index,
      end: index + words.length,
      value: valueOfWords(words),
    }));
    for (let at = 0; at < found.length; at++) {
      const { words, start, end, value } = found[at]!;
      const head = text.slice(0, start);
      if (value === null) {
        yield { abstain: `« ${words} » n’est pas un seul nombre.` };
        continue;
      }
      // « deux ou trois jours », « deux à trois mois »: both or none.
      const next = found[at + 1];
      const link = next && text.slice(end, next.start);
      const range = next && /^\s(?:à|ou|et)\s$/.test(link!) ? next : undefined;
      const last = range ?? found[at]!;
      const counted = COUNTED.exec(text.slice(last.end));
      const noun = counted?.[2] ?? '';
      const isCounted =
        UNITS.has(noun) ||
        (/[sx]$/.test(noun) &&
          !UNCOUNTED.has(noun) &&
          lexicon.mayBe(noun, 'N') &&
          lexicon.find(noun)?.parts[0] !== 'V' &&
          !/^neuf$/i.test(last.words));
      if (!isCounted || last.value === null) {
        yield { abstain: `« ${words} » ne compte rien de connu.` };
        if (range) at++;
        continue;
      }
      const after = text.slice(last.end + counted![0].length);
      if (
        NAMED.test(head) ||
        /(?:(?<!\p{L})(?:tous|toutes)\s|poids,\s)$/iu.test(head) ||
        /(?:\d|(?<!\p{L})une?\s(?:ou|à|et))\s$/iu.test(head) ||
        (noun.startsWith('heure') &&
          /^\s(?:et\s)?(?:\d|demie|quart|moins|(?:dix|quinze|vingt|trente|quarante|cinquante|cinq|une)(?!\p{L}))/u.test(
            after,
          )) ||
        (/^choses$/.test(noun) && /^\sl['’]une/.test(after)) ||
        (noun === 'ans' && /^\sde\s(?:solitude|guerre|la guerre)/.test(after)) ||
        /^\s(?:rien|sur\s(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent))/.test(
          after,
        ) ||
        (/^\p{Lu}/u.test(words) && /[\p{L}\p{N}]/u.test(head) && !/[:\n•–—-]\s*$/.test(head))
      ) {
        yield { abstain: `« ${words} ${noun} » est un nom ou une expression.` };
        if (range) at++;
        continue;
      }
      for (const number of range ? [found[at]!, range] : [found[at]!])
        if (number.value !== null)
          yield {
            start: number.start,
            end: number.end,
            after: grouped(number.value),
            reason: 'Les nombres en chiffres sont plus faciles à lire.',
            // « vingt-deux heures » is read as a number, « 22 heures » as an hour.
            ...(noun.startsWith('heure') && {
              allows: { numbers: [String(number.value), `hour ${number.value}:00`] },
            }),
          };
      if (range) at++;
    }
  },
};

/** 2 000: the thousands apart, not broken over two lines. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/, '\u202f');
}
