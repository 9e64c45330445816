import { patternOf } from './pattern.js';
import type { Lexicon } from './lexicon.js';
import type { Token } from './tokens.js';

/** Forms that the lexicon gives as a noun or an adjective too, and that are verbs after their subject. */
const FINITE = new Set(
  (
    'est sont était étaient sera seront serait seraient soit a ont avait avaient aura auront va vont ' +
    'doit doivent devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient ' +
    'fait font fera feront reste restent ouvre ouvrent ferme ferment commence commencent dure durent ' +
    'coûte coûtent compte comptent permet permettent remet remettent donne donnent aide aident ' +
    'demande demandent envoie envoient garde gardent place placent offre offrent contrôle contrôlent ' +
    'organise organisent accueille accueillent dispose disposent prend prennent vient viennent tient tiennent ' +
    'paie paient paye payent règle règlent lance lancent change changent continue continuent ' +
    'répond répondent reçoit reçoivent décide décident étudie étudient commande commandent porte portent ' +
    'accepte acceptent refuse refusent concerne concernent existe existent faut faudra suffit suffisent ' +
    'vote votent signe signent prête prêtent propose proposent présente présentent invite invitent débute débutent ' +
    'termine terminent passe passent arrive arrivent sert servent vaut valent suit suivent mange mangent joue jouent ' +
    'loue louent distribue distribuent ramasse ramassent reprend reprennent attend attendent installe installent ' +
    'part partent prépare préparent contient contiennent revient reviennent accompagne accompagnent entretient explique expliquent verse versent rappelle rappellent montre montrent ' +
    'prouve prouvent décrit décrivent informe informent traite traitent instruit instruisent'
  ).split(' '),
);

const CLITICS = new Set('ne n’ me m’ te t’ se s’ le la l’ les lui leur nous vous y en'.split(' '));
const PRONOUNS = new Set('vous il elle on ils elles nous ce c’ cela'.split(' '));
const DETERMINERS = new Set(
  (
    'le la l’ les un une des du ce cet cette ces mon ma mes notre nos votre vos son sa ses leur leurs ' +
    'chaque tout toute tous toutes quelques plusieurs certains certaines'
  ).split(' '),
);

export const isDeterminer = (word: string): boolean => DETERMINERS.has(word);

/** True for a verb form that a third person governs, and that is not read as anything else after its subject. */
export function isFinite(word: string, lexicon: Lexicon): boolean {
  if (FINITE.has(word)) return true;
  if (!lexicon.isOnly(word, 'V')) return false;
  if (isInfinitive(word, lexicon)) return false;
  return !/(?:ant|ée?s?|[iu]e?s?|is|us|ons|ez|ai|as)$/u.test(word) || /(?<=[^é])ie$/u.test(word)
    ? /(?:e|ent|t|d|a|ont|c)$/u.test(word)
    : false;
}

/** True for an infinitive: `livre` is none, since `livrer` is a verb. */
export function isInfinitive(word: string, lexicon: Lexicon): boolean {
  if (!lexicon.mayBe(word, 'V')) return false;
  if (/(?:er|ir)$/u.test(word)) return true;
  return (
    /re$/u.test(word) && !lexicon.mayBe(`${word}r`, 'V') && !/(?:off|ouv|couv|ouff)re$/u.test(word)
  );
}

/** Index of the verb of a clause that begins at a token with its subject; -1 where none does. */
export function verbOfClause(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const first = tokens[at]?.lower;
  if (first === undefined) return -1;
  if (PRONOUNS.has(first)) {
    const verb = afterClitics(tokens, at + 1);
    const word = tokens[verb]?.lower ?? '';
    return governs(first, word, lexicon) ? verb : -1;
  }
  let end = endOfNounPhrase(tokens, at, lexicon);
  if (end < 0) return -1;
  if (tokens[end]?.lower === 'et') end = Math.max(end, endOfNounPhrase(tokens, end + 1, lexicon));
  const verb = afterClitics(tokens, end);
  return isFinite(tokens[verb]?.lower ?? '', lexicon) ? verb : -1;
}

function governs(subject: string, word: string, lexicon: Lexicon): boolean {
  if (subject === 'vous')
    return /^(?:êtes|faites|dites)$/.test(word) || (/ez$/u.test(word) && lexicon.mayBe(word, 'V'));
  if (subject === 'nous') return /ons$/u.test(word) || word === 'sommes';
  if (subject === 'ce' || subject === 'c’') return /^(?:est|sont|était|sera|seront)$/u.test(word);
  if (!lexicon.mayBe(word, 'V') && !FINITE.has(word)) return false;
  const plural = /(?:ent|ont)$/u.test(word);
  if (isInfinitive(word, lexicon) || /(?:ant|ée?s?|ez|ons)$/u.test(word)) return false;
  return subject === 'ils' || subject === 'elles'
    ? plural
    : !/(?:aient|ont)$/u.test(word) && (!plural || /(?:v|t|dvi|vi)ient$/u.test(word));
}

