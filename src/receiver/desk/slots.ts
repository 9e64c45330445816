import { slotsOf, type Slot } from '../../contact/slots.js';
import type { Town } from '../config/config.js';
import { DAY } from '../clock.js';
import { takenSeats } from '../tables/seats.js';
import { Refusal, type Desk } from './desk.js';
import type { Expected } from './expected.js';

/** The slots of a town from now on, with what is left of each. */
export async function slotsNow(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  town: Town,
  days = town.slots.days,
): Promise<readonly Slot[]> {
  const at = now();
  const taken = await store.read((reader) => takenSeats(reader, town.id, at - DAY));
  return offered(town, at, days, taken);
}

function offered(
  town: Town,
  at: number,
  days: number,
  taken?: ReadonlyMap<string, number>,
): readonly Slot[] {
  const { minutes, capacity, leadMinutes } = town.slots;
  return slotsOf(town.hours, at, days, {
    minutes,
    capacity,
    leadMinutes,
    ...(taken ? { taken } : {}),
  });
}

/** When a slot is; whether it has room, only the booking knows. */
export function spanOfSlot(town: Town, id: string, now: number): Expected {
  const slot = offered(town, now, town.slots.days).find((one) => one.id === id);
  if (!slot) throw new Refusal('slot-unknown');
  return { start: Date.parse(slot.start), end: Date.parse(slot.end) };
}
