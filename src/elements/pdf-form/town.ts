import type { Config } from '../../config.js';

/** Where a paper, or a file, may be brought; '' where the town says nothing. */
export interface TownPlace {
  readonly address: string;
  readonly email: string;
}

export async function townPlace({ contact, town }: Config): Promise<TownPlace> {
  if (!contact) return { address: '', email: '' };
  try {
    const { readContact } = await import('../../contact/config.js');
    const { address = '', email = '' } = readContact(contact, town).config;
    return { address, email };
  } catch {
    return { address: '', email: '' };
  }
}
