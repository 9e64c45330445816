/** Reading speed in characters a minute, mean and deviation: the IReST study (Trauzettel-Klosinski and Dietz, 2012). */
const SPEED: Readonly<Record<string, readonly [mean: number, deviation: number]>> = {
  ar: [612, 88],
  de: [920, 86],
  en: [987, 118],
  es: [1025, 127],
  fi: [1078, 121],
  fr: [998, 126],
  he: [833, 130],
  it: [950, 140],
  ja: [357, 56],
  nl: [978, 143],
  pl: [916, 126],
  pt: [913, 145],
  ru: [986, 175],
  sl: [885, 145],
  sv: [917, 156],
  tr: [1054, 156],
  zh: [255, 29],
};

/** Minutes, whole, at least 1. `from` is for a quick reader, `to` for a slow one. */
export interface ReadingTime {
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,-](?=[\p{L}\p{N}]))*/gu;

/** Number of words: `l'école` and `8h30` are one word each, `état civil` two. */
export function countWords(text: string): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count += 1;
  return count;
}

/** Reading time of a text of `characters` characters (spaces too), as a range; `lang` is a BCP 47 language. */
export function readingTime(characters: number, lang: string): ReadingTime {
  const [mean, deviation] = SPEED[lang.toLowerCase().split('-')[0] ?? ''] ?? SPEED.fr!;
  const minutes = (speed: number) => Math.max(1, Math.ceil(characters / speed));
  return { from: minutes(mean + deviation), to: minutes(mean - deviation) };
}
