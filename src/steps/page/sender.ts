import type { Checking } from './checking.js';
import type { FormBinding } from './form-binding.js';
import type { FormFollower } from './form-follower.js';
import type { Mistake, Outcome, Place } from './guide-types.js';
import type { Keeping } from './keeping.js';
import { Sending, hearSite, type Answer } from './sending.js';
import { siteErrors } from './site-errors.js';

const WORDS = {
  none: 'Nous ne trouvons pas le bouton pour envoyer. Quittez l’aide étape par étape, puis envoyez la demande vous-même.',
  captcha:
    'Répondez à la question contre les robots. Elle est dans le formulaire, juste avant l’envoi.',
  off: 'Le bouton pour envoyer ne marche pas encore. Il manque peut-être une réponse ou une case à cocher.',
};

interface Parts {
  readonly view: Window;
  readonly binding: FormBinding;
  readonly checking: Checking;
  readonly keeping: Keeping;
  readonly follower: FormFollower;
  /** Shows a step, its mistakes kept. */
  open(place: Place): void;
  tell(): void;
}

/** Sends the form by the site's own button, once, and tells what comes of it. */
export class Sender {
  outcome: Outcome = 'none';
  formErrors: readonly string[];
  /** When the button was pressed, until an answer says that nothing went. */
  sentAt: number | null = null;
  readonly #parts: Parts;
  readonly #sending: Sending;
  #before: ReadonlyMap<number, string> = new Map();
  #beforeForm = '';
  /** The button is being pressed. */
  #isPressing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#sending = new Sending(parts.view);
    this.formErrors = parts.binding.facts.form.errors;
  }

  /** Nothing else may send the form now, and what does is the site's own doing. */
  get isBusy(): boolean {
    return this.#isPressing || this.#sending.isWaiting;
  }

  listen(signal: AbortSignal): void {
    const { view, binding, follower } = this.#parts;
    hearSite(
      view,
      (target) => target instanceof (view as typeof window).Node && target.contains(binding.form),
      (answer) => this.#answered(answer),
      () => follower.soon('structure'),
      signal,
    );
  }

  async send(choice: number | null = null): Promise<boolean> {
    if (this.isBusy || this.outcome === 'sent') return false;
    const { binding, checking, follower, keeping, view } = this.#parts;
    // The page may have said something since, which is no news.
    follower.now();
    const mistakes = checking.whole(follower.freshState);
    if (mistakes.length) return this.#refuse(mistakes);
    const button = binding.sendButton(choice);
    const lacks = !button
      ? WORDS.none
      : binding.lacksCaptcha
        ? WORDS.captcha
        : button.matches(':disabled') && WORDS.off;
    if (!button || lacks) {
      this.formErrors = [lacks || WORDS.none];
      return this.#refuse([]);
    }
    this.#before = siteErrors(binding);
    this.#beforeForm = binding.facts.form.errors.join('\n');
    this.formErrors = [];
    this.outcome = 'sending';
    this.sentAt = Date.now();
    keeping.remember(binding);
    keeping.save(binding, binding.model.steps.length, { guided: true, sentAt: this.sentAt });
    const { isLeaving, refused } = this.#press(button);
    if (refused.length) {
      const mistakes = checking.refused(refused, follower.state);
      if (mistakes.length === 0) this.formErrors = [WORDS.off];
      return this.#refuse(mistakes);
    }
    this.#parts.tell();
    if (isLeaving) return true;
    // A script that refuses on the spot has done so by then; what comes later is told by 'change'.
    await new Promise((resolve) => view.setTimeout(resolve));
    if (this.#sending.isWaiting) follower.now();
    return this.#went;
  }

  get #went(): boolean {
    return this.outcome !== 'none' && this.outcome !== 'failed';
  }

  /** The page has changed while its answer is awaited. True: it was the answer. */
  hear(): boolean {
    const { binding, checking, follower } = this.#parts;
    checking.carry();
    if (!this.#sending.isWaiting || this.#isPressing) return false;
    if (follower.isGone) {
      this.#sent();
      return true;
    }
    const mistakes = checking.fromPage(this.#before);
    const errors = binding.facts.form.errors;
    if (mistakes.length === 0 && (errors.length === 0 || errors.join('\n') === this.#beforeForm))
      return false;
    this.formErrors = errors;
    this.#refuse(mistakes);
    return true;
  }

  /** The page came back as it was left. */
  reset(): void {
    if (this.outcome === 'none') return;
    this.#end('none');
    this.#parts.tell();
  }

  stop(): void {
    this.#sending.end();
  }

  /** As the page has it: its script may leave out what it cannot see. */
  #press(button: HTMLElement) {
    const { binding, follower } = this.#parts;
    this.#isPressing = true;
    try {
      return follower.lifted(() =>
        this.#sending.press(binding.form, button, () => {
          if (this.outcome !== 'sending') return;
          this.#end('silent');
          this.#parts.tell();
        }),
      );
    } finally {
      this.#isPressing = false;
    }
  }

  #answered(answer: Answer): void {
    // A page may have its own reasons to send, or to say so late.
    if (this.outcome !== 'sending' && this.outcome !== 'silent') return;
    if (answer === 'sent') return this.#sent();
    const { checking, follower } = this.#parts;
    if (answer === 'refused') {
      follower.now();
      if (!this.#sending.isWaiting) return;
      return void this.#refuse(checking.fromPage());
    }
    this.#end('failed');
    checking.failures += 1;
    this.#parts.tell();
  }

  #sent(): void {
    this.#sending.end();
    this.outcome = 'sent';
    this.#parts.keeping.drop();
    this.#parts.tell();
  }

  #refuse(mistakes: readonly Mistake[]): false {
    const { checking, open, tell } = this.#parts;
    this.#end(this.outcome === 'sending' ? 'failed' : 'none');
    checking.failures += 1;
    const place = mistakes.length ? checking.stepOf(mistakes) : 'review';
    checking.set(mistakes, place);
    open(place);
    tell();
    return false;
  }

  #end(outcome: Outcome): void {
    this.#sending.end();
    this.outcome = outcome;
    if (outcome !== 'silent') this.sentAt = null;
  }
}
