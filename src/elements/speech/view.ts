import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../../config.js';
import type { SpeechWords } from '../../i18n/fr/speech.js';
import type { Voice } from '../../speech/model.js';
import type { PlayerState, SpeechTrouble } from '../../speech/player.js';
import { VOICES } from '../../speech/voice/voices.js';
import { RATES, type Liked } from '../../speech/kept.js';
import { helpLine } from '../../ui/help-line.js';
import { safeLink } from '../../ui/text/safe-url.js';
import { renderStarts, type Start } from './headings.js';
import * as outlines from './outlines.js';
import { cross, icon, minus, pause, plus } from '../../ui/icons.js';

/** What the bar shows. */
export interface BarView {
  readonly words: SpeechWords;
  readonly config: Config;
  readonly state: PlayerState;
  readonly trouble: SpeechTrouble | 'recording' | null;
  readonly hasChanged: boolean;
  readonly hasEnded: boolean;
  /** The whole page is read, not a part of it. */
  readonly isPage: boolean;
  /** Parvis's own voice is on its way: chosen, or because the device has none. */
  readonly ownComes: 'no' | 'chosen' | 'needed';
  readonly left: string | null;
  readonly hasSelection: boolean;
  /** Null where nothing can be chosen: a recording. */
  readonly armed: 'no' | 'yes' | 'missed' | null;
  readonly starts: readonly Start[];
  readonly liked: Liked;
  /** Null where a voice cannot be chosen: a recording. */
  readonly voices: readonly Voice[] | null;
  /** The word being said can only be guessed. */
  readonly canGuess: boolean;
  readonly file: 'none' | 'can' | 'coming' | 'failed';
  /** Address of the recording, to be kept; '' for a voice. */
  readonly download: string;
  /** Text is cut in sentences to go by; a recording without cues is not. */
  readonly canSkip: boolean;
  readonly act: BarActs;
}

export interface BarActs {
  play(): void;
  again(): void;
  selection(): void;
  arm(on: boolean): void;
  startAt(block: string): void;
  pause(): void;
  resume(): void;
  stop(): void;
  skip(by: 1 | -1, unit: 'sentence' | 'paragraph'): void;
  like(liked: Partial<Liked>): void;
  settings(open: boolean): void;
  file(): void;
  close(): void;
}

export function renderBar(view: BarView): TemplateResult {
  const { state, words, armed, act } = view;
  const isIdle = state === 'idle';
  return html`${
      isIdle
        ? html`<div class="head">
            <p class="title">${words.name}</p>
            <button part="close" @click=${act.close}>${icon(cross)}${words.close}</button>
          </div>`
        : nothing
    }
    <div class="state" role="status">${isIdle ? renderTrouble(view) : nothing}</div>
    ${isIdle ? renderIdle(view) : renderPlaying(view)}
    ${
      !armed || armed === 'no'
        ? nothing
        : html`<p class="how">${armed === 'missed' ? words.fromHereMissed : words.fromHereHow}</p>`
    }
    ${renderSettings(view)}`;
}

/** Nothing is said yet, or any more: where to start. */
function renderIdle(view: BarView): TemplateResult {
  const { words, isPage, trouble, hasEnded, left, hasSelection, starts, act, armed } = view;
  return html`${hasEnded && !trouble ? html`<p>${words.ended}</p>` : nothing}
    <div class="starts">
      <button class="main" part="play" @click=${act.play}>
        ${icon(outlines.play)}${isPage ? words.listen : words.listenHere}
      </button>
      ${
        left
          ? html`<button part="resume" @click=${act.again}>
              ${icon(outlines.again)}<span class="words"
                >${words.again}<span class="hint">${words.againAt(shorten(left))}</span></span
              >
            </button>`
          : nothing
      }
      ${
        hasSelection
          ? html`<button part="selection" @click=${act.selection}>
              ${icon(outlines.play)}${words.selection}
            </button>`
          : nothing
      }
      ${
        armed
          ? html`<button
              part="from-here"
              aria-pressed=${String(armed !== 'no')}
              @click=${() => act.arm(armed === 'no')}
            >
              ${icon(outlines.aim)}${armed === 'no' ? words.fromHere : words.fromHereStop}
            </button>`
          : nothing
      }
      ${starts.length > 1 ? renderStarts(words, starts, act.startAt) : nothing}
    </div>`;
}

/** What went wrong, told to who does not see it too: nothing is being said then. */
function renderTrouble({ words, trouble, config }: BarView): TemplateResult | typeof nothing {
  if (!trouble) return nothing;
  const said =
    trouble === 'noVoice'
      ? words.noVoice
      : trouble === 'recording'
        ? words.failedRecording
        : words.failed;
  return html`<div class="trouble">
    <p>${said}</p>
    ${helpLine(words, config)}
  </div>`;
}

