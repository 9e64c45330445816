import { expect } from '@open-wc/testing';
import { judge } from '../../../src/steps/eligibility.js';
import type { ControlNode, FormFacts } from '../../../src/steps/facts.js';
import type { FormModel, Question } from '../../../src/steps/model.js';
import { readModel } from '../../../src/steps/read-model.js';
import { readForm } from '../../../src/steps/page/read-form.js';
import type { ExpectedForm, ExpectedQuestion } from '../../support/form-corpus.js';
import { NAMES, expectedOf, openForm } from './corpus.js';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const names = (facts: FormFacts, ats: readonly number[]) =>
  ats
    .map((at) => facts.nodes[at])
    .filter((node): node is ControlNode => node?.kind === 'control')
    .map(({ name }) => name);
const texts = (facts: FormFacts, ats: readonly number[]) =>
  ats.map((at) => (facts.nodes[at] as ControlNode).text);

/** As much of a question as the expected one tells. */
function told(question: Question, expected: ExpectedQuestion | undefined): object {
  const all: Record<string, unknown> = {
    ...question,
    label: expected?.label === '*' ? '*' : plain(question.label),
    sensitive: question.sensitive ?? undefined,
    choices: question.choices.map(({ label }) => label),
  };
  const keys = new Set(['label', 'kind', 'names', ...Object.keys(expected ?? {})]);
  if (question.required) keys.add('required');
  if (question.sensitive) keys.add('sensitive');
  return Object.fromEntries([...keys].map((key) => [key, all[key]]));
}

const stepsOf = (model: FormModel, expected: ExpectedForm) =>
  model.steps.map((step, at) => ({
    title: expected.steps?.[at]?.title === '*' ? '*' : plain(step.title),
    questions: step.questions.map((index, place) =>
      told(model.questions[index]!, expected.steps?.[at]?.questions[place]),
    ),
  }));

describe('a form of the corpus, read in a page', () => {
  for (const name of NAMES)
    it(`has the steps that a person sees, and is not written to: ${name}`, async () => {
      const expected = await expectedOf(name);
      const { form, document, errors } = await openForm(name);
      const before = document.documentElement.outerHTML;
      const { facts } = readForm(form);
      const model = readModel(facts);
      const { verdict, reason } = judge(facts, model);
      expect([verdict, reason]).to.deep.equal([expected.eligibility, expected.reason ?? reason]);
      if (expected.steps) {
        expect(stepsOf(model, expected)).to.deep.equal(expected.steps);
        expect(names(facts, model.traps)).to.deep.equal(expected.traps ?? []);
        expect(names(facts, model.captchas)).to.deep.equal(expected.captchas ?? []);
        expect(texts(facts, model.drafts)).to.deep.equal(expected.drafts ?? []);
        if (expected.send)
          expect(texts(facts, [model.sends.at(-1)!])).to.deep.equal([expected.send]);
        expect(model.errors).to.deep.equal(expected.errors ?? []);
      }
      expect(document.documentElement.outerHTML).to.equal(before);
      expect(errors).to.deep.equal([]);
    });
});
