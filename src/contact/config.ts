import { complaintOf, type Complain } from './complaints.js';
import schemaJson from './contact.schema.json' with { type: 'json' };
import type { ContactComplaint, ContactConfig } from './contact-config.js';
import { readValue, type Schema } from './config-values.js';

export { hoursPlace } from './hours-place.js';

const schema = schemaJson as unknown as Schema;
const TOWN_PHONE: Schema = { type: 'string', format: 'phone', examples: ['02 99 00 00 00'] };
/** More complaints than this help nobody. */
const COMPLAINTS = 50;

export interface ContactRead {
  readonly config: ContactConfig;
  readonly complaints: readonly ContactComplaint[];
}

/**
 * Reads the key `contact` of `parvis.json`: what is right is kept, what is wrong is left out and told; never throws.
 *
 * @param town the key `town` of the same file: its phone is the town's, where `contact` says none
 */
export function readContact(value: unknown, town: { readonly phone?: string } = {}): ContactRead {
  const complaints: ContactComplaint[] = [];
  const complain: Complain = (path, found, expected) => {
    if (complaints.length < COMPLAINTS) complaints.push(complaintOf(path, found, expected));
  };
  const { territory, zone } = Object(value) as Record<string, unknown>;
  const place = { territory, zone };
  // Kept all the same: it may be a number of few figures that we do not know.
  if (town.phone) readValue(town.phone, TOWN_PHONE, 'town.phone', { complain, place });
  if (value === undefined || value === null) return { config: {}, complaints };
  const read = readValue(value, schema, 'contact', { complain, place });
  const config: ContactConfig = {
    ...(town.phone && { phone: town.phone }),
    ...(read as ContactConfig | undefined),
  };
  checkTargets(config, complain);
  return { config, complaints };
}

/** What each key allows alone, and that makes no sense together. */
function checkTargets({ callback, phone, address }: ContactConfig, complain: Complain): void {
  if (callback?.receiver && !callback.town)
    complain(
      'contact.callback.town',
      undefined,
      'le nom de la commune dans le service de rappel, comme "saint-martin"',
    );
  if (callback && !callback.receiver && !callback.form && !callback.mailto)
    complain(
      'contact.callback',
      callback,
      'où part la demande : "receiver", "form" ou "mailto". Sans cela, le rappel n’est pas proposé',
    );
  if (!phone && !address)
    complain(
      'contact.phone',
      phone,
      'le téléphone de la mairie, comme "02 99 00 00 00" : une personne doit toujours pouvoir être jointe',
    );
}
