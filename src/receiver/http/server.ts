import formbody from '@fastify/formbody';
import fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { agentRoutes } from '../agent/agent-routes.js';
import { signInRoutes } from '../agent/sign-in-routes.js';
import { MINUTE, SECOND } from '../clock.js';
import { pathOf } from './base-path.js';
import { callbackRoutes } from './callbacks.js';
import { allowOrigins } from './cors.js';
import { answerProblem, errorHandling } from './errors.js';
import { healthRoutes } from './health.js';
import { loggerOptions, logRequests } from './log.js';
import { openApiRoute } from './openapi.js';
import { pageRoutes } from './page-routes.js';
import { Problem } from './problem.js';
import { securityHeaders } from './security-headers.js';
import type { Context } from './server-context.js';
import { townRoutes } from './town-routes.js';
import { visitorRoutes } from './visitor-routes.js';

/** A message of 500 letters, a long address, a proof: with room. */
const BODY_LIMIT = 32 * 1024;

/** All that answers over HTTP. */
export async function createServer(
  context: Context,
  { logLevel = 'info' }: { logLevel?: string } = {},
): Promise<FastifyInstance> {
  const { config, baseUrl, limiter, addresses } = context;
  const base = () => pathOf(baseUrl());
  const app = fastify({
    logger: loggerOptions(logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    requestTimeout: 20 * SECOND,
    keepAliveTimeout: 65 * SECOND,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (_error, request: FastifyRequest, reply: FastifyReply) => {
      void answerProblem(config, base(), request, reply, new Problem('not-found'));
    },
  });
  errorHandling(app, config, base);
  logRequests(app, addresses);
  securityHeaders(app, () => baseUrl().startsWith('https:'));
  app.addHook('onRequest', async (request) => {
    const wait = limiter.take(`all ${addresses.hash(request.ip)}`, readsOf(context), MINUTE);
    if (wait > 0) throw new Problem('too-many', { retryAfter: wait });
  });
  await allowOrigins(app, config, () => new URL(baseUrl()).origin);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });
  healthRoutes(app, context);
  openApiRoute(app, baseUrl);
  townRoutes(app, context);
  callbackRoutes(app, context);
  visitorRoutes(app, context);
  pageRoutes(app, context);
  signInRoutes(app, context);
  agentRoutes(app, context);
  return app;
}

/** Before the town is known, the most generous one counts. */
const readsOf = ({ config }: Context): number =>
  Math.max(...[...config.towns.values()].map(({ limits }) => limits.reads));
