/** Keys in the visitor's storage; `preferences/storage` writes them. */
const CSS_KEY = 'parvis-css';
const SETTINGS_KEY = 'parvis';

/** What the loader hands to the session: the style sheet it put on the page before first paint. */
export interface EarlyStyle {
  readonly sheet: CSSStyleSheet;
  /** Takes it off the page, where the session has not done it. */
  remove(): void;
}

/**
 * Puts the visitor's stored look on the page before first paint: the style sheet of the page before,
 * as it stood there. Null where nothing is stored. The session takes it over once it is loaded.
 */
export function applyStoredLook(): EarlyStyle | null {
  if (!isStored()) return null;
  const css = read(CSS_KEY);
  const sheet = new CSSStyleSheet();
  const { documentElement: root } = document;
  // A stored value may be anyone's: no address may hide in it, not even in an escape of a letter.
  if (css && !/(url|src|image|set)\(|@import|\\(0*[4-7]|[g-z])/i.test(css)) {
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    root.setAttribute('data-parvis', '');
  }
  return {
    sheet,
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      root.removeAttribute('data-parvis');
    },
  };
}

/** Settings are stored, and their time (ms since 1970, where the device keeps them) is not over. */
export function isStored(): boolean {
  const text = read(SETTINGS_KEY);
  return !!text && !(+(/"until":(\d+)/.exec(text) ?? [])[1]! < Date.now());
}

/** The tab's value, else the device's; storage may be forbidden, broken or absent. */
export function read(key: string): string | null {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      const value = window[name].getItem(key);
      if (value) return value;
    } catch {
      // Sandboxed frame, blocked storage: as if nothing were stored.
    }
  }
  return null;
}
