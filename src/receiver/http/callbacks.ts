import type { FastifyInstance } from 'fastify';
import { isForm, receiveForm } from './form.js';
import { Problem } from './problem.js';
import { receive } from './receive.js';
import type { Context } from './server-context.js';
import { townOf } from './town-of.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** POST /v1/callbacks, in JSON or from a form without script. */
export function callbackRoutes(app: FastifyInstance, context: Context): void {
  app.post('/v1/callbacks', async (request, reply) => {
    const town = townOf(context.config, request);
    if (isForm(request)) return receiveForm(context, town, request, reply);
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !UUID.test(key)) throw new Problem('key-missing');
    const { answer, isReplay } = await receive(
      context,
      town,
      request,
      request.body,
      key.toLowerCase(),
    );
    if (isReplay) void reply.header('idempotency-replayed', 'true');
    return reply
      .code(isReplay ? 200 : 201)
      .header('cache-control', 'no-store')
      .send(answer);
  });
}
