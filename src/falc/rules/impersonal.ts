import { ANOTHER_TO } from '../locution-traps.js';
import { patternOf, quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { isReaders } from '../reader-acts.js';
import { anyOf, asIn, END, keyOf, START } from '../wording.js';

/** Before an infinitive; what « de » makes of it follows. */
const PRESENT = 'vous devez';
const FUTURE = 'vous devrez';
const FORMULAS: Record<string, string> = {
  'il convient de': PRESENT,
  'il y a lieu de': PRESENT,
  'il est nécessaire de': PRESENT,
  'il est indispensable de': PRESENT,
  'il est impératif de': PRESENT,
  'il est obligatoire de': PRESENT,
  'il faut': PRESENT,
  'il vous faut': PRESENT,
  'il vous appartient de': PRESENT,
  'il vous revient de': PRESENT,
  'il conviendra de': FUTURE,
  'il sera nécessaire de': FUTURE,
  'il faudra': FUTURE,
  'il vous faudra': FUTURE,
  'il vous appartiendra de': FUTURE,
  'il est possible de': 'vous pouvez',
  'il vous est possible de': 'vous pouvez',
  'il sera possible de': 'vous pourrez',
  'il vous sera possible de': 'vous pourrez',
  'il vous est demandé de': PRESENT,
  'il vous sera demandé de': FUTURE,
};
for (const form of ['tenu', 'tenue', 'tenus', 'tenues', 'obligé', 'obligée', 'obligés', 'obligées'])
  FORMULAS[`vous êtes ${form} de`] = PRESENT;
FORMULAS['vous êtes dans l’obligation de'] = PRESENT;
FORMULAS['vous avez l’obligation de'] = PRESENT;
FORMULAS['vous avez la possibilité de'] = 'vous pouvez';
FORMULAS['vous êtes en mesure de'] = 'vous pouvez';
/** « il est donc possible de » */
for (const adverb of ['donc', 'également', 'aussi', 'toujours', 'alors']) {
  const easy = adverb === 'également' ? 'aussi' : adverb;
  for (const [be, said, may] of [
    ['est', PRESENT, 'vous pouvez'],
    ['sera', FUTURE, 'vous pourrez'],
  ] as const) {
    FORMULAS[`il ${be} ${adverb} nécessaire de`] = `${said} ${easy}`;
    FORMULAS[`il ${be} ${adverb} possible de`] = `${may} ${easy}`;
  }
}
const WITH_DE = Object.keys(FORMULAS).flatMap((formula) =>
  formula.endsWith(' de') ? [formula, formula.replace(/ de$/, ' d’')] : [formula],
);
const ADVERBS = 'alors|donc|également|aussi|toutefois|cependant|ensuite|d’abord|toujours';

const PATTERN = patternOf(
  `${START}(?<!['’])(?:${anyOf(
    WITH_DE.map((formula) => formula.replace(/ d(?:e|’)$/, '')),
  )})(\\s(?:${ADVERBS.replaceAll('’', "['’]")}))?(?:\\s(de\\s|d['’])|\\s)` +
    `((?:(?:le|la|les|lui|y|en|vous|bien|aussi|se|d['’]abord)\\s|l['’]|s['’]|en\\s)?)(\\p{L}+(?:er|ir|re)|voir|avoir)${END}`,
  'giu',
);

/** « il faut savoir que », « il faut compter 3 semaines »: no order to the reader. */
const SAID = new Set(
  'savoir compter noter distinguer entendre comprendre rappeler préciser souligner ajouter signaler remarquer observer attendre prévoir espérer craindre constater considérer relever retenir dire croire penser voir reconnaître imaginer citer mentionner soustraire déduire additionner multiplier'.split(
    ' ',
  ),
);

/**
 * « il convient de » and « il y a lieu de » say an order or an advice. RULES calls 29 safe; « vous devez » is stronger:
 * it is written only before an act without which a procedure stops, and never before « se renseigner », « vérifier ».
 */
const MILD = /^il (?:convient|conviendra|y a lieu)/;
const STEP =
  /^(?:fournir|joindre|présenter|produire|remettre|envoyer|adresser|transmettre|déposer|remplir|compléter|signer|apporter|payer|régler|déclarer|munir|rapporter|renvoyer|retourner|renouveler)$/;
/** With these nouns only: « prendre rendez-vous », « faire une déclaration ». */
const STEP_WITH: Readonly<Record<string, RegExp>> = {
  prendre: /^\srendez-vous(?!\p{L})/iu,
  faire:
    /^\s(?:une?|la|le|votre)\s(?:nouvelle\s)?(?:déclaration|demande|pré-demande|inscription|préinscription)(?!\p{L})/iu,
  signaler: /^\s(?:tout|votre|le|un)\schangement(?!\p{L})/iu,
  accuser: /^\s(?:la\s)?réception(?!\p{L})/iu,
};
const ADVICE = patternOf(
  `${START}(?:de préférence|plutôt|si possible|mieux|prudence|prudente?s?|utile|utilement|idéalement|pour (?:savoir|connaître|vérifier|contester|éviter|plus|tout|mieux)|éviter|conseil|conseillée?s?)${END}`,
  'iu',
);
/** In a text that never says « vous », who may do it is the one who reads. */
const MAY_WITHOUT_YOU =
  /^il (?:(?:est|sera) (?:(?:donc|également|aussi|toujours|alors) )?(?:possible|nécessaire|indispensable|impératif|obligatoire)|convien(?:t|dra)|y a lieu)/;
const OFFERED =
  /^(?:payer|réserver|télécharger|inscrire|retirer|régler|acheter|consulter|déposer|envoyer)$/;
/** The reader acts for them. */
const YOURS = quick(/(?<!\p{L})(?:votre|vos)\s(?:enfants?|famille|bébé|fils|fille)(?!\p{L})/giu);
/** To whom one turns does not act: « à la mairie ». */
const WHERE = patternOf(
  `${START}(?:à|auprès de|en|avec|de|dans|par)\\s(?:la\\s|l['’]|votre\\s|une?\\s|cette\\s)?(?:mairie|commune|service\\s\\p{L}+|association|famille)${END}|${START}(?:au|du)\\s(?:service|conseil)(?:\\s\\p{L}+)?${END}`,
  'giu',
);

const REFLEXIVE = /^(?:se\s|s['’]|vous\s)/iu;
const OWN = /^\s(?:de\s)?(?:son|sa|ses)(?=\s)/iu;
const CHILD = /(?<!\p{L})(?:son|sa|ses)\s(?:enfants?|fils|filles?)(?!\p{L})/iu;
const AIM = quick(/^([^\p{L}]*pour\s)(?:se\s|s['’])(?=\p{Ll}+(?:er|ir|re)(?!\p{L}))/iu);
const yoursOf = (own: string) =>
  own && own.replace(/ses$/iu, 'vos').replace(/s(?:on|a)$/iu, 'votre');

const isStep = (verb: string, rest: string): boolean =>
  STEP.test(verb) || (STEP_WITH[verb]?.test(rest) ?? false);

/** Someone else than the reader is spoken of. */
const OTHERS = patternOf(
  `${START}(?:nous|on|ils|elles?|lui|leurs?|sa|son|ses|soi|notre|nos|chacune?|toute?\\s(?!changement|modification|moment|dossier|document|demande|renseignement|information|justificatif|pièce|absence|retard|question)\\p{L}+|celui|celle|ceux|celles|quelqu['’]un)${END}`,
  'iu',
);
/** « il faut être majeur pour se marier »: it would have to be « vous marier ». */
const ANOTHER_REFLEXIVE = quick(
  /(?<!\p{L})(?:se\s|s['’])(?:y\s|en\s)?\p{Ll}+(?:er|ir|re)(?!\p{L})/u,
);

/** One who may be the one who must: « pour l’employeur, il convient de ». */
const ACTORS = patternOf(
  `${START}(?:employeurs?|bailleurs?|propriétaires?|locataires?|maires?|mairies?|communes?|préfets?|notaires?|juges?|médecins?|administrations?|entreprises?|associations?|organisateurs?|exploitants?|commerçants?|agents?|enseignants?|directeurs?|directrices?|parents?|époux|épouses?|conjoints?|partenaires?|enfants?|mineurs?|majeurs?|élèves?|étudiants?|candidats?|demandeurs?|étrangers?|héritiers?|personnes?|victimes?|témoins?|mandants?|mandataires?|tuteurs?|curateurs?|autorités?|services?|organismes?|père|mère|salariés?|vendeurs?|acheteurs?|gens|habitants?|usagers?|électeurs?|citoyens?|familles?|État|élus?|conseils?)${END}`,
  'iu',
);

/**
 * « il convient de signer » → « vous devez signer ». 4.5 % of sentences.
 * Traps: a text that never says « vous », someone else who must (the employer, « son dossier »), a negation,
 * « il faut savoir que », « il faut compter 3 semaines », « qu’il faut ».
 */
export const impersonal: Rule = {
  id: 'impersonal',
  guideline: '29 · Parler au lecteur (UE, RLS 7.4)',
  *propose({ text }, { speaksToYou, lexicon, before, next }): Iterable<Proposal | Refusal> {
    for (const match of text.matchAll(PATTERN)) {
      const { 0: found, 1: adverb, 2: de, 3: small, 4: verb, index } = match;
      const formula = keyOf(found)
        .slice(
          0,
          found.length - verb!.length - small!.length - (de?.length ?? 1) - (adverb ?? '').length,
        )
        .trim();
      const modal = FORMULAS[`${formula} de`] ?? FORMULAS[formula];
      const needsDe = !FORMULAS[formula];
      if (!modal || needsDe !== (de !== undefined)) continue;
      const rest = text.slice(index + found.length);
      const toYou = / vous /.test(` ${formula} `);
      const around = text.slice(0, index) + text.slice(index + found.length);
      const key = keyOf(verb!);
      // « tenir son chien en laisse »: of the one who reads.
      const own =
        !speaksToYou && modal !== 'vous pouvez' && modal !== 'vous pourrez'
          ? (OWN.exec(rest)?.[0] ?? '')
          : '';
      const others = [...before, text, next].join(' ').replace(WHERE, ' ');
      const isPlain =
        MAY_WITHOUT_YOU.test(formula) &&
        (/possible/.test(formula)
          ? isStep(key, rest) || key === 'inscrire' || OFFERED.test(key)
          : isReaders(key, rest, REFLEXIVE.test(small!)) ||
            (key in STEP_WITH && isStep(key, rest))) &&
        !ACTORS.test(own ? others.replace(CHILD, ' ') : others) &&
        !OTHERS.test(others.replace(`${found}${own}`, ' '));
      const why =
        !speaksToYou && !isPlain
          ? 'Le texte ne dit pas « vous » : on ne sait pas qui doit.'
          : !lexicon.mayBe(keyOf(verb!), 'V') && lexicon.size
            ? `« ${verb} » n’est pas un verbe connu.`
            : SAID.has(keyOf(verb!))
              ? `« ${found} » n’est pas un ordre.`
              : key === 'tenir' && /^\scompte/u.test(rest)
                ? `« ${found} » n’est pas un ordre.`
                : de && ANOTHER_TO.test(rest)
                  ? 'Un second « de » resterait seul.'
                  : MILD.test(formula) && (!isStep(key, rest) || ADVICE.test(text))
                    ? 'Un conseil : « vous devez » serait plus fort.'
                    : ANOTHER_REFLEXIVE.test(rest) ||
                        OTHERS.test(own ? around.replace(own, ' ') : around) ||
                        (!toYou && ACTORS.test(text.slice(0, index).replace(YOURS, ' ')))
                      ? 'Quelqu’un d’autre que le lecteur est dans la phrase.'
                      : null;
      if (why) {
        yield { abstain: why };
        continue;
      }
      const pronoun = keyOf(small!).trim();
      const you = /^(?:se|s’)$/.test(pronoun) ? 'vous ' : small;
      // « Pour s’inscrire, il est nécessaire de »: « pour vous inscrire, vous devez ».
      const aim = AIM.exec(text.slice(0, index));
      const group = aim ? `you ${index}` : undefined;
      if (aim)
        yield {
          start: aim[1]!.length,
          end: aim[0].length,
          after: 'vous ',
          reason: 'La phrase vous parle.',
          group: group!,
        };
      yield {
        ...(group && { group }),
        start: index,
        end: index + found.length + own.length,
        after: asIn(found, `${modal}${adverb ?? ''} ${you}${verb}`) + yoursOf(own),
        reason: `La phrase vous parle : « ${modal} » est plus clair que « ${formula} ».`,
        ...(/appartien|revient|y a lieu|vous|mesure|sera nécessaire|(?:est|sera) (?!possible|nécessaire)\p{L}+ (?:possible|nécessaire)/u.test(
          formula,
        ) && {
          allows: { modals: [/pou/.test(modal) ? 'may' : 'must'] },
        }),
      };
    }
  },
};
