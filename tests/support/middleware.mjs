import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = join(root, 'tests/corpus/pages');
const dist = join(root, 'dist');
const probe = join(root, 'tests/support/probe.js');
/** Breakdowns that are over: `/flaky/<name>/up` has been asked. */
const repaired = new Set();

const types = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
};

async function fileAt(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  if (found.isDirectory()) {
    return (
      (await fileAt(folder, join(path, 'index.html'))) ?? fileAt(folder, join(path, 'page.html'))
    );
  }
  return { file, bytes: await readFile(file) };
}

/** Headers of a case: `headers.json`, flat; its key `charset` completes the type of HTML files. */
async function headersOf(name) {
  const text = await readFile(join(corpus, name, 'headers.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

const escaped = (value) =>
  value.replace(/[&"<>]|[^\x20-\x7e]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/** JSON in a page of any encoding. */
const ascii = (json) =>
  json.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The tag a webmaster would write, with the attributes of the query: `data-…`, `id`, `nonce`. */
function scriptTag(query, flag = '') {
  const attributes = [...query]
    .filter(([name]) => /^(data-[a-z0-9-]+|id|nonce)$/.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<script src="${escaped(query.get('src') ?? '/dist/parvis.js')}"${flag}${attributes.join('')}></script>`;
}

/**
 * Adds our script to a page where `where` says: `head` (its end, by default), `head-start`, `body-end`,
 * `defer`, `async` or `twice` (end of the head and end of the body); `src` is another address for it.
 * `probe` puts `probe.js` before all other scripts; `with=probe` puts it alone, `json` a `parvis-config` block.
 * Works on bytes: the page may be in any encoding that extends ASCII.
 */
export function injectScript(bytes, query) {
  const where = query.get('where') ?? 'head';
  let html = bytes.toString('latin1');
  const insert = (index, text) => {
    html = html.slice(0, index) + text + html.slice(index);
  };
  // Tags written in comments, scripts and styles are not tags.
  const masked = () =>
    html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, (match) =>
      ' '.repeat(match.length),
    );
  const before = (pattern) => masked().search(pattern);
  const after = (pattern) => {
    const match = pattern.exec(masked());
    return match ? match.index + match[0].length : -1;
  };
  const probed = () => {
    insert(start(), '<script src="/corpus/probe.js"></script>');
    return html;
  };
  const first = (...indexes) => indexes.find((index) => index >= 0) ?? 0;
  const start = () =>
    first(after(/<head\b[^>]*>/i), after(/<html\b[^>]*>/i), after(/<!doctype[^>]*>/i));
  const headEnd = () => first(before(/<\/head\s*>/i), before(/<(body|frameset)\b/i), start());
  const bodyEnd = () => {
    const page = masked();
    const closing = Math.max(page.search(/<\/body\s*>(?![\s\S]*<\/body\s*>)/i), -1);
    return closing >= 0 ? closing : html.length;
  };
  if (query.has('json')) {
    insert(
      headEnd(),
      `<script type="application/json" id="parvis-config">${ascii(query.get('json'))}</script>`,
    );
  }
  if (query.get('with') === 'probe') return Buffer.from(probed(), 'latin1');
  if (where === 'body-end') insert(bodyEnd(), scriptTag(query));
  else if (where === 'head-start') insert(start(), scriptTag(query));
  else if (where === 'defer' || where === 'async') insert(headEnd(), scriptTag(query, ` ${where}`));
  else if (where === 'twice') {
    insert(bodyEnd(), scriptTag(query));
    insert(headEnd(), scriptTag(query));
  } else if (where === 'head') insert(headEnd(), scriptTag(query));
  else throw new Error(`where=${where} is not a place for the script`);
  return Buffer.from(query.has('probe') ? probed() : html, 'latin1');
}

/** What an optimiser makes of our script: one among others, under a name of its own. */
async function merged() {
  const ours = await readFile(join(dist, 'parvis.js'), 'utf8');
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  return {
    status: 200,
    headers,
    body: Buffer.from(`var site = {};\n;${ours};\nsite.ready = true;`),
  };
}

/** A file said in its address: `type` and `body`, or an object of so many `keys`. */
function served(query) {
  const keys = Number(query.get('keys'));
  const body = keys
    ? JSON.stringify(
        Object.fromEntries(
          Array.from({ length: keys }, (_, index) => [`k${index}`, 'x'.repeat(500)]),
        ),
      )
    : query.get('body');
  const headers = { 'content-type': query.get('type') ?? 'application/json' };
  return { status: 200, headers, body: Buffer.from(body ?? '') };
}

/** Every page of the corpus, `<case>/<file>`. */
async function pages() {
  const files = await readdir(corpus, { recursive: true });
  const body = JSON.stringify(files.filter((file) => file.endsWith('.html')).sort());
  return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
}

/**
 * `/flaky/<name>/`: the same files as `/dist/`, but those of `chunks/` do not come until `/flaky/<name>/up`
 * has been asked; with `<name>` ending in `-inner`, the files that others import.
 */
async function flaky([name, ...rest]) {
  const path = rest.join('/');
  if (path === 'up') repaired.add(name);
  const down = name.endsWith('-inner') ? /^chunks\/session/ : /^chunks\//;
  if (path === 'up' || (down.test(path) && !repaired.has(name)))
    return { status: path === 'up' ? 204 : 503, headers: {}, body: Buffer.alloc(0) };
  return answer(`/dist/${path}`);
}

/** `/strict/`: the same files as `/dist/`, each with the policy of a page that allows its own files alone. */
async function strict(path) {
  const found = await answer(`/dist/${path}`);
  return {
    ...found,
    headers: { ...found.headers, 'content-security-policy': "default-src 'self'" },
  };
}

/** What the corpus server answers to an address; null when the address is not one of its own. */
export async function answer(address) {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const path = decodeURIComponent(pathname);
  const [, room, ...rest] = path.split('/');
  if (room === 'flaky') return flaky(rest);
  if (room === 'strict') return strict(rest.join('/'));
  if (path === '/corpus/pages.json') return pages();
  if (path === '/corpus/served') return served(searchParams);
  if (path === '/renamed/site.min.js') return merged();
  if (room !== 'corpus' && room !== 'dist') return null;
  const found =
    path === '/corpus/probe.js'
      ? { file: probe, bytes: await readFile(probe) }
      : await fileAt(room === 'dist' ? dist : corpus, rest.join('/'));
  if (!found)
    return {
      status: 404,
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from('Not found'),
    };
  const type = types[extname(found.file)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  let body = found.bytes;
  if (room === 'dist' && /javascript|json/.test(type)) headers['content-type'] += '; charset=utf-8';
  if (room === 'corpus') {
    const { charset, ...own } = await headersOf(rest[0]);
    if (/html/.test(type)) {
      for (const [name, value] of Object.entries(own)) headers[name.toLowerCase()] = value;
      if (charset) headers['content-type'] = `${type}; charset=${charset}`;
      if (/^(parvis|probe)$/.test(searchParams.get('with')))
        body = injectScript(body, searchParams);
    }
  }
  return { status: 200, headers, body };
}

/** Answers one request of Node's http server; false when the address is not one of the corpus. */
export async function serveCorpus(request, response) {
  const found = await answer(request.url).catch((error) => ({
    status: 500,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from(String(error.message)),
  }));
  if (!found) return false;
  response.writeHead(found.status, { ...found.headers, 'content-length': found.body.length });
  response.end(request.method === 'HEAD' ? undefined : found.body);
  return true;
}

/** The same, as a middleware of the browser test runner: bytes go out untouched by its plugins. */
export async function corpusMiddleware(context, next) {
  if (!/^\/(corpus|dist|flaky|strict|renamed)\//.test(context.path)) return next();
  context.respond = false;
  await serveCorpus(context.req, context.res);
}

/** A server of its own, on a free port of the loopback, that keeps the list of what was asked. */
export async function startCorpusServer() {
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url);
    if (await serveCorpus(request, response)) return;
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
