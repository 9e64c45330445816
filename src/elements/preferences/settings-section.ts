import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Switch } from '../../i18n/fr/settings.js';
import { WordsController } from '../../i18n/words-controller.js';
import { nextLevel } from '../../preferences/levels.js';
import {
  FONTS,
  GUIDES,
  THEMES,
  type NumberSetting,
  type Preferences,
  type Theme,
} from '../../preferences/schema.js';
import { paletteOf } from '../../preferences/themes.js';
import { PreferencesRequest } from '../../requests.js';
import { controls } from '../../ui/controls.js';
import { ParvisElement } from '../../ui/element.js';
import { SayEvent } from '../../ui/say.js';
import { french, loadEnglish } from './all-words.js';
import { levelWords } from './describe.js';
import type { SectionName } from './preferences.js';
import { sectionStyles } from './rest-styles.js';
import { stepper, stepperStyles } from './stepper.js';

type Spacing = Exclude<NumberSetting, 'textSize'>;
type Choice = 'font' | 'theme' | 'guide';

/**
 * One section of "Tous les réglages": steppers, choices and boxes to tick.
 *
 * @fires parvis-preferences-request - Asks for a change of settings.
 */
export class SettingsSection extends ParvisElement {
  static override styles = [ParvisElement.styles, controls, stepperStyles, sectionStyles];

  /** Which section. */
  @property() name: SectionName = 'text';

  readonly #words = new WordsController(this, french, loadEnglish);

  override render(): TemplateResult {
    if (this.name === 'text') return this.#renderText();
    if (this.name === 'colours') return this.#renderColours();
    if (this.name === 'calm') {
      return html`${this.#renderSwitch('stopMotion')}${this.#renderSwitch('hideImages')}`;
    }
    return this.#renderGuides();
  }

  #renderText(): TemplateResult {
    return html`
      ${this.#renderChoice('font', FONTS, this.#words.now.fonts, this.#words.now.font)}
      ${this.#renderStepper('lineHeight')} ${this.#renderStepper('letterSpacing')}
      ${this.#renderStepper('wordSpacing')} ${this.#renderStepper('paragraphSpacing')}
      ${this.#renderStepper('lineWidth')} ${this.#renderSwitch('alignStart')}
      ${this.#renderSwitch('noHyphens')}
    `;
  }

  #renderColours(): TemplateResult {
    const words = this.#words.now;
    const forced = matchMedia('(forced-colors: active)').matches;
    const own = this.session.preferences.value.theme === 'own';
    return html`
      ${forced ? html`<p>${words.forced}</p>` : nothing}
      ${this.#renderChoice('theme', THEMES, words.themes, words.theme)}
      ${own ? html`<parvis-own-colours></parvis-own-colours>` : nothing}
    `;
  }

  #renderGuides(): TemplateResult {
    return html`
      ${this.#renderSwitch('underlineLinks')} ${this.#renderSwitch('strongFocus')}
      ${this.#renderSwitch('largePointer')}
      ${this.#renderChoice('guide', GUIDES, this.#words.now.guides, this.#words.now.guide)}
      ${this.#renderSwitch('syllables')}
    `;
  }

  #renderStepper(name: Spacing): TemplateResult {
    const words = this.#words.now;
    const value = this.session.preferences.value[name];
    return stepper({
      name: kebab(name),
      ...words.stepper[name],
      value: levelWords(name, value, words),
      atStart: nextLevel(name, value, -1) === value,
      atEnd: nextLevel(name, value, 1) === value,
      onStep: (direction) => this.#step(name, direction),
    });
  }

  #renderChoice<T extends string>(
    name: Choice,
    choices: readonly T[],
    label: string,
    words: Record<T, string>,
  ): TemplateResult {
    const current = this.session.preferences.value[name] as string;
    const sample = this.#words.now.sample;
    return html`<fieldset @change=${(event: Event) => this.#choose(name, event)}>
      <legend>${label}</legend>
      ${choices.map(
        (choice) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${name}
              .value=${choice}
              .checked=${live(choice === current)}
            />
            <span class="words">${words[choice]}</span>
            ${
              name === 'theme'
                ? html`<span class="sample" data-choice=${choice} aria-hidden="true"
                    >${sample}</span
                  >`
                : nothing
            }
          </label>`,
      )}
    </fieldset>`;
  }

  #renderSwitch(name: Switch): TemplateResult {
    const { label, hint } = this.#words.now.switch[name];
    return html`<label class="choice">
      <input
        type="checkbox"
        aria-labelledby=${`${name}-label`}
        aria-describedby=${name}
        .checked=${live(this.session.preferences.value[name])}
        @change=${(event: Event) =>
          this.#ask({ [name]: (event.target as HTMLInputElement).checked })}
      />
      <span class="words">
        <span id=${`${name}-label`}>${label}</span>
        <span class="hint" id=${name}>${hint}</span>
      </span>
    </label>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { value } = this.session.preferences;
    for (const sample of this.renderRoot.querySelectorAll<HTMLElement>('.sample')) {
      const palette = paletteOf({ ...value, theme: sample.dataset['choice'] as Theme });
      sample.hidden = !palette;
      sample.style.color = palette?.text ?? '';
      sample.style.background = palette?.background ?? '';
    }
  }

  /** Its buttons say nothing of the value: the sentence does. A box or a choice says its own state. */
  #step(name: Spacing, direction: -1 | 1): void {
    const words = this.#words.now;
    const before = this.session.preferences.value[name];
    const next = nextLevel(name, before, direction);
    if (next !== before) this.#ask({ [name]: next });
    const now = levelWords(name, this.session.preferences.value[name], words);
    const said = `${words.stepper[name].label}${words.colon} ${now}`;
    this.dispatchEvent(new SayEvent(next === before ? `${said}. ${words.lastStep}` : said));
  }

  #choose(name: Choice, event: Event): void {
    this.#ask({ [name]: (event.target as HTMLInputElement).value });
  }

  #ask(patch: Partial<Preferences>): void {
    this.dispatchEvent(new PreferencesRequest(patch));
    // Where it was not answered, the control shows again what is.
    this.requestUpdate();
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-settings-section': SettingsSection;
  }
}
