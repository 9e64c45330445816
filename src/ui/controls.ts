import { css } from 'lit';

/** The look of buttons, boxes to tick and choices, the same in all our panels. */
export const controls = css`
  button,
  summary,
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_px)) min(calc(12 * var(--_px)), 4vw);
    min-height: var(--_target);
    cursor: pointer;
  }
  button {
    justify-content: center;
    padding: calc(8 * var(--_px)) min(calc(14 * var(--_px)), 4vw);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.main,
  [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }
  button > svg,
  summary > svg {
    width: min(calc(24 * var(--_px)), 10vw);
  }
  button.wide {
    width: 100%;
    justify-content: start;
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    border-color: var(--_border);
    color: var(--_border);
    cursor: default;
    text-decoration: none;
  }
  .words {
    /* On a very narrow screen, a long word takes the next line whole rather than being cut. */
    flex: 1 1 min-content;
    min-width: 0;
    overflow-wrap: break-word;
  }
  .hint {
    display: block;
    font-size: calc(16 * var(--_px));
    font-weight: 400;
    line-height: 1.4;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(10 * var(--_px));
  }
  .row > * {
    flex: 1 1 auto;
  }
  input[type='checkbox'],
  input[type='radio'] {
    appearance: none;
    flex: none;
    display: grid;
    place-content: center;
    width: min(calc(28 * var(--_px)), 12vw);
    height: min(calc(28 * var(--_px)), 12vw);
    margin: 0;
    border: 2px solid var(--_border);
    border-radius: calc(5 * var(--_px));
    background: var(--_background);
    cursor: pointer;
    forced-color-adjust: none;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:checked::before {
    content: '';
    width: calc(15 * var(--_px));
    height: calc(8 * var(--_px));
    border: solid var(--_on-accent);
    border-width: 0 0 3px 3px;
    transform: translateY(-20%) rotate(-45deg);
  }
  input[type='radio']:checked::before {
    width: calc(12 * var(--_px));
    height: calc(12 * var(--_px));
    border-radius: 50%;
    border: 0;
    background: var(--_on-accent);
    transform: none;
  }
`;
