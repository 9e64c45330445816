import { isHost, readWebAddress, writeWebAddress, type WebAddress } from './web-address.js';

/** A public service that a commune's page leads to, as a file of `services/` says it. */
export interface Service {
  readonly id: string;
  /** Its official name. */
  readonly name: string;
  /** The name that people knew before. */
  readonly formerly?: string;
  /** Where it is today; absent where each town has its own. */
  readonly home?: string;
  /** `www.exemple.fr`, `*.exemple.fr`; old ones too. */
  readonly hosts: readonly string[];
  /** Only these paths, where it says some: `/Demarches/*`. */
  readonly paths?: readonly string[];
  /** Old hosts, and the one of today, where the rest of the address is the same. */
  readonly moved?: { readonly [host: string]: string };
  /** Parts of its addresses, with `{names}` in place of what changes. */
  readonly addresses?: { readonly [name: string]: string };
  /** Lists that it publishes, which a page may ask for once a visitor has pressed. */
  readonly lists?: { readonly [name: string]: string };
  /** What it is, one idea a line. */
  readonly explain: readonly string[];
  /** What to have at hand. */
  readonly bring: readonly string[];
  /** What to beware of. */
  readonly warning: readonly string[];
  /** What Parvis does not do with it. */
  readonly limits: readonly string[];
  /** A number that texts are sent to. */
  readonly sms?: string;
  readonly phone?: string;
  /** It carries calls between deaf people and the town. */
  readonly relay?: boolean;
  /** A page that leads to it keeps nothing of who reads it, and offers no call back. */
  readonly private?: boolean;
  /** Where it was read, and when. */
  readonly source?: string;
  readonly date?: string;
}

/** A link of the page that leads to a service. */
export interface Recognised {
  readonly service: Service;
  /** Where it leads today: a host that has moved is corrected. */
  readonly address: string;
  /** The page says the old host. */
  readonly isOld: boolean;
  /** Of Démarche numérique: the name of the procedure in its address. */
  readonly procedure?: string;
}

/** The service that an address leads to; null for any other, and for what is no plain address. */
export function recognise(href: unknown, services: readonly Service[]): Recognised | null {
  const address = readWebAddress(href);
  if (!address) return null;
  const service = services.find(
    ({ hosts, paths }) =>
      hosts.some((host) => isHost(host, address.host)) &&
      (!paths || paths.some((path) => isUnder(path, address.path))),
  );
  if (!service) return null;
  const host = movedHost(service, address.host);
  const procedure = procedureOf(service, address);
  return {
    service,
    address: writeWebAddress({ ...address, host }),
    isOld: host !== address.host,
    ...(procedure && { procedure }),
  };
}

/** Each service once, in the order of the links; of Démarche numérique, each procedure once. */
export function recogniseAll(
  hrefs: readonly unknown[],
  services: readonly Service[],
): readonly Recognised[] {
  const found = new Map<string, Recognised>();
  for (const href of hrefs) {
    const one = recognise(href, services);
    if (!one) continue;
    const key = `${one.service.id} ${one.procedure ?? ''}`;
    const before = found.get(key);
    // Where one link is old and another is not, there is nothing to correct.
    if (!before || (before.isOld && !one.isOld)) found.set(key, one);
  }
  return [...found.values()];
}

/** An address of a service, with what changes in it; null where the service has none, or where a part is missing. */
export function serviceAddress(
  service: Service,
  name: string,
  parts: { readonly [part: string]: string },
): string | null {
  const home = readWebAddress(service.home);
  const shape = service.addresses?.[name];
  if (!home || !shape) return null;
  const isWhole = [...shape.matchAll(/\{(\w+)\}/g)].every(([, part]) => parts[part!]);
  if (!isWhole) return null;
  const path = shape.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(parts[part]!));
  return `https://${home.host}${path}`;
}

/** The empty form on paper (PDF) of a procedure. */
export function paperAddress({ service, procedure }: Recognised): string | null {
  return procedure ? serviceAddress(service, 'paper', { path: procedure }) : null;
}

function movedHost({ moved = {} }: Service, host: string): string {
  return Object.hasOwn(moved, host) ? moved[host]! : host;
}

/** What stands in the place of `{path}` in the address that begins a procedure. */
function procedureOf({ addresses }: Service, { path }: WebAddress): string | undefined {
  const [before, after] = addresses?.start?.split('{path}') ?? [];
  if (after === undefined || !path.startsWith(before!)) return undefined;
  const [name] = path.slice(before!.length).split('/');
  return /^[a-z\d][a-z\d_-]{0,199}$/i.test(name!) ? name : undefined;
}

/** `/Demarches/*`: all that is under it, and something there. */
function isUnder(pattern: string, path: string): boolean {
  return pattern.endsWith('*')
    ? path.startsWith(pattern.slice(0, -1)) && path.length >= pattern.length
    : path === pattern;
}
