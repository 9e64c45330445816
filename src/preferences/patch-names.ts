import { DEFAULTS, type Preferences, type SettingName } from './schema.js';

/** Names of the settings of a patch, in the order the settings are shown. */
export function patchNames(patch: Partial<Preferences>): SettingName[] {
  return (Object.keys(DEFAULTS) as SettingName[]).filter((name) => name in patch);
}
