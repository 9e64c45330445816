import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isButton } from '../../src/steps/buttons.js';
import type { ControlNode } from '../../src/steps/facts.js';
import { readModel } from '../../src/steps/read-model.js';
import { FactsMaker, label, seen } from './make-facts.js';

/** The same numbers each time, so that a form that fails can be seen again. */
function randomOf(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

const LABELS =
  'Nom *|Prénom|Date de naissance|E-mail (obligatoire)|Téléphone|Adresse|Code postal|Ville|Votre message|Nom de l’enfant|Jour|Mois|Année|Numéro de sécurité sociale|IBAN|J’accepte le règlement|Oui|1. École :|Du|Au|Heure|Commentaire|Site web|?'.split(
    '|',
  );
const NAMES =
  'nom prenom email tel a[] a[b] input_1.1 input_1.2 jour mois annee x url website fields[3] q-1'.split(
    ' ',
  );
const TYPES =
  'text text text email tel number date time url textarea select-one select-multiple checkbox checkbox file password'.split(
    ' ',
  );

interface Made {
  readonly maker: FactsMaker;
  /** What a person fills; what nobody does. */
  readonly fill: Set<number>;
  readonly traps: Set<number>;
  readonly radios: Map<string, number[]>;
  readonly hasTitles: boolean;
}

function makeForm(seed: number): Made {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maker = new FactsMaker();
  const [fill, traps] = [new Set<number>(), new Set<number>()];
  const radios = new Map<string, number[]>();
  let hasTitles = false;
  let depth = 0;
  const length = 1 + Math.floor(random() * 40);
  for (let at = 0; at < length; at += 1) {
    const dice = random();
    if (dice < 0.06 && depth < 3) {
      maker.open(
        random() < 0.8 ? pick(LABELS) : '',
        random() < 0.2 ? { tag: 'div', role: 'group' } : {},
      );
      hasTitles = true;
      depth += 1;
    } else if (dice < 0.12 && depth > 0) {
      maker.close();
      depth -= 1;
    } else if (dice < 0.17) {
      maker.heading(pick(LABELS), 2 + Math.floor(random() * 6));
      hasTitles = true;
    } else if (dice < 0.2) maker.text('Les champs marqués d’une étoile sont obligatoires.');
    else if (dice < 0.25) maker.control(pick(NAMES), '', { type: 'hidden', value: 'jeton' });
    else if (dice < 0.28)
      maker.button(pick(['Envoyer', 'Enregistrer le brouillon', 'Ajouter', 'Effacer']));
    else if (dice < 0.36) {
      const trap = pick([
        { sight: { ...seen, away: true } },
        { sight: { ...seen, clear: true } },
        { sight: { ...seen, gone: true, ariaHidden: true }, tabIndex: -1 },
        { own: ['frm_verify'] },
        { block: ['wpforms-field-hp'] },
        { labels: [label('If you are human, leave this field blank.')] },
        { labels: [label('Ne pas remplir')] },
        { sight: { ...seen, gone: true }, labels: [] },
      ]);
      traps.add(maker.control(pick(NAMES), 'Site web', trap).at);
    } else if (dice < 0.46) {
      const name = `radio${Math.floor(random() * 6)}`;
      const set = radios.get(name) ?? [];
      radios.set(name, set);
      for (let one = 0; one < 2 + Math.floor(random() * 3); one += 1) {
        const { at: place } = maker.control(name, pick(LABELS.slice(0, 3)), {
          type: 'radio',
          value: String(one),
        });
        set.push(place);
        fill.add(place);
      }
    } else if (dice < 0.5) {
      for (const [part, max] of [
        ['jour', '31'],
        ['mois', '12'],
        ['annee', '2100'],
      ] as const)
        fill.add(maker.control(`date${at}_${part}`, part, { type: 'number', max }).at);
    } else {
      const type = pick(TYPES);
      const isSelect = type.startsWith('select');
      const { at: place } = maker.control(pick(NAMES), random() < 0.9 ? pick(LABELS) : '', {
        type,
        tag: isSelect ? 'select' : type === 'textarea' ? 'textarea' : 'input',
        required: random() < 0.3,
        disabled: random() < 0.05,
        placeholder: random() < 0.2 ? 'jj/mm/aaaa' : '',
        block: random() < 0.1 ? ['form-required'] : [],
        ...(random() < 0.06
          ? { sight: { ...seen, gone: true }, condition: 'x=1', labels: [label('Précisez')] }
          : {}),
        options: isSelect
          ? [
              { value: '', label: 'Choisissez', disabled: false, selected: true },
              { value: '1', label: 'Un', disabled: false, selected: false },
            ]
          : [],
      });
      fill.add(place);
    }
  }
  while (depth-- > 0) maker.close();
  maker.button('Envoyer');
  return { maker, fill, traps, radios, hasTitles };
}

describe('any form, of 1 000', () => {
  const forms = Array.from({ length: 1000 }, (_, seed) => ({ seed, ...makeForm(seed) }));
  const models = forms.map((form) => ({
    ...form,
    facts: form.maker.facts,
    model: readModel(form.maker.facts),
  }));

  it('asks each field that people fill once, and no other', () => {
    for (const { seed, model, fill, traps, facts } of models) {
      const asked = model.questions.flatMap(({ controls }) => controls);
      assert.deepEqual(
        [...asked].sort((a, b) => a - b),
        [...fill].sort((a, b) => a - b),
        `form ${seed}`,
      );
      assert.equal(new Set(asked).size, asked.length, `form ${seed}`);
      for (const at of asked) {
        const { type } = facts.nodes[at] as ControlNode;
        assert.ok(type !== 'hidden' && !isButton(facts.nodes[at] as ControlNode), `form ${seed}`);
      }
      assert.deepEqual(model.traps, [...traps], `form ${seed}`);
    }
  });

  it('keeps the order of the page, in questions and in steps', () => {
    for (const { seed, model } of models) {
      const firsts = model.questions.map(({ controls }) => controls[0]!);
      assert.deepEqual(
        firsts,
        [...firsts].sort((a, b) => a - b),
        `form ${seed}`,
      );
      for (const { controls } of model.questions)
        assert.deepEqual(
          controls,
          [...controls].sort((a, b) => a - b),
          `form ${seed}`,
        );
      const inSteps = model.steps.flatMap(({ questions }) => questions);
      assert.deepEqual(
        inSteps,
        model.questions.map(({ index }) => index),
        `form ${seed}`,
      );
    }
  });

  it('never parts a set of radios, and never leaves a step empty or without a title', () => {
    for (const { seed, model, radios } of models) {
      for (const set of radios.values())
        assert.ok(
          model.questions.some(({ controls }) => controls.join() === set.join()),
          `form ${seed}`,
        );
      for (const { questions, title } of model.steps) {
        assert.ok(questions.length > 0, `form ${seed}`);
        assert.notEqual(title.trim(), '', `form ${seed}`);
      }
    }
  });

  it('asks five things at most at a time where the page has no titles, but for the consents at the end', () => {
    const plain = models.filter(({ hasTitles }) => !hasTitles);
    assert.ok(plain.length > 50, String(plain.length));
    for (const { seed, model } of plain)
      for (const { questions } of model.steps) {
        const asked = questions.filter((index) => model.questions[index]!.kind !== 'consent');
        assert.ok(asked.length <= 5, `form ${seed}: ${asked.length}`);
      }
  });

  it('never shows a field in two steps, and sends from the last', () => {
    for (const { seed, model } of models) {
      for (const step of model.steps)
        for (const index of step.questions)
          for (const at of model.questions[index]!.controls)
            assert.deepEqual(model.stepsOf[at], [step.index], `form ${seed}`);
      for (const at of model.traps) assert.deepEqual(model.stepsOf[at], [], `form ${seed}`);
      const send = model.sends.at(-1);
      if (model.steps.length && send !== undefined)
        assert.deepEqual(model.stepsOf[send], [model.steps.length - 1], `form ${seed}`);
    }
  });
});
