import type { Config } from '../../config.js';

/** Where a person is met: the address of the town hall, then its opening hours; empty where the town says nothing. */
export interface Counter {
  readonly phone: string;
  /** The town calls back who asks for it. */
  readonly callsBack: boolean;
  readonly address: string;
  readonly hours: readonly string[];
}

export const noCounter: Counter = { phone: '', callsBack: false, address: '', hours: [] };

export async function counterOf({ contact, town }: Config): Promise<Counter> {
  if (!contact) return noCounter;
  try {
    const [{ readContact, hoursPlace }, { weeklyLines }] = await Promise.all([
      import('../../contact/config.js'),
      import('../../contact/hours-table.js'),
    ]);
    const { config } = readContact(contact, town);
    const lines = config.hours
      ? weeklyLines(config.hours, Date.now(), { place: hoursPlace(config) })
      : [];
    const { receiver, form, mailto } = config.callback ?? {};
    return {
      phone: config.phone ?? '',
      callsBack: !!(receiver || form || mailto),
      address: config.address ?? '',
      hours: lines.map(({ days, hours }) => `${days}\u00a0: ${hours}`),
    };
  } catch {
    return noCounter;
  }
}
