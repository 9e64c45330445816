import type { Town } from '../config/config.js';
import type { Request } from '../tables/request.js';
import { erasePerson, findRequest, updateRequest } from '../tables/requests.js';
import { freeSeat } from '../tables/seats.js';
import { seat } from './book.js';
import { Refusal, type Desk } from './desk.js';
import { expectedOf, type Choice, type Expected } from './expected.js';
import { record } from './happening.js';

/** Cancels and erases, always: it is the visitor's right. Twice is once. */
export async function cancel(desk: Desk, town: Town, id: string): Promise<Request> {
  const cancelled = await desk.store.write(async (writer) => {
    const request = await findRequest(writer, town.id, id);
    if (!request) throw new Refusal('not-found');
    const now = desk.now();
    await freeSeat(writer, town.id, id);
    if (!request.isOpen) {
      await erasePerson(writer, request);
      return { ...request, person: null };
    }
    await updateRequest(
      writer,
      request,
      { status: 'cancelled', isOpen: false, closedAt: now },
      now,
    );
    await erasePerson(writer, request);
    const after: Request = { ...request, status: 'cancelled', isOpen: false, person: null };
    await record(writer, town, after, 'cancelled', 'visiteur', now);
    return after;
  });
  desk.wake();
  await desk.store.scrub();
  return cancelled;
}

/** Another time, for a request that is still open. */
export async function changeTime(
  desk: Desk,
  town: Town,
  id: string,
  time: { readonly choice: Choice } | { readonly slot: string; readonly span: Expected },
): Promise<Request> {
  const changed = await desk.store.write(async (writer) => {
    const request = await findRequest(writer, town.id, id);
    if (!request) throw new Refusal('not-found');
    if (!request.isOpen) throw new Refusal('over');
    const now = desk.now();
    const slot = 'slot' in time ? time.slot : null;
    if (slot !== null && slot === request.slot) return request;
    const span = 'slot' in time ? time.span : expectedOf(town.schedule, time.choice, now);
    const change = {
      slot,
      choice: 'slot' in time ? 'slot' : time.choice,
      expectedStart: span.start,
      expectedEnd: span.end,
    };
    const after: Request = { ...request, ...change };
    await freeSeat(writer, town.id, id);
    if (slot !== null) await seat(writer, town, after, slot);
    await updateRequest(writer, request, change, now);
    await record(writer, town, after, 'changed', 'visiteur', now);
    return after;
  });
  desk.wake();
  return changed;
}
