import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { complaintsOf } from './complaints.js';
import { ConfigError, type Config } from './config.js';
import { ConfigSchema, type ConfigFile, type Smtp } from './schema.js';
import { completeTown } from './town.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the file and the environment, which wins. @throws ConfigError */
export function readConfig(file: string, environment: Environment, isDevMail = false): Config {
  const folder = dirname(resolve(file));
  return configOf(parse(file), environment, folder, isDevMail);
}

/** The same from a value; relative paths start from the folder. @throws ConfigError */
export function configOf(
  value: unknown,
  environment: Environment,
  folder: string,
  isDevMail = false,
): Config {
  const merged = withEnvironment(value, environment);
  const complaints = complaintsOf(ConfigSchema, merged);
  if (complaints.length > 0) throw new ConfigError(complaints);
  const said = merged as ConfigFile;
  const towns = Object.entries(said.towns).map(([id, town]) => completeTown(id, town));
  for (const { complaints: found } of towns) complaints.push(...found);
  const needsMail = towns.some(({ town }) => town.email.length > 0 || town.agents.length > 0);
  if (needsMail && !said.smtp && !isDevMail)
    complaints.push(
      'smtp : il manque, et une commune attend des e-mails. Écrivez par exemple { "host": "smtp.exemple.fr", "port": 587, "user": "…", "from": "rappel@exemple.fr" } et mettez le mot de passe dans PARVIS_SMTP_PASSWORD.',
    );
  const fallbackPhone = said.fallbackPhone ?? (towns.length === 1 ? towns[0]!.town.phone : '');
  if (!fallbackPhone)
    complaints.push(
      'fallbackPhone : il manque, et il y a plusieurs communes. Écrivez le numéro à donner quand la commune n’est pas connue, par exemple celui de l’intercommunalité.',
    );
  if (complaints.length > 0) throw new ConfigError(complaints);
  const data = resolve(folder, said.data ?? 'parvis-data');
  return {
    publicUrl: (said.publicUrl ?? '').replace(/\/+$/, ''),
    listen: { host: said.listen?.host ?? '127.0.0.1', port: said.listen?.port ?? 8787 },
    database: databaseOf(said.database, data, folder),
    secret: said.secret ?? keptSecret(data),
    fallbackPhone,
    trustProxy: said.trustProxy ?? [],
    metricsToken: said.metricsToken ?? '',
    ...(said.smtp ? { smtp: said.smtp } : {}),
    towns: new Map(towns.map(({ town }) => [town.id, town])),
  };
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      code === 'ENOENT'
        ? `« ${file} » : ce fichier n’existe pas. Écrivez « npx parvis-receiver --init » pour en avoir un exemple.`
        : `« ${file} » : lecture impossible (${code ?? 'erreur inconnue'}). Vérifiez les droits.`,
    ]);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw new ConfigError([
      `« ${file} » n’est pas du JSON${lineOf(text, error)}. Vérifiez les guillemets et les virgules.`,
    ]);
  }
}

function lineOf(text: string, error: unknown): string {
  const at = /position (\d+)/.exec(String(error))?.[1];
  return at ? ` (ligne ${text.slice(0, Number(at)).split('\n').length})` : '';
}

/** What a host gives by environment: never in a file that is copied around. */
function withEnvironment(value: unknown, environment: Environment): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const config = { ...(value as Record<string, unknown>) };
  const set = (key: string, found: string | undefined) => {
    if (found) config[key] = found;
  };
  set('database', environment['DATABASE_URL']);
  set('database', environment['PARVIS_DATABASE']);
  set('publicUrl', environment['PARVIS_PUBLIC_URL']);
  set('data', environment['PARVIS_DATA']);
  set('secret', environment['PARVIS_SECRET']);
  set('metricsToken', environment['PARVIS_METRICS_TOKEN']);
  const host = environment['PARVIS_HOST'];
  const port = environment['PARVIS_PORT'];
  if (host || port)
    config['listen'] = {
      ...(config['listen'] as object | undefined),
      ...(host ? { host } : {}),
      ...(port ? { port: /^\d+$/.test(port) ? Number(port) : port } : {}),
    };
  const password = environment['PARVIS_SMTP_PASSWORD'];
  if (password && config['smtp']) config['smtp'] = { ...(config['smtp'] as Smtp), password };
  return config;
}

function databaseOf(said: string | undefined, data: string, folder: string): string {
  if (!said) return join(data, 'receiver.db');
  return /^postgres(?:ql)?:\/\//.test(said) ? said : resolve(folder, said.replace(/^file:/, ''));
}

/** Made once, kept beside the data, readable by its owner alone. */
function keptSecret(data: string): string {
  const file = join(data, 'secret');
  try {
    if (existsSync(file)) {
      const secret = readFileSync(file, 'utf8').trim();
      if (secret.length >= 32) return secret;
    }
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      `data : impossible d’écrire dans « ${data} » (${code ?? 'erreur inconnue'}). Donnez un dossier où le service peut écrire, ou PARVIS_SECRET et DATABASE_URL.`,
    ]);
  }
}
