import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WordsController } from '../../i18n/words-controller.js';
import type { PageFonts } from '../../preferences/apply/fonts.js';
import { fontFamily } from '../../preferences/apply/look.js';
import { changePreferences } from '../../preferences/guards.js';
import { patchNames } from '../../preferences/patch-names.js';
import { profileChanges, type Profile } from '../../preferences/profiles.js';
import { DEFAULTS, type Preferences } from '../../preferences/schema.js';
import { paletteOf } from '../../preferences/themes.js';
import { PreferencesRequest, UndoRequest } from '../../requests.js';
import { controls } from '../../ui/controls.js';
import { ParvisElement } from '../../ui/element.js';
import { SayEvent } from '../../ui/say.js';
import { french, loadEnglish } from './all-words.js';
import { changeWords } from './describe.js';
import { previewStyles } from './rest-styles.js';

/**
 * A profile shown before it is applied: a sample of text as it would look, and what would change in
 * plain words. Once applied, one button takes it back.
 *
 * @fires parvis-preferences-request - Asks for the settings of the profile.
 * @fires parvis-undo-request - Asks to take the profile back.
 * @fires parvis-dismiss - The visitor does not want it.
 */
export class ProfilePreview extends ParvisElement {
  static override styles = [ParvisElement.styles, controls, previewStyles];

  /** The profile to show. */
  @property({ attribute: false }) profile!: Profile;

  /** The settings as they were once the profile was applied here. */
  @state() private applied: Preferences | null = null;
  @query('.sample') private readonly sample!: HTMLElement | null;
  @query('button') private readonly firstButton!: HTMLElement;

  #fonts: PageFonts | null = null;
  readonly #words = new WordsController(this, french, loadEnglish);

  override render(): TemplateResult {
    const words = this.#words.now;
    const current = this.session.preferences.value;
    const names = patchNames(profileChanges(this.profile, current));
    if (names.length === 0) return this.#renderInPlace(current);
    const wanted = this.#wanted();
    return html`
      <p>${words.preview}</p>
      <p class="sample">${words.example}<span class="link">${words.exampleLink}</span>.</p>
      <p id="changes">${words.changes}</p>
      <ul aria-labelledby="changes">
        ${names.map((name) => html`<li>${changeWords(name, wanted, words)}</li>`)}
      </ul>
      <div class="row">
        <button class="main" part="apply" @click=${this.#apply}>${words.apply}</button>
        <button part="no-thanks" @click=${this.#refuse}>${words.noThanks}</button>
      </div>
    `;
  }

  #renderInPlace(current: Preferences): TemplateResult {
    const words = this.#words.now;
    const last = this.applied === current && this.session.preferences.canUndo;
    return html`<p>${words.inPlace}</p>
      <div class="row">
        <button part="take-back" @click=${last ? this.#undo : this.#takeAway}>
          ${last ? words.cancel : words.takeAway}
        </button>
      </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fonts?.remove();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.sample) return;
    const wanted = this.#wanted();
    dress(this.sample, wanted);
    void this.#bringFont(wanted);
  }

  /** The sample shows the letters of the profile; where they do not come, the system's stay. */
  async #bringFont({ font }: Preferences): Promise<void> {
    const { PageFonts } = await import('../../preferences/apply/fonts.js');
    if (this.isConnected) await (this.#fonts ??= new PageFonts(this.ownerDocument)).show(font);
  }

  /** The settings that would be in place, once the profile is applied. */
  #wanted(): Preferences {
    const current = this.session.preferences.value;
    return changePreferences(current, profileChanges(this.profile, current));
  }

  #apply = (): void => {
    const { preferences } = this.session;
    this.dispatchEvent(new PreferencesRequest(profileChanges(this.profile, preferences.value)));
    this.applied = preferences.value;
    void this.#tell(this.#words.now.applied);
  };

  #undo = (): void => {
    this.dispatchEvent(new UndoRequest());
    void this.#tell(() => this.#words.now.undone);
  };

  /** The profile was in place before this preview was opened: undoing would take back something else. */
  #takeAway = (): void => {
    const names = patchNames(this.profile.patch);
    const patch = Object.fromEntries(names.map((name) => [name, DEFAULTS[name]]));
    this.dispatchEvent(new PreferencesRequest(patch));
    void this.#tell(this.#words.now.takenAway);
  };

  #refuse = (): void => {
    this.dispatchEvent(new Event('parvis-dismiss'));
  };

  /** The button pressed has given its place to another: focus goes there. */
  async #tell(sentence: (profile: string) => string): Promise<void> {
    this.dispatchEvent(new SayEvent(sentence(this.#words.now.profile[this.profile.id])));
    this.requestUpdate();
    await this.updateComplete;
    this.firstButton.focus();
  }
}

/** Gives a sample the look that the page's text would have. */
function dress(sample: HTMLElement, preferences: Preferences): void {
  const { textSize, lineHeight, letterSpacing, wordSpacing, lineWidth } = preferences;
  const palette = paletteOf(preferences);
  const look: Record<string, string> = {
    'font-size': `${(16 * textSize) / 100}px`,
    'line-height': lineHeight ? String(lineHeight) : '',
    'letter-spacing': letterSpacing ? `${letterSpacing}em` : '',
    'word-spacing': wordSpacing ? `${wordSpacing}em` : '',
    'max-width': lineWidth ? `${lineWidth}ch` : '',
    'font-family': fontFamily(preferences) ?? '',
    background: palette?.background ?? '',
    color: palette?.text ?? '',
    '--link': palette?.link ?? '',
  };
  for (const [name, value] of Object.entries(look)) sample.style.setProperty(name, value);
  sample.classList.toggle('underlined', preferences.underlineLinks);
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-profile-preview': ProfilePreview;
  }
}
