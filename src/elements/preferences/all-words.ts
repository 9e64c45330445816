import { preferencesFr } from '../../i18n/fr/preferences.js';
import { settingsFr } from '../../i18n/fr/settings.js';
import type { Words } from './describe.js';

export const french: Words = { ...preferencesFr, ...settingsFr };

export async function loadEnglish(): Promise<Words> {
  return {
    ...(await import('../../i18n/en/preferences.js')).preferencesEn,
    ...(await import('../../i18n/en/settings.js')).settingsEn,
  };
}
