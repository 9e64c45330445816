import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer: a text, its type by its name; or with headers, or a status. */
export type Answer =
  | string
  | {
      readonly body?: string;
      readonly status?: number;
      readonly headers?: { readonly [name: string]: string };
    };

/** Not a town's site: a loopback server with invented pages, which says so in a header. */
export interface FakeSite {
  readonly origin: string;
  readonly asked: { readonly method: string; readonly path: string; readonly agent: string }[];
  close(): Promise<void>;
}

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  vtt: 'text/vtt',
  mp3: 'audio/mpeg',
};

export async function openSite(
  answer: (path: string, request: IncomingMessage) => Answer | undefined,
): Promise<FakeSite> {
  const asked: { method: string; path: string; agent: string }[] = [];
  const server = createServer((request, response) => {
    const path = request.url!;
    asked.push({ method: request.method!, path, agent: String(request.headers['user-agent']) });
    const found = answer(path, request) ?? { status: 404, body: 'rien' };
    const {
      body = '',
      status = 200,
      headers = {},
    } = typeof found === 'string' ? { body: found } : found;
    const extension = /\.(\w+)(?:\?|$)/.exec(path)?.[1] ?? 'html';
    response.writeHead(status, {
      'content-type': TYPES[extension] ?? 'text/html',
      'x-parvis-test': 'faux site',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    response.end(body);
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const HASH = 'abc123';

/** The least that has the look of dist/. */
export const PARVIS: { readonly [path: string]: string } = {
  '/parvis/parvis.js': `!function(){var p={version:"0.1.0",base:e};import(\`\${e}/\${t}-${HASH}.js\`)}()`,
  '/parvis/manifest.json': JSON.stringify({
    chunks: { session: `chunks/session-${HASH}.js`, toolbar: `chunks/toolbar-${HASH}.js` },
  }),
  [`/parvis/chunks/session-${HASH}.js`]: 'import"./words-XYZ.js"',
  '/parvis/chunks/words-XYZ.js': 'export{}',
  [`/parvis/chunks/toolbar-${HASH}.js`]: 'export{}',
  '/parvis/falc/worker.js': '',
};

export const CONFIG = {
  town: { name: 'Saint-Orlain', phone: '02 61 91 40 12' },
  contact: { hours: 'Mo-Fr 09:00-12:00; PH off', phone: '02 61 91 40 12' },
};

export const TAG = '<script src="/parvis/parvis.js" data-config="/parvis.json"></script>';

export const pageWith = (body: string, head = TAG) =>
  `<!doctype html>\n<html lang="fr">\n<head>\n<title>Mairie</title>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>`;
