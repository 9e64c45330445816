import falcSchema from './falc.schema.json' with { type: 'json' };

/** An image beside a text written by people; for one line (from 1), or for all of it. */
export interface Pictogram {
  readonly src: string;
  readonly alt: string;
  readonly line?: number;
}

/** An easy text that a person wrote for a passage of the site, as `falc.json` has it. */
export interface WrittenText {
  readonly id: string;
  readonly page?: string;
  readonly source?: string;
  readonly hash?: string;
  readonly lines: readonly string[];
  readonly author?: string;
  readonly reviewers?: readonly string[];
  readonly date?: string;
  /** People with an intellectual disability have validated it: only then is it FALC. */
  readonly validated?: boolean;
  readonly logo?: boolean;
  readonly pictograms?: readonly Pictogram[];
}

/** What is wrong in the file, for the webmaster: the place, and a sentence on what was found and what to write. */
export interface FalcComplaint {
  readonly path: string;
  readonly message: string;
}

/** A language model that the town has, or allows. */
export interface ModelChoice {
  /** Of an OpenAI-compatible chat endpoint on the town's own server. */
  readonly url?: string;
  readonly name?: string;
  /** The browser's own model may be offered. */
  readonly browser?: boolean;
}

export interface FalcFile {
  readonly texts: readonly WrittenText[];
  /** Null where the town has none: nothing is offered, nothing is sent. */
  readonly model: ModelChoice | null;
  readonly complaints: readonly FalcComplaint[];
}

/** The part of JSON Schema that `falc.schema.json` uses. No type is a text: the build leaves that out. */
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
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly examples?: readonly unknown[];
}

const schema: Schema = falcSchema;
const text = schema.properties!.texts!.items!;
const image = text.properties!.pictograms!.items!;
/** Longer than this, in letters, the file is not read. */
const LONGEST = 5_000_000;
/** More complaints than this help nobody. */
const COMPLAINTS = 50;

