import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { helpStyles } from '../../ui/help-line.js';
import { lowPanel, panelPlace } from '../../ui/panel/panel-place.js';
import { panelStyles } from '../../ui/panel-styles.js';

export const styles = [
  controls,
  panelStyles,
  panelPlace,
  helpStyles,
  css`
    :host {
      max-width: calc(720 * var(--_px));
    }
    h2,
    h3,
    h4,
    p,
    ul,
    dl,
    dd {
      margin: 0;
    }
    h3 {
      font-size: min(calc(21 * var(--_px)), max(20px, 7.5vw));
      line-height: 1.25;
    }
    h4 {
      font-size: min(calc(19 * var(--_px)), max(18px, 7vw));
      line-height: 1.25;
    }
    h3,
    [data-first] {
      scroll-margin-block: 4em;
    }
    .body {
      /* What is hidden from the eye stays in it: else it would stretch the panel, and focus would scroll that. */
      position: relative;
      flex: 1 1 auto;
      min-height: 0;
      overflow: auto;
      overscroll-behavior: contain;
      padding: calc(16 * var(--_px)) min(calc(20 * var(--_px)), 5vw) calc(24 * var(--_px));
    }
    .body,
    .cards,
    .cards > li,
    .pages,
    .missing,
    section,
    .warning,
    details[open] {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-auto-rows: max-content;
      gap: calc(12 * var(--_px));
      overflow-wrap: break-word;
    }
    .body,
    .cards {
      gap: calc(16 * var(--_px));
    }
    .warning {
      gap: calc(4 * var(--_px));
      padding: calc(8 * var(--_px)) calc(12 * var(--_px));
      border-inline-start: 4px solid var(--_accent);
      background: var(--_raised);
    }
    .cards,
    .pages {
      padding: 0;
      list-style: none;
    }
    .cards > li,
    section {
      padding: calc(14 * var(--_px)) min(calc(16 * var(--_px)), 4vw);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      break-inside: avoid;
    }
    .prefill {
      border-width: 2px;
      border-color: var(--_accent);
    }
    ul ul,
    section > ul:not([class]),
    .cards ul,
    details ul {
      padding-inline-start: 1.2em;
    }
    section > .cards > li {
      padding-inline: min(calc(10 * var(--_px)), 3vw);
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin-block-end: calc(8 * var(--_px));
      overflow-wrap: anywhere;
    }
    a {
      color: var(--_accent);
    }
    .door {
      display: inline-flex;
      align-items: center;
      min-height: var(--_target);
      font-size: calc(19 * var(--_px));
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .button,
    .fr-connect {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      max-width: 100%;
      min-height: var(--_target);
      padding: calc(8 * var(--_px)) min(calc(16 * var(--_px)), 4vw);
      border: 2px solid var(--_accent);
      border-radius: var(--_radius);
      background: var(--_accent);
      color: var(--_on-accent);
      font-weight: 700;
      text-decoration: none;
      forced-color-adjust: none;
    }
    .button:hover,
    .fr-connect:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    /* The official colours, whatever those of the page. */
    .fr-connect {
      flex-direction: column;
      align-items: start;
      border-color: #fff;
      border-radius: 0;
      background: #000091;
      color: #fff;
      font-size: min(calc(17 * var(--_px)), 6vw);
      line-height: 1.3;
    }
    .fr-connect__login {
      font-weight: 400;
    }
    .avis {
      display: inline-flex;
      min-height: var(--_target);
    }
    .avis img {
      max-width: 100%;
      height: auto;
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
      :host([panel-only]) .panel {
        display: none;
      }
    }
  `,
  lowPanel,
];
