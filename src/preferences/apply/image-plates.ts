import { contrastRatio } from '../contrast.js';
import type { Colour } from '../schema.js';

/** Side of the copy that is looked at, in px. */
const SIDE = 24;
/** A drawing under this contrast with what is behind it is hard to see (WCAG 2.2, 1.4.11). */
const RATIO = 3;
/** Thin lines of a drawing are faint in a small copy: what is fainter than this is no part of it. */
const FAINT = 64;
/** Both black and white drawings are seen on this grey. */
const GREY: Colour = '#767676';

/**
 * The colour to lay behind a drawing with transparent parts (a logo) that would vanish in a theme's
 * background; null where it is seen, or has no transparent part.
 */
export function plateFor(image: HTMLImageElement, background: Colour): Colour | null {
  if (!image.complete || !image.naturalWidth || /\.jpe?g(?:[?#]|$)/i.test(image.currentSrc))
    return null;
  const pixels = copyOf(image);
  if (!pixels) return GREY;
  let clear = 0;
  let seen = 0;
  const sum = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3]! < FAINT) {
      clear++;
      continue;
    }
    seen++;
    for (let channel = 0; channel < 3; channel++) sum[channel]! += pixels[at + channel]!;
  }
  if (clear < SIDE || !seen) return null;
  const mean: Colour = `#${sum
    .map((total) =>
      Math.round(total / seen)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
  if (contrastRatio(mean, background) >= RATIO) return null;
  return contrastRatio(mean, '#ffffff') > contrastRatio(mean, '#000000') ? '#ffffff' : '#333333';
}

/** Null where the page may not look: an image of another site. */
function copyOf(image: HTMLImageElement): Uint8ClampedArray | null {
  try {
    const canvas = image.ownerDocument.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(image, 0, 0, SIDE, SIDE);
    return context.getImageData(0, 0, SIDE, SIDE).data;
  } catch {
    return null;
  }
}
