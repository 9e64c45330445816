import type { Preferences, SettingName } from './schema.js';

export type ProfileId = 'reading' | 'sight' | 'dyslexia' | 'calm' | 'evening' | 'system';

/** Settings that go together, under a name that a person would say of themselves. */
export interface Profile {
  readonly id: ProfileId;
  readonly patch: Partial<Preferences>;
}

/**
 * For dyslexia the help comes from space between letters and lines (Zorzi 2012), a plain font and a
 * tinted background; OpenDyslexic stays a choice of the visitor, since its effect is not shown.
 */
export const PROFILES: readonly Profile[] = [
  {
    id: 'reading',
    patch: {
      textSize: 120,
      lineHeight: 1.75,
      paragraphSpacing: 1.5,
      lineWidth: 70,
      alignStart: true,
      noHyphens: true,
    },
  },
  {
    id: 'sight',
    patch: {
      textSize: 160,
      font: 'atkinson',
      theme: 'black-on-white',
      underlineLinks: true,
      strongFocus: true,
      largePointer: true,
    },
  },
  {
    id: 'dyslexia',
    patch: {
      textSize: 120,
      font: 'atkinson',
      letterSpacing: 0.06,
      wordSpacing: 0.2,
      lineHeight: 1.75,
      alignStart: true,
      noHyphens: true,
      theme: 'sepia',
    },
  },
  {
    id: 'calm',
    patch: { stopMotion: true, hideImages: true, lineWidth: 70, paragraphSpacing: 1.5 },
  },
  { id: 'evening', patch: { theme: 'dark', stopMotion: true } },
];

/**
 * What a profile would change for this visitor: only what differs from now, and never a text made
 * smaller than the one already chosen.
 */
export function profileChanges(profile: Profile, current: Preferences): Partial<Preferences> {
  const changes = { ...profile.patch } as Record<string, unknown>;
  for (const name of Object.keys(changes) as SettingName[]) {
    const smaller = name === 'textSize' && (changes[name] as number) < current.textSize;
    if (smaller || changes[name] === current[name]) delete changes[name];
  }
  return changes as Partial<Preferences>;
}

/** True when all that the profile asks for is in place. */
export function isInPlace(profile: Profile, current: Preferences): boolean {
  return Object.keys(profileChanges(profile, current)).length === 0;
}
