import { assetUrl } from '../../config.js';
import { hoursPlace } from '../../contact/config.js';
import { openingWords } from '../../contact/opening-words.js';
import type { Desk } from '../../contact/page/desk.js';
import { readPhone } from '../../contact/phone.js';
import { ownZone } from '../../contact/zones.js';
import type { CallbackWords } from '../../i18n/fr/callback.js';
import { safePicture } from '../../ui/text/safe-url.js';
import type { CallbackView } from './view.js';

type Facts = 'desk' | 'words' | 'name' | 'clocks' | 'phone' | 'opening' | 'picture';

/** What the screens show of the town, now. */
export function readView(
  element: HTMLElement,
  desk: Desk,
  words: CallbackWords,
): Pick<CallbackView, Facts> {
  const { contact, name } = desk.asking.town;
  const language = words.lang === 'en' ? 'en' : 'fr';
  const visitorZone = ownZone();
  const link = element.querySelector('a[href^="tel:"]')?.getAttribute('href')?.slice(4);
  return {
    desk,
    words,
    name,
    clocks: { zone: desk.asking.zone, visitorZone, language },
    phone: phoneOf(contact.phone ?? link),
    opening: openingNow(),
    picture: (path) =>
      safePicture(
        path.startsWith('falc/') ? assetUrl(element.ownerDocument.defaultView, path) : path,
      ),
  };

  /** The number of the configuration, else that of the author's own link. */
  function phoneOf(number: string | undefined): CallbackView['phone'] {
    if (!number) return null;
    const { phone } = readPhone(number, contact.territory);
    return phone
      ? { display: phone.display, href: `tel:${phone.e164}`, spoken: phone.spoken }
      : { display: number, href: `tel:${number.replace(/\(0\)|[^+\d]/g, '')}` };
  }

  /** Null where the town says no hours, or none that can be read. */
  function openingNow(): CallbackView['opening'] {
    if (!contact.hours) return null;
    try {
      const place = hoursPlace(contact);
      return openingWords(contact.hours, Date.now(), { language, visitorZone, place });
    } catch {
      return null;
    }
  }
}
