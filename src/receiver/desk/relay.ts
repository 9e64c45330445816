import { MINUTE } from '../clock.js';
import type { Town } from '../config/config.js';
import { deleteKey, finishKey, leaseKey } from '../tables/keys.js';
import type { Request } from '../tables/request.js';
import { deleteRequest, findRequest } from '../tables/requests.js';
import { findKey } from '../tables/keys.js';
import { book, type Asked, type Booked } from './book.js';
import { Refusal, type Desk } from './desk.js';

/** An e-mail server that takes longer is down. */
const LEASE = MINUTE;

/**
 * Relay-only: nothing of the person is kept, so the e-mail leaves before the visitor is told that all is well. Whoever
 * is interrupted between the two sends it again under the same Message-ID.
 */
export async function relay(
  desk: Desk,
  town: Town,
  key: { readonly name: string; readonly payloadHash: string },
  asked: Asked,
  send: (request: Request) => Promise<void>,
): Promise<Booked> {
  const booked = await begin(desk, town, key, asked);
  if (booked.isReplay) return booked;
  const full: Request = { ...booked.request, person: asked.person };
  try {
    await send(full);
  } catch (error) {
    // Nothing was promised: the same key may try again.
    await desk.store.write(async (writer) => {
      await deleteRequest(writer, full);
      await deleteKey(writer, town.id, key.name);
    });
    throw error;
  }
  await desk.store.write((writer) => finishKey(writer, town.id, key.name));
  return booked;
}

async function begin(
  desk: Desk,
  town: Town,
  key: { readonly name: string; readonly payloadHash: string },
  asked: Asked,
): Promise<Booked> {
  try {
    return await book(desk, town, key, asked);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'in-progress') throw error;
    const request = await takeOver(desk, town, key.name);
    if (!request) throw error;
    return { request, isReplay: false };
  }
}

/** What a stopped receiver had begun, once its lease is over. */
function takeOver(desk: Desk, town: Town, name: string): Promise<Request | undefined> {
  return desk.store.write(async (writer) => {
    const now = desk.now();
    if (!(await leaseKey(writer, town.id, name, now, now + LEASE))) return undefined;
    const key = await findKey(writer, town.id, name);
    return key && findRequest(writer, town.id, key.request);
  });
}
