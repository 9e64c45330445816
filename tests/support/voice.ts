import type { Session } from '../../src/session.js';
import type { SpeechEngine } from '../../src/speech/model.js';
import { Speech } from '../../src/speech/speech.js';

/** Gives a page other engines than those of the device. Take the voice away with `silence`. */
export function giveVoice(session: Session, ...engines: SpeechEngine[]): Speech {
  session.speech?.close();
  return (session.speech = new Speech(
    {
      document: session.document,
      config: session.config,
      page: () => session.content(),
      keepsDevice: () => !!session.preferences.keptUntil,
      isCalm: () => session.preferences.value.stopMotion,
      tell: () => session.dispatchEvent(new Event('parvis-session-change')),
    },
    engines,
  ));
}

/** Takes the voice away, and what it has kept. */
export function silence(session: Session): void {
  session.speech?.close();
  session.speech = null;
  sessionStorage.removeItem('parvis-voice');
  localStorage.removeItem('parvis-voice');
}

/** The texts that are marked, one after the other; '' where none is. */
export function marked(
  name: 'sentence' | 'word',
  view: Window & typeof globalThis = window,
): string {
  const mark = view.CSS.highlights.get(`parvis-${name}`);
  return [...(mark ?? [])].map((range) => String(range).replace(/\s+/g, ' ')).join(' | ');
}

/** Waits until something holds; throws with its name after a while. */
export async function until<T>(
  look: () => T,
  name: string,
  time = 20_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + time;
  for (;;) {
    const found = look();
    if (found) return found as NonNullable<T>;
    if (performance.now() > end) throw new Error(`${name}: not within ${time} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
