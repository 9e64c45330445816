import { checkPage as checkAnyPage, type CheckedPage } from '../falc/check/check-page.js';
import { check as checkAny } from '../falc/check/check.js';
import type { Checked, CheckOptions } from '../falc/check/model.js';
import type { PageFacts } from '../falc/check/page-facts.js';
import type { Simplified } from '../falc/model.js';
import { simplify as simplifyAny, type SimplifyOptions } from '../falc/simplify.js';
import { readFalcData } from './falc-data.js';

/** The entry `parvis/falc` in Node: as `falc/index.ts`, and it reads the lexicon and the glossary that are not given. */
export * from '../falc/index.js';

export async function simplify(text: string, options: SimplifyOptions = {}): Promise<Simplified> {
  return simplifyAny(text, { lexicon: readFalcData().lexicon, ...options });
}

export async function check(text: string, options: CheckOptions = {}): Promise<Checked> {
  return checkAny(text, { ...readFalcData(), ...options });
}

export async function checkPage(page: PageFacts, options: CheckOptions = {}): Promise<CheckedPage> {
  return checkAnyPage(page, { ...readFalcData(), ...options });
}
