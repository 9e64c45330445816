import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PdfWidget } from '../../src/pdf/form-model.js';
import { openPdf } from '../../src/pdf/page/read-pdf.js';
import { formOf } from '../../src/pdf/page/read-form.js';
import { widgetsOf } from '../../src/pdf/page/read-widgets.js';
import type { PdfJs, PdfJsDocument, PdfJsNote, PdfJsPage } from '../../src/pdf/page/pdfjs.js';
import { item, madeForm, page, place, widget, type Words } from './pdf.js';

const read = (texts: Words, ...widgets: PdfWidget[]): unknown => {
  const { fields, refusal } = madeForm(texts, ...widgets);
  return (
    refusal ??
    fields.map(({ label, options }) => [label, ...options.map((option) => option.label)].join('|'))
  );
};

const box = (left: number, stands: string, more: Partial<PdfWidget> = {}): PdfWidget =>
  widget({ id: `${left}`, kind: 'radio', box: place(left, 700, 14, 14), stands, ...more });

describe('a list of a PDF form', () => {
  const list = (choices: readonly (readonly [string, string])[], values: string[] = []) =>
    read(
      [['Aide', 56, 704]],
      widget({
        kind: 'choice',
        values,
        options: choices.map(([value, label]) => ({ value, label })),
      }),
    );

  it('is asked where each choice is written in its own way', () => {
    assert.deepEqual(list([['', 'Choisissez'], ['apl', 'APL']], ['apl']), ['Aide|Choisissez|APL']); // prettier-ignore
  });

  it('is not where two choices are written alike, or both as nothing', () => {
    assert.equal(list([['1', 'Rouge'], ['1', 'Bleu']]), 'unknown'); // prettier-ignore
    assert.equal(list([['', 'Aucune'], ['', 'Autre']]), 'unknown'); // prettier-ignore
    assert.equal(list([['1', 'Rouge'], ['2', 'Rouge']]), 'unknown'); // prettier-ignore
  });

  it('is not where a choice is written as nothing', () => {
    assert.equal(list([['', 'Aucune aide'], ['apl', 'APL']]), 'unknown'); // prettier-ignore
    assert.deepEqual(list([['', '--'], ['apl', 'APL']]), ['Aide|--|APL']); // prettier-ignore
  });

  it('is not where the file holds an answer that the list has not', () => {
    assert.equal(list([['ps', 'Petite section']], ['Petite section']), 'unknown');
  });
});

describe('the boxes of a PDF form', () => {
  const texts: Words = [
    ['Tarif', 56, 704],
    ['Adulte', 222, 704],
    ['Enfant', 322, 704],
  ];

  it('are asked where their words are plainly at their right', () => {
    assert.deepEqual(read(texts, box(200, 'a'), box(300, 'b')), ['Tarif|Adulte|Enfant']);
  });

  it('are not where two of them stand for the same under other words', () => {
    assert.equal(read(texts, box(200, 'a'), box(300, 'a')), 'unnamed');
    const three: Words = [...texts, ['Senior', 422, 704]];
    assert.equal(read(three, box(200, 'a'), box(300, 'a'), box(400, 'b')), 'unnamed');
    const kind = 'checkbox';
    assert.equal(read(texts, box(200, 'Yes', { kind }), box(300, 'Yes', { kind })), 'unnamed');
  });

  it('are not where words at their left are as near', () => {
    const near: Words = [
      ['Judo', 56, 704],
      ['Dessin', 110, 704],
      ['Danse', 170, 704],
    ];
    const one = (name: string, left: number) => box(left, '1', { name, kind: 'checkbox' });
    assert.equal(read(near, one('judo', 82), one('dessin', 145)), 'unnamed');
  });

  it('are not where the file says no beside « Oui », or swaps two words', () => {
    const yes = (one: string, other: string) =>
      read(
        [
          ['Sait-il nager ?', 56, 704],
          ['Oui', 222, 704],
          ['Non', 322, 704],
        ],
        box(200, one),
        box(300, other),
      );
    assert.deepEqual(yes('Yes', 'No'), ['Sait-il nager ?|Oui|Non']);
    assert.equal(yes('No', 'Yes'), 'unnamed');
    assert.equal(yes('Non', 'autre'), 'unnamed');
    assert.equal(read(texts, box(200, 'enfant'), box(300, 'adulte')), 'unnamed');
  });
});

