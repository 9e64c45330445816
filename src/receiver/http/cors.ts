import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { Problem } from './problem.js';
import { findTown, isOrigin } from './town-of.js';

/** The sites of the town, exactly, and without cookies; from anywhere else, a refusal rather than a silence. */
export async function allowOrigins(
  app: FastifyInstance,
  config: Config,
  ownOrigin: () => string,
): Promise<void> {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers;
    // A page that says nothing of where it comes from (`null`) may still post a form: it only creates.
    if (!origin || origin === ownOrigin()) return;
    if (origin === 'null' && !isApiRead(request)) return;
    if (!isAllowed(config, request, origin)) throw new Problem('origin');
  });
  await app.register(cors, () => (request: FastifyRequest, done: Done) => {
    const { origin } = request.headers;
    const isKnown = Boolean(origin && isAllowed(config, request, origin));
    done(null, {
      origin: isKnown ? origin! : false,
      methods: ['GET', 'POST', 'PATCH', 'DELETE'],
      allowedHeaders: ['content-type', 'idempotency-key'],
      exposedHeaders: ['idempotency-replayed', 'retry-after', 'etag'],
      maxAge: 600,
      credentials: false,
    });
  });
}

type Done = (error: Error | null, options: FastifyCorsOptions) => void;

const isApiRead = (request: FastifyRequest): boolean =>
  request.method !== 'POST' || /json/i.test(request.headers['content-type'] ?? '');

/** A form names its town in its body, which is not read yet: the site is then checked against all, and again by `receive`. */
function isAllowed(config: Config, request: FastifyRequest, origin: string): boolean {
  const town = findTown(config, request);
  return town
    ? isOrigin(town.origins, origin)
    : [...config.towns.values()].some(({ origins }) => isOrigin(origins, origin));
}
