// Serves the demo commune on this machine only: node demo/serve.mjs
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startReceiver, TOWN } from './receiver.mjs';

const demo = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(demo, '..');
const dist = join(root, 'dist');
const builder = join(root, 'scripts', 'build.mjs');
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.pack': 'application/octet-stream',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.vtt': 'text/vtt; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
};

/** Time of the last change in a folder, in ms; 0 where there is none. */
async function lastChange(folder) {
  let latest = 0;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const found = await stat(join(entry.parentPath ?? entry.path, entry.name)).catch(() => null);
    latest = Math.max(latest, found?.mtimeMs ?? 0);
  }
  return latest;
}

async function buildIfNeeded() {
  const built = await stat(join(dist, 'parvis.js')).catch(() => null);
  const sources = Math.max(await lastChange(join(root, 'src')), (await stat(join(root, 'package.json'))).mtimeMs);
  if (built && (await lastChange(dist)) >= sources) return;
  if (!(await stat(builder).catch(() => null))) {
    console.error('Parvis is not built and scripts/build.mjs is missing: the pages are served without it.');
    return;
  }
  console.log(built ? 'The sources have changed: building Parvis…' : 'First start: building Parvis…');
  const { status } = spawnSync(process.execPath, [builder], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error('The build has failed (see above).');
    if (!built) process.exit(1);
    console.error('The previous build is served.');
  }
}

/** The file behind an address, or null: outside the two folders, hidden, or absent. */
async function fileBehind(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  const ours = path.startsWith('/parvis/');
  const folder = ours ? dist : resolve(demo);
  let file = resolve(folder, `.${ours ? path.slice('/parvis'.length) : path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  let found = await stat(file).catch(() => null);
  if (found?.isDirectory()) {
    file = join(file, 'index.html');
    found = await stat(file).catch(() => null);
  }
  return found?.isFile() && types[extname(file)] ? { file, size: found.size } : null;
}

let receiver = null;

/** The configuration of the site, with the receiver that runs beside it. */
async function configuration() {
  const config = JSON.parse(await readFile(join(demo, 'parvis.json'), 'utf8'));
  config.contact.callback = { receiver: receiver.address, town: TOWN, ...config.contact.callback };
  return Buffer.from(JSON.stringify(config));
}

async function answer(request, response) {
  // A form may be sent: it is thanked by the page that it names, and nothing is kept.
  const isSent = request.method === 'POST' && /-merci\.html$/.test(request.url);
  if (isSent) request.resume();
  else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD', 'content-type': types['.txt'] }).end('Method not allowed\n');
    return;
  }
  const found = (await fileBehind(request.url)) ?? { missing: true, file: join(demo, '404.html') };
  if (receiver && found.file === join(demo, 'parvis.json')) {
    const body = await configuration();
    response.writeHead(200, { 'content-type': types['.json'], 'content-length': body.length, 'cache-control': 'no-cache' });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const size = found.size ?? (await stat(found.file)).size;
  response.writeHead(found.missing ? 404 : 200, {
    'content-type': types[extname(found.file)],
    'content-length': size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

const host = process.env.HOST || '127.0.0.1';
if (!loopback.has(host)) {
  console.error(`HOST is ${host}: the demo is only served on this machine. Write 127.0.0.1, ::1 or localhost, or leave HOST out.`);
  process.exit(1);
}
const wanted = Number(process.env.PORT || 8080);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT is ${process.env.PORT}: write a number from 0 to 65535.`);
  process.exit(1);
}

await buildIfNeeded();
const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(500, { 'content-type': types['.txt'] });
    response.end();
  });
});
let port = wanted;
server.on('error', (error) => {
  const next = error.code === 'EADDRINUSE' || error.code === 'EACCES';
  if (!next || port >= Math.min(wanted + 20, 65535)) {
    console.error(`The demo cannot be served: ${error.message}`);
    process.exit(1);
  }
  port += 1;
  server.listen(port, host);
});
server.on('listening', async () => {
  const { port: open } = server.address();
  const shown = host === '::1' ? '[::1]' : host;
  try {
    receiver = await startReceiver([shown, 'localhost', '127.0.0.1'].map((name) => `http://${name}:${open}`));
  } catch (error) {
    console.error(`« On vous rappelle » goes by e-mail only: ${error.message}`);
  }
  if (receiver) {
    console.log(`Requests of visitors, for the agents: ${receiver.agents} (sign in as ${receiver.agent})`);
    console.log(`E-mails that would be sent: ${receiver.mails}`);
  }
  console.log(`Demo commune: http://${shown}:${open}/ (Ctrl+C to stop)`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
server.listen(port, host);
