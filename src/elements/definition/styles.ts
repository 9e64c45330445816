import { css } from 'lit';

export const styles = css`
  :host {
    display: inline !important;
    font: inherit !important;
    color: inherit !important;
  }
  [part='word'] {
    all: unset;
    margin-block: -0.3em;
    padding-block: 0.3em;
    cursor: pointer;
    text-decoration: underline dotted var(--_accent) max(2px, 0.1em);
    text-underline-offset: 0.25em;
    overflow-wrap: anywhere;
  }
  [part='word']:hover,
  [part='word'][aria-expanded='true'] {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    text-decoration-style: solid;
  }
  [part='word']:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .meaning {
    position: fixed;
    inset: auto;
    width: max-content;
    max-width: min(28em, calc(100vw - 12px));
    max-height: calc(100dvh - 12px);
    overflow: auto;
    margin: 0;
    padding: 0.75em 1em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    font-size: calc(18 * var(--_px));
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    box-shadow: 0 2px 12px rgb(0 0 0 / 0.3);
  }
  .source {
    display: block;
    margin-top: 0.5em;
    font-size: calc(16 * var(--_px));
  }
  [part='close'] {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-height: var(--_target);
    margin-top: 0.5em;
    padding: 0.3em 0.8em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  @media print {
    .meaning {
      display: none;
    }
  }
`;
