import type { Proposal } from './rule.js';

/** As a text types it, or as a printer does. */
export type Apostrophe = "'" | '’';

/** The apostrophe that a text writes; the typographic one where it writes both; undefined where it has none. */
export function apostropheOf(text: string): Apostrophe | undefined {
  if (/\p{L}’\p{L}/u.test(text)) return '’';
  return /\p{L}'\p{L}/u.test(text) ? "'" : undefined;
}

/** A change with the apostrophe of its text: the lists of the rules write the typographic one. */
export function written(proposal: Proposal, apostrophe: Apostrophe): Proposal {
  return apostrophe === '’'
    ? proposal
    : { ...proposal, after: proposal.after.replaceAll('’', apostrophe) };
}
