import { css, html, type TemplateResult } from 'lit';
import type { Config } from '../config.js';
import { icon, phone } from './icons.js';

export interface HelpWords {
  readonly help: string;
  readonly call: string;
  readonly ask: string;
}

/** A person at the end: the phone number of the town, or the town hall where it gives none. */
export function helpLine(words: HelpWords, { town }: Config): TemplateResult {
  const number = town?.phone;
  return html`<p class="help">
    ${words.help}
    ${
      number
        ? html`${words.call}
            <a href=${`tel:${number.replace(/\(0\)|[^+\d]/g, '')}`}>${icon(phone)}${number}</a>`
        : words.ask
    }
  </p>`;
}

export const helpStyles = css`
  .help a {
    display: flex;
    align-items: center;
    gap: calc(8 * var(--_px));
    width: fit-content;
    min-height: var(--_target);
    color: var(--_accent);
    font-weight: 600;
  }
`;
