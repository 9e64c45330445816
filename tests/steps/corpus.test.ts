import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { judge } from '../../src/steps/eligibility.js';
import type { ControlNode, FormFacts } from '../../src/steps/facts.js';
import type { FormModel, Question } from '../../src/steps/model.js';
import { readModel } from '../../src/steps/read-model.js';
import { corpusForms, type ExpectedQuestion } from '../support/form-corpus.js';
import { readFormFacts } from '../support/form-facts.js';

const forms = corpusForms();
const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const nameOf = (facts: FormFacts) => (at: number) => (facts.nodes[at] as ControlNode).name;
const textOf = (facts: FormFacts) => (at: number) => (facts.nodes[at] as ControlNode).text;

/** As much of a question as the expected one tells. */
function told(question: Question, expected: ExpectedQuestion | undefined): ExpectedQuestion {
  const all = {
    ...question,
    label: expected?.label === '*' ? '*' : plain(question.label),
    sensitive: question.sensitive ?? undefined,
    choices: question.choices.map(({ label }) => label),
  } as unknown as Record<string, unknown>;
  const keys = new Set(['label', 'kind', 'names', ...Object.keys(expected ?? {})]);
  if (question.required) keys.add('required');
  if (question.sensitive) keys.add('sensitive');
  return Object.fromEntries([...keys].map((key) => [key, all[key]])) as unknown as ExpectedQuestion;
}

function stepsOf(model: FormModel, expected: (typeof forms)[number]['expected']) {
  return model.steps.map((step, at) => {
    const wanted = expected.steps?.[at];
    return {
      title: wanted?.title === '*' ? '*' : plain(step.title),
      questions: step.questions.map((index, place) =>
        told(model.questions[index]!, wanted?.questions[place]),
      ),
    };
  });
}

describe('a form of the corpus', () => {
  it('is one of eighteen or more', () => assert.ok(forms.length >= 18, String(forms.length)));

  for (const { name, html, expected } of forms) {
    const facts = readFormFacts(html);
    const model = readModel(facts);

    it(`is guided, helped or left alone as a person would: ${name}`, () => {
      const { verdict, reason } = judge(facts, model);
      assert.equal(verdict, expected.eligibility, String(reason));
      if (expected.reason) assert.equal(reason, expected.reason);
    });
    if (!expected.steps) continue;

    it(`has the steps that a person sees: ${name}`, () => {
      assert.deepEqual(stepsOf(model, expected), expected.steps);
    });

    it(`leaves traps and captchas where they are, and knows its buttons: ${name}`, () => {
      const controls = model.captchas.filter((at) => facts.nodes[at]!.kind === 'control');
      assert.deepEqual(model.traps.map(nameOf(facts)), expected.traps ?? []);
      assert.deepEqual(controls.map(nameOf(facts)), expected.captchas ?? []);
      if (expected.send) assert.equal(textOf(facts)(model.sends.at(-1)!), expected.send);
      if (expected.send)
        assert.deepEqual(model.sends.map(textOf(facts)), expected.sends ?? [expected.send]);
      assert.deepEqual(model.drafts.map(textOf(facts)), expected.drafts ?? []);
      assert.deepEqual(model.errors, expected.errors ?? []);
    });

    it(`shows each question, its title and the sending button in one step: ${name}`, () => {
      for (const step of model.steps)
        for (const index of step.questions)
          for (const at of model.questions[index]!.controls)
            assert.deepEqual(model.stepsOf[at], [step.index]);
      for (const { titleNode, index } of model.steps)
        if (titleNode !== null) assert.ok(model.stepsOf[titleNode]!.includes(index));
      assert.deepEqual(model.stepsOf[model.sends.at(-1)!], [model.steps.length - 1]);
    });
  }
});

describe('the corpus of forms', () => {
  it('is told case by case in its README', () => {
    const readme = readFileSync(new URL('../corpus/forms/README.md', import.meta.url), 'utf8');
    const told = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    assert.deepEqual(
      told,
      forms.map(({ name }) => name),
    );
  });
});
