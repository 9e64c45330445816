import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { helpStyles } from '../../ui/help-line.js';
import { pageWindow } from '../../ui/panel/window-styles.js';

export const styles = [
  controls,
  helpStyles,
  pageWindow,
  css`
    :host {
      display: contents !important;
    }
    dialog {
      scroll-padding-block-start: calc(var(--_target) + 32 * var(--_px));
    }
    /* One pixel more than the window: the page behind never scrolls. */
    .view {
      box-sizing: border-box;
      width: min(calc(760 * var(--_px)), 100%);
      min-height: calc(100% + 1px);
      margin: 0 auto;
      padding: calc(16 * var(--_px)) max(16px, 3vw) calc(64 * var(--_px));
      overflow-wrap: break-word;
    }
    .bar {
      position: sticky;
      z-index: 1;
      top: 0;
      padding: calc(8 * var(--_px)) max(16px, 3vw);
      border-block-end: 1px solid var(--_line);
      background: var(--_background);
    }
    .bar button {
      padding-block: 0;
    }
    h1,
    h2 {
      margin: 0;
      line-height: 1.25;
    }
    h1 {
      font-size: min(calc(24 * var(--_px)), max(20px, 7.5vw));
    }
    h2 {
      font-size: min(calc(21 * var(--_px)), max(19px, 7vw));
    }
    h1:focus,
    h2:focus,
    .trouble:focus {
      outline: none;
    }
    p {
      margin: calc(8 * var(--_px)) 0;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--_target);
      color: var(--_accent);
      font-weight: 600;
    }
    a.button {
      padding: calc(8 * var(--_px)) min(calc(14 * var(--_px)), 4vw);
      border: 2px solid var(--_accent);
      border-radius: var(--_radius);
      line-height: 1.3;
    }
    a.main {
      background: var(--_accent);
      color: var(--_on-accent);
      forced-color-adjust: none;
    }
    ol {
      display: grid;
      gap: calc(12 * var(--_px));
      padding-inline-start: 1.4em;
    }
    .note,
    .trouble {
      padding: calc(8 * var(--_px)) calc(12 * var(--_px));
      border-inline-start: 4px solid var(--_accent);
      background: var(--_raised);
    }
    .ready {
      margin-block-start: calc(24 * var(--_px));
    }
    slot {
      display: block;
      margin-block-start: calc(16 * var(--_px));
    }
    @media print {
      :host {
        display: none !important;
      }
    }
  `,
];
