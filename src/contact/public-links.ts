import { recognise, serviceAddress, type Service } from './services.js';

/** « Je donne mon avis », by its form or its procedure, and the button that the town has made there. */
export interface AvisConfig {
  /** The address as the town's account gives it. */
  readonly url?: string;
  readonly form?: string;
  readonly product?: string;
  readonly button?: string;
  /** The official picture, from the town's own site. */
  readonly image?: string;
}

/** The official words: they may not be changed. */
export const AVIS_LABEL = 'Je donne mon avis';
export const AVIS_TITLE = 'Je donne mon avis - nouvelle fenêtre';

/** Address of the official button; null where the town has not said which. */
export function avisAddress(config: AvisConfig, services: readonly Service[]): string | null {
  const service = services.find(({ id }) => id === 'je-donne-mon-avis');
  if (!service) return null;
  if (config.url) return recognise(config.url, [service])?.address ?? null;
  const { form, product, button } = config;
  const parts = { form: form ?? '', product: product ?? '', button: button ?? '' };
  return serviceAddress(service, form ? 'form' : 'product', parts);
}

/** What the button of FranceConnect is made of, in the order and the words that the State asks for. */
export interface ConnectButton {
  /** The town's own start address: FranceConnect itself is only reached from there. */
  readonly href: string;
  readonly login: string;
  readonly brand: string;
  readonly about: { readonly href: string; readonly text: string; readonly title: string };
}

/** @param url the address of the town's site, or of its software, that begins the sign-in */
export function connectButton(
  url: string | undefined,
  services: readonly Service[],
): ConnectButton | null {
  const service = services.find(({ id }) => id === 'franceconnect');
  if (!url || !service?.home || !/^(?:https:\/\/[^\s"<>\\]+|\/(?![/\\])[^\s"<>\\]*)$/.test(url))
    return null;
  // A link to FranceConnect's own site signs nobody in.
  if (recognise(url, [service])) return null;
  return {
    href: url,
    login: 'S’identifier avec',
    brand: 'FranceConnect',
    about: {
      href: service.home,
      text: 'Qu’est-ce que FranceConnect\u00a0?',
      title: 'Qu’est-ce que FranceConnect\u00a0? - nouvelle fenêtre',
    },
  };
}
