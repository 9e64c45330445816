import { fold } from './tokens.js';

const AFTER_THE_HEAD = /^(?:de|d’\p{L}*|du|des|à|en|au|aux|pour|sous|sur|avec|sans|par|ou|et)$/u;

/** « dépôt de garantie » → « dépôts de garantie »: what comes before the first small word. */
export function pluralOf(term: string): string {
  const words = fold(term).split(' ');
  const head = words.findIndex((word) => AFTER_THE_HEAD.test(word));
  return words
    .map((word, at) => {
      if ((head >= 0 && at >= head) || /[sxz]$/.test(word)) return word;
      if (/al$/.test(word)) return `${word.slice(0, -2)}aux`;
      return /(?:eau|eu)$/.test(word) ? `${word}x` : `${word}s`;
    })
    .join(' ');
}
