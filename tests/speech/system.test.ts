// The device is a fake one, and so are its events; tests/e2e/speech-real.test.ts has real voices.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { SystemEngine } from '../../src/speech/engines/system.js';
import type { Said, SpeechListener } from '../../src/speech/model.js';
import { FakeSynthesis, FakeUtterance, voiceOf } from '../support/fake-synthesis.js';

const { signal } = new AbortController();
const SAID: Said = { text: 'La mairie est ouverte.', lang: 'fr', voice: undefined, rate: 1.25 };

function deviceOf(speechSynthesis: FakeSynthesis | undefined) {
  const view = { speechSynthesis, SpeechSynthesisUtterance: FakeUtterance };
  return new SystemEngine(view as unknown as Window);
}

class Told implements SpeechListener {
  readonly log: string[] = [];
  start = () => void this.log.push('start');
  word = (start: number, end: number) => void this.log.push(SAID.text.slice(start, end));
  end = () => void this.log.push('end');
  fail = ({ message }: Error) => void this.log.push(`fail ${message}`);
}

function speak(device: FakeSynthesis, said = SAID) {
  const engine = deviceOf(device);
  const told = new Told();
  const speaking = engine.speak(said, told);
  return { engine, told, speaking, utterance: device.now! };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** What a promise comes to while the clock is moved on by so many ms. */
async function after<T>(promise: Promise<T>, ms: number): Promise<T | 'waits'> {
  let found: T | 'waits' = 'waits';
  void promise.then((value) => (found = value));
  for (let at = 0; at < ms; at += 250) {
    await settle();
    mock.timers.tick(250);
  }
  await settle();
  return found;
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
afterEach(() => mock.timers.reset());

describe('a device gets ready to speak', () => {
  it('when it has a voice for the language', async () => {
    const engine = deviceOf(new FakeSynthesis());
    assert.equal(await after(engine.prepare('fr', signal), 0), true);
    assert.deepEqual(engine.voices(), [{ id: 'Claire', name: 'Claire', lang: 'fr-FR' }]);
  });

  it('when its voices come late, with or without saying so', async () => {
    for (const says of [true, false]) {
      const device = new FakeSynthesis([]);
      const ready = deviceOf(device).prepare('fr', signal);
      assert.equal(await after(ready, 1000), 'waits');
      device.voices = [voiceOf('fr_FR', 'Claire')];
      if (says) device.dispatchEvent(new Event('voiceschanged'));
      assert.equal(await after(ready, says ? 0 : 250), true);
    }
  });

  it('when voices come in parts, the French ones last', async () => {
    const device = new FakeSynthesis([voiceOf('en-US', 'Ann')]);
    const ready = deviceOf(device).prepare('fr', signal);
    assert.equal(await after(ready, 1000), 'waits');
    device.voices.push(voiceOf('fr-FR', 'Claire'));
    assert.equal(await after(ready, 250), true);
  });

  it('not when it has voices, and none in the language, after a while', async () => {
    const engine = deviceOf(new FakeSynthesis([voiceOf('en-US', 'Ann')]));
    assert.equal(await after(engine.prepare('fr', signal), 3000), false);
  });

  it('not when no voice comes at all; asked again, it does not make the visitor wait again', async () => {
    const engine = deviceOf(new FakeSynthesis([]));
    assert.equal(await after(engine.prepare('fr', signal), 4500), false);
    assert.equal(await after(engine.prepare('fr', signal), 0), false);
  });

  it('not when it cannot speak, or is broken', async () => {
    assert.equal(await after(deviceOf(undefined).prepare('fr', signal), 0), false);
    const device = new FakeSynthesis();
    device.getVoices = () => {
      throw new Error('broken');
    };
    assert.equal(await after(deviceOf(device).prepare('fr', signal), 4500), false);
  });

  it('not once it was called off', async () => {
    const control = new AbortController();
    const ready = deviceOf(new FakeSynthesis([])).prepare('fr', control.signal);
    control.abort();
    assert.equal(await after(ready, 500), false);
  });
});

describe('a device says a sentence', () => {
  it('with its best voice for the language, at the pace that was asked for', () => {
    const device = new FakeSynthesis([
      voiceOf('en-US', 'Ann', { default: true }),
      voiceOf('fr-CA', 'Amélie'),
      voiceOf('fr-FR', 'Whisper'),
      voiceOf('fr-FR', 'Claire'),
    ]);
    const { utterance } = speak(device);
    assert.deepEqual(
      [utterance.text, utterance.voice!.name, utterance.lang, utterance.rate],
      [SAID.text, 'Claire', 'fr-FR', 1.25],
    );
    assert.equal(speak(device, { ...SAID, voice: 'Amélie' }).utterance.voice!.name, 'Amélie');
    assert.equal(speak(device, { ...SAID, voice: 'Ann' }).utterance.voice!.name, 'Claire');
    assert.equal(speak(device, { ...SAID, lang: 'fr-CA' }).utterance.voice!.name, 'Amélie');
  });

  it('never with a voice that sends the text away, unless it was chosen', async () => {
    const far = [
      voiceOf('fr-FR', 'Google français', { localService: false, default: true }),
      voiceOf('fr-FR', 'Microsoft Denise Online (Natural)', { localService: false }),
    ];
    const engine = deviceOf(new FakeSynthesis(far));
    assert.deepEqual(
      engine.voices().map((voice) => voice.far),
      [true, true],
    );
    assert.equal(await after(engine.prepare('fr', signal), 3000), false);
    assert.equal(await after(engine.prepare('fr', signal, 'Google français'), 0), true);
    const device = new FakeSynthesis([...far, voiceOf('fr-CA', 'Amélie', { localService: false })]);
    assert.equal(
      speak(device).utterance.voice!.name,
      'Amélie',
      'Firefox says so of its own voices',
    );
    const chosen = { ...SAID, voice: 'Google français' };
    assert.equal(speak(device, chosen).utterance.voice!.name, 'Google français');
  });

  it('and tells its start, its words and its end', () => {
    const { told, utterance } = speak(new FakeSynthesis());
    utterance.onstart!();
    utterance.onboundary!({ name: 'word', charIndex: 0, charLength: 2 });
    utterance.onboundary!({ name: 'sentence', charIndex: 0, charLength: 22 });
    // Some browsers do not know the length.
    utterance.onboundary!({ name: 'word', charIndex: 3 });
    utterance.onboundary!({ name: 'word', charIndex: 900, charLength: 4 });
    utterance.onend!();
    utterance.onend!();
    assert.deepEqual(told.log, ['start', 'La', 'mairie', 'end']);
  });

  it('and is silent at once when it is stopped, whatever the browser tells later', () => {
    for (const like of ['chromium', 'firefox'] as const) {
      const device = new FakeSynthesis();
      device.cancelsLike = like;
      const { told, speaking, utterance } = speak(device);
      utterance.onstart!();
      speaking.stop();
      assert.equal(device.now, null);
      speaking.stop();
      mock.timers.tick(1000);
      utterance.onboundary!({ name: 'word', charIndex: 0, charLength: 2 });
      assert.deepEqual(told.log, ['start']);
      assert.equal(device.cancels, 1, 'a page that speaks by itself is not silenced');
    }
  });

  it('never by pause, which hangs some devices for good', () => {
    const device = new FakeSynthesis();
    const { engine, speaking } = speak(device);
    assert.equal('pause' in speaking, false);
    engine.close();
    assert.deepEqual([device.now, device.pauses], [null, 0]);
  });

  it('once more where the first try was refused, then no more', () => {
    const device = new FakeSynthesis();
    const { told } = speak(device);
    device.now!.onerror!({ error: 'synthesis-failed' });
    assert.deepEqual(told.log, []);
    mock.timers.tick(400);
    assert.equal(device.spoken.length, 2);
    device.now!.onerror!({ error: 'synthesis-failed' });
    mock.timers.tick(1000);
    assert.deepEqual(told.log, ['fail synthesis-failed']);
    assert.equal(device.spoken.length, 2);
  });

  it('not once more where it was stopped meanwhile', () => {
    const device = new FakeSynthesis();
    const { speaking } = speak(device);
    device.now!.onerror!({ error: 'synthesis-failed' });
    speaking.stop();
    mock.timers.tick(1000);
    assert.equal(device.spoken.length, 1);
  });

  it('not to its end where it breaks in the middle', () => {
    const { told, utterance } = speak(new FakeSynthesis());
    utterance.onstart!();
    utterance.onerror!({ error: 'audio-hardware' });
    assert.deepEqual(told.log, ['start', 'fail audio-hardware']);
  });

  it('or tells that it cannot, where the browser throws', () => {
    const device = new FakeSynthesis();
    device.speak = () => {
      throw new Error('broken');
    };
    const { told } = speak(device);
    mock.timers.tick(1000);
    assert.equal(told.log.length, 1);
    assert.match(told.log[0]!, /^fail .*broken/);
  });
});
