import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleanText } from '../../contact/clean-text.js';
import type { Town } from '../config/config.js';
import { act, addNote, type Deed } from '../desk/agent.js';
import { Refusal } from '../desk/desk.js';
import { pathOf } from '../http/base-path.js';
import { Problem } from '../http/problem.js';
import { explain } from '../http/receive.js';
import type { Context } from '../http/server-context.js';
import { wellFormed } from '../http/well-formed.js';
import { sendPage } from '../pages/layout.js';
import { markup, type Markup } from '../pages/markup.js';
import { readCounts, readEntries, writeEntry } from '../tables/ledger.js';
import { readNotes } from '../tables/notes.js';
import { readBacklog } from '../tables/outbox.js';
import type { Request } from '../tables/request.js';
import { findRequest, listRequests } from '../tables/requests.js';
import { toCsv } from './csv.js';
import { figuresBody, journalBody } from './figures-page.js';
import { listBody, printBody } from './list-page.js';
import { requestBody } from './request-page.js';
import { agentOf, checkForm, townsOf, type Agent } from './session.js';
import { againPage, signInPage } from './sign-in-pages.js';

const MOST = 300;
const MOST_EXPORTED = 20_000;
const DEEDS: readonly string[] = ['take', 'release', 'no-answer', 'close', 'reopen', 'erase'];

type InTown = { Params: { town: string }; Querystring: { q?: string; vue?: string } };
type OnRequest = { Params: { town: string; id: string } };

interface Desk {
  readonly town: Town;
  readonly agent: Agent;
  readonly home: string;
}

