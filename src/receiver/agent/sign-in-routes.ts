import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HOUR, MINUTE } from '../clock.js';
import { pathOf } from '../http/base-path.js';
import { factsOf } from '../http/log.js';
import { Problem } from '../http/problem.js';
import type { Context } from '../http/server-context.js';
import { delay } from '../delay.js';
import { signInMail } from '../mail/town-mail.js';
import { randomId } from '../secrets.js';
import { sendPage } from '../pages/layout.js';
import { agentOf, checkForm, fieldsOf, makeLink, signIn, signOut, townsOf } from './session.js';
import { enterPage, linkSentPage, signInPage, townsPage } from './sign-in-pages.js';

/** An agent signs in by a link in an e-mail: there is no password to lose. */
export function signInRoutes(app: FastifyInstance, context: Context): void {
  const base = () => pathOf(context.baseUrl());

  app.get('/agent', async (request, reply) => {
    const agent = await agentOf(context, request);
    if (!agent) return sendPage(reply, signInPage(base()));
    const towns = townsOf(context, agent.email);
    if (towns.length === 1) return reply.redirect(`${base()}/agent/${towns[0]!.id}`, 303);
    return sendPage(reply, townsPage(base(), towns, agent.csrf));
  });

  app.post('/agent/connexion', async (request, reply) => {
    const email = (fieldsOf(request.body)['email'] ?? '').trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254)
      return sendPage(reply, signInPage(base(), email), 400);
    limit(request, email);
    const made = await makeLink(context, email);
    if (made) {
      const mail = signInMail(made.town.name, email, made.url, `lien.${randomId()}`);
      // Not awaited: how long it takes would tell who is an agent.
      void sendPatiently(mail).catch((error: unknown) => {
        request.log.error(factsOf(error), 'sign-in mail');
      });
    }
    return sendPage(reply, linkSentPage(base()));
  });

  /** Opening it does nothing: programs that look at e-mails open links too. */
  app.get<{ Querystring: { jeton?: string } }>('/agent/entrer', async (request, reply) =>
    sendPage(reply, enterPage(base(), String(request.query.jeton ?? ''))),
  );

  app.post('/agent/entrer', async (request, reply) => {
    const token = fieldsOf(request.body)['jeton'] ?? '';
    if (!(await signIn(context, reply, token)))
      return sendPage(
        reply,
        signInPage(base(), '', 'Ce lien a déjà servi, ou il est trop vieux.'),
        400,
      );
    return reply.redirect(`${base()}/agent`, 303);
  });

  app.post('/agent/sortir', async (request, reply) => {
    const agent = await agentOf(context, request);
    if (agent) {
      checkForm(context, agent, request.body);
      await signOut(context, reply, agent);
    }
    return reply.redirect(`${base()}/agent`, 303);
  });

  function limit(request: FastifyRequest, email: string): void {
    const address = context.addresses.hash(request.ip);
    const wait =
      context.limiter.take(`sign-in ${address}`, 10, 15 * MINUTE) ||
      context.limiter.take(`sign-in ${email}`, 5, HOUR);
    if (wait > 0) throw new Problem('too-many', { retryAfter: wait });
  }

  async function sendPatiently(mail: ReturnType<typeof signInMail>): Promise<void> {
    for (const wait of [5000, 20_000]) {
      try {
        return await context.mailer.send(mail);
      } catch {
        await delay(wait);
      }
    }
    await context.mailer.send(mail);
  }
}
