import type { Lexicon } from '../lexicon.js';
import { patternOf, quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold } from '../tokens.js';

/** Participle (masculine singular): infinitive, il, ils. */
const VERBS: Readonly<Record<string, readonly [string, string, string]>> = {
  ...Object.fromEntries(
    (
      'délivr accord vers attribu fix envoy+envoi adress étudi sign pay+pai rembours organis gér+gèr décid assur ' +
      'calcul contrôl vérifi enregistr désign nomm présid vot propos financ examin réalis distribu programm ' +
      'collect anim aid effectu détermin rédig prononc déclar valid affich publi convoqu célébr+célèbr nettoy+nettoi ' +
      'livr install inform recrut prépar accompagn lou donn vaccin dépos+dépos'
    )
      .split(' ')
      .map((stems) => {
        const [stem, strong = stem] = stems.split('+') as [string, string?];
        return [`${stem}é`, [`${stem}er`, `${strong}e`, `${strong}ent`]] as const;
      }),
  ),
  fait: ['faire', 'fait', 'font'],
  suivi: ['suivre', 'suit', 'suivent'],
  pris: ['prendre', 'prend', 'prennent'],
  élu: ['élire', 'élit', 'élisent'],
  accueilli: ['accueillir', 'accueille', 'accueillent'],
  entretenu: ['entretenir', 'entretient', 'entretiennent'],
  remis: ['remettre', 'remet', 'remettent'],
  transmis: ['transmettre', 'transmet', 'transmettent'],
  établi: ['établir', 'établit', 'établissent'],
  instruit: ['instruire', 'instruit', 'instruisent'],
  choisi: ['choisir', 'choisit', 'choisissent'],
  défini: ['définir', 'définit', 'définissent'],
  fourni: ['fournir', 'fournit', 'fournissent'],
};

type Agent = readonly [pattern: string, kind: 'm' | 'f' | 'mp' | 'fp'];

/** Who acts, and its gender: only those are known to be someone, and not a means (« par courrier »). */
const AGENTS: readonly Agent[] = [
  [
    'le (?:maire|préfet|juge|notaire|médecin|département|greffe|bailleur|propriétaire|directeur|syndicat|procureur de la République|ministère de l’intérieur|comité des fêtes|centre de loisirs|secrétariat)',
    'm',
  ],
  ['le conseil (?:municipal|départemental|régional|communautaire|d’école|d’administration)', 'm'],
  [
    'le (?:président|préfet) (?:du conseil (?:départemental|régional)|de département|du département)',
    'm',
  ],
  ['le tribunal(?: (?:administratif|judiciaire|de commerce))?', 'm'],
  [
    'le service (?:instructeur|urbanisme|technique|scolaire|social|enfance|jeunesse|état civil|de l’état civil|de l’urbanisme|des impôts|des sports|de l’eau|des eaux|culturel|municipal|départemental|de restauration|périscolaire)',
    'm',
  ],
  ['le (?:CCAS|CIAS|SDIS|SIVOM|Trésor public|trésor public|consulat)', 'm'],
  ['le directeur (?:de l’école|d’école|du collège|du centre)', 'm'],
  ['le chef d’établissement', 'm'],
  ['l’(?:État|agent municipal|employeur|organisme|assureur|enseignant|établissement)', 'm'],
  [
    '(?:un|le) (?:notaire|médecin|vétérinaire|agent de la mairie|agent municipal|élu|juge|professionnel|animateur|conducteur|avocat|vétérinaire|traiteur|demandeur|locataire)',
    'm',
  ],
  [
    'la (?:mairie|commune|préfecture|sous-préfecture|région|ville|directrice|présidente|métropole|gendarmerie|police municipale|communauté de communes|communauté d’agglomération|commission|trésorerie|médiathèque|bibliothèque|CAF|Caf|CPAM|MDPH|MSA|DDT|CDAPH|Carsat|maire)',
    'f',
  ],
  ['l’(?:école|association|ANTS|ARS|Ofii|OFII|intercommunalité|agence)', 'f'],
  ['votre (?:mairie|commune|CAF|Caf|préfecture|caisse de retraite)', 'f'],
  ['votre (?:département|bailleur|médecin|employeur|notaire)', 'm'],
  [
    'les (?:services (?:techniques|municipaux|fiscaux|de la mairie|de l’État|sociaux)|agents municipaux|conseillers municipaux|pompiers|élus|bénévoles|parents|enseignants|habitants|départements)',
    'mp',
  ],
  ['les (?:communes|mairies|associations|préfectures|régions)', 'fp'],
];
const AGENT = patternOf(
  `^(?:${AGENTS.map(([pattern]) => `(${pattern.replaceAll('’', "['’]").replaceAll(' ', '\\s')})`).join('|')})(?![\\p{L}-])`,
  'u',
);
const OF = quick(
  /^\s(?:de|du)\s(?:votre|son|la|leur)?\s?(?:domicile|résidence|commune|ville|logement|terrain|véhicule|bâtiment|quartier|département|lieu de (?:naissance|résidence|mariage|décès))(?!\p{L})/u,
);

const DETERMINER =
  /^(?:Les?|La|L['’]|Une?|Des|Cet|Ce|Cette|Ces|Votre|Vos|Son|Sa|Ses|Leurs?|Notre|Nos)(?:(?<=['’])|\s)/u;
