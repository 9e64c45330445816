import type { CallbackRequest, RequestFault } from '../request.js';
import type { Receipt } from './answers.js';
import { Asking } from './asking.js';
import { stepOf, type Step } from './draft.js';
import { TabMemory, type Kept } from './kept.js';
import { holdPage } from './leaving.js';
import type { Phase } from './phases.js';

/** After so many failures, the other ways stand beside the one that fails. */
const ENOUGH = 3;

/** Where a request is, and what the tab remembers of it; every change of it is told as `change`. */
export abstract class DeskState extends EventTarget {
  phase: Phase = 'home';
  step: Step = 'reach';
  errors: readonly RequestFault[] = [];
  tries = 0;
  isOffline = false;
  request: CallbackRequest | null = null;
  receipt: Receipt | null = null;
  /** What has just been asked of a request that has arrived did not reach the town. */
  hasMissed = false;
  /** The time of a request that has arrived is being changed. */
  isChanging = false;
  /** Goes up each time another screen is shown. */
  screens = 0;
  readonly asking: Asking;

  protected readonly memory: TabMemory;
  /** Of the request: the same at each try. */
  protected key = '';

  readonly #view: Window;

  constructor(document: Document) {
    super();
    this.asking = new Asking(document);
    this.#view = document.defaultView!;
    this.memory = new TabMemory(this.#view);
  }

  /** The other ways are shown beside. */
  get isStuck(): boolean {
    return this.phase === 'waiting' && (this.isOffline || this.tries >= ENOUGH);
  }

  protected refuse(errors: readonly RequestFault[]): void {
    const [first] = errors;
    if (this.isChanging) this.show('sent');
    else this.show('ask', stepOf(first ?? { field: 'slotId' }));
    this.errors = this.isChanging ? errors : errors.filter((one) => stepOf(one) === this.step);
    this.tell();
  }

  protected keep(phase: Kept['phase']): void {
    if (!this.key) return;
    this.memory.write({
      phase,
      draft: this.asking.draft,
      startedAt: this.asking.startedAt,
      key: this.key,
      ...(this.request && { request: this.request }),
      ...(this.receipt && { receipt: this.receipt }),
    });
  }

  protected clear(): void {
    this.memory.clear();
    this.key = '';
    this.asking.clear();
    this.request = this.receipt = null;
    this.hasMissed = this.isChanging = false;
  }

  protected show(phase: Phase, step = this.step): void {
    this.phase = phase;
    holdPage(this.#view, phase === 'sending' || phase === 'waiting');
    this.step = step;
    this.errors = [];
    this.screens++;
    this.tell();
  }

  protected tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
