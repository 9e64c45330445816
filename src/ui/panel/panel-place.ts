import { css } from 'lit';

/** An element with a panel, in the page: a frame where the author has put it. Over the page, only its panel is drawn. */
export const panelPlace = css`
  :host {
    display: block !important;
  }
  :host([panel-only]) {
    display: contents !important;
  }
  .place {
    border: 1px solid var(--_border);
    border-radius: calc(12 * var(--_px));
    background: var(--_background);
    color: var(--_text);
  }
`;

/** After an element's own rules: where little of the panel is in sight, all of it scrolls. */
export const lowPanel = css`
  @media (max-height: 480px) {
    .panel {
      overflow: auto;
    }
    .body {
      flex: none;
      overflow: visible;
    }
  }
`;
