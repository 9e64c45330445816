import type { TSchema } from '@sinclair/typebox';
import { Value, ValueErrorType, type ValueError } from '@sinclair/typebox/value';

/** What a schema refuses, in French: where, what was found, what to write. One line for each place. */
export function complaintsOf(schema: TSchema, value: unknown): string[] {
  const seen = new Set<string>();
  const complaints: string[] = [];
  for (const error of Value.Errors(schema, value)) {
    if (seen.has(error.path)) continue;
    seen.add(error.path);
    complaints.push(say(error));
  }
  return complaints;
}

function say(error: ValueError): string {
  const place = placeOf(error.path);
  if (error.type === ValueErrorType.ObjectAdditionalProperties)
    return `${place} : ce mot n’est pas connu. Vérifiez l’orthographe, ou enlevez-le.`;
  const wanted = wantedOf(error);
  if (error.type === ValueErrorType.ObjectRequiredProperty || error.value === undefined)
    return `${place} : il manque. Écrivez ${wanted}.`;
  return `${place} : ${shown(error.value)} ne convient pas. Écrivez ${wanted}.`;
}

/** `/towns/saint-orlain/phone` → `towns.saint-orlain.phone`. */
const placeOf = (path: string): string =>
  path === '' ? 'le fichier' : path.slice(1).replaceAll('/', '.').replaceAll('~1', '/');

function wantedOf({ schema, value, type }: ValueError): string {
  const { description, minimum, maximum } = schema as {
    description?: string;
    minimum?: number;
    maximum?: number;
  };
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? `un nombre entier de ${minimum} à ${maximum}`
      : '';
  const isLength = type === ValueErrorType.StringMaxLength || type === ValueErrorType.ArrayMinItems;
  const said = [description, bounds].filter(Boolean).join(', ') || kindOf(schema);
  return isLength && typeof value === 'string' ? `${said} (plus court)` : said;
}

const KINDS: Record<string, string> = {
  string: 'un texte entre guillemets',
  object: 'un objet { … }',
  array: 'une liste [ … ]',
  boolean: 'true ou false',
  integer: 'un nombre entier',
};
const kindOf = (schema: TSchema): string => KINDS[String(schema['type'])] ?? 'une autre valeur';

/** A secret is not written in a terminal. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'rien';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
