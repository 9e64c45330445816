import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../../session.js';
import type { LeaveReason } from '../../steps/eligibility.js';
import { isPrivatePage } from '../../contact/page/private-page.js';
import { helpFor, type FormHelp } from '../../steps/help.js';
import { DraftStorage } from '../../steps/page/draft-storage.js';
import { Guide, type Outcome, type Place } from '../../steps/page/guide.js';
import { purgeDrafts } from '../../steps/page/keeping.js';
import { readAhead, type ReadAhead } from '../../steps/page/read-ahead.js';
import { counterOf, noCounter, type Counter } from './counter.js';
import { findForm } from './find-form.js';
import { keepOpened, nameOf, readOpened } from './opened.js';
import { loadForms } from './forms-help.js';
import { tellAuthor } from './tell-author.js';

type Host = ReactiveElement & {
  readonly session: Session;
  readonly for: string;
  readonly form: HTMLFormElement | null;
  readonly sharedDevice: boolean;
};

interface Moves {
  /** The visitor has come to another place, or was refused to. */
  moved(): void;
  /** The form is as it was. */
  stopped(): void;
  /** Parvis leaves the page. */
  ended(): void;
}

/** Where nothing is to be kept. */
class NoStorage extends DraftStorage {
  override read(): null {
    return null;
  }
  override write(): false {
    return false;
  }
}

/** Why a form is left as it is, for its author. */
const WHY: Readonly<Record<LeaveReason, string>> = {
  off: 'data-parvis-steps="off"',
  search: 'c’est une recherche',
  login: 'c’est une connexion',
  get: 'il est envoyé par GET',
  short: 'il a moins de six champs',
  'one-step': 'il tient en une étape',
  'no-send': 'il n’a pas de bouton d’envoi',
};

/** Without a touch for so long, a shared device forgets the answers. */
const IDLE = 10 * 60_000;

/** Makes the guide of the form, and follows it. */
export class GuidingController implements ReactiveController {
  guide: Guide | null = null;
  help: FormHelp | null = null;
  counter: Counter = noCounter;
  /** The visitor fills in the form with somebody: nothing is kept. */
  aiding = false;
  /** The first step was shown already. */
  hasBegun = false;
  /** The page has not put it there: this tab remembers that the visitor asked for it. */
  isAsked = false;
  /** Of the form as it came. */
  #name = '';
  readonly #host: Host;
  readonly #moves: Moves;
  #starting: Promise<boolean> | null = null;
  /** Another guide of the same form is being made. */
  #changing: Promise<void> | null = null;
  #place: Place = 'start';
  #failures = 0;
  #hadMistakes = false;
  #outcome: Outcome = 'none';

  constructor(host: Host, moves: Moves) {
    this.#host = host;
    this.#moves = moves;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.session.addEventListener('parvis-session-end', this.#onEnd);
  }

  hostDisconnected(): void {
    this.#host.session.removeEventListener('parvis-session-end', this.#onEnd);
  }

