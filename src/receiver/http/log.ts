import { fstatSync, writeSync } from 'node:fs';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { VisitorAddress } from './visitor-address.js';

/** What of an error may be written down: its kind and its place, never its words, which may quote a visitor. */
export const factsOf = (error: unknown): object => {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6)
      .map((line) => line.trim()),
  };
};

/** Lines of JSON on the standard output. */
export function loggerOptions(level: string): FastifyServerOptions['logger'] {
  return {
    level,
    base: null,
    stream: { write: writeLine },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      err: (error: unknown) => ({ type: '', message: '', stack: '', ...factsOf(error) }),
      req: () => ({}),
      res: () => ({}),
    },
  };
}

/** A line that cannot be written, on a disk that is full, is lost; the visitor is not. */
function writeLine(line: string): void {
  try {
    if (fstatSync(1).isFile()) writeSync(1, line);
    else process.stdout.write(line);
  } catch {
    // There is nowhere to say it.
  }
}

/** One line a request: the pattern of its address, not the address, whose end is a secret. */
export function logRequests(app: FastifyInstance, addresses: VisitorAddress): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      from: addresses.hash(request.ip),
    });
  });
}
