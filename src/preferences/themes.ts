import { nearestReadable } from './contrast.js';
import type { Colour, Preferences, Theme } from './schema.js';

/** The colours of a theme. Text reaches 7:1 on the background, links 4.5:1, borders and focus 3:1. */
export interface Palette {
  readonly text: Colour;
  readonly background: Colour;
  readonly link: Colour;
  readonly border: Colour;
  readonly focus: Colour;
}

export const PALETTES: { readonly [theme in Exclude<Theme, 'page' | 'own'>]: Palette } = {
  light: {
    text: '#161616',
    background: '#ffffff',
    link: '#0b4a9e',
    border: '#6a6a6a',
    focus: '#0a4fd0',
  },
  dark: {
    text: '#ecebe7',
    background: '#1b1c20',
    link: '#9cc3ff',
    border: '#9a9a9a',
    focus: '#ffd34d',
  },
  sepia: {
    text: '#33291d',
    background: '#f7eeda',
    link: '#174a86',
    border: '#7a6b54',
    focus: '#0a4fd0',
  },
  grey: {
    text: '#1c1c1c',
    background: '#d9d9d9',
    link: '#12397a',
    border: '#5a5a5a',
    focus: '#0b3fae',
  },
  'black-on-white': {
    text: '#000000',
    background: '#ffffff',
    link: '#0000c8',
    border: '#000000',
    focus: '#0000c8',
  },
  'white-on-black': {
    text: '#ffffff',
    background: '#000000',
    link: '#ffe14d',
    border: '#ffffff',
    focus: '#ffe14d',
  },
  'yellow-on-black': {
    text: '#ffff00',
    background: '#000000',
    link: '#a8e4ff',
    border: '#ffff00',
    focus: '#ffffff',
  },
};

/** The colours to show, or null where the page keeps its own. */
export function paletteOf({ theme, ownText, ownBackground }: Preferences): Palette | null {
  if (theme === 'page') return null;
  if (theme !== 'own') return PALETTES[theme];
  return {
    text: ownText,
    background: ownBackground,
    link: nearestReadable('#0b4a9e', ownBackground),
    border: nearestReadable('#6a6a6a', ownBackground, 3),
    focus: nearestReadable('#0a4fd0', ownBackground, 3),
  };
}
