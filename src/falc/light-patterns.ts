import { ACTIONS } from './actions.js';
import { patternOf, quick } from './pattern.js';

/** After the noun of an action that stands alone. */
export const FOLLOW = quick(
  /^(?:[.,;!?]|$|\s(?:à|au|aux|auprès|avant|en|sur|par|dans|pour|via|lors|dès|directement|rapidement|gratuitement)(?!\p{L}))/iu,
);
const SAME =
  "(?:[ \\u00a0\\u202f]d(?:e[ \\u00a0\\u202f]|['’])[\\p{L}-]+){0,2}(?:[ \\u00a0\\u202f](?:sociale?|publique|alimentaire|médicale|ménagère|grise|scolaire|national|nationale|bancaire|familial|financière))?";

const S = '[ \\u00a0\\u202f]';
const THE = `(?:la${S}|le${S}|l['’]|une?${S}|les${S})`;
const TO_THE = `(?:à${S}la${S}|au${S}|à${S}l['’]|à${S}une?${S}|aux${S})`;
const NOUNS = `(${Object.keys(ACTIONS).join('|')})s?(?!\\p{L})`;
/** What follows a light verb, by the action it says. */
export const AT = {
  to: patternOf(`^${S}${TO_THE}${NOUNS}`, 'iu'),
  the: patternOf(`^${S}${THE}${NOUNS}`, 'iu'),
  yours: patternOf(`^${S}(?:à${S})?votre${S}(?:pré-?|ré)?inscription(?!\\p{L})`, 'iu'),
  asked: patternOf(
    `^${S}(une|la|votre|leur)${S}demande${S}d(?:e${S}|['’])([\\p{L}-]+)(${SAME})`,
    'iu',
  ),
  declared: patternOf(`^${S}(une|la|votre)${S}déclaration${S}de${S}([\\p{L}-]+)(${SAME})`, 'iu'),
  plea: patternOf(`^${S}(une|la|votre)${S}demande(?!\\p{L})`, 'iu'),
  demand: patternOf(
    `^${S}(?:une|la|votre)${S}demande${S}(?=d(?:e${S}|['’])(?:un|une|votre|vos|son|sa|ses|leur)${S})`,
    'iu',
  ),
  known: patternOf(`^${S}connaissance${S}`, 'iu'),
  answer: patternOf(
    `^${S}(?:une${S}réponse|des${S}réponses)(?=${S}(?:à|au|aux|avant|sous|dans|lors|après|pendant)${S}|[.,;!])`,
    'iu',
  ),
  told: patternOf(`^(?:-(nous|lui|leur|moi))?${S}part${S}(?=d)`, 'iu'),
  alter: patternOf(`^${S}(?:une${S}modification|des${S}modifications)${S}`, 'iu'),
  help: patternOf(`^${S}(?:(?:une|son|leur|votre)${S}aide|en${S}aide)${S}`, 'iu'),
  agree: patternOf(`^${S}(?:son|votre|leur|notre)${S}accord${S}`, 'iu'),
  part: patternOf(`^${S}part${S}(?=à${S}|au${S}|aux${S})`, 'iu'),
  send: patternOf(`^(?:-(nous|lui|leur|les?|la|moi))?${S}parvenir(?!\\p{L})`, 'iu'),
  choose: patternOf(`^${S}le${S}choix${S}`, 'iu'),
  hold: patternOf(`^${S}en${S}possession${S}`, 'iu'),
};
