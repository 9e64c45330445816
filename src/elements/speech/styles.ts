import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { helpStyles } from '../../ui/help-line.js';

export const styles = [
  controls,
  helpStyles,
  css`
    :host {
      display: inline-block !important;
      max-width: 100%;
      /* Often an easy text, with a button of its own, comes right after it. */
      margin-block-end: calc(8 * var(--_px)) !important;
    }
    :host([bar-only]) {
      display: contents !important;
    }
    .bar:not(.open) {
      display: none;
    }
    .bar {
      position: fixed;
      inset: auto auto 16px 50%;
      z-index: 2147483647;
      display: grid;
      gap: calc(8 * var(--_px));
      width: min(calc(760 * var(--_px)), 100vw - 32px);
      max-height: min(70dvh, 100dvh - 32px);
      margin: 0;
      padding: calc(12 * var(--_px)) calc(16 * var(--_px));
      border: 1px solid var(--_border);
      border-radius: calc(12 * var(--_px));
      background: var(--_background);
      color: var(--_text);
      box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
      overflow: auto;
      overscroll-behavior: contain;
      transform: translateX(-50%);
    }
    .bar.top {
      inset: 16px auto auto 50%;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: calc(4 * var(--_px)) calc(12 * var(--_px));
    }
    .title {
      flex: 1 1 6em;
      font-weight: 600;
      font-size: calc(19 * var(--_px));
    }
    .state:empty {
      margin-block-end: calc(-8 * var(--_px));
    }
    p {
      margin: 0;
    }
    .starts,
    .inside {
      display: grid;
      gap: calc(8 * var(--_px));
    }
    .starts button {
      justify-content: start;
    }
    .row,
    .rate {
      display: flex;
      flex-wrap: wrap;
      gap: calc(8 * var(--_px));
    }
    .rate p {
      flex-basis: 100%;
    }
    .row button,
    .rate button {
      flex: 1 1 calc(132 * var(--_px));
      flex-wrap: nowrap;
      justify-content: start;
    }
    .choose {
      display: grid;
      gap: calc(4 * var(--_px));
      font-weight: 600;
    }
    select {
      width: 100%;
      min-height: var(--_target);
      padding: calc(6 * var(--_px)) calc(10 * var(--_px));
      border: 2px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_background);
      font-weight: 400;
    }
    .settings[open] summary {
      margin-block-end: calc(8 * var(--_px));
    }
    summary {
      width: fit-content;
      font-weight: 600;
      color: var(--_accent);
    }
    .file {
      display: flex;
      align-items: center;
      gap: calc(12 * var(--_px));
      width: fit-content;
      min-height: var(--_target);
      color: var(--_accent);
      font-weight: 600;
    }
    .trouble {
      padding: calc(8 * var(--_px)) calc(12 * var(--_px));
      border-inline-start: 4px solid var(--_accent);
    }
    .how {
      font-weight: 600;
    }
    @media (max-width: 640px), (max-height: 480px) {
      .bar {
        inset: auto 0 0;
        width: 100%;
        max-width: none;
        border-width: 1px 0 0;
        border-radius: 0;
        transform: none;
      }
      .bar.top {
        inset: 0 0 auto;
        border-width: 0 0 1px;
      }
    }
    @media print {
      :host {
        display: none !important;
      }
    }
  `,
];
