import { isEmail } from '../../contact/clean-text.js';
import type { Territory } from '../../contact/holidays.js';
import { readPhone } from '../../contact/phone.js';
import type { Chosen } from './choose-record.js';
import { readDirectoryHours } from './directory-hours.js';
import type { DirectoryAddress, DirectoryRecord } from './directory.js';
import { territoryOf } from './insee.js';

export interface TownFile {
  readonly town: { readonly name?: string; readonly phone?: string };
  readonly contact: {
    readonly territory?: Territory;
    readonly hours?: string;
    readonly address?: string;
    readonly access?: string;
    readonly phone?: string;
    readonly email?: string;
  };
}

export interface Draft {
  readonly file: TownFile;
  /** For people: each thing found, by name. */
  readonly found: readonly (readonly [name: string, value: string])[];
  /** What a person must look at. */
  readonly review: readonly string[];
}

/** What the directory says of a town hall, as `parvis.json` has it; what is not sure is left out, and told. */
export function draftOf({ record, others }: Chosen, insee: string): Draft {
  const review: string[] = record.unread.map(
    (field) => `${field} : l’annuaire l’écrit d’une façon qui ne se lit pas. Rien n’en est repris.`,
  );
  const territory = territoryOf(insee);
  const name = nameOf(record, review);
  const phone = phoneOf(record, territory, review);
  const email = emailOf(record, review);
  const place = placeOf(record, review);
  const address = addressOf(place);
  if (!address) review.push('Adresse : l’annuaire n’en donne pas. Écrivez contact.address.');
  const access = place?.note_accessibilite?.slice(0, 500);
  if (access) review.push('Accès : relisez contact.access, c’est ce que les visiteurs liront.');
  const { hours, said, review: aboutHours } = readDirectoryHours(record.ranges);
  review.push(...aboutHours, ...aboutSites(record), ...aboutOthers(others));
  const contact = {
    ...(territory && { territory }),
    ...(hours && { hours }),
    ...(address && { address }),
    ...(access && { access }),
    ...(phone && { phone }),
    ...(email && { email }),
  };
  return {
    file: { town: { ...(name && { name }), ...(phone && { phone }) }, contact },
    found: [
      ['Nom', name],
      ['Adresse', address],
      ['Accès', access],
      ['Téléphone', phone],
      ['E-mail', email],
      ['Horaires', said.join('\n')],
      ['Territoire', territory],
      ['Site', record.sites.join(', ')],
    ].flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : [])),
    review,
  };
}

/** `Mairie - Vitré` is Vitré; what the address says must agree. */
function nameOf({ nom, addresses }: DirectoryRecord, review: string[]): string | undefined {
  const name = nom.replace(/^mairie[^-–:]*\s[-–:]\s*/i, '').trim();
  const place = addresses.find(({ nom_commune }) => nom_commune)?.nom_commune;
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
  if (place && name && bare(place) !== bare(name))
    review.push(
      `Nom : l’annuaire écrit « ${nom} », et « ${place} » dans l’adresse. Ici : « ${name} ».`,
    );
  return name || place || undefined;
}

function phoneOf(
  { phones }: DirectoryRecord,
  territory: Territory | undefined,
  review: string[],
): string | undefined {
  const read = phones.map(({ valeur = '', description = '' }) => {
    const { phone, fault } = readPhone(valeur, territory);
    // 3975, 0 800…: a service answers there, and the town gives it.
    const isService = fault === 'special' && !/^0?8(?:9|36)/.test(valeur.replace(/\D/g, ''));
    const number = phone?.display.replace(/\u00a0/g, ' ') ?? (isService ? valeur : undefined);
    return { said: `${valeur}${description ? ` (${description})` : ''}`, number, description };
  });
  for (const { said } of read.filter(({ number }) => !number))
    review.push(`Téléphone : « ${said} » n’est pas un numéro qui se lit. Il n’est pas repris.`);
  const right = read.filter(({ number }) => number);
  const main =
    right.find(({ description }) => !description) ??
    right.find(({ description }) => /standard|accueil|mairie/i.test(description)) ??
    right[0];
  if (!main) {
    review.push(
      'Téléphone : l’annuaire n’en donne pas. Écrivez town.phone et contact.phone : sans numéro, un visiteur en difficulté ne peut joindre personne.',
    );
    return undefined;
  }
  if (right.length > 1)
    review.push(
      `Téléphone : l’annuaire en donne ${right.length} : ${right.map(({ said }) => said).join(' ; ')}. Ici : ${main.number}. Est-ce celui de l’accueil ?`,
    );
  else if (main.description)
    review.push(
      `Téléphone : l’annuaire en dit « ${main.description} ». Est-ce celui de l’accueil ?`,
    );
  return main.number;
}

function emailOf({ emails }: DirectoryRecord, review: string[]): string | undefined {
  const right = emails.filter(isEmail);
  for (const wrong of emails.filter((email) => !isEmail(email)))
    review.push(`E-mail : « ${wrong.slice(0, 80)} » n’est pas une adresse. Il n’est pas repris.`);
  if (right.length > 1)
    review.push(
      `E-mail : l’annuaire en donne ${right.length} : ${right.join(', ')}. Ici : ${right[0]}.`,
    );
  if (!right.length)
    review.push(
      'E-mail : l’annuaire n’en donne pas. Écrivez contact.email, si la mairie en lit un.',
    );
  return right[0];
}

/** Where people come, rather than where letters go. */
function placeOf({ addresses }: DirectoryRecord, review: string[]): DirectoryAddress | undefined {
  const place = addresses.find(({ type_adresse }) => /^adresse$/i.test(type_adresse ?? ''));
  const [first] = addresses;
  if (!place && first)
    review.push(
      `Adresse : l’annuaire dit « ${first.type_adresse || 'sans type'} ». Est-ce bien là que les gens viennent ?`,
    );
  return place ?? first;
}

function addressOf(place: DirectoryAddress | undefined): string {
  const { complement1, numero_voie: street, code_postal: code, nom_commune: town } = place ?? {};
  return [complement1, street, [code, town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}

function aboutSites({ sites }: DirectoryRecord): string[] {
  if (!sites.length) return [];
  return [
    `Site : l’annuaire donne ${sites.join(', ')}. Si ce n’est pas votre site, faites corriger l’annuaire.`,
  ];
}

function aboutOthers(others: readonly DirectoryRecord[]): string[] {
  return others.map(
    ({ nom, phones, addresses: [address] }) =>
      `Autre lieu dans l’annuaire, pas repris : ${[nom, address?.numero_voie, phones[0]?.valeur].filter(Boolean).join(', ')}.`,
  );
}
