import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Table } from '../../content/model.js';
import type { ReaderWords } from '../../i18n/fr/reader.js';
import { renderInlines } from './inlines.js';

type Rows = Table['rows'];
type RenderCell = (cell: Cell) => unknown;

/** A table that becomes one card a row where the screen is narrow, or one that scrolls in a named region. */
export function renderTable(
  table: Table,
  words: ReaderWords,
  renderCell: RenderCell,
): TemplateResult {
  return canReflow(table.rows)
    ? renderCards(table, renderCell)
    : renderScrolling(table, words, renderCell);
}

/** Cards need a name for each value: one row of column headers, at most four columns, no merged cell. */
export function canReflow(rows: Rows): boolean {
  const [head, ...body] = rows;
  return (
    head !== undefined &&
    body.length > 0 &&
    head.length > 1 &&
    head.length <= 4 &&
    head.every((cell) => cell.header === 'column') &&
    rows.every((row) => row.length === head.length) &&
    rows.flat().every((cell) => cell.columns === 1 && cell.rows === 1)
  );
}

/* eslint-disable lit-a11y/no-redundant-role -- `display: block` takes a table its meaning away: the roles are said again. */
function renderCards({ id, lang, caption, rows }: Table, renderCell: RenderCell): TemplateResult {
  const [head, ...body] = rows as [readonly Cell[], ...(readonly Cell[])[]];
  return html`<table class="cards" role="table" data-block=${id} lang=${lang}>
    ${renderCaption(caption)}
    <thead role="rowgroup">
      <tr role="row">
        ${head.map(
          (cell) =>
            html`<th role="columnheader" scope="col" data-block=${cell.id}>
              ${renderCell(cell)}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${body.map(
        (row) =>
          html`<tr role="row">
            ${row.map((cell, index) => renderCardCell(cell, cellText(head[index]), renderCell))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderCardCell(cell: Cell, label: string, renderCell: RenderCell): TemplateResult {
  return cell.header === 'none'
    ? html`<td role="cell" data-label=${label} data-block=${cell.id}>
        <div>${renderCell(cell)}</div>
      </td>`
    : html`<th role="rowheader" scope="row" data-label=${label} data-block=${cell.id}>
        <div>${renderCell(cell)}</div>
      </th>`;
}

/* eslint-enable lit-a11y/no-redundant-role */

function renderScrolling(
  { id, lang, caption, rows }: Table,
  words: ReaderWords,
  renderCell: RenderCell,
): TemplateResult {
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label=${caption?.text || words.table}
  >
    <table data-block=${id} lang=${lang}>
      ${renderCaption(caption)}
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => renderPlainCell(cell, renderCell))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderPlainCell(cell: Cell, renderCell: RenderCell): TemplateResult {
  const columns = cell.columns > 1 ? cell.columns : nothing;
  const rows = cell.rows > 1 ? cell.rows : nothing;
  return cell.header === 'none'
    ? html`<td colspan=${columns} rowspan=${rows} data-block=${cell.id}>${renderCell(cell)}</td>`
    : html`<th
        colspan=${columns}
        rowspan=${rows}
        scope=${cell.header === 'row' ? 'row' : 'col'}
        data-block=${cell.id}
      >
        ${renderCell(cell)}
      </th>`;
}

function renderCaption(caption: Table['caption']): TemplateResult | typeof nothing {
  return caption
    ? html`<caption data-block=${caption.id}>
        ${renderInlines(caption.inlines)}
      </caption>`
    : nothing;
}

function cellText(cell: Cell | undefined): string {
  return (cell?.blocks ?? [])
    .map((block) => ('text' in block ? block.text : ''))
    .join(' ')
    .trim();
}
