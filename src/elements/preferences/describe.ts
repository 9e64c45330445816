import type { SettingsWords, Switch } from '../../i18n/fr/settings.js';
import type { PreferencesWords } from '../../i18n/fr/preferences.js';
import { levelsOf } from '../../preferences/levels.js';
import type { NumberSetting, Preferences, SettingName } from '../../preferences/schema.js';

export type Words = SettingsWords & PreferencesWords;
type Spacing = Exclude<NumberSetting, 'textSize'>;

/** The value of a number setting, as a visitor reads it between the two buttons. */
export function levelWords(name: Spacing, value: number, words: Words): string {
  if (value === 0) return words.asPage;
  if (name === 'lineWidth') return words.characters(value);
  const levels = levelsOf(name).filter((level) => level > 0);
  const level = levels.findIndex((found) => found >= value);
  return words.level(level < 0 ? levels.length : level + 1, levels.length);
}

/** What a profile changes, said before it is applied: "Texte plus grand : 140 %". */
export function changeWords(name: SettingName, preferences: Preferences, words: Words): string {
  if (name === 'font') return words.font[preferences.font];
  const label = words.change[name] ?? words.switch[name as Switch].label;
  const value = {
    textSize: () => words.percent(preferences.textSize),
    lineWidth: () => words.characters(preferences.lineWidth),
    theme: () => words.theme[preferences.theme],
  }[name as string];
  return value ? `${label}${words.colon} ${value()}` : label;
}
