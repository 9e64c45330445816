import { complaintOf, type Complain } from './complaints.js';
import { readValue, type Schema } from './config-values.js';
import type { ContactComplaint } from './contact-config.js';
import type { PrefillField } from './prefill.js';
import { avisAddress, connectButton, type AvisConfig } from './public-links.js';
import { CATALOGUE } from './services-catalogue.js';
import schemaJson from './services.schema.json' with { type: 'json' };
import type { Service } from './services.js';

/** A procedure of Démarche numérique, as the town says it. */
export interface ProcedureConfig {
  /** What follows `/commencer/` in its address. */
  readonly path: string;
  readonly title?: string;
  readonly documents?: readonly string[];
  readonly prefill?: readonly PrefillField[];
  /** Private answers that it really asks for. */
  readonly allow?: readonly string[];
}

export interface PlacesConfig {
  /** Code of the town, then of its neighbours. */
  readonly insee: readonly string[];
  readonly api?: string;
}

/** The key `services` of `parvis.json`. */
export interface ServicesConfig {
  readonly pick?: readonly string[];
  readonly list?: readonly (Partial<Service> & { readonly id: string })[];
  readonly procedures?: readonly ProcedureConfig[];
  readonly avis?: AvisConfig;
  readonly franceConnect?: { readonly url?: string };
  readonly places?: PlacesConfig;
  readonly accessibility?: string;
  readonly sitemap?: string;
  readonly missing?: boolean;
  readonly private?: boolean;
}

export interface ServicesRead {
  readonly config: ServicesConfig;
  /** What is known, as the town has it. */
  readonly services: readonly Service[];
  readonly complaints: readonly ContactComplaint[];
}

const schema = schemaJson as unknown as Schema;
const COMPLAINTS = 50;

/** Reads the key `services`: what is right is kept, what is wrong is left out and told; never throws. */
export function readServices(value: unknown): ServicesRead {
  const complaints: ContactComplaint[] = [];
  const complain: Complain = (path, found, expected) => {
    if (complaints.length < COMPLAINTS) complaints.push(complaintOf(path, found, expected));
  };
  if (value === undefined || value === null) return { config: {}, services: CATALOGUE, complaints };
  const read = readValue(value, schema, 'services', { complain, place: {} });
  const config = withTypes((read as ServicesConfig | undefined) ?? {});
  const services = mergeServices(config.list ?? [], complain);
  checkNames(config, services, complain);
  return { config, services, complaints };
}

/** A field is a line of text where the town does not say it. */
function withTypes(config: ServicesConfig): ServicesConfig {
  if (!config.procedures) return config;
  return {
    ...config,
    procedures: config.procedures.map((procedure) => ({
      ...procedure,
      ...(procedure.prefill && {
        prefill: procedure.prefill.map((field) => ({ ...field, type: field.type ?? 'text' })),
      }),
    })),
  };
}

/** The town's words and addresses in place of ours, and its own services after. */
function mergeServices(
  list: NonNullable<ServicesConfig['list']>,
  complain: Complain,
): readonly Service[] {
  const known = CATALOGUE.map((service) => ({
    ...service,
    ...list.find(({ id }) => id === service.id),
  }));
  const own = list
    .filter(({ id }) => !CATALOGUE.some((service) => service.id === id))
    .flatMap((said) => {
      const { id, name, explain } = said;
      if (name && explain?.length)
        return [{ hosts: [], bring: [], warning: [], limits: [], ...said, name, explain }];
      complain(
        `services.list (${id})`,
        said,
        `un nom ("name") et une explication ("explain"), ou l’id d’un service connu : ${CATALOGUE.map((one) => one.id).join(', ')}`,
      );
      return [];
    });
  return [...known, ...own];
}

function checkNames(
  config: ServicesConfig,
  services: readonly Service[],
  complain: Complain,
): void {
  for (const [at, id] of (config.pick ?? []).entries())
    if (!services.some((service) => service.id === id))
      complain(
        `services.pick[${at}]`,
        id,
        `un de : ${services.map((service) => service.id).join(', ')}`,
      );
  const { avis, franceConnect } = config;
  if (avis && !avisAddress(avis, services))
    complain(
      'services.avis',
      avis,
      'l’adresse ("url") que donne votre compte, sur jedonnemonavis.numerique.gouv.fr, ou "form" (ou "product") avec "button"',
    );
  if (franceConnect && !connectButton(franceConnect.url, services))
    complain(
      'services.franceConnect.url',
      franceConnect.url,
      'l’adresse de votre site qui commence la connexion, en https:// ou avec /, pas celle de FranceConnect',
    );
  for (const [at, { prefill = [] }] of (config.procedures ?? []).entries())
    for (const [place, { champ, identity }] of prefill.entries())
      if (!champ && !identity)
        complain(
          `services.procedures[${at}].prefill[${place}].champ`,
          champ,
          'la clé du champ, comme "champ_Q2hhbXAtMjI", ou "identity"',
        );
}
