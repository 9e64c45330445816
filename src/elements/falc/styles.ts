import { css, unsafeCSS } from 'lit';
import { tokens } from '../../ui/tokens.js';

/**
 * An easy text in the page: it takes the width that the article had. Our look is that of what we draw: the article
 * inherits from the page, and not from us.
 */
export const styles = [
  unsafeCSS(tokens.cssText.replace(/:host(?=\s*\{)/g, '.ours')),
  css`
    :host {
      display: block;
      min-width: 0;
    }
    .ours {
      display: block !important;
      color-scheme: inherit !important;
    }
    .sheet {
      container: sheet / inline-size;
      /* In a column that is as wide as what it holds. */
      contain-intrinsic-inline-size: min(38em, 80vw);
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
  `,
];
