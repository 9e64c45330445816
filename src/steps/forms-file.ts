import formsSchema from './forms.schema.json' with { type: 'json' };
import type { FormHelp, FormsFile } from './help.js';

/** What is wrong in the file, for the webmaster: the place, and a sentence on what was found and what to write. */
export interface FormsComplaint {
  readonly path: string;
  readonly message: string;
}

/** The part of JSON Schema that `forms.schema.json` uses. No type is a text: the build leaves that out. */
interface Schema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly items?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly examples?: readonly unknown[];
}

const schema: Schema = formsSchema;
/** More complaints than this help nobody. */
const COMPLAINTS = 50;

/** Checks what JSON has become; what is right is kept, entry by entry. */
export function checkFormsFile(value: unknown): FormsFile {
  const check = new Check();
  const kept = check.keep(value, schema, '') as { forms?: FormHelp[] } | undefined;
  const forms = (kept?.forms ?? []).filter((help, at) => {
    if (help.form !== undefined || help.page !== undefined) return true;
    check.complain(
      `forms[${at}]`,
      'ni "form" ni "page". Écrire l’id du formulaire ou le chemin de sa page, comme "form": "#inscription-cantine". Ce formulaire est ignoré.',
    );
    return false;
  });
  return { forms, complaints: check.complaints() };
}

class Check {
  readonly #complaints: FormsComplaint[] = [];
  #untold = 0;

  complaints(): readonly FormsComplaint[] {
    return this.#untold
      ? [...this.#complaints, { path: '', message: `Et ${this.#untold} autres messages.` }]
      : this.#complaints;
  }

  complain(path: string, message: string): void {
    if (this.#complaints.length < COMPLAINTS)
      this.#complaints.push({ path, message: `« ${path || 'forms.json'} » : ${message}` });
    else this.#untold += 1;
  }

  /** A copy of what fits; undefined where nothing does. */
  keep(value: unknown, expected: Schema, path: string): unknown {
    const type = expected.type ?? 'string';
    if (type === 'object' && isRecord(value)) return this.#keepRecord(value, expected, path);
    if (type === 'array' && Array.isArray(value)) return this.#keepList(value, expected, path);
    if (
      type === 'integer' &&
      Number.isInteger(value) &&
      (value as number) >= expected.minimum! &&
      (value as number) <= expected.maximum!
    )
      return value;
    if (type === 'string' && typeof value === 'string' && isText(value, expected)) return value;
    this.complain(
      path,
      `trouvé ${show(value)}. Écrire ${wanted(expected, path)}. Cela est ignoré.`,
    );
    return undefined;
  }

  #keepRecord(value: Record<string, unknown>, expected: Schema, path: string): unknown {
    const { properties = {}, required = [] } = expected;
    const kept: Record<string, unknown> = {};
    for (const key of Object.keys(value).slice(0, 200)) {
      const inner = Object.hasOwn(properties, key) ? properties[key]! : null;
      const place = path ? `${path}.${key.slice(0, 80)}` : key.slice(0, 80);
      if (!inner) {
        this.complain(
          place,
          `clé inconnue (trouvé ${show(value[key])}). Écrire une de : ${Object.keys(properties)
            .filter((name) => name !== '$schema')
            .join(', ')}.`,
        );
        continue;
      }
      const found = this.keep(value[key], inner, place);
      if (found !== undefined) kept[key] = found;
    }
    const lacks = required.find((key) => !Object.hasOwn(kept, key));
    if (!lacks) return kept;
    if (!Object.hasOwn(value, lacks))
      this.complain(
        path,
        `il manque "${lacks}". Écrire ${wanted(properties[lacks]!, lacks)}. Cela est ignoré.`,
      );
    return undefined;
  }

  #keepList(value: readonly unknown[], expected: Schema, path: string): unknown[] {
    const most = expected.maxItems ?? Infinity;
    if (value.length > most)
      this.complain(
        path,
        `${value.length} éléments. En écrire ${most} au plus ; les suivants sont ignorés.`,
      );
    return value
      .slice(0, most)
      .map((item, at) => this.keep(item, expected.items ?? {}, `${path}[${at}]`))
      .filter((item) => item !== undefined);
  }
}

function isText(value: string, { minLength = 0, maxLength = Infinity, pattern }: Schema): boolean {
  const isLong = value.trim().length >= minLength && value.length <= maxLength;
  return isLong && (!pattern || new RegExp(pattern, 'u').test(value));
}

function wanted(
  { type = 'string', examples, minimum, maximum, maxLength, properties, items }: Schema,
  path: string,
): string {
  const example = examples ? `, comme ${JSON.stringify(examples[0])}` : '';
  if (type === 'integer') return `un nombre de ${minimum} à ${maximum}, sans guillemets`;
  if (type === 'array')
    return path === 'forms'
      ? '{ "forms": [ … ] }'
      : `une liste entre crochets${example || (items?.examples ? `, comme [${JSON.stringify(items.examples[0])}]` : '')}`;
  if (type === 'object')
    return path === ''
      ? '{ "forms": [ … ] }'
      : `un objet${example || ` { "${Object.keys(properties ?? {})[0]}": … }`}`;
  return `un texte entre guillemets${maxLength ? `, de ${maxLength} lettres au plus` : ''}${example}`;
}

/** What was found, in few letters: a value may be huge, or nested without end. */
function show(value: unknown): string {
  if (value === undefined) return 'rien';
  if (Array.isArray(value)) return value.length ? 'une liste […]' : 'une liste vide []';
  if (isRecord(value)) return 'un objet {…}';
  const found = typeof value === 'string' ? JSON.stringify(value.slice(0, 61)) : String(value);
  return found.length > 62 ? `${found.slice(0, 60)}…` : found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
