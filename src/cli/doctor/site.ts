import { MOST_BYTES } from '../../pdf/troubles.js';
import { textOfGot, typeOf, type Got } from './got.js';
import { eachTag, readHtml } from './html.js';
import { forbiddenBy } from './robots.js';

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

const PATIENCE = 15_000;
/** Redirects that are followed, one after the other. */
const MOST_STEPS = 5;
/** Until the last byte of a large file. */
const LONG_PATIENCE = 120_000;
const PAGE = /\.(?:html?|xhtml|php\d?|aspx?|jsp|cfm)$|\/[^./]*$/i;

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
      const asking = {
        headers: { 'user-agent': `${name}/${version}`, ...(origin && { origin }) },
        signal: patience.signal,
        redirect: 'manual',
      } as const;
      let at = address;
      let response = await fetch(at, asking);
      for (let steps = 0, next = nextOf(response, at); next; next = nextOf(response, at)) {
        const { status, headers } = response;
        await response.body?.cancel();
        const answer = { ...none, address: at, status, headers };
        if (!isSameSite(next, address))
          return { ...answer, elsewhere: next, reason: `renvoi vers ${next.host}, pas suivi` };
        if (++steps > MOST_STEPS) return { ...answer, reason: 'trop de renvois' };
        response = await fetch((at = next), asking);
      }
      clearTimeout(late);
      late = setTimeout(() => patience.abort(slow), LONG_PATIENCE);
      const { status, headers } = response;
      return { address: at, status, headers, ...(await bytesOf(response)) };
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
    let { origin } = this.#start;
    for (let address = queue.shift(); address && count < this.limit; address = queue.shift()) {
      const got = await this.get(address);
      const isHtml = /html/.test(typeOf(got));
      // The first page may send to www or https.
      if (!count) origin = got.address.origin;
      else if (got.status !== 200 || !isHtml || got.address.origin !== origin) continue;
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
    return isSameSite(address, this.#start)
      ? `${decode(address.pathname)}${address.search}`
      : address.href;
  }
}

/** Where a redirect leads; null for any other answer. */
function nextOf({ status, headers }: Response, at: URL): URL | null {
  const said = headers.get('location') ?? '';
  return [301, 302, 303, 307, 308].includes(status) && said && URL.canParse(said, at.href)
    ? new URL(said, at)
    : null;
}

/** The same host, or one that differs by www or https only. */
function isSameSite(one: URL, other: URL): boolean {
  const plain = ({ host }: URL) => host.replace(/^www\./, '');
  return /^https?:$/.test(one.protocol) && plain(one) === plain(other);
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
