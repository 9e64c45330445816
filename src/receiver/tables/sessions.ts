import { sha256 } from '../secrets.js';
import { first, type Reader, type Writer } from '../store/store.js';

/** Only hashes are kept: whoever reads the file signs in nowhere. */
export async function keepLink(
  writer: Writer,
  token: string,
  email: string,
  expiresAt: number,
): Promise<void> {
  await writer.run(
    'INSERT INTO sign_in_links (token_hash, email, expires_at) VALUES (?,?,?)',
    sha256(token),
    email,
    expiresAt,
  );
}

/** The address it was sent to, once. */
export async function useLink(
  writer: Writer,
  token: string,
  now: number,
): Promise<string | undefined> {
  const hash = sha256(token);
  const row = await first<{ email: string }>(
    writer,
    'SELECT email FROM sign_in_links WHERE token_hash = ? AND expires_at > ?',
    hash,
    now,
  );
  const removed = await writer.run('DELETE FROM sign_in_links WHERE token_hash = ?', hash);
  return removed === 1 ? row?.email : undefined;
}

export async function keepSession(
  writer: Writer,
  token: string,
  email: string,
  now: number,
  expiresAt: number,
): Promise<void> {
  await writer.run(
    'INSERT INTO sessions (token_hash, email, created_at, expires_at) VALUES (?,?,?,?)',
    sha256(token),
    email,
    now,
    expiresAt,
  );
}

export async function findSession(
  reader: Reader,
  token: string,
  now: number,
): Promise<string | undefined> {
  const row = await first<{ email: string }>(
    reader,
    'SELECT email FROM sessions WHERE token_hash = ? AND expires_at > ?',
    sha256(token),
    now,
  );
  return row?.email;
}

export async function endSession(writer: Writer, token: string): Promise<void> {
  await writer.run('DELETE FROM sessions WHERE token_hash = ?', sha256(token));
}
