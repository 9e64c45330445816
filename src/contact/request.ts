import { cleanText, isEmail } from './clean-text.js';
import type { Territory } from './holidays.js';
import { readPhone, type PhoneFault } from './phone.js';
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

export type FaultCode = 'missing' | 'wrong' | 'long' | 'unknown' | PhoneFault;

/** What is wrong; the words for it are those of who tells it. */
export interface RequestFault {
  /** As in the body: `phone`, `page.url`. */
  readonly field: string;
  readonly code: FaultCode;
  /** Plain French, where a receiver says it. */
  readonly message?: string;
}

export type RequestRead<Fault = RequestFault> =
  | { readonly request: CallbackRequest; readonly errors?: undefined }
  | { readonly request?: undefined; readonly errors: readonly Fault[] };

export interface RequestCheckOptions {
  /** Ids of the town's reasons; without them, any. */
  readonly reasons?: readonly string[];
  /** Where the town is: there, numbers are written shorter. */
  readonly territory?: Territory;
}

/** The longest each text may be, in letters. */
export const LONGEST = {
  firstName: 60,
  reason: 60,
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
export function readRequest(value: unknown, options: RequestCheckOptions = {}): RequestRead {
  const body = record(value);
  if (!body) return { errors: [{ field: '', code: 'wrong' }] };
  return new RequestReader(body, options).read();
}

class RequestReader {
  readonly #body: Record<string, unknown>;
  readonly #options: RequestCheckOptions;
  readonly #errors: RequestFault[] = [];

  constructor(body: Record<string, unknown>, options: RequestCheckOptions) {
    this.#body = body;
    this.#options = options;
  }

  read(): RequestRead {
    const channel = this.#oneOf('channel', CHANNELS) ?? this.#missing('channel');
    const phone = this.#phone(channel);
    const email = this.#email(channel, phone);
    // Nobody is found without a number or an address.
    if ((channel === 'relay' || channel === 'visio') && !phone && !email && !this.#isTold('email'))
      this.#missing('phone');
    const relay = channel === 'relay' ? this.#relay() : undefined;
    const firstName = this.#text('firstName', LONGEST.firstName);
    const reason = this.#reason();
    const message = this.#text('message', LONGEST.message);
    const slotId = this.#text('slotId', 40);
    if (slotId && !readSlotId(slotId)) this.#wrong('slotId', 'unknown');
    const window = this.#oneOf('window', TIME_WINDOWS) ?? 'asap';
    const locale = this.#locale();
    const needs = this.#needs();
    const page = this.#page();
    const privacyVersion =
      this.#text('privacyVersion', LONGEST.privacyVersion) ?? this.#missing('privacyVersion');
    const altcha = this.#text('altcha', LONGEST.altcha);
    const startedAt = this.#start();
    if (this.#errors.length) return { errors: this.#errors };
    return {
      request: {
        channel: channel!,
        ...(phone && { phone }),
        ...(email && { email }),
        ...(relay && { relay }),
        ...(firstName && { firstName }),
        reason: reason!,
        ...(message && { message }),
        ...(slotId ? { slotId } : { window }),
        locale,
        ...(needs.length && { needs }),
        ...(page && { page }),
        privacyVersion: privacyVersion!,
        ...(isYes(own(this.#body, 'helper')) && { helper: true }),
        ...(altcha && { altcha }),
        website: String(own(this.#body, 'website') ?? '').slice(0, LONGEST.website),
        startedAt: startedAt!,
      },
    };
  }

  #wrong(field: string, code: FaultCode): undefined {
    this.#errors.push({ field, code });
  }

  /** Told once: what is there and wrong is not missing. */
  #missing(field: string): undefined {
    if (!this.#isTold(field)) this.#wrong(field, 'missing');
  }

  #isTold(field: string): boolean {
    return this.#errors.some((error) => error.field === field);
  }

  #text(field: string, longest: number, from = this.#body, path = field): string | undefined {
    const found = own(from, field);
    if (found === undefined || found === null) return undefined;
    if (typeof found !== 'string') return this.#wrong(path, 'wrong');
    const clean = cleanText(found, field === 'message');
    if (clean.length <= longest) return clean || undefined;
    return this.#wrong(path, path === 'phone' ? 'several' : 'long');
  }

  #oneOf<T extends string>(field: string, known: readonly T[]): T | undefined {
    const found = own(this.#body, field);
    if (found === undefined || found === null || found === '') return undefined;
    return known.includes(found as T) ? (found as T) : this.#wrong(field, 'unknown');
  }

  #phone(channel: Channel | undefined): string | undefined {
    const isNeeded = channel === 'phone' || channel === 'sms';
    const said = this.#text('phone', LONGEST.phone);
    if (!said) return isNeeded ? this.#missing('phone') : undefined;
    const read = readPhone(said, this.#options.territory);
    if (read.phone) return read.phone.e164;
    // What is not needed is not worth a refusal.
    return isNeeded || !own(this.#body, 'email') ? this.#wrong('phone', read.fault) : undefined;
  }

  #email(channel: Channel | undefined, phone: string | undefined): string | undefined {
    const isNeeded = channel === 'email';
    const said = this.#text('email', LONGEST.email)?.replace(/\s+/g, '');
    if (!said) return isNeeded ? this.#missing('email') : undefined;
    if (isEmail(said)) return said;
    return isNeeded || !phone ? this.#wrong('email', 'unknown') : undefined;
  }

  #relay(): CallbackRequest['relay'] {
    const found = record(own(this.#body, 'relay')) ?? {};
    const provider = this.#text('provider', LONGEST.provider, found, 'relay.provider');
    const mode = this.#text('mode', LONGEST.mode, found, 'relay.mode');
    return provider ? { provider, mode: mode ?? '' } : this.#missing('relay.provider');
  }

  #reason(): string | undefined {
    const reason = this.#text('reason', LONGEST.reason);
    if (!reason) return this.#missing('reason');
    const { reasons } = this.#options;
    return reasons && !reasons.includes(reason) ? this.#wrong('reason', 'unknown') : reason;
  }

  #locale(): string {
    const said = own(this.#body, 'locale');
    return typeof said === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(said)
      ? said
      : 'fr';
  }

  #needs(): readonly Need[] {
    const found = own(this.#body, 'needs') ?? [];
    const said: unknown = typeof found === 'string' ? found.split(',') : found;
    if (!Array.isArray(said)) {
      this.#wrong('needs', 'wrong');
      return [];
    }
    const needs = said
      .slice(0, 20)
      .map((need) => (typeof need === 'string' ? need.trim() : '?'))
      .filter(Boolean);
    if (!needs.every(isNeed)) this.#wrong('needs', 'unknown');
    return [...new Set(needs.filter(isNeed))];
  }

  #page(): CallbackRequest['page'] {
    const found = record(own(this.#body, 'page'));
    const url = found && this.#text('url', LONGEST.url, found, 'page.url');
    if (!url) return undefined;
    if (!/^https?:\/\/[^\s"<>\\]+$/i.test(url)) return this.#wrong('page.url', 'unknown');
    return { url, title: this.#text('title', LONGEST.title, found, 'page.title') ?? '' };
  }

  #start(): string | undefined {
    const found = own(this.#body, 'startedAt');
    if (found === undefined) return this.#missing('startedAt');
    const time = /^\d{12,14}$/.test(String(found)) ? Number(found) : found;
    const date = typeof time === 'number' || typeof time === 'string' ? new Date(time) : null;
    return date && !Number.isNaN(date.getTime())
      ? date.toISOString()
      : this.#wrong('startedAt', 'wrong');
  }
}

function isNeed(need: string): need is Need {
  return (NEEDS as readonly string[]).includes(need) || /^interpreter:[a-z]{2,3}$/.test(need);
}

/** As JSON has it, or the ticked box of a form. */
function isYes(value: unknown): boolean {
  return value === true || value === 'true' || value === 'on' || value === '1';
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function own(from: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}