/** Reads `falc.json`: what is right is kept, what is wrong is left out and told; never throws. */
export function readFalcFile(json: string): FalcFile {
  const refused = (message: string): FalcFile => ({
    texts: [],
    model: null,
    complaints: [{ path: '', message }],
  });
  if (json.length > LONGEST)
    return refused(
      `falc.json : trop long (${json.length} lettres). Écrire 5 millions de lettres au plus.`,
    );
  try {
    return checkFalcFile(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch (error) {
    return refused(
      `falc.json : ne se lit pas (${String(error).slice(0, 200)}). Ce n’est pas du JSON : une virgule ou un guillemet manque, ou il y en a un de trop. Tout ce fichier est ignoré.`,
    );
  }
}

/** As `readFalcFile`, of what JSON has become. */
export function checkFalcFile(value: unknown): FalcFile {
  const complaints: FalcComplaint[] = [];
  let untold = 0;
  const complain = (path: string, message: string) => {
    if (complaints.length < COMPLAINTS) complaints.push({ path, message: `« ${path} »${message}` });
    else untold += 1;
  };
  const texts: WrittenText[] = [];
  if (!isRecord(value) || !Object.hasOwn(value, 'texts') || !Array.isArray(value.texts)) {
    complain(
      'texts',
      ` : trouvé ${show(isRecord(value) ? own(value, 'texts') : value)}. Écrire { "texts": [ … ] }.`,
    );
  } else {
    refuseUnknown(value, schema, '', complain);
    const seen = new Set<string>();
    const { maxItems } = schema.properties!.texts!;
    if (value.texts.length > maxItems!)
      complain(
        'texts',
        ` : ${value.texts.length} textes. Écrire ${maxItems} textes au plus ; les suivants sont ignorés.`,
      );
    value.texts.slice(0, maxItems).forEach((entry: unknown, at) => {
      const path = `texts[${at}]`;
      const written = readText(entry, path, complain);
      const key = written && `${written.id} ${written.page ?? ''}`;
      if (!written) return;
      if (seen.has(key!))
        complain(
          `${path}.id`,
          ` : « ${written.id} » est déjà le nom d’un autre texte. Écrire un autre nom. Ce texte est ignoré.`,
        );
      else texts.push(written);
      seen.add(key!);
    });
  }
  if (untold) complaints.push({ path: '', message: `Et ${untold} autres messages.` });
  return { texts, model: readModel(value, complain), complaints };
}

type Complain = (path: string, message: string) => void;

function readModel(value: unknown, complain: Complain): ModelChoice | null {
  const model = isRecord(value) ? own(value, 'model') : undefined;
  if (model === undefined) return null;
  const expected = schema.properties!.model!;
  if (isRecord(model)) refuseUnknown(model, expected, 'model', complain);
  const wrong = wrongIn(model, expected, 'model', 'model');
  if (wrong) {
    complain(wrong.path, ` : ${wrong.message} Aucun modèle n’est proposé.`);
    return null;
  }
  const { url, name, browser } = model as ModelChoice;
  return url !== undefined || browser ? { url, name, browser } : null;
}

/** Null where what is wrong would make the text unsure; images, unknown keys and claims too many fall away alone. */
function readText(entry: unknown, path: string, complain: Complain): WrittenText | null {
  if (!isRecord(entry)) {
    complain(
      path,
      ` : trouvé ${show(entry)}. Écrire un objet { "id": …, "lines": [ … ] }. Ce texte est ignoré.`,
    );
    return null;
  }
  refuseUnknown(entry, text, path, complain);
  const kept: Record<string, unknown> = {};
  let isRight = true;
  for (const [key, expected] of Object.entries(text.properties!)) {
    const value = own(entry, key);
    if (value === undefined && !text.required!.includes(key)) continue;
    if (key === 'pictograms' && Array.isArray(value)) continue;
    const wrong =
      wrongIn(value, expected, key, `${path}.${key}`) ??
      (key === 'date' ? wrongDate(value, `${path}.${key}`) : null);
    if (wrong) {
      isRight = false;
      complain(wrong.path, `${named(entry)} : ${wrong.message} Ce texte est ignoré.`);
    } else kept[key] = value;
  }
  if (!isRight) return null;
  const images = own(entry, 'pictograms');
  if (Array.isArray(images)) kept.pictograms = readImages(images, path, named(entry), complain);
  const reviewers = kept.reviewers as string[] | undefined;
  if (kept.validated && !reviewers?.length) {
    complain(
      `${path}.reviewers`,
      `${named(entry)} : vide, et validated est true. Écrire qui a validé le texte. Sans cela, il n’est pas appelé FALC.`,
    );
    kept.validated = false;
  }
  if (kept.logo && !kept.validated) {
    complain(
      `${path}.logo`,
      `${named(entry)} : trouvé true. Le logo est pour les textes validés par des personnes concernées : écrire aussi "validated": true et "reviewers", ou enlever logo.`,
    );
    kept.logo = false;
  }
  return kept as unknown as WrittenText;
}

function readImages(
  images: unknown[],
  path: string,
  name: string,
  complain: Complain,
): Pictogram[] {
  const kept: Pictogram[] = [];
  images.slice(0, text.properties!.pictograms!.maxItems).forEach((found, at) => {
    const place = `${path}.pictograms[${at}]`;
    if (isRecord(found)) refuseUnknown(found, image, place, complain);
    const wrong = wrongIn(found, image, 'pictograms', place);
    if (wrong) return complain(wrong.path, `${name} : ${wrong.message} Cette image est ignorée.`);
    const { src, alt, line } = found as Pictogram;
    kept.push(line === undefined ? { src, alt } : { src, alt, line });
  });
  return kept;
}

/** The first thing that is wrong in a value, and what to write; null where it fits. */
function wrongIn(
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
function wrongDate(value: unknown, path: string): FalcComplaint | null {
  const [year, month, day] = String(value).split('-').map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
    ? null
    : {
        path,
        message: `trouvé ${show(value)}, qui n’existe pas. Écrire une date comme "2026-05-01".`,
      };
}

function refuseUnknown(
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

function expectation(
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
function show(value: unknown): string {
  if (value === undefined) return 'rien';
  if (Array.isArray(value)) return value.length ? 'une liste […]' : 'une liste vide []';
  if (typeof value === 'object' && value) return 'un objet {…}';
  const found = typeof value === 'string' ? JSON.stringify(value.slice(0, 61)) : String(value);
  return found.length > 62 ? `${found.slice(0, 60)}…` : found;
}

function named(entry: Record<string, unknown>): string {
  const id = own(entry, 'id');
  return typeof id === 'string' ? ` (« ${id.slice(0, 80)} »)` : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
