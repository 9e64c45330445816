import type { ReactiveController, ReactiveElement } from 'lit';
import type { ExtractedContent } from '../../content/extract.js';
import type { Content } from '../../content/model.js';
import type { EasyPage } from '../../falc/page/easy-page.js';
import { easyFr, type EasyWords } from '../../i18n/fr/easy.js';
import { WordsController } from '../../i18n/words-controller.js';
import type { Session, SessionChangeEvent } from '../../session.js';
import type { Readable } from '../../speech/readable.js';
import { DrawnRanges } from '../../ui/text/drawn-ranges.js';
import type { OtherText } from '../../ui/text/other-text.js';
import { outlineOf, type Outline } from '../../ui/text/outline.js';
import { easyViewOf, type EasyView } from '../../ui/text/passages.js';

type Host = ReactiveElement & {
  readonly session: Session;
  readonly open: boolean;
  /** What is read in place of the page. */
  readonly other: OtherText | null;
};

interface Drawing {
  /** A text is there to be drawn: a new one, or the same further on. */
  start(outline: Outline): void;
  follow(outline: Outline): void;
  stop(): void;
}

/** Reads the page while the reader is open: its own text, or the easy one where the visitor wants it so. */
export class ReadingController implements ReactiveController {
  /** What the page says; null until it is read. */
  content: ExtractedContent | null = null;
  /** What is shown: the page's text, or its easy version. */
  shown: Content | null = null;
  outline: Outline | null = null;
  /** The same, for the voice; null until it is drawn. */
  readable: Readable | null = null;
  trouble: 'failed' | 'formGone' | null = null;
  /** Why another text than the page's cannot be read, for its own words. */
  failure: unknown = null;
  /** How each passage of an easy text is told; undefined for the page's own. */
  easyView: EasyView | undefined;
  /** The easy text could not be made: the page's own stands there. */
  easyFailed = false;
  /** Nothing in it could be made easier. */
  isUnchanged = false;
  /** A language model that the town offers: the text would go there. */
  offered: { readonly model: NonNullable<EasyPage['model']>; readonly where: string } | null = null;
  /** Where the text was sent, as the visitor asked. */
  sentTo: string | undefined;
  /** The model was asked, and nothing that it wrote could be taken. */
  gotNothing = false;
  readonly #host: Host;
  readonly #drawing: Drawing;
  readonly #words: WordsController<EasyWords>;
  #control: AbortController | null = null;
  /** Which of the two texts is being read. */
  #isEasy = false;

  constructor(host: Host, drawing: Drawing) {
    this.#host = host;
    this.#drawing = drawing;
    host.addController(this);
    this.#words = new WordsController(
      host,
      easyFr,
      async () => (await import('../../i18n/en/easy.js')).easyEn,
    );
  }

  get easyWords(): EasyWords {
    return this.#words.now;
  }

  hostConnected(): void {
    this.#host.session.addEventListener('parvis-session-change', this.#onSession);
  }

  hostDisconnected(): void {
    this.#host.session.removeEventListener('parvis-session-change', this.#onSession);
  }

  /** A new reading: its signal is aborted by the next one, or by `stop`. */
  begin(): AbortSignal {
    this.#control?.abort();
    this.#control = new AbortController();
    return this.#control.signal;
  }

  async read(signal: AbortSignal, model?: EasyPage['model']): Promise<void> {
    const { session } = this.#host;
    this.#isEasy = session.easy;
    const { other } = this.#host;
    try {
      const content = other ? await this.#readOther(other, signal) : await session.content(signal);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted || (this.shown && !other)) return;
      this.content = content;
      if (this.#isEasy && (await this.#readEasy(signal, model))) return;
      if (content !== this.shown) this.#show(content, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = 'failed';
      this.failure = error;
    }
    this.#host.requestUpdate();
  }

  /** Shows another text as it comes; its easy version needs the whole. */
  async #readOther(other: OtherText, signal: AbortSignal): Promise<ExtractedContent> {
    let last: ExtractedContent | null = null;
    for await (const content of other.contents(signal)) {
      last = content;
      if (!this.#isEasy) this.#show(content, signal);
    }
    if (!last) throw new Error('no text');
    return last;
  }

  stop(): void {
    this.#control?.abort();
    this.content = this.shown = this.outline = this.readable = this.trouble = null;
    this.failure = null;
    this.easyView = undefined;
    this.easyFailed = this.isUnchanged = this.gotNothing = false;
    this.offered = null;
    this.sentTo = undefined;
  }

  /** Sends the text to the model that the town offers, and shows what it wrote. */
  useModel(): void {
    const model = this.offered?.model;
    if (!model) return;
    this.#drawing.stop();
    this.stop();
    this.#host.requestUpdate();
    void this.read(this.begin(), model);
  }

  /** Shows easy pages as they are made: the beginning first. False where none could be made. */
  async #readEasy(signal: AbortSignal, model?: EasyPage['model']): Promise<boolean> {
    try {
      for await (const page of this.#host.session.easyPages(
        this.easyWords,
        signal,
        this.#host.other ? (this.content ?? undefined) : undefined,
        model,
      )) {
        if (!this.shown) await import('../definition/index.js');
        this.#showEasy(page, signal);
      }
      return true;
    } catch {
      this.easyFailed = !signal.aborted;
      return signal.aborted;
    }
  }

  #showEasy(page: EasyPage, signal: AbortSignal): void {
    this.easyView = easyViewOf(page, this.easyWords);
    this.isUnchanged = page.complete && page.passages.size === 0;
    const isByModel = [...page.passages.values()].some(({ origin }) => origin === 'model');
    this.sentTo = isByModel ? page.sentTo : undefined;
    this.gotNothing = page.complete && !isByModel && page.sentTo !== undefined;
    if (page.model && page.complete && !page.sentTo) void this.#offer(page.model, signal);
    this.#show(page.content, signal);
  }

  async #offer(model: NonNullable<EasyPage['model']>, signal: AbortSignal): Promise<void> {
    try {
      const { modelPlace } = await import('../../falc/page/rewrite.js');
      const where = await modelPlace(model, this.#host.ownerDocument.defaultView!);
      if (where === null || signal.aborted) return;
      this.offered = { model, where };
      this.#host.requestUpdate();
    } catch (error) {
      // A wrong address is the webmaster's to mend; the visitor has the rules.
      console.warn(`Parvis : ${String(error)}`);
    }
  }

  #show(content: Content, signal: AbortSignal): void {
    if (signal.aborted) return;
    const isFirst = !this.shown;
    this.shown = content;
    this.outline = outlineOf(content);
    this.readable = this.#readableOf(content);
    this.trouble = null;
    if (isFirst) this.#drawing.start(this.outline);
    else this.#drawing.follow(this.outline);
    this.#host.requestUpdate();
  }

  #readableOf(content: Content): Readable {
    const { title, lang, blocks } = content;
    const root = this.#host.renderRoot as ShadowRoot;
    const ranges = new DrawnRanges(root, blocks);
    return { title, lang, blocks, rangeOf: ranges.rangeOf, elementOf: ranges.elementOf };
  }

  #onSession = (event: Event): void => {
    if ((event as SessionChangeEvent).what !== 'content' || !this.#host.open || !this.#control)
      return;
    // A page that moves (a clock, a carousel) must not take the text away from under the eyes.
    if (this.#host.session.easy === this.#isEasy) {
      if (!this.shown && !this.#host.other) void this.read(this.#control.signal);
      return;
    }
    this.#drawing.stop();
    this.stop();
    this.#host.requestUpdate();
    void this.read(this.begin());
  };
}
