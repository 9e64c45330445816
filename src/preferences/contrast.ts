import type { Colour } from './schema.js';

/** Relative luminance of a colour, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function relativeLuminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it; the order does not matter. */
export function contrastRatio(one: Colour, other: Colour): number {
  const [darker, lighter] = [relativeLuminance(one), relativeLuminance(other)].sort(
    (a, b) => a - b,
  ) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour nearest to `text`, on the way to black or to white, that reaches `ratio` on `background`.
 * Black or white always reaches 4.58; above that, the better of the two is given even if it falls short.
 */
export function nearestReadable(text: Colour, background: Colour, ratio = 4.5): Colour {
  if (contrastRatio(text, background) >= ratio) return text;
  for (let share = 1; share < 255; share++) {
    for (const end of [0, 255]) {
      const tried = mix(text, end, share / 255);
      if (contrastRatio(tried, background) >= ratio) return tried;
    }
  }
  const black = contrastRatio('#000000', background);
  return black >= contrastRatio('#ffffff', background) ? '#000000' : '#ffffff';
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function mix(colour: Colour, end: number, share: number): Colour {
  const mixed = channels(colour).map((channel) => Math.round(channel + (end - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
