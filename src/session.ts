import { extractContent, type ExtractedContent } from './content/extract.js';
import { PreferencesStore } from './preferences/store.js';
import { PageStyle } from './preferences/apply/page-style.js';
import { readConfig, type Config } from './config.js';
import type { DeviceRequest, PreferencesRequest } from './requests.js';

/** Where the visitor is in the text: the block and sentence last read. */
export interface ReadingPosition {
  readonly block: string;
  readonly sentence: string;
}

/** A fact: the shared state changed. `what` says which of the three. */
export class SessionChangeEvent extends Event {
  readonly what: 'preferences' | 'content' | 'position';

  constructor(what: SessionChangeEvent['what']) {
    super('parvis-session-change');
    this.what = what;
  }
}

/**
 * The three shared states of one document: preferences, content, reading position.
 * State comes down by `addEventListener('parvis-session-change', …)`; views ask by request events.
 */
export class Session extends EventTarget {
  readonly document: Document;
  readonly config: Config;
  readonly preferences: PreferencesStore;
  readonly pageStyle: PageStyle;
  #content: Promise<ExtractedContent> | null = null;
  #position: ReadingPosition | null = null;

  constructor(document: Document) {
    super();
    this.document = document;
    this.config = readConfig(document.defaultView);
    this.preferences = new PreferencesStore(document, this.config);
    this.pageStyle = new PageStyle(document);
    this.preferences.addEventListener('change', () => {
      this.pageStyle.apply(this.preferences.value);
      this.#tell('preferences');
    });
    this.#listen();
  }

  #listen(): void {
    const answer = (type: string, act: (event: Event) => void) =>
      this.document.addEventListener(type, (event) => {
        if (!event.defaultPrevented) act(event);
      });
    answer('parvis-preferences-request', (event) =>
      this.preferences.change((event as PreferencesRequest).patch),
    );
    answer('parvis-undo-request', () => this.preferences.undo());
    answer('parvis-reset-request', () => this.preferences.reset());
    answer('parvis-device-request', (event) =>
      this.preferences.keep((event as DeviceRequest).own),
    );
  }

  /** The content of the page as it is now, read in slices; kept until `refreshContent`. */
  content(signal?: AbortSignal): Promise<ExtractedContent> {
    this.#content ??= extractContent(this.document, {
      root: this.config.main,
      exclude: this.config.exclude,
      signal,
    });
    const reading = this.#content;
    reading.catch(() => {
      if (this.#content === reading) this.#content = null;
    });
    return reading;
  }

  /** Forgets the content read so far: the page has changed. */
  refreshContent(): void {
    this.#content = null;
    this.#tell('content');
  }

  get position(): ReadingPosition | null {
    return this.#position;
  }

  set position(position: ReadingPosition | null) {
    this.#position = position;
    this.#tell('position');
  }

  #tell(what: SessionChangeEvent['what']): void {
    this.dispatchEvent(new SessionChangeEvent(what));
  }
}

const sessions = new WeakMap<Document, Session>();

/** The session of a document; made at the first call. */
export function sessionOf(document: Document): Session {
  let session = sessions.get(document);
  if (!session) sessions.set(document, (session = new Session(document)));
  return session;
}
