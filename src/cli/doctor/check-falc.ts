import { readFalcFile, type FalcFile } from '../../falc/falc-file.js';
import { WrittenTexts } from '../../falc/written.js';
import type { Findings } from './findings.js';
import { textOfGot } from './got.js';
import { eachPassage, textOf } from './html.js';
import { jsonFault } from './json-fault.js';
import { missing } from './check-files.js';
import { lineOf, type Page } from './page.js';
import { decode, type Site } from './site.js';

interface Known {
  readonly name: string;
  readonly file: FalcFile;
  readonly texts: WrittenTexts;
  /** Ids of texts that a page has a place for. */
  readonly placed: Set<string>;
}

/** The easy texts of a site against its pages: what is out of date, and what meets nothing. */
export class FalcCheck {
  readonly #site: Site;
  readonly #findings: Findings;
  readonly #known = new Map<string, Known | null>();

  constructor(site: Site, findings: Findings) {
    this.#site = site;
    this.#findings = findings;
  }

  /** @param address of `falc.json`, as this page resolves it; null where the site has none */
  async page(page: Page, address: URL | null): Promise<void> {
    const known = address && (await this.#read(address));
    const named = page.tags.filter(({ attributes }) => attributes['data-falc-id']);
    if (!known) {
      for (const tag of address ? [] : named)
        this.#findings.add(
          'warning',
          'falc-no-file',
          lineOf(page, tag),
          `La page nomme « ${tag.attributes['data-falc-id']} », mais la configuration n’a pas de ligne "falc".`,
          'Écrivez "falc": "/falc.json" dans parvis.json, ou enlevez data-falc-id.',
        );
      return;
    }
    const path = decode(page.got.address.pathname);
    const names = new Set(named.map(({ attributes }) => attributes['data-falc-id']!));
    for (const id of names) {
      const tags = named.filter(({ attributes }) => attributes['data-falc-id'] === id);
      const where = lineOf(page, tags[0]!);
      const match = known.texts.find({ text: tags.map(textOf).join('\n'), id, path });
      if (match?.foundBy !== 'id') {
        this.#findings.add(
          'warning',
          'falc-unknown-id',
          where,
          `La page nomme « ${id} », et ${known.name} n’a pas de texte de ce nom${known.file.texts.some((text) => text.id === id) ? ' pour cette page' : ''}.`,
          'Écrivez ce texte, ou corrigez le nom des deux côtés.',
        );
      } else this.#state(match, where, known);
    }
    for (const passage of eachPassage(page.root)) {
      if (named.some((tag) => tag === passage || isIn(passage, tag))) continue;
      const match = known.texts.find({ text: textOf(passage), path });
      if (match) this.#state(match, lineOf(page, passage), known);
    }
  }

  /** After all pages: texts that none of them has a place for. */
  end(isWhole: boolean): void {
    for (const known of this.#known.values())
      for (const { id, page } of known?.file.texts ?? [])
        if (!known!.placed.has(id))
          this.#findings.add(
            isWhole ? 'warning' : 'advice',
            'falc-unused',
            known!.name,
            `Le texte « ${id} » n’a sa place dans aucune page lue${page ? ` (page : ${page})` : ''}.`,
            `Écrivez data-falc-id="${id}" dans la page, ou enlevez ce texte.${isWhole ? '' : ' Toutes les pages du site n’ont pas été lues.'}`,
          );
  }

  #state(match: { id: string; state: string }, where: string, known: Known): void {
    known.placed.add(match.id);
    if (match.state === 'outdated')
      this.#findings.add(
        'warning',
        'falc-outdated',
        where,
        `Le texte facile « ${match.id} » est à revoir : la page a changé depuis qu’il est écrit.`,
        `Relisez-le, corrigez "lines" dans ${known.name}, puis mettez dans "source" le texte d’aujourd’hui. Jusque-là, les visiteurs voient la page.`,
      );
  }

  async #read(address: URL): Promise<Known | null> {
    const found = this.#known.get(address.href);
    if (found !== undefined) return found;
    const name = this.#site.nameOf(address);
    const got = await this.#site.get(address);
    let known: Known | null = null;
    if (got.status !== 200) {
      if (this.#site.isWeb || !got.reason)
        this.#findings.add(
          'error',
          'falc-missing',
          name,
          missing(got),
          'Mettez falc.json à cette adresse, ou corrigez "falc" dans parvis.json. Une adresse sans / au début part de la page : écrivez plutôt "/falc.json".',
        );
    } else {
      const text = textOfGot(got);
      const fault = jsonFault(text);
      const file = readFalcFile(text);
      for (const { message } of file.complaints)
        this.#findings.add(
          'error',
          'falc-file',
          name,
          fault ? `Ce n’est pas du JSON : ${fault}` : message,
          'Corrigez ce fichier.',
        );
      known = { name, file, texts: new WrittenTexts(file.texts), placed: new Set() };
      if (!file.complaints.length)
        this.#findings.see(`${file.texts.length} textes faciles, ${name}`);
    }
    this.#known.set(address.href, known);
    return known;
  }
}

function isIn(tag: { parent: unknown }, outer: object): boolean {
  for (let at = tag.parent as { parent: unknown } | null; at; at = at.parent as typeof at)
    if (at === outer) return true;
  return false;
}
