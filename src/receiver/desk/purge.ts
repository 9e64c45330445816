import { DAY, HOUR } from '../clock.js';
import type { Town } from '../config/config.js';
import { deleteExpired } from '../tables/expired.js';
import { count, countRemoved, writeEntry } from '../tables/ledger.js';
import { deleteRequest, listForgotten, updateRequest } from '../tables/requests.js';
import type { Writer } from '../store/store.js';
import type { Desk } from './desk.js';
import { record } from './happening.js';

/** Whatever its state, nobody's request is kept longer, days. */
const HARD_LIMIT = 90;

/** Erases what its time is over for; returns how many requests. */
export async function purge(desk: Desk, towns: Iterable<Town>): Promise<number> {
  let purged = 0;
  for (const town of towns) {
    for (;;) {
      const some = await desk.store.write((writer) => purgeTown(desk, writer, town));
      purged += some;
      if (some < 500) break;
    }
  }
  await desk.store.write((writer) => deleteExpired(writer, desk.now()));
  await desk.store.scrub();
  desk.wake();
  return purged;
}

async function purgeTown(desk: Desk, writer: Writer, town: Town): Promise<number> {
  const now = desk.now();
  if (town.mode === 'relay') await endRelayed(writer, town, now);
  const forgotten = await listForgotten(
    writer,
    town.id,
    now - town.retentionDays * DAY,
    now - HARD_LIMIT * DAY,
  );
  for (const request of forgotten) {
    if (request.isOpen)
      await record(writer, town, { ...request, status: 'expired' }, 'expired', 'receveur', now);
    await deleteRequest(writer, request);
    await countRemoved(writer, request);
    await count(writer, town.id, now, 'purge');
  }
  if (forgotten.length > 0)
    await writeEntry(writer, {
      town: town.id,
      at: now,
      who: 'receveur',
      what: `purge:${forgotten.length}`,
      reference: '',
    });
  return forgotten.length;
}

/** Nobody closes what is only relayed: a day after the promise, the same number may ask again. */
async function endRelayed(writer: Writer, town: Town, now: number): Promise<void> {
  const over = await writer.all<{ id: string }>(
    'SELECT id FROM requests WHERE town = ? AND is_open = 1 AND expected_end < ?',
    town.id,
    now - 24 * HOUR,
  );
  for (const { id } of over) {
    await updateRequest(
      writer,
      { town: town.id, id },
      { status: 'closed', isOpen: false, closedAt: now },
      now,
    );
  }
}
