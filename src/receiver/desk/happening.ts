import type { Town } from '../config/config.js';
import { writeEntry, count } from '../tables/ledger.js';
import { putParcel, type ParcelFacts } from '../tables/outbox.js';
import type { Request } from '../tables/request.js';
import type { Writer } from '../store/store.js';

const WEBHOOK_EVENTS = new Set(['created', 'changed', 'cancelled', 'taken', 'closed', 'expired']);
const MAIL_EVENTS = new Set(['created', 'changed', 'cancelled']);

/** What everybody has to know of a change, written with it: e-mails, webhooks, the journal, the counts. */
export async function record(
  writer: Writer,
  town: Town,
  request: Request,
  event: ParcelFacts['event'],
  who: string,
  at: number,
): Promise<void> {
  const parcel = {
    town: town.id,
    request: request.id,
    reference: request.reference,
    createdAt: at,
    facts: {
      event,
      at,
      status: request.status,
      channel: request.channel,
      reason: request.reason,
      expectedStart: request.expectedStart,
      expectedEnd: request.expectedEnd,
    },
  };
  if (town.email.length > 0 && MAIL_EVENTS.has(event) && town.mode === 'inbox')
    await putParcel(writer, { ...parcel, kind: 'mail', target: '' });
  if (MAIL_EVENTS.has(event) && request.channel === 'email' && request.person?.email)
    if (event !== 'cancelled')
      await putParcel(writer, { ...parcel, kind: 'confirmation', target: '' });
  if (WEBHOOK_EVENTS.has(event))
    for (const { url } of town.webhooks)
      await putParcel(writer, { ...parcel, kind: 'webhook', target: url });
  await writeEntry(writer, {
    town: town.id,
    at,
    who,
    what: event,
    reference: request.reference,
  });
  // What was asked is counted when its row goes: a count that all write to would make them wait for each other.
  if (event !== 'created') await count(writer, town.id, at, event);
}
