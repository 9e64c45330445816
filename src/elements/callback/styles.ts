import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { lowPanel, panelPlace } from '../../ui/panel/panel-place.js';
import { panelStyles } from '../../ui/panel-styles.js';
import { questionStyles } from './question-styles.js';

export const styles = [
  controls,
  panelStyles,
  panelPlace,
  questionStyles,
  css`
    .place {
      max-width: calc(640 * var(--_px));
    }
    h2,
    h3,
    p,
    ul,
    dl,
    dd,
    pre {
      margin: 0;
    }
    h3,
    [data-first] {
      scroll-margin-block: 4em;
    }
    h3 {
      font-size: min(calc(23 * var(--_px)), max(21px, 8vw));
      line-height: 1.25;
    }
    .body {
      overflow: auto;
      overscroll-behavior: contain;
      padding: calc(16 * var(--_px)) min(calc(20 * var(--_px)), 5vw) calc(24 * var(--_px));
    }
    .body,
    form,
    .field,
    .confirmation,
    .call,
    .ways,
    .legal,
    .summary,
    .emergency,
    details[open] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      /* In a panel that is full, a button keeps the height of its words. */
      grid-auto-rows: max-content;
      gap: calc(14 * var(--_px));
      overflow-wrap: break-word;
    }
    .field,
    .call,
    .legal,
    .summary {
      gap: calc(6 * var(--_px));
    }
    a {
      color: var(--_accent);
    }
    .strong,
    label:not(.choice),
    legend,
    dt {
      font-weight: 600;
    }
    .light,
    .progress {
      font-weight: 400;
      color: color-mix(in srgb, var(--_text) 80%, var(--_background));
    }
    .big {
      font-size: calc(20 * var(--_px));
      font-weight: 600;
    }
    .opening {
      font-size: calc(19 * var(--_px));
    }
    .opening.open b {
      border-block-end: 3px solid var(--_accent);
    }
    .number {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(4 * var(--_px)) min(calc(12 * var(--_px)), 4vw);
      min-height: var(--_target);
      padding: calc(8 * var(--_px)) min(calc(16 * var(--_px)), 4vw);
      border: 2px solid var(--_accent);
      border-radius: var(--_radius);
      font-weight: 700;
      text-decoration: none;
    }
    .number:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .number.main {
      background: var(--_accent);
      color: var(--_on-accent);
      forced-color-adjust: none;
    }
    /* A number is read in one line, in a narrow column of the page too. */
    .call {
      container-type: inline-size;
    }
    .call .number {
      font-size: min(calc(28 * var(--_px)), 9cqi);
      padding-block: calc(12 * var(--_px));
    }
    @media print {
      .head button,
      .row,
      .urgent,
      details {
        display: none;
      }
      .panel {
        position: absolute;
        inset: 0 auto auto 0;
        width: 100%;
        max-height: none;
        border: 0;
        box-shadow: none;
        overflow: visible;
      }
      :host([panel-only]:not([printed])) .panel {
        display: none;
      }
    }
  `,
  lowPanel,
];
