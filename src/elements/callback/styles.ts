import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { questionStyles } from './question-styles.js';

export const styles = [
  controls,
  questionStyles,
  css`
    :host {
      display: block !important;
    }
    :host([panel-only]) {
      display: contents !important;
    }
    .panel:not(.open) {
      display: none;
    }
    .place,
    .panel {
      border: 1px solid var(--_border);
      border-radius: calc(12 * var(--_px));
      background: var(--_background);
      color: var(--_text);
    }
    .place {
      max-width: calc(640 * var(--_px));
    }
    .panel {
      position: fixed;
      inset: auto;
      z-index: 2147483647;
      display: flex;
      flex-direction: column;
      width: min(calc(480 * var(--_px)), 100vw - 32px);
      max-height: calc(100dvh - 32px);
      margin: 0;
      padding: 0;
      box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
      overflow: hidden;
    }
    .top-left,
    .top-right {
      top: 16px;
    }
    .bottom-left,
    .bottom-right {
      bottom: 16px;
    }
    .top-left,
    .bottom-left {
      left: 16px;
    }
    .top-right,
    .bottom-right {
      right: 16px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: calc(4 * var(--_px)) calc(12 * var(--_px));
      padding: calc(12 * var(--_px)) calc(20 * var(--_px));
      border-block-end: 1px solid var(--_line);
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
    h2 {
      flex: 1 1 6em;
      font-size: min(calc(21 * var(--_px)), max(21px, 8vw));
      line-height: 1.25;
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
    .call .number {
      font-size: min(calc(28 * var(--_px)), 9vw);
      padding-block: calc(12 * var(--_px));
    }
    @media (max-width: 640px), (max-height: 480px) {
      .panel {
        inset: auto 0 0;
        width: 100%;
        max-height: 100dvh;
        border-width: 1px 0 0;
        border-radius: 0;
      }
    }
    @media (max-height: 480px) {
      .panel {
        overflow: auto;
      }
      .panel .body {
        flex: none;
        overflow: visible;
      }
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
];
