#!/usr/bin/env node
import { makeLink } from './agent/session.js';
import { ConfigError, type Config } from './config/config.js';
import { writeExample } from './config/example.js';
import { readConfig } from './config/read-config.js';
import { DevMailer } from './mail/dev-mailer.js';
import { Receiver } from './receiver.js';

const HELP = `Parvis : le service qui reçoit les demandes de rappel d’une ou de plusieurs communes.

  npx parvis-receiver [receiver.json]
      Lance le service.

  npx parvis-receiver --init [receiver.json]
      Écrit un exemple de configuration, à compléter.

  npx parvis-receiver --check [receiver.json]
      Lit la configuration, dit ce qui ne va pas, et s’arrête.

  npx parvis-receiver --link agent@exemple.fr [receiver.json]
      Écrit un lien pour entrer dans la page des agents, si les e-mails ne partent pas.

  --dev-mail[=port]   Pour essayer : les e-mails ne partent pas. On les lit à l’adresse écrite au départ.
  --help              Écrit cette aide.

Sans nom de fichier : receiver.json, ou PARVIS_CONFIG.
Variables : PARVIS_CONFIG, PARVIS_HOST, PARVIS_PORT, PARVIS_PUBLIC_URL, PARVIS_DATA, PARVIS_SECRET,
PARVIS_SMTP_PASSWORD, PARVIS_METRICS_TOKEN, PARVIS_LOG_LEVEL, et PARVIS_DATABASE ou DATABASE_URL (postgres://…).
Code de sortie : 0 tout va bien, 1 une panne, 2 la commande ou la configuration est fausse.
`;

interface Command {
  readonly kind: 'help' | 'init' | 'check' | 'link' | 'run';
  readonly file: string;
  readonly email: string;
  readonly devMail: number | null;
}

function readCommand(args: readonly string[]): Command {
  let kind: Command['kind'] = 'run';
  let devMail: number | null = null;
  const names: string[] = [];
  for (const arg of args) {
    const port = /^--dev-mail(?:=(\d{1,5}))?$/.exec(arg);
    if (port) devMail = Number(port[1] ?? 0);
    else if (arg === '-h') kind = 'help';
    else if (/^--(?:help|init|check|link)$/.test(arg)) kind = arg.slice(2) as Command['kind'];
    else if (arg.startsWith('-'))
      throw new ConfigError([`Option inconnue : « ${arg} ». Écrivez --help pour les voir toutes.`]);
    else names.push(arg);
  }
  const email = kind === 'link' ? (names.shift() ?? '') : '';
  const [file = process.env['PARVIS_CONFIG'] ?? 'receiver.json', ...more] = names;
  if (more.length > 0)
    throw new ConfigError([`« ${more[0]} » est de trop. Donnez un seul fichier de configuration.`]);
  return { kind, file, email, devMail };
}

async function run(args: readonly string[]): Promise<void> {
  const { kind, file, email, devMail } = readCommand(args);
  if (kind === 'help') return say(HELP);
  if (kind === 'init') {
    writeExample(file);
    return say(`C’est écrit : ${file}. Complétez-le, puis lancez : npx parvis-receiver ${file}\n`);
  }
  const config = readConfig(file, process.env, devMail !== null);
  if (kind === 'check')
    return say(`La configuration est bonne. Communes : ${[...config.towns.keys()].join(', ')}.\n`);
  if (kind === 'link') return writeLink(config, email);
  await serve(config, devMail);
}

async function serve(config: Config, devMail: number | null): Promise<void> {
  const mailer = devMail === null ? undefined : await DevMailer.start(devMail);
  const receiver = await Receiver.start(config, {
    logLevel: process.env['PARVIS_LOG_LEVEL'] ?? 'info',
    ...(mailer ? { mailer } : {}),
  });
  const address = config.publicUrl || receiver.address;
  say(`Le service écoute : ${receiver.address}\nPage des agents : ${address}/agent\n`);
  if (mailer) say(`E-mails à lire (ils ne partent pas) : ${mailer.address}\n`);
  const stop = () => {
    process.removeListener('SIGTERM', stop);
    process.removeListener('SIGINT', stop);
    receiver.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
    // A visitor who holds the line does not keep the service from stopping.
    setTimeout(() => process.exit(1), 15_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function writeLink(config: Config, email: string): Promise<void> {
  const receiver = await Receiver.start(
    { ...config, listen: { host: '127.0.0.1', port: 0 } },
    { logLevel: 'silent' },
  );
  const published = config.publicUrl || `http://${config.listen.host}:${config.listen.port}`;
  try {
    const context = { ...receiver.context, baseUrl: () => published };
    const made = await makeLink(context, email.toLowerCase());
    if (!made)
      throw new ConfigError([
        `« ${email} » n’est dans aucune liste d’agents. Ajoutez cette adresse à « agents ».`,
      ]);
    say(`Ce lien sert une fois, pendant 15 minutes :\n${made.url}\n`);
  } finally {
    await receiver.close();
  }
}

function say(text: string): void {
  process.stdout.write(text);
}

// Whoever reads us may stop.
process.stdout.on('error', () => {});

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(
      `parvis-receiver : ${error.complaints.length > 1 ? 'la configuration a des erreurs.\n- ' : ''}${error.complaints.join('\n- ')}\n`,
    );
    process.exit(2);
  }
  const { code, message, name } = error as NodeJS.ErrnoException;
  const why =
    name === 'StoreUnavailable'
      ? `la base de données ne répond pas (${code ?? ''}). Vérifiez qu’elle est lancée, son adresse, le disque et les droits.`
      : code === 'EADDRINUSE'
        ? 'ce port est déjà pris. Changez listen.port, ou arrêtez l’autre service.'
        : code === 'EACCES'
          ? 'ce port est interdit. Prenez un port au-dessus de 1024, par exemple 8787.'
          : `${message} (${code ?? 'erreur'})`;
  process.stderr.write(`parvis-receiver : impossible de démarrer : ${why}\n`);
  process.exit(1);
}
