import type { Rule } from '../rule.js';
import { coordination } from './coordination.js';
import { ellipsis } from './ellipsis.js';
import { example } from './example.js';
import { inlineList } from './inline-list.js';
import { lightVerb } from './light-verb.js';
import { passive } from './passive.js';
import { relative } from './relative.js';
import { semicolon } from './semicolon.js';
import { abbreviation } from './abbreviation.js';
import { acronym } from './acronym.js';
import { date } from './date.js';
import { hour } from './hour.js';
import { impersonal } from './impersonal.js';
import { inclusiveDot } from './inclusive-dot.js';
import { jargon } from './jargon.js';
import { latin } from './latin.js';
import { numberWord } from './number-word.js';
import { phone } from './phone.js';
import { pleonasm } from './pleonasm.js';
import { presentParticiple } from './present-participle.js';
import { restriction } from './restriction.js';
import { romanCentury } from './roman-century.js';
import { symbol } from './symbol.js';
import { locution } from './locution.js';
import { order } from './order.js';

/** All the rules, one file each, in the order of ENGINE: what is frequent and safe first. */
export const rules: readonly Rule[] = [
  locution,
  example,
  ellipsis,
  inlineList,
  semicolon,
  coordination,
  lightVerb,
  passive,
  relative,
  acronym,
  jargon,
  impersonal,
  order,
  presentParticiple,
  restriction,
  numberWord,
  date,
  hour,
  phone,
  abbreviation,
  symbol,
  inclusiveDot,
  romanCentury,
  pleonasm,
  latin,
];
