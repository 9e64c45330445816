import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Town } from '../config/config.js';
import { findKey, deleteKey } from '../tables/keys.js';
import { findRequest } from '../tables/requests.js';
import { Problem } from './problem.js';
import { receive } from './receive.js';
import type { Context } from './server-context.js';
import { isOrigin } from './town-of.js';
import { pathOf } from './base-path.js';

export const isForm = (request: FastifyRequest): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');

/**
 * A page without script posts its form here, and lands on a page that says what happens next. It has no key: the same
 * words twice are one request, as long as it is open.
 */
export async function receiveForm(
  context: Context,
  town: Town,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { origin } = request.headers;
  const isOurs = !origin || origin === 'null' || origin === new URL(context.baseUrl()).origin;
  // The field that names the town could not be read before.
  if (!isOurs && !isOrigin(town.origins, origin)) throw new Problem('origin');
  const body = bodyOf(request, context.now());
  const said = { ...body, startedAt: undefined, website: undefined };
  const name = `form:${context.secrets.sign('form', town.id, JSON.stringify(said))}`;
  await forgetIfOver(context, town, name);
  const { answer } = await receive(context, town, request, body, name);
  const { id, reference, cancelUrl, emergency } = answer;
  const query = new URLSearchParams({ town: town.id, ref: reference, id });
  query.set('token', new URL(cancelUrl).searchParams.get('token') ?? '');
  if (emergency) query.set('urgence', '1');
  return reply
    .code(303)
    .header('cache-control', 'no-store')
    .header('location', `${pathOf(context.baseUrl())}/merci?${query.toString()}`)
    .send();
}

async function forgetIfOver({ store }: Context, town: Town, name: string): Promise<void> {
  const isOver = await store.read(async (reader) => {
    const key = await findKey(reader, town.id, name);
    if (!key) return false;
    return !(await findRequest(reader, town.id, key.request))?.isOpen;
  });
  if (isOver) await store.write((writer) => deleteKey(writer, town.id, name));
}

/** Flat fields, as a form has them, to the body of the contract. */
function bodyOf(request: FastifyRequest, now: number): Record<string, unknown> {
  const fields = request.body;
  if (typeof fields !== 'object' || fields === null) throw new Problem('unreadable');
  const get = (name: string): string | undefined => {
    const found = Object.hasOwn(fields, name)
      ? (fields as Record<string, unknown>)[name]
      : undefined;
    const one: unknown = Array.isArray(found) ? found.at(-1) : found;
    return typeof one === 'string' && one.trim() !== '' ? one : undefined;
  };
  const needs = (fields as Record<string, unknown>)['needs'];
  const provider = get('relayProvider');
  const pageUrl = get('pageUrl') ?? request.headers.referer;
  return {
    channel: get('channel') ?? 'phone',
    phone: get('phone'),
    email: get('email'),
    ...(provider ? { relay: { provider, mode: get('relayMode') ?? '' } } : {}),
    firstName: get('firstName'),
    reason: get('reason'),
    message: get('message'),
    slotId: get('slotId'),
    window: get('window'),
    locale: get('locale'),
    needs: needs ?? [],
    ...(pageUrl && /^https?:\/\/[^\s"<>\\]+$/i.test(pageUrl) && pageUrl.length <= 2000
      ? { page: { url: pageUrl, title: get('pageTitle') ?? '' } }
      : {}),
    privacyVersion: get('privacyVersion') ?? 'formulaire',
    helper: get('helper'),
    website: get('website') ?? '',
    // Without script nobody measures it; without proof, it is unverified anyway.
    startedAt: new Date(now).toISOString(),
  };
}
