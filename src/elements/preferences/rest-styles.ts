import { css } from 'lit';

const shared = css`
  :host {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
    gap: calc(18 * var(--_px)) !important;
  }
  p,
  ul {
    margin: 0;
  }
  .sample {
    border: 1px solid var(--_border);
    border-radius: calc(4 * var(--_px));
    forced-color-adjust: none;
    overflow-wrap: anywhere;
  }
`;

export const previewStyles = [
  shared,
  css`
    :host {
      gap: calc(10 * var(--_px)) !important;
    }
    .sample {
      padding: 12px 16px;
    }
    .link {
      color: var(--link, var(--_accent));
      text-decoration: underline;
    }
    ul {
      padding-inline-start: 1.2em;
    }
  `,
];

export const sectionStyles = [
  shared,
  css`
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0 0 calc(4 * var(--_px));
      font-weight: 600;
    }
    .sample {
      flex: none;
      margin-inline-start: auto;
      padding: 0 calc(10 * var(--_px));
      font-size: calc(20 * var(--_px));
    }
  `,
];

export const ownColoursStyles = [
  shared,
  css`
    input[type='color'] {
      flex: none;
      width: max(44px, calc(64 * var(--_px)));
      height: var(--_target);
      padding: 2px;
      border: 2px solid var(--_border);
      border-radius: calc(4 * var(--_px));
      background: var(--_background);
      cursor: pointer;
    }
    .sample {
      padding: 12px 16px;
    }
    .refused {
      padding-inline-start: calc(12 * var(--_px));
      border-inline-start: 4px solid currentColor;
      font-weight: 600;
    }
    button .sample {
      padding: 0 calc(8 * var(--_px));
    }
  `,
];
