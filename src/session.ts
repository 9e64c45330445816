import type { ExtractedContent } from './content/extract.js';
import type { SessionReading } from './session/reading.js';
import { PageStyle } from './preferences/apply/page-style.js';
import { isDefault } from './preferences/schema.js';
import { PreferencesStore } from './preferences/store.js';
import { parvisOf, type Config } from './config.js';
import type { EasyPage, PageWords } from './falc/page/easy-page.js';
import type { PlayRequest } from './speech/requests.js';
import type { Speech } from './speech/speech.js';
import type { DeviceRequest, EasyRequest, PreferencesRequest } from './requests.js';

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
  readonly preferences: PreferencesStore;
  readonly pageStyle: PageStyle;
  /** The last setting could not be shown, and was taken back. */
  hasFailed = false;
  /** The voice; null until somebody asks for it. */
  speech: Speech | null = null;
  readonly #listening = new AbortController();
  #reading: Promise<SessionReading> | null = null;
  #easy = false;
  #position: ReadingPosition | null = null;

  constructor(document: Document) {
    super();
    this.document = document;
    this.preferences = new PreferencesStore(document.defaultView!, () => this.config.keepDays);
    this.pageStyle = new PageStyle(document);
    this.pageStyle.addEventListener('change', () =>
      this.preferences.keepCss(withoutAddresses(this.pageStyle.css)),
    );
    this.preferences.addEventListener('change', () => {
      this.#show();
      this.#tell('preferences');
    });
    this.#answerRequests();
    const parvis = parvisOf(document.defaultView);
    if (parvis) parvis.onRemove = () => this.remove();
    if (parvis?.early || !isDefault(this.preferences.value)) this.#show();
  }

  /** What the town says of itself; empty where the elements are used without the script tag. */
  get config(): Config {
    return parvisOf(this.document.defaultView)?.config ?? {};
  }

  /** The content of the page as it is now, read in slices; read again once the page has changed. */
  async content(signal?: AbortSignal): Promise<ExtractedContent> {
    return (await this.#whileRead()).content(signal);
  }

  /** Whether views show the page in easy French. */
  get easy(): boolean {
    return this.#easy;
  }

  /** The page, a part of it or another text, in easy French: its beginning as soon as it is made, then all of it. */
  async *easyPages(
    words: PageWords,
    signal?: AbortSignal,
    part?: Element | ExtractedContent,
    model?: EasyPage['model'],
  ): AsyncGenerator<EasyPage, void> {
    yield* (await this.#whileRead()).easyPages(words, signal, part, model);
  }

  /** A part of the page as content, as it is now. */
  async part(element: Element): Promise<ExtractedContent> {
    return (await this.#whileRead()).part(element);
  }

  /** What the voice is saying; null in silence. */
  get position(): ReadingPosition | null {
    return this.#position;
  }

  /** Takes all traces off the page; what is stored stays. */
  remove(): void {
    this.#listening.abort();
    this.speech?.close();
    void this.#reading?.then((reading) => reading.close());
    this.preferences.close();
    this.pageStyle.remove();
    this.dispatchEvent(new Event('parvis-session-end'));
    for (const element of [...this.document.documentElement.children])
      if (/^parvis-(?!launcher)/.test(element.localName)) element.remove();
    sessions.delete(this.document);
  }

  /** What is needed once the page is read; tried again where it did not come. */
  #whileRead(): Promise<SessionReading> {
    return (this.#reading ??= import('./session/reading.js').then(
      ({ SessionReading }) =>
        new SessionReading(this, (position) => {
          if (position === undefined) return this.#tell('content');
          this.#position = position;
          this.#tell('position');
        }),
      (error: unknown) => {
        this.#reading = null;
        throw error;
      },
    ));
  }

  #answerRequests(): void {
    const answer = (type: string, act: (event: Event) => void) =>
      this.document.addEventListener(
        type,
        (event) => {
          if (!event.defaultPrevented) act(event);
        },
        { signal: this.#listening.signal },
      );
    const { preferences } = this;
    answer('parvis-preferences-request', (event) => {
      this.hasFailed = false;
      preferences.change((event as PreferencesRequest).patch);
    });
    answer('parvis-easy-request', (event) => {
      this.#easy = (event as EasyRequest).on;
      this.#tell('content');
    });
    answer('parvis-play-request', (event) => this.#speak(event as PlayRequest));
    answer('parvis-undo-request', () => preferences.undo());
    answer('parvis-reset-request', () => preferences.reset());
    answer('parvis-device-request', (event) => preferences.keep((event as DeviceRequest).own));
  }

  async #speak(event: PlayRequest): Promise<void> {
    // Said at once, so that whoever asks knows that somebody listens.
    event.preventDefault();
    try {
      // Silence does not wait for a turn.
      if (!this.speech) {
        const speech = await (await this.#whileRead()).speech();
        if (this.#listening.signal.aborted) return;
        this.speech ??= speech();
      }
      await this.speech.answer(event.ask);
    } catch {
      event.failed();
    }
  }

  /** A setting that cannot be shown (its file did not come) is taken back: the panel says what the page shows. */
  #show(): void {
    this.pageStyle.apply(this.preferences.value).catch(() => {
      this.hasFailed = true;
      this.preferences.undo();
      this.#tell('preferences');
    });
  }

  #tell(what: SessionChangeEvent['what']): void {
    this.dispatchEvent(new SessionChangeEvent(what));
  }
}

const sessions = new WeakMap<Document, Session>();

/**
 * The session of a document; made at the first call. The script tag's global holds it too: a chunk that came at
 * the second try is another copy of this module.
 */
export function sessionOf(document: Document): Session {
  const parvis = parvisOf(document.defaultView);
  let session = (parvis?.session as Session | undefined) ?? sessions.get(document);
  if (!session) sessions.set(document, (session = new Session(document)));
  if (parvis) parvis.session = session;
  return session;
}

/** The script tag refuses a stored style sheet that names an address: anyone may have written it. */
function withoutAddresses(css: string): string {
  return css.replace(/[\w-]+:url\("[^"]*"\)[^;}]*;?/g, '');
}

/** What the loader calls on a page whose visitor has settings already. */
export { sessionOf as wake };
