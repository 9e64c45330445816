import type { Proposal, Rule } from '../rule.js';

/** Long ways to say a short word, which mean the same in every sentence. `’` before a vowel follows by itself. */
const LOCUTIONS: Readonly<Record<string, string>> = {
  'afin de': 'pour',
  'afin d’': 'pour ',
  'afin que': 'pour que',
  'en vue de': 'pour',
  'en vue d’': 'pour ',
  'au moyen de': 'avec',
  'au moyen d’': 'avec ',
  'préalablement à': 'avant',
  'préalablement au': 'avant le',
  'préalablement aux': 'avant les',
  'postérieurement à': 'après',
  'postérieurement au': 'après le',
  'postérieurement aux': 'après les',
  'à l’issue de': 'après',
  'à l’issue du': 'après le',
  'à l’issue des': 'après les',
  'dans le cas où': 'si',
  'au cas où': 'si',
  'dans la mesure du possible': 'si possible',
};

const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${Object.keys(LOCUTIONS)
    .sort((one, other) => other.length - one.length)
    .map((locution) => locution.replaceAll('’', "['’]").replaceAll(' ', '\\s'))
    .join('|')})(?:(?<=['’])|(?!\\p{L}))`,
  'giu',
);

/** « afin de » → « pour »: administrative locutions that one short word replaces. */
export const locution: Rule = {
  id: 'locution',
  guideline: '15 · Éviter les locutions administratives (COSLA)',
  *propose({ text }): Iterable<Proposal> {
    for (const { 0: found, index } of text.matchAll(PATTERN)) {
      const key = found.toLowerCase().replaceAll("'", '’').replace(/\s/g, ' ');
      const after = LOCUTIONS[key]!;
      yield {
        start: index,
        end: index + found.length,
        after,
        reason: `« ${found.trim()} » veut dire « ${after.trim()} ». C’est plus court.`,
      };
    }
  },
};
