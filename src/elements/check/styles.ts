import { css } from 'lit';
import { controls } from '../../ui/controls.js';

/** A panel at the side of the page that is being checked, above the corner of the launcher. */
export const styles = [
  controls,
  css`
    :host {
      display: contents !important;
    }
    .panel:not(.open) {
      display: none;
    }
    .panel {
      position: fixed;
      inset: 16px 16px auto auto;
      z-index: 2147483647;
      display: flex;
      flex-direction: column;
      width: min(calc(432 * var(--_px)), 100vw - 32px);
      height: auto;
      max-height: calc(100dvh - 112px);
      margin: 0;
      padding: 0;
      border: 1px solid var(--_border);
      border-radius: calc(12 * var(--_px));
      background: var(--_background);
      color: var(--_text);
      box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
      overflow: hidden;
    }
    .panel.left {
      inset: 16px auto auto 16px;
    }
    .panel.low {
      top: auto;
      bottom: 16px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: calc(8 * var(--_px));
      padding: calc(12 * var(--_px)) min(calc(20 * var(--_px)), 5vw);
      border-block-end: 1px solid var(--_line);
    }
    h2 {
      flex: 1 1 100%;
      margin: 0;
      font-size: min(calc(21 * var(--_px)), max(21px, 8vw));
      line-height: 1.25;
    }
    h3 {
      margin: 0;
      font-size: calc(18 * var(--_px));
      line-height: 1.3;
    }
    .body {
      flex: 1 1 auto;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: calc(14 * var(--_px));
      min-height: 0;
      padding: calc(14 * var(--_px)) min(calc(20 * var(--_px)), 5vw) calc(24 * var(--_px));
      overflow: auto;
      overscroll-behavior: contain;
      /* Below the line that says what was done. */
      scroll-padding-block-start: calc(64 * var(--_px));
      overflow-wrap: break-word;
    }
    p,
    dl,
    dd,
    ol {
      margin: 0;
      padding: 0;
    }
    [role='status']:empty {
      display: none;
    }
    [role='status'] {
      position: sticky;
      inset-block-start: calc(-14 * var(--_px));
      padding: calc(8 * var(--_px));
      border-inline-start: 4px solid var(--_accent);
      background: var(--_raised);
    }
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(8 * var(--_px));
      margin-block-start: calc(8 * var(--_px));
      list-style: none;
    }
    li {
      padding-block: calc(4 * var(--_px)) calc(8 * var(--_px));
      border-block-end: 1px solid var(--_line);
    }
    .finding {
      display: block;
      width: 100%;
      border: 2px solid transparent;
      padding: calc(6 * var(--_px));
      color: var(--_text);
      font-weight: 400;
      line-height: 1.4;
    }
    button.finding {
      border-color: var(--_line);
    }
    button.finding:hover {
      text-decoration: none;
      border-color: var(--_accent);
    }
    .finding[aria-current='true'] {
      border-color: var(--_accent);
      background: var(--_raised);
    }
    .quote {
      display: block;
      font-weight: 600;
      color: var(--_accent);
    }
    .finding:is(p) .quote {
      color: inherit;
    }
    .rule {
      padding-inline: calc(8 * var(--_px));
      font-size: calc(15 * var(--_px));
    }
    dt {
      font-weight: 600;
    }
    dd + dt {
      margin-block-start: calc(8 * var(--_px));
    }
    label {
      display: grid;
      gap: calc(4 * var(--_px));
    }
    textarea {
      width: 100%;
      min-height: calc(160 * var(--_px));
      padding: calc(8 * var(--_px));
      border: 2px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_background);
    }
    @media (max-width: 640px), (max-height: 480px) {
      .panel,
      .panel.left {
        inset: auto 0 0;
        width: 100%;
        max-width: none;
        max-height: 60dvh;
        border-width: 1px 0 0;
        border-radius: 0;
      }
      button[part='side'] {
        display: none;
      }
    }
    /* Where little of the panel is in sight, all of it scrolls. */
    @media (max-height: 640px) {
      .panel {
        overflow: auto;
      }
      .body {
        flex: none;
        overflow: visible;
      }
    }
    @media print {
      .panel {
        display: none;
      }
    }
  `,
];
