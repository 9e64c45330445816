import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { helpStyles } from '../../ui/help-line.js';

export const styles = [
  controls,
  helpStyles,
  css`
    :host {
      display: block !important;
      flex: 0 0 100% !important;
      grid-column: 1 / -1 !important;
      min-width: 0 !important;
      max-width: 100% !important;
      clear: both !important;
      /* In the flow of the page, as light or dark as the page is. */
      color-scheme: var(--parvis-scheme, inherit) !important;
      scroll-margin-top: 16px;
    }
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(14 * var(--_px));
      margin-block: calc(16 * var(--_px));
      padding: min(calc(22 * var(--_px)), 5vw);
      border: 1px solid var(--_line);
      border-inline-start: calc(6 * var(--_px)) solid var(--_accent);
      border-radius: var(--_radius);
      background: var(--_background);
      color: var(--_text);
      overflow-wrap: break-word;
    }
    h2,
    h3,
    p,
    ul {
      margin: 0;
    }
    h2 {
      font-size: min(calc(26 * var(--_px)), max(22px, 9vw));
      line-height: 1.25;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: calc(10 * var(--_px));
      font-size: calc(19 * var(--_px));
      line-height: 1.3;
    }
    h2:focus {
      outline: none;
    }
    h2:focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 4px;
    }
    ul {
      display: grid;
      gap: calc(10 * var(--_px));
      padding-inline-start: calc(20 * var(--_px));
    }
    a {
      color: var(--_accent);
    }
    b {
      font-weight: 600;
    }
    .note {
      padding: calc(10 * var(--_px)) calc(14 * var(--_px));
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    [role='status']:not(.note) {
      display: contents;
    }
    .note p + * {
      margin-top: calc(8 * var(--_px));
    }
    button.large {
      min-height: calc(56 * var(--_px));
      padding-inline: min(calc(26 * var(--_px)), 5vw);
      font-size: calc(19 * var(--_px));
    }
    .card > button {
      justify-self: start;
    }
    button .words {
      flex: 0 1 auto;
      min-width: min-content;
    }
    button:has(.words) {
      flex-wrap: nowrap;
    }
    .row > * {
      flex: 0 1 auto;
    }
    .count {
      display: block;
      font-size: calc(17 * var(--_px));
      font-weight: 600;
      color: var(--_accent);
    }
    .bar {
      display: flex;
      gap: 4px;
      margin-block: calc(10 * var(--_px));
    }
    .bar span {
      flex: 1 1 0;
      height: calc(8 * var(--_px));
      border: 1px solid var(--_border);
      border-radius: 99px;
    }
    .bar .done {
      border-color: var(--_accent);
      background: var(--_accent);
      forced-color-adjust: none;
    }
    .errors,
    .inside,
    .sure {
      grid-template-columns: minmax(0, 1fr);
    }
    .errors {
      display: grid;
      gap: calc(10 * var(--_px));
      padding: min(calc(16 * var(--_px)), 4vw);
      border: 3px solid var(--_wrong);
      border-radius: var(--_radius);
      scroll-margin-top: 16px;
    }
    .errors h3 {
      color: var(--_wrong);
    }
    .errors ul {
      gap: 0;
      padding: 0;
      list-style: none;
    }
    .errors li a {
      display: inline-block;
      min-height: var(--_target);
      padding-block: calc(8 * var(--_px));
      color: var(--_wrong);
      font-weight: 600;
    }
    .rows {
      gap: 0;
      padding: 0;
      list-style: none;
    }
    .rows li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(4 * var(--_px)) calc(16 * var(--_px));
      padding-block: calc(8 * var(--_px));
      border-block-end: 1px solid var(--_line);
    }
    .question {
      flex: 1 1 10em;
      min-width: 0;
    }
    .answer {
      flex: 1 1 10em;
      min-width: 0;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .none {
      font-weight: 400;
      font-style: italic;
    }
    .missing .answer {
      color: var(--_wrong);
      font-weight: 600;
    }
    .moves .main {
      margin-inline-start: auto;
    }
    .person,
    details {
      padding-block-start: calc(12 * var(--_px));
      border-block-start: 1px solid var(--_line);
    }
    .person p {
      margin-block-start: calc(6 * var(--_px));
    }
    summary {
      font-weight: 600;
    }
    summary::before {
      content: '';
      width: calc(9 * var(--_px));
      height: calc(9 * var(--_px));
      border: solid currentcolor;
      border-width: 0 2px 2px 0;
      transform: rotate(-45deg);
    }
    [open] > summary::before {
      transform: rotate(45deg);
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary {
      list-style: none;
    }
    .inside,
    .sure {
      display: grid;
      gap: calc(12 * var(--_px));
    }
    .sure {
      padding: calc(14 * var(--_px));
      border: 2px solid var(--_wrong);
      border-radius: var(--_radius);
    }
    dialog {
      max-width: min(calc(480 * var(--_px)), 100vw - 32px);
      padding: calc(24 * var(--_px));
      border: 3px solid var(--_accent);
      border-radius: var(--_radius);
      background: var(--_background);
      color: var(--_text);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 60%);
    }
    dialog[open] {
      display: grid;
      gap: calc(14 * var(--_px));
    }
    :host {
      --_wrong: var(--parvis-text, light-dark(#b3261e, #ffb4ab));
    }
    @media (max-width: 480px) {
      button:has(.words) {
        flex-wrap: wrap;
      }
      button .words {
        flex: 1 1 min-content;
        min-width: 0;
      }
      .errors h3 svg {
        display: none;
      }
      .moves,
      .row {
        flex-direction: column;
        align-items: stretch;
      }
      .moves .main {
        margin: 0;
      }
      .card > button {
        justify-self: stretch;
      }
    }
    @media (forced-colors: active) {
      :host {
        --_wrong: CanvasText;
      }
    }
    @media print {
      button,
      details,
      .person {
        display: none;
      }
    }
  `,
];
