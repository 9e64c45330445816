import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Not the State's directory: a loopback server that answers as PUBLIC-SERVICES says it does, about invented towns. */
export interface FakeDirectory {
  readonly address: string;
  /** Addresses asked for, and who says to ask. */
  readonly asked: { readonly url: URL; readonly agent: string }[];
  close(): Promise<void>;
}

export interface Fields {
  readonly [field: string]: unknown;
}

/** A record as it comes: the inner JSON is written as text. */
export function recordOf(fields: Fields): Fields {
  const inner = ['pivot', 'adresse', 'telephone', 'site_internet', 'plage_ouverture'];
  return Object.fromEntries(
    Object.entries({
      id: 'faux-1',
      nom: 'Mairie - Saint-Orlain',
      pivot: [{ type_service_local: 'mairie', code_insee_commune: ['35360'] }],
      code_insee_commune: '35360',
      adresse_courriel: 'mairie@saint-orlain.example',
      adresse: [
        {
          type_adresse: 'Adresse',
          numero_voie: '4 place de la Halle',
          code_postal: '35500',
          nom_commune: 'Saint-Orlain',
        },
      ],
      telephone: [{ valeur: '02 61 91 40 12', description: '' }],
      site_internet: [{ valeur: 'https://www.saint-orlain.example' }],
      plage_ouverture: [weekdays()],
      ...fields,
    }).map(([key, value]) => [
      key,
      inner.includes(key) && typeof value !== 'string' ? JSON.stringify(value) : value,
    ]),
  );
}

export function weekdays(fields: Fields = {}): Fields {
  return {
    nom_jour_debut: 'Lundi',
    nom_jour_fin: 'Vendredi',
    valeur_heure_debut_1: '09:00:00',
    valeur_heure_fin_1: '12:00:00',
    valeur_heure_debut_2: '13:30:00',
    valeur_heure_fin_2: '17:00:00',
    commentaire: '',
    ...fields,
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** @param answer records, or what to do in their place */
export async function openDirectory(answer: readonly Fields[] | Answer): Promise<FakeDirectory> {
  const asked: { url: URL; agent: string }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://annuaire.invalid');
    asked.push({ url, agent: String(request.headers['user-agent']) });
    response.setHeader('x-parvis-test', 'ce n’est pas l’annuaire de l’Etat'.replaceAll('’', "'"));
    if (typeof answer === 'function') return answer(request, response);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ total_count: answer.length, results: answer }));
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/faux-annuaire/records`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
