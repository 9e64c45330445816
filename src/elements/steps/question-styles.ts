import { css } from 'lit';
import { controls } from '../../ui/controls.js';

/** `!important` on what stands in the slots: the page's own rules for `p` would win otherwise. */
export const questionStyles = [
  controls,
  css`
    :host {
      --_wrong: var(--parvis-text, light-dark(#b3261e, #ffb4ab));
      display: flow-root !important;
      flex: 0 0 100% !important;
      grid-column: 1 / -1 !important;
      clear: both !important;
      max-width: 100% !important;
      margin-block: calc(20 * var(--_px)) calc(4 * var(--_px)) !important;
      /* In the flow of the page, as light or dark as the page is. */
      color-scheme: var(--parvis-scheme, inherit) !important;
      background: var(--_background) !important;
      scroll-margin-top: 16px;
    }
    :host(:state(telling)) {
      padding-inline-start: calc(12 * var(--_px)) !important;
      border-inline-start: 4px solid var(--_line) !important;
    }
    :host(:state(wrong)) {
      border-inline-start-color: var(--_wrong) !important;
    }
    .beside {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(4 * var(--_px)) calc(12 * var(--_px));
    }
    .texts {
      flex: 1 1 14em;
      min-width: 0;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: calc(8 * var(--_px));
      margin-block-start: calc(4 * var(--_px));
    }
    ::slotted(p) {
      all: unset !important;
      display: block !important;
      margin-block: calc(2 * var(--_px)) !important;
      color: var(--_text) !important;
      overflow-wrap: break-word !important;
    }
    ::slotted([slot='label']) {
      font-weight: 600 !important;
    }
    ::slotted([slot='error']) {
      color: var(--_wrong) !important;
      font-weight: 600 !important;
    }
    button {
      padding-block: calc(4 * var(--_px));
    }
    .listen {
      margin-inline-start: auto;
      border-color: transparent;
      background: none;
      font-weight: 400;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .failed {
      margin: 0;
    }
    @media print {
      .acts {
        display: none;
      }
    }
  `,
];
