import type { Town } from '../config/config.js';
import type { Request, Status } from '../tables/request.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  zone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${zone} ${name}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat('fr-FR', { timeZone: zone, ...options });
    formats.set(key, found);
  }
  return found;
}

/** `mardi 30 mars` */
export const sayDay = (instant: number, zone: string): string =>
  format(zone, 'day', { weekday: 'long', day: 'numeric', month: 'long' }).format(instant);

export const sayWeekday = (instant: number, zone: string): string =>
  format(zone, 'weekday', { weekday: 'long' }).format(instant);

/** `9 h` or `14 h 30` */
export function sayHour(instant: number, zone: string): string {
  const parts = format(zone, 'hour', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const shown: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(instant)) shown[type] = value;
  const minutes = shown['minute'] === '00' ? '' : ` ${shown['minute']}`;
  return `${Number(shown['hour'])} h${minutes}`;
}

/** `mardi 30 mars, de 9 h à 12 h` */
export function saySpan({ start, end }: { start: number; end: number }, zone: string): string {
  const day = sayDay(start, zone);
  return day === sayDay(end, zone)
    ? `${day}, de ${sayHour(start, zone)} à ${sayHour(end, zone)}`
    : `du ${day} au ${sayDay(end, zone)}`;
}

export const sayMoment = (instant: number, zone: string): string =>
  `${sayDay(instant, zone)} à ${sayHour(instant, zone)}`;

export const sayExpected = (request: Request, town: Town): string =>
  saySpan({ start: request.expectedStart, end: request.expectedEnd }, town.schedule.zone);

const STATUSES: Record<Status, string> = {
  received: 'Nouvelle',
  taken: 'Prise en charge',
  called: 'Pas de réponse',
  closed: 'Finie',
  cancelled: 'Annulée',
  expired: 'Effacée',
};

export function sayStatus({ status, noAnswer }: Pick<Request, 'status' | 'noAnswer'>): string {
  return status === 'called' ? `${STATUSES.called} (${noAnswer})` : STATUSES[status];
}

const CHANNELS: Record<Request['channel'], string> = {
  phone: 'Téléphone',
  sms: 'SMS',
  email: 'E-mail',
  relay: 'Relais pour personnes sourdes',
  visio: 'Visio',
};

export const sayChannel = (channel: Request['channel']): string => CHANNELS[channel];

const NEEDS: Record<string, string> = {
  lsf: 'langue des signes (LSF)',
  lfpc: 'code LfPC',
  transcription: 'transcription écrite',
  aphasia: 'difficulté à parler (aphasie)',
  slow: 'plus de temps, parler lentement',
};

export function sayNeed(need: string): string {
  const language = /^interpreter:(.+)$/.exec(need)?.[1];
  if (!language) return NEEDS[need] ?? need;
  const name = new Intl.DisplayNames('fr', { type: 'language' }).of(language);
  return `interprète (${name ?? language})`;
}

export const sayReason = (town: Town, reason: string): string =>
  town.reasons.find(({ id }) => id === reason)?.label ?? reason;

/** `+33612345678` → `06 12 34 56 78`; others as they are. */
export function sayPhone(phone: string): string {
  const national = /^\+33([1-9]\d{8})$/.exec(phone)?.[1];
  return national ? `0${national}`.replace(/(\d\d)(?=\d)/g, '$1 ') : phone;
}

/** For `tel:` and `sms:`. */
export const dialled = (phone: string): string => phone.replace(/[^+\d]/g, '');
