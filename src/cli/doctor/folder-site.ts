import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { extname, join, sep } from 'node:path';
import { MOST_BYTES } from '../../pdf/troubles.js';
import type { Got } from './got.js';
import { decode, type Site } from './site.js';

const FOLDER = 'http://dossier.invalid';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.vtt': 'text/vtt',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
};

/** Of a file that is too large. */
const FIRST_BYTES = 4096;

/** A folder before it is on the network: nothing above it is read, nothing is asked of the network. */
export class FolderSite implements Site {
  readonly isWeb = false;
  readonly limit = 300;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = realpathSync(folder);
  }

  get(address: URL): Promise<Got> {
    const none = { address, status: 0, headers: new Headers(), bytes: Buffer.alloc(0) };
    if (address.origin !== FOLDER) return Promise.resolve({ ...none, reason: 'autre site' });
    let path = join(this.#folder, decode(address.pathname));
    if (address.pathname.endsWith('/')) path = join(path, 'index.html');
    const read = this.#read(path);
    if (!read) return Promise.resolve({ ...none, status: 404 });
    const type = TYPES[extname(path).toLowerCase()];
    const headers = new Headers(type ? { 'content-type': type } : {});
    headers.set('content-length', String(read.size));
    return Promise.resolve({ ...none, status: 200, headers, ...read });
  }

  /** Null for what is not a file of this folder, whatever `..` or a link says. */
  #read(path: string): (Pick<Got, 'bytes' | 'isCut'> & { readonly size: number }) | null {
    try {
      const real = realpathSync(path);
      const stats = statSync(real);
      if (!real.startsWith(join(this.#folder, sep)) || !stats.isFile()) return null;
      const { size } = stats;
      if (size <= MOST_BYTES) return { bytes: readFileSync(real), size };
      const bytes = Buffer.alloc(FIRST_BYTES);
      const file = openSync(real, 'r');
      try {
        return { bytes: bytes.subarray(0, readSync(file, bytes)), size, isCut: true };
      } finally {
        closeSync(file);
      }
    } catch {
      return null;
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
