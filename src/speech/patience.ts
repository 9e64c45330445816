import type { SpeechEngine } from './model.js';

/** How long an engine may take to begin, in milliseconds; one that computes its voice needs more on an old phone. */
export const TO_START: Record<SpeechEngine['name'], number> = {
  system: 2000,
  recorded: 8000,
  embedded: 12_000,
  fake: 2000,
};

/** Milliseconds that a character takes a person who reads aloud: about 14 a second. */
export const CHARACTER = 72;
/** Slow voices, short sentences and pauses take longer. */
const SHORTEST = 2500;

/** How long a voice may take to come to the end of what it says, in milliseconds: three times what is usual. */
export function toEnd(spoken: string, rate: number): number {
  return 3 * Math.max(SHORTEST, (spoken.length * CHARACTER) / rate);
}
