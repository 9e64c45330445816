import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentName, isPdf, saysPrint, sizeWords } from '../../src/pdf/documents.js';

describe('a PDF of a page', () => {
  for (const [text, name] of [
    ['Le règlement de la cantine (PDF – 245 Ko)', 'Le règlement de la cantine'],
    ['Compte rendu du 12 mars 2026', 'Compte rendu du 12 mars 2026'],
    ['Télécharger', 'Dossier inscription 2026'],
    ['Cliquez ici »', 'Dossier inscription 2026'],
    ['PDF', 'Dossier inscription 2026'],
    ['', 'Dossier inscription 2026'],
    ['Plan 2', 'Plan 2'],
    ['Tarifs 2026', 'Tarifs 2026'],
  ] as const)
    it(`is called « ${name} » by the link « ${text} »`, () => {
      assert.equal(
        documentName(text, 'https://guipel.example/doc/Dossier_inscription%202026.pdf'),
        name,
      );
    });

  it('is known by its address or its type, on the web alone', () => {
    assert.equal(isPdf('https://guipel.example/a.PDF?v=2', ''), true);
    assert.equal(isPdf('https://guipel.example/download?id=3', 'application/pdf'), true);
    assert.equal(isPdf('https://guipel.example/a.pdf.html', ''), false);
    assert.equal(isPdf('data:application/pdf,/a.pdf', 'application/pdf'), false);
  });

  it('is to be printed where the page says so', () => {
    assert.equal(saysPrint('Dossier à imprimer et à rapporter'), true);
    assert.equal(saysPrint('Le formulaire papier'), true);
    assert.equal(saysPrint('L’imprimerie du bourg'), false);
  });

  it('has a size as people say it', () => {
    const units = { kilo: 'Ko', mega: 'Mo' };
    assert.equal(sizeWords(2118, 'fr', units), '2\u00a0Ko');
    assert.equal(sizeWords(1_250_000, 'fr', units), '1,3\u00a0Mo');
    assert.equal(sizeWords(12, 'fr', units), '1\u00a0Ko');
  });
});
