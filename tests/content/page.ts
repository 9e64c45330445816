import {
  extractContent,
  type ExtractedContent,
  type ExtractOptions,
} from '../../src/content/extract.js';
import type { Block, Inline } from '../../src/content/model.js';

const frames: HTMLIFrameElement[] = [];

/** A page of its own, of 1024 x 768 px, removed after the test. `head` may hold styles and scripts. */
export async function openPage(body: string, head = '', html = 'lang="fr"'): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '1024';
  frame.height = '768';
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html><html ${html}><head><title>Essai - Mairie</title>${head}</head><body>${body}</body></html>`;
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

export async function read(
  body: string,
  options: ExtractOptions & { head?: string; html?: string } = {},
): Promise<ExtractedContent> {
  const { head, html, ...rest } = options;
  return extractContent(await openPage(body, head, html), rest);
}

/** Reads what stands in a `main`. */
export function readMain(body: string, head = ''): Promise<ExtractedContent> {
  return read(`<main>${body}</main>`, { head });
}

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

function inline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.lang ? `${part.text}@${part.lang}` : part.text;
    case 'break':
      return ' / ';
    case 'image':
      return `![${part.alt}]`;
    case 'link':
      return `[${part.children.map(inline).join('')}](${part.to})`;
    case 'abbreviation':
      return `${part.children.map(inline).join('')}{${part.expansion}}`;
    default:
      return `<${part.kind}>${part.children.map(inline).join('')}</${part.kind}>`;
  }
}

const line = (block: { inlines: readonly Inline[] }): string => block.inlines.map(inline).join('');

/** A block as one line of text: `h2 Titre`, `p Texte`, `ul(p Un, p Deux)`. */
export function show(block: Block): string {
  const all = (blocks: readonly Block[]) => blocks.map(show).join(', ');
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${line(block)}`;
    case 'paragraph':
      return `p ${line(block)}`;
    case 'preformatted':
      return `pre ${block.text}`;
    case 'list':
      return `${block.ordered ? `ol${block.start === 1 ? '' : block.start}` : 'ul'}(${block.items.map((item) => all(item.blocks)).join(' | ')})`;
    case 'definitions':
      return `dl(${block.entries.map((entry) => `${entry.terms.map(line).join(' + ')}: ${entry.details.map((detail) => all(detail.blocks)).join(' + ')}`).join(' | ')})`;
    case 'table': {
      const rows = block.rows.map((row) =>
        row
          .map(
            (cell) =>
              `${{ none: '', row: 'r:', column: 'c:' }[cell.header]}${all(cell.blocks)}${cell.columns > 1 ? `×${cell.columns}` : ''}${cell.rows > 1 ? `↓${cell.rows}` : ''}`,
          )
          .join(' ; '),
      );
      return `table${block.caption ? `[${block.caption.text}]` : ''}(${rows.join(' | ')})`;
    }
    case 'quote':
      return `quote(${all(block.blocks)})`;
    case 'disclosure':
      return `disclosure${block.level || ''} ${line(block.title)} (${all(block.blocks)})`;
    case 'image':
      return `image ${block.alt}${block.caption ? ` [${block.caption.text}]` : ''}`;
    case 'media':
      return `${block.media} ${block.title} ${block.href}`.trim();
    case 'form':
      return `form ${block.title} (${block.fields.join(', ')}) ${block.button}`;
    case 'separator':
      return 'separator';
  }
}

export function shown(content: ExtractedContent): string[] {
  return content.blocks.map(show);
}
