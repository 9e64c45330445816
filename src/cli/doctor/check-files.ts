import type { Findings } from './findings.js';
import { textOfGot, typeOf, type Got } from './got.js';
import type { Site } from './site.js';

/** What is known of the script that runs, once its file is read. */
export interface Script {
  readonly address: URL;
  readonly version: string | null;
}

const COPY = 'Recopiez tout le dossier : npx parvis copy <dossier>, puis videz le cache du site.';
const SCRIPT = /^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)$/;

/** `parvis.js` and what stands beside it, as a page of this origin gets them. */
export async function checkFiles(
  address: URL,
  from: URL,
  ours: string,
  site: Site,
  findings: Findings,
): Promise<Script> {
  const name = site.nameOf(address);
  const got = await site.get(address);
  const script = { address, version: null };
  if (!site.isWeb && got.reason) {
    findings.add(
      'advice',
      'script-elsewhere',
      name,
      'Le script est sur un autre site : il n’est pas lu.',
      'Quand le site est en ligne : npx parvis doctor https://votre-site.fr/',
    );
    return script;
  }
  if (got.status !== 200) {
    findings.add(
      'error',
      'script-missing',
      name,
      missing(got),
      `parvis.js n’est pas à cette adresse. Mettez-y le dossier de Parvis (npx parvis copy <dossier>), ou corrigez l’adresse dans la page.${site.isWeb ? '' : ' Si votre serveur le prend ailleurs, vérifiez plutôt le site en ligne.'}`,
    );
    return script;
  }
  const text = textOfGot(got);
  checkType(got, name, findings);
  const version = /version:"(\d+\.\d+\.\d+[^"]*)"/.exec(text)?.[1] ?? null;
  const hash = /-([\da-z]{4,12})\.js`/.exec(text)?.[1];
  if (!version || !hash) {
    findings.add(
      'error',
      'script-other',
      name,
      `Ce fichier n’est pas parvis.js (il commence par « ${text.slice(0, 40).replace(/\s+/g, ' ')} »).`,
      /^\s*</.test(text)
        ? 'C’est une page : le serveur répond une page d’erreur à la place du fichier. Vérifiez l’adresse et le dossier.'
        : COPY,
    );
    return script;
  }
  findings.see(`parvis.js ${version}, à l’adresse ${name}`);
  if (version !== ours)
    findings.add(
      'advice',
      'version',
      name,
      `Le site a Parvis ${version}, cette commande est de Parvis ${ours}.`,
      'Prenez la même version pour les deux : npx parvis@latest copy <dossier>.',
    );
  const features = await chunksOf(address, hash, site, findings);
  await checkChunks(features, address, from, site, findings);
  checkCache(got, name, findings);
  return { address, version };
}

/** As the list beside `parvis.js` has them; without it, those that each visitor needs. */
async function chunksOf(
  address: URL,
  hash: string,
  site: Site,
  findings: Findings,
): Promise<string[]> {
  const list = new URL('manifest.json', address);
  const got = await site.get(list);
  const known = [`chunks/session-${hash}.js`, `chunks/toolbar-${hash}.js`];
  if (got.status !== 200) return known;
  let manifest: { chunks?: Record<string, string>; voice?: string[] };
  try {
    manifest = JSON.parse(textOfGot(got)) as typeof manifest;
  } catch {
    return known;
  }
  const chunks = Object.values(manifest.chunks ?? {}).filter((file) => typeof file === 'string');
  if (chunks.some((file) => !file.endsWith(`-${hash}.js`))) {
    findings.add(
      'error',
      'versions-mixed',
      site.nameOf(address),
      'parvis.js et son dossier ne sont pas de la même version.',
      COPY,
    );
    return known;
  }
  return [
    ...chunks,
    'falc/worker.js',
    ...(manifest.voice ?? []).filter((file) => file.endsWith('worker.js')),
  ];
}

async function checkChunks(
  files: readonly string[],
  address: URL,
  from: URL,
  site: Site,
  findings: Findings,
): Promise<void> {
  const isForeign = address.origin !== from.origin;
  const queue = [...files];
  let read = 0;
  for (const file of queue) {
    const place = new URL(file, address);
    const name = site.nameOf(place);
    const got = await site.get(place, isForeign ? from.origin : '');
    if (got.status !== 200) {
      findings.add(
        'error',
        'chunk-missing',
        name,
        missing(got),
        `Ce morceau de Parvis manque : le bouton ne peut pas tout ouvrir. ${COPY}`,
      );
      continue;
    }
    read++;
    checkType(got, name, findings);
    if (isForeign && !allows(got, from.origin))
      findings.add(
        'error',
        'cors',
        site.nameOf(new URL('.', place)),
        `Ces fichiers sont sur un autre site, qui ne permet pas à ${from.origin} de les lire.`,
        `Sur ${place.host}, ajoutez l’en-tête : Access-Control-Allow-Origin: ${from.origin}. Ou copiez Parvis sur votre site.`,
      );
    // In a folder, those that a chunk brings too; over the network, that would be many questions.
    if (site.isWeb || !file.startsWith('chunks/')) continue;
    for (const [, next] of textOfGot(got).matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g))
      if (!queue.includes(`chunks/${next}`)) queue.push(`chunks/${next}`);
  }
  if (read) findings.see(`${read} morceaux de Parvis, à côté de parvis.js`);
}

export const allows = ({ headers }: Got, origin: string) =>
  ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');

function checkType(got: Got, name: string, findings: Findings): void {
  const type = typeOf(got);
  const nosniff = /nosniff/i.test(got.headers.get('x-content-type-options') ?? '');
  if (SCRIPT.test(type)) return;
  const isModule = name.includes('chunks/');
  findings.add(
    nosniff || isModule ? 'error' : 'warning',
    'script-content-type',
    name,
    `Le serveur dit que ce fichier est « ${type || 'sans type'} »${isModule || nosniff ? ' : le navigateur le refuse' : ''}.`,
    'Réglez le serveur : les fichiers .js ont le type text/javascript.',
  );
}

/** The name of the loader does not change with its version: it must not be kept for long. */
function checkCache({ headers }: Got, name: string, findings: Findings): void {
  const said = headers.get('cache-control') ?? '';
  const age = Number(/max-age=(\d+)/i.exec(said)?.[1] ?? 0);
  if (!/immutable/i.test(said) && age <= 86_400) return;
  findings.add(
    'advice',
    'cache',
    name,
    `Les navigateurs gardent parvis.js longtemps (Cache-Control: ${said}) : une mise à jour ne se verra pas.`,
    'Pour ce fichier seul, écrivez Cache-Control: no-cache. Les fichiers de chunks/ peuvent être gardés un an : leur nom change.',
  );
}

export const missing = ({ status, reason }: Got) =>
  status
    ? `Le fichier n’est pas là (code ${status}${reason ? `, ${reason}` : ''}).`
    : `Pas de réponse (${reason}).`;
