import { scheduleOf, type Schedule } from '../../contact/schedule.js';
import type { OpeningHours } from '../../contact/opening-hours.js';
import type { Limits, Town } from './config.js';
import type { TownFile } from './schema.js';

const LIMITS: Limits = {
  perAddress: 20,
  perAddressUnverified: 6,
  perAddressDay: 60,
  perNumberDay: 5,
  perDay: 500,
  reads: 300,
};

/** Addresses of the agents' pages. */
const RESERVED = new Set(['connexion', 'entrer', 'sortir']);

/** A town as the receiver uses it, and what its file says that cannot be. */
export function completeTown(id: string, said: TownFile): { town: Town; complaints: string[] } {
  const place = `towns.${id}`;
  const complaints: string[] = [];
  const schedule = readSchedule(said.hours, place, complaints);
  const mode = said.mode ?? 'inbox';
  const email = said.email ?? [];
  const agents = (said.agents ?? []).map((address) => address.toLowerCase());
  if (RESERVED.has(id))
    complaints.push(
      `${place} : ce nom est réservé. Écrivez-en un autre, par exemple "ma-commune".`,
    );
  if (mode === 'relay' && email.length === 0)
    complaints.push(
      `${place}.email : il manque. En mode "relay", les demandes ne partent que par e-mail. Écrivez ["accueil@exemple.fr"].`,
    );
  if (mode === 'relay' && said.redact)
    complaints.push(
      `${place}.redact : impossible en mode "relay" : rien n’est gardé, le message doit tout dire. Enlevez redact, ou écrivez "mode": "inbox".`,
    );
  if (mode === 'relay' && (said.webhooks?.length ?? 0) > 0)
    complaints.push(
      `${place}.webhooks : impossible en mode "relay". Enlevez webhooks, ou écrivez "mode": "inbox".`,
    );
  if (mode === 'inbox' && agents.length === 0)
    complaints.push(
      `${place}.agents : il manque. Écrivez les adresses des agents, par exemple ["accueil@exemple.fr"].`,
    );
  if (said.origins.length === 0)
    complaints.push(
      `${place}.origins : la liste est vide. Écrivez l’adresse du site, par exemple ["https://www.exemple.fr"].`,
    );
  for (const { url, allowPrivate } of said.webhooks ?? [])
    if (!URL.canParse(url) || (!url.startsWith('https:') && !allowPrivate))
      complaints.push(
        `${place}.webhooks : « ${url} » ne convient pas. Écrivez une adresse https://…`,
      );
  return {
    complaints,
    town: {
      id,
      name: said.name,
      phone: said.phone,
      mode,
      origins: said.origins.map((origin) => origin.toLowerCase()),
      email,
      agents,
      hours: said.hours as OpeningHours | string,
      schedule,
      slots: { minutes: 30, capacity: 1, leadMinutes: 60, days: 14, ...said.slots },
      reasons: said.reasons?.map(({ id: reason, label }) => ({ id: reason, label })) ?? [],
      redact: said.redact ?? false,
      retentionDays: said.retentionDays ?? 30,
      proof: said.proof ?? 'optional',
      legal: said.legal ?? { controller: `la commune de ${said.name}`, dpo: '' },
      webhooks: (said.webhooks ?? []).map((hook) => ({
        personal: false,
        allowPrivate: false,
        ...hook,
      })),
      limits: { ...LIMITS, ...said.limits },
    },
  };
}

const CLOSED = scheduleOf({ weekly: {} });

function readSchedule(hours: unknown, place: string, complaints: string[]): Schedule {
  if (typeof hours !== 'string' && (typeof hours !== 'object' || hours === null)) {
    complaints.push(
      `${place}.hours : ce ne sont pas des horaires. Écrivez { "weekly": { "mo": [["09:00", "12:00"]] } } ou "Mo-Fr 09:00-12:00".`,
    );
    return CLOSED;
  }
  try {
    return scheduleOf(hours as OpeningHours | string);
  } catch (error) {
    complaints.push(`${place}.hours : ${error instanceof Error ? error.message : String(error)}`);
    return CLOSED;
  }
}
