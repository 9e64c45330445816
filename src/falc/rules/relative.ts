import { isFinite } from '../clause.js';
import { patternOf, quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold, tokensOf } from '../tokens.js';

/** Of these there is one: « , qui … » cannot say which. */
const ONE =
  'police municipale|maire|mairie|préfet|préfecture|sous-préfecture|tribunal|juge|conseil municipal|commune|bibliothèque|médiathèque|piscine|déchetterie|déchèterie|cantine|ludothèque|CCAS|CAF|Caf|CPAM|MDPH|notaire|médecin|directeur|directrice|enseignant|enseignante|gendarmerie|police|département|région|marché|fête du village|salle des fêtes|salle polyvalente';
const LAST = patternOf(
  `(?<![\\p{L}])(au|à la|à l['’]|le|la|l['’]|un|une|ce|cet|cette|votre|son|sa)\\s?((?:${ONE})|\\p{L}+),\\squi\\s([^,;:()«»?]{4,160})\\.$`,
  'u',
);
/** Places, offices and events: « Le gymnase, qui …, » chooses none among several, as « Le demandeur, qui …, » does. */
const KNOWN =
  'gymnase|stade|école|collège|lycée|crèche|musée|théâtre|cinéma|parc|jardin|square|cimetière|parking|pont|lavoir|église|chapelle|château|théâtre|centre de loisirs|centre social|office de tourisme|comité des fêtes|bus|car|navette|salle|place|rue|route|maison des associations|maison de santé|exposition|concert|spectacle|fête|brocante|carnaval|syndicat|communauté de communes|association|service|réunion|bulletin municipal|site internet|CIAS|SIVOM|poste|trésorerie|résidence|foyer|aire de jeux|skatepark|boulodrome|camping|plage|port|épicerie|boulangerie|pharmacie';
const HEAD = patternOf(
  `^(La\\s|Le\\s|L['’]|Ce\\s|Cet\\s|Cette\\s|Notre\\s|Votre\\s)((?:(?:nouve(?:au|l|lle)|ancien|ancienne|petite?|grande?)\\s)?(?:${ONE}|${KNOWN})(?:\\s(?:municipale?|communale?|scolaire|publique|maternelle|élémentaire))?),\\squi\\s([^,;:()«»?]{3,100}),\\s([^,;:()«»?]{4,160})\\.$`,
  'u',
);
const IS_ONE = new RegExp(`^(?:${ONE})$`);
/** What an office does: its relative is about it, and not about the paper that one sends. */
const ACTS = quick(
  /^(?:(?:vous|nous|lui|leur|les?|la|l’|en|y) ?)?(?:décide|décidera|répond|répondra|dispose|transmet|transmettra|étudie|étudiera|instruit|instruira|examine|examinera|donne|donnera|délivre|délivrera|vérifie|vérifiera|prend|prendra|peut|pourra|doit|devra|statue|envoie|enverra|remet|remettra|fixe|convoque|informe|informera|enregistre|organise|contacte|contactera|rappellera|aide|aidera|intervient|interviendra|prépare|préparera|fait|fera|signe|signera|valide|validera|a \d)(?!\p{L})/u,
);
const STATE = quick(
  /^(?:est (?:ouvert|fermé|situé|gratuit|accessible|réservé|payant|installé|absent)e?s?|est une? |se réunit|a lieu|se trouve|se situe|compte \d|accueille)(?!\p{L})/u,
);
const BOUND = quick(
  /(?<!\p{L})(?:si|s’ils?|sauf|ou|dont|où|qu[e’]|ne|n’|sans|lorsqu[e’]|quand|soit|ni|respectivement|chacune?|à condition|sous réserve|en cas|aucune?|lequel|laquelle)(?!\p{L})/u,
);

/**
 * « …au maire, qui dispose de 2 mois. » → a new line: « Le maire dispose de 2 mois. » 36 · no relative clauses (EU);
 * 0.5 % of sentences. Traps: without commas, « qui » chooses among several; with commas too, many texts mean « those
 * who » (« Les personnes, qui… »): only a thing of which there is one, or the object right after its verb, is taken.
 */
