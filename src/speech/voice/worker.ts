// SPDX-License-Identifier: GPL-3.0-or-later
import create from './espeak-ng.js';
import type { Answer, Order } from './messages.js';
import { Synthesiser } from './synthesiser.js';

interface Scope {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(answer: Answer, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
let synthesiser: Synthesiser | undefined;

async function load(pack: ArrayBuffer): Promise<void> {
  try {
    synthesiser = await Synthesiser.open(create, pack);
    scope.postMessage({ state: 'ready', sampleRate: synthesiser.sampleRate });
  } catch (error) {
    scope.postMessage({ state: 'broken', why: String(error) });
  }
}

scope.onmessage = ({ data }) => {
  if ('pack' in data) {
    void load(data.pack);
    return;
  }
  const { number } = data;
  try {
    if (!synthesiser) throw new Error('the voice is not ready');
    synthesiser.say(data, (samples, words) =>
      scope.postMessage({ number, samples, words }, [samples.buffer]),
    );
    scope.postMessage({ number, over: true });
  } catch (error) {
    scope.postMessage({ number, failed: String(error) });
  }
};
scope.postMessage({ state: 'there' });
