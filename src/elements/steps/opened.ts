/** The loader brings this feature where this key is kept: `parvis-` and its name. */
const KEY = 'parvis-steps';

/** A form that the visitor has asked to be guided through in this tab; nothing of the answers. */
export interface Opened {
  /** Which one: see `nameOf`. */
  readonly form: string;
  /** The site's button was pressed: only a page that says what is wrong goes on. */
  readonly isSent: boolean;
}

export function readOpened(view: Window): Opened | null {
  try {
    const { form, isSent } = JSON.parse(
      view.sessionStorage.getItem(KEY) ?? '{}',
    ) as Partial<Opened>;
    return typeof form === 'string' ? { form, isSent: isSent === true } : null;
  } catch {
    return null;
  }
}

/** Null: no more. */
export function keepOpened(view: Window, opened: Opened | null): void {
  try {
    if (opened) view.sessionStorage.setItem(KEY, JSON.stringify({ version: 1, ...opened }));
    else view.sessionStorage.removeItem(KEY);
  } catch {
    // No storage: the launcher opens it again.
  }
}

/** The form of the page that was open; null where the page has none like it. */
export function findOpened(document: Document, { form }: Opened): HTMLFormElement | null {
  return [...document.forms].find((one) => nameOf(one) === form) ?? null;
}

/** Its id, its address and the names of its fields as it came: a token of the server is another at each time. */
export function nameOf(form: HTMLFormElement): string {
  const fields = [...form.querySelectorAll('input:not([type=hidden]), select, textarea')];
  const names = new Set(fields.map((field) => field.getAttribute('name') ?? ''));
  const action = (form.getAttribute('action') ?? '').replace(/[?#].*/, '');
  return [form.getAttribute('id') ?? '', action, ...names].join('\n');
}
