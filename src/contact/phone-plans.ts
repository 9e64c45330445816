import type { Territory } from './holidays.js';

/** How the numbers of a country, or of a territory with a code of its own, are made. */
export interface Plan {
  readonly code: string;
  readonly territories: readonly Territory[];
  /** Digits, without the zero. */
  readonly length: number;
  /** Whether a zero is dialled before. */
  readonly trunk: boolean;
  readonly mobile: RegExp;
  readonly fixed: RegExp;
}

const NONE = /^$/;

/** Overseas first: their numbers look like those of the mainland, which has the rest. */
export const PLANS: readonly Plan[] = [
  {
    code: '590',
    territories: ['guadeloupe', 'saint-martin', 'saint-barthelemy'],
    length: 9,
    trunk: true,
    mobile: /^(?:69[01]|7090)/,
    fixed: /^(?:590|5987|976[018]|939[5-7]|9475)/,
  },
  {
    code: '594',
    territories: ['guyane'],
    length: 9,
    trunk: true,
    mobile: /^(?:694|7093[0-3])/,
    fixed: /^(?:594|5988|9764|9396|9476)/,
  },
  {
    code: '596',
    territories: ['martinique'],
    length: 9,
    trunk: true,
    mobile: /^(?:69[67]|7091)/,
    fixed: /^(?:596|5989|976[67]|9397|9477)/,
  },
  {
    code: '262',
    territories: ['la-reunion', 'mayotte'],
    length: 9,
    trunk: true,
    mobile: /^(?:69[23]|639|7092|7093[5-7])/,
    fixed: /^(?:262|263|268|269|976[239]|939[89]|947[89])/,
  },
  {
    code: '508',
    territories: ['saint-pierre-et-miquelon'],
    length: 6,
    trunk: false,
    mobile: /^(?:4[02-489]|5[02-9])/,
    fixed: /^[2-9]/,
  },
  {
    code: '508',
    territories: [],
    length: 9,
    trunk: true,
    mobile: /^708[45]/,
    fixed: NONE,
  },
  {
    code: '687',
    territories: ['nouvelle-caledonie'],
    length: 6,
    trunk: false,
    mobile: /^(?:[579]|8[0-79])/,
    fixed: /^(?:2[03-9]|3[0-5]|4[1-7]|88)/,
  },
  {
    code: '689',
    territories: ['polynesie-francaise'],
    length: 8,
    trunk: false,
    mobile: /^8[7-9]/,
    fixed: /^4(?:0[4-689]|9[4-68])/,
  },
  {
    code: '681',
    territories: ['wallis-et-futuna'],
    length: 6,
    trunk: false,
    mobile: /^8[23]/,
    fixed: /^(?:72|[48]0)/,
  },
  {
    code: '33',
    territories: ['metropole', 'alsace-moselle'],
    length: 9,
    trunk: true,
    mobile: /^(?:6(?:[0-24-8]|3[0-8]|9[589])|7[3-9])/,
    fixed: /^(?:1|2[0-57-9]|26[014-7]|3|4[1-9]|5[0-8]|59[1-35-9]|9)/,
  },
];
