import { completePlace, readPlaces, type Place } from '../places.js';
import type { PlacesConfig } from '../services-config.js';
import type { Service } from '../services.js';
import { askText } from './ask-elsewhere.js';

/** So many places are shown, and so many towns are asked about. */
const MOST = 5;

/**
 * The places that help in the town and beside it, by the code of the town alone: where the visitor is, nobody is told.
 * Null where the list did not come.
 */
export async function findPlaces(
  view: Window,
  { insee, api }: PlacesConfig,
  services: readonly Service[],
): Promise<readonly Place[] | null> {
  const base = api ?? services.find(({ lists }) => lists?.places)?.lists?.places;
  if (!base) return null;
  const found = new Map<string, Place>();
  let hasCome = false;
  for (const code of insee.slice(0, MOST)) {
    if (found.size >= MOST) break;
    const address = addressOf(view, base, {
      page: '1',
      limit: '20',
      territoire_type: 'communes',
      territoires: code,
    });
    const answer = await askJson(view, address);
    if (answer === null) continue;
    hasCome = true;
    for (const place of readPlaces(answer, MOST)) found.set(place.id, place);
  }
  if (!hasCome) return null;
  const places = [...found.values()]
    .sort((one, other) => Number(other.isFranceServices) - Number(one.isFranceServices))
    .slice(0, MOST);
  return Promise.all(places.map((place) => withDetails(view, base, place)));
}

/** Whom it receives, and when it was seen, are in the details only. */
async function withDetails(view: Window, base: string, place: Place): Promise<Place> {
  if (place.care.length && place.seen) return place;
  const address = addressOf(view, `${base}/${encodeURIComponent(place.id)}`, {});
  const details = await askJson(view, address);
  return details === null ? place : completePlace(place, details);
}

function addressOf(view: Window, base: string, query: Record<string, string>): string {
  const address = new URL(base, view.document.baseURI);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

async function askJson(view: Window, address: string): Promise<unknown> {
  const text = await askText(view, address, 'cors');
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
