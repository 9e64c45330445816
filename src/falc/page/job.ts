import type { Content } from '../../content/model.js';
import { readFalcFile, type FalcFile, type WrittenText } from '../falc-file.js';
import { Definitions, type GlossaryRow } from '../definitions.js';
import { Lexicon } from '../lexicon.js';
import { findByFiche, type PageFiche } from '../fiches.js';
import {
  fillText,
  findLibraryTexts,
  loadLibraryText,
  namesFiche,
  type LibraryEntry,
} from '../library.js';
import { WrittenTexts } from '../written.js';
import type { EasyMeans, FoundTerm } from '../easy-content.js';
import type { Rewritten } from './rewrite.js';
import { easyPageSteps, type EasyPage, type PageWords, type ReadyText } from './easy-page.js';

/** All that making a page easy needs to know: it goes to the worker as it is. */
export interface EasyJob {
  readonly content: Content;
  /** The author's ids (`data-falc-id`) by block id. */
  readonly ids: readonly (readonly [block: string, id: string])[];
  /** Address of the page, without its fragment. */
  readonly address: string;
  /** What a comarquage says of itself. */
  readonly markers: readonly string[];
  /** The fiches of its parts, or what its text says of the one it is. */
  readonly fiches: readonly PageFiche[];
  /** Folder of the data: `…/falc/`. */
  readonly assets: string;
  /** Address of the town's `falc.json`; empty where it has none. */
  readonly falc: string;
  readonly town: { readonly name?: string; readonly phone?: string };
  readonly words: PageWords;
  /** What a language model wrote, behind the gate: sentence by sentence, where the visitor asked for it. */
  readonly rewritten?: Rewritten;
  /** A part of a page has no ready text beside it. */
  readonly isWhole: boolean;
}

/** What is downloaded once for all pages; what does not come is missing, and rules abstain. */
interface Data {
  readonly lexicon: Lexicon;
  readonly index: readonly LibraryEntry[];
  readonly definitions: Definitions;
}

const data = new Map<string, Promise<Data>>();

/** A file that takes longer than this, in ms, is done without: the page's own text is there. */
const LATE = 12_000;

/** Makes a page easy, its beginning first, in steps of a block each. */
export async function prepare(job: EasyJob): Promise<Generator<EasyPage | undefined, void, void>> {
  if (!data.has(job.assets)) data.set(job.assets, loadData(job.assets));
  const [{ lexicon, index, definitions }, file] = await Promise.all([
    data.get(job.assets)!,
    loadFalcFile(job.falc),
  ]);
  const library = job.isWhole ? await findLibrary(job, index) : [];
  const { pathname } = new URL(job.address);
  const texts = file.texts.length ? new WrittenTexts(file.texts.map(withAddresses(job))) : null;
  const complaints = [...file.complaints.map(({ message }) => message), ...unknownNames(job, file)];
  const find = (text: string, id?: string) => {
    const found = texts!.find({ text, id, path: pathname });
    if (found?.state === 'outdated' && found.foundBy === 'id') {
      const message = `« ${found.id} » : la page a changé depuis ce texte. Relire "lines", puis écrire dans "source" ce que dit la page maintenant.`;
      if (!complaints.includes(message)) complaints.push(message);
    }
    return found;
  };
  const means: EasyMeans = {
    lexicon,
    ids: new Map(job.ids),
    ...(job.rewritten ? { model: new Map(job.rewritten.sentences) } : {}),
    terms: (text, seen) => termsOf(definitions, text, seen),
    ...(texts ? { written: find } : {}),
  };
  return easyPageSteps(job.content, means, library, {
    words: job.words,
    pictograms: `${job.assets}pictograms/`,
    complaints,
    model: file.model,
    ...(job.rewritten ? { sentTo: job.rewritten.where } : {}),
  });
}

async function loadData(assets: string): Promise<Data> {
  const missing = (): null => {
    // The next page that is asked for tries again.
    data.delete(assets);
    return null;
  };
  const [lexicon, index, glossary] = await Promise.all([
    get(`${assets}lexicon.txt`).catch(missing),
    get(`${assets}library-index.json`)
      .then((json) => JSON.parse(json) as LibraryEntry[])
      .catch(missing),
    get(`${assets}glossary.json`)
      .then((json) => JSON.parse(json) as GlossaryRow[])
      .catch(missing),
  ]);
  return {
    lexicon: new Lexicon(lexicon ?? ''),
    index: index ?? [],
    definitions: new Definitions(glossary ?? []),
  };
}

