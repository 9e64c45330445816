import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { FailedError, UsageError } from '../input.js';
import { plural } from '../output.js';

/** What was written, and each file's fingerprint: a later run touches nothing else. */
export const LIST = 'parvis-files.json';

interface List {
  readonly version: string;
  readonly files: { readonly [file: string]: string };
  /** Of the version before, which this one has not: open pages may still ask for them. */
  readonly before?: List['files'] | undefined;
}

export interface Copied {
  readonly version: string;
  /** Version that was there; null on a first run. */
  readonly before: string | null;
  /** Sizes by path. */
  readonly files: ReadonlyMap<string, number>;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Of the version before, left for pages that are open. */
  readonly staying: number;
  /** Of an older version, and changed since by somebody: left there. */
  readonly kept: readonly string[];
}

/** The files of a version in a folder of a site. */
export class CopiedFiles {
  readonly #from: string;
  readonly #to: string;
  readonly #withoutVoice: boolean;

  constructor(from: string, to: string, withoutVoice: boolean) {
    this.#from = from;
    this.#to = to;
    this.#withoutVoice = withoutVoice;
  }

  /** @throws UsageError where a file of somebody else stands in the way */
  copy(wanted: readonly string[], force: boolean): Copied {
    const old = this.#readList();
    const out = wanted.find((file) => this.#leadsOut(file));
    if (out)
      throw new UsageError(
        `« ${dirname(out)} », dans ce dossier, est un lien vers un autre dossier. Rien n’est changé. Enlevez ce lien, ou choisissez un autre dossier.`,
      );
    const contents = new Map(wanted.map((file) => [file, this.#read(file)]));
    const foreign = wanted.filter((file) => this.#isForeign(file, contents.get(file)!, old));
    if (foreign.length && !force)
      throw new UsageError(
        `${plural(foreign.length, 'fichier est déjà là et n’est pas', 'fichiers sont déjà là et ne sont pas')} ce que npx parvis copy a écrit : ${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? '…' : ''}. Rien n’est changé. Choisissez un autre dossier ou, si vous voulez les remplacer, ajoutez --force.`,
      );
    try {
      return this.#write(contents, old);
    } catch (error) {
      const { code, path } = error as NodeJS.ErrnoException;
      if (!code) throw error;
      throw new FailedError(
        `« ${path ?? this.#to} » ne s’écrit pas (${code}). La copie n’est pas finie : vérifiez que vous avez le droit d’écrire et qu’il reste de la place, puis recommencez.`,
      );
    }
  }

  #write(contents: ReadonlyMap<string, Buffer>, old: List | null): Copied {
    const version = this.#version();
    let [added, changed] = [0, 0];
    // The script last: whoever is served meanwhile never meets one without its chunks.
    const order = [...contents].sort(([one], [other]) => rank(one) - rank(other));
    // A run that is stopped half-way knows its files the next time.
    const sums = Object.fromEntries(order.map(([file, bytes]) => [file, sumOf(bytes)]));
    const known = { ...sums, ...old?.files };
    this.#put(LIST, listText({ version, files: known, before: old?.before }));
    for (const [file, bytes] of order) {
      const place = join(this.#to, file);
      if (!existsSync(place)) added += 1;
      else if (readFileSync(place).equals(bytes)) continue;
      else changed += 1;
      this.#put(file, bytes);
    }
    const { removed, kept, before } = this.#removeOld(old, sums);
    this.#put(LIST, listText({ version, files: sums, before }));
    const staying = Object.keys(before).length;
    const files = new Map(order.map(([file, bytes]) => [file, bytes.length]));
    return { version, before: old?.version ?? null, files, added, changed, removed, staying, kept };
  }

  /** Only what we wrote, and nobody has changed since; one older version stays for pages that are open. */
  #removeOld(old: List | null, sums: List['files']) {
    let removed = 0;
    const kept: string[] = [];
    const before: Record<string, string> = {};
    const isSame = Object.entries(sums).every(([file, sum]) => old?.files[file] === sum);
    for (const [file, sum] of Object.entries({ ...old?.before, ...old?.files })) {
      const place = resolve(this.#to, file);
      if (file in sums || !place.startsWith(`${this.#to}${sep}`) || this.#leadsOut(file)) continue;
      if (!existsSync(place) || !statSync(place).isFile()) continue;
      if (sumOf(readFileSync(place)) !== sum) {
        kept.push(file);
        continue;
      }
      const isRefused = this.#withoutVoice && file.startsWith('voice/');
      if (!isRefused && (isSame || Object.hasOwn(old?.files ?? {}, file))) {
        before[file] = sum;
        continue;
      }
      rmSync(place);
      removed += 1;
      this.#removeEmpty(dirname(place));
    }
    return { removed, kept, before };
  }

  /** Through a link in our folder, to another. */
  #leadsOut(file: string): boolean {
    if (!existsSync(this.#to)) return false;
    let folder = dirname(join(this.#to, file));
    while (!existsSync(folder)) folder = dirname(folder);
    return !`${realpathSync(folder)}${sep}`.startsWith(join(realpathSync(this.#to), sep));
  }

  #removeEmpty(folder: string): void {
    if (!folder.startsWith(`${this.#to}${sep}`) || readdirSync(folder).length) return;
    rmdirSync(folder);
    this.#removeEmpty(dirname(folder));
  }

  #isForeign(file: string, bytes: Buffer, old: List | null): boolean {
    const place = join(this.#to, file);
    if (!existsSync(place)) return false;
    if (!statSync(place).isFile()) return true;
    const there = readFileSync(place);
    return !there.equals(bytes) && ![old?.files[file], old?.before?.[file]].includes(sumOf(there));
  }

  #put(file: string, bytes: Buffer | string): void {
    const place = join(this.#to, file);
    mkdirSync(dirname(place), { recursive: true });
    const beside = `${place}.${process.pid}.tmp`;
    writeFileSync(beside, bytes);
    renameSync(beside, place);
  }

  /** The list of dist/ names no voice that is not there. */
  #read(file: string): Buffer {
    const bytes = readFileSync(join(this.#from, file));
    if (file !== 'manifest.json' || !this.#withoutVoice) return bytes;
    const manifest = JSON.parse(bytes.toString()) as { voice?: unknown };
    delete manifest.voice;
    return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  }

  #version(): string {
    const { version } = JSON.parse(
      readFileSync(join(this.#from, '..', 'package.json'), 'utf8'),
    ) as { version: string };
    return version;
  }

  #readList(): List | null {
    let text: string;
    try {
      text = readFileSync(join(this.#to, LIST), 'utf8');
    } catch {
      return null;
    }
    try {
      const { version, files, before = {} } = JSON.parse(text) as List;
      if (typeof version === 'string' && Object(files) === files && Object(before) === before)
        return { version, files, before };
    } catch {
      // Told below.
    }
    throw new UsageError(
      `« ${join(this.#to, LIST)} » ne se lit pas. Ce fichier dit ce que npx parvis copy a écrit. Effacez-le, puis recommencez avec --force.`,
    );
  }
}

/** All files of a folder, as paths with `/`, in order. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => file.slice(join(folder, sep).length).replaceAll(sep, '/'))
    .sort();
}

const rank = (file: string) => (file === 'parvis.js' ? 2 : file === 'manifest.json' ? 1 : 0);
const sumOf = (bytes: Buffer) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
const listText = (list: List) => `${JSON.stringify(list, null, 2)}\n`;
