import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packageFolder, packOfPackage } from '../../../scripts/voice-pack.mjs';
import type { EspeakModule, EspeakOptions } from '../../../src/speech/voice/espeak-ng.js';
import { Synthesis } from '../../../src/speech/voice/synthesis.js';
import { Synthesiser } from '../../../src/speech/voice/synthesiser.js';
import { FIRST } from './first-sentence.js';

type Create = (options: EspeakOptions) => Promise<EspeakModule>;

const packed = (): ArrayBuffer => new Uint8Array(packOfPackage()).buffer;
let create: Create;
let voice: Synthesiser;
before(async () => {
  const script = pathToFileURL(join(packageFolder(), 'espeak-ng.js')).href;
  create = ((await import(script)) as { default: Create }).default;
  voice = await Synthesiser.open(create, packed());
});

interface Said {
  readonly samples: Int16Array;
  readonly pieces: number[];
  readonly words: { readonly word: string; readonly at: number }[];
}

function say(text: string, { name = 'fr', wordsPerMinute = 160, by = voice } = {}): Said {
  const synthesis = new Synthesis(text, name, wordsPerMinute);
  by.say(synthesis, (samples, words) => synthesis.add(samples, words));
  return {
    samples: Int16Array.from(synthesis.pieces.flatMap((piece) => [...piece])),
    pieces: synthesis.pieces.map((piece) => piece.length),
    words: synthesis.words.map(({ start, end, at }) => ({ word: text.slice(start, end), at })),
  };
}

/** When sound begins again after a silence of at least so many ms, in ms. */
function onsets({ samples }: Said, silence: number): number[] {
  const loud = 300;
  const found: number[] = [];
  let last = -Infinity;
  samples.forEach((sample, index) => {
    if (Math.abs(sample) < loud) return;
    const now = (index / 22_050) * 1000;
    if (now - last > silence) found.push(now);
    last = now;
  });
  return found;
}

describe('the embedded voice, in Node', () => {
  it('says its first sentence with the very same samples everywhere', async () => {
    const fresh = await Synthesiser.open(create, packed());
    const said = say(FIRST.text, { by: fresh });
    assert.equal(fresh.sampleRate, 22_050);
    assert.equal(createHash('sha256').update(said.samples).digest('hex'), FIRST.sha256);
    assert.deepEqual(
      said.words.map(({ word }) => word),
      FIRST.words,
    );
  });

  it('tells each word within 60 ms of when it is heard in the sound', () => {
    let tried = 0;
    for (const name of ['fr', 'fr+f2', 'fr+m3', 'fr+f5'])
      for (const wordsPerMinute of [80, 160, 320])
        // Slowly, « Trois » begins with 70 ms of closed teeth: it is told when they close.
        for (const text of [
          wordsPerMinute < 100 ? 'Un. Deux. Onze.' : 'Un. Deux. Trois.',
          'Lundi. Mardi. Jeudi.',
          'Oui ! Non ! Bien !',
        ]) {
          const said = say(text, { name, wordsPerMinute });
          const heard = onsets(said, wordsPerMinute > 200 ? 45 : 150);
          assert.equal(heard.length, said.words.length, `${text} ${name} ${wordsPerMinute}`);
          said.words.forEach(({ word, at }, index) => {
            const late = heard[index]! - at;
            assert.ok(Math.abs(late) <= 60, `${word}: told at ${at}, heard at ${heard[index]}`);
            tried += 1;
          });
        }
    assert.equal(tried, 4 * 3 * 9);
  });

  it('sends the first 100 ms at once, then pieces that grow', () => {
    const { pieces } = say(`${FIRST.text} `.repeat(3));
    assert.equal(pieces[0], 2206);
    assert.ok(pieces.every((length) => length <= 22_060));
    assert.ok(pieces.length < 20);
  });

  it('goes half as fast and twice as fast', () => {
    const length = (wordsPerMinute: number) => say(FIRST.text, { wordsPerMinute }).samples.length;
    const [slow, usual, fast] = [80, 160, 320].map(length) as [number, number, number];
    assert.ok(slow / usual > 1.7 && slow / usual < 2.2, `${slow / usual}`);
    assert.ok(usual / fast > 1.7 && usual / fast < 2.2, `${usual / fast}`);
  });

  it('knows its words through signs, pictures, accents and alphabets', () => {
    const words = (text: string) => say(text).words.map(({ word }) => word);
    assert.deepEqual(words('Prix < 5 & plus > rien.'), ['Prix', '5', '&', 'plus', 'rien']);
    assert.equal(words('Le <b>gras</b> &amp; fin').at(-1), 'fin');
    assert.equal(words('A 😀 bé été 👩‍👩‍👧 fin du dix-sept.').at(-1), 'dix-sept');
    assert.deepEqual(words('Une e\u0301te\u0301 a\u0300 l’e\u0301cole.'), [
      'Une',
      'e\u0301te\u0301',
      'a\u0300',
      'l’e\u0301cole',
    ]);
    assert.equal(words('Le α et ∑ Привет 漢字 العربية fin').at(-1), 'fin');
    assert.deepEqual(words('a\u0000b\nc\u00add'), ['a', 'b', 'c\u00add']);
    for (const text of [
      '',
      ' ',
      '…',
      '\ud83d',
      '\udc00 mot \ud83d',
      '<',
      '&',
      '<?xml',
      '<speak',
      ']]>',
      '[[bla]]',
      '%s%n',
      '💥'.repeat(50),
      'x'.repeat(3000),
    ])
      assert.doesNotThrow(() => say(text), text);
    // And it still speaks as before.
    assert.deepEqual(words(FIRST.text), FIRST.words);
  });

  it('says English with its own voice, and comes back', () => {
    const english = say('Welcome to the town hall.', { name: 'en+f2' });
    assert.deepEqual(
      english.words.map(({ word }) => word),
      ['Welcome', 'to', 'the', 'town', 'hall'],
    );
    assert.deepEqual(
      say(FIRST.text).words.map(({ word }) => word),
      FIRST.words,
    );
  });

  it('refuses a voice that it does not have', () => {
    assert.throws(() => say('Bonjour.', { name: 'xx' }), /no voice/);
    assert.ok(say('Bonjour.').samples.length > 5000);
  });

  it('refuses what is no pack', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Page introuvable</title>');
    const broken = [new ArrayBuffer(0), page.buffer, packed().slice(0, 500_000)];
    const longer = new Uint8Array(packed().byteLength + 1);
    longer.set(new Uint8Array(packed()));
    for (const pack of [...broken, longer.buffer])
      await assert.rejects(Synthesiser.open(create, pack as ArrayBuffer));
  });
});
