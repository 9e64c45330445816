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
      margin-block: calc(12 * var(--_px)) calc(6 * var(--_px)) !important;
      padding-inline-start: calc(12 * var(--_px)) !important;
      border-inline-start: 4px solid var(--_line) !important;
      background: var(--_background) !important;
      scroll-margin-top: 16px;
    }
    :host(:state(wrong)) {
      border-inline-start-color: var(--_wrong) !important;
    }
    .texts,
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: calc(8 * var(--_px));
    }
    .texts {
      flex-direction: column;
    }
    .acts {
      margin-block-start: calc(6 * var(--_px));
    }
    ::slotted(p) {
      all: unset !important;
      display: block !important;
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
      border-color: var(--_line);
      font-weight: 400;
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
