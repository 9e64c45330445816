import type { Lexicon } from '../lexicon.js';
import { agentAt, futureOf, VERBS, type Kind } from '../passive-words.js';
import { quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold } from '../tokens.js';

const DETERMINER =
  /^(?:Les?|La|L['’]|Une?|Des|Cet|Ce|Cette|Ces|Votre|Vos|Son|Sa|Ses|Leurs?|Notre|Nos)(?:(?<=['’])|\s)/iu;
const BE = quick(
  /(?<!\p{L})(?:(vous|lui|leur|nous)\s)?(?:(est|sont|êtes|sera|seront|serez|(?:a|ont|avez)\sété)|(doit|doivent|peut|peuvent|devra|devront|pourra|pourront)\sêtre)\s(?:(ensuite|généralement|toujours|automatiquement|gratuitement|directement)\s)?(\p{L}+)((?<=(?<!\p{L})prise?s?)\sen\scharge)?(?!\p{L})/u,
);
/** To whom, where or how often, before the one who acts: « transmise au préfet par la mairie ». */
const BY =
  /^(\s(?:(?:chaque|tous\sles|toutes\sles)\s\p{L}+|(?:au|aux|à\sla|à\svotre|dans\sla|dans\sle|dans\sles|en)\s\p{Ll}+|à\sl['’]\p{Ll}+))?\spar\s/u;
/** At the head: when or where, which stays there. */
const FRONT =
  /^(?:(?:À|Au|Aux|En|Dans|Sur|Pendant|Avant|Après|Dès|Depuis|Chaque|Cette|Tous|Toutes|Le|La|Lors|Pour)\s|À\sl['’]|L['’])[^,;:()]{2,45},\s/u;
/** What is told: « informé par la mairie de la date du rendez-vous ». */
const NEWS =
  /^\s(?:de\sla\s(?:date|décision|suite|fermeture|réponse)|de\sl['’](?:heure|avancement|ouverture)|du\s(?:lieu|résultat|jour)|des\s(?:suites|résultats|dates|changements))(?:\s(?:du|de\sla|des|de\svotre|de)\s[\p{L}-]+|\sde\sl['’]\p{L}+)?\.?$/u;

/** What may end the sentence: how soon, when, where from; one adjunct without a clause. */
const TAIL =
  /^(?:\s(?:dans|sous|avant|après|chaque|tous|toutes|pendant|lors|au plus tard|gratuitement|directement|à partir|à compter|en|dès|les? (?:\d|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|premi|matin|midi|soir|lendemain|week-ends?|jour)|entre|aux?|à|pour|sur)\s?[^,;:()]{0,80})?\.?$/u;
const HARD = quick(
  /(?<!\p{L})(?:qu[ie’]|dont|où|si|s’ils?|sauf|ou|ne|n’|pas|et|ils?|elles?|lequel|laquelle|respectivement|seule?s?|aucune?|lorsqu[e’]|quand|sans|celui-ci|celle-ci|mais|ainsi)(?!\p{L})/u,
);

/**
 * « Le certificat est délivré par la mairie. » → « La mairie délivre le certificat. » 24 · active voice (EU, RLS 7.3);
 * 0.9 % of sentences have an agent. Traps: par + means or rate (« par courrier », « par mois »), no agent, a negation,
 * a subject that is not at the head, an agreement that does not hold, « Il » in the next sentence, which would change its sense.
 */
export const passive: Rule = {
  id: 'passive',
  guideline: '24 · Voix active (Inclusion Europe, RLS 7.3)',
  touches: ['name', 'number', 'date', 'measure', 'amount'],
  *propose({ text }, { lexicon, next }): Iterable<Proposal | Refusal> {
    const be = text.match(BE);
    if (!be) return;
    const [found, clitic, is, modal, adverb, participle, charge = ''] = be as unknown as (
      string | undefined
    )[] as [string, ...(string | undefined)[]];
    const agreed = verbOf(fold(participle!));
    if (!agreed) return;
    const { forms, gender, number, masculine } = agreed;
    const rest = text.slice(be.index! + found.length);
    const by = rest.match(BY);
    if (!by) {
      if (!/(?<!\p{L})par(?!\p{L})/u.test(rest))
        yield { abstain: 'On ne sait pas qui fait l’action.' };
      return;
    }
    const agent = agentAt(rest.slice(by[0].length));
    if (!agent) return yield { abstain: 'Celui qui fait l’action n’est pas dans la liste.' };
    let { kind, text: who } = agent;
    let tail = rest.slice(by[0].length + who.length);
    const other = tail.match(/^\set\s(?:par\s)?/u);
    const second = other && agentAt(tail.slice(other[0].length));
    if (second) {
      who += ` et ${second.text}`;
      tail = tail.slice(other[0].length + second.text.length);
      kind = `${kind.startsWith('f') && second.kind.startsWith('f') ? 'f' : 'm'}p`;
    }
    const head = FRONT.exec(text)?.[0] ?? '';
    // « Le maire, élu en mars, est aidé par »: no moment.
    const front =
      head && MOMENT.test(fold(head)) && OPENS.test(text.slice(head.length)) ? head : '';
    if (front && HARD.test(fold(front))) return yield { abstain: 'Une condition au début.' };
    const subject = text.slice(front.length, be.index).trimEnd();
    if (masculine === 'reçu' && /(?<!\p{L})(?:actes?|testaments?|pacs)(?!\p{L})/iu.test(subject))
      return yield { abstain: 'Un mot de loi.' };
    const toYou =
      /^(?:êtes|serez|avez)/.test(is ?? '') &&
      (clitic ? clitic === 'vous' && subject === '' : /^Vous$/i.test(subject));
    const why = toYou
      ? NEWS.test(tail) && /^(?:informé|prévenu|averti)/.test(masculine)
        ? null
        : refusalOfTail(subject, tail)
      : refusal(subject, tail, is ?? modal!, gender, number, lexicon);
    if (why) return yield { abstain: why };
    if (changesPronoun(next, kind))
      return yield { abstain: 'Le pronom de la phrase suivante changerait de sens.' };
    const plural = kind.endsWith('p');
    const [infinitive, one, several] = forms;
    const tense = is?.replace(/^êtes$/, 'est').replace(/^serez$/, 'sera') ?? '';
    const acts = /^ser/.test(tense)
      ? `${futureOf(infinitive)}${plural ? 'ont' : 'a'}`
      : /été$/.test(tense)
        ? `${plural ? 'ont' : 'a'} ${toYou ? participle : masculine}`
        : plural
          ? several
          : one;
    const verb =
      (is
        ? acts
        : `${MODALS[modal!]![plural ? 1 : 0]} ${clitic ? `${clitic} ` : ''}${infinitive}`) + charge;
    const moved = toYou ? '' : subject.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
    const to = toYou ? 'vous' : clitic;
    const after = [
      front ? who : who[0]!.toUpperCase() + who.slice(1),
      is && to ? `${to} ${verb}` : verb,
      adverb,
      moved,
      by[1]?.trim(),
    ]
      .filter(Boolean)
      .join(' ');
    const names = [...`${subject} ${who}`.matchAll(/\p{Lu}[\p{L}\p{N}’'.-]*/gu)].flatMap(
      ({ 0: name }) => [name.replaceAll("'", '’'), name.replace(/^[LD]['’]/, '')],
    );
    yield {
      start: front.length,
      end: text.length - tail.length,
      after,
      reason: 'On dit d’abord qui fait l’action.',
      allows: { names },
    };
  },
};

const OPENS =
  /^(?:les?|la|l['’]|une?|des|cet|ce|cette|ces|votre|vos|notre|nos|vous)(?:(?<=['’])|\s)/u;
/** A time, a place or a case. */
const MOMENT =
  /(?<!\p{L})(?:en cas d|à la (?:rentrée|fin|cantine|mairie|piscine|crèche|médiathèque|bibliothèque|déchetterie)|à l’(?:école|accueil|automne|entrée|hôpital|issue)|au (?:stade|gymnase|parc|cimetière|théâtre|printemps|début|guichet|collège|marché|moment)|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|été|hiver|mairie|ville|\d{4})|dans (?:la commune|les écoles|le bourg|le village|le centre)|(?:chaque|cette|tous les|toutes les|pendant|avant|après|dès|depuis) |l[ae] (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi|week-end|\d|semaine)|lors )/u;

/** For one who acts, and for several. */
const MODALS: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  [
    ['doit', 'doivent'],
    ['peut', 'peuvent'],
    ['devra', 'devront'],
    ['pourra', 'pourront'],
  ].flatMap(([one, many]) => [
    [one, [one, many]],
    [many, [one, many]],
  ]),
);

function verbOf(word: string) {
  for (const [ending, gender, number] of [
    ['', 'm', 's'],
    ['e', 'f', 's'],
    ['s', 'm', 'p'],
    ['es', 'f', 'p'],
  ] as const) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    const masculine = stem in VERBS ? stem : null;
    if (!masculine) continue;
    // « remis » and « transmis » are one and several; « remise » and « remises » are not.
    return {
      forms: VERBS[masculine]!,
      masculine,
      gender,
      number: ending === '' && /s$/.test(stem) ? 'any' : number,
    } as const;
  }
  return null;
}

function refusal(
  subject: string,
  tail: string,
  verb: string,
  gender: 'm' | 'f',
  number: 's' | 'p' | 'any',
  lexicon: Lexicon,
): string | null {
  const determiner = subject.match(DETERMINER)?.[0];
  if (!determiner) return 'La phrase ne commence pas par son sujet.';
  const first = fold(determiner).trim();
  const words = fold(subject.slice(determiner.length)).split(/[\s’-]+/u);
  if (words.length > 10) return 'Le sujet est long.';
  const why = refusalOfTail(subject, tail);
  if (why) return why;
  if (words.some((word) => lexicon.isOnly(word, 'V') && !/(?:er|ir|re|[éiu]e?s?)$/u.test(word)))
    return 'Le sujet contient un verbe.';
  const several = /^(?:les|des|ces|vos|ses|leurs|nos)$/.test(first);
  const many = /^(?:sont|seront|ont été|doivent|peuvent|devront|pourront)$/.test(verb);
  if (several !== many || (number !== 'any' && (number === 'p') !== many))
    return 'L’accord ne va pas.';
  if (/^(?:le|un|ce|cet)$/.test(first) && gender !== 'm') return 'L’accord ne va pas.';
  if (/^(?:la|une|cette)$/.test(first) && gender !== 'f') return 'L’accord ne va pas.';
  return null;
}

function refusalOfTail(subject: string, tail: string): string | null {
  const around = `${subject} ${tail}`;
  if (/[,;:()«»?]/.test(around)) return 'Virgule, parenthèse, citation ou question.';
  if (HARD.test(fold(around))) return 'Une condition, une négation ou une autre partie de phrase.';
  if (/(?<!\p{L})(?:son|sa|ses|leurs?)(?!\p{L})/u.test(fold(around)))
    return '« son » ou « leur » parlerait de celui qui agit.';
  return TAIL.test(tail) ? null : 'La fin peut dépendre de celui qui agit.';
}

/** True where the next sentence begins with a pronoun that the one who acts would take. */
function changesPronoun(next: string, kind: Kind): boolean {
  const pronoun = fold(next).match(
    /^(?:(?:toutefois|cependant|de plus|ensuite|puis|mais|alors|en outre|par ailleurs),? )?(ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|l’|sa|son|ses)(?![\p{L}])(?! (?:faut|faudra|convient|y a|est (?:possible|interdit|obligatoire|nécessaire|recommandé|conseillé)))/u,
  )?.[1];
  if (!pronoun) return false;
  if (/^s/.test(pronoun)) return true;
  const plural = /^(?:ils|elles|ceux|celles)/.test(pronoun);
  const feminine = /^(?:elle|cell|cette)/.test(pronoun);
  return plural === kind.endsWith('p') && feminine === kind.startsWith('f');
}
