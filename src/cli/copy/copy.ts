import { existsSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../arguments.js';
import { UsageError } from '../input.js';
import { plural, sizeOf, type Output } from '../output.js';
import { CopiedFiles, filesUnder, type Copied } from './copied-files.js';
import { addressOf, scriptTag } from './script-tag.js';

export const COPY_HELP = `  npx parvis copy <dossier> [--without-voice] [--force]
      Copie Parvis dans un dossier de votre site, ou le met à jour. N’enlève que ce qu’il a écrit, et
      garde une version d’avant pour les pages déjà ouvertes.
      --without-voice  Sans la voix de Parvis (licence GPL).
      --force          Remplace aussi les fichiers qui ne viennent pas de lui.
`;

/** In `src/` and in `lib/` alike. */
const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
const EXAMPLE = 'Écrivez par exemple : npx parvis copy public/parvis';

/** What the folders of dist/ hold, in the words of who puts them on a site. */
const PARTS: readonly (readonly [folder: RegExp, name: string])[] = [
  [/^voice\//, 'la voix de Parvis (GPL)'],
  [/^fonts\//, 'les polices'],
  [/^falc\//, 'les textes faciles, les mots et les pictogrammes'],
  [/./, 'le script et ses morceaux'],
];

/** Brings dist/ to a folder of a site. */
export function copy(args: readonly string[]): Output {
  const { words, flags } = readArguments(args, { flags: ['--without-voice', '--force'] });
  const [folder] = words;
  if (!folder) throw new UsageError(`Il manque le dossier où copier Parvis. ${EXAMPLE}`);
  if (words.length > 1)
    throw new UsageError(`Un seul dossier à la fois (trouvé : ${words.join(', ')}). ${EXAMPLE}`);
  const target = resolve(folder);
  refuse(folder, target);
  const withoutVoice = flags.has('--without-voice');
  const wanted = filesUnder(DIST).filter((file) => !(withoutVoice && file.startsWith('voice/')));
  const copied = new CopiedFiles(DIST, target, withoutVoice).copy(wanted, flags.has('--force'));
  return { text: tell(folder, target, copied, withoutVoice), failed: false };
}

function refuse(folder: string, target: string): void {
  if (!existsSync(`${DIST}parvis.js`))
    throw new UsageError(
      'Le dossier dist/ de Parvis n’est pas là : il n’y a rien à copier. Écrivez npm install parvis ou, dans le dépôt de Parvis, npm run build.',
    );
  if (`${target}${sep}`.startsWith(DIST))
    throw new UsageError(`« ${folder} » est le dossier de Parvis lui-même. ${EXAMPLE}`);
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new UsageError(`« ${folder} » est un fichier, pas un dossier. ${EXAMPLE}`);
}

function tell(folder: string, target: string, copied: Copied, withoutVoice: boolean): string {
  const { version, before, files, added, changed, removed, staying, kept } = copied;
  const left = new Map(files);
  const parts = PARTS.flatMap(([pattern, name]) => {
    const sizes = [...left].filter(([file]) => pattern.test(file));
    for (const [file] of sizes) left.delete(file);
    const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
    return sizes.length
      ? [`  ${sizeOf(bytes).padStart(8)}  ${plural(sizes.length, 'fichier', 'fichiers')} : ${name}`]
      : [];
  });
  const address = addressOf(target);
  const told = before
    ? before === version
      ? `Parvis ${version} était déjà dans « ${folder} ».`
      : `Parvis ${before} est devenu Parvis ${version} dans « ${folder} ».`
    : `Parvis ${version} est copié dans « ${folder} ».`;
  return [
    told,
    '',
    ...parts,
    '',
    `${plural(added, 'fichier nouveau', 'fichiers nouveaux')}, ${plural(changed, 'remplacé', 'remplacés')}, ${plural(removed, 'ancien enlevé', 'anciens enlevés')}.`,
    ...(staying
      ? [
          `${plural(staying, 'fichier de la version d’avant reste', 'fichiers de la version d’avant restent')} jusqu’à la prochaine : une page déjà ouverte peut les demander.`,
        ]
      : []),
    ...kept.map(
      (file) => `Gardé, car changé depuis la copie, et Parvis ne s’en sert plus : ${file}`,
    ),
    ...(withoutVoice
      ? [
          'Sans la voix : écrivez aussi "voice": { "embedded": false } dans parvis.json. Un appareil sans voix française donne alors le téléphone de la mairie.',
        ]
      : []),
    '',
    'À coller dans le <head> de vos pages, le plus haut possible :',
    '',
    `  ${scriptTag(DIST, address)}`,
    '',
    `Si votre site ne donne pas ce dossier à l’adresse ${address}, changez le début de l’adresse.`,
    'Ensuite : npx parvis init --insee <code de la commune>, puis npx parvis doctor <adresse du site>.',
    '',
  ].join('\n');
}
