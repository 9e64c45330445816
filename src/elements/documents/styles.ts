import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { helpStyles } from '../../ui/help-line.js';

export const styles = [
  controls,
  helpStyles,
  css`
    :host {
      display: block !important;
      max-width: calc(720 * var(--_px));
    }
    section,
    ul,
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(12 * var(--_px));
      overflow-wrap: anywhere;
    }
    /* Its own ground: light words on a light page would vanish where the visitor's system is dark. */
    section {
      padding: calc(8 * var(--_px));
      border-radius: var(--_radius);
      background: var(--_background);
    }
    h2,
    p,
    ul {
      margin: 0;
    }
    h2 {
      font-size: min(calc(21 * var(--_px)), max(20px, 7.5vw));
      line-height: 1.25;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      gap: calc(6 * var(--_px));
      padding: calc(12 * var(--_px)) min(calc(16 * var(--_px)), 4vw);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(4 * var(--_px)) calc(16 * var(--_px));
    }
    button {
      width: fit-content;
      max-width: 100%;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--_target);
      color: var(--_accent);
      font-weight: 600;
    }
    @media print {
      :host {
        display: none !important;
      }
    }
  `,
];
