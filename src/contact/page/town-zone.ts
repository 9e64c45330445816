import { hoursPlace } from '../config.js';
import type { ContactConfig } from '../contact-config.js';
import { scheduleOf } from '../schedule.js';
import { ZONES } from '../zones.js';

/** The clock of the town: that of its hours, where they can be read. */
export function townZone(contact: ContactConfig): string {
  const place = hoursPlace(contact);
  try {
    if (contact.hours) return scheduleOf(contact.hours, place).zone;
  } catch {
    // Told to the webmaster when the configuration was read.
  }
  return place.zone ?? ZONES[place.territory ?? 'metropole'];
}
