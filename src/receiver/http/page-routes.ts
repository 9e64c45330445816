import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TIME_WINDOWS } from '../../contact/request.js';
import type { Town } from '../config/config.js';
import { slotsNow } from '../desk/slots.js';
import { isTokenOf } from '../desk/tokens.js';
import { cancel } from '../desk/visitor.js';
import { sendPage } from '../pages/layout.js';
import { STYLE } from '../pages/style.js';
import { requestPage, thanksPage } from '../pages/visitor-pages.js';
import { findRequest } from '../tables/requests.js';
import { pathOf } from './base-path.js';
import { Problem } from './problem.js';
import type { Context } from './server-context.js';
import { townOf } from './town-of.js';
import { changeOwn, readOwn } from './visitor-routes.js';

type Query = Record<string, string | undefined>;
type Own = { Params: { town: string; id: string }; Querystring: Query; Body: unknown };

/** Pages for visitors, without script: thanks, cancel, change. */
export function pageRoutes(app: FastifyInstance, context: Context): void {
  const base = () => pathOf(context.baseUrl());

  app.get('/style.css', (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/css; charset=utf-8')
      .send(STYLE),
  );

  app.get<{ Querystring: Query }>('/merci', async (request, reply) => {
    const town = townOf(context.config, request);
    const { ref, id = '', token = '', urgence } = request.query;
    const isOwn = isTokenOf(context.secrets, town.id, id, token);
    const found = isOwn
      ? await context.store.read((reader) => findRequest(reader, town.id, id))
      : undefined;
    return sendPage(
      reply,
      thanksPage(town, base(), {
        reference: ref ?? null,
        manage: isOwn ? `${base()}/demande/${town.id}/${id}?token=${token}` : null,
        isUrgent: urgence === '1',
        ...(found ? { request: found } : {}),
      }),
    );
  });

  app.get<Own>('/demande/:town/:id', async (request, reply) =>
    show(reply, ownOf(context, request), {}),
  );

  app.post<Own>('/demande/:town/:id', async (request, reply) => {
    const own = ownOf(context, request);
    const { deed, moment } = request.body as Query;
    if (deed === 'cancel') {
      await readOwn(context, own.town, own.id);
      await cancel(context.desk, own.town, own.id);
      return show(reply, own, { news: 'C’est fait : votre demande est annulée.' });
    }
    if (deed !== 'change' || !moment) throw new Problem('unreadable');
    try {
      await changeOwn(context, own.town, own.id, timeIn(moment));
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      return show(reply, own, { error: `${error.message}. ${error.detail}` }, 409);
    }
    return show(reply, own, { news: 'C’est fait : le moment est changé.' });
  });

  async function show(
    reply: FastifyReply,
    { town, id, token }: ReturnType<typeof ownOf>,
    said: { news?: string; error?: string },
    status = 200,
  ): Promise<FastifyReply> {
    const found = await readOwn(context, town, id);
    return sendPage(
      reply,
      requestPage(town, base(), {
        request: found,
        action: `${base()}/demande/${town.id}/${id}?token=${token}`,
        slots: found.isOpen ? await slotsNow(context.desk, town) : [],
        ...said,
      }),
      status,
    );
  }
}

function ownOf(
  { config, secrets }: Context,
  { params, query }: Pick<FastifyRequest<Own>, 'params' | 'query'>,
): { town: Town; id: string; token: string } {
  const town = config.towns.get(params.town);
  const token = typeof query['token'] === 'string' ? query['token'] : '';
  if (!town || !isTokenOf(secrets, town.id, params.id, token)) throw new Problem('not-found');
  return { town, id: params.id, token };
}

const timeIn = (moment: string): object =>
  (TIME_WINDOWS as readonly string[]).includes(moment) ? { window: moment } : { slotId: moment };
