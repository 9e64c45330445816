import { html, nothing, type TemplateResult } from 'lit';
import type { Inline } from '../../content/model.js';
import { safeLink, safePicture } from './safe-url.js';

type Shown = TemplateResult | string | typeof nothing;
type Link = Extract<Inline, { kind: 'link' }>;

/** A line of text. Everything of the page is text here: nothing in it is read as markup. */
export function renderInlines(inlines: readonly Inline[]): Shown[] {
  return inlines.map(renderInline);
}

/** The words of some inlines. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'text'
        ? inline.text
        : inline.kind === 'break'
          ? '\n'
          : inline.kind === 'image'
            ? inline.alt
            : textOf(inline.children),
    )
    .join('');
}

function renderInline(inline: Inline): Shown {
  if (inline.kind === 'break') return html`<br />`;
  if (inline.kind === 'image') {
    return renderPicture(inline.src, inline.alt, inline.width, inline.height);
  }
  if (inline.kind === 'text') {
    return inline.lang ? html`<span lang=${inline.lang}>${inline.text}</span>` : inline.text;
  }
  if (inline.kind === 'link') return renderLink(inline);
  const inner = renderInlines(inline.children);
  if (inline.kind === 'abbreviation') {
    return html`<abbr title=${inline.expansion || nothing}>${inner}</abbr>`;
  }
  if (inline.kind === 'term') {
    return html`<parvis-definition
      .term=${inline.term}
      .meaning=${inline.definition}
      .source=${inline.source}
      >${inner}</parvis-definition
    >`;
  }
  const lang = inline.lang ?? nothing;
  switch (inline.kind) {
    case 'strong':
      return html`<strong lang=${lang}>${inner}</strong>`;
    case 'emphasis':
      return html`<em lang=${lang}>${inner}</em>`;
    case 'sub':
      return html`<sub lang=${lang}>${inner}</sub>`;
    case 'sup':
      return html`<sup lang=${lang}>${inner}</sup>`;
    case 'deleted':
      return html`<del lang=${lang}>${inner}</del>`;
    case 'code':
      return html`<code lang=${lang}>${inner}</code>`;
  }
}

function renderLink({ href, to, children, lang }: Link): Shown {
  const inner = renderInlines(children);
  const address = safeLink(href);
  if (!address) return html`<span lang=${lang ?? nothing}>${inner}</span>`;
  const text = textOf(children);
  return html`<a
    class=${to}
    href=${address}
    lang=${lang ?? nothing}
    data-print=${printed(address, to, text) ?? nothing}
    >${inner}${to === 'file' ? fileKind(address, text) : nothing}</a
  >`;
}

/** On paper a link cannot be followed: a number or an address that is not in the text is written after it. */
function printed(address: string, to: Link['to'], text: string): string | null {
  if (to !== 'phone' && to !== 'mail') return null;
  const said = decode(address.replace(/^\w+:/, '').replace(/\?.*$/, ''));
  const bare = (words: string): string => words.replace(/^\+33/, '0').replace(/[\s.()-]/g, '');
  return bare(text).includes(bare(said)) ? null : said;
}

/** " (PDF)", unless the text says it already. */
function fileKind(address: string, text: string): string {
  const kind = /\.([a-z0-9]{2,4})$/i.exec(new URL(address).pathname)?.[1]?.toUpperCase();
  return kind && !new RegExp(`\\b${kind}\\b`, 'i').test(text) ? `\u00a0(${kind})` : '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A picture never drawn larger than it is; where it fails to come, its text alternative stands in its place. */
export function renderPicture(src: string, alt: string, width: number, height: number): Shown {
  const address = safePicture(src);
  if (!address) return alt ? html`<span class="alt">${alt}</span>` : nothing;
  return html`<img
      src=${address}
      alt=${alt}
      width=${width > 0 ? width : nothing}
      height=${width > 0 && height > 0 ? height : nothing}
      loading="lazy"
      decoding="async"
      @error=${showAlternative}
    /><span class="alt" hidden>${alt}</span>`;
}

function showAlternative(event: Event): void {
  const image = event.currentTarget as HTMLImageElement;
  image.hidden = true;
  if (image.alt) (image.nextElementSibling as HTMLElement).hidden = false;
}
