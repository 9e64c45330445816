import { extractContent, type ExtractedContent } from '../content/extract.js';
import type { EasyPage, PageWords } from '../falc/page/easy-page.js';
import type { Session } from '../session.js';
import type { Utterance } from '../speech/model.js';
import type { Speech } from '../speech/speech.js';

/** What a session does once a page is read: its content, its easy text, its voice. Downloaded then. */
export class SessionReading {
  readonly #session: Session;
  readonly #tell: (position?: Utterance | null) => void;
  #content: Promise<ExtractedContent> | null = null;
  #changes: MutationObserver | null = null;

  /** @param tell the page's content has changed, or the voice is elsewhere in it. */
  constructor(session: Session, tell: (position?: Utterance | null) => void) {
    this.#session = session;
    this.#tell = tell;
  }

  /** The content of the page as it is now, read in slices; read again once the page has changed. */
  content(signal?: AbortSignal): Promise<ExtractedContent> {
    const reading = (this.#content ??= this.#read(signal));
    reading.catch(() => {
      if (this.#content === reading) this.#content = null;
    });
    return reading;
  }

  part(element: Element): Promise<ExtractedContent> {
    return this.#extract(undefined, element);
  }

  async *easyPages(
    words: PageWords,
    signal?: AbortSignal,
    part?: Element | ExtractedContent,
    model?: EasyPage['model'],
  ): AsyncGenerator<EasyPage, void> {
    const { document, config } = this.#session;
    const content = await (!part
      ? this.content(signal)
      : 'blocks' in part
        ? part
        : this.#extract(signal, part));
    const { easyPages } = await import('../falc/page/client.js');
    yield* easyPages(document, content, config, words, signal, {
      isWhole: !part,
      model: model ?? undefined,
    });
  }

  /** Brings the voice; it is made by the call of what comes. */
  async speech(): Promise<() => Speech> {
    const session = this.#session;
    const { Speech } = await import('../speech/speech.js');
    return () =>
      new Speech({
        document: session.document,
        config: session.config,
        page: () => this.content(),
        keepsDevice: () => !!session.preferences.keptUntil,
        isCalm: () => session.preferences.value.stopMotion,
        tell: this.#tell,
      });
  }

  close(): void {
    this.#changes?.disconnect();
  }

  async #read(signal?: AbortSignal): Promise<ExtractedContent> {
    const content = await this.#extract(signal);
    this.#forgetOnceChanged();
    return content;
  }

  #extract(signal?: AbortSignal, part?: Element): Promise<ExtractedContent> {
    const { document, config } = this.#session;
    const { main, exclude } = config;
    return extractContent(document, { root: part ?? main, exclude, signal });
  }

  #forgetOnceChanged(): void {
    const { documentElement, body } = this.#session.document;
    this.#changes?.disconnect();
    this.#changes = new MutationObserver(() => {
      this.#changes?.disconnect();
      this.#content = null;
      this.#tell();
    });
    this.#changes.observe(documentElement, { childList: true });
    this.#changes.observe(body, { childList: true, characterData: true, subtree: true });
  }
}
