import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areWritten, writingsOf } from '../../src/pdf/answers.js';
import { lettersLost } from '../../src/pdf/drawn-letters.js';
import type { PdfAnswers, PdfField, PdfWidget } from '../../src/pdf/form-model.js';
import { corpusBytes, fill, widget } from './pdf.js';

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
