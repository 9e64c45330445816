import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Value } from '@sinclair/typebox/value';
import type { Town } from '../config/config.js';
import { cancel, changeTime } from '../desk/visitor.js';
import { isTokenOf } from '../desk/tokens.js';
import { findRequest } from '../tables/requests.js';
import type { Request } from '../tables/request.js';
import { answerOf } from './answer.js';
import { timeOf } from './asked.js';
import { Problem } from './problem.js';
import { explain } from './receive.js';
import { ChangeBody } from './schemas.js';
import type { Context } from './server-context.js';
import { townOf } from './town-of.js';

type Params = { Params: { id: string }; Querystring: { token?: string } };

/** What a visitor does with a request of theirs: look, change the time, cancel. */
export function visitorRoutes(app: FastifyInstance, context: Context): void {
  app.get<Params>('/v1/callbacks/:id', async (request, reply) => {
    const { town, id } = allowed(context, request);
    const found = await readOwn(context, town, id);
    return reply.header('cache-control', 'no-store').send(answerOf(context, town, found));
  });

  app.patch<Params>('/v1/callbacks/:id', async (request, reply) => {
    const { town, id } = allowed(context, request);
    const changed = await changeOwn(context, town, id, request.body);
    return reply.header('cache-control', 'no-store').send(answerOf(context, town, changed));
  });

  app.delete<Params>('/v1/callbacks/:id', async (request, reply) => {
    const { town, id } = allowed(context, request);
    try {
      const after = await cancel(context.desk, town, id);
      return await reply.header('cache-control', 'no-store').send(answerOf(context, town, after));
    } catch (error) {
      throw await explain(context, town, error);
    }
  });
}

/** A wrong token and a request that is not there are the same answer. @throws Problem */
function allowed(context: Context, request: FastifyRequest<Params>): { town: Town; id: string } {
  const town = townOf(context.config, request);
  const { id } = request.params;
  const { token } = request.query;
  if (typeof token !== 'string' || !isTokenOf(context.secrets, town.id, id, token))
    throw new Problem('not-found');
  return { town, id };
}

export async function readOwn({ store }: Context, town: Town, id: string): Promise<Request> {
  const found = await store.read((reader) => findRequest(reader, town.id, id));
  if (!found) throw new Problem('not-found');
  return found;
}

export async function changeOwn(
  context: Context,
  town: Town,
  id: string,
  body: unknown,
): Promise<Request> {
  if (!Value.Check(ChangeBody, body) || (!body.slotId && !body.window))
    throw new Problem('invalid', {
      errors: [{ field: 'slotId', code: 'missing', message: 'Choisissez un moment.' }],
    });
  try {
    return await changeTime(context.desk, town, id, timeOf(body, town, context.now()));
  } catch (error) {
    throw await explain(context, town, error);
  }
}
