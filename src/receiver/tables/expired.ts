import { DAY, HOUR } from '../clock.js';
import type { Writer } from '../store/store.js';

/** What serves for a time and is then no use: keys, proofs, links, sessions, what has left, old entries. */
export async function deleteExpired(writer: Writer, now: number): Promise<void> {
  await writer.run('DELETE FROM idempotency_keys WHERE expires_at < ?', now);
  await writer.run('DELETE FROM spent_proofs WHERE expires_at < ?', now);
  await writer.run('DELETE FROM sign_in_links WHERE expires_at < ?', now);
  await writer.run('DELETE FROM sessions WHERE expires_at < ?', now);
  await writer.run(`DELETE FROM outbox WHERE state = 'left' AND due_at < ?`, now - HOUR);
  await writer.run('DELETE FROM outbox WHERE created_at < ?', now - 8 * DAY);
  await writer.run('DELETE FROM seats WHERE starts_at < ?', now - DAY);
  await writer.run('DELETE FROM audit WHERE at < ?', now - 365 * DAY);
}
