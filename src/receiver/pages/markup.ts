/** HTML that this file has made: the only kind that goes into a page as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

export const escape = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => ESCAPES[sign]!);

/** A template where every value is text, escaped, unless it is Markup itself. Attributes are always in quotes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, at) => text + textOf(parts[at - 1]) + string));
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  return part.map(textOf).join('');
}

/** A link only where it leads to a site: anything else is text. */
export function link(address: string, label: string): Markup {
  return /^https?:\/\//i.test(address)
    ? markup`<a class="row-link" href="${address}" rel="noreferrer noopener">${label}</a>`
    : markup`${label}`;
}
