import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { LIKED } from '../../src/speech/kept.js';
import type { SpeechEngine } from '../../src/speech/model.js';
import { normalise } from '../../src/speech/normalise.js';
import { Player } from '../../src/speech/player.js';
import { FakeEngine } from '../support/fake-engine.js';
import { readable } from './texts.js';

// The first call prepares rules, and takes a while.
normalise('Le 3 mai à 8 h 30.');

const TEXT = readable('Un. Deux. Trois.', 'Quatre.', 'Cinq. Six.');

let player: Player;
let changes: string[];

function playerOf(...engines: SpeechEngine[]): Player {
  player = new Player(engines, LIKED, () => ({}));
  changes = [];
  player.addEventListener('change', () => changes.push(player.state));
  return player;
}

// Work in slices would wait for a timer, and timers stand still here: the next turn comes at once.
Object.assign(globalThis, { scheduler: { yield: () => Promise.resolve() } });

/** Lets promises that wait for nothing come true; real timers are not needed for it. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}

/** Plays a text, and waits until its first sentence is in the mouth of the engine. */
async function play(...args: Parameters<Player['play']>): Promise<void> {
  void player.play(...args);
  await settle();
}

/** The sentence is said, and the next one asked for. */
async function finish(engine: FakeEngine): Promise<void> {
  if (engine.sounding === 0) engine.now!.start();
  engine.now!.end();
  await settle();
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => {
  player.close();
  mock.timers.reset();
});

describe('a text read aloud', () => {
  it('is said sentence by sentence, in order, to its end', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    assert.equal(player.state, 'preparing');
    for (const text of ['Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.', 'Six.']) {
      assert.equal(engine.now!.said.text, text);
      assert.equal(player.saying!.utterance.spoken, text);
      engine.now!.start();
      assert.equal(player.state, 'playing');
      assert.equal(engine.sounding, 1);
      engine.now!.end();
      await settle();
    }
    assert.equal(player.state, 'idle');
    assert.equal(player.saying, null);
    assert.equal(player.hasEnded, true);
    assert.equal(player.trouble, null);
    assert.equal(engine.said.length, 6);
  });

  it('gets the next sentence ready while one is said', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    assert.deepEqual(engine.madeReady, []);
    engine.now!.start();
    assert.deepEqual(engine.madeReady, ['Deux.']);
  });

  it('with nothing to say is over at once', async () => {
    playerOf(new FakeEngine());
    await play(readable('—'));
    assert.deepEqual([player.state, player.hasEnded, player.trouble], ['idle', true, null]);
  });

  it('is said from one place to another, no further', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT, { from: { block: 'b0', offset: 4 }, to: { block: 'b1', offset: 3 } });
    for (let count = 0; count < 3; count++) await finish(engine);
    assert.deepEqual(engine.texts, ['Deux.', 'Trois.', 'Quatre.']);
    assert.deepEqual([player.state, player.hasEnded], ['idle', true]);
  });

  it('is said from the sentence where it was left, from its beginning where that is gone', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    void player.playFrom(TEXT, 'Quatre.');
    await settle();
    void player.playFrom(TEXT, 'Mille.');
    await settle();
    assert.deepEqual(engine.texts, ['Quatre.', 'Un.']);
  });

  it('gives its place to another that is asked for', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    engine.now!.start();
    const first = engine.now!;
    await play(readable('Bonjour.'));
    assert.equal(first.isStopped, true);
    assert.equal(engine.now!.said.text, 'Bonjour.');
    first.end();
    await settle();
    assert.deepEqual(engine.texts, ['Un.', 'Bonjour.']);
  });

  it('says each passage in its own language, with the engine that speaks it', async () => {
    const french = new FakeEngine();
    const english = new FakeEngine({ name: 'embedded', langs: ['en'] });
    playerOf(french, english);
    await play(readable('Bonjour. [en:Good morning.] Merci.'));
    await finish(french);
    assert.equal(player.engine, english);
    await finish(english);
    assert.deepEqual(
      french.said.map(({ text, lang }) => [text, lang]),
      [
        ['Bonjour.', 'fr'],
        ['Merci.', 'fr'],
      ],
    );
    assert.deepEqual(
      english.said.map(({ text, lang }) => [text, lang]),
      [['Good morning.', 'en']],
    );
  });

  it('says a language that nobody speaks with the voice of the text, in the language of that voice', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(readable('[de:Guten Tag.] Merci.'));
    assert.deepEqual(
      engine.said.map(({ text, lang }) => [text, lang]),
      [['Guten Tag.', 'fr']],
    );
    await finish(engine);
    assert.equal(player.hasChanged, false);
    assert.equal(engine.now!.said.text, 'Merci.');
  });
});

