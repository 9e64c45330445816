import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areWritten, writingsOf } from '../../src/pdf/answers.js';
import { formId } from '../../src/elements/pdf-form/form-id.js';
import { lettersLost } from '../../src/pdf/drawn-letters.js';
import { isForHand, readPdfForm } from '../../src/pdf/form.js';
import type { PdfAnswers, PdfField, PdfForm, PdfWidget } from '../../src/pdf/form-model.js';
import { corpusBytes, fill, formIn, item, page, readCorpus } from './pdf.js';

const plain = { isXfa: false, isLocked: false, isSigned: false };

function widget(more: Partial<PdfWidget> = {}): PdfWidget {
  const { left = 200, bottom = 694, right = 400, top = 714 } = more.box ?? {};
  return {
    id: more.name ?? 'a',
    name: 'a',
    kind: 'text',
    page: 1,
    tip: '',
    values: [],
    stands: '',
    options: [],
    multiple: false,
    required: false,
    isHidden: false,
    isReadOnly: false,
    maxLength: 0,
    comb: false,
    dateFormat: '',
    isCalculated: false,
    ...more,
    box: { left, bottom, right, top },
  };
}

const at = (left: number, bottom: number, width = 200, height = 20) => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
});

const read = (
  texts: readonly (readonly [string, number, number])[],
  ...widgets: PdfWidget[]
): PdfForm => readPdfForm([page(texts.map(([text, x, y]) => item(text, x, y)))], widgets, plain)!;

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
    const form = read([['Votre nom', 200, 718]], widget());
    assert.deepEqual(labels(form), ['Votre nom']);
  });

  it('are named by all the lines of their name', () => {
    const form = read(
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
        widget({ name: 'nom', box: at(84, 694, 110) }),
        widget({ name: 'prenom', box: at(245, 694, 110) }),
      ],
      plain,
    )!;
    assert.deepEqual(labels(form), ['Nom', 'Prénom']);
  });

  it('are read row by row, from left to right', () => {
    const form = read(
      [
        ['Ville', 300, 641],
        ['Code postal', 56, 641],
        ['Rue', 56, 701],
      ],
      widget({ name: 'ville', box: at(340, 636) }),
      widget({ name: 'cp', box: at(130, 635, 100) }),
      widget({ name: 'rue', box: at(130, 695) }),
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
    assert.equal(labels(read([], widget({ tip: 'Champ de texte 3' }))), 'unnamed');
    assert.equal(labels(read([], widget({ tip: 'undefined_2' }))), 'unnamed');
    assert.deepEqual(labels(read([], widget({ tip: 'Date de naissance' }))), ['Date de naissance']);
  });

  it('is not one whose sentences of explanation would pass for a name', () => {
    const form = read([['Écrivez en lettres capitales, au stylo noir.', 200, 718]], widget());
    assert.equal(labels(form), 'unnamed');
  });

  it('is not one where two fields would have the same name', () => {
    const two = [widget({ tip: 'Nom' }), widget({ name: 'b', tip: 'Nom', box: at(200, 660) })];
    assert.equal(labels(read([], ...two)), 'unnamed');
  });

  it('is not one where a field has another field between it and its name', () => {
    const form = read(
      [['Date', 56, 700]],
      widget({ box: at(120, 694, 30) }),
      widget({ name: 'b', box: at(160, 694, 30) }),
    );
    assert.equal(labels(form), 'unnamed');
  });

  it('is not one with a field that a script writes, a password, or a box that stands for nothing', () => {
    const texts = [['Total', 56, 700]] as const;
    for (const more of [{ isCalculated: true }, { kind: 'other' }, { kind: 'checkbox' }] as const)
      assert.equal(labels(read(texts, widget(more))), 'unknown');
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

const ANSWERS: PdfAnswers = {
  'enfant.nom': ['Lefèvre–Œuvrard'],
  'enfant.prenom': ['Zoé Ñandú'],
  'enfant.ne': ['27/03/2018'],
  'enfant.classe': ['cp'],
  nage: ['Non'],
  moment: ['apresmidi'],
  dessin: ['Oui'],
  theatre: ['Oui'],
  'parent.nom': ['Anaïs d’Hérouville'],
  'parent.tel': ['06 12 34 56 78'],
  'parent.adresse': ['4 rue du Four\n2e étage, « chez Paul »'],
  'parent.cp': ['35440'],
  sante: ['Allergie aux œufs\u00a0; 12 € de caution.'],
  reglement: ['Oui'],
};

describe('a PDF form that is filled in', () => {
  it('holds every answer letter for letter, and nothing else', async () => {
    const { values } = (await fill(corpusBytes('activities'), ANSWERS))!;
    assert.deepEqual(values, {
      annee: '2026-2027',
      'enfant.nom': 'Lefèvre–Œuvrard',
      'enfant.prenom': 'Zoé Ñandú',
      'enfant.ne': '27/03/2018',
      'enfant.classe': ['cp'],
      nage: 'Non',
      moment: 'apresmidi',
      judo: 'Off',
      dessin: 'Oui',
      theatre: 'Oui',
      'parent.nom': 'Anaïs d’Hérouville',
      'parent.tel': '06 12 34 56 78',
      'parent.mel': '',
      'parent.adresse': '4 rue du Four\n2e étage, « chez Paul »',
      'parent.cp': '35440',
      'parent.caf': '',
      sante: 'Allergie aux œufs\u00a0; 12 € de caution.',
      reglement: 'Oui',
      signature: null,
      trace: '',
      effacer: null,
    });
  });

  it('is the file of the town, with the answers after its end', async () => {
    const before = corpusBytes('activities');
    const { bytes } = (await fill(before, ANSWERS))!;
    assert.ok(bytes.length > before.length);
    assert.deepEqual(bytes.slice(0, before.length), before);
  });

  it('may be changed and filled in again, as often as one wants', async () => {
    const { bytes } = (await fill(corpusBytes('activities'), ANSWERS))!;
    const next = { ...ANSWERS, nage: ['Oui'], dessin: [], 'parent.adresse': [], moment: ['matin'] };
    const again = (await fill(bytes, next))!;
    const last = (await fill(again.bytes, { ...next, moment: ['apresmidi'] }))!;
    const { nage, dessin, moment } = again.values;
    assert.deepEqual([nage, dessin, moment], ['Oui', 'Off', 'matin']);
    assert.equal(again.values['parent.adresse'], '');
    assert.equal(last.values['moment'], 'apresmidi');
    // What stands for all the boxes of one name, which other programs read.
    const written = (file: Uint8Array) =>
      Buffer.from(file)
        .toString('latin1')
        .match(/\/V \/\w+(?=[^>]*\/Kids)|\/Kids[^>]*\/V \/\w+/g);
    assert.match(written(last.bytes)!.at(-1)!, /apresmidi/);
  });

  it('is not given where a value cannot stand in it', async () => {
    const wrongs: PdfAnswers[] = [
      { nage: ['Peut-être'] },
      { absente: ['Zoé'] },
      { annee: ['2030'] },
    ];
    for (const wrong of wrongs)
      assert.equal(await fill(corpusBytes('activities'), { ...ANSWERS, ...wrong }), null);
  });

  it('is refused where it is signed, locked, or of another kind', async () => {
    for (const name of ['signed', 'locked', 'xfa'])
      await assert.rejects(fill(corpusBytes(name), { nom: ['Zoé'] }), name);
  });
});

describe('the letters of an answer', () => {
  it('that a form cannot draw are told, each once', () => {
    const texts = ['Zoë Œuvrard, 12 € – « ici »\n', 'Łukasz Źdźbło Ł', '漢字 😀', 'e\u0301'];
    assert.deepEqual(lettersLost(texts), ['Ł', 'Ź', 'ź', 'ł', '漢', '字', '😀', 'e\u0301']);
    assert.equal(lettersLost(['αβγδεζηθικλμνξ']).at(-1), '…');
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

describe('the answers of a PDF', () => {
  const field: PdfField = {
    ...widget(),
    kind: 'text',
    label: 'Nom',
    section: '',
  };

  it('are written only where the file does not hold them', () => {
    const writings = (values: string[], answer: string[]) =>
      writingsOf([field], [widget({ values })], { a: answer });
    assert.deepEqual(writings(['Zoé'], ['Zoé']), []);
    assert.deepEqual(writings(['Zoé'], []), [{ id: 'a', value: '' }]);
    assert.deepEqual(writings([], ['Zoé']), [{ id: 'a', value: 'Zoé' }]);
  });

  it('are not there where one letter differs, or where the field is gone', () => {
    const is = (...widgets: PdfWidget[]) => areWritten([field], widgets, { a: ['Zoé'] });
    assert.equal(is(widget({ values: ['Zoé'] })), true);
    assert.equal(is(widget({ values: ['Zoe'] })), false);
    assert.equal(is(widget({ values: ['Zoé'] }), widget({ id: 'b', values: [] })), false);
    assert.equal(is(), false);
  });
});
