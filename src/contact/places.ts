import { cleanText } from './clean-text.js';
import type { Language } from './date-words.js';
import { dateWords } from './date-words.js';
import { readDay } from './calendar.js';
import { weeklyLines, type HoursLine } from './hours-table.js';
import { openingWords, type OpeningWords } from './opening-words.js';
import type { HoursPlace } from './opening-hours.js';
import { readPhone } from './phone.js';

/** A place with a person who helps, as the State's list says it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly phone?: { readonly display: string; readonly href: string };
  readonly hours?: string;
  /** Whom it knows how to receive: `Surdité`, `Illettrisme`. */
  readonly care: readonly string[];
  readonly labels: readonly string[];
  readonly isFranceServices: boolean;
  /** `2026-03-12` */
  readonly seen?: string;
}

export interface ShownPlace extends Place {
  readonly opening?: OpeningWords;
  readonly lines?: readonly HoursLine[];
  /** « vu le 12 mars 2026 » */
  readonly seenWords?: string;
}

type Fields = { readonly [name: string]: unknown };

const FRANCE_SERVICES = 'France Services';

/** Reads one place of a list, or its details; null where it has no name. */
export function readPlace(item: unknown): Place | null {
  const said = fieldsOf(item);
  const name = text(said.nom, 200);
  if (!name) return null;
  const labels = texts(said.dispositif_programmes_nationaux);
  const isFranceServices = said.isFranceServices === true || labels.includes(FRANCE_SERVICES);
  const phone = phoneOf(text(said.telephone, 40));
  const address = addressOf(said);
  const hours = text(said.horaires, 2000);
  const seen = text(said.date_maj, 30)?.slice(0, 10);
  return {
    id: text(said.id, 200) ?? name,
    name,
    ...(address && { address }),
    ...(phone && { phone }),
    ...(hours && { hours }),
    care: texts(said.prise_en_charge_specifique),
    labels: isFranceServices
      ? [FRANCE_SERVICES, ...labels.filter((one) => one !== FRANCE_SERVICES)]
      : labels,
    isFranceServices,
    ...(seen && readDay(seen) !== null && { seen }),
  };
}

/** The places of an answer of the list, France services first. */
export function readPlaces(answer: unknown, most = 5): readonly Place[] {
  const { lieux } = fieldsOf(answer);
  const found = (Array.isArray(lieux) ? lieux.slice(0, 100) : [])
    .map(readPlace)
    .filter((place): place is Place => place !== null);
  return found
    .sort((one, other) => Number(other.isFranceServices) - Number(one.isFranceServices))
    .slice(0, most);
}

/** What its details add; what they do not say stays. */
export function completePlace(place: Place, details: unknown): Place {
  const more = readPlace({ nom: place.name, ...fieldsOf(details) });
  if (!more) return place;
  return {
    ...place,
    ...more,
    id: place.id,
    care: more.care.length ? more.care : place.care,
    labels: more.labels.length ? more.labels : place.labels,
    isFranceServices: place.isFranceServices || more.isFranceServices,
  };
}

/** A place as it is shown at an instant; hours that cannot be read are not shown at all. */
export function showPlace(
  place: Place,
  now: Date | string | number,
  { language = 'fr', at = {} }: { readonly language?: Language; readonly at?: HoursPlace } = {},
): ShownPlace {
  const seenDay = readDay(place.seen);
  const seenWords = seenDay === null ? undefined : dateWords(seenDay, language, true);
  return { ...place, ...hoursOf(), ...(seenWords && { seenWords }) };

  function hoursOf(): Pick<ShownPlace, 'opening' | 'lines'> {
    if (!place.hours) return {};
    try {
      return {
        opening: openingWords(place.hours, now, { language, place: at }),
        lines: weeklyLines(place.hours, now, { language, place: at }),
      };
    } catch {
      return {};
    }
  }
}

function addressOf(said: Fields): string | undefined {
  const inner = fieldsOf(said.adresse);
  const part = (...names: string[]) =>
    names.map((name) => text(inner[name], 200) ?? text(said[name], 200)).find(Boolean);
  const street =
    typeof said.adresse === 'string'
      ? text(said.adresse, 200)
      : (part('adresse', 'voie', 'rue', 'nom_voie') ?? '');
  const town = [part('code_postal', 'codePostal'), part('commune', 'nom_commune')]
    .filter(Boolean)
    .join(' ');
  return [street, town].filter(Boolean).join(', ') || undefined;
}

function phoneOf(said: string | undefined): Place['phone'] {
  const { phone } = said ? readPhone(said) : {};
  return phone && { display: phone.display, href: `tel:${phone.e164}` };
}

function text(value: unknown, most: number): string | undefined {
  return (typeof value === 'string' && cleanText(value.slice(0, most))) || undefined;
}

/** A list, or the same in one text with `|` between. */
function texts(value: unknown): readonly string[] {
  const list = typeof value === 'string' ? value.split('|') : Array.isArray(value) ? value : [];
  return [...new Set(list.slice(0, 20).map((one) => text(one, 100)))].filter(
    (one): one is string => one !== undefined,
  );
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}
