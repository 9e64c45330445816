import { textOfGot, type Got } from './got.js';
import { eachTag, isInside, readHtml, type Tag } from './html.js';

/** What is looked at in a page. */
export interface Page {
  readonly got: Got;
  /** As people name it. */
  readonly name: string;
  readonly root: Tag;
  readonly tags: readonly Tag[];
  /** Ours, in order. */
  readonly scripts: readonly Tag[];
  /** What relative addresses start from. */
  readonly base: URL;
}

export function pageOf(got: Got, name: string): Page {
  const root = readHtml(textOfGot(got));
  const tags = [...eachTag(root)];
  const said = tags.find(({ name, attributes }) => name === 'base' && attributes.href);
  const base = said && URL.canParse(said.attributes.href!, got.address.href);
  return {
    got,
    name,
    root,
    tags,
    scripts: tags.filter(isOurs),
    base: base ? new URL(said.attributes.href!, got.address) : got.address,
  };
}

/** As the loader finds itself. */
function isOurs(tag: Tag): boolean {
  const { name, attributes } = tag;
  if (name !== 'script' || isInside(tag, 'noscript')) return false;
  if ('data-parvis' in attributes) return true;
  const file = (attributes.src ?? '').split(/[?#]/)[0]!;
  return /parvis[^/]*\.js$/i.test(file) && !/\/(?:chunks|voice|falc)\/[^/]*$/.test(file);
}

export const lineOf = (page: Page, tag: Tag) => `${page.name} ligne ${tag.line}`;

/** Where an attribute leads; null where it is no address. */
export function addressIn(page: Page, said: string | undefined): URL | null {
  return said && URL.canParse(said, page.base.href) ? new URL(said, page.base) : null;
}
