import { css } from 'lit';
import { controls } from '../../ui/controls.js';
import { helpStyles } from '../../ui/help-line.js';
import { keepingStyles } from '../../ui/keeping.js';
import { panelStyles } from '../../ui/panel-styles.js';

export const styles = [
  controls,
  panelStyles,
  keepingStyles,
  helpStyles,
  css`
    :host {
      display: contents !important;
    }
    .body {
      flex: 1 1 auto;
      min-height: 0;
      overflow: auto;
      overscroll-behavior: contain;
      padding: calc(16 * var(--_px)) calc(20 * var(--_px)) calc(24 * var(--_px));
    }
    parvis-preferences {
      --_inset: 0px;
    }
    .entries,
    .foot {
      display: grid;
      gap: calc(12 * var(--_px));
    }
    .entries button {
      min-height: max(44px, calc(64 * var(--_px)));
    }
    p {
      margin: 0;
    }
    @media (max-width: 640px), (max-height: 480px) {
      .head,
      .body {
        padding-inline: 16px;
      }
    }
    /* On a phone too, some of the page stays in sight: what a setting does to it is seen at once. */
    @media (max-width: 640px) and (min-height: 640px) {
      .panel {
        max-height: 70dvh;
      }
    }
    @media (max-height: 480px) {
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
