import {
  DEFAULTS,
  FONTS,
  GUIDES,
  RANGES,
  THEMES,
  type Colour,
  type NumberSetting,
  type Preferences,
  type SettingName,
} from './schema.js';

const CHOICES: { readonly [name in SettingName]?: readonly string[] } = {
  font: FONTS,
  theme: THEMES,
  guide: GUIDES,
};

/**
 * Drops every value that is not one of ours (a stored value may be old, foreign or hostile); never throws.
 *
 * @param base what stands where nothing right is said
 */
export function readPreferences(value: unknown, base = DEFAULTS): Preferences {
  const source: Record<string, unknown> = Object(value);
  const result: Record<string, unknown> = { ...base };
  for (const name of Object.keys(DEFAULTS) as SettingName[])
    if (Object.hasOwn(source, name) && isAllowed(name, source[name])) result[name] = source[name];
  return result as unknown as Preferences;
}

/** The same preferences with a change applied; numbers are brought into range, wrong values are left out. */
export function changePreferences(current: Preferences, patch: Partial<Preferences>): Preferences {
  const clamped: Record<string, unknown> = { ...patch };
  for (const [name, { min, max }] of Object.entries(RANGES)) {
    const found = clamped[name];
    if (typeof found !== 'number' || found === DEFAULTS[name as NumberSetting]) continue;
    clamped[name] = Math.min(max, Math.max(min, Math.round(found * 1000) / 1000));
  }
  return readPreferences(clamped, current);
}

export function isColour(value: unknown): value is Colour {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value);
}

function isAllowed(name: SettingName, value: unknown): boolean {
  if (name in RANGES) {
    const { min, max } = RANGES[name as NumberSetting];
    return value === DEFAULTS[name] || (typeof value === 'number' && value >= min && value <= max);
  }
  if (CHOICES[name]) return CHOICES[name].includes(value as string);
  return name.startsWith('own') ? isColour(value) : typeof value === 'boolean';
}
