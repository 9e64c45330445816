import { css, html, type TemplateResult } from 'lit';
import { icon, minus, plus } from '../../ui/icons.js';

export interface Stepper {
  /** Kebab-case; the parts of the two buttons are `name-up` and `name-down`. */
  readonly name: string;
  readonly label: string;
  /** The value in words, between the two buttons. */
  readonly value: string;
  readonly less: string;
  readonly more: string;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly onStep: (direction: -1 | 1) => void;
}

/** A number changed by two large buttons. At an end the button stays, so that focus is not lost. */
export function stepper(options: Stepper): TemplateResult {
  const { name, label, value, less, more, atStart, atEnd, onStep } = options;
  const button = (direction: -1 | 1, end: boolean, outline: string, words: string, part: string) =>
    html`<button part=${part} aria-disabled=${String(end)} @click=${() => onStep(direction)}>
      ${icon(outline)}<span class="visually-hidden">${words}</span>
    </button>`;
  return html`<div class="stepper" role="group" aria-labelledby=${`${name} ${name}-now`}>
    <span class="label" id=${name}>${label}</span>
    ${button(-1, atStart, minus, less, `${name}-down`)}
    <span class="value" id=${`${name}-now`}>${value}</span>
    ${button(1, atEnd, plus, more, `${name}-up`)}
  </div>`;
}

export const stepperStyles = css`
  .stepper {
    display: grid;
    container-type: inline-size;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(6 * var(--_px)) min(calc(10 * var(--_px)), 2vw);
  }
  .stepper .label {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  .stepper .value {
    text-align: center;
    overflow-wrap: break-word;
  }
  .stepper button {
    position: relative;
    padding: 0;
    width: max(44px, min(calc(56 * var(--_px)), 24cqi));
  }
`;
