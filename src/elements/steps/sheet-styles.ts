import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { windowBox } from '../../ui/panel/window-styles.js';

/** On the screen a sheet on a table; on paper, the sheet alone, in black. */
export const sheetStyles = [
  controls,
  windowBox,
  css`
    :host {
      display: contents !important;
    }
    dialog {
      background: var(--_raised);
    }
    .tools {
      position: sticky;
      z-index: 1;
      top: 0;
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: calc(10 * var(--_px));
      padding: calc(8 * var(--_px));
      border-block-end: 1px solid var(--_line);
      background: var(--_background);
    }
    article {
      box-sizing: border-box;
      width: min(210mm, 100%);
      margin: calc(16 * var(--_px)) auto;
      padding: min(15mm, 5vw);
      border: 1px solid var(--_line);
      background: var(--_background);
      overflow-wrap: break-word;
    }
    h1 {
      margin: 0 0 0.4em;
      font-size: 1.5em;
      line-height: 1.2;
    }
    h1:focus {
      outline: none;
    }
    h2 {
      margin: 1.2em 0 0.4em;
      border-block-end: 2px solid var(--_text);
      font-size: 1.15em;
      break-after: avoid;
    }
    p,
    ul {
      margin: 0.3em 0;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    .small {
      display: block;
      font-size: 0.88em;
      font-weight: 400;
    }
    .item,
    .where,
    .signature,
    tr {
      break-inside: avoid;
    }
    .item {
      margin-block: 0.9em;
    }
    .boxes {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3em 1.6em;
    }
    .boxes li {
      display: flex;
      align-items: baseline;
      gap: 0.5em;
    }
    .boxes i {
      flex: none;
      width: 1.05em;
      height: 1.05em;
      border: 1.5px solid var(--_text);
      transform: translateY(0.15em);
    }
    .squares {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 0.3em 0.6em;
    }
    .squares > span {
      line-height: 1.8;
    }
    .cells {
      display: flex;
      flex-wrap: wrap;
    }
    .cells i {
      width: 1.5em;
      height: 1.9em;
      border: 1px solid var(--_text);
    }
    .cells i + i {
      border-inline-start: 0;
    }
    .line {
      height: 2.1em;
      border-block-end: 1px solid var(--_text);
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 0.35em 0.5em 0.35em 0;
      border-block-end: 1px solid var(--_line);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    th {
      width: 45%;
      font-weight: 400;
    }
    td {
      font-weight: 600;
    }
    .signature {
      display: flex;
      flex-wrap: wrap;
      gap: 1em;
      margin-block-start: 1.5em;
    }
    .signature p {
      flex: 1 1 9em;
      min-height: 5em;
    }
    .where {
      padding: 0.6em 1em;
      border: 2px solid var(--_text);
    }
    .where h2 {
      margin: 0;
      border: 0;
    }
    @media print {
      :host {
        --_text: #000000;
        --_background: #ffffff;
        --_raised: #ffffff;
        --_line: #767676;
        color-scheme: light !important;
      }
      dialog {
        position: static;
        display: block;
        height: auto;
        overflow: visible;
      }
      .tools {
        display: none;
      }
      article {
        width: auto;
        margin: 0;
        padding: 0;
        border: 0;
        font-size: calc(11.5pt * var(--parvis-scale, 1));
        line-height: 1.35;
      }
      p {
        orphans: 2;
        widows: 2;
      }
    }
  `,
];
