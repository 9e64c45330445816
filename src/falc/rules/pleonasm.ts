import { patternOf } from '../pattern.js';
import type { Proposal, Rule } from '../rule.js';
import { anyOf, asIn, elides, END, keyOf, START } from '../wording.js';

/** At the head of a sentence, before « que » : they add nothing to what follows. */
const OPENINGS = [
  'il est rappelé',
  'il est précisé',
  'nous vous précisons',
  'il est à noter',
  'il est à rappeler',
  'il est à préciser',
  'il est à souligner',
  'il est à signaler',
  'à noter',
  'notez',
  'notez bien',
  'veuillez noter',
  'sachez',
  'nous vous informons',
  'nous vous rappelons',
  'nous vous signalons',
  'nous tenons à vous informer',
  'nous avons le plaisir de vous informer',
  'la mairie vous informe',
  'la commune vous informe',
  'la municipalité vous informe',
  'il convient de noter',
  'il convient de rappeler',
  'il convient de préciser',
  'nous vous indiquons',
  'nous vous prions de noter',
  'il faut noter',
  'veuillez prendre note',
  'merci de noter',
  'pour rappel, nous vous informons',
];
const OPENING = patternOf(`^(?:${anyOf(OPENINGS)})\\s(?:que,?\\s|qu['’])(?=[\\p{L}\\d])`, 'iu');

const PADDING: Readonly<Record<string, string>> = {
  'au jour d’aujourd’hui': 'aujourd’hui',
  'à l’heure d’aujourd’hui': 'aujourd’hui',
  'à l’heure actuelle': 'en ce moment',
  'comme par exemple': 'comme',
  'puis ensuite': 'ensuite',
  'prévoir à l’avance': 'prévoir',
  'prévenir à l’avance': 'prévenir',
  'réserver à l’avance': 'réserver',
  's’avère être': 'est',
  's’avèrent être': 'sont',
  'se révèle être': 'est',
  'collaborer ensemble': 'collaborer',
  'se réunir ensemble': 'se réunir',
  'un petit peu': 'un peu',
  'tout un chacun': 'chacun',
  'merci de bien vouloir': 'merci de',
  'nous vous prions de bien vouloir': 'merci de',
  'nous vous prions de': 'merci de',
  'nous vous prions d’': 'merci d’',
  'vous êtes priés d’': 'merci d’',
  'vous êtes prié d’': 'merci d’',
  'prière d’': 'merci d’',
  'nous vous remercions de bien vouloir': 'merci de',
  'vous êtes priés de bien vouloir': 'merci de',
  'vous êtes prié de bien vouloir': 'merci de',
  'vous êtes priés de': 'merci de',
  'vous êtes prié de': 'merci de',
  'vous êtes priée de': 'merci de',
  'prière de': 'merci de',
  'prévoyez à l’avance': 'prévoyez',
  'prévenez à l’avance': 'prévenez',
  'actuellement en cours': 'en cours',
  'voire même': 'voire',
};
const PATTERN = patternOf(`${START}(?:${anyOf(Object.keys(PADDING))})(?:(?<=['’])|${END})`, 'giu');

/**
 * « Il est à noter que la mairie est fermée » → « La mairie est fermée »: words that add nothing.
 * Traps: in the middle of a sentence, « il est à noter » before a noun, « sachez que si … ».
 */
export const pleonasm: Rule = {
  id: 'pleonasm',
  guideline: '16 · Éviter les mots qui n’ajoutent rien (COSLA)',
  *propose({ text, isProtected }): Iterable<Proposal> {
    const opening = OPENING.exec(text)?.[0];
    // « Notez que www.bruz.fr … »: an address takes no capital.
    const takesCapital =
      opening &&
      !(
        /^\p{Ll}/u.test(text.slice(opening.length)) &&
        isProtected(opening.length, opening.length + 1)
      );
    if (takesCapital)
      yield {
        start: 0,
        end: opening.length,
        after: '',
        reason: `« ${opening.trim()} » n’ajoute rien à la phrase.`,
        ...(/^veuillez/i.test(opening) && { allows: { modals: ['request'] } }),
        ...(/^il (?:convient|faut)/i.test(opening) && { allows: { modals: ['must'] } }),
      };
    for (const { 0: found, index } of text.matchAll(PATTERN)) {
      let after = PADDING[keyOf(found)]!;
      if (
        /^merci d/.test(after) &&
        !/^merci/i.test(found) &&
        isOther(text, index, index + found.length)
      )
        continue;
      let end = index + found.length;
      // « merci de bien vouloir éteindre » → « merci d’éteindre »
      if (after.endsWith(' de') && elides(text.slice(end).trimStart())) {
        after = after.replace(/e$/, '’');
        end += 1;
      }
      yield {
        start: index,
        end,
        after: asIn(found, after),
        reason: `« ${after.trim()} » suffit : c’est plus court.`,
      };
    }
  },
};

/** « nous vous prions d’agréer », « les habitants que nous vous prions de » : no order to the reader. */
function isOther(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  return (
    !/^(?:[^\p{L}]*|[^:;.]*[,:]\s)$/u.test(before) ||
    !/^\s?(?:(?:ne pas|vous|nous|lui|leur|les?|la|y|en)\s|l['’])*\p{Ll}+(?:er|ir|re)(?!\p{L})/u.test(
      text.slice(end),
    ) ||
    /^\s?(?:nous\s)?(?:agréer|croire|recevoir|trouver|accepter|excuser|pardonner|savoir)(?!\p{L})/u.test(
      text.slice(end),
    )
  );
}
