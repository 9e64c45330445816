import { isEmail } from './clean-text.js';
import type { Complain } from './complaints.js';
import { TERRITORIES, type Territory } from './holidays.js';
import { readHours } from './config-hours.js';
import { readPhone } from './phone.js';
import { isZone } from './zones.js';

/** The part of JSON Schema that `contact.schema.json` uses. No type is a text: a build may leave that out. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
}

export interface Reading {
  readonly complain: Complain;
  /** What hours take where they do not say it. */
  readonly place: { readonly territory?: unknown; readonly zone?: unknown };
}

/** What is right in a value; undefined where nothing is. What is wrong is told. */
export function readValue(value: unknown, schema: Schema, path: string, reading: Reading): unknown {
  const { complain } = reading;
  if (schema.$ref?.endsWith('/hours')) return readHours(value, path, complain, placeOf(reading));
  const wrong = (expected = expectation(schema)): undefined =>
    complain(path, value, expected) as undefined;
  if (schema.enum) return schema.enum.includes(value as string) ? value : wrong();
  switch (schema.type ?? 'string') {
    case 'object':
      return isRecord(value) ? readRecord(value, schema, path, reading) : wrong();
    case 'array':
      return Array.isArray(value) ? readList(value, schema, path, reading) : wrong();
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong();
    case 'integer':
      return Number.isInteger(value) &&
        (value as number) >= schema.minimum! &&
        (value as number) <= schema.maximum!
        ? value
        : wrong();
    default:
      return typeof value === 'string' && isText(value, schema, reading) ? value.trim() : wrong();
  }
}

function readRecord(
  value: Record<string, unknown>,
  schema: Schema,
  path: string,
  reading: Reading,
): unknown {
  const { properties = {}, required = [], additionalProperties } = schema;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value).slice(0, 300)) {
    const place = `${path}.${key.slice(0, 80)}`;
    const inner = Object.hasOwn(properties, key)
      ? properties[key]!
      : typeof additionalProperties === 'object'
        ? additionalProperties
        : undefined;
    if (/^(?:\$schema|\$comment|__proto__)$/.test(key)) continue;
    if (!inner) {
      const names = Object.keys(properties)
        .filter((name) => name[0] !== '$')
        .join(', ');
      reading.complain(place, value[key], `une clé connue : ${names}`);
      continue;
    }
    const read = readValue(value[key], inner, place, reading);
    if (read !== undefined) kept[key] = read;
  }
  const missing = required.filter((key) => !Object.hasOwn(kept, key));
  for (const key of missing)
    if (!Object.hasOwn(value, key))
      reading.complain(`${path}.${key}`, undefined, expectation(properties[key]!));
  return missing.length ? undefined : kept;
}

function readList(value: unknown[], schema: Schema, path: string, reading: Reading): unknown {
  const { minItems = 0, maxItems = 300, items } = schema;
  if (value.length > maxItems)
    reading.complain(
      path,
      value,
      `${maxItems} choses au plus dans la liste : les autres sont ignorées`,
    );
  const kept = value
    .slice(0, maxItems)
    .map((item, at) => readValue(item, items!, `${path}[${at}]`, reading))
    .filter((item) => item !== undefined);
  if (kept.length >= minItems) return kept;
  if (!value.length) reading.complain(path, value, expectation(schema));
  return undefined;
}

function isText(value: string, schema: Schema, reading: Reading): boolean {
  const text = value.trim();
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  if (text.length < minLength || text.length > maxLength) return false;
  if (pattern && !new RegExp(pattern, 'u').test(text)) return false;
  switch (format ?? '') {
    case 'phone':
      return isTownPhone(text, placeOf(reading).territory);
    case 'email':
      return isEmail(text);
    case 'address':
      return isAddress(text);
    case 'zone':
      return isZone(text);
    default:
      return true;
  }
}

/** A town may answer at a short or a free number, which nobody is called back at. */
function isTownPhone(text: string, territory?: Territory): boolean {
  const { phone, fault } = readPhone(text, territory);
  return Boolean(phone) || (fault === 'special' && !/^0?8(?:9|36)/.test(text.replace(/\D/g, '')));
}

/** A page of the site, or of another one by https. */
function isAddress(text: string): boolean {
  return /^(?:https?:\/\/[^\s"<>\\]+|\/(?!\/)[^\s"<>\\]*)$/i.test(text);
}

function placeOf({ place }: Reading): { territory?: Territory; zone?: string } {
  const territory = TERRITORIES.find((known) => known === place.territory);
  return { ...(territory && { territory }), ...(isZone(place.zone) && { zone: place.zone }) };
}

function expectation(schema: Schema): string {
  const { type, examples, minimum, maximum, maxLength, format } = schema;
  if (schema.enum) return `un de : ${schema.enum.join(', ')}`;
  if (schema.$ref) return 'des horaires comme "Mo-Fr 09:00-12:00; PH off"';
  const example = examples ? `, comme ${JSON.stringify(examples[0])}` : '';
  if (type === 'boolean') return 'true ou false, sans guillemets';
  if (type === 'integer') return `un nombre de ${minimum} à ${maximum}`;
  if (type === 'object') return `un objet entre accolades { … }${example}`;
  if (type === 'array') return `une liste entre crochets${example || ' […]'}`;
  if (format === 'phone') return `un numéro de téléphone entre guillemets${example}`;
  if (format === 'email') return `une adresse e-mail entre guillemets${example}`;
  if (format === 'address') return `une adresse qui commence par https:// ou par /${example}`;
  return `un texte entre guillemets${maxLength ? `, de ${maxLength} lettres au plus` : ''}${example}`;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
