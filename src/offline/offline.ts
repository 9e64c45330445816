/** Files that are kept at once, with a space between, and the fingerprint of them all; written by the build. */
declare const __KEPT__: string;
declare const __HASH__: string;

interface Work extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Work {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  addEventListener(type: 'install' | 'activate', hear: (event: Work) => void): void;
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void;
}

const scope = globalThis as unknown as Scope;
const NAME = `parvis-${__HASH__}`;
/** Where this file stands, as the stack of an error names it; else where most sites put it. */
const FOLDER =
  /\bhttps?:\/\/[^\s@()]*?\/(?=offline\.js)/.exec(String(new Error().stack))?.[0] ??
  new URL('parvis/', scope.registration.scope).href;
const KEPT = new Set(__KEPT__.split(' ').map((file) => FOLDER + file));
const CONFIG = new URL('../parvis.json', FOLDER).href;

/**
 * What a site's own service worker imports, so that Parvis works without network. It answers for Parvis's folder and its
 * configuration, and for nothing else; what goes wrong in it never stops the worker of the site.
 */
scope.addEventListener('install', (event) => event.waitUntil(keep().catch(() => {})));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOlder().catch(() => {})));
scope.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const address = url.split(/[?#]/)[0]!;
  const isOurs = address.startsWith(FOLDER);
  if (method !== 'GET' || !(isOurs || isConfig(address))) return;
  // The worker of the site has its own answers: one is enough.
  event.stopImmediatePropagation();
  const isNamedByContent = address.startsWith(`${FOLDER}chunks/`);
  event.respondWith(isNamedByContent ? fromCacheFirst(event) : fromNetworkFirst(event, address));
});

function isConfig(address: string): boolean {
  return (
    /\/(?:parvis|falc|forms)\.json$/.test(address) &&
    address.startsWith(`${new URL(scope.registration.scope).origin}/`)
  );
}

async function keep(): Promise<void> {
  const cache = await caches.open(NAME);
  // Past the browser's own cache: it may hold another version.
  const bring = (address: string) => cache.add(new Request(address, { cache: 'no-cache' }));
  await Promise.all([...KEPT].map(bring));
  await bring(CONFIG);
  const config = (await (await cache.match(CONFIG))!.json()) as Record<string, unknown>;
  for (const file of [config['falc'], config['forms']])
    if (typeof file === 'string') await bring(new URL(file, CONFIG).href);
}

async function forgetOlder(): Promise<void> {
  for (const name of await caches.keys())
    if (/^parvis-[\da-z]{8}$/.test(name) && name !== NAME) await caches.delete(name);
}

async function fromCacheFirst(event: Fetching): Promise<Response> {
  return (await kept(event.request)) ?? fromNetwork(event);
}

async function fromNetworkFirst(event: Fetching, address: string): Promise<Response> {
  try {
    return await fromNetwork(event, !KEPT.has(address));
  } catch (error) {
    const found = await kept(event.request);
    if (found) return found;
    throw error;
  }
}

/** `isKept`: files of one version stay together, so those that are kept at once are not changed one by one. */
async function fromNetwork(event: Fetching, isKept = true): Promise<Response> {
  const response = await fetch(event.request);
  if (isKept && response.status === 200 && response.type !== 'opaque') {
    const copy = response.clone();
    event.waitUntil(
      caches
        .open(NAME)
        .then((cache) => cache.put(event.request, copy))
        .catch(() => {}),
    );
  }
  return response;
}

async function kept(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(NAME);
  return cache.match(request, { ignoreSearch: true, ignoreVary: true });
}
