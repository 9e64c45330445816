import { parvisOf, type Config } from '../../config.js';
import type { ReasonConfig } from '../contact-config.js';
import type { Emergency } from '../emergency.js';
import type { MailFacts } from '../mail-text.js';
import { cleanText } from '../clean-text.js';
import { LONGEST, readRequest, type RequestFault, type RequestRead } from '../request.js';
import { readSlotId, type Slot } from '../slots.js';
import type { TownFacts } from './answers.js';
import { isPrivatePage } from './private-page.js';
import { bodyOf, EMPTY, stepOf, type Draft, type Step } from './draft.js';
import { reasonsOf } from './reasons.js';
import { instantWords } from './slot-words.js';
import { townContact, type TownContact } from './town-contact.js';
import { townZone } from './town-zone.js';

const NOTHING: Config = {};

/** The answers of a visitor, what the town offers to choose from, and what is wrong or cannot wait in them. */
export class Asking {
  draft: Draft = EMPTY;
  startedAt = 0;
  /** What cannot wait, in the words of the visitor. */
  emergency: Emergency | null = null;
  /** The visitor has said that it can. */
  isCalm = false;
  /** Null until they have come. */
  slots: readonly Slot[] | null = null;
  facts: TownFacts | undefined;

  readonly #document: Document;
  #watch: ((text: string) => Emergency | undefined) | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  get town(): TownContact {
    return townContact(this.#config);
  }

  /** Nobody is asked to leave a number on this page, and nothing of who reads it is kept. */
  get isPrivate(): boolean {
    return isPrivatePage(this.#document, this.#config);
  }

  /** The town calls back who asks for it, and this page may offer it. */
  get isOffered(): boolean {
    return this.town.target !== null && !this.isPrivate;
  }

  get #config(): Config {
    return parvisOf(this.#document.defaultView)?.config ?? NOTHING;
  }

  get reasons(): readonly ReasonConfig[] {
    return reasonsOf(this.town.contact.callback?.reasons, this.facts);
  }

  get zone(): string {
    return townZone(this.town.contact);
  }

  get page(): { readonly url: string; readonly title: string } {
    const { URL: url, title } = this.#document;
    const whole = url.split('#')[0]!.replace(/["<>\\]/g, encodeURIComponent);
    // Nobody can mend the page that they stand on: what is too long in it is cut.
    return {
      url: whole.length > LONGEST.url ? whole.split('?')[0]! : whole,
      title: cleanText(title).slice(0, LONGEST.title),
    };
  }

  /** For a letter to the town, in its words. */
  get mailFacts(): MailFacts {
    const { name } = this.town;
    const reason = this.reasons.find(({ id }) => id === this.draft.reason)?.label;
    const slot = this.draft.time === 'slot' ? readSlotId(this.draft.slotId) : null;
    return {
      ...(name && { town: name }),
      ...(reason && { reason }),
      ...(slot && { when: instantWords(slot.start, { zone: this.zone, language: 'fr' }) }),
    };
  }

  /** It may not be sent as it is: something in it cannot wait. */
  get isHeld(): boolean {
    return this.emergency !== null && !this.isCalm;
  }

  set(patch: Partial<Draft>): void {
    const { message } = this.draft;
    this.draft = { ...this.draft, ...patch };
    if (this.draft.message === message) return;
    this.emergency = this.#watch?.(this.draft.message) ?? null;
    this.isCalm = false;
  }

  /** Brings the words of danger: large, and of no use before. */
  async heed(): Promise<void> {
    if (this.#watch) return;
    this.#watch = (await import('../emergency.js')).emergencyIn;
    this.emergency = this.#watch(this.draft.message) ?? null;
  }

  check(): RequestRead {
    const { contact } = this.town;
    const { territory, relay } = contact;
    const checked = readRequest(
      bodyOf(this.draft, {
        locale: this.#document.documentElement.lang || 'fr',
        startedAt: this.startedAt,
        page: this.page,
        provider: relay?.provider,
      }),
      territory ? { territory } : {},
    );
    const { time, slotId } = this.draft;
    if (time !== 'slot' || slotId) return checked;
    return { errors: [...(checked.errors ?? []), SLOT_MISSING] };
  }

  errorsOf(step: Step): readonly RequestFault[] {
    return (this.check().errors ?? []).filter((error) => stepOf(error) === step);
  }

  clear(): void {
    this.draft = EMPTY;
    this.emergency = null;
    this.isCalm = false;
  }
}

const SLOT_MISSING: RequestFault = { field: 'slotId', code: 'missing' };
