import type { Control } from './look.js';

/** How long the site's answer is awaited before the visitor may press again, in ms. */
const PATIENCE = 10_000;

/** What happened while the site's button was pressed. */
export interface Pressed {
  /** The browser sends the form by itself. */
  readonly isLeaving: boolean;
  /** Controls that the page's own check, or the browser's, refused. */
  readonly refused: readonly Control[];
}

/** What a script says of a form that went: CF7's events, and ours. */
export type Answer = 'sent' | 'refused' | 'failed';

const TOLD: Readonly<Record<string, Answer>> = {
  wpcf7mailsent: 'sent',
  wpcf7invalid: 'refused',
  wpcf7spam: 'failed',
  wpcf7mailfailed: 'failed',
  // Of an element of ours, for a form of its own.
  'parvis-form-sent': 'sent',
  'parvis-form-failed': 'failed',
};

/** Presses the site's own button, and waits for what comes of it. */
export class Sending {
  readonly #view: Window;
  #timer: number | undefined;

  constructor(view: Window) {
    this.#view = view;
  }

  /** The button is pressed, and nothing has come yet. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  press(form: HTMLFormElement, button: HTMLElement, silent: () => void): Pressed {
    const refused: Control[] = [];
    let submitted: Event | null = null;
    const done = new AbortController();
    const options = { capture: true, signal: done.signal };
    this.#view.addEventListener(
      'submit',
      (event) => {
        if (event.target === form) submitted = event;
      },
      options,
    );
    this.#view.addEventListener(
      'invalid',
      (event) => {
        const control = event.target as Control;
        if (control.form === form) refused.push(control);
      },
      options,
    );
    this.#timer = this.#view.setTimeout(() => {
      this.end();
      silent();
    }, PATIENCE);
    try {
      button.click();
    } finally {
      done.abort();
    }
    const event = submitted as Event | null;
    return { isLeaving: event !== null && !event.defaultPrevented, refused };
  }

  end(): void {
    this.#view.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** Hears what the site's script says, and that it has drawn the form again. */
export function hearSite(
  view: Window,
  isOurs: (form: EventTarget | null) => boolean,
  told: (answer: Answer) => void,
  redrawn: () => void,
  signal: AbortSignal,
): void {
  const { document } = view;
  for (const [name, answer] of Object.entries(TOLD))
    document.addEventListener(name, (event) => isOurs(event.target) && told(answer), { signal });
  for (const name of ['gform_post_render', 'gform/postRender', 'gform/post_render'])
    document.addEventListener(name, redrawn, { signal });
  hearJQuery(view, redrawn, signal);
}

interface JQuery {
  (target: Document): {
    on(name: string, act: () => void): void;
    off(name: string, act: () => void): void;
  };
}

/** Gravity Forms says it by jQuery alone, which native listeners do not hear. */
function hearJQuery(view: Window, redrawn: () => void, signal: AbortSignal): void {
  const { jQuery } = view as { jQuery?: JQuery };
  if (typeof jQuery !== 'function') return;
  try {
    const target = jQuery(view.document);
    target.on('gform_post_render', redrawn);
    signal.addEventListener('abort', () => target.off('gform_post_render', redrawn));
  } catch {
    // Another library under that name.
  }
}
