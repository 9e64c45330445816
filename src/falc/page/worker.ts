import type { Block } from '../../content/model.js';
import { prepare, type EasyJob } from './job.js';
import type { EasyPage } from './easy-page.js';
import { easyPartsOf, withBlocks, type EasyPart } from './parts.js';

/** From the page: the blocks of a job, part by part, then the job without them. */
export type Ask =
  | { readonly number: number; readonly blocks: readonly Block[] }
  | { readonly number: number; readonly job: EasyJob };

/** To the page: the parts of a page, then the rest of it, first the beginning, then the whole; or that it cannot be made. */
export type Answer =
  | { readonly number: number; readonly part: EasyPart }
  | { readonly number: number; readonly page: EasyPage }
  | { readonly number: number; readonly failed: string };

interface Scope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = globalThis as unknown as Scope;
const coming = new Map<number, Block[]>();

scope.onmessage = async ({ data }) => {
  const { number } = data;
  if ('blocks' in data) {
    coming.set(number, [...(coming.get(number) ?? []), ...data.blocks]);
    return;
  }
  const blocks = coming.get(number) ?? [];
  coming.delete(number);
  try {
    const job = { ...data.job, content: withBlocks(data.job.content, blocks) };
    for (const page of await prepare(job)) if (page) send(number, page);
  } catch (error) {
    scope.postMessage({ number, failed: String(error) });
  }
};

function send(number: number, page: EasyPage): void {
  const parts = easyPartsOf(page);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return scope.postMessage({ number, page: value });
    scope.postMessage({ number, part: value });
  }
}
