import type { TemplateResult } from 'lit';
import type { Phase } from '../../contact/page/phases.js';
import {
  renderAlready,
  renderCancelled,
  renderLetter,
  renderLost,
  renderSending,
  renderUnsure,
  renderWaiting,
} from './journey.js';
import { renderQuestion } from './questions.js';
import { renderSent } from './sent.js';
import type { CallbackView } from './view.js';

/** What follows the first screen. It is there from the beginning: the network may be gone a moment later. */
export const SCREENS: {
  readonly [phase in Exclude<Phase, 'home'>]: (view: CallbackView) => TemplateResult;
} = {
  ask: renderQuestion,
  sending: renderSending,
  waiting: renderWaiting,
  lost: renderLost,
  unsure: renderUnsure,
  letter: renderLetter,
  sent: renderSent,
  cancelled: renderCancelled,
  already: renderAlready,
};
