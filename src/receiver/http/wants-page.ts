import type { FastifyRequest } from 'fastify';
import { isForm } from './form.js';

/** Whether a person reads the answer, in a browser: what is not the API, and forms without script. */
export function wantsPage(request: FastifyRequest): boolean {
  if (isForm(request)) return true;
  const path = request.url.split('?')[0]!;
  if (/^\/(?:v1|healthz|metrics)\b/.test(path)) return false;
  return /\btext\/html\b/.test(request.headers.accept ?? '');
}
