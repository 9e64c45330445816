import { readArguments } from '../arguments.js';
import { siteOf, ownVersion } from '../doctor/site-of.js';
import type { Site } from '../doctor/site.js';
import { GRAVITIES, plural, printable, sizeOf, type Gravity, type Output } from '../output.js';
import { judge, UNREAD, type Remark } from './judge.js';
import { linkedFiles, type LinkedFile } from './linked-files.js';
import { readPdfFacts, type PdfFacts } from './pdf-facts.js';

export const DOCUMENTS_HELP = `  npx parvis documents <adresse ou dossier> [--json]
      Liste les fichiers PDF du site : taille, pages, balises, scan, champs à remplir. Dit lesquels
      sont à refaire, et comment. Ne change rien, n’envoie rien.
`;

/** What is known of a file: nothing of what is inside where it could not be read. */
interface Looked extends Partial<PdfFacts> {
  readonly name: string;
  readonly address: string;
  readonly from: readonly string[];
  readonly bytes: number | null;
  readonly remarks: readonly Remark[];
}

/** Files read at most. */
const MOST_FILES = 200;

/** Lists the PDF files that the pages of a site lead to, those to mend first. */
export async function documents(args: readonly string[]): Promise<Output> {
  const { words, flags } = readArguments(args, { flags: ['--json'] });
  const version = ownVersion();
  const site = siteOf(words, 'documents', { name: 'parvis-documents', version, limit: 100 });
  const { files, pages, unread } = await linkedFiles(site);
  const isForbidden = await site.forbidden();
  const looked: Looked[] = [];
  for (const file of files.slice(0, MOST_FILES))
    looked.push(printable(await look(file, site, isForbidden)));
  looked.sort((one, other) => rank(one) - rank(other));
  const failed = looked.some(({ remarks }) => remarks.some(({ severity }) => severity === 'error'));
  const left = files.length - looked.length;
  if (!flags.has('--json'))
    return { text: tell(words[0]!, pages, looked, left, site, unread), failed };
  const value = {
    site: words[0],
    version,
    pages,
    ...(unread && { unread }),
    documents: looked,
    notRead: left,
  };
  return { text: `${JSON.stringify(value, null, 2)}\n`, failed };
}

async function look(
  { name, address, isElsewhere, from }: LinkedFile,
  site: Site,
  isForbidden: (address: URL) => boolean,
): Promise<Looked> {
  const file = { name, address: site.nameOf(address), from };
  const unread = (remark: Remark, bytes: number | null = null): Looked => ({
    ...file,
    bytes,
    remarks: [remark],
  });
  if (isElsewhere) return unread(UNREAD.elsewhere());
  if (isForbidden(address)) return unread(UNREAD.robots());
  const { status, reason, bytes, headers, isCut, elsewhere } = await site.get(address);
  site.forget(address);
  if (elsewhere) return unread(UNREAD.elsewhere());
  if (status !== 200) return unread(UNREAD.missing(status, reason));
  const size = isCut ? Number(headers.get('content-length')) || null : bytes.length;
  if (isCut) return unread(UNREAD.big(), size);
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return unread(UNREAD['not-pdf'](), size);
  const facts = await readPdfFacts(bytes);
  if (typeof facts === 'string') return unread(UNREAD[facts](), size);
  return { ...file, bytes: size, ...facts, remarks: judge(facts, bytes.length) };
}

const ORDER: readonly (Gravity | undefined)[] = ['error', 'warning', 'advice', undefined];
const gravityOf = ({ remarks }: Looked) =>
  ORDER.find((one) => remarks.some(({ severity }) => severity === one));
const rank = (file: Looked) => ORDER.indexOf(gravityOf(file));

function tell(
  said: string,
  pages: number,
  looked: readonly Looked[],
  left: number,
  site: Site,
  unread: string,
): string {
  const margin = ' '.repeat(11);
  const count = (gravity: Gravity | undefined) =>
    looked.filter((file) => gravityOf(file) === gravity).length;
  return [
    `${said} : ${plural(pages, 'page lue', 'pages lues')}, ${plural(looked.length + left, 'fichier PDF', 'fichiers PDF')}.`,
    ...(unread ? [`La page de départ n’a pas été lue : ${unread}.`] : []),
    '',
    ...looked.flatMap((file) => {
      const gravity = gravityOf(file);
      const more = file.from.length - 1;
      return [
        `${(gravity ? GRAVITIES[gravity] : 'en ordre').padEnd(11)}${file.name} (${file.address})`,
        `${margin}${factsOf(file)}Lien dans ${file.from[0]}${more > 0 ? ` et ${plural(more, 'autre page', 'autres pages')}` : ''}.`,
        ...file.remarks.flatMap(({ found, todo }) => [`${margin}${found}`, `${margin}→ ${todo}`]),
        '',
      ];
    }),
    ...(left ? [`${plural(left, 'fichier n’a pas été lu', 'fichiers n’ont pas été lus')}.`] : []),
    ...(pages >= site.limit
      ? [`Seules ${site.limit} pages ont été lues. Pour les autres, donnez le dossier du site.`]
      : []),
    `À refaire : ${count('error')}. À améliorer : ${count('warning')}. Presque bien : ${count('advice')}. En ordre : ${count(undefined)}.`,
    ...(looked.length
      ? [
          'Un PDF en ordre ici n’est pas toujours accessible : l’ordre de lecture et les descriptions d’images se vérifient à la main.',
        ]
      : []),
    '',
  ].join('\n');
}

function factsOf({ bytes, pages, isTagged, mute, fields }: Looked): string {
  const isScan = pages !== undefined && mute!.length === Math.min(pages, 300);
  const parts = [
    ...(bytes === null ? [] : [sizeOf(bytes)]),
    ...(pages === undefined
      ? []
      : [
          plural(pages, 'page', 'pages'),
          isScan ? 'scan' : isTagged ? 'avec balises' : 'sans balises',
          ...(fields ? [plural(fields, 'champ à remplir', 'champs à remplir')] : []),
        ]),
  ];
  return parts.length ? `${parts.join(', ')}. ` : '';
}
