import type { servicesEntryFr } from '../fr/services-entry.js';

export const servicesEntryEn: typeof servicesEntryFr = {
  label: 'Understand the links of this page',
  hint: 'What they are, what to have, what to beware of',
};
