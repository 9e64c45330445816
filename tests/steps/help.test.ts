import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { helpFor, readFormsFile, withHelp } from '../../src/steps/help.js';
import { FactsMaker, seen } from './make-facts.js';
import { paperOf } from '../../src/steps/paper.js';
import { readModel } from '../../src/steps/read-model.js';
import { readFormFacts } from '../support/form-facts.js';

const corpus = (name: string) =>
  readFormFacts(
    readFileSync(new URL(`../corpus/forms/${name}/form.html`, import.meta.url), 'utf8'),
    'form',
    '/enfance/cantine/',
  );
const file = {
  forms: [
    {
      form: '#cantine',
      page: '/enfance/*',
      intro: 'Inscrivez votre enfant à la cantine.',
      minutes: 15,
      documents: [
        { label: 'Attestation CAF', where: 'Sur caf.fr.', alternatives: ['Avis d’impôt'] },
      ],
      ways: ['Vous pouvez venir à la mairie.'],
      questions: [
        { name: 'quotient', help: 'C’est un nombre que la CAF calcule.', example: '850' },
        { name: 'cantine', help: 'Cochez les jours.' },
        { label: 'Numéro du contrat :', help: 'Il est sur votre attestation.' },
      ],
    },
    { page: '/contact', intro: 'Écrivez-nous.' },
  ],
};
const schema = JSON.parse(
  readFileSync(new URL('../../src/steps/forms.schema.json', import.meta.url), 'utf8'),
);
const NONE = { name: '', address: '', phone: '', hours: [] };

describe('the town’s file', () => {
  it('is read whole when it is right, as the schema has it', () => {
    const { forms, complaints } = readFormsFile(`\ufeff${JSON.stringify(file)}`);
    assert.deepEqual(complaints, []);
    assert.deepEqual(forms, file.forms);
    assert.ok(new Ajv2020().compile(schema)(file));
  });
  it('is found by the form, then by the page', () => {
    const { forms } = readFormsFile(JSON.stringify(file));
    const own = corpus('canteen-60').form;
    assert.equal(helpFor(forms, own)?.minutes, 15);
    assert.equal(
      helpFor(forms, { ...own, id: 'autre', page: '/contact/' })?.intro,
      'Écrivez-nous.',
    );
    assert.equal(helpFor(forms, { ...own, id: 'autre' }), null);
    assert.equal(helpFor(forms, { ...own, page: '/sport' }), null);
  });
  it('puts its help beside the questions, by name, by name of a list and by label', () => {
    const { forms } = readFormsFile(JSON.stringify(file));
    const model = withHelp(readModel(corpus('canteen-60')), forms[0]!);
    const helped = model.questions.filter(({ help }) => help);
    assert.deepEqual(
      helped.map(({ label }) => label),
      ['Jours de cantine', 'Numéro du contrat', 'Quotient familial'],
    );
    assert.equal(helped[2]?.example, '850');
  });
  it('keeps what is right and tells what is wrong, and what to write', () => {
    const { forms, complaints } = readFormsFile(
      JSON.stringify({
        forms: [
          {
            form: '#a',
            intro: 3,
            minutes: '10',
            documents: [{ why: 'x' }, { label: 'RIB', colour: 'red' }],
            page: 'contact',
          },
          { intro: 'Rien' },
          7,
        ],
        extra: 1,
      }),
    );
    assert.deepEqual(forms, [{ form: '#a', documents: [{ label: 'RIB' }] }]);
    assert.deepEqual(
      complaints.map(({ path }) => path),
      [
        'forms[0].intro',
        'forms[0].minutes',
        'forms[0].documents[0]',
        'forms[0].documents[1].colour',
        'forms[0].page',
        'forms[2]',
        'extra',
        'forms[1]',
      ],
    );
    assert.match(
      complaints[1]!.message,
      /trouvé "10"\. Écrire un nombre de 1 à 240, sans guillemets, comme|sans guillemets/,
    );
    for (const { message } of complaints) assert.match(message, /Écrire/);
  });
  it('never throws, whatever it holds', () => {
    for (const text of [
      '',
      '{',
      'null',
      '7',
      '[]',
      '{"forms":{}}',
      '{"forms":[null,[],{"__proto__":{"form":"x"}}]}',
      'x'.repeat(2_000_001),
      `{"forms":[${'['.repeat(500)}${']'.repeat(500)}]}`,
    ]) {
      const { forms, complaints } = readFormsFile(text);
      assert.deepEqual(forms, [], text.slice(0, 30));
      assert.ok(complaints.length > 0, text.slice(0, 30));
    }
  });
});

