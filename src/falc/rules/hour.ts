import { patternOf } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';

const HOUR = '(\\d{1,2})\\s?[hH](?:\\s?([0-5]\\d)(?:\\s?(?:mn|min)(?!\\p{L}))?)?';
const PATTERN = patternOf(
  `(?<![\\p{L}\\d,./-])${HOUR}(?![\\p{L}\\d/]|\\s?\\d+\\s?a(?!\\p{L}))`,
  'gu',
);
const RANGE = patternOf(
  `(?<![\\p{L}\\d,./-])${HOUR}\\s?[-–—]\\s?${HOUR}(?![\\p{L}\\d/]|\\s?[-–—]\\s?\\d)`,
  'gu',
);

/**
 * « 8h30 » → « 8 heures 30 », « 8h30-12h » → « 8 heures 30 à 12 heures ». Common on pages of opening hours.
 * Traps: « 24h/24 », « 7j/7 », « 50 km/h », « 24h sur 24 ».
 */
export const hour: Rule = {
  id: 'hour',
  guideline: '46 · Écrire les heures en entier (pratique UE)',
  touches: ['hour', 'measure', 'number'],
  *propose({ text }): Iterable<Proposal | Refusal> {
    const reason = '« heures » en entier est plus facile à lire que « h ».';
    const ranges: Proposal[] = [];
    for (const { 0: found, 1: h1, 2: m1, 3: h2, 4: m2, index } of text.matchAll(RANGE)) {
      const [from, to] = [said(h1!, m1), said(h2!, m2)];
      if (from && to)
        ranges.push({
          start: index,
          end: index + found.length,
          after: `${from} à ${to}`,
          reason,
          allows: { names: namesIn(found) },
        });
    }
    yield* ranges;
    for (const { 0: found, 1: hours, 2: minutes, index } of text.matchAll(CLOCK)) {
      const after = NO_CLOCK.test(text.slice(0, index)) ? null : said(hours!, minutes);
      if (after)
        yield {
          start: index,
          end: index + found.length,
          after,
          reason: 'Une heure en mots est plus facile à lire que « : ».',
          // « 9:30 » is read as two numbers.
          allows: {
            numbers: [String(+hours!), String(+minutes!), `hour ${+hours!}:${minutes}`],
          },
        };
    }
    for (const { 0: found, 1: hours, 2: minutes, index } of text.matchAll(PATTERN)) {
      const end = index + found.length;
      if (ranges.some((range) => range.start < end && index < range.end)) continue;
      const after = said(hours!, minutes);
      if (!after || NAMED.test(text.slice(0, index)) || /^\s?sur\s?\d/.test(text.slice(end))) {
        yield { abstain: `« ${found} » n’est pas une heure du jour.` };
        continue;
      }
      yield { start: index, end, after, reason, allows: { names: namesIn(found) } };
    }
  },
};

/** « de 9:00 à 12:00 »; « un score de 3:10 » is none. */
const CLOCK =
  /(?<=(?<!\p{L})(?:à|dès|vers|de|entre|et|jusqu['’]à)\s)([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(?!\s?[€%])/giu;
const NO_CLOCK =
  /(?:format|écran|ratio|échelle|score|rapport|verset|chapitre|temps|chrono)s?\s(?:est\s)?(?:d[eu]\s)?$|\d:\d+\s(?:et|à)\s$(?<!(?:de|entre|dès)\s\d{1,2}:\d\d\s(?:et|à)\s)/iu;

/** « Radio 24h », « les 24h du Mans »; a day, « Samedi 18h », is none. */
const NAMED =
  /(?<!\p{L})(?:[Rr]adio|[Ii]nfos?|[Pp]harmacie|[Ll]igne|[Bb]us|[Cc]ar|[Tt]ram|[Ll]es|[Dd]es|[Aa]ux|[Cc]es)\s$|\p{L}\s(?!(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s)\p{Lu}(?=[\p{Lu}\p{Ll}]*\p{Ll}\s$)[\p{L}-]+\s$/u;

/** « 8H30 »: a capital H is no name. */
function namesIn(found: string): string[] {
  return found.match(/H\d*/g) ?? [];
}

function said(hours: string, minutes: string | undefined): string | null {
  const value = Number(hours);
  const past = minutes && minutes !== '00' ? ` ${minutes}` : '';
  if (past && value > 24) return null;
  return `${value} heure${value > 1 ? 's' : ''}${past}`;
}
