/** French as a voice must be given it, without a page: the entry `parvis/speech`, for a page, a worker or a program. */
export { sentences, type Stretch } from '../content/sentences.js';
export type { Piece } from './model.js';
export { normalise, type Acronyms, type NormaliseOptions } from './normalise.js';
