// What is used of espeak-ng.js, which the build puts beside the worker, as the npm package has it.
export interface EspeakEvent {
  readonly type: string;
  readonly text_position: number;
  readonly audio_position: number;
}

export interface EspeakWorker {
  /** 0 where it could. */
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): void;
  get_samplerate(): number;
  /** Calls back with each 100 ms of sound, until the text is over or the answer is true. */
  synthesize(
    markup: string,
    hear: (samples: Int16Array<ArrayBuffer>, events: readonly EspeakEvent[]) => boolean | void,
  ): void;
}

export interface EspeakModule {
  readonly FS: {
    readdir(path: string): string[];
    stat(path: string): { mode: number };
    isDir(mode: number): boolean;
    unlink(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
  };
  readonly eSpeakNGWorker: new () => EspeakWorker | Promise<EspeakWorker>;
}

export interface EspeakOptions {
  getPreloadedPackage(): ArrayBuffer;
  print(): void;
  printErr(): void;
}

declare const create: (options: EspeakOptions) => Promise<EspeakModule>;
export default create;
