import type { Schema } from './check.js';
import schema from './schema.json' with { type: 'json' };

/** `data-offset-x="20"` → `{ offsetX: 20 }`, `data-town-phone` → `{ town: { phone } }`; foreign `data-*` are not ours to judge. */
export function fromAttributes(
  data: { readonly [name: string]: string | undefined },
  { properties } = schema as Schema,
  prefix = '',
): object {
  const value: Record<string, unknown> = {};
  for (const key of Object.keys(properties!)) {
    const { type, properties: inner } = properties![key]!;
    const name = prefix ? prefix + key[0]!.toUpperCase() + key.slice(1) : key;
    const text = data[name];
    // What a feature checks itself is written in JSON alone.
    if (type === 'object') {
      if (inner) value[key] = fromAttributes(data, properties![key], name);
    } else if (text !== undefined) value[key] = typed(text, type);
  }
  return value;
}

function typed(text: string, type?: string): unknown {
  if (type === 'number' && text) return +text === +text ? +text : text;
  if (type === 'boolean') return text === 'true' || (text !== 'false' && text);
  return text;
}
