import { waitUntil as wait } from '@open-wc/testing';

/** The same, with the patience that three browsers at once on a small machine ask for: one second is none. */
export const waitUntil: typeof wait = (look, name, options) =>
  wait(look, name, { timeout: 20_000, ...options });