describe('a reading that is held', () => {
  it('goes on where it was, with an engine that can hold its sound', async () => {
    const engine = new FakeEngine({ holds: true });
    playerOf(engine);
    await play(TEXT);
    engine.now!.start();
    player.pause();
    assert.deepEqual([player.state, engine.now!.isHeld], ['paused', true]);
    // A held sound is not a voice that has died.
    mock.timers.tick(600_000);
    assert.equal(player.state, 'paused');
    player.resume();
    assert.deepEqual([player.state, engine.now!.isHeld], ['playing', false]);
    assert.deepEqual(engine.texts, ['Un.']);
    engine.now!.end();
    await settle();
    assert.equal(engine.now!.said.text, 'Deux.');
  });

  it('says its sentence again, with an engine that cannot', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    await finish(engine);
    engine.now!.start();
    const before = engine.now!;
    player.pause();
    assert.equal(before.isStopped, true);
    assert.equal(player.saying!.utterance.spoken, 'Deux.', 'its mark stays');
    before.end();
    await settle();
    assert.equal(player.state, 'paused');
    player.resume();
    await settle();
    assert.deepEqual(engine.texts, ['Un.', 'Deux.', 'Deux.']);
  });

  it('is held while the voice gets ready too, and does not begin by itself', async () => {
    let open = () => {};
    const engine = new FakeEngine({ gate: new Promise<void>((resolve) => (open = resolve)) });
    playerOf(engine);
    await play(TEXT);
    assert.equal(player.state, 'preparing');
    player.pause();
    open();
    await settle();
    assert.deepEqual([player.state, engine.texts], ['paused', []]);
    player.resume();
    await settle();
    assert.deepEqual(engine.texts, ['Un.']);
  });

  it('does not begin once it was stopped while its place was looked for', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    for (const act of ['stop', 'pause'] as const) {
      void player.play(TEXT, { from: { block: 'b1', offset: 0 } });
      player[act]();
      await settle();
      assert.deepEqual(engine.texts, []);
    }
    player.resume();
    await settle();
    assert.deepEqual(engine.texts, ['Quatre.'], 'the place that was asked for');
  });

  it('is said again with another pace once it goes on', async () => {
    const engine = new FakeEngine({ holds: true });
    playerOf(engine);
    await play(TEXT);
    engine.now!.start();
    player.pause();
    player.like({ ...LIKED, rate: 1.5 });
    assert.equal(engine.now!.isStopped, true);
    player.resume();
    await settle();
    assert.deepEqual(
      engine.said.map(({ rate }) => rate),
      [1, 1.5],
    );
  });
});

describe('a reading that is stopped', () => {
  it('is silent, and hears nothing more of the engine', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    engine.now!.start();
    const before = engine.now!;
    player.stop();
    assert.deepEqual([player.state, player.saying, engine.sounding], ['idle', null, 0]);
    const told = changes.length;
    before.listener.start();
    before.listener.word(0, 2);
    before.listener.end();
    before.listener.fail(new Error('late'));
    mock.timers.tick(600_000);
    await settle();
    assert.equal(changes.length, told);
    assert.deepEqual([player.state, player.saying, player.hasEnded], ['idle', null, false]);
    assert.deepEqual(engine.texts, ['Un.']);
  });

  it('is silent when it is closed, and gives its engines back', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    engine.now!.start();
    player.close();
    assert.deepEqual([player.state, engine.sounding, engine.closed], ['idle', 0, 1]);
  });
});

