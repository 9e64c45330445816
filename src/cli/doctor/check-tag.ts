import { createHash } from 'node:crypto';
import type { Findings } from './findings.js';
import type { Got } from './got.js';
import { isInside } from './html.js';
import { addressIn, lineOf, type Page } from './page.js';
import type { Site } from './site.js';

const TAG = '<script src="/parvis/parvis.js" data-config="/parvis.json"></script>';

/** The script tag of a page: there, once, in the right place. The address of the script, where there is one. */
export function checkTag(page: Page, findings: Findings): URL | null {
  const { scripts, name, got } = page;
  if (page.tags.some((tag) => tag.name === 'frameset')) {
    findings.add(
      'advice',
      'frameset',
      name,
      'La page est faite de cadres (frameset).',
      'Rien : Parvis ne s’y montre pas. Mettez la ligne du script dans les pages des cadres.',
    );
    return null;
  }
  const [tag, second] = scripts;
  if (!tag) {
    findings.add(
      'warning',
      'no-script',
      name,
      'La ligne du script n’est pas dans la page.',
      `Ajoutez dans <head>, le plus haut possible : ${TAG} Si un outil regroupe les scripts, ajoutez data-parvis à la ligne.`,
    );
    return null;
  }
  const where = lineOf(page, tag);
  const { src, type = '', integrity } = tag.attributes;
  if (second)
    findings.add(
      'warning',
      'script-twice',
      `${name} lignes ${scripts.map(({ line }) => line).join(', ')}`,
      `La ligne du script est ${scripts.length} fois dans la page.`,
      'Gardez la première, enlevez les autres : elles ne servent à rien.',
    );
  const isModule = /^module$/i.test(type);
  if (
    type &&
    !isModule &&
    !/^(?:text|application)\/(?:javascript|ecmascript|x-javascript)$/i.test(type)
  )
    findings.add(
      'error',
      'script-type',
      where,
      `Le script a type="${type}" : le navigateur ne le lance pas.`,
      'Enlevez type. Parvis ne pose pas de cookie : il n’a pas à attendre un consentement.',
    );
  if (isModule || 'defer' in tag.attributes || 'async' in tag.attributes || !isInside(tag, 'head'))
    findings.add(
      'advice',
      'script-late',
      where,
      `Le script ${isInside(tag, 'head') ? `a ${isModule ? 'type="module"' : 'defer' in tag.attributes ? 'defer' : 'async'}` : 'n’est pas dans <head>'} : une page peut apparaître un instant sans les réglages du visiteur.`,
      'Mettez la ligne dans <head>, le plus haut possible, sans defer, async ni type.',
    );
  const address = addressIn(page, src || tag.attributes['data-base']);
  if (!address)
    findings.add(
      'error',
      'script-address',
      where,
      'Le script n’a pas d’adresse.',
      `Écrivez par exemple : ${TAG}`,
    );
  else if (got.address.protocol === 'https:' && address.protocol === 'http:')
    findings.add(
      'error',
      'script-http',
      where,
      `L’adresse du script est en http (${address.href}), la page en https : le navigateur la bloque.`,
      'Écrivez https, ou une adresse qui commence par /.',
    );
  else if (address.origin !== got.address.origin && integrity && !('crossorigin' in tag.attributes))
    findings.add(
      'error',
      'script-crossorigin',
      where,
      'integrity vers un autre site, sans crossorigin : le navigateur bloque le script.',
      'Ajoutez crossorigin="anonymous" à la ligne.',
    );
  return address;
}

/** Whether the fingerprint in the page is that of the file. */
export async function checkIntegrity(
  page: Page,
  address: URL,
  site: Site,
  findings: Findings,
): Promise<void> {
  const tag = page.scripts[0]!;
  const { integrity } = tag.attributes;
  if (!integrity) return;
  const got = await site.get(address);
  if (got.status !== 200) return;
  const sums = integrity.trim().split(/\s+/);
  const known = sums.filter((sum) => /^sha(?:256|384|512)-./.test(sum));
  const where = lineOf(page, tag);
  if (!known.length)
    return findings.add(
      'warning',
      'integrity',
      where,
      `integrity="${integrity.slice(0, 40)}" n’est pas une empreinte : le navigateur n’en tient pas compte.`,
      `Écrivez integrity="${sumOf(got, 'sha384')}".`,
    );
  // The strongest kind alone counts.
  const kind = ['sha512', 'sha384', 'sha256'].find((name) =>
    known.some((sum) => sum.startsWith(name)),
  )!;
  if (known.includes(sumOf(got, kind)))
    findings.see('L’empreinte (integrity) est celle de parvis.js.');
  else
    findings.add(
      'error',
      'integrity',
      where,
      'integrity n’est pas l’empreinte de parvis.js : le navigateur bloque le script.',
      `Après une mise à jour, changez aussi l’empreinte : integrity="${sumOf(got, kind)}". Si le fichier n’a pas été mis à jour, quelqu’un l’a changé : recopiez-le.`,
    );
}

const sumOf = ({ bytes }: Got, kind: string) =>
  `${kind}-${createHash(kind).update(bytes).digest('base64')}`;