export const relative: Rule = {
  id: 'relative',
  guideline: '36 · Éviter « qui, que, dont » (Inclusion Europe)',
  touches: ['number', 'measure', 'amount', 'date', 'hour', 'name'],
  *propose({ text }, { lexicon }): Iterable<Proposal | Refusal> {
    if (!/,\squi\s/u.test(text)) return;
    const plain = fold(text);
    if (BOUND.test(plain.replace(', qui', '')))
      return yield { abstain: 'Une condition, une négation ou une autre relative.' };
    if ((plain.match(/(?<!\p{L})qui(?!\p{L})/gu)?.length ?? 0) > 1)
      return yield { abstain: 'Plusieurs « qui ».' };
    const reason = 'Une idée par ligne. On répète le nom à la place de « qui ».';
    const head = text.match(HEAD);
    if (head) {
      const [, article, noun, said, rest] = head as unknown as [
        string,
        string,
        string,
        string,
        string,
      ];
      const verb =
        tokensOf(rest).find(
          ({ lower }) => !/^(?:vous|nous|lui|leur|les?|la|l’|en|y|se|s’)$/.test(lower),
        )?.lower ?? '';
      const words = tokensOf(said);
      const first = words.find(
        ({ lower }) => !/^(?:vous|nous|lui|leur|les?|la|l’|en|y|se|s’)$/.test(lower),
      )?.lower;
      // « La mairie, qui refuse la demande, doit »: the one that refuses.
      const isCase =
        /^(?:refuse|accepte|reçoit|a|demande|décide|souhaite|veut|constate)$/.test(first ?? '') &&
        (IS_ONE.test(noun) || /^(?:service|association|école|syndicat|collège|lycée)/.test(noun)) &&
        !/(?<!\p{L})ouvert(?!\p{L})/u.test(said);
      // One of many, whatever its article: « Le médecin, qui … », « La mairie, qui délivre le titre, doit ».
      const isOneOfMany =
        /^(?:médecin|notaire|enseignante?|juge|tribunal)$/.test(noun) ||
        (/^(?:doit|devra|peut|pourra)$/.test(verb) &&
          IS_ONE.test(noun) &&
          !STATE.test(fold(said)) &&
          /^[LD]/.test(article));
      if (
        isOneOfMany ||
        isCase ||
        (!STATE.test(fold(said)) && !isFinite(first ?? '', lexicon)) ||
        !isFinite(verb, lexicon)
      )
        return yield { abstain: '« qui » peut servir à choisir.' };
      const qui = text.indexOf(', qui ');
      const close = qui + 6 + said.length;
      yield { start: qui, end: qui + 5, after: '', reason, group: 'head' };
      yield {
        start: close,
        end: close + 2,
        after: `.
${article}${noun} `,
        reason,
        allows: { names: [noun] },
        group: 'head',
      };
      return;
    }
    const last = text.match(LAST);
    if (!last) return yield { abstain: '« qui » peut servir à choisir.' };
    const [, article, noun, rest] = last as unknown as [string, string, string, string];
    const said = fold(article);
    const before = tokensOf(text.slice(0, last.index)).at(-1)?.lower ?? '';
    const unique = IS_ONE.test(noun);
    const words = tokensOf(rest);
    const at = words.findIndex(
      ({ lower }) => !/^(?:vous|nous|lui|leur|les?|la|l’|en|y|se|s’)$/.test(lower),
    );
    const verb = words[at]?.lower ?? '';
    if (!isFinite(verb, lexicon) || /(?:(?<!ti|vi)ent|ont)$/u.test(verb))
      return yield { abstain: 'Le verbe de « qui » n’est pas sûr.' };
    if (/(?<!\p{L})(?:et|mais|puis)(?!\p{L})/u.test(fold(rest)))
      return yield { abstain: 'La relative a plusieurs parties.' };
    let again: string;
    if (unique && /^(?:au|à la|à l’|le|la|l’)$/.test(said)) {
      if (!ACTS.test(fold(rest)) && !(/^(?:le|la|l’)$/.test(said) && STATE.test(fold(rest))))
        return yield { abstain: 'On ne sait pas de quoi parle « qui ».' };
      again = `${said === 'au' || said === 'le' ? 'Le ' : said.endsWith('l’') ? 'L’' : 'La '}${noun}`;
    } else if (
      /^(?:une?|ce|cet|cette|votre)$/.test(said) &&
      lexicon.mayBe(before, 'V') &&
      !lexicon.mayBe(before, 'S')
    ) {
      if (
        /^(?:de|à|en)$/.test(before) ||
        /^(?:personne|étranger|étrangère|partenaire|époux|épouse|parent|enfant|élève|habitant|mineur)/u.test(
          fold(noun),
        )
      )
        return yield { abstain: '« qui » peut servir à choisir.' };
      const vowel = /^[aeiouyéèêâîôh]/iu.test(noun);
      again = `${said === 'votre' ? 'Votre' : /^(?:une|cette)$/.test(said) ? 'Cette' : vowel ? 'Cet' : 'Ce'} ${noun}`;
    } else return yield { abstain: '« qui » peut servir à choisir.' };
    const qui = last.index! + last[0].lastIndexOf(', qui ');
    yield { start: qui, end: qui + 5, after: `.\n${again}`, reason, allows: { names: [noun] } };
  },
};