/** Hard words of a text; of an acronym, what its letters stand for comes first. */
function termsOf(definitions: Definitions, text: string, seen: Set<string>): FoundTerm[] {
  return definitions
    .findTerms(text, { seen })
    .map(({ start, end, term, definition, source, expansion }) => ({
      start,
      end,
      term,
      definition: expansion
        ? `${expansion[0]!.toUpperCase()}${expansion.slice(1)}. ${definition}`
        : definition,
      source: source === 'Parvis' ? '' : source,
    }));
}

/** Pictures by their whole address: a worker stands elsewhere than the page. */
function withAddresses({ address }: EasyJob): (text: WrittenText) => WrittenText {
  return (text) => ({
    ...text,
    pictograms: text.pictograms?.map((image) => ({
      ...image,
      src: new URL(image.src, address).href,
    })),
  });
}

/** Names that the page has and the file has not, for its webmaster. */
function unknownNames({ ids }: EasyJob, { texts }: FalcFile): string[] {
  if (!texts.length) return [];
  const known = new Set(texts.map(({ id }) => id));
  const unknown = new Set(ids.flatMap(([, id]) => (known.has(id) ? [] : [id])));
  return [...unknown]
    .slice(0, 10)
    .map((id) => `data-falc-id="${id.slice(0, 80)}" : falc.json n’a pas de texte de ce nom.`);
}

async function loadFalcFile(address: string): Promise<FalcFile> {
  if (!address) return { texts: [], model: null, complaints: [] };
  try {
    return readFalcFile(await get(address));
  } catch (error) {
    const message = `${address} ne vient pas (${String(error)}). Vérifier l’adresse écrite dans "falc", et que le fichier y est. Tout ce fichier est ignoré.`;
    return { texts: [], model: null, complaints: [{ path: 'falc', message }] };
  }
}

async function findLibrary(
  { content, address, markers, fiches, assets, town }: EasyJob,
  index: readonly LibraryEntry[],
): Promise<ReadyText[]> {
  const headings = content.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
  const { pathname, search } = new URL(address);
  const subject = { title: content.title, headings, path: pathname + search, markers };
  const byPage = findLibraryTexts(subject, index).map((entry) => ({ entry, blocks: null }));
  const found =
    namesFiche(subject) || fiches.length === 0 ? byPage : byFiches(fiches, byPage, index, content);
  const texts = await Promise.all(
    found.map(async ({ entry: { id }, blocks }) => ({
      blocks,
      text: await loadLibraryText(id, async () =>
        JSON.parse(await get(`${assets}library/${id}.json`)),
      ),
    })),
  );
  return texts.flatMap(({ text, blocks }) =>
    text ? [{ blocks, text: fillText(text, { phone: town.phone, town: town.name }) }] : [],
  );
}

interface FoundText {
  readonly entry: LibraryEntry;
  readonly blocks: readonly string[] | null;
}

/**
 * One text for each fiche that has one, where it is first. A number that only the text says counts where the title of
 * the page, or of the section that it would stand in, is on that subject.
 */
function byFiches(
  fiches: readonly PageFiche[],
  byPage: readonly FoundText[],
  index: readonly LibraryEntry[],
  content: Content,
): FoundText[] {
  const found = new Map<string, FoundText>();
  for (const { number, blocks, isMarked } of fiches) {
    const entry = findByFiche(number, index);
    if (!entry || found.has(entry.id)) continue;
    const isSure =
      (isMarked && blocks) ||
      (blocks
        ? findLibraryTexts({ title: titleOf(blocks, content) }, index).includes(entry)
        : byPage.some((one) => one.entry === entry));
    if (isSure) found.set(entry.id, { entry, blocks });
  }
  return [...found.values()];
}

function titleOf([first]: readonly string[], { blocks }: Content): string {
  const block = blocks.find(({ id }) => id === first);
  return block?.kind === 'heading' ? block.text : '';
}

async function get(address: string): Promise<string> {
  const control = new AbortController();
  const late = setTimeout(
    () => control.abort(new Error(`pas de réponse en ${LATE / 1000} secondes`)),
    LATE,
  );
  try {
    const { signal } = control;
    const response = await fetch(address, { credentials: 'same-origin', signal });
    if (!response.ok) throw new Error(String(response.status));
    return await response.text();
  } finally {
    clearTimeout(late);
  }
}
