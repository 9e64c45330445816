/** Words that turn what a text says round, and that are no facts of the gate: « gratuit » for « payant ». */
const TURNS =
  /(?<!\p{L})(?:gratuit|payant|ouvert|ferm[ée]|accept|refus|major|mineur|majeur|augment|diminu|supprim|maint(?:ien|en(?!ant))|inscri|radi[ée]|premi[eè]r|derni[eè]r|matin|soir|apr[eè]s-midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|annul|report)/giu;

/** The words that turn a text round, in order of the alphabet. */
export function turnsOf(text: string): string[] {
  return [...text.normalize('NFC').toLowerCase().matchAll(TURNS)].map(([word]) => word).sort();
}
