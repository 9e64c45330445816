import type { Town } from '../config/config.js';
import type { Request } from '../tables/request.js';
import { count, countRemoved, writeEntry } from '../tables/ledger.js';
import { writeNote } from '../tables/notes.js';
import {
  deleteRequest,
  findOpenByNumber,
  findRequest,
  updateRequest,
  type Change,
} from '../tables/requests.js';
import type { Writer } from '../store/store.js';
import { Refusal, type Desk } from './desk.js';
import { record } from './happening.js';

/** What an agent does with a request. */
export type Deed = 'take' | 'release' | 'no-answer' | 'close' | 'reopen' | 'erase';

interface Done {
  readonly change: Change;
  readonly event?: 'taken' | 'closed';
}

const DEEDS: Record<
  Exclude<Deed, 'erase'>,
  (request: Request, agent: string, now: number) => Done
> = {
  take: (_request, agent) => ({ change: { status: 'taken', agent }, event: 'taken' }),
  release: () => ({ change: { status: 'received', agent: null } }),
  'no-answer': ({ noAnswer }, agent) => ({
    change: { status: 'called', noAnswer: noAnswer + 1, agent },
  }),
  close: (_request, agent, now) => ({
    change: { status: 'closed', isOpen: false, closedAt: now, agent },
    event: 'closed',
  }),
  reopen: (_request, agent) => ({
    change: { status: 'taken', isOpen: true, closedAt: null, agent },
  }),
};

/** One deed on one request of one town; undefined once it is erased. */
export async function act(
  desk: Desk,
  town: Town,
  id: string,
  deed: Deed,
  agent: string,
): Promise<Request | undefined> {
  const after = await desk.store.write(async (writer) => {
    const request = await findRequest(writer, town.id, id);
    if (!request) throw new Refusal('not-found');
    const now = desk.now();
    if (deed === 'erase') return erase(writer, town, request, agent, now);
    if (request.isOpen === (deed === 'reopen')) throw new Refusal('over');
    if (deed === 'reopen') await checkReopening(writer, request);
    const { change, event } = DEEDS[deed](request, agent, now);
    await updateRequest(writer, request, change, now);
    const changed: Request = { ...request, ...change };
    if (event) {
      await record(writer, town, changed, event, agent, now);
      if (event === 'closed') await countWait(writer, changed, now);
    } else {
      await writeEntry(writer, {
        town: town.id,
        at: now,
        who: agent,
        what: deed,
        reference: request.reference,
      });
      await count(writer, town.id, now, deed);
    }
    return changed;
  });
  desk.wake();
  if (deed === 'erase') await desk.store.scrub();
  return after;
}

/** What was erased cannot be called, and a number has one open request. */
async function checkReopening(writer: Writer, request: Request): Promise<void> {
  if (request.person === null) throw new Refusal('over');
  const { town, numberHash } = request;
  const open = numberHash && (await findOpenByNumber(writer, town, numberHash));
  if (open) throw new Refusal('already-asked', open.reference);
}

async function erase(
  writer: Writer,
  town: Town,
  request: Request,
  agent: string,
  now: number,
): Promise<undefined> {
  await deleteRequest(writer, request);
  await countRemoved(writer, request);
  await writeEntry(writer, {
    town: town.id,
    at: now,
    who: agent,
    what: 'erase',
    reference: request.reference,
  });
  await count(writer, town.id, now, 'erase');
}

/** In time, or late: the promise is the end of the expected span. */
async function countWait(writer: Writer, request: Request, now: number): Promise<void> {
  await count(
    writer,
    request.town,
    now,
    now <= request.expectedEnd ? 'closed-in-time' : 'closed-late',
  );
}

export async function addNote(
  desk: Desk,
  town: Town,
  id: string,
  agent: string,
  text: string,
): Promise<void> {
  await desk.store.write(async (writer) => {
    const request = await findRequest(writer, town.id, id);
    if (!request) throw new Refusal('not-found');
    const now = desk.now();
    await writeNote(writer, town.id, id, { at: now, agent, text });
    await writeEntry(writer, {
      town: town.id,
      at: now,
      who: agent,
      what: 'note',
      reference: request.reference,
    });
  });
}
