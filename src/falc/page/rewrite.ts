import type { Block, Content } from '../../content/model.js';
import type { ModelChoice } from '../falc-file.js';
import { gatedRewrite } from '../gated-rewrite.js';
import { Lexicon } from '../lexicon.js';
import { builtInRewriter, openAiRewriter, type Fetch, type Rewriter } from '../provider.js';

/** What a language model wrote and the gate let through: easy sentences by their source. */
export interface Rewritten {
  /** Where the text went, as the visitor is told. */
  readonly where: string;
  readonly sentences: readonly (readonly [source: string, easy: string])[];
}

/** Sentences of fewer words are easy enough, and need not leave the page. */
const SHORT = 12;
/** More than this are not sent at once. */
const MOST = 200;

/** Where a model's text would go; null where the town's choice cannot be had here. */
export async function modelPlace(choice: ModelChoice, view: Window): Promise<string | null> {
  return (await rewriterOf(choice, view))?.where ?? null;
}

/** Sends the long sentences of a page to the model that the town has; each answer passes the gate, or is left out. */
export async function rewrite(
  content: Content,
  choice: ModelChoice,
  assets: string,
  view: Window,
  signal?: AbortSignal,
): Promise<Rewritten | null> {
  const rewriter = await rewriterOf(choice, view);
  if (!rewriter) return null;
  const sources = [...new Set(sentencesOf(content.blocks))].slice(0, MOST);
  const lexicon = await fetch(`${assets}lexicon.txt`).then(
    async (response) => new Lexicon(await response.text()),
    () => undefined,
  );
  const answers = await gatedRewrite(sources, rewriter, { signal, lexicon });
  return {
    where: rewriter.where,
    sentences: answers.flatMap(({ source, result }) =>
      result === null ? [] : [[source, result] as const],
    ),
  };
}

async function rewriterOf(
  { url, name, browser }: ModelChoice,
  view: Window,
): Promise<Rewriter | null> {
  if (url !== undefined)
    return openAiRewriter(
      { url, model: name, host: view.location.host },
      view.fetch.bind(view) as unknown as Fetch,
    );
  return browser ? builtInRewriter(view) : null;
}

function* sentencesOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      for (const { start, end } of block.sentences) {
        const sentence = block.text.slice(start, end);
        if (sentence.split(/\s+/).length > SHORT) yield sentence;
      }
    } else if (block.kind === 'list')
      for (const item of block.items) yield* sentencesOf(item.blocks);
    else if (block.kind === 'disclosure') yield* sentencesOf(block.blocks);
  }
}
