/** What a command writes, and whether it found an error. */
export interface Output {
  readonly text: string;
  readonly failed: boolean;
}

export const GRAVITIES = { error: 'erreur', warning: 'attention', advice: 'conseil' } as const;
export type Gravity = keyof typeof GRAVITIES;

export const plural = (count: number, one: string, more: string) =>
  `${count} ${count < 2 ? one : more}`;

/** `1,5 Mo`, `320 ko`, `12 octets` */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'octet', 'octets');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} ko`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} Mo`;
}

/** A value whose texts, which a site wrote, say nothing to a terminal: one line each, in the order that they are read. */
export function printable<T>(value: T): T {
  const plain = (_: string, inner: unknown) =>
    typeof inner === 'string'
      ? inner.replace(/[\t\r\n]+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '')
      : inner;
  return JSON.parse(JSON.stringify(value, plain)) as T;
}
