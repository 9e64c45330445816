import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { eachTag, readHtml } from './html.js';
import { forbiddenBy } from './robots.js';

/** What stands at an address. */
export interface Got {
  readonly address: URL;
  /** 0 where nobody answers, or it was not asked. */
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Why there is no answer. */
  readonly reason?: string;
}

/** A site that is looked at: on the network, or as a folder before it is there. */
export interface Site {
  readonly isWeb: boolean;
  readonly limit: number;
  /** Asked once; of a folder, nothing of the network is asked. */
  get(address: URL, origin?: string): Promise<Got>;
  /** The pages, the first one first. */
  pages(): AsyncGenerator<Got>;
  /** As people name it. */
  nameOf(address: URL): string;
}

const FOLDER = 'http://dossier.invalid';
const PATIENCE = 15_000;
const PAGE = /\.(?:html?|xhtml|php\d?|aspx?|jsp|cfm)$|\/[^./]*$/i;

export const typeOf = ({ headers }: Got) =>
  (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/** The text of an answer, in the encoding that it says. */
export function textOfGot({ headers, bytes }: Got): string {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const said =
    /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.vtt': 'text/vtt',
  '.mp3': 'audio/mpeg',
};

export class FolderSite implements Site {
  readonly isWeb = false;
  readonly limit = 300;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get(address: URL): Promise<Got> {
    const none = { address, status: 0, headers: new Headers(), bytes: Buffer.alloc(0) };
    if (address.origin !== FOLDER) return Promise.resolve({ ...none, reason: 'autre site' });
    const name = decode(address.pathname);
    let path = join(this.#folder, name);
    if (!`${path}${sep}`.startsWith(join(this.#folder, sep)))
      return Promise.resolve({ ...none, status: 404 });
    if (address.pathname.endsWith('/')) path = join(path, 'index.html');
    try {
      const type = TYPES[extname(path).toLowerCase()];
      const headers = new Headers(type ? { 'content-type': type } : {});
      return Promise.resolve({ ...none, status: 200, headers, bytes: readFileSync(path) });
    } catch {
      return Promise.resolve({ ...none, status: 404 });
    }
  }

  async *pages(): AsyncGenerator<Got> {
    for (const file of this.#pagesIn('').slice(0, this.limit))
      yield await this.get(
        new URL(file.split('/').map(encodeURIComponent).join('/'), `${FOLDER}/`),
      );
  }

  nameOf(address: URL): string {
    return address.origin === FOLDER ? decode(address.pathname) : address.href;
  }

  #pagesIn(folder: string): string[] {
    const entries = readdirSync(join(this.#folder, folder), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    const files = entries.filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name));
    const folders = entries.filter(
      (entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name),
    );
    return [
      ...files.map(({ name }) => `${folder}${name}`),
      ...folders.flatMap(({ name }) => this.#pagesIn(`${folder}${name}/`)),
    ];
  }
}

/** One question at a time, of one host for its pages, and it says who asks. Only GET: nothing is ever sent. */
export class WebSite implements Site {
  readonly isWeb = true;
  readonly limit = 20;
  readonly #start: URL;
  readonly #agent: string;
  readonly #known = new Map<string, Promise<Got>>();

  constructor(start: URL, version: string) {
    this.#start = start;
    this.#agent = `parvis-doctor/${version}`;
  }

  get(address: URL, origin = ''): Promise<Got> {
    const key = `${origin} ${address.href.split('#')[0]}`;
    const known = this.#known.get(key) ?? this.#ask(address, origin);
    this.#known.set(key, known);
    return known;
  }

  async #ask(address: URL, origin: string): Promise<Got> {
    const none = { address, status: 0, headers: new Headers(), bytes: Buffer.alloc(0) };
    try {
      const response = await fetch(address, {
        headers: { 'user-agent': this.#agent, ...(origin && { origin }) },
        signal: AbortSignal.timeout(PATIENCE),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const { status, headers, url } = response;
      return { address: new URL(url || address), status, headers, bytes };
    } catch (error) {
      const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
      const slow = name === 'TimeoutError' && `rien en ${PATIENCE / 1000} secondes`;
      return { ...none, reason: String(slow || cause?.code || cause?.message || message) };
    }
  }

  async *pages(): AsyncGenerator<Got> {
    const isForbidden = forbiddenBy(await this.get(new URL('/robots.txt', this.#start)));
    const queue = [this.#start];
    const seen = new Set([this.#start.href.split('#')[0]!]);
    let count = 0;
    for (let address = queue.shift(); address && count < this.limit; address = queue.shift()) {
      const got = await this.get(address);
      const isHtml = /html/.test(typeOf(got));
      if (count && (got.status !== 200 || !isHtml || got.address.origin !== this.#start.origin))
        continue;
      count++;
      yield got;
      if (!isHtml) continue;
      for (const next of linksOf(got)) {
        const plain = next.href.split('#')[0]!;
        if (next.origin !== got.address.origin || seen.has(plain)) continue;
        seen.add(plain);
        if (PAGE.test(next.pathname) && !isForbidden(next)) queue.push(new URL(plain));
      }
    }
  }

  nameOf(address: URL): string {
    return address.origin === this.#start.origin
      ? `${decode(address.pathname)}${address.search}`
      : address.href;
  }
}

/** A path as people read it; as it is where it cannot be. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function linksOf(got: Got): URL[] {
  const page = readHtml(textOfGot(got));
  return [...eachTag(page)]
    .filter(({ name, attributes }) => name === 'a' && attributes.href)
    .map(({ attributes }) => attributes.href!)
    .filter((href) => URL.canParse(href, got.address.href))
    .map((href) => new URL(href, got.address));
}