describe('the paper form', () => {
  const { forms } = readFormsFile(JSON.stringify(file));
  const model = readModel(corpus('canteen-60'));
  const paper = paperOf(
    model,
    {
      name: 'Brignon',
      address: '1 place de la Mairie',
      phone: '05 55 00 00 00',
      hours: ['Lundi : 9 h à 12 h'],
    },
    forms[0],
  );
  const items = paper.sections.flatMap((section) => section.items);
  const answer = (label: string) => items.find((item) => item.label === label)?.answer;

  it('asks the same questions, in the same parts', () => {
    assert.deepEqual(
      paper.sections.map(({ title }) => title),
      model.steps.map(({ title }) => title),
    );
    assert.equal(items.length, model.questions.length);
  });
  it('has a square for each figure, a box for each choice, a line for a text', () => {
    assert.deepEqual(answer('Date de naissance'), {
      kind: 'squares',
      groups: [2, 2, 4],
      between: '/',
      under: ['jour', 'mois', 'année'],
    });
    assert.deepEqual(answer('Code postal'), {
      kind: 'squares',
      groups: [5],
      between: ' ',
      under: [],
    });
    assert.deepEqual(answer('Téléphone portable'), {
      kind: 'squares',
      groups: [2, 2, 2, 2, 2],
      between: ' ',
      under: [],
    });
    assert.deepEqual(answer('Jours de cantine'), {
      kind: 'boxes',
      many: true,
      options: ['Lundi', 'Mardi', 'Jeudi', 'Vendredi'],
    });
    assert.deepEqual(answer('Paiement'), {
      kind: 'boxes',
      many: false,
      options: ['Prélèvement', 'Chèque'],
    });
    assert.deepEqual(answer('Profession'), { kind: 'lines', count: 1 });
    assert.deepEqual(answer('RIB'), { kind: 'attach' });
  });
  it('says what to join and where to bring it', () => {
    assert.equal(
      paper.documents[0]?.note.replace(/\u00a0/g, ' '),
      'Sur caf.fr. Ou : Avis d’impôt.',
    );
    assert.match(paper.where.join(' '), /mairie de Brignon.*place de la Mairie.*Lundi.*05 55/);
  });
  it('leaves out traps, passwords and what nobody may be asked, and says what depends', () => {
    const labels = (name: string) =>
      paperOf(readModel(corpus(name)), NONE).sections.flatMap((section) =>
        section.items.map(({ label, condition }) => `${condition}${label}`.replace(/\u00a0/g, ' ')),
      );
    assert.ok(!labels('author-marks').some((text) => /passe/.test(text)));
    assert.ok(!labels('honeypots-all').some((text) => /site|vide|remplir/i.test(text)));
    const told = labels('spip-formidable').find((text) => text.endsWith('Nom de l’association'));
    assert.match(told!, /^Si vous avez répondu « .+ » à « .+ » :Nom/);
    assert.ok(labels('wpforms').some((text) => /^Si cela vous concerne :.*accompagne/.test(text)));
  });
  it('has what a script hides for now, with its condition where the page tells it', () => {
    const conditionOf = (condition: string) => {
      const maker = new FactsMaker();
      maker.control('statut', 'Marié', { type: 'radio', value: 'm' });
      maker.control('statut', 'Célibataire', { type: 'radio', value: 'c' });
      const gone = { ...seen, gone: true };
      const sight = gone;
      maker.control('conjoint', 'Nom du conjoint', { condition, sight });
      const { sections } = paperOf(readModel(maker.facts), NONE);
      const items = sections.flatMap((section) => section.items);
      return items.find(({ label }) => label === 'Nom du conjoint')?.condition ?? null;
    };
    for (const text of [
      'statut=m',
      "@statut@=='m'",
      'statut=m gfield_conditional',
      String.raw`{"visible":{":input[name=\"statut\"]":{"value":"m"}}}`,
      '[{"field":"statut","values":["m"],"sign":"=","op":""}]',
    ])
      assert.match(conditionOf(text)!, /^Si vous avez répondu «\u00a0Marié\u00a0» à/, text);
    for (const text of ['', 'statut!=m', 'statut=m && age=3', 'statut=x', 'autre=m'])
      assert.equal(conditionOf(text), 'Si cela vous concerne\u00a0:', text);
  });
});
