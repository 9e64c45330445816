import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { MOST_BYTES } from '../../pdf/troubles.js';
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
  /** Larger than what is read of a file: these are its first bytes. */
  readonly isCut?: boolean;
}

/** Who asks a site for its pages: the name that it says, and how many it reads. */
export interface Visitor {
  readonly name: string;
  readonly version: string;
  readonly limit: number;
}

/** A site that is looked at: on the network, or as a folder before it is there. */
export interface Site {
  readonly isWeb: boolean;
  readonly limit: number;
  /** Asked once; of a folder, nothing of the network is asked. */
  get(address: URL, origin?: string): Promise<Got>;
  /** The pages, the first one first. */
  pages(): AsyncGenerator<Got>;
  /** What `robots.txt` asks to leave alone. */
  forbidden(): Promise<(address: URL) => boolean>;
  /** What stood there is not needed again. */
  forget(address: URL): void;
  /** As people name it. */
  nameOf(address: URL): string;
}

const FOLDER = 'http://dossier.invalid';
const PATIENCE = 15_000;
/** Until the last byte of a large file. */
const LONG_PATIENCE = 120_000;
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
  '.pdf': 'application/pdf',
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

  forbidden(): Promise<(address: URL) => boolean> {
    return Promise.resolve(() => false);
  }

  forget(): void {
    // Nothing is kept.
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
  readonly limit: number;
  readonly #start: URL;
  readonly #visitor: Visitor;
  readonly #known = new Map<string, Promise<Got>>();

  constructor(start: URL, visitor: Visitor) {
    this.#start = start;
    this.#visitor = visitor;
    this.limit = visitor.limit;
  }

  get(address: URL, origin = ''): Promise<Got> {
    const key = `${origin} ${address.href.split('#')[0]}`;
    const known = this.#known.get(key) ?? this.#ask(address, origin);
    this.#known.set(key, known);
    return known;
  }

  forget(address: URL): void {
    this.#known.delete(` ${address.href.split('#')[0]}`);
  }

  async #ask(address: URL, origin: string): Promise<Got> {
    const none = { address, status: 0, headers: new Headers(), bytes: Buffer.alloc(0) };
    const { name, version } = this.#visitor;
    const patience = new AbortController();
    const slow = new DOMException('', 'TimeoutError');
    let late = setTimeout(() => patience.abort(slow), PATIENCE);
    try {
      const response = await fetch(address, {
        headers: { 'user-agent': `${name}/${version}`, ...(origin && { origin }) },
        signal: patience.signal,
      });
      clearTimeout(late);
      late = setTimeout(() => patience.abort(slow), LONG_PATIENCE);
      const { status, headers, url } = response;
      const read = await bytesOf(response);
      return { address: new URL(url || address), status, headers, ...read };
    } catch (error) {
      const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
      const slow = name === 'TimeoutError' && `rien en ${PATIENCE / 1000} secondes`;
      return { ...none, reason: String(slow || cause?.code || cause?.message || message) };
    } finally {
      clearTimeout(late);
    }
  }

  async forbidden(): Promise<(address: URL) => boolean> {
    return forbiddenBy(await this.get(new URL('/robots.txt', this.#start)), this.#visitor.name);
  }

  async *pages(): AsyncGenerator<Got> {
    const isForbidden = await this.forbidden();
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

/** What a browser would download, up to what Parvis reads of a file. */
async function bytesOf(response: Response): Promise<Pick<Got, 'bytes' | 'isCut'>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    // Leaving the loop ends the download.
    if (length > MOST_BYTES) return { bytes: Buffer.concat(parts), isCut: true };
  }
  return { bytes: Buffer.concat(parts) };
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
