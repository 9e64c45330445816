import type { Preferences } from './schema.js';

/** What the system of the visitor asks for. */
export interface SystemWishes {
  readonly contrast: boolean;
  readonly reducedMotion: boolean;
  readonly darkScheme: boolean;
  /** The system paints with its own colours: a theme of ours would say nothing. */
  readonly forcedColours: boolean;
}

/** The settings that follow the system's wishes; empty when it asks for nothing. */
export function systemPatch(wishes: SystemWishes): Partial<Preferences> {
  const patch: { -readonly [name in keyof Preferences]?: Preferences[name] } = {};
  if (wishes.reducedMotion) patch.stopMotion = true;
  if (wishes.contrast) patch.underlineLinks = patch.strongFocus = true;
  if (wishes.forcedColours) return patch;
  if (wishes.contrast) patch.theme = wishes.darkScheme ? 'white-on-black' : 'black-on-white';
  else if (wishes.darkScheme) patch.theme = 'dark';
  return patch;
}
