import type { Voice } from '../model.js';

/** What espeak-ng adds to a language's voice for each of ours. */
const VARIANTS = [
  { variant: '', nature: 'homme' },
  { variant: '+f2', nature: 'femme' },
  { variant: '+m3', nature: 'homme' },
  { variant: '+f5', nature: 'femme' },
];
/** The voices of the pack, the engine's own choice first. */
const LANGUAGES = [
  { lang: 'fr', name: 'Voix de Parvis' },
  { lang: 'en', name: 'Voix de Parvis, anglais' },
];
/** A person who reads aloud; the slowest that espeak-ng can do is half of it. */
const WORDS_PER_MINUTE = 160;

export const VOICES: readonly Voice[] = LANGUAGES.flatMap(({ lang, name }) =>
  VARIANTS.map(({ variant, nature }, index) => ({
    id: `${lang}${variant}`,
    name: `${name} ${index + 1} (${nature})`,
    lang,
  })),
);

/** `fr` or `en`, where the pack speaks that language. */
export function languageOf(lang: string): string | undefined {
  const base = lang.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => known.lang === base)?.lang;
}

/** The voice of a passage: the one chosen, in the passage's own language. */
export function voiceFor(language: string, chosen: string | undefined): string {
  const variant = chosen?.includes('+') ? chosen.slice(chosen.indexOf('+')) : '';
  const id = `${language}${variant}`;
  return VOICES.some((voice) => voice.id === id) ? id : language;
}

export function wordsPerMinute(rate: number): number {
  return Math.round(WORDS_PER_MINUTE * Math.min(2, Math.max(0.5, rate)));
}
