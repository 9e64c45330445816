import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOUR, MINUTE } from '../clock.js';
import type { Town } from '../config/config.js';
import { pathOf } from '../http/base-path.js';
import { Problem } from '../http/problem.js';
import type { Context } from '../http/server-context.js';
import { randomToken } from '../secrets.js';
import { endSession, findSession, keepLink, keepSession, useLink } from '../tables/sessions.js';

const COOKIE = 'parvis_agent';
export const LINK_LIFE = 15 * MINUTE;
/** A working day: nobody stays signed in overnight. */
const SESSION_LIFE = 10 * HOUR;

export interface Agent {
  readonly email: string;
  /** In each of this session's forms. */
  readonly csrf: string;
  readonly token: string;
}

export async function agentOf(
  { store, secrets, now }: Context,
  request: FastifyRequest,
): Promise<Agent | undefined> {
  const token = cookieOf(request);
  if (!token) return undefined;
  const email = await store.read((reader) => findSession(reader, token, now()));
  return email === undefined ? undefined : { email, token, csrf: secrets.sign('csrf', token) };
}

/** The towns whose configuration names this address, today: taking it out shuts the door. */
export const townsOf = ({ config }: Context, email: string): Town[] =>
  [...config.towns.values()].filter(
    ({ agents, mode }) => mode === 'inbox' && agents.includes(email),
  );

/** A link for this address; undefined where no town has it, which nobody is told. */
export async function makeLink(
  context: Context,
  email: string,
): Promise<{ url: string; town: Town } | undefined> {
  const [town] = townsOf(context, email);
  if (!town) return undefined;
  const token = randomToken();
  await context.store.write((writer) => keepLink(writer, token, email, context.now() + LINK_LIFE));
  return { url: `${context.baseUrl()}/agent/entrer?jeton=${token}`, town };
}

/** Uses the link, once. */
export async function signIn(
  context: Context,
  reply: FastifyReply,
  linkToken: string,
): Promise<boolean> {
  const token = randomToken();
  const at = context.now();
  const isIn = await context.store.write(async (writer) => {
    const email = await useLink(writer, linkToken, at);
    if (email === undefined) return false;
    await keepSession(writer, token, email, at, at + SESSION_LIFE);
    return true;
  });
  if (isIn) setCookie(context, reply, token, SESSION_LIFE / 1000);
  return isIn;
}

export async function signOut(
  context: Context,
  reply: FastifyReply,
  { token }: Agent,
): Promise<void> {
  await context.store.write((writer) => endSession(writer, token));
  setCookie(context, reply, '', 0);
}

/** A form that this session's pages have not made does nothing. @throws Problem */
export function checkForm(
  { secrets }: Context,
  agent: Agent,
  body: unknown,
): Record<string, string> {
  const fields = fieldsOf(body);
  if (!secrets.isSigned(fields['csrf'] ?? '', 'csrf', agent.token))
    throw new Problem(
      'unreadable',
      {},
      'La page était trop ancienne. Rechargez-la, puis recommencez.',
    );
  return fields;
}

export function fieldsOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body as Record<string, unknown>).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  );
}

function cookieOf({ headers }: FastifyRequest): string | undefined {
  const found = headers.cookie
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1];
  return found && /^[\w-]{20,100}$/.test(found) ? found : undefined;
}

function setCookie(
  { baseUrl }: Context,
  reply: FastifyReply,
  value: string,
  seconds: number,
): void {
  const base = baseUrl();
  const secure = base.startsWith('https:') ? '; Secure' : '';
  void reply.header(
    'set-cookie',
    `${COOKIE}=${value}; Path=${pathOf(base)}/agent; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`,
  );
}
