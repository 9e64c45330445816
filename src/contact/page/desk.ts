import type { Slot } from '../slots.js';
import { DeskState } from './desk-state.js';
import { Delivery, type Delivered } from './delivery.js';
import { STEPS, type Draft, type Step } from './draft.js';
import type { Kept } from './kept.js';
import { isSame, newKey } from './keys.js';
import { watchLeaving } from './leaving.js';
import type { Client } from './phases.js';
import { Proof } from './proof.js';
import { ReceiverClient, type Times } from './receiver-client.js';

/**
 * One request of a visitor in one tab: its answers, where it is, what the town said of it. Views of it may be several;
 * they hear `change`. It speaks to nobody before the visitor begins.
 */
export class Desk extends DeskState {
  client: Client | null;

  readonly #document: Document;
  #proof: Proof | null = null;
  #delivery: Delivery | null = null;

  constructor(document: Document, isOwnDevice: boolean) {
    super(document);
    this.#document = document;
    const view = document.defaultView!;
    const { contact, target } = this.asking.town;
    const { receiver, town } = contact.callback ?? {};
    this.client =
      target === 'receiver'
        ? new ReceiverClient(new URL(receiver!, document.baseURI).href, town)
        : null;
    watchLeaving(view, {
      leave: () => this.key && this.memory.touch(),
      // Long after, what was left on the screen is forgotten too.
      comeBack: () => {
        if (this.key && !this.#delivery && !this.memory.read(isOwnDevice)) this.forget();
      },
    });
    // Where a visitor must leave no trace, what they wrote elsewhere is not shown either.
    const kept = this.asking.isPrivate ? null : this.memory.read(isOwnDevice);
    if (kept) this.#restore(kept);
  }

  /** The questions, from the first one; what was answered before is there. */
  begin(): void {
    if (!this.asking.isOffered) return;
    if (!this.key) {
      this.key = newKey();
      this.asking.startedAt = Date.now();
    }
    this.show('ask', 'reach');
    void this.#prepare();
  }

  set(patch: Partial<Draft>): void {
    this.asking.set(patch);
    if (this.phase === 'ask') this.keep('draft');
    this.tell();
  }

  /** The next question, once the answers of this one are right. */
  next(): void {
    const at = STEPS.indexOf(this.step);
    const errors = this.asking.errorsOf(this.step);
    if (errors.length) return this.refuse(errors);
    if (this.asking.isHeld) return this.show('ask', 'about');
    this.show('ask', STEPS[at + 1] ?? 'check');
  }

  /** To another question; before the first one, the number again. */
  go(step: Step | 'home'): void {
    if (step === 'home') this.show('home');
    else this.show('ask', step);
  }

  /** The visitor says that it can wait. */
  calm(): void {
    this.asking.isCalm = true;
    this.tell();
  }

  async send(): Promise<void> {
    if (this.phase !== 'ask') return;
    await this.asking.heed().catch(() => {});
    if (this.phase !== 'ask') return;
    const { request, errors } = this.asking.check();
    if (!request) return this.refuse(errors!);
    if (this.asking.isHeld) return this.show('ask', 'about');
    // The same words are the same request, however often they are sent.
    if (this.request && !isSame(this.request, request)) this.key = newKey();
    this.request = request;
    const { target, contact } = this.asking.town;
    if (target === 'letter') return this.show('letter');
    this.tries = 0;
    this.show('sending');
    this.keep('sending');
    if (target === 'form') {
      // Brought before, with the questions.
      const { sendToForm } = await import('./own-form.js');
      return this.#end(await sendToForm(contact.callback!.form!, request, this.asking.mailFacts));
    }
    await this.#deliver();
  }

  /** Tries at once. */
  again(): void {
    if (this.phase === 'lost') void this.#deliver();
    else this.#delivery?.again();
  }

  /** Sends it no more; the answers stay. */
  giveUp(): void {
    this.#delivery?.stop();
    this.keep('draft');
    this.show('ask', 'check');
  }

  /** Another time, for a request that has arrived. */
  async change(): Promise<void> {
    const { time, slotId } = this.asking.draft;
    const errors = this.asking.errorsOf('when');
    if (errors.length) return this.refuse(errors);
    const times: Times = time === 'slot' ? { slotId } : { window: time };
    const outcome = await this.client?.change(this.receipt!, times);
    this.hasMissed = outcome?.kind !== 'done';
    if (outcome?.kind === 'taken') return this.#taken(outcome.slots);
    if (outcome?.kind === 'done') {
      this.receipt = outcome.receipt;
      this.keep('sent');
    }
    this.isChanging = false;
    this.show('sent');
  }

  askForChange(isAsked: boolean): void {
    this.isChanging = isAsked;
    this.errors = [];
    if (isAsked) void this.#loadSlots();
    this.show('sent');
  }

  /** Takes a request back from the town. */
  async cancel(): Promise<void> {
    const outcome = await this.client?.cancel(this.receipt!);
    this.hasMissed = outcome?.kind !== 'done' && outcome?.kind !== 'lost';
    if (this.hasMissed) return this.tell();
    this.clear();
    this.show('cancelled');
  }

  /** The hour that was chosen, for the visitor's own calendar. */
  async save(summary: string, location: string): Promise<void> {
    const { receiver = '' } = this.asking.town.contact.callback ?? {};
    const { startedAt } = this.asking;
    try {
      const { saveEvent } = await import('./save-event.js');
      saveEvent(this.#document, this.receipt!, { receiver, startedAt, summary, location });
      this.hasMissed = false;
    } catch {
      this.hasMissed = true;
    }
    this.tell();
  }

  /** Nothing of it stays in this tab. */
  forget(): void {
    this.clear();
    this.show('home');
  }

  async #prepare(): Promise<void> {
    const coming: Promise<unknown>[] = [this.asking.heed()];
    if (this.asking.town.target === 'form') coming.push(import('./own-form.js'));
    if (this.client) {
      this.#proof ??= new Proof(this.#document.defaultView!, this.client);
      this.#proof.prepare();
      coming.push(
        this.#loadSlots(),
        this.client.facts().then((facts) => void (this.asking.facts = facts ?? this.asking.facts)),
      );
    }
    await Promise.allSettled(coming);
    this.tell();
  }

  async #loadSlots(): Promise<void> {
    this.asking.slots = (await this.client?.slots()) ?? [];
    this.tell();
  }

