import { html, css, type LitElement, type TemplateResult } from 'lit';
import { preferencesFr } from '../i18n/fr/preferences.js';
import { WordsController } from '../i18n/words-controller.js';
import { isDefault } from '../preferences/schema.js';
import { DeviceRequest, ResetRequest, UndoRequest } from '../requests.js';
import type { Session } from '../session.js';
import { back, icon, restart } from './icons.js';
import { SayEvent } from './say.js';

/** Taking settings back, and saying how long they are kept: the end of every panel of settings. */
export class Keeping {
  readonly #host: LitElement & { readonly session: Session };
  readonly #words: WordsController<typeof preferencesFr>;
  #refused = false;

  constructor(host: LitElement & { readonly session: Session }) {
    this.#host = host;
    this.#words = new WordsController(
      host,
      preferencesFr,
      async () => (await import('../i18n/en/preferences.js')).preferencesEn,
    );
  }

  render(): TemplateResult {
    const words = this.#words.now;
    const { keptUntil, canUndo } = this.#host.session.preferences;
    return html`<div class="keeping">
      <div class="row">
        <button part="undo" aria-disabled=${String(!canUndo)} @click=${this.#undo}>
          ${icon(back)}<span class="words">${words.undo}</span>
        </button>
        <button part="reset" @click=${this.#reset}>
          ${icon(restart)}<span class="words">${words.reset}</span>
        </button>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          part="device"
          aria-labelledby="device"
          aria-describedby="device-hint kept"
          .checked=${keptUntil !== null}
          @change=${this.#keep}
        />
        <span class="words"
          ><b id="device">${words.device}</b
          ><span class="hint" id="device-hint">${words.deviceHint}</span></span
        >
      </label>
      <p class="hint" id="kept">${this.#kept()}</p>
    </div>`;
  }

  #kept(): string {
    const words = this.#words.now;
    const { keptUntil } = this.#host.session.preferences;
    if (keptUntil) return words.keptUntil(keptUntil);
    return this.#refused ? words.cannotKeep : words.forgotten;
  }

  #undo = (): void => {
    const { preferences } = this.#host.session;
    const possible = preferences.canUndo;
    if (possible) this.#host.dispatchEvent(new UndoRequest());
    this.#say(possible ? this.#words.now.undone : this.#words.now.nothingToUndo);
  };

  #reset = (): void => {
    this.#refused = false;
    this.#host.dispatchEvent(new ResetRequest());
    if (isDefault(this.#host.session.preferences.value)) this.#say(this.#words.now.asBefore);
  };

  #keep = (event: Event): void => {
    const own = (event.target as HTMLInputElement).checked;
    this.#host.dispatchEvent(new DeviceRequest(own));
    const kept = !!this.#host.session.preferences.keptUntil;
    (event.target as HTMLInputElement).checked = kept;
    this.#refused = own && !kept;
    this.#say(this.#kept());
    this.#host.requestUpdate();
  };

  #say(text: string): void {
    this.#host.renderRoot.querySelector('.keeping')!.dispatchEvent(new SayEvent(text));
  }
}

export const keepingStyles = css`
  .keeping {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(12 * var(--_px));
  }
  b {
    font-weight: 600;
  }
  .keeping p {
    margin: 0;
  }
`;
