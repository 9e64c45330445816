import { assetUrl, type Config } from '../../config.js';
import type { ExtractedContent } from '../../content/extract.js';
import type { Block, Content } from '../../content/model.js';
import { inSlices } from '../../slices.js';
import { startWorker } from '../../start-worker.js';
import type { ModelChoice } from '../falc-file.js';
import type { EasyPage, PageWords } from './easy-page.js';
import type { EasyJob } from './job.js';
import { pageFiches } from './page-fiches.js';
import { easyPageOf, partsOf, withBlocks, type EasyPart } from './parts.js';
import type { Answer, Ask } from './worker.js';

/** What a view wishes of an easy text. */
export interface EasyWishes {
  /** False for a part of a page: it has no ready text beside it. */
  readonly isWhole?: boolean;
  /** The model that the visitor has asked for: the text is sent there. */
  readonly model?: ModelChoice | undefined;
}

/** Without a word from the worker for this long, the page does the work itself, in ms. */
const PATIENCE = 20_000;

/**
 * The page in easy French: its beginning as soon as it is made, then the whole. Made in a worker; where the site allows
 * none (its policy, an old browser), in slices on the page. Rejects where neither can.
 */
export async function* easyPages(
  document: Document,
  content: ExtractedContent,
  config: Config,
  words: PageWords,
  signal?: AbortSignal,
  { isWhole = true, model }: EasyWishes = {},
): AsyncGenerator<EasyPage, void> {
  const plain = jobOf(document, content, config, words);
  const view = document.defaultView!;
  const rewritten = model
    ? await (await import('./rewrite.js')).rewrite(plain.content, model, plain.assets, view, signal)
    : null;
  const job = { ...plain, isWhole, ...(rewritten ? { rewritten } : {}) };
  let count = 0;
  const told = (page: EasyPage): EasyPage => {
    if (page.complete) tell(page.complaints);
    return page;
  };
  try {
    for await (const page of fromWorker(document, job, signal)) {
      count++;
      yield told(page);
    }
    return;
  } catch {
    signal?.throwIfAborted();
    if (count) throw new Error('the worker stopped half-way');
  }
  const { prepare } = await import('./job.js');
  const steps = await prepare(job);
  for (;;) {
    const page = await inSlices(nextPage(steps), signal);
    if (!page) return;
    yield told(page);
  }
}

const said = new Set<string>();

/** The one console message about a wrong `falc.json`, for the webmaster. */
function tell(complaints: readonly string[]): void {
  const message = `Parvis : falc.json est à corriger. Le reste fonctionne.\n- ${complaints.join('\n- ')}`;
  if (!complaints.length || said.has(message)) return;
  said.add(message);
  console.warn(message);
}

function* nextPage(
  steps: Generator<EasyPage | undefined, void, void>,
): Generator<undefined, EasyPage | null, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return null;
    if (step.value) return step.value;
    yield;
  }
}

const workers = new WeakMap<Document, Worker>();
let jobs = 0;

/** The worker of a document is started once, and kept for its next pages. */
function workerOf(document: Document): Worker {
  let worker = workers.get(document);
  if (!worker) {
    worker = startWorker(document.defaultView!, 'falc/worker.js');
    workers.set(document, worker);
  }
  return worker;
}

/** Ends the worker of a document, if it has one. */
export function stopWorker(document: Document): void {
  workers.get(document)?.terminate();
  workers.delete(document);
}

async function* fromWorker(
  document: Document,
  job: EasyJob,
  signal?: AbortSignal,
): AsyncGenerator<EasyPage, void> {
  const worker = workerOf(document);
  const number = ++jobs;
  const pages: EasyPage[] = [];
  let failed: unknown;
  let wake = () => {};
  let parts: EasyPart[] = [];
  const hear = ({ data }: MessageEvent<Answer>) => {
    if (data.number !== number) return;
    if ('part' in data) return void parts.push(data.part);
    if ('page' in data) {
      pages.push(easyPageOf(parts, data.page));
      parts = [];
    } else failed = new Error(data.failed);
    wake();
  };
  const fail = (event: Event) => {
    event.preventDefault();
    failed = new Error('no worker here');
    stopWorker(document);
    wake();
  };
  const late = setTimeout(() => fail(new Event('late')), PATIENCE);
  const quit = () => {
    failed = signal!.reason;
    wake();
  };
  worker.addEventListener('message', hear);
  worker.addEventListener('error', fail);
  signal?.addEventListener('abort', quit);
  try {
    await post(worker, number, job, signal);
    for (;;) {
      const page = pages.shift();
      if (page) {
        clearTimeout(late);
        yield page;
        if (page.complete) return;
      } else if (failed) throw failed;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearTimeout(late);
    worker.removeEventListener('message', hear);
    worker.removeEventListener('error', fail);
    signal?.removeEventListener('abort', quit);
  }
}

/** Sends a job in parts, with the page's turn in between. */
async function post(
  worker: Worker,
  number: number,
  job: EasyJob,
  signal?: AbortSignal,
): Promise<void> {
  const send = (ask: Ask) => worker.postMessage(ask);
  await inSlices(
    (function* () {
      for (const blocks of partsOf(job.content.blocks)) {
        send({ number, blocks });
        yield;
      }
    })(),
    signal,
  );
  send({ number, job: { ...job, content: withBlocks(job.content, []) } });
}

function jobOf(
  document: Document,
  content: ExtractedContent,
  config: Config,
  words: PageWords,
): Omit<EasyJob, 'isWhole'> {
  const { title, lang, dir, source, blocks, words: count } = content;
  const { short, full, official, page, words: list } = words;
  const plain: Content = { title, lang, dir, source, blocks, words: count };
  return {
    content: plain,
    ids: authorIds(content),
    address: document.URL.split('#')[0]!,
    ...pageFiches(document, content),
    assets: assetUrl(document.defaultView, 'falc/'),
    falc: config.falc ? new URL(config.falc, document.baseURI).href : '',
    town: { name: config.town?.name, phone: config.town?.phone },
    words: { short, full, official, page, words: list },
  };
}

/** What the author writes in `data-falc-id`, for each block of the page that stands in it. */
function authorIds(content: ExtractedContent): [string, string][] {
  const ids: [string, string][] = [];
  const read = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      const id = content
        .elementOf(block.id)
        ?.closest('[data-falc-id]')
        ?.getAttribute('data-falc-id');
      if (id) ids.push([block.id, id]);
      if (block.kind === 'list') for (const item of block.items) read(item.blocks);
      else if ('blocks' in block) read(block.blocks);
    }
  };
  read(content.blocks);
  return ids;
}
