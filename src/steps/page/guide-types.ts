import type { FormHelp } from '../help.js';
import type { Question } from '../model.js';
import type { DraftStorage } from './draft-storage.js';
import type { ReadAhead } from './read-ahead.js';

/** Before the guide has begun, a step by its place in `FormModel.steps` (as `Progress.step`), or the check of the answers. */
export type Place = 'start' | number | 'review';

/** What is wrong in one answer, now: found by us, said by the site's script, or by the server. */
export interface Mistake {
  readonly question: Question;
  /** Controls to mark and to go to. */
  readonly controls: readonly HTMLElement[];
  /** Beside the field. */
  readonly message: string;
  /** In the list of mistakes: the question, then the message. */
  readonly summary: string;
  /** False: a doubt, told once; Continue again goes on. */
  readonly blocking: boolean;
  /** What may be written instead: `accept(mistake)`; '' without. */
  readonly suggestion: string;
}

/**
 * What became of the sending. `sending`: the site's button was pressed, its answer is awaited; `sent`: the site's script
 * said so (CF7, a form that went and left a message); `failed`: it said that it could not; `silent`: nothing came.
 */
export type Outcome = 'none' | 'sending' | 'sent' | 'failed' | 'silent';

export interface GuideOptions {
  /** What the town says of this form: `helpFor(...)`. */
  readonly help: FormHelp | null;
  readonly storage: DraftStorage;
  /** The form read just before: `await readAhead(form)`; without it, it is read now, in one go. */
  readonly ahead?: ReadAhead | null;
  /** Of the messages; French so far. */
  readonly lang: string;
  /** Without a touch for so long the answers are wiped; 0: never. Default 10 minutes. Not on one's own device. */
  readonly idle?: number;
  /** How long before that the visitor is told. Default 2 minutes. */
  readonly warning?: number;
}
