import type { StepsWords } from '../../i18n/fr/steps.js';
import type { Offer } from '../../steps/journey.js';
import type { Question } from '../../steps/model.js';
import { isAsked } from '../../steps/values.js';
import type { Guide, Mistake } from '../../steps/page/guide.js';
import type { QuestionElement } from './question.js';

/** What stands beside the questions of the step shown: one element each, put and taken away with the step. */
export class Questions {
  readonly #document: Document;
  #guide: Guide | null = null;
  #shown = new Map<Question, QuestionElement>();

  constructor(document: Document) {
    this.#document = document;
  }

  show(guide: Guide, words: StepsWords): void {
    if (guide !== this.#guide) this.clear();
    this.#guide = guide;
    const asked = questionsNow(guide);
    const offers = new Map(guide.offers().map((offer) => [offer.question, offer]));
    for (const [question, element] of this.#shown)
      if (!asked.includes(question)) {
        guide.describe(question, []);
        element.remove();
        this.#shown.delete(question);
      }
    for (const question of asked) {
      const mistake = guide.mistakes.find((one) => one.question === question) ?? null;
      this.#draw(guide, question, { words, mistake, offer: offers.get(question.index) ?? null });
    }
  }

  clear(): void {
    for (const element of this.#shown.values()) element.remove();
    this.#shown.clear();
    this.#guide = null;
  }

  #draw(
    guide: Guide,
    question: Question,
    more: { words: StepsWords; mistake: Mistake | null; offer: Offer | null },
  ): void {
    let element = this.#shown.get(question);
    const before = element?.view;
    // A new view is drawn again: only where something is new.
    if (
      element?.isConnected &&
      before?.mistake === more.mistake &&
      before.words === more.words &&
      before.offer?.label === more.offer?.label
    )
      return;
    if (!element?.isConnected) {
      element ??= this.#document.createElement('parvis-question');
      this.#shown.set(question, element);
      guide.insert(question, element);
    }
    element.view = {
      question,
      ...more,
      take: (offer) => {
        guide.take(offer);
        guide.focus(question);
      },
      accept: (mistake) => {
        guide.accept(mistake);
        guide.focus(question);
      },
      describe: (ids) => guide.describe(question, ids),
    };
  }
}

/** Those of the step; of the whole form, where the site cuts it into pages itself. */
function questionsNow(guide: Guide): Question[] {
  const { place, model, eligibility } = guide;
  if (eligibility.verdict === 'assist')
    return model.questions.filter((question) => isAsked(question, guide.state));
  if (typeof place !== 'number') return [];
  const step = model.steps[place];
  return (step?.questions ?? []).map((index) => model.questions[index]!);
}
