import { FailedError, UsageError } from '../input.js';
import { FIELDS } from './directory-address.js';

/** A phone, and what the directory says of it. */
export interface DirectoryPhone {
  readonly valeur?: string;
  readonly description?: string;
}

export interface DirectoryAddress {
  readonly type_adresse?: string;
  readonly complement1?: string;
  readonly numero_voie?: string;
  readonly code_postal?: string;
  readonly nom_commune?: string;
  readonly accessibilite?: string;
  readonly note_accessibilite?: string;
}

/** Days and hours, `09:00:00`; the words of `commentaire` no program understands. */
export interface DirectoryRange {
  readonly nom_jour_debut?: string;
  readonly nom_jour_fin?: string;
  readonly valeur_heure_debut_1?: string;
  readonly valeur_heure_fin_1?: string;
  readonly valeur_heure_debut_2?: string;
  readonly valeur_heure_fin_2?: string;
  readonly commentaire?: string;
}

/** One public service, its inner JSON read. */
export interface DirectoryRecord {
  readonly id: string;
  readonly nom: string;
  readonly pivots: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly DirectoryAddress[];
  readonly phones: readonly DirectoryPhone[];
  readonly sites: readonly string[];
  readonly ranges: readonly DirectoryRange[];
  /** Fields whose JSON could not be read. */
  readonly unread: readonly string[];
}

/** How long the directory has to answer, in ms. */
const PATIENCE = 20_000;

/** Where the records are asked for. @throws UsageError */
export function readDirectoryAddress(said: string, from: string): URL {
  const address = URL.canParse(said) ? new URL(said) : null;
  if (address && /^https?:$/.test(address.protocol)) return address;
  throw new UsageError(
    `${from} : « ${said} » n’est pas une adresse. Écrivez une adresse qui commence par https:// et finit par /records.`,
  );
}

/** The town halls of a commune; asked by code alone, since several communes bear one name. @throws FailedError */
export async function askDirectory(
  directory: URL,
  insee: string,
): Promise<readonly DirectoryRecord[]> {
  const address = new URL(directory);
  address.searchParams.set('where', `code_insee_commune="${insee}" and pivot like "mairie"`);
  address.searchParams.set('select', FIELDS.join());
  address.searchParams.set('limit', '50');
  const { results } = await fetchJson(address);
  if (!Array.isArray(results))
    throw new FailedError(
      `${placeOf(address)} a répondu, mais sans la liste « results » : ce n’est pas l’annuaire attendu, ou il a changé. ${otherwise}`,
    );
  const records = results.filter((found) => Object(found) === found) as Record<string, unknown>[];
  const others = records.filter(({ code_insee_commune: code }) => code !== insee);
  if (others.length)
    throw new FailedError(
      `${placeOf(address)} a répondu pour une autre commune (demandé : ${insee}, reçu : ${String(others[0]!.code_insee_commune).slice(0, 20)}). Rien n’est écrit. ${otherwise}`,
    );
  return records.map(readRecord);
}

const otherwise =
  'Réessayez plus tard, ou écrivez parvis.json à la main : le README en donne un modèle.';
const placeOf = ({ host }: URL) => `L’annuaire (${host})`;

async function fetchJson(address: URL): Promise<Record<string, unknown>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      headers: { accept: 'application/json', 'user-agent': 'parvis-init' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    text = await response.text();
  } catch (error) {
    throw new FailedError(
      `${placeOf(address)} ne répond pas (${reasonOf(error)}). Vérifiez votre connexion à Internet, et que le réseau de la mairie laisse passer ${address.host}. ${otherwise}`,
    );
  }
  if (!response.ok)
    throw new FailedError(
      `${placeOf(address)} refuse de répondre (code ${response.status}). ${
        response.status === 404 || response.status === 400
          ? 'Son adresse ou sa façon de répondre a peut-être changé : donnez la nouvelle adresse avec --directory.'
          : otherwise
      }`,
    );
  try {
    const value = JSON.parse(text) as unknown;
    if (Object(value) === value && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new FailedError(
    `${placeOf(address)} n’a pas répondu en JSON (reçu : « ${text.slice(0, 60).replace(/\s+/g, ' ').trim()} »). Un portail de connexion ou un proxy répond peut-être à sa place. ${otherwise}`,
  );
}

export function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `rien en ${PATIENCE / 1000} secondes`;
  return String(cause?.code ?? cause?.message ?? message).slice(0, 120);
}

function readRecord(found: Record<string, unknown>): DirectoryRecord {
  const unread: string[] = [];
  const list = <Item>(key: string): Item[] => {
    const inner = inside(found[key]);
    if (inner === undefined) unread.push(key);
    return (inner ?? []).filter((item) => Object(item) === item) as Item[];
  };
  const pivots = list<{ type_service_local?: unknown }>('pivot').map(({ type_service_local }) =>
    textOf(type_service_local),
  );
  return {
    id: textOf(found.id),
    nom: textOf(found.nom),
    pivots,
    emails: emailsOf(found.adresse_courriel),
    addresses: list<Record<string, unknown>>('adresse').map(texts),
    phones: list<Record<string, unknown>>('telephone').map(texts),
    sites: list<{ valeur?: unknown }>('site_internet')
      .map(({ valeur }) => textOf(valeur))
      .filter(Boolean),
    ranges: list<Record<string, unknown>>('plage_ouverture').map(texts),
    unread,
  };
}

/** JSON written as a text inside the JSON, or the list itself; undefined where it cannot be read. */
function inside(value: unknown): unknown[] | undefined {
  if (value === undefined || value === null || value === '') return [];
  try {
    const read: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** One, or several with `;` or `,` between. */
function emailsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .flatMap((item) => textOf(item).split(/[;,\s]+/))
    .filter(Boolean);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const texts = (record: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, textOf(value)]));
