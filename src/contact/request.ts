import { cleanText, isEmail } from './clean-text.js';
import type { Territory } from './holidays.js';
import { readPhone } from './phone.js';
import { messageOf, type FaultCode } from './request-messages.js';
import { readSlotId } from './slots.js';

export const CHANNELS = ['phone', 'sms', 'email', 'relay', 'visio'] as const;
export type Channel = (typeof CHANNELS)[number];

export const TIME_WINDOWS = ['asap', 'am', 'pm'] as const;
export type TimeWindow = (typeof TIME_WINDOWS)[number];

export const NEEDS = ['lsf', 'lfpc', 'transcription', 'aphasia', 'slow'] as const;
/** `interpreter:ar`: someone who speaks the language. */
export type Need = (typeof NEEDS)[number] | `interpreter:${string}`;

/** What a visitor asks, as it is sent to the receiver. */
export interface CallbackRequest {
  readonly channel: Channel;
  /** E.164. */
  readonly phone?: string;
  readonly email?: string;
  readonly relay?: { readonly provider: string; readonly mode: string };
  readonly firstName?: string;
  /** Id of a reason of the town. */
  readonly reason: string;
  readonly message?: string;
  readonly slotId?: string;
  /** Where there is no slot. */
  readonly window?: TimeWindow;
  readonly locale: string;
  readonly needs?: readonly Need[];
  /** Where it was asked from; the visitor may take it out. */
  readonly page?: { readonly url: string; readonly title: string };
  /** Of the text that says who reads this, why and how long. */
  readonly privacyVersion: string;
  /** Someone else fills it in, with or for the person. */
  readonly helper?: boolean;
  /** Proof of work. */
  readonly altcha?: string;
  /** A trap for robots: people never see it, and leave it empty. */
  readonly website: string;
  /** ISO 8601: when the form was shown. */
  readonly startedAt: string;
}

export interface RequestError {
  /** As in the body: `phone`, `page.url`. */
  readonly field: string;
  readonly code: FaultCode;
  /** Plain French, for the visitor. */
  readonly message: string;
}

export type CheckedRequest =
  | { readonly request: CallbackRequest; readonly errors?: undefined }
  | { readonly request?: undefined; readonly errors: readonly RequestError[] };

export interface RequestCheckOptions {
  /** Ids of the town's reasons; without them, any. */
  readonly reasons?: readonly string[];
  /** Where the town is: there, numbers are written shorter. */
  readonly territory?: Territory;
}

/** The longest each text may be, in letters. */
export const LONGEST = {
  firstName: 60,
  message: 500,
  email: 254,
  phone: 60,
  provider: 60,
  mode: 40,
  url: 2000,
  title: 300,
  privacyVersion: 40,
  altcha: 4000,
  website: 2000,
} as const;

