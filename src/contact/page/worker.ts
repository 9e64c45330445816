import type { Challenge } from './answers.js';
import { solve } from './solve.js';

interface Scope {
  onmessage: ((event: MessageEvent<Challenge>) => void) | null;
  postMessage(proof: string | null): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage(await solve(data));
  } catch {
    // No cryptography here (http, an old browser): the request goes without a proof.
    scope.postMessage(null);
  }
};
