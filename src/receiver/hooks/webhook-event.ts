import { writeInstant } from '../../contact/zones.js';
import type { Town } from '../config/config.js';
import type { Parcel } from '../tables/outbox.js';
import type { Request } from '../tables/request.js';

/** The body of a webhook. `personal` only where the town asked for it, and while it is kept. */
export function webhookEvent(
  parcel: Parcel,
  town: Town,
  request: Request | undefined,
  isPersonal: boolean,
): string {
  const { facts } = parcel;
  const written = (instant: number) => writeInstant(instant, town.schedule.zone);
  return JSON.stringify({
    id: parcel.id,
    type: `callback.${facts.event}`,
    at: new Date(facts.at).toISOString(),
    town: town.id,
    data: {
      id: parcel.request,
      reference: parcel.reference,
      status: facts.status,
      channel: facts.channel,
      reason: facts.reason,
      expected: {
        start: written(facts.expectedStart),
        end: written(facts.expectedEnd),
        zone: town.schedule.zone,
      },
      ...(isPersonal && request?.person ? { person: request.person } : {}),
    },
  });
}
