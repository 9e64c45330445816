import type { PlayerState } from './player.js';
import type { Readable } from './readable.js';

/** What is being said, by a voice or by a recording. */
export interface Playing {
  readonly state: PlayerState;
  readonly readable: Readable | null;
}

export interface MediaActs {
  play(): void;
  pause(): void;
  stop(): void;
  skip(by: 1 | -1): void;
}

const ACTIONS = ['play', 'pause', 'stop', 'previoustrack', 'nexttrack'] as const;

/**
 * Media keys and lock-screen controls, where the platform allows: they are ours only while something is being said, so
 * that a film of the page has them otherwise.
 */
export function controlMedia(
  view: Window,
  playing: Playing,
  acts: MediaActs,
): { show(playing: Playing): void; close(): void } {
  const session = (view.navigator as Partial<Navigator>).mediaSession;
  let isOurs = false;
  const set = (action: (typeof ACTIONS)[number], handler: (() => void) | null) => {
    try {
      session?.setActionHandler(action, handler);
    } catch {
      // This browser does not know the action.
    }
  };
  const take = () => {
    isOurs = true;
    set('play', acts.play);
    set('pause', acts.pause);
    set('stop', acts.stop);
    set('previoustrack', () => acts.skip(-1));
    set('nexttrack', () => acts.skip(1));
  };
  const leave = () => {
    if (!isOurs) return;
    isOurs = false;
    for (const action of ACTIONS) set(action, null);
    session!.metadata = null;
    session!.playbackState = 'none';
  };
  return {
    show({ state, readable }) {
      if (!session) return;
      if (state === 'idle') return leave();
      if (!isOurs) take();
      const { MediaMetadata } = view as Window & typeof globalThis;
      if (readable && session.metadata?.title !== readable.title)
        session.metadata = new MediaMetadata({ title: readable.title });
      session.playbackState = playing.state === 'paused' ? 'paused' : 'playing';
    },
    close: leave,
  };
}
