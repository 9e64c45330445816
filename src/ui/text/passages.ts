import { html, nothing, type TemplateResult } from 'lit';
import { readDay } from '../../contact/calendar.js';
import { dateWords } from '../../contact/date-words.js';
import type { Block } from '../../content/model.js';
import type { EasyContent, Passage, WrittenPassage } from '../../falc/easy-content.js';
import type { EasySentence } from '../../falc/model.js';
import type { EasyWords } from '../../i18n/fr/easy.js';
import { everyBlock } from './outline.js';

/** What a text needs to say, of each passage, what it is and what the page says. */
export interface EasyView {
  readonly words: EasyWords;
  readonly passages: ReadonlyMap<string, Passage>;
  /** By block id: what is said before it, where the text changes hands. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The list of hard words: definitions, not the page's text. */
const WORD_LIST = 'hard-words-list';

/** The labels of an easy text: one where people wrote a passage, one where the automatic text goes on. */
export function easyViewOf(
  { content, passages, sentTo }: EasyContent & { readonly sentTo?: string },
  words: EasyWords,
): EasyView {
  const labels = new Map<string, string>();
  const isByModel = [...passages.values()].some(({ origin }) => origin === 'model');
  const automatic = sentTo && isByModel ? words.model(sentTo) : words.automatic;
  let before = automatic;
  for (const { id, kind } of everyBlock(content.blocks.filter(({ id }) => id !== WORD_LIST))) {
    const passage = passages.get(id);
    if (kind !== 'paragraph') continue;
    const label = passage ? labelOf(passage, words, automatic) : automatic;
    if (label !== before) labels.set(id, label === automatic ? words.backToRules : label);
    before = label;
  }
  return { words, passages, labels };
}

function labelOf(
  { origin, written, library }: Passage,
  words: EasyWords,
  automatic: string,
): string {
  if (library)
    return `${words.library} ${words.source(library.name, dayInWords(library.date, words.lang))}`;
  return (origin === 'reviewed' || origin === 'written') && written
    ? writtenLabel(written, words)
    : automatic;
}

/** Whose text it is: FALC is said only of what people concerned have validated. */
export function writtenLabel(
  { origin, author, reviewers, date }: WrittenPassage,
  words: EasyWords,
): string {
  const who =
    origin === 'reviewed' && reviewers?.length
      ? words.reviewed(reviewers.join(', '))
      : author
        ? words.writtenBy(author)
        : words.written;
  return date ? `${who} ${words.of(dayInWords(date, words.lang))}` : who;
}

/** `2026-05-01` as a day in words; as it stands where it is no date. */
function dayInWords(date: string, lang: string): string {
  const day = readDay(date);
  return day === null ? date : dateWords(day, lang === 'en' ? 'en' : 'fr', true);
}

/** Before a block: what kind of text starts here. */
export function renderLabel(
  { id }: Block,
  view: EasyView | undefined,
): TemplateResult | typeof nothing {
  const label = view?.labels.get(id);
  return label ? html`<p class="label" lang=${view!.words.lang}>${label}</p>` : nothing;
}

/** After a block: what the page says there, and why it was changed. */
export function renderOrigin(
  { id }: Block,
  view: EasyView | undefined,
  renderOriginal: (blocks: readonly Block[]) => unknown,
): TemplateResult | typeof nothing {
  const passage = view?.passages.get(id);
  if (!passage?.original.length) return nothing;
  const { words } = view!;
  const { written, original, sentences } = passage;
  const isOutdated = written?.state === 'outdated';
  const edits = sentences.flatMap((sentence) => changesOf(sentence, words));
  return html`${
      isOutdated
        ? html`<div class="outdated">
            <p class="label" lang=${words.lang}>${words.outdated}</p>
            <p>${lines(written.lines)}</p>
          </div>`
        : nothing
    }
    <details class="origin" ?open=${isOutdated && passage.origin !== 'original'}>
      <summary lang=${words.lang}>${words.original}</summary>
      <p class="ours" lang=${words.lang}>${words.originalSays}</p>
      <blockquote>${renderOriginal(original)}</blockquote>
      ${
        edits.length
          ? html`<p class="ours" lang=${words.lang}>${words.why}</p>
              <ul lang=${words.lang}>
                ${edits.map((edit) => html`<li>${edit}</li>`)}
              </ul>`
          : nothing
      }
    </details>`;
}

function changesOf({ edits }: EasySentence, words: EasyWords): string[] {
  return edits.map(({ before, after, reason, rule }) => {
    if (rule === 'model') return reason;
    const change = after.includes('\n')
      ? words.newLine(before.trim())
      : words.change(before.trim(), after.trim());
    return `${change} ${reason}`;
  });
}

/** Lines of a text, each on its own. */
export function lines(texts: readonly string[]): unknown[] {
  return texts.map((text, index) => html`${index ? html`<br />` : nothing}${text}`);
}
