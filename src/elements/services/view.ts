import type { PageServices } from '../../contact/page/page-links.js';
import type { TownServices } from '../../contact/page/town-services.js';
import type { Likely } from '../../contact/likeness.js';
import type { ShownPlace } from '../../contact/places.js';
import type { PrefillLink } from '../../contact/prefill.js';
import type { Recognised } from '../../contact/services.js';
import type { ServicesWords } from '../../i18n/fr/services.js';

/** What a visitor has asked to be looked for: on its way, not come, or found. */
export type Search<T> = 'none' | 'asked' | 'failed' | readonly T[];

/** What the parts of `<parvis-services>` are drawn from. */
export interface ServicesView {
  readonly words: ServicesWords;
  readonly town: TownServices;
  readonly page: PageServices;
  readonly places: Search<ShownPlace>;
  readonly pages: Search<Likely>;
  /** The service whose answers are shown before they may leave, and what would leave. */
  readonly prefill: { readonly key: string; readonly link: PrefillLink | null } | null;
  readonly act: {
    /** To a person, with a word about what it is for. */
    talk(message?: string, topic?: RegExp): void;
    findPlaces(): void;
    findPage(): void;
    prefill(one: Recognised | null): void;
  };
}

/** Tells one card from another. */
export const keyOf = ({ service, procedure }: Recognised): string =>
  `${service.id} ${procedure ?? ''}`;
