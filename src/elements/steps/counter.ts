import type { Config } from '../../config.js';

/** Where a person is met: the address of the town hall, then its opening hours; empty where the town says nothing. */
export interface Counter {
  readonly address: string;
  readonly hours: readonly string[];
}

export async function counterOf({ contact, town }: Config): Promise<Counter> {
  if (!contact) return { address: '', hours: [] };
  try {
    const [{ readContact, hoursPlace }, { weeklyLines }] = await Promise.all([
      import('../../contact/config.js'),
      import('../../contact/hours-table.js'),
    ]);
    const { config } = readContact(contact, town);
    const lines = config.hours
      ? weeklyLines(config.hours, Date.now(), { place: hoursPlace(config) })
      : [];
    return {
      address: config.address ?? '',
      hours: lines.map(({ days, hours }) => `${days}\u00a0: ${hours}`),
    };
  } catch {
    return { address: '', hours: [] };
  }
}
