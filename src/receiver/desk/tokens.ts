import type { Secrets } from '../secrets.js';

/** The visitor's right over one request: made from its name, so nothing has to be kept to check it or to say it again. */
export const tokenOf = (secrets: Secrets, town: string, id: string): string =>
  secrets.sign('visitor', town, id);

export const isTokenOf = (secrets: Secrets, town: string, id: string, token: string): boolean =>
  secrets.isSigned(token, 'visitor', town, id);

/** A number or an address, as only this receiver can know it again. */
export const hashNumber = (secrets: Secrets, town: string, number: string): string =>
  secrets.sign('number', town, number.trim().toLowerCase());
