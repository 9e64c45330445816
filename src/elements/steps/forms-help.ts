import type { Config } from '../../config.js';
import type { FormHelp } from '../../steps/help.js';
import { tellAuthor } from './tell-author.js';

const files = new Map<string, Promise<readonly FormHelp[]>>();

/** What the town says of its forms; nothing where its file does not come. Its faults are told once, in the console. */
export function loadForms(document: Document, { forms }: Config): Promise<readonly FormHelp[]> {
  if (!forms) return Promise.resolve([]);
  const address = new URL(forms, document.baseURI).href;
  let file = files.get(address);
  if (!file) files.set(address, (file = load(address)));
  return file;
}

async function load(address: string): Promise<readonly FormHelp[]> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const [text, { readFormsFile }] = await Promise.all([
      answer.text(),
      import('../../steps/help.js'),
    ]);
    const { forms, complaints } = readFormsFile(text);
    if (complaints.length)
      tellAuthor(
        `${address} est à corriger.\n${complaints.map(({ message }) => message).join('\n')}`,
      );
    return forms;
  } catch (error) {
    tellAuthor(
      `le fichier de l’aide aux formulaires n’est pas venu (${address} : ${String(error)}). Vérifier la clé « forms » de parvis.json.`,
    );
    return [];
  }
}
