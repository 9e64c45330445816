import { MOST_BYTES } from '../troubles.js';
import { PdfError } from './pdf-error.js';

/** The bytes of a file. Of another site only where that allows it, and without who the visitor is. Rejects with a `PdfError`. */
export async function fetchPdf(
  view: Window,
  address: string,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const isOwn = new URL(address).origin === view.location.origin;
  let response: Response;
  try {
    response = await view.fetch(address, {
      signal,
      credentials: isOwn ? 'same-origin' : 'omit',
      ...(isOwn ? {} : { referrerPolicy: 'no-referrer' as const }),
    });
  } catch {
    signal.throwIfAborted();
    throw new PdfError(isOwn ? 'network' : 'elsewhere');
  }
  if (!response.ok) throw new PdfError(response.status < 500 ? 'missing' : 'network');
  if (Number(response.headers.get('content-length')) > MOST_BYTES) {
    void response.body?.cancel();
    throw new PdfError('big');
  }
  const data = await readAll(response, signal);
  // A page in its place (« fichier introuvable », « connectez-vous ») is no PDF.
  const head = new TextDecoder('latin1').decode(
    new Uint8Array(data, 0, Math.min(1024, data.byteLength)),
  );
  if (!head.includes('%PDF-'))
    throw new PdfError(/<html|<!doctype/i.test(head) ? 'missing' : 'broken');
  return data;
}

async function readAll(response: Response, signal: AbortSignal): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      length += part.value.length;
      if (length > MOST_BYTES) {
        void reader?.cancel();
        throw new PdfError('big');
      }
      parts.push(part.value as Uint8Array<ArrayBuffer>);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof PdfError ? error : new PdfError('network');
  }
  return new Blob(parts).arrayBuffer();
}
