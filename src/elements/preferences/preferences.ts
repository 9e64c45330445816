import { html, nothing, type TemplateResult } from 'lit';
import { preferencesFr } from '../../i18n/fr/preferences.js';
import { WordsController } from '../../i18n/words-controller.js';
import { systemPatch } from '../../preferences/effective.js';
import { isInPlace, PROFILES, type Profile, type ProfileId } from '../../preferences/profiles.js';
import { RANGES } from '../../preferences/schema.js';
import { PreferencesRequest } from '../../requests.js';
import { ParvisElement } from '../../ui/element.js';
import { helpLine } from '../../ui/help-line.js';
import * as icons from '../../ui/icons.js';
import { Keeping } from '../../ui/keeping.js';
import type {} from '../../ui/say.js';
import { stepper } from './stepper.js';
import { styles } from './styles.js';

const { min, max, step } = RANGES.textSize;

const PROFILE_ICONS: { readonly [id in ProfileId]: string } = {
  reading: icons.lines,
  sight: icons.eye,
  dyslexia: icons.letters,
  calm: icons.tiles,
  evening: icons.moon,
  system: icons.screen,
};

const asks = (query: string): boolean => matchMedia(`(${query})`).matches;

/** The sections behind "Tous les réglages", in the order shown. */
const SECTIONS = {
  text: icons.capital,
  colours: icons.drop,
  calm: icons.pause,
  guides: icons.pointer,
};
export type SectionName = keyof typeof SECTIONS;

/**
 * The display settings of the page: text size and contrast at hand, profiles shown before they are
 * applied, and every other setting one step below (downloaded when it is opened).
 *
 * @element parvis-preferences
 * @slot - What stands between the settings at hand and the profiles.
 * @slot keeping - Replaces the buttons that take settings back and the question about the device.
 * @fires parvis-preferences-request - Asks for a change of settings.
 * @fires parvis-undo-request - Asks to take back the last change.
 * @fires parvis-reset-request - Asks for the page as it was.
 * @fires parvis-device-request - Asks to keep the settings on this device, or to forget them with the tab.
 * @csspart text-size-down - The button for a smaller text.
 * @csspart text-size-up - The button for a larger text.
 * @csspart contrast-high - The button for white text on black, and back.
 */
export class PreferencesElement extends ParvisElement {
  static override styles = [ParvisElement.styles, styles];

  // Declared without decorators: their code would come with every change of the text size.
  static override properties = { level: { type: Number } };

  /** Level of its titles among the headings around it, 2 to 6. */
  level = 2;

  /** The profile whose preview is open. */
  #openProfile: ProfileId | null = null;
  /** What is downloaded when a section or a preview is first opened. */
  #rest: 'unasked' | 'coming' | 'here' | 'missing' = 'unasked';
  #said = '';

