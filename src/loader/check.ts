import { isReadable } from './readable.js';

/** The part of JSON Schema that `schema.json` uses. */
export interface Schema {
  /** A text where it says none. */
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** `readable`: a colour under white text; `selector`: of CSS. */
  readonly format?: string;
  readonly examples?: readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
}

/** All that is asked of a page here; where there is none, in Node, no selector is right. */
declare const document: { querySelector(selector: string): unknown };

/**
 * Keeps the values that the schema allows; `refuse` hears of each other one. The words for the webmaster
 * are `report`'s: a page whose configuration is right does not download them.
 */
export function checkConfig<Config>(
  value: unknown,
  schema: Schema | undefined,
  refuse: (path: string, value: unknown) => void,
  path = '',
): Config | undefined {
  if (!schema || !fits(value, schema)) return void refuse(path, value);
  if (!schema.properties) return value as Config;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value as object)) {
    const checked = checkConfig(
      (value as Record<string, unknown>)[key],
      Object.keys(schema.properties).includes(key) ? schema.properties[key] : undefined,
      refuse,
      (path && path + '.') + key,
    );
    // What is refused here may have been said rightly elsewhere.
    if (checked !== undefined) kept[key] = checked;
  }
  return kept as Config;
}

/** An empty text says nothing: it never fits. */
function fits(value: unknown, schema: Schema): boolean {
  const {
    type = 'string',
    enum: choices,
    minimum,
    maximum,
    maxLength = 999,
    pattern,
    format,
  } = schema;
  if (choices) return choices.includes(value as string);
  if (typeof value !== type || value === '' || value === null || Array.isArray(value)) return false;
  if (type === 'number') return (value as number) >= minimum! && (value as number) <= maximum!;
  if (type !== 'string') return true;
  const text = value as string;
  try {
    return (
      text.length <= maxLength &&
      (!pattern || new RegExp(pattern).test(text)) &&
      (!format || (format === 'readable' ? isReadable(text) : (document.querySelector(text), true)))
    );
  } catch {
    return false;
  }
}
