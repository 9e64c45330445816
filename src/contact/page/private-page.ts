import type { Config } from '../../config.js';
import { recognise, type Service } from '../services.js';
import alertcys from '../services/alertcys.json' with { type: 'json' };

interface Said {
  readonly private?: unknown;
  readonly list?: unknown;
}

/**
 * Whether the page leads to a whistle-blowing service, or is marked by the town (`services.private`): nothing that is
 * written there is kept. The whole catalogue is not needed for that.
 */
export function isPrivatePage(document: Document, { services }: Config): boolean {
  const { private: isMarked, list } = Object(services) as Said;
  if (isMarked === true) return true;
  const own = (Array.isArray(list) ? list : []).filter(isPrivateService);
  const known = [alertcys as Service, ...own];
  return [...document.querySelectorAll('a[href]')].some(
    (link) => recognise((link as HTMLAnchorElement).href, known) !== null,
  );
}

function isPrivateService(one: unknown): one is Service {
  const { private: isPrivate, hosts } = Object(one) as Partial<Service>;
  return (
    isPrivate === true && Array.isArray(hosts) && hosts.every((host) => typeof host === 'string')
  );
}