  readonly #words = new WordsController(
    this,
    preferencesFr,
    async () => (await import('../../i18n/en/preferences.js')).preferencesEn,
  );
  readonly #keeping = new Keeping(this);

  constructor() {
    super();
    this.addEventListener('parvis-say', (event) => {
      event.stopPropagation();
      this.#say(event.text);
    });
  }

  override willUpdate(): void {
    this.lang = this.#words.now.lang;
  }

  override render(): TemplateResult {
    return html`
      <div class="quick">${this.#renderTextSize()}${this.#renderContrast()}</div>
      ${this.session.hasFailed ? html`<div role="alert">${this.#renderMissing()}</div>` : nothing}
      <slot></slot>
      <div>
        ${this.#renderTitle('profiles')}
        <ul class="list" aria-labelledby="profiles">
          ${this.#profiles().map((profile) => this.#renderProfile(profile))}
        </ul>
      </div>
      <div>
        ${this.#renderTitle('all')}
        <div class="list">
          ${(Object.keys(SECTIONS) as SectionName[]).map((name) => this.#renderSection(name))}
        </div>
      </div>
      <slot name="keeping">${this.#keeping.render()}</slot>
      <p class="visually-hidden" role="status">${this.#said}</p>
    `;
  }

  #renderTitle(name: 'profiles' | 'all'): TemplateResult {
    return html`<div class="title" id=${name} role="heading" aria-level=${this.level}>
      ${this.#words.now[name]}
    </div>`;
  }

  #renderTextSize(): TemplateResult {
    const words = this.#words.now;
    const size = this.session.preferences.value.textSize;
    return stepper({
      name: 'text-size',
      label: words.textSize,
      value: words.percent(size),
      less: words.smaller,
      more: words.larger,
      atStart: size <= min,
      atEnd: size >= max,
      onStep: this.#changeTextSize,
    });
  }

  #renderContrast(): TemplateResult {
    const words = this.#words.now;
    const pressed = this.session.preferences.value.theme === 'white-on-black';
    return html`<button
      part="contrast-high"
      class="wide"
      aria-pressed=${String(pressed)}
      @click=${this.#toggleContrast}
    >
      ${icons.icon(icons.contrast)}
      <span class="words"
        >${words.contrast}<span class="hint"
          >${asks('forced-colors: active') ? words.contrastForced : words.contrastHint}</span
        ></span
      >
      <span class="mark" aria-hidden="true">${icons.icon(icons.tick)}${words.inPlace}</span>
    </button>`;
  }

  #renderProfile(profile: Profile): TemplateResult {
    const words = this.#words.now;
    const { id } = profile;
    const open = this.#openProfile === id;
    const inPlace = isInPlace(profile, this.session.preferences.value);
    return html`<li>
      <button
        id=${id}
        aria-expanded=${String(open)}
        @click=${() => this.#preview(open ? null : id)}
      >
        ${icons.icon(PROFILE_ICONS[id])}
        <span class="words">${words.profile[id]}</span>
        ${
          inPlace
            ? html`<span class="mark">${icons.icon(icons.tick)}${words.inPlace}</span>`
            : nothing
        }
        ${icons.icon(icons.chevron)}
      </button>
      ${
        open
          ? html`<div class="inside">
              ${this.#renderRest(
                html`<parvis-profile-preview
                  .profile=${profile}
                  @parvis-dismiss=${() => this.#preview(null)}
                ></parvis-profile-preview>`,
              )}
            </div>`
          : nothing
      }
    </li>`;
  }

  #renderSection(name: SectionName): TemplateResult {
    const words = this.#words.now;
    return html`<details data-section=${name} @toggle=${this.#openSection}>
      <summary>
        ${icons.icon(SECTIONS[name])}
        <span class="words"
          >${words.section[name]}<span class="hint">${words.sectionHint[name]}</span></span
        >
        ${icons.icon(icons.chevron)}
      </summary>
      <div class="inside">
        ${this.#renderRest(html`<parvis-settings-section name=${name}></parvis-settings-section>`)}
      </div>
    </details>`;
  }

  #renderRest(rest: TemplateResult): TemplateResult {
    if (this.#rest === 'here') return rest;
    if (this.#rest !== 'missing') return html`<p>${this.#words.now.waiting}</p>`;
    return this.#renderMissing();
  }

  #renderMissing(): TemplateResult {
    const words = this.#words.now;
    return html`<p>${words.missing}</p>
      ${helpLine(words, this.session.config)}`;
  }

  #profiles(): readonly Profile[] {
    const patch = systemPatch({
      contrast: asks('prefers-contrast: more'),
      reducedMotion: asks('prefers-reduced-motion: reduce'),
      darkScheme: asks('prefers-color-scheme: dark'),
      forcedColours: asks('forced-colors: active'),
    });
    return Object.keys(patch).length ? [...PROFILES, { id: 'system', patch }] : PROFILES;
  }

  #changeTextSize = (direction: -1 | 1): void => {
    const words = this.#words.now;
    const before = this.session.preferences.value.textSize;
    const textSize = Math.min(max, Math.max(min, before + direction * step));
    if (textSize !== before) this.dispatchEvent(new PreferencesRequest({ textSize }));
    const now = words.textSizeNow(this.session.preferences.value.textSize);
    this.#say(textSize === before ? `${now}. ${words.lastStep}` : now);
  };

  #toggleContrast = (): void => {
    const { preferences } = this.session;
    const theme = preferences.value.theme === 'white-on-black' ? 'page' : 'white-on-black';
    this.dispatchEvent(new PreferencesRequest({ theme }));
  };

  #preview(id: ProfileId | null): void {
    const closed = this.#openProfile;
    this.#openProfile = id;
    this.requestUpdate();
    if (id) void this.#bringRest();
    else this.renderRoot.querySelector<HTMLElement>(`#${closed}`)?.focus();
  }

  #openSection = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) void this.#bringRest();
  };

  async #bringRest(): Promise<void> {
    if (this.#rest === 'here' || this.#rest === 'coming') return;
    this.#rest = 'coming';
    this.requestUpdate();
    try {
      (await this.loadAllSettings()).defineAllSettings();
      this.#rest = 'here';
      this.requestUpdate();
    } catch {
      this.#rest = 'missing';
      this.#say(this.#words.now.missing);
    }
  }

  /** The same sentence twice must be a change, or the second is not heard. */
  #say(sentence: string): void {
    this.#said = sentence === this.#said ? `${sentence}\u00a0` : sentence;
    this.requestUpdate();
  }

  /** Downloads what is opened less often. @internal */
  protected loadAllSettings(): Promise<typeof import('./all-settings.js')> {
    return import('./all-settings.js');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-preferences': PreferencesElement;
  }
}
