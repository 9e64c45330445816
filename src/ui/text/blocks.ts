import { html, nothing, type TemplateResult } from 'lit';
import type {
  Block,
  Definition,
  Disclosure,
  FormEntry,
  Image,
  Inline,
  List,
  ListItem,
  Media,
  TextBlock,
} from '../../content/model.js';
import type { ReaderWords } from '../../i18n/fr/reader.js';
import { renderInlines, renderPicture } from './inlines.js';
import { renderLabel, renderOrigin, type EasyView } from './passages.js';
import type { Outline } from './outline.js';
import { safeLink } from './safe-url.js';
import { renderTable } from './tables.js';

/** What a block needs to know of the text it stands in. */
export interface Reading {
  readonly words: ReaderWords;
  readonly outline: Outline;
  /** Where the text is easy French: what each passage is. */
  readonly easy?: EasyView | undefined;
  /** Language of the whole text; a block says its own only where it differs. */
  readonly lang: string;
}

/** Blocks of the page in our own markup, in the order of reading. */
export function renderBlocks(blocks: readonly Block[], reading: Reading): unknown[] {
  return blocks.map((block) => renderBlock(block, reading));
}

function renderBlock(block: Block, reading: Reading): TemplateResult | typeof nothing {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, reading);
    case 'paragraph':
      return html`${renderLabel(block, reading.easy)}
      ${
        block.inlines.length
          ? html`<p data-block=${block.id} lang=${other(block, reading)}>
              ${text(block, reading)}
            </p>`
          : nothing
      }
      ${origin(block, reading)}`;
    case 'preformatted':
      return html`<pre data-block=${block.id} lang=${other(block, reading)}>
${renderInlines(block.inlines)}</pre>`;
    case 'list':
      return renderList(block, reading);
    case 'definitions':
      return html`<dl data-block=${block.id} lang=${other(block, reading)}>
        ${block.entries.map((entry) => renderDefinition(entry, reading))}
      </dl>`;
    case 'table':
      return renderTable(block, reading.words, (cell) => renderItem(cell, reading));
    case 'quote':
      return html`<blockquote data-block=${block.id} lang=${other(block, reading)}>
        ${renderBlocks(block.blocks, reading)}
      </blockquote>`;
    case 'disclosure':
      return renderDisclosure(block, reading);
    case 'image':
      return renderImage(block);
    case 'media':
      return renderMedia(block, reading.words);
    case 'form':
      return renderForm(block, reading.words);
    case 'separator':
      return html`<hr />`;
  }
}

const other = ({ lang }: { lang: string }, reading: Reading): string | typeof nothing =>
  lang && lang !== reading.lang ? lang : nothing;

/** The words of a line; in an easy text, each idea on a line of its own. */
function text({ inlines }: TextBlock, { easy }: Reading): unknown {
  return easy && inlines.some(({ kind }) => kind === 'break')
    ? linesOf(inlines).map((line) => html`<span class="line">${renderInlines(line)}</span>`)
    : renderInlines(inlines);
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines)
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(inline);
  return lines.filter((line) => line.length > 0);
}

/** What the page says in the place of an easy text. */
function origin(block: Block, { easy, ...reading }: Reading): unknown {
  return renderOrigin(block, easy, (blocks) => renderBlocks(blocks, reading));
}

function renderHeading(block: TextBlock, reading: Reading): TemplateResult {
  const { id } = block;
  const lang = other(block, reading);
  const inner = renderInlines(block.inlines);
  switch (reading.outline.levels.get(id) ?? 6) {
    case 2:
      return html`<h2 data-block=${id} lang=${lang}>${inner}</h2>`;
    case 3:
      return html`<h3 data-block=${id} lang=${lang}>${inner}</h3>`;
    case 4:
      return html`<h4 data-block=${id} lang=${lang}>${inner}</h4>`;
    case 5:
      return html`<h5 data-block=${id} lang=${lang}>${inner}</h5>`;
    default:
      return html`<h6 data-block=${id} lang=${lang}>${inner}</h6>`;
  }
}

