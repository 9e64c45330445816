import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formId } from '../../src/elements/pdf-form/form-id.js';
import { isForHand, readPdfForm } from '../../src/pdf/form.js';
import type { PdfField, PdfForm } from '../../src/pdf/form-model.js';
import { formIn, item, madeForm, page, place, plain, readCorpus, widget } from './pdf.js';

const labels = ({ fields, refusal }: PdfForm): unknown =>
  refusal ?? fields.map(({ label }) => label);

describe('the questions of a PDF form', () => {
  it('are those that the file asks, under its headings, with the words that stand beside them', async () => {
    const { fields, signs, refusal } = await formIn('activities');
    assert.deepEqual([signs, refusal], [true, null]);
    const written = ({ section, kind, label, required }: PdfField) =>
      `${section} / ${kind} / ${label}${required ? ' !' : ''}`;
    assert.deepEqual(fields.map(written), [
      'L’enfant / text / Nom de famille de l’enfant !',
      'L’enfant / text / Prénom de l’enfant !',
      'L’enfant / text / Né(e) le (jj/mm/aaaa) !',
      'L’enfant / select / Classe',
      'L’enfant / radio / Sait-il nager ? !',
      'Les activités / radio / Moment choisi',
      'Les activités / checkbox / Judo',
      'Les activités / checkbox / Dessin',
      'Les activités / checkbox / Théâtre',
      'Le parent / text / Nom et prénom !',
      'Le parent / text / Téléphone !',
      'Le parent / text / Adresse électronique',
      'Le parent / lines / Adresse',
      'Le parent / text / Code postal',
      'Le parent / text / Numéro d’allocataire',
      'Le parent / lines / À savoir sur la santé de l’enfant',
      'Le parent / checkbox / J’accepte le règlement des activités !',
    ]);
  });

  it('know how long an answer may be, its squares, its choices and how a date is written', async () => {
    const { fields } = await formIn('activities');
    const named = (name: string) => fields.find((field) => field.name === name)!;
    assert.deepEqual([named('parent.cp').maxLength, named('parent.cp').comb], [5, true]);
    assert.deepEqual([named('parent.caf').maxLength, named('parent.caf').comb], [7, false]);
    assert.equal(named('enfant.ne').dateFormat, 'dd/mm/yyyy');
    assert.deepEqual(named('enfant.classe').options[1], { value: 'cp', label: 'CP' });
    assert.deepEqual(
      named('moment').options.map(({ label }) => label),
      ['le mercredi matin', 'le mercredi après-midi'],
    );
  });

  it('do not ask what is hidden, written already, a button or a signature', async () => {
    const names = (await formIn('activities')).fields.map(({ name }) => name);
    for (const name of ['annee', 'trace', 'effacer', 'signature'])
      assert.ok(!names.includes(name), name);
  });

  it('are named by the text over them where none is at their left', () => {
    const form = madeForm([['Votre nom', 200, 718]], widget());
    assert.deepEqual(labels(form), ['Votre nom']);
  });

  it('are named by all the lines of their name', () => {
    const form = madeForm(
      [
        ['Nom et prénom de la personne', 56, 712],
        ['à prévenir :', 56, 700],
      ],
      widget(),
    );
    assert.deepEqual(labels(form), ['Nom et prénom de la personne à prévenir']);
  });

  it('are told apart where dots and two names are one stretch of text', () => {
    const text = `Nom : ${'.'.repeat(40)} Prénom : ${'.'.repeat(40)}`;
    const width = 298;
    const form = readPdfForm(
      [page([item(text, 56, 700, { width })])],
      [
        widget({ name: 'nom', box: place(84, 694, 110) }),
        widget({ name: 'prenom', box: place(245, 694, 110) }),
      ],
      plain,
    )!;
    assert.deepEqual(labels(form), ['Nom', 'Prénom']);
  });

  it('are read row by row, from left to right', () => {
    const form = madeForm(
      [
        ['Ville', 300, 641],
        ['Code postal', 56, 641],
        ['Rue', 56, 701],
      ],
      widget({ name: 'ville', box: place(340, 636) }),
      widget({ name: 'cp', box: place(130, 635, 100) }),
      widget({ name: 'rue', box: place(130, 695) }),
    );
    assert.deepEqual(labels(form), ['Rue', 'Code postal', 'Ville']);
  });
});

describe('a PDF form that Parvis would have to guess about', () => {
  for (const [name, why] of [
    ['unnamed', 'unnamed'],
    ['signed', 'signed'],
    ['xfa', 'xfa'],
    ['locked', 'locked'],
  ] as const)
    it(`is not filled in: ${name}.pdf`, async () => {
      const form = await formIn(name);
      assert.deepEqual([form.refusal, form.fields], [why, []]);
    });

  it('is not one whose field has only what a program calls it', () => {
    assert.equal(labels(madeForm([], widget({ tip: 'Champ de texte 3' }))), 'unnamed');
    assert.equal(labels(madeForm([], widget({ tip: 'undefined_2' }))), 'unnamed');
    assert.deepEqual(labels(madeForm([], widget({ tip: 'Date de naissance' }))), [
      'Date de naissance',
    ]);
  });

  it('is not one whose sentences of explanation would pass for a name', () => {
    const form = madeForm([['Écrivez en lettres capitales, au stylo noir.', 200, 718]], widget());
    assert.equal(labels(form), 'unnamed');
  });

  it('is not one where two fields would have the same name', () => {
    const two = [widget({ tip: 'Nom' }), widget({ name: 'b', tip: 'Nom', box: place(200, 660) })];
    assert.equal(labels(madeForm([], ...two)), 'unnamed');
  });

  it('is not one where a field has another field between it and its name', () => {
    const form = madeForm(
      [['Date', 56, 700]],
      widget({ box: place(120, 694, 30) }),
      widget({ name: 'b', box: place(160, 694, 30) }),
    );
    assert.equal(labels(form), 'unnamed');
  });

  it('is not one with a field that a script writes, a password, or a box that stands for nothing', () => {
    const texts = [['Total', 56, 700]] as const;
    for (const more of [{ isCalculated: true }, { kind: 'other' }, { kind: 'checkbox' }] as const)
      assert.equal(labels(madeForm(texts, widget(more))), 'unknown');
  });

  it('is none at all where every field is written already', () => {
    assert.equal(readPdfForm([page([])], [widget({ isReadOnly: true })], plain), null);
  });
});

describe('a PDF to fill in by hand', () => {
  it('is known by its lines of dots', async () => {
    assert.equal((await readCorpus('by-hand')).at(-1)!.isForHand, true);
    assert.equal((await readCorpus('columns')).at(-1)!.isForHand, false);
    assert.equal((await readCorpus('activities')).at(-1)!.isForHand, false);
  });

  it('is not one with the dots of a table of contents alone', () => {
    const line = `Le budget ${'.'.repeat(30)} 12`;
    assert.equal(isForHand([page([item(line, 56, 700), item(line, 56, 680)])]), false);
  });
});

describe('what a form is called by', () => {
  it('is its own: of its address and of all that it asks', async () => {
    const { fields } = await formIn('activities');
    const one = formId('https://guipel.example/nord/f.pdf', fields);
    const other = fields.map((field) => ({ ...field, label: `${field.label} du voisin` }));
    assert.equal(formId('https://guipel.example/nord/f.pdf', [...fields]), one);
    assert.notEqual(formId('https://guipel.example/sud/f.pdf', fields), one);
    assert.notEqual(formId('https://guipel.example/nord/f.pdf', other), one);
  });
});
