/** What a visitor may choose about how a page looks. Pure data: no DOM, no storage. */

export const FONTS = ['page', 'system', 'atkinson', 'opendyslexic'] as const;
export const THEMES = [
  'page',
  'light',
  'dark',
  'sepia',
  'grey',
  'black-on-white',
  'white-on-black',
  'yellow-on-black',
  'own',
] as const;
export const GUIDES = ['none', 'ruler', 'mask'] as const;

export type Font = (typeof FONTS)[number];
export type Theme = (typeof THEMES)[number];
export type Guide = (typeof GUIDES)[number];
/** A colour as `#rrggbb`, lower case. */
export type Colour = `#${string}`;

/** Every display setting. The value in `DEFAULTS` always means "as the page has it". */
export interface Preferences {
  /** Percent of the page's own text size, 100 to 300. */
  readonly textSize: number;
  /** Unitless line height, 1.5 to 3; 0 leaves the page's. */
  readonly lineHeight: number;
  /** Extra space between letters in em, 0 to 0.3; 0 leaves the page's. */
  readonly letterSpacing: number;
  /** Extra space between words in em, 0 to 0.8; 0 leaves the page's. */
  readonly wordSpacing: number;
  /** Space after a paragraph in em, 0 to 4; 0 leaves the page's. */
  readonly paragraphSpacing: number;
  /** Longest line in characters (ch), 40 to 90; 0 leaves the page's. */
  readonly lineWidth: number;
  /** Text aligned to the start of the line, never justified or centred. */
  readonly alignStart: boolean;
  /** No word cut at the end of a line. */
  readonly noHyphens: boolean;
  readonly font: Font;
  readonly theme: Theme;
  /** Text colour of the theme "own". */
  readonly ownText: Colour;
  /** Background colour of the theme "own". */
  readonly ownBackground: Colour;
  readonly stopMotion: boolean;
  /** Hide the images that say nothing (empty text alternative) and background pictures. */
  readonly hideImages: boolean;
  readonly underlineLinks: boolean;
  readonly strongFocus: boolean;
  readonly largePointer: boolean;
  readonly guide: Guide;
  /** Syllables in two alternating colours, in the reader. */
  readonly syllables: boolean;
}

export const DEFAULTS: Preferences = Object.freeze({
  textSize: 100,
  lineHeight: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  paragraphSpacing: 0,
  lineWidth: 0,
  alignStart: false,
  noHyphens: false,
  font: 'page',
  theme: 'page',
  ownText: '#1a1a1a',
  ownBackground: '#fdf6e3',
  stopMotion: false,
  hideImages: false,
  underlineLinks: false,
  strongFocus: false,
  largePointer: false,
  guide: 'none',
  syllables: false,
});

/** Bounds of each number: smallest value that is not "the page's", largest, and step of a button press. */
export const RANGES = {
  textSize: { min: 100, max: 300, step: 20 },
  lineHeight: { min: 1.5, max: 3, step: 0.25 },
  letterSpacing: { min: 0.02, max: 0.3, step: 0.04 },
  wordSpacing: { min: 0.08, max: 0.8, step: 0.12 },
  paragraphSpacing: { min: 1, max: 4, step: 0.5 },
  lineWidth: { min: 40, max: 90, step: 10 },
} as const;

export type NumberSetting = keyof typeof RANGES;
export type SettingName = keyof Preferences;

/** True when nothing differs from the page as it is. Own colours count only while their theme is chosen. */
export function isDefault(preferences: Preferences): boolean {
  return changedSettings(preferences).length === 0;
}

/** Names of the settings that differ from the page as it is. */
export function changedSettings(preferences: Preferences): SettingName[] {
  return (Object.keys(DEFAULTS) as SettingName[]).filter(
    (name) => preferences[name] !== DEFAULTS[name] && !name.startsWith('own'),
  );
}