/** Checks what was sent or written, and puts it in order; what it does not know is left out. */
export function checkRequest(
  value: unknown,
  { reasons, territory }: RequestCheckOptions = {},
): CheckedRequest {
  const errors: RequestError[] = [];
  const wrong = (field: string, code: FaultCode, message = messageOf(field, code)): undefined => {
    errors.push({ field, code, message });
    return undefined;
  };
  const body = record(value);
  if (!body) {
    wrong('', 'wrong');
    return { errors };
  }

  const text = (field: string, longest: number, from = body, path = field): string | undefined => {
    const found = own(from, field);
    if (found === undefined || found === null) return undefined;
    if (typeof found !== 'string') return wrong(path, 'wrong');
    const clean = cleanText(found, field === 'message');
    return clean.length > longest ? wrong(path, 'long') : clean || undefined;
  };
  const oneOf = <T extends string>(field: string, known: readonly T[]): T | undefined => {
    const found = own(body, field);
    if (found === undefined || found === null || found === '') return undefined;
    return known.includes(found as T) ? (found as T) : wrong(field, 'unknown');
  };

  const channel = oneOf('channel', CHANNELS);
  if (!channel && !has(errors, 'channel')) wrong('channel', 'missing');
  const phone = readNumber();
  const email = readEmail();
  if ((channel === 'relay' || channel === 'visio') && !phone && !email) {
    if (!has(errors, 'phone') && !has(errors, 'email')) wrong('phone', 'missing');
  }
  const relay = readRelay();
  const firstName = text('firstName', LONGEST.firstName);
  const reason = text('reason', 60);
  if (!reason) {
    if (!has(errors, 'reason')) wrong('reason', 'missing');
  } else if (reasons && !reasons.includes(reason)) wrong('reason', 'unknown');
  const message = text('message', LONGEST.message);
  const slotId = text('slotId', 40);
  if (slotId && !readSlotId(slotId)) wrong('slotId', 'unknown');
  const window = oneOf('window', TIME_WINDOWS) ?? (slotId ? undefined : 'asap');
  const locale = readLocale();
  const needs = readNeeds();
  const page = readPage();
  const privacyVersion = text('privacyVersion', LONGEST.privacyVersion);
  if (!privacyVersion && !has(errors, 'privacyVersion')) wrong('privacyVersion', 'missing');
  const helper = readHelper();
  const altcha = text('altcha', LONGEST.altcha);
  const website = String(own(body, 'website') ?? '').slice(0, LONGEST.website);
  const startedAt = readStart();
  if (errors.length) return { errors };

  return {
    request: {
      channel: channel!,
      ...(phone && { phone }),
      ...(email && { email }),
      ...(relay && { relay }),
      ...(firstName && { firstName }),
      reason: reason!,
      ...(message && { message }),
      ...(slotId ? { slotId } : { window: window! }),
      locale,
      ...(needs.length && { needs }),
      ...(page && { page }),
      privacyVersion: privacyVersion!,
      ...(helper && { helper }),
      ...(altcha && { altcha }),
      website,
      startedAt: startedAt!,
    },
  };

  function readNumber(): string | undefined {
    const isNeeded = channel === 'phone' || channel === 'sms';
    const said = text('phone', LONGEST.phone);
    if (!said) return isNeeded && !has(errors, 'phone') ? wrong('phone', 'missing') : undefined;
    const read = readPhone(said, territory);
    if (read.phone) return read.phone.e164;
    // What is not needed is not worth a refusal.
    return isNeeded || !own(body!, 'email') ? wrong('phone', read.fault, read.message) : undefined;
  }

  function readEmail(): string | undefined {
    const isNeeded = channel === 'email';
    const said = text('email', LONGEST.email)?.replace(/\s+/g, '');
    if (!said) return isNeeded && !has(errors, 'email') ? wrong('email', 'missing') : undefined;
    if (isEmail(said)) return said;
    return isNeeded || !phone ? wrong('email', 'unknown') : undefined;
  }

  function readRelay(): CallbackRequest['relay'] {
    if (channel !== 'relay') return undefined;
    const found = record(own(body!, 'relay'));
    const provider = found && text('provider', LONGEST.provider, found, 'relay.provider');
    const mode = found && text('mode', LONGEST.mode, found, 'relay.mode');
    if (provider) return { provider, mode: mode ?? '' };
    return has(errors, 'relay.provider') ? undefined : wrong('relay.provider', 'missing');
  }

  function readLocale(): string {
    const said = text('locale', 35);
    return said && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(said) ? said : 'fr';
  }

  function readNeeds(): readonly Need[] {
    const found = own(body!, 'needs');
    const said = typeof found === 'string' ? found.split(',') : found;
    if (said === undefined || said === null) return [];
    if (!Array.isArray(said)) return (wrong('needs', 'wrong'), []);
    const needs = new Set<Need>();
    for (const need of said
      .slice(0, 20)
      .map((one) => (typeof one === 'string' ? one.trim() : ''))) {
      if (!need) continue;
      if ((NEEDS as readonly string[]).includes(need) || /^interpreter:[a-z]{2,3}$/.test(need))
        needs.add(need as Need);
      else wrong('needs', 'unknown');
    }
    return [...needs];
  }

  function readPage(): CallbackRequest['page'] {
    const found = record(own(body!, 'page'));
    const url = found && text('url', LONGEST.url, found, 'page.url');
    if (!url) return undefined;
    if (!/^https?:\/\/[^\s"<>\\]+$/i.test(url)) return wrong('page.url', 'unknown');
    return { url, title: text('title', LONGEST.title, found!, 'page.title') ?? '' };
  }

  function readHelper(): boolean {
    const found = own(body!, 'helper');
    return found === true || found === 'true' || found === 'on' || found === '1';
  }

  function readStart(): string | undefined {
    const found = own(body!, 'startedAt');
    const time =
      typeof found === 'number' || /^\d{12,14}$/.test(String(found)) ? Number(found) : found;
    const date = typeof time === 'number' || typeof time === 'string' ? new Date(time) : null;
    return date && !Number.isNaN(date.getTime())
      ? date.toISOString()
      : wrong('startedAt', found === undefined ? 'missing' : 'wrong');
  }
}

function has(errors: readonly RequestError[], field: string): boolean {
  return errors.some((error) => error.field === field);
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function own(from: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}