/** The pages where a town's agents read and answer. */
export function agentRoutes(app: FastifyInstance, context: Context): void {
  const { store, now } = context;
  const base = () => pathOf(context.baseUrl());

  app.get<InTown>('/agent/:town', async (request, reply) => {
    const desk = await enter(request, reply);
    if (!desk) return reply;
    const isOpen = request.query.vue !== 'finies';
    const words = String(request.query.q ?? '').slice(0, 100);
    const [requests, backlog] = await store.read(async (reader) => [
      await listRequests(reader, desk.town.id, { isOpen, words, limit: MOST + 1 }),
      await readBacklog(reader, desk.town.id),
    ]);
    const body = listBody(desk.town, {
      requests: requests.slice(0, MOST),
      hasMore: requests.length > MOST,
      words,
      isOpen,
      now: now(),
      backlog,
      csrf: desk.agent.csrf,
      home: desk.home,
    });
    return show(reply, desk, isOpen ? 'Demandes à traiter' : 'Demandes finies', body);
  });

  app.get<OnRequest>('/agent/:town/demandes/:id', async (request, reply) => {
    const desk = await enter(request, reply);
    return desk ? showRequest(reply, desk, request.params.id) : reply;
  });

  app.post<OnRequest>('/agent/:town/demandes/:id', async (request, reply) => {
    const desk = await enter(request, reply);
    if (!desk) return reply;
    const fields = checkForm(context, desk.agent, request.body);
    const { id } = request.params;
    const { deed = '' } = fields;
    try {
      await perform(desk, id, deed, fields);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = await explain(context, desk.town, error);
      if (!(problem instanceof Problem) || problem.status !== 409) throw problem;
      return showRequest(reply, desk, id, `${REFUSED[error.code] ?? problem.message}.`, 409);
    }
    const isHere = deed !== 'erase' && deed !== 'close';
    return reply.redirect(isHere ? `${desk.home}/demandes/${id}` : desk.home, 303);
  });

  app.get<InTown>('/agent/:town/imprimer', async (request, reply) => {
    const desk = await enter(request, reply);
    if (!desk) return reply;
    const requests = await exported(desk, true, 'print');
    return show(reply, desk, 'Liste à imprimer', printBody(desk.town, requests, now()));
  });

  app.get<InTown>('/agent/:town/export.csv', async (request, reply) => {
    const desk = await enter(request, reply);
    if (!desk) return reply;
    const requests = await exported(desk, undefined, 'export');
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="demandes-${desk.town.id}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(toCsv(desk.town, requests));
  });

  app.get<InTown>('/agent/:town/chiffres', async (request, reply) => {
    const desk = await enter(request, reply);
    if (!desk) return reply;
    const counts = await store.read((reader) => readCounts(reader, desk.town.id));
    return show(reply, desk, 'Chiffres', figuresBody(desk.town, counts));
  });

  app.get<InTown>('/agent/:town/journal', async (request, reply) => {
    const desk = await enter(request, reply);
    if (!desk) return reply;
    const entries = await store.read((reader) => readEntries(reader, desk.town.id, 300));
    return show(reply, desk, 'Journal', journalBody(desk.town, entries));
  });

  /** The agent and their town; undefined where the answer is already sent. @throws Problem */
  async function enter(
    request: FastifyRequest<{ Params: { town: string } }>,
    reply: FastifyReply,
  ): Promise<Desk | undefined> {
    const agent = await agentOf(context, request);
    if (!agent) {
      const isFromMail =
        request.headers['sec-fetch-site'] === 'cross-site' && request.method === 'GET';
      await (isFromMail
        ? sendPage(reply, againPage(base(), request.url))
        : sendPage(reply, signInPage(base()), 401));
      return undefined;
    }
    const town = townsOf(context, agent.email).find(({ id }) => id === request.params.town);
    // Another town's page does not exist.
    if (!town) throw new Problem('not-found');
    return { town, agent, home: `${base()}/agent/${town.id}` };
  }

  async function perform(
    { town, agent }: Desk,
    id: string,
    deed: string,
    fields: Record<string, string>,
  ): Promise<void> {
    if (deed === 'note') {
      const text = cleanText(wellFormed(fields['note'] ?? ''), true).slice(0, 1000);
      if (text) await addNote(context.desk, town, id, agent.email, text);
      return;
    }
    if (!DEEDS.includes(deed) || (deed === 'erase' && fields['sure'] !== 'oui'))
      throw new Problem('unreadable');
    await act(context.desk, town, id, deed as Deed, agent.email);
  }

  /** What leaves the page in numbers is written in the journal. */
  async function exported(
    { town, agent }: Desk,
    isOpen: boolean | undefined,
    what: string,
  ): Promise<Request[]> {
    await store.write((writer) =>
      writeEntry(writer, { town: town.id, at: now(), who: agent.email, what, reference: '' }),
    );
    return store.read((reader) =>
      listRequests(reader, town.id, {
        limit: MOST_EXPORTED,
        ...(isOpen === undefined ? {} : { isOpen }),
      }),
    );
  }

  async function showRequest(
    reply: FastifyReply,
    desk: Desk,
    id: string,
    error?: string,
    status = 200,
  ): Promise<FastifyReply> {
    const { town, agent, home } = desk;
    const found = await store.read(async (reader) => {
      const request = await findRequest(reader, town.id, id);
      return request && { request, notes: await readNotes(reader, town.id, id) };
    });
    if (!found) throw new Problem('not-found');
    const view = { ...found, now: now(), csrf: agent.csrf, home, ...(error ? { error } : {}) };
    return show(reply, desk, `Demande ${found.request.reference}`, requestBody(town, view), status);
  }

  function show(
    reply: FastifyReply,
    { town, agent, home }: Desk,
    title: string,
    body: Markup,
    status = 200,
  ): FastifyReply {
    return sendPage(
      reply,
      { title, site: town.name, base: base(), body, menu: menuOf(home, base(), agent, title) },
      status,
    );
  }
}

const REFUSED: Record<string, string> = {
  over: 'Un autre agent vient de changer cette demande',
  'already-asked': 'Cette personne a fait une autre demande depuis',
};

function menuOf(home: string, base: string, { csrf }: Agent, title: string): Markup {
  const entries = [
    [home, 'Demandes à traiter'],
    [`${home}?vue=finies`, 'Demandes finies'],
    [`${home}/imprimer`, 'Liste à imprimer'],
    [`${home}/chiffres`, 'Chiffres'],
    [`${home}/journal`, 'Journal'],
  ] as const;
  return markup`<nav aria-label="Menu"><ul>
${entries.map(
  ([address, label]) =>
    markup`<li><a href="${address}"${label === title ? markup` aria-current="page"` : ''}>${label}</a></li>`,
)}
<li><a href="${home}/export.csv">Télécharger (CSV)</a></li>
<li><form method="post" action="${base}/agent/sortir"><input type="hidden" name="csrf" value="${csrf}"><button>Sortir</button></form></li>
</ul></nav>`;
}
