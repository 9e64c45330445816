import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { stateOf } from '../../contact/hours.js';
import { CHANNELS } from '../../contact/request.js';
import { readDay } from '../../contact/calendar.js';
import { localTime, writeInstant } from '../../contact/zones.js';
import type { Town } from '../config/config.js';
import { slotsNow } from '../desk/slots.js';
import type { Context } from './server-context.js';
import { townOf } from './town-of.js';

/** What anybody may read of a town: its hours, its slots, a challenge. */
export function townRoutes(app: FastifyInstance, context: Context): void {
  app.get('/v1/config', async (request, reply) => {
    const body = JSON.stringify(describe(townOf(context.config, request), context.now()));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=60');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(body);
  });

  app.get<{ Querystring: { from?: string; days?: string } }>(
    '/v1/slots',
    async (request, reply) => {
      const town = townOf(context.config, request);
      const { zone } = town.schedule;
      const first = Math.max(readDay(request.query.from) ?? 0, localTime(context.now(), zone).day);
      const days = Math.min(Math.max(Number(request.query.days) || town.slots.days, 1), 62);
      const slots = (await slotsNow(context.desk, town)).filter(({ start }) => {
        const { day } = localTime(Date.parse(start), zone);
        return day >= first && day < first + days;
      });
      return reply.header('cache-control', 'no-store').send({ zone, slots });
    },
  );

  app.get('/v1/challenge', async (request, reply) => {
    const town = townOf(context.config, request);
    return reply.header('cache-control', 'no-store').send(await context.proofs.challenge(town.id));
  });
}

function describe(town: Town, now: number): object {
  const { zone } = town.schedule;
  const { open, until, next } = stateOf(town.schedule, now);
  const written = (date: Date | undefined) => (date ? writeInstant(date.getTime(), zone) : null);
  return {
    town: town.id,
    name: town.name,
    phone: town.phone,
    zone,
    open,
    until: written(until),
    nextOpen: written(next),
    hours: town.hours,
    channels: CHANNELS,
    reasons: town.reasons,
    slotDays: town.slots.days,
    retentionDays: town.retentionDays,
    proof: town.proof,
    legal: town.legal,
  };
}
