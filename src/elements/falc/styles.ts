import { css } from 'lit';

/** An easy text in the page: it takes the width that the article had. */
export const styles = css`
  :host {
    display: block !important;
    container: sheet / inline-size;
    color-scheme: inherit !important;
  }
  .bar {
    display: flex;
    margin-block-end: 1em;
  }
  article {
    padding: 1em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  .trouble {
    margin: 0 0 1em;
    padding: 1em;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
  }
`;