describe('the names of the fields of a PDF form', () => {
  const field = (name: string, bottom: number) =>
    widget({ name, box: place(200, bottom, 200, 18) });

  it('are not taken from over the fields where they may be those under them', () => {
    const under: Words = [
      ['Le demandeur', 200, 732],
      ['Nom', 200, 696],
      ['Prénom', 200, 666],
      ['Ville', 200, 636],
    ];
    const fields = [field('t1', 706), field('t2', 676), field('t3', 646)];
    assert.equal(read(under, ...fields), 'unnamed');
  });

  it('are taken from over the fields where each is plainly nearer to its own', () => {
    const over: Words = [
      ['Nom', 200, 728],
      ['Prénom', 200, 690],
      ['Vous recevrez une réponse par la poste.', 200, 648],
    ];
    assert.deepEqual(read(over, field('t1', 706), field('t2', 668)), ['Nom', 'Prénom']);
  });

  it('are not two for one answer', () => {
    const texts: Words = [
      ['Nom', 56, 704],
      ['Prénom', 56, 664],
    ];
    assert.equal(read(texts, field('x', 700), field('x', 660)), 'unnamed');
    assert.deepEqual(read(texts.slice(0, 1), field('x', 700), field('x', 660)), ['Nom']);
  });
});

describe('a PDF form that a script of the file writes in', () => {
  const scripted = (...actions: (readonly [string, string])[]): boolean =>
    widgetsOf(
      [
        {
          id: '1R',
          subtype: 'Widget',
          rect: [0, 0, 10, 10],
          fieldType: 'Tx',
          actions: new Map(actions.map(([name, script]) => [name, [script]])),
        } satisfies PdfJsNote,
      ],
      1,
    )[0]!.isCalculated;

  it('is known, whenever the script is run', () => {
    const set = 'this.getField("t").value = event.value * 10;';
    for (const when of ['Calculate', 'Validate', 'Blur', 'Keystroke', 'Format', 'Mouse Up'])
      assert.equal(scripted([when, set]), true, when);
    assert.equal(scripted(['Calculate', 'AFSimple_Calculate("SUM", new Array("a"));']), true);
    assert.equal(scripted(['Validate', 'total();']), true);
  });

  it('is not one whose fields are only checked, or shown', () => {
    const date = 'AFDate_KeystrokeEx("dd/mm/yyyy");';
    assert.equal(
      scripted(['Keystroke', date], ['Format', 'AFDate_FormatEx("dd/mm/yyyy");']),
      false,
    );
    assert.equal(scripted(['Mouse Up', 'this.getField("b").display = display.visible;']), false);
  });

  it('is refused where the computed field is hidden or may not be written in', () => {
    for (const more of [{ isReadOnly: true }, { isHidden: true }])
      assert.equal(
        read([['Nom', 56, 704]], widget({}), widget({ name: 't', isCalculated: true, ...more })),
        'unknown',
      );
  });

  const inFile = async (more: Partial<PdfJsDocument>) => {
    const file = {
      numPages: 1,
      getMetadata: () => Promise.resolve({ info: {} }),
      getData: () => Promise.resolve(new Uint8Array()),
      getJSActions: () => Promise.resolve(null),
      getPage: () => Promise.resolve({ getJSActions: () => Promise.resolve(null) }),
      getCalculationOrderIds: () => Promise.resolve(null),
      ...more,
    } as unknown as PdfJsDocument;
    return (await formOf(file, [{ ...page([item('Nom', 56, 704)]), widgets: [widget({})] }]))!
      .refusal;
  };

  it('is refused where the file has an order of computing, or a script of its own that writes', async () => {
    assert.equal(await inFile({}), null);
    assert.equal(
      await inFile({ getCalculationOrderIds: () => Promise.resolve(['9R']) }),
      'unknown',
    );
    const script = (text: string) => ({ getJSActions: () => Promise.resolve(new Map([['a', [text]]])) }); // prettier-ignore
    assert.equal(await inFile(script('getField("d").value = today();')), 'unknown');
    assert.equal(await inFile(script('var edition = 3;')), null);
    const page = script('this.getField("d").value = 1;') as unknown as PdfJsPage;
    assert.equal(await inFile({ getPage: () => Promise.resolve(page) }), 'unknown');
  });

  it('is refused where it has more pages than are read', async () => {
    assert.equal(await inFile({ numPages: 302 }), 'unknown');
  });
});

describe('a PDF that two versions of pdf.js are asked for', () => {
  it('is not said to be broken', async () => {
    const reason = new Error('The API version "6.5" does not match the Worker version "6.4".');
    const pdfjs = { getDocument: () => ({ promise: Promise.reject(reason) }) } as unknown as PdfJs;
    await assert.rejects(openPdf(pdfjs, new Uint8Array()), { trouble: 'unable' });
  });
});
