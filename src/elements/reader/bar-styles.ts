import { css } from 'lit';

/** The bar and its two panels: lengths in `--_px`, at most doubled (at 300 %). */
export const barStyles = css`
  .bar {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(8 * var(--_px));
    padding: calc(8 * var(--_px)) calc(16 * var(--_px));
    border-bottom: 1px solid var(--_line);
    background: var(--_background);
    anchor-name: --bar;
  }
  .tools,
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: calc(4 * var(--_px));
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: calc(8 * var(--_px));
    min-width: 44px;
    min-height: var(--_target);
    padding: calc(6 * var(--_px)) calc(12 * var(--_px));
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  /* The bar is always in view: focus on it must not scroll the text away, as scroll-padding would. */
  .bar button,
  .bar parvis-speech::part(play),
  .bar parvis-speech::part(listen) {
    scroll-margin-top: calc(-88 * var(--_px));
  }
  button:hover {
    background: var(--_raised);
  }
  .intro .narrow {
    border: 0;
  }
  .intro > .toggle,
  .intro .narrow > .toggle {
    margin-block: calc(12 * var(--_px));
    /* A button of ours: it grows by half as much as the text. */
    font-size: calc(17 * var(--_px));
  }
  .toggle {
    border: 2px solid var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  button[aria-pressed='true'] {
    border: 2px solid var(--_accent);
    color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_background));
    font-weight: 600;
  }
  button:disabled {
    color: color-mix(in srgb, var(--_text) 55%, var(--_background));
    background: none;
    cursor: default;
  }
  button[hidden] {
    display: none;
  }
  .close,
  .go,
  .outro button {
    border-color: var(--_accent);
    color: var(--_on-accent);
    background: var(--_accent);
    font-weight: 600;
  }
  .close:hover,
  .go:hover,
  .outro button:hover {
    background: color-mix(in srgb, var(--_accent) 85%, var(--_text));
  }

  .panel {
    inset: calc(64 * var(--_px)) 0 auto auto;
    width: min(100%, calc(440 * var(--_px)));
    max-height: calc(100% - 64 * var(--_px));
    margin: 0;
    padding: calc(8 * var(--_px)) calc(16 * var(--_px)) calc(16 * var(--_px));
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: 0 0 0 var(--_radius);
    color: var(--_text);
    background: var(--_background);
    overflow-wrap: anywhere;
  }
  @supports (top: anchor(bottom)) {
    .panel {
      position-anchor: --bar;
      top: max(0px, anchor(bottom));
      max-height: calc(100% - max(0px, anchor(bottom)));
    }
  }
  #settings {
    padding-inline: 0;
    background: var(--parvis-background, light-dark(#ffffff, #1b1c20));
  }
  #settings > .head,
  #settings > [role='status'] {
    padding-inline: calc(16 * var(--_px));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(8 * var(--_px));
  }
  .head strong {
    font-size: 1.15em;
  }
  .panel ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .panel a {
    display: block;
    min-height: var(--_target);
    padding: calc(9 * var(--_px)) calc(12 * var(--_px));
    border-inline-start: 4px solid transparent;
    color: inherit;
    text-decoration: none;
  }
  .panel a:hover {
    background: var(--_raised);
    text-decoration: underline;
  }
  .panel a[aria-current] {
    border-color: var(--_accent);
    background: var(--_raised);
    font-weight: 600;
  }
  .depth-3 {
    margin-inline-start: calc(16 * var(--_px));
  }
  .depth-4,
  .depth-5,
  .depth-6 {
    margin-inline-start: calc(32 * var(--_px));
  }
  .narrow {
    display: none;
    margin-block-end: calc(8 * var(--_px));
    border-bottom: 1px solid var(--_line);
  }

  @container view (max-width: 54em) {
    .wide {
      display: none;
    }
    .narrow {
      display: block;
    }
  }
  @container view (max-width: 27em) {
    .bar {
      padding: 4px;
      gap: 0;
    }
    .bar button {
      gap: 4px;
      padding-inline: 8px;
      font-size: max(16px, 0.94em);
    }
    .tools button {
      border-color: var(--_border);
    }
    .tools svg {
      display: none;
    }
    .panel {
      width: 100%;
      border-inline: 0;
      border-radius: 0;
    }
  }
  /* Large text on a small screen: only the way out stays in view. */
  @container view (max-width: 17em) {
    .bar {
      display: contents;
    }
    .close {
      position: sticky;
      z-index: 1;
      top: 0;
      width: 100%;
      min-height: 44px;
      border-radius: 0;
    }
    .tools {
      padding: 4px;
    }
    .tools button {
      min-height: 44px;
    }
    .panel {
      top: 0;
      max-height: 100%;
      padding-inline: 8px;
    }
    .panel svg {
      display: none;
    }
  }

  @media (forced-colors: active) {
    #settings {
      background: Canvas;
    }
    button,
    .close,
    .go,
    .outro button {
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
    .panel a[aria-current] {
      border-color: Highlight;
    }
  }
`;
