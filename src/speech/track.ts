import type { Block } from '../content/model.js';
import { inSlices } from '../slices.js';
import type { Utterance } from './model.js';
import type { Place, Readable, Span } from './readable.js';
import { utterancesOf, type UtteranceOptions } from './utterances.js';

/** What a voice says of a text, in order: made as it is needed, the rest in slices. */
export class Track {
  readonly utterances: Utterance[] = [];
  readonly #coming: Generator<Utterance, void, void>;
  #complete = false;

  constructor(readable: Readable, options: UtteranceOptions) {
    this.#coming = each(readable.blocks, options);
  }

  /** The utterance of this number; undefined past the end. */
  at(index: number): Utterance | undefined {
    while (this.utterances.length <= index && !this.#complete) this.#take();
    return this.utterances[index];
  }

  /** Number of the utterance at a place, or the next one after it; 0 where the place is not in the text. */
  async find(place: Place, signal: AbortSignal): Promise<number> {
    await inSlices(this.#rest(), signal);
    const inBlock = this.utterances.findIndex(
      ({ block, end }) => block === place.block && end > place.offset,
    );
    if (inBlock >= 0) return inBlock;
    const last = this.utterances.findLastIndex(({ block }) => block === place.block);
    return Math.max(0, last);
  }

  /** Numbers of the first utterance of a span and of the one after its last. */
  async within(span: Span, signal: AbortSignal): Promise<readonly [number, number]> {
    const from = await this.find(span.from, signal);
    const { to } = span;
    if (!to) return [from, Infinity];
    const last = await this.find({ block: to.block, offset: Math.max(0, to.offset - 1) }, signal);
    return [from, last + 1];
  }

  /** The whole of it, in slices: where a sentence stands, by its words. */
  async findText(text: string, signal: AbortSignal): Promise<number> {
    await inSlices(this.#rest(), signal);
    return this.utterances.findIndex(({ spoken }) => spoken === text);
  }

  /** Number of the first utterance of the sentence, or of the block, before or after; past the end, the length. */
  step(index: number, by: 1 | -1, unit: 'sentence' | 'paragraph'): number {
    const same = (a: Utterance, b: Utterance) =>
      a.block === b.block && (unit === 'paragraph' || a.sentence === b.sentence);
    const here = this.at(index);
    if (!here) return Math.max(0, index + by);
    if (by === 1) {
      let to = index + 1;
      for (let next = this.at(to); next && same(next, here); next = this.at(to)) to += 1;
      return to;
    }
    const startOf = (from: number) => {
      let start = from;
      while (start > 0 && same(this.utterances[start - 1]!, this.utterances[from]!)) start -= 1;
      return start;
    };
    const start = startOf(index);
    // In the middle of a paragraph, its beginning comes first.
    if (unit === 'paragraph' && start < index) return start;
    return start > 0 ? startOf(start - 1) : 0;
  }

  #take(): void {
    const step = this.#coming.next();
    if (step.done) this.#complete = true;
    else this.utterances.push(step.value);
  }

  *#rest(): Generator<unknown, void, void> {
    while (!this.#complete) {
      this.#take();
      yield;
    }
  }
}

function* each(
  blocks: readonly Block[],
  options: UtteranceOptions,
): Generator<Utterance, void, void> {
  yield* utterancesOf(blocks, options);
}
