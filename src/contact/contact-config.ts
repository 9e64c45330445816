import type { Territory } from './holidays.js';
import type { OpeningHours } from './opening-hours.js';

export type Hours = OpeningHours | string;

export const WAY_KINDS = [
  'online',
  'phone',
  'callback',
  'counter',
  'paper',
  'relay',
  'video',
  'helper',
  'home',
  'sms',
  'email',
] as const;
export type WayKind = (typeof WAY_KINDS)[number];

/** One way to do something, as the town says it. */
export interface WayConfig {
  readonly kind: WayKind;
  readonly title?: string;
  readonly hours?: Hours;
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly address?: string;
  /** How to come in: step, lift, parking, loop for hearing aids. */
  readonly access?: string;
  readonly bring?: readonly string[];
  /** Whom it suits. */
  readonly suits?: readonly string[];
  readonly note?: string;
}

export interface ChannelConfig {
  /** Pages (`/etat-civil/*`) or numbers of service-public (`F1342`). */
  readonly procedure: readonly string[];
  readonly ways: readonly WayConfig[];
}

export const RELAY_MODES = ['transcription', 'lsf', 'lfpc', 'pictograms'] as const;

/** A service that carries calls between deaf people and the town. */
export interface RelayConfig {
  readonly provider: string;
  readonly url?: string;
  readonly hours?: Hours;
  readonly modes?: readonly (typeof RELAY_MODES)[number][];
}

/** A place with a person: a video point, a France services house. */
export interface PlaceConfig {
  readonly title?: string;
  readonly url?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly access?: string;
  readonly hours?: Hours;
  readonly note?: string;
}

export interface ReasonConfig {
  readonly id: string;
  readonly label: string;
  readonly pictogram?: string;
}

/** The town's own form, as it receives what a visitor asks: the names of its fields. */
export interface OwnFormConfig {
  readonly url: string;
  readonly fields: { readonly [ours: string]: string };
}

export interface LegalConfig {
  /** Who reads the requests. */
  readonly controller?: string;
  /** Address of the data protection officer. */
  readonly dpo?: string;
  readonly url?: string;
}

/** « On vous rappelle »: where a request goes. */
export interface CallbackConfig {
  /** Address of the receiver. */
  readonly receiver?: string;
  /** Id of the town in it. */
  readonly town?: string;
  readonly form?: OwnFormConfig;
  readonly mailto?: string;
  readonly reasons?: readonly ReasonConfig[];
  /** Length of a call, in minutes. */
  readonly minutes?: number;
  /** Days kept after closing. */
  readonly retentionDays?: number;
  readonly legal?: LegalConfig;
}

/** The key `contact` of `parvis.json`. */
export interface ContactConfig {
  /** For all hours that do not say it themselves. */
  readonly zone?: string;
  readonly territory?: Territory;
  readonly hours?: Hours;
  readonly address?: string;
  readonly access?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly sms?: string;
  readonly relay?: RelayConfig;
  readonly video?: PlaceConfig;
  readonly franceServices?: PlaceConfig;
  readonly callback?: CallbackConfig;
  readonly channels?: readonly ChannelConfig[];
}

/** What is wrong in the file, for the webmaster. */
export interface ContactComplaint {
  /** `contact.hours.weekly.mo` */
  readonly path: string;
  readonly found: string;
  /** What to write. */
  readonly expected: string;
  /** All of it, in a sentence. */
  readonly message: string;
}
