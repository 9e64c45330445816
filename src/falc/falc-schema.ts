/** The part of JSON Schema that `falc.schema.json` uses. No type is a text: the build leaves that out. */
export interface Schema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly items?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly examples?: readonly unknown[];
}

/** What is wrong in the file, for the webmaster: the place, and a sentence on what was found and what to write. */
export interface FalcComplaint {
  readonly path: string;
  readonly message: string;
}

/** Where something is wrong, and what to write. */
export type Complain = (path: string, message: string) => void;

/** More complaints than this help nobody. */
export const COMPLAINTS = 50;

/** The first thing that is wrong in a value, and what to write; null where it fits. */
export function wrongIn(
  value: unknown,
  expected: Schema,
  key: string,
  path: string,
): FalcComplaint | null {
  const wrong = (): FalcComplaint => ({
    path,
    message: `trouvé ${show(value)}. Écrire ${expectation(expected, key)}.`,
  });
  const { minLength = 0, maxLength = Infinity, minItems = 0, maxItems = Infinity } = expected;
  switch (expected.type ?? 'string') {
    case 'string':
      return typeof value === 'string' &&
        value.length >= minLength &&
        value.length <= maxLength &&
        (!expected.pattern || new RegExp(expected.pattern, 'u').test(value))
        ? null
        : wrong();
    case 'boolean':
      return typeof value === 'boolean' ? null : wrong();
    case 'integer':
      return Number.isInteger(value) &&
        (value as number) >= expected.minimum! &&
        (value as number) <= expected.maximum!
        ? null
        : wrong();
    case 'array': {
      if (!Array.isArray(value) || value.length < minItems || value.length > maxItems)
        return wrong();
      for (const [at, item] of value.entries()) {
        const inside = wrongIn(item, expected.items!, key, `${path}[${at}]`);
        if (inside) return inside;
      }
      return null;
    }
    case 'object':
    default: {
      if (!isRecord(value)) return wrong();
      for (const [name, inner] of Object.entries(expected.properties!)) {
        const found = own(value, name);
        if (found === undefined && !expected.required?.includes(name)) continue;
        const inside = wrongIn(found, inner, name, `${path}.${name}`);
        if (inside) return inside;
      }
      return null;
    }
  }
}

/** `2026-02-30` has the look of a date. */
export function wrongDate(value: unknown, path: string): FalcComplaint | null {
  const [year, month, day] = String(value).split('-').map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
    ? null
    : {
        path,
        message: `trouvé ${show(value)}, qui n’existe pas. Écrire une date comme "2026-05-01".`,
      };
}

export function refuseUnknown(
  found: Record<string, unknown>,
  { properties }: Schema,
  path: string,
  complain: Complain,
): void {
  for (const key of Object.keys(found).slice(0, COMPLAINTS))
    if (!Object.hasOwn(properties!, key))
      complain(
        `${path && `${path}.`}${key.slice(0, 80)}`,
        ` : clé inconnue (trouvé ${show(found[key])}). Écrire une de : ${Object.keys(properties!)
          .filter((name) => name !== '$schema')
          .join(', ')}.`,
      );
}

export function expectation(
  { type, examples, minimum, maximum, minItems, maxItems, maxLength }: Schema,
  key: string,
): string {
  if (key === 'src')
    return 'l’adresse d’une image du site ou en https, comme "/images/falc/carte.svg"';
  if (type === 'boolean') return 'true ou false, sans guillemets';
  if (type === 'integer') return `un nombre de ${minimum} à ${maximum}`;
  if (type === 'object')
    return key === 'model' ? 'un objet { "url": … }' : 'un objet { "src": …, "alt": … }';
  const example = examples ? `, comme ${JSON.stringify(examples[0])}` : '';
  if (type === 'array')
    return `une liste${minItems ? ` de ${minItems} à ${maxItems} textes` : ''} entre crochets${example}`;
  return `un texte entre guillemets${maxLength ? `, de ${maxLength} lettres au plus` : ''}${example}`;
}

/** What was found, in few letters: a value may be huge, or nested without end. */
export function show(value: unknown): string {
  if (value === undefined) return 'rien';
  if (Array.isArray(value)) return value.length ? 'une liste […]' : 'une liste vide []';
  if (typeof value === 'object' && value) return 'un objet {…}';
  const found = typeof value === 'string' ? JSON.stringify(value.slice(0, 61)) : String(value);
  return found.length > 62 ? `${found.slice(0, 60)}…` : found;
}

export function named(entry: Record<string, unknown>): string {
  const id = own(entry, 'id');
  return typeof id === 'string' ? ` (« ${id.slice(0, 80)} »)` : '';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