function afterClitics(tokens: readonly Token[], at: number): number {
  let index = at;
  while (index < at + 3 && CLITICS.has(tokens[index]?.lower ?? '')) index += 1;
  return index;
}

/**
 * Index after a noun phrase that begins at a token: determiner (or number), noun, adjectives, complements in
 * `de`; -1 where it is none. It stops before what may be a verb.
 */
export function endOfNounPhrase(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let index = at;
  const determined = DETERMINERS.has(tokens[index]?.lower ?? '');
  if (determined) index += 1;
  if (tokens[index]?.kind === 'number') index += 1;
  const isNew = determined && tokens[index]?.kind === 'word' && !lexicon.find(tokens[index]!.lower);
  index = isNew ? index + 1 : head(tokens, index, lexicon);
  if (index < 0 || (index === at && determined)) return -1;
  for (let round = 0; round < 4; round += 1) {
    const link = tokens[index]?.lower ?? '';
    if (!/^(?:de|d’|du|des|à|au|aux|en)$/.test(link)) break;
    let next = index + 1;
    if (DETERMINERS.has(tokens[next]?.lower ?? '')) next += 1;
    if (tokens[next]?.kind === 'number') next += 1;
    const end = head(tokens, next, lexicon);
    if (end < 0 && (link !== 'de' || !isInfinitive(tokens[next]?.lower ?? '', lexicon))) break;
    index = end < 0 ? next + 1 : end;
  }
  return index;
}

/** After a noun with the adjectives around it; -1 where there is no noun. */
function head(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let index = at;
  while (
    index < at + 2 &&
    isAdjective(tokens[index], lexicon) &&
    isNoun(tokens[index + 1], lexicon) &&
    // « le gardien fait »
    !(isNoun(tokens[index], lexicon) && FINITE.has(tokens[index + 1]!.lower))
  )
    index += 1;
  if (!isNoun(tokens[index], lexicon)) return -1;
  index += 1;
  while (index < at + 6 && isAdjective(tokens[index], lexicon) && !FINITE.has(tokens[index]!.lower))
    index += 1;
  return index;
}

/** Nouns of forms and counters that the lexicon does not hold, and endings that only nouns have. */
const NOUN =
  /^(?:justificatifs?|récépissés?|quittances?|photocopies?|duplicatas?|formulaires?|certificats?|attestations?|cerfa|rib|piscines?|médiathèques?|ludothèques?|visios?|relevés?|vaccins?|goûters?|gobelets?|gilets?|gants?|bottes|brassards?)$|(?:tion|sion|ance|ence|isme|ette|thèque|logie|ture|[eo]irie|erie|ité)s?$/u;

export function isNoun(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  if (token.lower.includes('-') && !lexicon.find(token.lower))
    return token.lower.split('-').some((part) => lexicon.mayBe(part, 'N'));
  const entry = lexicon.find(token.lower);
  if (entry)
    return (
      entry.parts.includes('N') &&
      !/^(?:en|y|ou|et|le|la|les|pas|si|sans|sous|sur|par|pour|vers|avant|après|devant|derrière|plus|moins|bien|est|être|avoir|pouvoir|devoir|tout|une?)$/.test(
        token.lower,
      )
    );
  return NOUN.test(token.lower) || /^\p{Lu}{2,}/u.test(token.text);
}

function isAdjective(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && lexicon.mayBe(token.lower, 'A');
}

/** True where words after the first hold a finite verb: « fiche de paie » holds none. */
export function hasVerb(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some(({ lower }, at) => {
    if (at === 0 || !isFinite(lower, lexicon)) return false;
    const before = tokens[at - 1]!.lower;
    return !(
      /^(?:de|d’|du|des|à|au|aux|en|un|une|le|la|l’|les|votre|vos|sa|son|ses)$/.test(before) &&
      lexicon.mayBe(lower, 'N')
    );
  });
}

/** « Remplissez… »: an order begins at a token. */
export function opensWithOrder(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const word =
    tokens[at]?.lower.replace(/-(?:les?|la|lui|leur|nous|vous|en|y)(?:-.*)?$/u, '') ?? '';
  return /^(?:faites|dites)$/.test(word) || (/ez$/u.test(word) && lexicon.isOnly(word, 'V'));
}

const IMPERSONAL =
  '(?! (?:faut|faudra|convient|y a|est (?:possible|interdit|obligatoire|nécessaire|recommandé|conseillé|inutile)))';
const PRONOUN = patternOf(
  `(?<!\\p{L})(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|ce dernier|cette dernière)(?!\\p{L})${IMPERSONAL}`,
  'u',
);
const STARTS = patternOf(
  `^(?:(?:toutefois|cependant|ensuite|mais|de plus|puis|alors),? )?(?:${PRONOUN.source})`,
  'u',
);

/** True where a folded text has a pronoun that may stand for a noun said before. */
export const hasPronoun = (text: string): boolean => PRONOUN.test(text);
/** True where a folded sentence begins with such a pronoun. */
export const startsWithPronoun = (text: string): boolean => STARTS.test(text);
