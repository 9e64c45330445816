import type { FastifyInstance } from 'fastify';

const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** On every answer, pages and API alike: nothing runs, nothing is framed, no address is told to others. */
export function securityHeaders(app: FastifyInstance, isHttps: () => boolean): void {
  app.addHook('onRequest', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      ...(isHttps() ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    });
  });
}