describe('a reading that goes to another place', () => {
  async function at(index: number, ways = {}): Promise<FakeEngine> {
    const engine = new FakeEngine(ways);
    playerOf(engine);
    await play(TEXT);
    for (let count = 0; count < index; count++) await finish(engine);
    engine.now!.start();
    return engine;
  }

  for (const [from, by, unit, to] of [
    [0, 1, 'sentence', 'Deux.'],
    [0, -1, 'sentence', 'Un.'],
    [2, -1, 'sentence', 'Deux.'],
    [2, 1, 'sentence', 'Quatre.'],
    [5, 1, 'sentence', null],
    [0, 1, 'paragraph', 'Quatre.'],
    [1, -1, 'paragraph', 'Un.'],
    [3, -1, 'paragraph', 'Un.'],
    [5, -1, 'paragraph', 'Cinq.'],
    [4, 1, 'paragraph', null],
  ] as const)
    it(`goes ${by === 1 ? 'on' : 'back'} by a ${unit} from sentence ${from + 1}: ${to ?? 'the end'}`, async () => {
      const engine = await at(from);
      const before = engine.now!;
      player.skip(by, unit);
      await settle();
      assert.equal(before.isStopped, true);
      if (to === null) assert.deepEqual([player.state, player.hasEnded], ['idle', true]);
      else assert.equal(engine.now!.said.text, to);
      assert.ok(engine.sounding <= 1);
    });

  it('stays silent where it was held', async () => {
    const engine = await at(0, { holds: true });
    player.pause();
    player.skip(1, 'sentence');
    player.skip(1, 'sentence');
    await settle();
    assert.deepEqual([player.state, player.saying!.utterance.spoken], ['paused', 'Trois.']);
    assert.deepEqual(engine.texts, ['Un.']);
    player.resume();
    await settle();
    assert.equal(engine.now!.said.text, 'Trois.');
  });

  it('does not leave the part that was chosen by its end', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT, { from: { block: 'b0', offset: 0 }, to: { block: 'b0', offset: 8 } });
    engine.now!.start();
    player.skip(1, 'paragraph');
    await settle();
    assert.deepEqual([player.state, player.hasEnded], ['idle', true]);
  });

  it('goes nowhere in silence', () => {
    playerOf(new FakeEngine());
    player.skip(1, 'sentence');
    assert.equal(player.state, 'idle');
  });
});

describe('the pace and the voice', () => {
  it('change at once: the sentence is said again', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    engine.now!.start();
    player.like({ ...LIKED, rate: 2 });
    await settle();
    player.like({ ...LIKED, rate: 0.5 });
    await settle();
    assert.deepEqual(
      engine.said.map(({ text, rate }) => [text, rate]),
      [
        ['Un.', 1],
        ['Un.', 2],
        ['Un.', 0.5],
      ],
    );
    assert.equal(engine.sounding, 0);
  });

  it('are those of the engine whose voice was chosen', async () => {
    const own = { id: 'own', name: 'Une autre', lang: 'fr' };
    const [first, second] = [new FakeEngine(), new FakeEngine({ name: 'embedded', voices: [own] })];
    playerOf(first, second);
    await play(TEXT);
    first.now!.start();
    player.like({ ...LIKED, voice: 'own' });
    await settle();
    assert.deepEqual([first.sounding, second.said.map(({ voice }) => voice)], [0, ['own']]);
    player.like(LIKED);
    await settle();
    assert.equal(first.now!.said.voice, undefined);
  });

  it('do not disturb a sentence by another choice', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    engine.now!.start();
    player.like({ ...LIKED, guess: true });
    await settle();
    assert.deepEqual(engine.texts, ['Un.']);
    assert.equal(engine.now!.isStopped, false);
  });
});

