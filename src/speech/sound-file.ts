import { EmbeddedEngine } from './engines/embedded.js';
import type { Liked } from './kept.js';
import type { Said } from './model.js';
import type { Readable } from './readable.js';
import { Track } from './track.js';
import type { VoiceConfig } from './voice-config.js';

/** A WAV file of a text, said by Parvis's own voice: the one voice whose sound a page can keep. */
export async function fileOf(
  view: Window,
  readable: Readable,
  { rate, voice }: Liked,
  { acronyms }: VoiceConfig,
  signal: AbortSignal,
): Promise<Blob> {
  const track = new Track(readable, { acronyms });
  const texts: Said[] = [];
  for (let at = 0, next = track.at(0); next; at += 1, next = track.at(at))
    texts.push({ text: next.spoken, lang: next.lang, voice: voice || undefined, rate });
  const engine = new EmbeddedEngine(view as Window & typeof globalThis);
  try {
    if (!(await engine.prepare(readable.lang, signal))) throw new Error('no voice');
    return await engine.toWav(texts, signal);
  } finally {
    engine.close();
  }
}
