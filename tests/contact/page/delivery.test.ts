import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { Delivery } from '../../../src/contact/page/delivery.js';
import type { Outcome } from '../../../src/contact/page/receiver-client.js';

const later: Outcome = { kind: 'later', seconds: 0 };
const done: Outcome = { kind: 'done', receipt: { id: 'a', token: 't', reference: 'BX-47' } };

function start(answers: readonly Outcome[], onLine = true) {
  const view = Object.assign(new EventTarget(), { navigator: { onLine } });
  const keys: string[] = [];
  const failures: [tries: number, isOffline: boolean][] = [];
  const challenges: unknown[] = [];
  const left = [...answers];
  const delivery = new Delivery({
    client: {
      send: async (_request, key) => {
        keys.push(key);
        return left.shift()!;
      },
    },
    proof: { take: async () => 'proof', prepare: (challenge) => void challenges.push(challenge) },
    view: view as unknown as Window,
    trying: () => {},
    failed: (...failure) => failures.push(failure),
  });
  const result = delivery.run({ reason: 'x' } as never, 'key');
  return { view, keys, failures, challenges, delivery, result };
}

const soon = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('A request on its way', () => {
  it('is tried again with the same key, later and later, until it has arrived', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { keys, failures, result } = start([later, later, later, done]);
      await soon();
      assert.equal(keys.length, 1);
      for (const [wait, count] of [
        [2000, 2],
        [6000, 3],
        [30_000, 4],
      ] as const) {
        mock.timers.tick(wait - 1);
        await soon();
        assert.equal(keys.length, count - 1);
        mock.timers.tick(1);
        await soon();
        assert.equal(keys.length, count);
      }
      assert.deepEqual(await result, done);
      assert.deepEqual(new Set(keys), new Set(['key']));
      assert.deepEqual(failures, [
        [1, false],
        [2, false],
        [3, false],
      ]);
    } finally {
      mock.timers.reset();
    }
  });

  it('waits for the network, and leaves as soon as it is back', async () => {
    const { view, keys, failures, result } = start([done], false);
    await soon();
    assert.deepEqual([keys.length, failures], [0, [[1, true]]]);
    view.navigator.onLine = true;
    view.dispatchEvent(new Event('online'));
    assert.deepEqual(await result, done);
    assert.equal(keys.length, 1);
  });

  it('is not sent again once it was stopped', async () => {
    const { delivery, keys, result } = start([later, done]);
    await soon();
    delivery.stop();
    assert.equal(await result, undefined);
    assert.equal(keys.length, 1);
  });

  it('proves its work once more where the receiver wants another proof, and waits after that', async () => {
    const challenge = { parameters: {} } as never;
    const asked: Outcome = { kind: 'proof', challenge };
    const { keys, challenges, failures, delivery, result } = start([asked, asked]);
    await soon();
    assert.deepEqual([keys.length, challenges.length, failures], [2, 1, [[1, false]]]);
    delivery.stop();
    await result;
  });
});