function renderList(block: List, reading: Reading): TemplateResult {
  const lang = other(block, reading);
  const items = block.items.map(
    (item) =>
      html`<li value=${item.value ?? nothing} data-block=${item.id} lang=${other(item, reading)}>
        ${renderItem(item, reading)}
      </li>`,
  );
  return block.ordered
    ? html`<ol
        data-block=${block.id}
        lang=${lang}
        type=${block.numbering ?? nothing}
        ?reversed=${block.reversed}
        start=${block.start === 1 && !block.reversed ? nothing : block.start}
      >
        ${items}
      </ol>`
    : html`<ul data-block=${block.id} lang=${lang}>
        ${items}
      </ul>`;
}

/** What stands in a list item, a cell, a definition: a first lone line needs no paragraph around it. */
function renderItem(item: ListItem, reading: Reading): unknown {
  const [first, ...others] = item.blocks;
  const lone = others.every((block) => block.kind === 'list');
  return first?.kind === 'paragraph' && lone
    ? html`${renderLabel(first, reading.easy)}<span
          data-block=${first.id}
          lang=${other(first, reading)}
          >${text(first, reading)}</span
        >${origin(first, reading)}${renderBlocks(others, reading)}`
    : renderBlocks(item.blocks, reading);
}

function renderDefinition({ terms, details }: Definition, reading: Reading): TemplateResult {
  return html`<div>
    ${terms.map(
      (term) =>
        html`<dt data-block=${term.id} lang=${other(term, reading)}>
          ${renderInlines(term.inlines)}
        </dt>`,
    )}${details.map((detail) => html`<dd data-block=${detail.id}>${renderItem(detail, reading)}</dd>`)}
  </div>`;
}

/** Opened out: the page may hide it behind a button, here it is read with the rest. */
function renderDisclosure(block: Disclosure, reading: Reading): TemplateResult {
  const { id, title, level } = block;
  return html`<div class="disclosure" lang=${other(block, reading)}>
    ${
      level > 0
        ? renderHeading({ ...title, id }, reading)
        : html`<p class="title" data-block=${id}>
            <strong>${renderInlines(title.inlines)}</strong>
          </p>`
    }
    ${renderBlocks(block.blocks, reading)}
  </div>`;
}

function renderImage({
  id,
  src,
  alt,
  width,
  height,
  caption,
}: Image): TemplateResult | typeof nothing {
  if (!alt && !caption && !safeLink(src)) return nothing;
  return html`<figure class=${alt || caption ? nothing : 'decorative'} data-block=${id}>
    ${renderPicture(src, alt, width, height)}
    ${
      caption
        ? html`<figcaption data-block=${caption.id}>${renderInlines(caption.inlines)}</figcaption>`
        : nothing
    }
  </figure>`;
}

function renderMedia({ id, media, title, href }: Media, words: ReaderWords): TemplateResult {
  const address = safeLink(href);
  const name = [words[media], title].filter(Boolean).join(words.lang === 'fr' ? '\u00a0: ' : ': ');
  return html`<p class="media" data-block=${id}>
    ${address ? html`<a href=${address}>${name}</a>` : name}
  </p>`;
}

function renderForm({ id, title, fields }: FormEntry, words: ReaderWords): TemplateResult {
  const asked = fields.map((field) => field.replace(/[\s*:.]+$/, ''));
  return html`<div class="form" data-block=${id}>
    <p class="title" id=${`form-${id}`}><strong>${title || words.form}</strong></p>
    ${asked.length > 0 ? renderFields(asked, words) : nothing}
    <button class="go" data-form=${id} aria-describedby=${`form-${id}`}>${words.formFill}</button>
  </div>`;
}

/** A few names read well in a line, many in a list. */
function renderFields(fields: readonly string[], words: ReaderWords): TemplateResult {
  return fields.length > 5
    ? html`<p class="ours">${words.formAsks}</p>
        <ul>
          ${fields.map((field) => html`<li>${field}</li>`)}
        </ul>`
    : html`<p><span class="ours">${words.formAsks}</span> ${fields.join(', ')}.</p>`;
}