function renderPlaying(view: BarView): TemplateResult {
  const { words, state, hasChanged, ownComes, canSkip, act } = view;
  const isPaused = state === 'paused';
  return html`<div class="row">
      <button class="main" part="play" @click=${() => (isPaused ? act.resume() : act.pause())}>
        ${icon(isPaused ? outlines.play : pause)}${isPaused ? words.resume : words.pause}
      </button>
      <button part="stop" @click=${act.stop}>${icon(outlines.stop)}${words.stop}</button>
      ${
        canSkip
          ? html`<button part="sentence-before" @click=${() => act.skip(-1, 'sentence')}>
                ${icon(outlines.before)}${words.sentenceBefore}</button
              ><button part="sentence-after" @click=${() => act.skip(1, 'sentence')}>
                ${icon(outlines.after)}${words.sentenceAfter}
              </button>`
          : nothing
      }
    </div>
    ${
      state === 'preparing'
        ? html`<p>
            ${
              ownComes === 'needed'
                ? words.ownVoiceComes
                : ownComes === 'chosen'
                  ? words.chosenVoiceComes
                  : words.preparing
            }
          </p>`
        : nothing
    }
    ${hasChanged ? html`<p>${words.changed}</p>` : nothing}`;
}

function renderSettings(view: BarView): TemplateResult {
  const { words, state, liked, voices, canGuess, canSkip, act } = view;
  const step = (by: number) => {
    const rate = Math.min(RATES.max, Math.max(RATES.min, liked.rate + by * RATES.step));
    act.like({ rate });
  };
  return html`<details
    class="settings"
    @toggle=${(event: Event) => act.settings((event.target as HTMLDetailsElement).open)}
  >
    <summary>${icon(outlines.gauge)}${words.settings}</summary>
    <div class="inside">
      ${
        state !== 'idle' && canSkip
          ? html`<div class="row">
              <button part="paragraph-before" @click=${() => act.skip(-1, 'paragraph')}>
                ${icon(outlines.paragraphUp)}${words.paragraphBefore}</button
              ><button part="paragraph-after" @click=${() => act.skip(1, 'paragraph')}>
                ${icon(outlines.paragraphDown)}${words.paragraphAfter}
              </button>
            </div>`
          : nothing
      }
      <div class="rate" role="group" aria-label=${words.rate}>
        <p>${words.rateIs(liked.rate)}</p>
        <button
          part="slower"
          aria-disabled=${String(liked.rate <= RATES.min)}
          @click=${() => step(-1)}
        >
          ${icon(minus)}${words.slower}
        </button>
        <button
          part="faster"
          aria-disabled=${String(liked.rate >= RATES.max)}
          @click=${() => step(1)}
        >
          ${icon(plus)}${words.faster}
        </button>
      </div>
      ${voices ? renderVoices(view, voices) : nothing}
      ${
        canGuess
          ? html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${liked.guess}
                @change=${(event: Event) =>
                  act.like({ guess: (event.target as HTMLInputElement).checked })}
              /><span class="words">${words.guess}<span class="hint">${words.guessHow}</span></span>
            </label>`
          : nothing
      }
      ${renderFile(view)}
      <p class="hint">${words.note}</p>
    </div>
  </details>`;
}

function renderVoices({ words, liked, act }: BarView, voices: readonly Voice[]): TemplateResult {
  return html`<label class="choose"
    >${words.voice}
    <select
      part="voice"
      @change=${(event: Event) => act.like({ voice: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${!liked.voice}>${words.bestVoice}</option>
      ${voices.map(
        ({ id, name, far }) =>
          html`<option value=${id} ?selected=${id === liked.voice}>
            ${far ? words.farVoice(name) : isOwn(id) ? words.ownVoice(name) : name}
          </option>`,
      )}
    </select>
  </label>`;
}

/** Parvis's own voices are files of the site. */
function isOwn(id: string): boolean {
  return VOICES.some((voice) => voice.id === id);
}

function renderFile({ words, file, download, act }: BarView): TemplateResult | typeof nothing {
  if (download) {
    const address = safeLink(download);
    return address
      ? html`<a class="file" part="file" href=${address} download
          >${icon(outlines.save)}${words.file}</a
        >`
      : nothing;
  }
  if (file === 'none') return nothing;
  return html`<button part="file" aria-disabled=${String(file === 'coming')} @click=${act.file}>
      ${icon(outlines.save)}${words.file}
    </button>
    ${file === 'coming' ? html`<p>${words.fileComes}</p>` : nothing}
    ${file === 'failed' ? html`<p>${words.fileFailed}</p>` : nothing}`;
}

function shorten(sentence: string): string {
  return sentence.length > 60 ? `${sentence.slice(0, 57).replace(/\s+\S*$/, '')}…` : sentence;
}