const BE = quick(
  /(?<!\p{L})(?:(vous|lui|leur|nous)\s)?(?:(est|sont)|(doit|doivent|peut|peuvent)\sêtre)\s(?:(ensuite|généralement|toujours|automatiquement|gratuitement|directement)\s)?(\p{L}+)(?!\p{L})/u,
);
/** What may end the sentence: how soon, when, where from; one adjunct without a clause. */
const TAIL =
  /^(?:\s(?:dans|sous|avant|après|chaque|tous|toutes|pendant|lors|au plus tard|gratuitement|directement|à partir|à compter|en|dès|le \d|aux?|à|pour|sur)\s?[^,;:()]{0,80})?\.?$/u;
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
    const [found, clitic, is, modal, adverb, participle] = be as unknown as (
      string | undefined
    )[] as [string, ...(string | undefined)[]];
    const agreed = verbOf(fold(participle!));
    if (!agreed) return;
    const { forms, gender, number } = agreed;
    const rest = text.slice(be.index! + found.length);
    const by = rest.match(/^\spar\s/u);
    if (!by) {
      if (!/(?<!\p{L})par(?!\p{L})/u.test(rest))
        yield { abstain: 'On ne sait pas qui fait l’action.' };
      return;
    }
    const agent = rest.slice(by[0].length).match(AGENT);
    if (!agent) return yield { abstain: 'Celui qui fait l’action n’est pas dans la liste.' };
    let kind = kindOf(agent);
    let who = agent[0];
    let tail = rest.slice(by[0].length + who.length);
    const of = tail.match(OF)?.[0] ?? '';
    who += of;
    tail = tail.slice(of.length);
    const other = tail.match(/^\set\s(?:par\s)?/u);
    const second = other && tail.slice(other[0].length).match(AGENT);
    if (second) {
      who += ` et ${second[0]}`;
      tail = tail.slice(other[0].length + second[0].length);
      kind = `${kind.startsWith('f') && kindOf(second).startsWith('f') ? 'f' : 'm'}p`;
    }
    const subject = text.slice(0, be.index).trimEnd();
    const why = refusal(subject, tail, is ?? modal!, gender, number, lexicon);
    if (why) return yield { abstain: why };
    if (changesPronoun(next, kind))
      return yield { abstain: 'Le pronom de la phrase suivante changerait de sens.' };
    const plural = kind.endsWith('p');
    const [infinitive, one, several] = forms;
    const verb = is
      ? plural
        ? several
        : one
      : `${modal!.startsWith('d') ? (plural ? 'doivent' : 'doit') : plural ? 'peuvent' : 'peut'} ${clitic ? `${clitic} ` : ''}${infinitive}`;
    const moved = subject.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
    const after = [
      who[0]!.toUpperCase() + who.slice(1),
      is && clitic ? `${clitic} ${verb}` : verb,
      adverb,
      moved,
    ]
      .filter(Boolean)
      .join(' ');
    const names = [...`${subject} ${who}`.matchAll(/\p{Lu}[\p{L}\p{N}’'.-]*/gu)].flatMap(
      ({ 0: name }) => [name.replaceAll("'", '’'), name.replace(/^[LD]['’]/, '')],
    );
    yield {
      start: 0,
      end: text.length - tail.length,
      after,
      reason: 'On dit d’abord qui fait l’action.',
      allows: { names },
    };
  },
};

function kindOf(agent: RegExpMatchArray): Agent[1] {
  return AGENTS[agent.slice(1).findIndex(Boolean)]![1];
}

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
  const around = `${subject} ${tail}`;
  if (/[,;:()«»?]/.test(around)) return 'Virgule, parenthèse, citation ou question.';
  if (HARD.test(fold(around))) return 'Une condition, une négation ou une autre partie de phrase.';
  if (/(?<!\p{L})(?:son|sa|ses|leurs?)(?!\p{L})/u.test(fold(around)))
    return '« son » ou « leur » parlerait de celui qui agit.';
  if (!TAIL.test(tail)) return 'La fin peut dépendre de celui qui agit.';
  if (words.some((word) => lexicon.isOnly(word, 'V') && !/(?:er|ir|re|[éiu]e?s?)$/u.test(word)))
    return 'Le sujet contient un verbe.';
  const several = /^(?:les|des|ces|vos|ses|leurs|nos)$/.test(first);
  const many = /^(?:sont|doivent|peuvent)$/.test(verb);
  if (several !== many || (number !== 'any' && (number === 'p') !== many))
    return 'L’accord ne va pas.';
  if (/^(?:le|un|ce|cet)$/.test(first) && gender !== 'm') return 'L’accord ne va pas.';
  if (/^(?:la|une|cette)$/.test(first) && gender !== 'f') return 'L’accord ne va pas.';
  return null;
}

/** True where the next sentence begins with a pronoun that the one who acts would take. */
function changesPronoun(next: string, kind: Agent[1]): boolean {
  const pronoun = fold(next).match(
    /^(?:(?:toutefois|cependant|de plus|ensuite|puis|mais|alors|en outre|par ailleurs),? )?(ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|l’|sa|son|ses)(?![\p{L}])(?! (?:faut|faudra|convient|y a|est (?:possible|interdit|obligatoire|nécessaire|recommandé|conseillé)))/u,
  )?.[1];
  if (!pronoun) return false;
  if (/^s/.test(pronoun)) return true;
  const plural = /^(?:ils|elles|ceux|celles)/.test(pronoun);
  const feminine = /^(?:elle|cell|cette)/.test(pronoun);
  return plural === kind.endsWith('p') && feminine === kind.startsWith('f');
}
