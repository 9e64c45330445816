import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isSame } from '../secrets.js';
import { readBacklog } from '../tables/outbox.js';
import { Problem } from './problem.js';
import type { Context } from './server-context.js';

/** For whoever watches over the service. */
export function healthRoutes(app: FastifyInstance, context: Context): void {
  const answers = new Map<string, number>();
  app.addHook('onResponse', async (request, reply) => {
    const name = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`;
    answers.set(name, (answers.get(name) ?? 0) + 1);
  });

  app.get('/healthz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    const backlog = await context.store.read((reader) => readBacklog(reader));
    return { status: 'ok', waiting: backlog.waiting, lost: backlog.lost };
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayMeasure(context, request)) throw new Problem('not-found');
    const { waiting, lost, oldest } = await context.store.read((reader) => readBacklog(reader));
    const age = oldest ? Math.round((context.now() - oldest) / 1000) : 0;
    const open = await context.store.read((reader) =>
      reader.all<{ town: string; count: number }>(
        'SELECT town, COUNT(*) AS count FROM requests WHERE is_open = 1 GROUP BY town',
      ),
    );
    const lines = [
      '# TYPE parvis_answers_total counter',
      ...[...answers].map(([name, count]) => `parvis_answers_total{${name}} ${count}`),
      '# TYPE parvis_open_requests gauge',
      ...open.map(({ town, count }) => `parvis_open_requests{town="${town}"} ${count}`),
      '# TYPE parvis_outbox_waiting gauge',
      `parvis_outbox_waiting ${waiting}`,
      '# TYPE parvis_outbox_lost gauge',
      `parvis_outbox_lost ${lost}`,
      '# TYPE parvis_outbox_oldest_seconds gauge',
      `parvis_outbox_oldest_seconds ${age}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(lines.join('\n'));
  });
}

/** From this machine itself, or with the token; a proxy on this machine speaks for others. */
function mayMeasure({ config }: Context, request: FastifyRequest): boolean {
  const given = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  if (config.metricsToken) return isSame(given, config.metricsToken);
  const isHere = /^(?:127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  return isHere && request.headers['x-forwarded-for'] === undefined;
}
