import type { Rule } from '../rule.js';
import { locution } from './locution.js';

/** All the rules, one file each, in the order of ENGINE: what is frequent and safe first. */
export const rules: readonly Rule[] = [locution];
