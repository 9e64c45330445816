import type { ContactConfig } from './contact-config.js';
import type { HoursPlace } from './opening-hours.js';

/** Where all hours of the file are, that do not say it themselves; for `openingState` and the words. */
export function hoursPlace({ zone, territory }: ContactConfig): HoursPlace {
  return { ...(zone && { zone }), ...(territory && { territory }) };
}
