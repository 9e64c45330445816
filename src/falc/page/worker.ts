import { prepare, type EasyJob } from './job.js';
import type { EasyPage } from './easy-page.js';

/** From the page: a job, by its number. */
export interface Ask {
  readonly number: number;
  readonly job: EasyJob;
}

/** To the page: the beginning, then the whole; or that it cannot be made. */
export type Answer =
  | { readonly number: number; readonly page: EasyPage }
  | { readonly number: number; readonly failed: string };

interface Scope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = async ({ data: { number, job } }) => {
  try {
    for (const page of await prepare(job)) if (page) scope.postMessage({ number, page });
  } catch (error) {
    scope.postMessage({ number, failed: String(error) });
  }
};
