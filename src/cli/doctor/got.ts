/** What stands at an address. */
export interface Got {
  readonly address: URL;
  /** 0 where nobody answers, or it was not asked. */
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Why there is no answer. */
  readonly reason?: string;
  /** Larger than what is read of a file: these are its first bytes. */
  readonly isCut?: boolean;
  /** It sends to another site, which is not asked. */
  readonly elsewhere?: URL;
}

export const typeOf = ({ headers }: Got) =>
  (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** The text of an answer, in the encoding that it says. */
export function textOfGot({ headers, bytes }: Got): string {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const said =
    /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
