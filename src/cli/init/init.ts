import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContact } from '../../contact/config.js';
import { readArguments } from '../arguments.js';
import { FailedError, UsageError } from '../input.js';
import { plural, type Output } from '../output.js';
import { chooseRecord } from './choose-record.js';
import { DIRECTORY, DIRECTORY_VARIABLE } from './directory-address.js';
import { askDirectory, readDirectoryAddress } from './directory.js';
import { noCode, readInsee } from './insee.js';
import { draftOf, type Draft, type TownFile } from './town-config.js';

export const INIT_HELP = `  npx parvis init --insee 35360 [--out parvis.json] [--mairie <nom>] [--directory <adresse>] [--force]
      Écrit parvis.json avec ce que l’annuaire de l’administration sait de la mairie, et dit ce
      qu’une personne doit relire. Demande par code Insee : plusieurs communes ont le même nom.
      --force      Remplace un fichier qui est déjà là.
      --mairie     Laquelle, quand l’annuaire en a plusieurs.
      --directory  L’adresse de l’annuaire (ou la variable ${DIRECTORY_VARIABLE}).
`;

/** Writes the configuration of a town from the State's directory. */
export async function init(args: readonly string[]): Promise<Output> {
  const { words, flags, values } = readArguments(args, {
    flags: ['--force'],
    values: {
      '--insee': 'le code Insee de la commune, comme 35360',
      '--out': 'le nom du fichier, comme parvis.json',
      '--mairie': 'le nom de la mairie dans l’annuaire',
      '--directory': 'l’adresse de l’annuaire',
    },
  });
  const said = values.get('--insee');
  if (words.length && said === undefined)
    throw new UsageError(
      `« ${words.join(' ')} » : écrivez --insee devant le code. Par exemple : npx parvis init --insee 35360`,
    );
  if (words.length)
    throw new UsageError(
      `« ${words.join(' ')} » est en trop. Par exemple : npx parvis init --insee 35360`,
    );
  if (said === undefined) throw noCode();
  const insee = readInsee(said);
  const out = fileOf(values.get('--out') ?? 'parvis.json', flags.has('--force'));
  const directory = directoryOf(values.get('--directory'));
  const draft = checked(
    draftOf(
      chooseRecord(await askDirectory(directory, insee), insee, values.get('--mairie')),
      insee,
    ),
  );
  write(out, jsonOf(draft, directory));
  return { text: tell(out, insee, draft, directory), failed: false };
}

function directoryOf(option: string | undefined): URL {
  const variable = process.env[DIRECTORY_VARIABLE];
  return option !== undefined
    ? readDirectoryAddress(option, '--directory')
    : readDirectoryAddress(variable || DIRECTORY, DIRECTORY_VARIABLE);
}

/** Asked before the directory is: nobody waits to be refused. */
function fileOf(said: string, force: boolean): string {
  const isFolder = existsSync(said) && statSync(said).isDirectory();
  const out = isFolder ? join(said, 'parvis.json') : said;
  if (existsSync(out) && !force)
    throw new UsageError(
      `« ${out} » est déjà là. Il n’est pas changé. Donnez un autre nom avec --out ou, si vous voulez le remplacer, ajoutez --force.`,
    );
  return out;
}

function write(out: string, text: string): void {
  try {
    writeFileSync(out, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FailedError(
      `« ${out} » ne s’écrit pas (${code === 'ENOENT' ? 'le dossier n’existe pas' : code}). Créez le dossier, ou donnez un autre nom avec --out.`,
    );
  }
}

/** What Parvis itself would refuse does not go into the file. */
function checked({ file, found, review }: Draft): Draft {
  const contact: Record<string, unknown> = { ...file.contact };
  const told = [...review];
  for (const { path, message } of readContact(contact, file.town).complaints) {
    const key = path.split('.')[1]!;
    // That there is no phone is told already.
    if (contact[key] === undefined) continue;
    delete contact[key];
    told.push(`${message} L’annuaire l’écrit ainsi : il n’est pas repris.`);
  }
  return { file: { ...file, contact: contact as TownFile['contact'] }, found, review: told };
}

function jsonOf({ file, review }: Draft, directory: URL): string {
  const note = [
    `À relire. Écrit le ${today()} par npx parvis init avec ${directory.host}. Enlevez ces lignes quand c’est fait.`,
    ...review,
  ].map((line) => line.slice(0, 500));
  const { town, contact } = file;
  return `${JSON.stringify({ town, contact: { $comment: note.slice(0, 50), ...contact } }, null, 2)}\n`;
}

const today = () => new Date().toISOString().slice(0, 10);

function tell(out: string, insee: string, { file, found, review }: Draft, directory: URL): string {
  const width = Math.max(...found.map(([name]) => name.length), 0) + 2;
  return [
    `« ${out} » est écrit pour ${file.town.name ?? 'la commune'} (${insee}), avec l’annuaire ${directory.host}.`,
    '',
    ...found.map(
      ([name, value]) =>
        `  ${name.padEnd(width)}${value.replaceAll('\n', `\n  ${' '.repeat(width)}`)}`,
    ),
    '',
    `À relire par une personne (${plural(review.length, 'point', 'points')}, aussi dans le fichier, sous contact.$comment) :`,
    ...review.map((line) => `  - ${line}`),
    '',
    'Ensuite :',
    '  1. Corrigez le fichier, puis enlevez contact.$comment : le fichier est public.',
    '  2. Mettez-le sur votre site, à l’adresse écrite dans data-config.',
    '  3. npx parvis doctor <adresse du site>',
    '',
  ].join('\n');
}
