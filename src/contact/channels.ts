import { FRANCE_SERVICES, LAST_RESORT, RELAY_WORDS, WAY_WORDS } from './channel-words.js';
import type { ContactConfig, Hours, WayConfig, WayKind } from './contact-config.js';
import { listWords, type Language } from './date-words.js';
import { hoursPlace } from './hours-place.js';
import { weeklyLines, type HoursLine } from './hours-table.js';
import { openingWords, type OpeningWords } from './opening-words.js';
import { readPhone } from './phone.js';

/** The page a visitor is on. */
export interface PageFacts {
  /** `/etat-civil/carte-identite` */
  readonly path: string;
  /** Numbers of service-public that the page is about: `F1342`. */
  readonly procedures?: readonly string[];
}

export interface WayOptions {
  readonly now: Date | string | number;
  /** @default 'fr' */
  readonly language?: Language;
  readonly visitorZone?: string;
}

/** One way to do something, ready to be shown. */
export interface Way {
  readonly kind: WayKind;
  readonly title: string;
  /** Whom it suits; never empty. */
  readonly suits: readonly string[];
  /** A person answers at once, or is there. */
  readonly isHuman: boolean;
  /** Open or closed now; absent where it says no hours. */
  readonly opening?: OpeningWords;
  readonly hours?: readonly HoursLine[];
  readonly phone?: { readonly display: string; readonly href: string; readonly spoken?: string };
  readonly email?: { readonly address: string; readonly href: string };
  readonly url?: string;
  readonly address?: string;
  readonly access?: string;
  readonly bring: readonly string[];
  readonly note?: string;
}

const HUMAN: readonly WayKind[] = [
  'phone',
  'callback',
  'counter',
  'relay',
  'video',
  'helper',
  'home',
];

/** All the ways for a page: those the town lists for it, then its own doors; a person is always at the end of one. */
export function waysFor(
  config: ContactConfig,
  page: PageFacts,
  options: WayOptions,
): readonly Way[] {
  const { language = 'fr' } = options;
  const listed = (config.channels ?? [])
    .filter(({ procedure }) => procedure.some((pattern) => isAbout(pattern, page)))
    .flatMap(({ ways }) => ways);
  const own = townWays(config, language);
  const completed = listed.map((way) => completeWay(way, own));
  const missing = own.filter(
    (way) =>
      !completed.some(
        ({ kind, title }) => kind === way.kind && (kind !== 'helper' || title === way.title),
      ),
  );
  const all = [...completed, ...missing];
  if (!all.some(({ kind }) => isReachable(kind)))
    all.push({ kind: 'counter', note: LAST_RESORT[language] });
  return all.map((way) => readyWay(way, config, options));
}

/** « On vous rappelle » needs a program: it is not the one human way there is. */
const isReachable = (kind: WayKind): boolean => kind !== 'callback' && HUMAN.includes(kind);

/** `/etat-civil/*`, `*`, or `F1342` */
export function isAbout(pattern: string, { path, procedures = [] }: PageFacts): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('/'))
    return procedures.includes(pattern) || path.split(/[/?&=.#]/).includes(pattern);
  const [clean] = path.split(/[?#]/);
  const parts = pattern.split('*');
  if (parts.length === 1) return trimmed(clean!) === trimmed(pattern);
  const [first, ...rest] = parts;
  if (trimmed(clean!) === trimmed(first!)) return rest.every((part) => part === '');
  if (!clean!.startsWith(first!)) return false;
  let at = first!.length;
  for (const [index, part] of rest.entries()) {
    if (index === rest.length - 1)
      return clean!.length - part.length >= at && clean!.endsWith(part);
    const found = clean!.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

const trimmed = (path: string): string => path.replace(/\/+$/, '');

/** The doors of the town, whatever one comes for. */
function townWays(config: ContactConfig, language: Language): readonly WayConfig[] {
  const { phone, hours, callback, address, access, relay, video, franceServices, sms, email } =
    config;
  const ways: (WayConfig | false | undefined | '')[] = [
    phone && { kind: 'phone', phone, hours },
    (callback?.receiver || callback?.form || callback?.mailto) && { kind: 'callback' },
    address && { kind: 'counter', address, access, hours },
    relay && {
      kind: 'relay',
      url: relay.url,
      hours: relay.hours ?? hours,
      note: relayNote(relay.provider, relay.modes ?? [], language),
    },
    video && { kind: 'video', ...video },
    franceServices && {
      kind: 'helper',
      ...franceServices,
      title: franceServices.title ?? FRANCE_SERVICES[language],
    },
    sms && { kind: 'sms', phone: sms },
    email && { kind: 'email', email },
  ];
  return ways.filter((way) => Boolean(way)) as readonly WayConfig[];
}

function relayNote(provider: string, modes: readonly string[], language: Language): string {
  const said = modes.map((mode) => RELAY_WORDS[language][mode]!).filter(Boolean);
  const how = said.length
    ? language === 'fr'
      ? ` répond ${listWords(said, 'fr')}`
      : ` answers ${listWords(said, 'en')}`
    : '';
  return how ? `${provider}${how}.` : provider;
}

/** What a listed way does not say is that of the same door of the town. */
function completeWay(way: WayConfig, own: readonly WayConfig[]): WayConfig {
  const door = own.find(({ kind }) => kind === way.kind);
  if (!door || way.kind === 'helper' || way.kind === 'video') return way;
  // Another phone or another place has hours of its own.
  const isElsewhere =
    (way.phone && way.phone !== door.phone) || (way.address && way.address !== door.address);
  const { hours, access, ...rest } = door;
  return isElsewhere ? way : { ...rest, hours, access, ...way };
}

function readyWay(
  way: WayConfig,
  config: ContactConfig,
  { now, language = 'fr', visitorZone }: WayOptions,
): Way {
  const words = WAY_WORDS[language][way.kind];
  const place = hoursPlace(config);
  const said = way.hours !== undefined && hoursWords(way.hours);
  return {
    kind: way.kind,
    title: way.title ?? words.title,
    suits: way.suits?.length ? way.suits : [words.suits],
    isHuman: HUMAN.includes(way.kind),
    ...said,
    ...(way.phone && { phone: phoneLink(way.phone, way.kind === 'sms' ? 'sms' : 'tel', config) }),
    ...(way.email && { email: { address: way.email, href: `mailto:${way.email}` } }),
    ...(way.url && { url: way.url }),
    ...(way.address && { address: way.address }),
    ...(way.access && { access: way.access }),
    bring: way.bring ?? [],
    ...(way.note && { note: way.note }),
  };

  function hoursWords(hours: Hours): Pick<Way, 'opening' | 'hours'> {
    return {
      opening: openingWords(hours, now, { language, place, ...(visitorZone && { visitorZone }) }),
      hours: weeklyLines(hours, now, { language, place }),
    };
  }
}

function phoneLink(
  phone: string,
  scheme: 'tel' | 'sms',
  { territory }: ContactConfig,
): Way['phone'] {
  const { phone: read } = readPhone(phone, territory);
  return read
    ? { display: read.display, href: `${scheme}:${read.e164}`, spoken: read.spoken }
    : { display: phone, href: `${scheme}:${phone.replace(/[^\d+]/g, '')}` };
}
