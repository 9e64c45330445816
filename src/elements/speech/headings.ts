import { html, type TemplateResult } from 'lit';
import type { SpeechWords } from '../../i18n/fr/speech.js';
import type { Readable } from '../../speech/readable.js';
import { icon } from '../../ui/icons.js';
import * as outlines from './outlines.js';

/** A heading that reading may start at. */
export interface Start {
  readonly block: string;
  readonly text: string;
}

/** The headings of a text. */
export function startsOf({ blocks }: Readable): Start[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.text ? [{ block: block.id, text: block.text }] : [],
  );
}

/**
 * Kept shut: a list that comes is said aloud by Chromium's screen readers, though nobody is on it. A button starts: the
 * first arrow key would choose the first heading.
 */
export function renderStarts(
  words: SpeechWords,
  starts: readonly Start[],
  from: (block: string) => void,
): TemplateResult {
  const startAt = ({ currentTarget }: Event) =>
    from((currentTarget as Element).parentElement!.querySelector('select')!.value);
  return html`<details class="headings">
    <summary>${words.fromHeading}</summary>
    <div class="inside">
      <select aria-label=${words.fromHeading}>
        <option value="">${words.fromTop}</option>
        ${starts.map(({ block, text }) => html`<option value=${block}>${text}</option>`)}
      </select>
      <button part="from-heading" @click=${startAt}>
        ${icon(outlines.play)}${words.fromHeadingGo}
      </button>
    </div>
  </details>`;
}
