import type { Schema } from './check.js';
import schema from './schema.json' with { type: 'json' };

export interface Complaint {
  readonly path: string;
  readonly value?: unknown;
  /** What went wrong with a file or a block, where it could not be read at all. */
  readonly error?: string;
}

/** What was found, and what to write. */
export function explain({ path, value, error }: Complaint): string {
  if (error)
    return `${path} : ne se lit pas (${error}). ${cureFor(error)} Tout ce fichier est ignoré.`;
  const found = JSON.stringify(value) ?? String(value);
  const short = found.length > 80 ? `${found.slice(0, 80)}…` : found;
  const expected = schemaAt(path);
  if (!expected)
    return `« ${path} » : clé inconnue (trouvé ${short}). Écrire une de : ${keysBeside(path)}.`;
  if (expected.format === 'readable' && /^#[\da-f]{6}$/i.test(String(value)))
    return `« ${path} » : trouvé ${short}, une couleur trop claire : un texte blanc ne s’y lit pas. Écrire une couleur plus foncée, comme "${expected.examples![0]}".`;
  return `« ${path || 'configuration'} » : trouvé ${short}. Écrire ${expectation(expected)}.`;
}

/** A missing comma is told by browsers one line too late, in English, and in WebKit without the word JSON. */
function cureFor(error: string): string {
  return /JSON|Syntax|token/i.test(error)
    ? 'Ce n’est pas du JSON : une virgule ou un guillemet manque, ou il y en a un de trop. Regarder la ligne indiquée et celle d’avant.'
    : 'Vérifier l’adresse écrite dans data-config et que le fichier y est.';
}

function expectation({
  type,
  enum: choices,
  minimum,
  maximum,
  maxLength,
  pattern,
  examples,
  format,
}: Schema): string {
  if (choices) return choices.map((choice) => `"${choice}"`).join(' ou ');
  if (type === 'number') return `un nombre de ${minimum} à ${maximum}`;
  if (type === 'boolean') return 'true ou false, sans guillemets';
  if (type === 'object') return 'un objet { … }';
  const example = examples ? `"${examples[0]}"` : '';
  if (format === 'selector') return `un sélecteur CSS valable, comme ${example}`;
  if (pattern && example) return `une valeur comme ${example}`;
  return `un texte entre guillemets${maxLength ? ` de ${maxLength} lettres au plus` : ''}${example && `, comme ${example}`}`;
}

/** What is expected at a path; undefined for an unknown key. */
function schemaAt(path: string): Schema | undefined {
  const keys = path ? path.split('.') : [];
  return keys.reduce<Schema | undefined>(
    (place, key) =>
      place?.properties && Object.hasOwn(place.properties, key) ? place.properties[key] : undefined,
    schema as Schema,
  );
}

/** The keys that may stand where an unknown one was found. */
function keysBeside(path: string): string {
  const place = schemaAt(path.slice(0, Math.max(0, path.lastIndexOf('.'))));
  return Object.keys(place?.properties ?? {})
    .filter((key) => key !== '$schema')
    .join(', ');
}