describe('the word being said', () => {
  it('is told where the engine knows it, as it stands in the text', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(readable('Ouvert à 8h30 le lundi.'));
    const words: unknown[] = [];
    player.addEventListener('word', () => words.push(player.saying!.word));
    engine.now!.start();
    const { text } = engine.now!.said;
    const hours = text.indexOf('heures');
    engine.now!.word(hours, hours + 6);
    engine.now!.word(text.indexOf('lundi'), text.indexOf('lundi') + 5);
    assert.deepEqual(words, [
      { start: 9, end: 13 },
      { start: 17, end: 22 },
    ]);
    assert.equal(player.tellsWords, true);
  });

  for (const guess of [true, false])
    it(`is ${guess ? '' : 'not '}guessed where the visitor has ${guess ? '' : 'not '}asked for it`, async () => {
      const engine = new FakeEngine();
      playerOf(engine);
      player.like({ ...LIKED, guess });
      await play(readable('La mairie est ouverte le lundi.'));
      const words: (string | undefined)[] = [];
      player.addEventListener('word', () => {
        const { utterance, word } = player.saying!;
        words.push(word ? utterance.spoken.slice(word.start, word.end) : undefined);
      });
      engine.now!.start();
      mock.timers.tick(2200);
      assert.deepEqual(words, guess ? ['La', 'mairie', 'est', 'ouverte', 'le', 'lundi'] : []);
    });

  it('is guessed no more once the engine tells it', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    player.like({ ...LIKED, guess: true });
    await play(readable('La mairie est ouverte le lundi.'));
    engine.now!.start();
    mock.timers.tick(100);
    engine.now!.word(3, 9);
    let told = 0;
    player.addEventListener('word', () => told++);
    mock.timers.tick(3000);
    assert.equal(told, 0);
  });
});