  async #deliver(): Promise<void> {
    const view = this.#document.defaultView!;
    const client = this.client!;
    this.#proof ??= new Proof(view, client);
    this.#delivery?.stop();
    const delivery = (this.#delivery = new Delivery({
      client,
      proof: this.#proof,
      view,
      trying: () => this.tries && this.tell(),
      failed: (tries, isOffline) => {
        this.tries = tries;
        this.isOffline = isOffline;
        // What may be an emergency does not wait for a network.
        if (this.asking.emergency) {
          delivery.stop();
          return this.show('lost');
        }
        this.keep('waiting');
        if (this.phase === 'waiting') this.tell();
        else this.show('waiting');
      },
    }));
    const delivered = await delivery.run(this.request!, this.key);
    if (delivered) this.#hear(delivered);
  }

  #hear(delivered: Delivered): void {
    switch (delivered.kind) {
      case 'done':
        this.receipt = delivered.receipt;
        this.keep('sent');
        return this.show('sent');
      case 'already':
        this.keep('already');
        return this.show('already');
      case 'refused':
        this.keep('draft');
        return this.refuse(delivered.errors);
      case 'taken':
        return this.#taken(delivered.slots);
      case 'lost':
        this.keep('draft');
        return this.show('lost');
    }
  }

  #taken(slots: readonly Slot[]): void {
    this.asking.slots = slots;
    this.asking.set({ slotId: '' });
    this.refuse([{ field: 'slotId', code: 'unknown' }]);
  }

  /** The town's own form has answered; undefined where nobody knows. */
  #end(isTaken: boolean | undefined): void {
    if (!isTaken) {
      this.memory.clear();
      return this.show(isTaken === false ? 'lost' : 'unsure');
    }
    this.receipt = { id: 'form', token: '' };
    this.keep('sent');
    this.show('sent');
  }

  #restore(kept: Kept): void {
    this.asking.set(kept.draft);
    this.key = kept.key;
    this.asking.startedAt = kept.startedAt;
    this.request = kept.request ?? null;
    this.receipt = kept.receipt ?? null;
    switch (kept.phase) {
      case 'draft':
        this.begin();
        break;
      case 'sending':
      case 'waiting':
        this.show(this.client ? 'sending' : 'unsure');
        if (this.client) void this.#deliver();
        break;
      case 'sent':
      case 'already':
        this.phase = kept.phase;
    }
  }

  protected override clear(): void {
    this.#delivery?.stop();
    this.#proof?.close();
    super.clear();
  }
}

const desks = new WeakMap<Document, Desk>();

/** The request of a document, whichever view shows it. */
export function deskOf(document: Document, isOwnDevice: boolean): Desk {
  let desk = desks.get(document);
  if (!desk) desks.set(document, (desk = new Desk(document, isOwnDevice)));
  return desk;
}

/** Parvis is leaving the page: nothing is sent or kept any more. */
export function closeDesk(document: Document): void {
  desks.get(document)?.forget();
  desks.delete(document);
}
