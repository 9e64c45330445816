import { css } from 'lit';

/**
 * A calm page of text. Lengths of the bar are in `--_px` (at most doubled), those of the text in em of the
 * text's own size (up to three times). Container widths in em follow the text size, so that a large text on
 * a large screen is laid out as on a small one.
 */
export const styles = css`
  @media (forced-colors: none) {
    :host {
      --_background: var(--parvis-background, light-dark(#fdfcf9, #1b1c20));
    }
    @media (prefers-contrast: more) {
      :host {
        --_text: var(--parvis-text, light-dark(#000000, #ffffff));
        --_background: var(--parvis-background, light-dark(#ffffff, #000000));
        --_line: var(--_border);
      }
    }
  }

  dialog {
    scroll-padding-top: calc(88 * var(--_px));
  }
  dialog:focus {
    outline: none;
  }
  /* One pixel more than the window: the reader always scrolls, so the page behind never does. */
  .view {
    min-height: calc(100% + 1px);
    container: view / inline-size;
    /* Said here too: while the settings are open, --_px is held here. */
    font-size: calc(17 * var(--_px));
  }

  .state {
    max-width: calc(600 * var(--_px));
    margin: 15vh auto 0;
    padding: calc(24 * var(--_px));
    font-size: 1.2em;
  }
  .state.formGone {
    margin-top: 0;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }
  .state:focus,
  h1:focus {
    outline: none;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  /* Most pages are read before this is seen: no flash. */
  .loading {
    animation: appear 1ms 250ms backwards;
  }

  .sheet {
    container: sheet / inline-size;
    padding: calc(32 * var(--_px)) max(16px, 4%) calc(64 * var(--_px));
    font-size: calc(20px * var(--parvis-scale, 1));
  }
  .intro,
  .outro,
  .paper,
  article {
    max-width: var(--parvis-line-width, 60ch);
    margin-inline: auto;
  }
  .intro,
  .outro {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
  }
  .intro {
    margin-block-end: 1.5em;
  }
  .intro p,
  .outro p {
    margin: 0 0 0.5em;
    color: color-mix(in srgb, var(--_text) 80%, var(--_background));
    font-size: min(0.85em, 34px);
  }
  .intro .doubt {
    margin: 1em 0 0;
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_border);
    color: inherit;
    background: var(--_raised);
  }
  .outro {
    margin-top: 3em;
    padding-top: 1em;
    border-top: 1px solid var(--_line);
  }
  .outro button {
    font-size: min(1em, 34px);
  }
  .paper {
    display: none;
  }

  .bare .decorative {
    display: none;
  }
`;
