import type { ReceiverClient } from './receiver-client.js';

/**
 * `home`: the number, and « On vous rappelle »; `ask`: the questions; `sending`, `waiting`: on the way; `lost`: it
 * cannot be sent; `unsure`: nobody knows whether it arrived; `letter`: ready for the visitor's own mail; `sent`,
 * `cancelled`, `already`: it is over.
 */
export type Phase =
  | 'home'
  | 'ask'
  | 'sending'
  | 'waiting'
  | 'lost'
  | 'unsure'
  | 'letter'
  | 'sent'
  | 'cancelled'
  | 'already';

/** What a desk asks of a receiver. */
export type Client = Pick<
  ReceiverClient,
  'facts' | 'slots' | 'challenge' | 'send' | 'change' | 'cancel'
>;