describe('an engine that gives no sound', () => {
  const two = (ways: ConstructorParameters<typeof FakeEngine>[0] = {}) => {
    const [first, second] = [new FakeEngine(ways), new FakeEngine({ name: 'system' })];
    playerOf(first, second);
    return { first, second };
  };

  it('gives place to the next after two seconds without a start, and the visitor is told', async () => {
    const { first, second } = two();
    await play(TEXT);
    mock.timers.tick(1990);
    await settle();
    assert.equal(player.hasChanged, false);
    mock.timers.tick(20);
    await settle();
    assert.deepEqual([first.now!.isStopped, first.closed, player.hasChanged], [true, 1, true]);
    assert.equal(second.now!.said.text, 'Un.');
    await finish(second);
    assert.equal(second.now!.said.text, 'Deux.', 'the first is not asked again');
  });

  it('may be slower where it computes its voice', async () => {
    const { first } = two({ name: 'embedded' });
    await play(TEXT);
    mock.timers.tick(11_000);
    await settle();
    assert.equal(player.hasChanged, false);
    first.now!.start();
    assert.equal(player.state, 'playing');
  });

  it('gives place to the next when its sentence never ends', async () => {
    const { first, second } = two();
    await play(TEXT);
    first.now!.start();
    mock.timers.tick(7400);
    await settle();
    assert.equal(player.hasChanged, false);
    mock.timers.tick(200);
    await settle();
    assert.deepEqual([player.hasChanged, second.now!.said.text], [true, 'Un.']);
  });

  it('has all the time that a long sentence takes, at any pace', async () => {
    for (const [rate, seconds] of [
      [1, 30],
      [0.5, 60],
    ] as const) {
      const { first } = two();
      player.like({ ...LIKED, rate });
      const long = `La mairie est ouverte ${'le lundi et '.repeat(12)}le mardi.`;
      await play(readable(long));
      assert.equal(first.now!.said.text.length, long.length);
      first.now!.start();
      mock.timers.tick(seconds * 1000);
      await settle();
      assert.equal(player.hasChanged, false);
    }
  });

  it('gives place to the next when it fails, or ends without a start', async () => {
    for (const act of ['fail', 'end'] as const) {
      const { first, second } = two();
      await play(TEXT);
      first.now![act]();
      await settle();
      assert.deepEqual([player.hasChanged, second.now!.said.text], [true, 'Un.'], act);
    }
  });

  it('is a trouble where there is no other; asked again, it may try again', async () => {
    const engine = new FakeEngine();
    playerOf(engine);
    await play(TEXT);
    engine.now!.fail();
    await settle();
    assert.deepEqual([player.state, player.trouble, player.saying], ['idle', 'failed', null]);
    await play(TEXT);
    assert.deepEqual([player.state, player.trouble], ['preparing', null]);
    assert.equal(engine.said.length, 2);
  });

  it('is a trouble when both fail, one after the other', async () => {
    const { first, second } = two();
    await play(TEXT);
    first.now!.fail();
    await settle();
    second.now!.fail();
    await settle();
    assert.deepEqual([player.state, player.trouble], ['idle', 'failed']);
  });

  it('is another trouble where no engine speaks the language', async () => {
    const engine = new FakeEngine({ langs: ['en'] });
    playerOf(engine);
    await play(TEXT);
    assert.deepEqual([player.state, player.trouble], ['idle', 'noVoice']);
    // A voice may have come since.
    engine.ways = { ...engine.ways, langs: ['fr'] };
    await play(TEXT);
    assert.equal(engine.now!.said.text, 'Un.');
  });

  it('is a trouble, not an error, where its getting ready breaks', async () => {
    const engine = new FakeEngine();
    engine.prepare = () => Promise.reject(new Error('broken'));
    playerOf(engine);
    await play(TEXT);
    assert.deepEqual([player.state, player.trouble], ['idle', 'failed']);
  });

  it('may speak and start at once', async () => {
    const engine = new FakeEngine();
    const { speak } = engine;
    engine.speak = (said, listener) => {
      const speaking = speak.call(engine, said, listener);
      engine.now!.start();
      return speaking;
    };
    playerOf(engine);
    await play(TEXT);
    mock.timers.tick(2500);
    await settle();
    assert.deepEqual([player.state, player.hasChanged], ['playing', false]);
  });
});

describe('500 things done at random', () => {
  for (const holds of [true, false])
    it(`end in silence, with an engine that ${holds ? 'holds its sound' : 'can only stop'}`, async () => {
      const engine = new FakeEngine({ holds });
      playerOf(engine, new FakeEngine({ name: 'system', holds }));
      let seed = holds ? 7 : 11;
      const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
      const acts = [
        () => void player.play(TEXT),
        () => void player.play(TEXT, { from: { block: 'b1', offset: random(9) } }),
        () => void player.playFrom(TEXT, 'Cinq.'),
        () => player.pause(),
        () => player.resume(),
        () => player.stop(),
        () => player.skip(random(2) ? 1 : -1, random(2) ? 'sentence' : 'paragraph'),
        () => player.like({ ...LIKED, rate: 0.5 + random(4) * 0.5, guess: !random(2) }),
        () => mock.timers.tick(random(3000)),
        () => engine.now?.isStopped || engine.now?.start(),
        () => engine.now?.isStopped || engine.now?.end(),
        () => engine.now?.word(0, 2),
      ];
      for (let count = 0; count < 500; count++) {
        acts[random(acts.length)]!();
        if (random(2)) await settle();
        assert.ok(engine.sounding <= 1, `${engine.sounding} at once`);
        if (player.state === 'idle') assert.equal(player.saying, null);
      }
      player.stop();
      mock.timers.tick(600_000);
      await settle();
      assert.deepEqual([player.state, engine.sounding], ['idle', 0]);
    });
});
