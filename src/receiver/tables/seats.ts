import type { Reader, Writer } from '../store/store.js';

/** The places of a slot are numbered: its key, not a count, is what keeps two people from the same one. */
export async function takeSeat(
  writer: Writer,
  seat: { town: string; slot: string; startsAt: number; request: string },
  capacity: number,
): Promise<boolean> {
  for (let number = 0; number < capacity; number++) {
    const changed = await writer.run(
      'INSERT INTO seats (town, slot, seat, starts_at, request) VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING',
      seat.town,
      seat.slot,
      number,
      seat.startsAt,
      seat.request,
    );
    if (changed === 1) return true;
  }
  return false;
}

export async function freeSeat(writer: Writer, town: string, request: string): Promise<void> {
  await writer.run('DELETE FROM seats WHERE town = ? AND request = ?', town, request);
}

/** How many places of each slot are taken, from an instant on. */
export async function takenSeats(
  reader: Reader,
  town: string,
  from: number,
): Promise<Map<string, number>> {
  const rows = await reader.all<{ slot: string; taken: number }>(
    'SELECT slot, COUNT(*) AS taken FROM seats WHERE town = ? AND starts_at >= ? GROUP BY slot',
    town,
    from,
  );
  return new Map(rows.map(({ slot, taken }) => [slot, taken]));
}
