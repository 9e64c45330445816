/** Easy French without a page: the entry `parvis/falc`, which runs in Node, in a worker and in a page alike. */
export { simplify, type SimplifyOptions } from './simplify.js';
export type { Abstention, EasySentence, Edit, Simplified } from './model.js';