  /** False: there is no form to guide. */
  start(): Promise<boolean> {
    return (this.#starting ??= this.#start());
  }

  begin(): void {
    if (this.#changing) return void this.#changing.then(() => this.begin());
    this.hasBegun = true;
    this.guide?.begin();
  }

  forget(): void {
    this.hasBegun = false;
    this.guide?.forget();
  }

  /** With somebody's help, or alone: said before the first step. */
  aid(on: boolean): void {
    this.aiding = on;
    this.#remember(on ? null : false);
    this.#changing ??= this.#change().finally(() => (this.#changing = null));
  }

  async #change(): Promise<void> {
    const { guide } = this;
    if (!guide) return;
    const ahead = await readAhead(guide.form);
    if (this.guide !== guide) return;
    guide.stop();
    this.#make(guide.form, ahead);
  }

  stop = (): void => {
    this.#starting = null;
    if (!this.guide) return;
    this.#remember(null);
    this.guide.removeEventListener('change', this.#onChange);
    this.guide.stop();
    this.guide = null;
    this.hasBegun = this.aiding = false;
    this.#moves.stopped();
  };

  async #start(): Promise<boolean> {
    const host = this.#host;
    const form = findForm(host);
    if (!form) return false;
    this.#name = nameOf(form);
    const { config } = host.session;
    // Storage is slow the first time it is asked: not in the same turn as the reading.
    purgeDrafts(new DraftStorage(host.ownerDocument.defaultView!));
    const [forms, counter] = await Promise.all([
      loadForms(host.ownerDocument, config),
      counterOf(config),
    ]);
    const ahead = await readAhead(form);
    if (!host.isConnected || !form.isConnected) return false;
    this.counter = isPrivatePage(host.ownerDocument, config)
      ? { ...counter, callsBack: false }
      : counter;
    this.help = helpFor(forms, {
      id: form.getAttribute('id') ?? '',
      name: form.getAttribute('name') ?? '',
      page: host.ownerDocument.location.pathname,
    });
    this.#make(form, ahead);
    const { verdict, reason } = this.guide!.eligibility;
    if (verdict === 'leave') {
      tellAuthor(`<parvis-steps> laisse ce formulaire comme il est (${WHY[reason]}).`);
      this.stop();
      return false;
    }
    if (
      this.isAsked &&
      readOpened(form.ownerDocument.defaultView!)?.isSent &&
      !isRefused(this.guide!)
    ) {
      // The form has come back clean: it went.
      this.#remember(null);
      this.stop();
      return false;
    }
    this.#remember(false);
    if (verdict === 'assist') this.guide!.assist();
    if (verdict === 'guide' && this.#isUnderWay(this.guide!)) this.begin();
    return true;
  }

  #make(form: HTMLFormElement, ahead: ReadAhead | null): void {
    const host = this.#host;
    const view = host.ownerDocument.defaultView!;
    const isUnkept = this.aiding || isPrivatePage(host.ownerDocument, host.session.config);
    this.guide?.removeEventListener('change', this.#onChange);
    this.guide = new Guide(form, {
      ahead,
      help: this.help,
      storage: isUnkept ? new NoStorage(view) : new DraftStorage(view),
      lang: 'fr',
      idle: host.sharedDevice || this.aiding ? IDLE : 0,
    });
    this.#place = this.guide.place;
    this.guide.addEventListener('change', this.#onChange);
    host.requestUpdate();
  }

  #onEnd = (): void => {
    this.stop();
    this.#moves.ended();
  };

  /** The page was loaded again, by the visitor or with the server's errors: they go on where they were. */
  #isUnderWay(guide: Guide): boolean {
    return guide.resumesAt !== null && (!guide.savedUntil || isRefused(guide));
  }

  /** Open in this tab; null: no more. */
  #remember(isSent: boolean | null): void {
    if (!this.isAsked) return;
    const view = this.#host.ownerDocument.defaultView!;
    keepOpened(view, isSent === null || this.aiding ? null : { form: this.#name, isSent });
  }

  #onChange = (): void => {
    const { place, failures, mistakes, outcome } = this.guide!;
    if (outcome !== this.#outcome)
      this.#remember(outcome === 'sent' ? null : outcome === 'sending' || outcome === 'silent');
    this.#outcome = outcome;
    const isRefused = failures > this.#failures || (mistakes.length > 0 && !this.#hadMistakes);
    if (place !== this.#place || isRefused) this.#moves.moved();
    this.#failures = failures;
    this.#hadMistakes = mistakes.length > 0;
    this.#place = place;
    this.#host.requestUpdate();
  };
}

/** The page says what is wrong in the form that was sent. */
const isRefused = ({ facts, model }: Guide): boolean =>
  facts.form.errors.length > 0 || model.questions.some(({ errors }) => errors.length > 0);
