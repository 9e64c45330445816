import { DAY, MINUTE } from '../clock.js';
import type { Town } from '../config/config.js';
import { randomId } from '../secrets.js';
import type { Writer } from '../store/store.js';
import { findKey, insertKey, type Key } from '../tables/keys.js';
import { spendProof } from '../tables/proofs.js';
import type { Channel, Person, Request } from '../tables/request.js';
import { findOpenByNumber, findRequest, insertRequest } from '../tables/requests.js';
import { takeSeat } from '../tables/seats.js';
import { Refusal, type Desk } from './desk.js';
import { expectedOf, type Choice, type Expected } from './expected.js';
import { record } from './happening.js';
import { newReference } from './reference.js';
import { hashNumber } from './tokens.js';

/** What a visitor asks, checked and put in order. */
export interface Asked {
  readonly channel: Channel;
  readonly reason: string;
  readonly person: Person;
  readonly time: { readonly choice: Choice } | { readonly slot: string; readonly span: Expected };
  readonly isUrgent: boolean;
  /** A proof of work that is right; it may have been spent. */
  readonly proof?: { readonly id: string; readonly expiresAt: number };
  readonly isHuman: boolean;
}

export interface Booked {
  readonly request: Request;
  readonly isReplay: boolean;
}

/** How long a key answers the same, ms. */
export const KEY_LIFE = DAY;
const LEASE = MINUTE;

/**
 * Writes a request once. What has come back from here is on the disk, with its place in the slot and the e-mail to send;
 * the same key brings the same request.
 */
export async function book(
  desk: Desk,
  town: Town,
  key: { readonly name: string; readonly payloadHash: string },
  asked: Asked,
): Promise<Booked> {
  const booked = await desk.store.write(async (writer): Promise<Booked> => {
    const now = desk.now();
    const id = randomId();
    const isDone = town.mode === 'inbox';
    const mine: Key = {
      request: id,
      payloadHash: key.payloadHash,
      isDone,
      leaseUntil: now + LEASE,
    };
    if (!(await insertKey(writer, town.id, key.name, mine, now + KEY_LIFE)))
      return { request: await replayed(writer, town, key), isReplay: true };
    const isProven = await spend(writer, asked);
    if (town.proof === 'required' && !isProven) throw new Refusal('proof-spent');
    const isVerified = asked.isHuman && isProven;
    const request = await insert(desk, writer, town, asked, { id, isVerified, now });
    await record(writer, town, request, 'created', 'visiteur', now);
    return { request, isReplay: false };
  });
  if (!booked.isReplay) desk.wake();
  return booked;
}

async function replayed(
  writer: Writer,
  town: Town,
  { name, payloadHash }: { name: string; payloadHash: string },
): Promise<Request> {
  const key = await findKey(writer, town.id, name);
  if (key && key.payloadHash !== payloadHash) throw new Refusal('key-reused');
  if (key && !key.isDone) throw new Refusal('in-progress');
  const request = key && (await findRequest(writer, town.id, key.request));
  if (!request) throw new Refusal('gone');
  return request;
}

async function spend(writer: Writer, { proof }: Asked): Promise<boolean> {
  return proof !== undefined && (await spendProof(writer, proof.id, proof.expiresAt));
}

async function insert(
  desk: Desk,
  writer: Writer,
  town: Town,
  asked: Asked,
  made: { id: string; isVerified: boolean; now: number },
): Promise<Request> {
  const { id, now, isVerified } = made;
  const number = asked.person.phone ?? asked.person.email;
  const numberHash = number ? hashNumber(desk.secrets, town.id, number) : null;
  const span =
    'slot' in asked.time ? asked.time.span : expectedOf(town.schedule, asked.time.choice, now);
  const slot = 'slot' in asked.time ? asked.time.slot : null;
  const person = asked.person;
  for (let attempt = 0; attempt < 30; attempt++) {
    const request: Request = {
      id,
      town: town.id,
      reference: newReference(attempt),
      status: 'received',
      isOpen: true,
      isVerified,
      isUrgent: asked.isUrgent,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
      expectedStart: span.start,
      expectedEnd: span.end,
      slot,
      choice: 'slot' in asked.time ? 'slot' : asked.time.choice,
      channel: asked.channel,
      reason: asked.reason,
      noAnswer: 0,
      agent: null,
      numberHash,
      person: town.mode === 'inbox' ? person : null,
    };
    if (await insertRequest(writer, request)) {
      if (slot !== null) await seat(writer, town, request, slot);
      return request;
    }
    const open = numberHash && (await findOpenByNumber(writer, town.id, numberHash));
    if (open) throw new Refusal('already-asked', open.reference);
  }
  throw new Refusal('too-many');
}

export async function seat(
  writer: Writer,
  town: Town,
  request: Request,
  slot: string,
): Promise<void> {
  const place = { town: town.id, slot, startsAt: request.expectedStart, request: request.id };
  if (!(await takeSeat(writer, place, town.slots.capacity))) throw new Refusal('slot-taken');
}
