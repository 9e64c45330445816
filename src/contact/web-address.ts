/** An address of the Web, cut in its parts; it keeps to the letters that an address is written in. */
export interface WebAddress {
  /** In small letters. */
  readonly host: string;
  /** With its first `/`. */
  readonly path: string;
  /** With its `?`; empty where there is none. */
  readonly query: string;
  readonly hash: string;
}

const SHAPE =
  /^https?:\/\/((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{1,62})(?::(?:80|443))?(\/[!-~]*|[?#][!-~]*)?$/i;
const LONGEST = 4000;

/**
 * Reads an address that a link leads to. Strict: what a browser would have to repair (a user before the host, a
 * backslash, a letter that looks like another, white space inside) is no address here, so that none passes for
 * the site of a service that it is not.
 */
export function readWebAddress(text: unknown): WebAddress | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  const found = SHAPE.exec(text);
  if (!found || text.includes('\\')) return null;
  const [, host, rest = ''] = found;
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(rest)!;
  return { host: host!.toLowerCase(), path: path || '/', query, hash };
}

/** Written again, always by https. */
export function writeWebAddress({ host, path, query, hash }: WebAddress): string {
  return `https://${host}${path}${query}${hash}`;
}

/** `www.exemple.fr`, or `*.exemple.fr`: what stands before a dot. */
export function isHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
