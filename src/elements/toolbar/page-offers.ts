import type { Config } from '../../config.js';

/** Ends of the hosts of `contact/services`: the catalogue itself would come with every change of the text size. */
const HOSTS =
  /(?:(?:numerique|aidantsconnect\.beta|dume\.chorus-pro|france-services|franceconnect|moncompteformation|monparcourshandicap|payfip|tipi\.budget|rdv\.anct)\.gouv|urgence114|acce-o|elioz|-simplifiees|rdv-[-a-z]+)\.fr$|rogervoice\.com$|alertcys\.io$/i;
const PRIVATE = /alertcys\.io$/i;

/** What a page has for the panel besides its text. It is only looked at. */
export interface PageOffers {
  /** Links to explain, PDF files, services that the town has picked, or something to look for. */
  readonly services: boolean;
  /** The visitor must leave no trace here: nobody is asked to leave a number. Elements judge for themselves again. */
  readonly isPrivate: boolean;
}

export function pageOffers(document: Document, { services }: Config): PageOffers {
  const { pick, places, list, missing, private: isMarked } = Object(services);
  const links = [...document.links] as HTMLAnchorElement[];
  return {
    services:
      !!(pick || places || list) ||
      (missing ?? statusOf(document) === 404) ||
      links.some(
        ({ hostname, pathname, type }) =>
          HOSTS.test(hostname) || (hostname && (/\.pdf$/i.test(pathname) || /pdf$/.test(type))),
      ),
    isPrivate: isMarked === true || links.some(({ hostname }) => PRIVATE.test(hostname)),
  };
}

/** Absent in browsers that do not tell it. */
function statusOf({ defaultView }: Document): number | undefined {
  const [page] = defaultView!.performance.getEntriesByType('navigation');
  return (page as PerformanceNavigationTiming | undefined)?.responseStatus;
}
