import type { RequestFault, TimeWindow } from '../request.js';

/** The questions, one screen each; the last one shows all answers. */
export const STEPS = ['reach', 'when', 'about', 'needs', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** The answers as they are written, right or wrong. */
export interface Draft {
  readonly channel: string;
  readonly phone: string;
  readonly email: string;
  /** How the relay works: `lsf`, `transcription`… */
  readonly mode: string;
  readonly firstName: string;
  readonly time: TimeWindow | 'slot';
  /** The day chosen, before its hour. */
  readonly day: string;
  readonly slotId: string;
  readonly reason: string;
  readonly message: string;
  readonly needs: readonly string[];
  /** Language of an interpreter. */
  readonly language: string;
  /** The page it was asked from goes with the request. */
  readonly hasPage: boolean;
  readonly helper: boolean;
}

export const EMPTY: Draft = {
  channel: 'phone',
  phone: '',
  email: '',
  mode: '',
  firstName: '',
  time: 'asap',
  day: '',
  slotId: '',
  reason: '',
  message: '',
  needs: [],
  language: '',
  hasPage: true,
  helper: false,
};

/** Of the text that says who reads a request, why, and how long. */
export const PRIVACY_VERSION = '2026-11';

const STEP_OF: { readonly [field: string]: Step } = {
  channel: 'reach',
  phone: 'reach',
  email: 'reach',
  firstName: 'reach',
  window: 'when',
  slotId: 'when',
  reason: 'about',
  message: 'about',
  needs: 'needs',
};

/** The screen where an answer is given. */
export function stepOf({ field }: Pick<RequestFault, 'field'>): Step {
  return field.startsWith('relay') ? 'reach' : (STEP_OF[field] ?? 'check');
}

export interface Around {
  readonly locale: string;
  readonly startedAt: number;
  readonly page: { readonly url: string; readonly title: string };
  /** Of the relay of the town. */
  readonly provider: string | undefined;
}

/** The answers as the body of a request, to be checked. Only what belongs to the way chosen is sent. */
export function bodyOf(draft: Draft, { locale, startedAt, page, provider }: Around): object {
  const { channel, needs, language, message, reason, firstName, helper, hasPage } = draft;
  const isEither = channel === 'relay' || channel === 'visio';
  const isInterpreted = needs.includes('interpreter');
  return {
    channel,
    ...(channel !== 'email' && { phone: draft.phone }),
    ...((channel === 'email' || isEither) && { email: draft.email }),
    ...(channel === 'relay' && { relay: { provider: provider ?? '', mode: draft.mode } }),
    firstName,
    ...(draft.time === 'slot' ? { slotId: draft.slotId } : { window: draft.time }),
    reason,
    message,
    needs: [
      ...needs.filter((need) => need !== 'interpreter'),
      ...(isInterpreted && language ? [`interpreter:${language}`] : []),
    ],
    locale,
    ...(hasPage && /^https?:.{1,1990}$/.test(page.url) && { page }),
    privacyVersion: PRIVACY_VERSION,
    helper,
    website: '',
    startedAt: new Date(startedAt).toISOString(),
  };
}
