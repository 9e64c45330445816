import { css } from 'lit';
import { controls } from '../../ui/controls.js';

export const styles = [
  controls,
  css`
    :host {
      display: block !important;
      max-width: calc(720 * var(--_px));
    }
    section,
    .ways,
    .ways > li,
    details[open] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(8 * var(--_px));
      overflow-wrap: break-word;
    }
    section,
    .ways {
      gap: calc(16 * var(--_px));
    }
    section {
      padding: calc(14 * var(--_px)) min(calc(16 * var(--_px)), 4vw);
      border-radius: calc(12 * var(--_px));
      background: var(--_background);
      color: var(--_text);
    }
    h2,
    h3,
    p,
    ul {
      margin: 0;
    }
    h2 {
      font-size: min(calc(24 * var(--_px)), max(21px, 8vw));
      line-height: 1.25;
    }
    h3 {
      display: flex;
      align-items: center;
      gap: min(calc(12 * var(--_px)), 4vw);
      font-size: min(calc(20 * var(--_px)), max(19px, 7vw));
      line-height: 1.25;
    }
    h3 svg {
      color: var(--_accent);
    }
    .ways {
      padding: 0;
      list-style: none;
    }
    .ways > li {
      padding: calc(14 * var(--_px)) min(calc(16 * var(--_px)), 4vw);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_background);
      break-inside: avoid;
    }
    ul ul,
    details ul {
      padding-inline-start: 1.2em;
    }
    .door {
      display: inline-flex;
      align-items: center;
      min-height: var(--_target);
      color: var(--_accent);
      font-size: calc(19 * var(--_px));
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    button {
      width: fit-content;
      max-width: 100%;
    }
    summary {
      width: fit-content;
      color: var(--_accent);
      font-weight: 600;
    }
    @media print {
      button,
      summary {
        display: none;
      }
    }
  `,
];
