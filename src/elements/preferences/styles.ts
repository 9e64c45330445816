import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { helpStyles } from '../../ui/help-line.js';
import { keepingStyles } from '../../ui/keeping.js';
import { stepperStyles } from './stepper.js';

export const styles = [
  controls,
  stepperStyles,
  keepingStyles,
  helpStyles,
  css`
    :host {
      display: grid !important;
      grid-template-columns: minmax(0, 1fr) !important;
      gap: calc(20 * var(--_px)) !important;
      padding: var(--_inset, calc(16 * var(--_px))) !important;
      background: var(--_background) !important;
    }
    .title {
      margin: 0 0 calc(8 * var(--_px));
      font-size: calc(19 * var(--_px));
      font-weight: 700;
      line-height: 1.3;
    }
    ul {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .quick {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(14 * var(--_px));
    }
    .quick .value {
      font-size: min(calc(26 * var(--_px)), 11cqi);
      font-weight: 700;
    }
    .quick .stepper button {
      min-height: max(44px, calc(56 * var(--_px)));
    }
    .list {
      border-block-end: 1px solid var(--_line);
    }
    .list > * {
      border-block-start: 1px solid var(--_line);
    }
    .list > * > button,
    summary {
      width: 100%;
      min-height: max(44px, calc(52 * var(--_px)));
      padding: calc(8 * var(--_px)) calc(4 * var(--_px));
      border: 0;
      border-radius: 0;
      background: none;
      color: var(--_text);
      font-weight: 600;
      justify-content: start;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary > svg:first-child,
    .list button > svg:first-child {
      stroke: var(--_accent);
    }
    summary > svg:last-child,
    .list button > svg:last-child {
      margin-inline-start: auto;
    }
    [open] > summary > svg:last-child,
    [aria-expanded='true'] > svg:last-child {
      transform: rotate(180deg);
    }
    .inside {
      padding: calc(4 * var(--_px)) 0 calc(20 * var(--_px));
    }
    .inside p {
      margin: 0;
    }
    .mark {
      display: flex;
      align-items: center;
      gap: calc(4 * var(--_px));
      font-size: calc(16 * var(--_px));
    }
    [aria-pressed='false'] .mark {
      display: none;
    }
  `,
];
