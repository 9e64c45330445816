import { css } from 'lit';

/** A dialog as large as the window. */
export const windowBox = css`
  dialog {
    width: 100%;
    height: 100%;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--_text);
  }
`;

/** The same in place of the page, which is neither seen nor scrolled behind it. */
export const pageWindow = [
  windowBox,
  css`
    dialog {
      overflow: hidden auto;
      overscroll-behavior: contain;
      background: var(--_background);
    }
    dialog::backdrop {
      background: var(--_background);
    }
  `,
];
