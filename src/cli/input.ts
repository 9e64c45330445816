import { readFileSync } from 'node:fs';

/** A mistake of the person at the keyboard: what was found, what to write. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What could not be done though the command is right: a service that does not answer… Ends with exit code 1. */
export class FailedError extends Error {
  override readonly name = 'FailedError';
}

export interface Input {
  /** Path as given; null for the standard input. */
  readonly file: string | null;
  readonly text: string;
}

const EXAMPLE = 'Écrivez par exemple : npx parvis check < texte.txt';

/** The texts to work on: the files named, or the standard input. */
export function readInputs(files: readonly string[]): Input[] {
  if (files.length)
    return files.map((file) => ({ file, text: decode(readFile(file), `Le fichier « ${file} »`) }));
  if (process.stdin.isTTY) throw new UsageError(`Aucun texte reçu. ${EXAMPLE}`);
  return [{ file: null, text: decode(readStandardInput(), 'Le texte reçu') }];
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'ce fichier n’existe pas'
        : code === 'EISDIR'
          ? 'c’est un dossier'
          : code === 'EACCES'
            ? 'vous n’avez pas le droit de le lire'
            : `lecture impossible (${code ?? 'erreur inconnue'})`;
    throw new UsageError(`« ${file} » : ${why}. Écrivez le chemin d’un fichier de texte.`);
  }
}

/** Piece by piece: a pipe may have nothing to give yet. */
function readStandardInput(): Buffer {
  try {
    return readFileSync(0);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EOF') return Buffer.alloc(0);
    throw new UsageError(`Aucun texte reçu (${code ?? 'erreur inconnue'}). ${EXAMPLE}`);
  }
}

function decode(bytes: Buffer, what: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${what} n’est pas en UTF-8. Enregistrez-le en UTF-8, puis recommencez.`);
  }
  if (text.includes('\0'))
    throw new UsageError(`${what} n’est pas du texte. Donnez un fichier de texte (.txt).`);
  if (!text.trim()) throw new UsageError(`${what} est vide. ${EXAMPLE}`);
  return text;
}
