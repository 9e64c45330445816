/** What a town says of itself and of its site, as `schema.json` describes it. Every key is optional. */
export interface Config {
  readonly enabled?: boolean;
  readonly position?: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
  /** Distance of the launcher from the edges, in CSS px, 0 to 400. */
  readonly offsetX?: number;
  readonly offsetY?: number;
  /** Words on the launcher button. */
  readonly label?: string;
  /** `#rrggbb`: one colour of the site, used where its contrast is enough. */
  readonly accent?: string;
  /** CSS selector of the main content, where the page does not say it with `<main>`. */
  readonly main?: string;
  /** CSS selector of what the reader leaves out. */
  readonly exclude?: string;
  /** Days that "Cet appareil est à moi" keeps the settings, 1 to 365. */
  readonly keepDays?: number;
  /** Address of `falc.json`: the easy texts that people wrote for this site. */
  readonly falc?: string;
  /** Address of `forms.json`: help for the forms of this site. */
  readonly forms?: string;
  /** Every way to reach a person: as written by the town, read through `contact/config`. */
  readonly contact?: unknown;
  /** The public services of the town: as written by it, read through `contact/services-config`. */
  readonly services?: unknown;
  /** How pages are read aloud: as written by the town, read through `speech/voice-config`. */
  readonly voice?: unknown;
  readonly town?: { readonly name?: string; readonly phone?: string };
}

/** The one global of Parvis, left by the script tag. */
export interface ParvisGlobal {
  readonly version: string;
  /** Absolute address of the folder that holds `parvis.js`, with a trailing slash. */
  readonly base: string;
  /** As read and checked by the script tag; empty until its file has come. */
  config: Config;
  /** What the script tag put on the page before first paint; null where nothing was stored. */
  readonly early: { readonly sheet: CSSStyleSheet } | null;
  /** Takes Parvis out of the page and leaves it as it was. */
  remove(): void;
  /** The session of the page, once there is one. */
  session?: object;
  /** Takes the session's traces out of the page; set once there is one. */
  onRemove?: () => void;
  /**
   * Hears `popstate` before the page does, while the reader is open. The script tag listens, since it comes first:
   * in Chromium the listeners of a window are called in the order they were added, capturing ones too.
   */
  onPopState?: ((event: PopStateEvent) => void) | undefined;
}

type View = (Window & { Parvis?: ParvisGlobal }) | null;

/** What the script tag left for the rest; undefined where the elements are used without it. */
export function parvisOf(view: Window | null): ParvisGlobal | undefined {
  return (view as View)?.Parvis;
}

/** Address of a file beside `parvis.js`, or beside the package's modules where there is no script tag. */
export function assetUrl(view: Window | null, path: string): string {
  return new URL(path, parvisOf(view)?.base ?? new URL('../dist/', import.meta.url)).href;
}
