#!/usr/bin/env node
import { listed, readArguments } from './arguments.js';
import { copy, COPY_HELP } from './copy/copy.js';
import { doctor, DOCTOR_HELP } from './doctor/doctor.js';
import { documents, DOCUMENTS_HELP } from './documents/documents.js';
import { init, INIT_HELP } from './init/init.js';
import { FailedError, readInputs, UsageError, type Input } from './input.js';
import type { Output } from './output.js';
import { checkAll, simplifyAll, speakAll } from './text-commands.js';

const HELP = `Parvis, pour ceux qui écrivent les pages d’une commune.

${COPY_HELP}
${INIT_HELP}
${DOCTOR_HELP}
${DOCUMENTS_HELP}
  npx parvis falc [--json] [fichiers] < texte
      Écrit le texte en français facile, une idée par ligne.
      Ce n’est pas du FALC validé : des personnes concernées doivent le relire.

  npx parvis check [--json] [fichiers] < texte
      Dit ce qui n’est pas facile à lire, où, et quoi écrire à la place :
      ligne:colonne gravité règle conseil, puis les mesures du texte.

  npx parvis speak-text [--json] [fichiers] < texte
      Écrit ce que la voix dit, ligne par ligne : « 8h30 » devient « 8 heures 30 ».

  --json   Écrit le résultat en JSON.
  --help   Écrit cette aide.

Pour falc, check et speak-text, le texte est en UTF-8. Sans fichier, il vient de l’entrée standard.
Code de sortie : 0 tout va bien ; 1 il y a une erreur à corriger, ou un service ne répond pas ; 2 la commande est fausse.
`;

const COMMANDS: { readonly [name: string]: (args: readonly string[]) => Output | Promise<Output> } =
  {
    copy,
    init,
    doctor,
    documents,
    falc: (args) => onTexts(args, simplifyAll),
    check: (args) => onTexts(args, checkAll),
    'speak-text': (args) => onTexts(args, speakAll),
  };
const NAMES = Object.keys(COMMANDS);

async function run([command, ...args]: readonly string[]): Promise<Output> {
  const asksHelp = [command, ...args].some((arg) => arg === '--help' || arg === '-h');
  if (asksHelp || command === 'help') return { text: HELP, failed: false };
  if (command === undefined)
    throw new UsageError(
      `Il manque une commande. Écrivez ${listed(NAMES.map((name) => `npx parvis ${name}`))}, ou npx parvis --help.`,
    );
  // An option may stand before the command.
  if (command.startsWith('-') && args.length) return run([...args, command]);
  if (!Object.hasOwn(COMMANDS, command))
    throw new UsageError(
      `Commande inconnue : « ${command} ». Écrivez ${listed(NAMES)}, par exemple : npx parvis check < texte.txt`,
    );
  return COMMANDS[command]!(args);
}

function onTexts(
  args: readonly string[],
  command: (inputs: readonly Input[], json: boolean) => Output | Promise<Output>,
): Output | Promise<Output> {
  const { words, flags } = readArguments(args, { flags: ['--json'] });
  return command(readInputs(words.filter((file) => file !== '-')), flags.has('--json'));
}

// Whoever reads us may stop: `npx parvis check < texte | head`.
process.stdout.on('error', () => process.exit());

try {
  const { text, failed } = await run(process.argv.slice(2));
  process.exitCode = failed ? 1 : 0;
  process.stdout.write(text);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof FailedError)) throw error;
  process.exitCode = error instanceof UsageError ? 2 : 1;
  process.stderr.write(`parvis : ${error.message}\n`);
}
