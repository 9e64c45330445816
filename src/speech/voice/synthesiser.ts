// SPDX-License-Identifier: GPL-3.0-or-later
import type { EspeakModule, EspeakOptions, EspeakWorker } from './espeak-ng.js';
import type { Ask, WordEvent } from './messages.js';

const DATA = '/usr/share/espeak-ng-data';
/** The most callbacks of the voice that go into one piece: 1 s. */
const LARGEST = 10;

export type Hear = (samples: Int16Array<ArrayBuffer>, words: readonly WordEvent[]) => void;

/** espeak-ng with the data of a pack (scripts/voice-pack.mjs) in place of its own. */
export class Synthesiser {
  readonly sampleRate: number;
  readonly #worker: EspeakWorker;

  /** `open` makes one. */
  constructor(worker: EspeakWorker) {
    this.#worker = worker;
    this.sampleRate = worker.get_samplerate();
  }

  /** Throws where the pack is not one. */
  static async open(
    create: (options: EspeakOptions) => Promise<EspeakModule>,
    pack: ArrayBuffer,
  ): Promise<Synthesiser> {
    const files = filesOf(pack);
    // An almost empty package makes every file of the full data an empty one, and downloads nothing.
    const module = await create({
      getPreloadedPackage: () => new ArrayBuffer(1),
      print() {},
      printErr() {},
    });
    empty(module, DATA);
    for (const [path, bytes] of files) module.FS.writeFile(path, bytes);
    const worker = await new module.eSpeakNGWorker();
    if (worker.set_voice('fr') !== 0) throw new Error('the pack has no French voice');
    return new Synthesiser(worker);
  }

  /** Says a text, in pieces that grow: the first comes at once. */
  say({ markup, voice, wordsPerMinute }: Omit<Ask, 'number'>, hear: Hear): void {
    if (this.#worker.set_voice(voice) !== 0) throw new Error(`there is no voice ${voice}`);
    this.#worker.set_rate(wordsPerMinute);
    let waiting: Int16Array<ArrayBuffer>[] = [];
    let words: WordEvent[] = [];
    let size = 1;
    let told = 0;
    const tell = (): void => {
      if (waiting.length === 0 && words.length === 0) return;
      hear(joined(waiting), words);
      waiting = [];
      words = [];
      told += 1;
      if (told > 1) size = Math.min(size * 2, LARGEST);
    };
    this.#worker.synthesize(markup, (samples, events) => {
      if (samples.length > 0) waiting.push(samples);
      for (const event of events)
        if (event.type === 'word')
          words.push({ position: event.text_position, at: event.audio_position });
      if (waiting.length >= size) tell();
    });
    tell();
  }
}

/** The pack's files: paths and bytes. */
function filesOf(pack: ArrayBuffer): [string, Uint8Array][] {
  const length = pack.byteLength > 4 ? new DataView(pack).getUint32(0, true) : Infinity;
  if (length > pack.byteLength - 4) throw new Error('this is no pack');
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(pack, 4, length))) as [
    string,
    number,
  ][];
  let at = 4 + length;
  const files = header.map(([path, size]): [string, Uint8Array] => {
    if (!path.startsWith(`${DATA}/`) || at + size > pack.byteLength)
      throw new Error('the pack is cut short');
    at += size;
    return [path, new Uint8Array(pack, at - size, size)];
  });
  if (at !== pack.byteLength) throw new Error('the pack is too long');
  return files;
}

function empty({ FS }: EspeakModule, folder: string): void {
  for (const name of FS.readdir(folder)) {
    if (name === '.' || name === '..') continue;
    const path = `${folder}/${name}`;
    if (FS.isDir(FS.stat(path).mode)) empty({ FS } as EspeakModule, path);
    else FS.unlink(path);
  }
}

function joined(parts: readonly Int16Array<ArrayBuffer>[]): Int16Array<ArrayBuffer> {
  const whole = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
