import { expect } from '@open-wc/testing';
import { DraftStorage } from '../../../src/steps/page/draft-storage.js';
import { Guide } from '../../../src/steps/page/guide.js';
import type { Control } from '../../../src/steps/page/look.js';
import { readForm } from '../../../src/steps/page/read-form.js';
import { readModel } from '../../../src/steps/read-model.js';
import { isAsked } from '../../../src/steps/values.js';
import { entriesOf, fill } from './answers.js';
import { NAMES, expectedOf, openForm } from './corpus.js';

const guided: string[] = [];
before(async () => {
  for (const name of NAMES) if ((await expectedOf(name)).eligibility === 'guide') guided.push(name);
});
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

const guideOf = (form: HTMLFormElement) =>
  new Guide(form, {
    help: null,
    storage: new DraftStorage(form.ownerDocument.defaultView!),
    lang: 'fr',
  });
const hasBox = (element: Element) => element.getClientRects().length > 0;

/** Goes through all steps, filling what is asked in each. */
function goThrough(
  guide: Guide,
  elements: readonly Element[],
  seen?: (step: number) => void,
): void {
  guide.begin();
  // Errors of the server open their own step.
  guide.goTo(guide.steps[0]!.index);
  for (let turn = 0; guide.place !== 'review'; turn += 1) {
    if (turn > 40) throw new Error(`still at ${guide.place}`);
    const step = guide.model.steps[guide.place as number]!;
    for (const index of step.questions) {
      const question = guide.model.questions[index]!;
      if (isAsked(question, guide.state))
        fill(
          question,
          question.controls.map((at) => elements[at] as Control),
        );
    }
    seen?.(step.index);
    if (!guide.next() && guide.mistakes.some(({ blocking }) => blocking))
      throw new Error(guide.mistakes.map(({ summary }) => summary).join(' | '));
  }
}

describe('a form of the corpus, guided', () => {
  it('sends what the same answers send in the bare form, and is exactly as it was once stopped', async () => {
    expect(guided.length).to.be.greaterThan(15);
    for (const name of guided) {
      const bare = await openForm(name);
      const read = readForm(bare.form);
      const model = readModel(read.facts);
      const asked = new Set(
        model.questions.filter((question) => !question.dormant).map(({ index }) => index),
      );
      for (const question of model.questions)
        if (asked.has(question.index))
          fill(
            question,
            question.controls.map((at) => read.elements[at] as Control),
          );
      const wanted = await entriesOf(bare.form, read.elements[model.sends.at(-1)!]!);

      const { form, document, errors } = await openForm(name);
      const before = document.documentElement.outerHTML;
      const guide = guideOf(form);
      const { elements } = readForm(form);
      expect(document.documentElement.outerHTML, name).to.equal(before);
      const shown = new Set<number>();
      goThrough(guide, elements, (step) => {
        for (const question of guide.model.questions) {
          const isHere = guide.model.steps[step]!.questions.includes(question.index);
          const box = guide.elementOf(question);
          if (isHere && isAsked(question, guide.state)) {
            shown.add(question.index);
            expect(hasBox(box), `${name}: ${question.label} shows`).to.be.true;
          } else if (!isHere)
            for (const control of question.controls.map((at) => elements[at]!))
              expect(hasBox(control), `${name}: ${question.label} hides`).to.be.false;
        }
        for (const at of guide.model.traps)
          expect((elements[at] as Element).hasAttribute('hidden'), name).to.be.false;
      });
      expect([...shown].sort(), name).to.deep.equal([...asked].sort());
      const got = await entriesOf(form, elements[guide.model.sends.at(-1)!]!);
      expect(got, name).to.deep.equal(wanted);
      guide.stop();
      expect(document.documentElement.outerHTML, name).to.equal(before);
      expect(document.adoptedStyleSheets.length, name).to.equal(0);
      expect(await entriesOf(form, elements[guide.model.sends.at(-1)!]!), name).to.deep.equal(
        wanted,
      );
      expect(errors, name).to.deep.equal([]);
      bare.frame.remove();
      sessionStorage.clear();
    }
  }).timeout(60_000);
});
