import { readContact } from '../../contact/config.js';
import type { ContactConfig } from '../../contact/contact-config.js';
import { readServices } from '../../contact/services-config.js';
import { fromAttributes } from '../../loader/attributes.js';
import { checkConfig, type Schema } from '../../loader/check.js';
import { explain } from '../../loader/explain.js';
import schema from '../../loader/schema.json' with { type: 'json' };
import { readVoiceConfig } from '../../speech/voice-config.js';
import type { Findings } from './findings.js';
import { textOfGot, typeOf } from './got.js';
import { textOf } from './html.js';
import { jsonFault } from './json-fault.js';
import { addressIn, lineOf, type Page } from './page.js';
import { allows, missing } from './check-files.js';
import type { Site } from './site.js';

/** What a page has as its configuration, and where it comes from. */
export interface PageConfig {
  readonly falc?: string;
  readonly forms?: string;
  readonly enabled?: boolean;
  readonly town?: { readonly phone?: string };
  readonly contact?: unknown;
  readonly voice?: unknown;
  readonly address: URL | null;
  readonly reach: ContactConfig;
}

interface Read {
  readonly [key: string]: unknown;
  readonly town?: { readonly phone?: string };
}

/** As the script tag has it: a selector is for browsers, and what has a reader of its own is left to that. */
const known = JSON.parse(
  JSON.stringify(schema, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$comment' in value)) return value;
    return { ...value, properties: undefined };
  }),
  (key, value: unknown) => (key === 'format' && value === 'selector' ? undefined : value),
) as Schema;

/** The three places of a configuration, the later wins, as the script reads them. */
export async function checkPageConfig(
  page: Page,
  site: Site,
  findings: Findings,
): Promise<PageConfig> {
  const tag = page.scripts[0]!;
  const data = Object.fromEntries(
    Object.entries(tag.attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [
        name.slice(5).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  );
  let config: Read = {};
  const add = (where: string, value: unknown) => {
    const kept = checkConfig<Read>(value, known, (path, value) =>
      findings.add(
        'error',
        'config',
        where,
        `La configuration est à corriger. ${explain({ path, value })}`,
        'Corrigez cette ligne. Jusque-là, elle est ignorée, et le reste fonctionne.',
      ),
    );
    config = { ...config, ...kept, town: { ...config.town, ...kept?.town } };
  };
  const address = addressIn(page, data.config);
  const where = address ? site.nameOf(address) : lineOf(page, tag);
  if (address) {
    const value = await readFile(page, address, site, findings);
    if (value !== undefined) add(where, value);
  }
  const block = page.tags.find(({ attributes }) => attributes.id === 'parvis-config');
  if (block) {
    const text = textOf(block);
    const fault = jsonFault(text);
    if (fault)
      findings.add(
        'error',
        'config-json',
        lineOf(page, block),
        `Le bloc parvis-config n’est pas du JSON : ${fault}`,
        'Corrigez-le. Jusque-là, tout le bloc est ignoré.',
      );
    else add(lineOf(page, block), JSON.parse(text));
  }
  add(lineOf(page, tag), fromAttributes(data, known));
  const { config: reach, complaints } = readContact(config.contact, config.town);
  for (const { message } of [...complaints, ...readServices(config.services).complaints])
    findings.add(
      'error',
      'contact',
      where,
      message,
      'Corrigez cette ligne. Jusque-là, elle est ignorée, et le reste fonctionne.',
    );
  if (config.voice !== undefined)
    readVoiceConfig(config.voice, (message) =>
      findings.add('error', 'voice', where, message, 'Corrigez cette ligne.'),
    );
  if (config.enabled === false)
    findings.add(
      'warning',
      'disabled',
      where,
      '"enabled" est false : Parvis ne fait rien sur ce site.',
      'Enlevez cette ligne quand vous voulez montrer Parvis.',
    );
  if (!config.town?.phone && !reach.phone)
    findings.add(
      'warning',
      'no-phone',
      where,
      'La configuration n’a pas de téléphone (town.phone).',
      'Écrivez "town": { "phone": "02 99 00 00 00" } : quand quelque chose ne marche pas, le visiteur doit pouvoir appeler.',
    );
  const notes = (Object(config.contact) as { $comment?: unknown }).$comment;
  if (Array.isArray(notes))
    findings.add(
      'advice',
      'to-review',
      where,
      `contact.$comment a encore ${notes.length} notes de npx parvis init.`,
      'Relisez-les, corrigez le fichier, puis enlevez-les : le fichier est public.',
    );
  if (config.contact !== undefined && !complaints.length)
    findings.see(`la configuration, ${where}`);
  return { ...config, address, reach };
}

async function readFile(
  page: Page,
  address: URL,
  site: Site,
  findings: Findings,
): Promise<unknown> {
  const where = site.nameOf(address);
  const isForeign = address.origin !== page.got.address.origin;
  const got = await site.get(address, isForeign ? page.got.address.origin : '');
  if (!site.isWeb && got.reason) return undefined;
  if (got.status !== 200) {
    findings.add(
      'error',
      'config-missing',
      where,
      missing(got),
      'Mettez parvis.json à cette adresse (npx parvis init l’écrit), ou corrigez data-config dans la page.',
    );
    return undefined;
  }
  if (isForeign && !allows(got, page.got.address.origin))
    findings.add(
      'error',
      'config-cors',
      where,
      `La configuration est sur un autre site, qui ne permet pas à ${page.got.address.origin} de la lire.`,
      'Mettez-la sur votre site, ou ajoutez Access-Control-Allow-Origin là-bas.',
    );
  if (!/json/.test(typeOf(got)))
    findings.add(
      'advice',
      'config-content-type',
      where,
      `Le serveur dit que ce fichier est « ${typeOf(got) || 'sans type'} ».`,
      'Réglez le serveur : les fichiers .json ont le type application/json.',
    );
  const text = textOfGot(got);
  const fault = jsonFault(text);
  if (!fault) return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  findings.add(
    'error',
    'config-json',
    where,
    /^\s*</.test(text)
      ? 'C’est une page, pas du JSON : le serveur répond une page à la place du fichier.'
      : `Ce n’est pas du JSON : ${fault}`,
    'Corrigez-le. Jusque-là, tout le fichier est ignoré.',
  );
  return undefined;
}
