import { css } from 'lit';

/** The questions, what is wrong in the answers, what cannot wait, and the answer of the town. */
export const questionStyles = css`
  fieldset {
    display: grid;
    gap: calc(8 * var(--_px));
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: calc(6 * var(--_px));
  }
  .tiles {
    display: grid;
    gap: calc(8 * var(--_px));
  }
  .pictured {
    grid-template-columns: repeat(auto-fit, minmax(min(calc(150 * var(--_px)), 100%), 1fr));
  }
  .tile {
    flex-wrap: nowrap;
    padding: calc(8 * var(--_px)) min(calc(12 * var(--_px)), 3vw);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }
  .pictured .tile {
    flex-wrap: wrap;
    gap: calc(4 * var(--_px)) calc(10 * var(--_px));
  }
  /* The words have the whole width below the picture: none is cut. */
  .pictured .words {
    flex-basis: 100%;
  }
  .tile:has(:checked) {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
  }
  .tile:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .tile input:focus-visible {
    outline: none;
  }
  .tile img {
    width: min(calc(40 * var(--_px)), 12vw);
    height: auto;
    padding: 2px;
    border-radius: 4px;
    background: #fff;
  }
  .field input,
  textarea,
  select {
    width: 100%;
    min-height: var(--_target);
    padding: calc(8 * var(--_px)) calc(10 * var(--_px));
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    font-size: calc(19 * var(--_px));
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--_wrong) !important;
  }
  :host {
    --_wrong: light-dark(#a8071a, #ff9c9c);
  }
  .error {
    font-weight: 600;
    color: var(--_wrong);
  }
  .summary,
  .emergency {
    padding: calc(12 * var(--_px)) min(calc(14 * var(--_px)), 4vw);
    border: 2px solid var(--_wrong);
    border-inline-start-width: calc(8 * var(--_px));
    border-radius: var(--_radius);
  }
  .summary ul {
    padding-inline-start: 1.2em;
  }
  .summary a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  .emergency ul,
  .answers {
    display: grid;
    gap: calc(10 * var(--_px));
    padding: 0;
    list-style: none;
  }
  .emergency li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(12 * var(--_px));
  }
  .emergency li > span {
    flex: 1 1 8em;
  }
  .emergency .number {
    font-size: calc(22 * var(--_px));
  }
  .answers > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(12 * var(--_px));
    padding-block-end: calc(8 * var(--_px));
    border-block-end: 1px solid var(--_line);
  }
  .answers dt {
    flex: 1 0 100%;
  }
  .answers dd:not(:last-child) {
    flex: 1 1 9em;
    min-width: 0;
  }
  .confirmation dt {
    margin-block-start: calc(10 * var(--_px));
  }
  .reference {
    font-size: min(calc(34 * var(--_px)), 12vw);
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  .legal {
    padding: calc(10 * var(--_px)) min(calc(14 * var(--_px)), 4vw);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .legal a,
  .urgent a {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 44px;
    min-height: 44px;
    font-weight: 600;
  }
  pre {
    max-height: 14em;
    padding: calc(10 * var(--_px));
    border: 1px solid var(--_border);
    overflow: auto;
    font: inherit;
    white-space: pre-wrap;
  }
  summary {
    width: fit-content;
    font-weight: 600;
    color: var(--_accent);
  }
  details[open] > summary svg {
    transform: rotate(180deg);
  }
  .row button {
    justify-content: center;
  }
`;
