import { before, matchAt, one, type Rule } from './rule.js';

const LETTER = /([LRDA])(\.?)(\*?)[ \u00a0\u202f]?(?=\d{1,4}(-\d+)?)/y;
const AFTER_ARTICLE =
  /(?:\barticles?|\barts?\.|-\d+(?:[ \u00a0\u202f](?:et|à|ou)|,))[ \u00a0\u202f]$/i;
const AFTER_NUMBER = /\d(?:[ \u00a0\u202f](?:et|à|ou)|,)[ \u00a0\u202f]$/;

/** The letter of an article: `L. 2121-1` → « L 2121 tiret 1 ». `D 57` is a road, `A13` too. */
export const lawLetter: Rule = ({ text }, at) => {
  const match = matchAt(LETTER, text, at);
  if (!match) return null;
  const sure =
    match[4] !== undefined && (match[2] || match[3] || /\d{3}/.test(text.slice(at, at + 6)));
  const previous = before(text, at);
  if (!sure && !AFTER_ARTICLE.test(previous) && !(match[2] && AFTER_NUMBER.test(previous)))
    return null;
  return one(at + match[0].length, `${match[1]} ${match[3] ? 'étoile ' : ''}`);
};
