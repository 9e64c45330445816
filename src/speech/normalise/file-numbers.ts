import { spell } from './acronyms.js';
import { before, matchAt, one, type Rule } from './rule.js';

const FILE = /[A-Z\d]{1,6}(?:[-/][A-Z\d]{1,8}){1,5}(?![A-Za-zÀ-ÖØ-öø-ɏ\d/-])/y;
const NUMBERED = /(?:n°s?|num[ée]ros?|r[ée]f\.?|r[ée]f[ée]rences?|dossier)[ \u00a0\u202f:]*$/i;

/** Of a file, letters and figures: `n° 2024-T-07` → « 2024 tiret T tiret 07 ». */
export const fileNumber: Rule = ({ text }, at) => {
  const match = matchAt(FILE, text, at);
  if (!match || match[0].length < 6 || !/[A-Z]/.test(match[0]) || !/\d/.test(match[0])) return null;
  if (!NUMBERED.test(before(text, at))) return null;
  const spoken = match[0]
    .split(/([-/])/)
    .map((part) => (part === '-' ? 'tiret' : part === '/' ? 'barre oblique' : spell(part)))
    .join(' ');
  return one(at + match[0].length, spoken);
};
