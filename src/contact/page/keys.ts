import type { CallbackRequest } from '../request.js';

/** As `crypto.randomUUID`, which a page without https has not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The same words are the same request, whenever they were written. */
export function isSame(one: CallbackRequest, other: CallbackRequest): boolean {
  const said = (request: CallbackRequest) => JSON.stringify({ ...request, startedAt: '' });
  return said(one) === said(other);
}
