import { existsSync, readFileSync, statSync } from 'node:fs';
import { UsageError } from '../input.js';
import { FolderSite } from './folder-site.js';
import { WebSite, type Site, type Visitor } from './site.js';

/** The site that a command is asked to look at. @throws UsageError */
export function siteOf(words: readonly string[], command: string, visitor: Visitor): Site {
  const example = `Écrivez par exemple : npx parvis ${command} https://www.ma-commune.fr/ ou npx parvis ${command} public`;
  const [said] = words;
  if (!said) throw new UsageError(`Il manque l’adresse ou le dossier du site. ${example}`);
  if (words.length > 1)
    throw new UsageError(`Un seul site à la fois (trouvé : ${words.join(', ')}). ${example}`);
  if (/^https?:\/\//i.test(said)) {
    if (URL.canParse(said)) return new WebSite(new URL(said), visitor);
    throw new UsageError(`« ${said} » n’est pas une adresse. ${example}`);
  }
  if (existsSync(said)) {
    if (statSync(said).isDirectory()) return new FolderSite(said);
    throw new UsageError(`« ${said} » est un fichier. Donnez le dossier où il est. ${example}`);
  }
  throw new UsageError(
    /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)|^localhost/.test(said)
      ? `« ${said} » n’est pas un dossier. Si c’est une adresse, écrivez-la entière : npx parvis ${command} https://${said}`
      : `« ${said} » n’existe pas. ${example}`,
  );
}

/** Of this package. */
export function ownVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
