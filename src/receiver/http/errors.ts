import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../pages/layout.js';
import { problemPage } from '../pages/problem-page.js';
import { StoreUnavailable } from '../store/store.js';
import type { Config } from '../config/config.js';
import { factsOf } from './log.js';
import { Problem, sendProblem, type ProblemCode } from './problem.js';
import { findTown } from './town-of.js';
import { wantsPage } from './wants-page.js';

const OF_FASTIFY: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'unreadable',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_ROUTE_MISSING_HANDLER: 'not-found',
};

/** Whatever goes wrong ends in French, with a number to call. */
export function errorHandling(app: FastifyInstance, config: Config, base: () => string): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, problem: Problem) =>
    answerProblem(config, base(), request, reply, problem);
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error as FastifyError);
    if (problem.status >= 500) request.log.error(factsOf(error), 'failed');
    return answer(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => answer(request, reply, new Problem('not-found')));
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable) return new Problem('unavailable', { retryAfter: 10 });
  const known = OF_FASTIFY[error.code];
  if (known) return new Problem(known);
  const status = error.statusCode ?? 500;
  if (error instanceof SyntaxError || (status >= 400 && status < 500))
    return new Problem('unreadable');
  return new Problem('internal');
}

export function answerProblem(
  config: Config,
  base: string,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): FastifyReply {
  const town = findTown(config, request);
  const phone = town?.phone ?? config.fallbackPhone;
  if (!wantsPage(request)) return sendProblem(reply, problem, phone);
  if (problem.facts.retryAfter !== undefined)
    void reply.header('retry-after', problem.facts.retryAfter);
  const page = problemPage(problem, phone, town?.name ?? 'Rappel par la mairie', base);
  return sendPage(reply, page, problem.status);
}
