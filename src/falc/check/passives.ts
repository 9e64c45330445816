import type { Token } from '../tokens.js';
import type { CheckedSentence, CheckedText } from './view.js';

const TO_BE = new Set(
  'est sont êtes sommes suis était étaient sera seront serez soit soient être été serait seraient fut furent'.split(
    ' ',
  ),
);
/** Verbs with « être » in the active voice. */
const ACTIVE =
  /^(?:all|arriv|entr|rentr|mont|pass|rest|retourn|tomb|n|décéd|interven)ée?s?$|^(?:ven|deven|reven|parven|parti|sorti|descend|interven)ue?s?$|^(?:parti|sorti)e?s?$|^morte?s?$/;
/** States more than deeds: « le guichet est ouvert ». */
const STATES =
  /^(?:ouvert|fermé|marié|divorcé|pacsé|handicapé|âgé|situé|obligé|perdu|abîmé|séparé|interdit|permis|fatigué|intéressé|concerné|prêt|connu|gratuit|compris|assis|inclus|absent|présent|content|tenu|satisfait|vide|adapté|complet|disponible|réservé|exclu|valide|différent|important|suffisant|petit|haut|parfait|écrit)e?s?$/;
const PARTICIPLE = /(?:é|i|u|is|it|ert|ait|eint|aint|oint|os|us)(?:e|s|es)?$/;

export interface Passive {
  readonly start: number;
  readonly end: number;
  /** « par la mairie »: who does it is said. */
  readonly hasAgent: boolean;
}

/** « être » and a past participle that is a deed done to the subject. */
export function* passivesOf(
  { tokens, text, start }: CheckedSentence,
  { lexicon }: CheckedText,
): Generator<Passive> {
  for (const [at, be] of tokens.entries()) {
    if (!TO_BE.has(be.lower)) continue;
    // « s’est inscrit » is active.
    if (/^(?:s’|se)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    let next = at + 1;
    while (
      next < at + 4 &&
      /^(?:pas|plus|jamais|aussi|bien|déjà|souvent|toujours|ensuite|alors|été|\p{L}+ment)$/u.test(
        tokens[next]?.lower ?? '',
      )
    )
      next += 1;
    const done = tokens[next];
    if (!done || !isParticiple(done, lexicon)) continue;
    const rest = text.slice(done.end - start, done.end - start + 60);
    yield {
      start: be.start,
      end: done.end,
      hasAgent:
        /^(?:\s[\p{L}’'-]+){0,2}\spar\s(?:le|la|les|l['’]|une?|des|votre|vos|notre|nos|son|sa|ses|ce|cette|ces|\p{Lu})/u.test(
          rest,
        ) &&
        !/\spar\s(?:une?\s)?(?:internet|mois|an|semaine|jour|personne|téléphone|courrier|courriel|mail|écrit)(?!\p{L})/u.test(
          rest,
        ),
    };
  }
}

function isParticiple({ lower }: Token, lexicon: CheckedText['lexicon']): boolean {
  if (!PARTICIPLE.test(lower) || ACTIVE.test(lower) || STATES.test(lower)) return false;
  const entry = lexicon.find(lower);
  if (!entry) return /(?:é|ée|és|ées)$/.test(lower) && lower.length > 4;
  return entry.parts.includes('V') && (entry.parts[0] === 'V' || /ée?s?$/.test(lower));
}
