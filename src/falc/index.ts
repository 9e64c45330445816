/**
 * Easy French without a page: the entry `parvis/falc`, for a worker, a page or a program. What it knows of words
 * is given to it (`lexicon`, `glossary`); in Node the same entry reads it by itself (`src/cli/falc.ts`).
 */
export { simplify, type SimplifyOptions } from './simplify.js';
export type { Abstention, EasySentence, Edit, Simplified } from './model.js';
export { check } from './check/check.js';
export type {
  Checked,
  CheckGlossary,
  CheckOptions,
  Issue,
  Scores,
  Severity,
} from './check/model.js';
export { checkPage, type CheckedPage } from './check/check-page.js';
export type { BlockStyle, PageBlock, PageFacts, PageImage, PageLink } from './check/page-facts.js';
export type { PageIssue } from './check/page-model.js';
export { Lexicon } from './lexicon.js';
