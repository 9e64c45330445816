import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { check } from '../../src/cli/falc.js';
import { check as checkWithout } from '../../src/falc/index.js';
import { checks } from '../../src/falc/check/rules/index.js';
import { pageOfChecks } from '../../scripts/falc-check-page.mjs';
import { libraryTexts } from './library-texts.js';

/** For each check, texts where it speaks (of what is between ⟦ and ⟧) and texts where it is silent. */
const cases = JSON.parse(
  readFileSync(new URL('../corpus/falc-check/cases.json', import.meta.url), 'utf8'),
) as Record<string, { found: string[]; spared: string[] }>;

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

describe('parvis check', () => {
  for (const { id, guideline, severities } of checks) {
    const { found = [], spared = [] } = cases[id] ?? {};

    for (const marked of found)
      it(`finds ${id}: ${shorten(marked)}`, async () => {
        const text = marked.replace(/[⟦⟧]/g, '');
        const { issues } = await check(text);
        const own = issues.filter(({ rule }) => rule === id);
        const place = marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧'));
        assert.deepEqual(
          own.map(({ start, end }) => text.slice(start, end)),
          [place],
          JSON.stringify(issues.map(({ rule, start, end }) => [rule, text.slice(start, end)])),
        );
        assert.equal(own[0]!.start, marked.indexOf('⟦'));
        assert.equal(own[0]!.guideline, guideline);
        assert.ok(severities.includes(own[0]!.severity), own[0]!.severity);
        assert.match(own[0]!.advice, /^[«\p{Lu}\d].*[.»?]$/u);
      });

    for (const text of spared)
      it(`leaves alone what is no ${id}: ${shorten(text)}`, async () => {
        const { issues } = await check(text);
        assert.deepEqual(
          issues.filter(({ rule }) => rule === id).map(({ start, end }) => text.slice(start, end)),
          [],
        );
      });

    it(`has cases for ${id}`, () => {
      assert.ok(found.length && spared.length);
    });
  }

  for (const { name, text } of libraryTexts())
    it(`finds no error in the ready text ${name}`, async () => {
      const { issues } = await check(text);
      assert.deepEqual(
        issues
          .filter(({ severity }) => severity === 'error')
          .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
        [],
      );
    });

  it('says how long a sentence is by its severity', async () => {
    const severityOf = async (words: number) =>
      (await check(Array(words).fill('mot').join(' '))).issues.find(
        ({ rule }) => rule === 'sentence-length',
      )?.severity;
    assert.deepEqual(await Promise.all([12, 13, 15, 16, 25, 26].map(severityOf)), [
      undefined,
      'advice',
      'advice',
      'warning',
      'warning',
      'error',
    ]);
  });

  it('measures a text', async () => {
    const { scores } = await check('La mairie est ouverte.\nApportez une quittance.');
    assert.deepEqual(
      { ...scores, kmre: Math.round(scores.kmre) },
      {
        words: 7,
        sentences: 2,
        wordsPerSentence: 3.5,
        kmre: 77,
        hardWords: 0.143,
        longSentences: 0,
      },
    );
  });

  it('measures an easy text as easier than a hard one', async () => {
    const easy = await check('Venez à la mairie.\nVous payez 10 euros.');
    const hard = await check(
      'Le renouvellement de l’autorisation d’occupation temporaire du domaine public communal est subordonné à la présentation préalable d’une attestation d’assurance.',
    );
    assert.ok(easy.scores.kmre > hard.scores.kmre + 40);
    assert.ok(easy.scores.hardWords! < hard.scores.hardWords!);
    assert.equal(hard.scores.longSentences, 1);
  });

  it('works on an empty text, and without a lexicon', async () => {
    assert.deepEqual(await check(''), {
      issues: [],
      scores: {
        words: 0,
        sentences: 0,
        wordsPerSentence: 0,
        kmre: 0,
        hardWords: 0,
        longSentences: 0,
      },
    });
    const { issues, scores } = await checkWithout('Venez tôt ; la salle est petite.');
    assert.deepEqual(
      issues.map(({ rule }) => rule),
      ['semicolon'],
    );
    assert.equal(scores.hardWords, null);
  });

  it('tells places in the order of the text, inside it', async () => {
    const text = 'Le RSA ; le 12/03/2026 à 8h30.\r\nTu viens & tu payes.';
    const { issues } = await check(text);
    assert.ok(issues.length > 4);
    issues.forEach(({ start, end }, at) => {
      assert.ok(start >= (issues[at - 1]?.start ?? 0) && start < end && end <= text.length);
    });
  });

  it('never hangs on text that is none', { timeout: 60_000 }, async () => {
    const parts = [
      'a',
      'é',
      ' ',
      '\n',
      '(',
      ')',
      '«',
      '.',
      '’',
      "'",
      '1',
      'XX',
      'ne ',
      'que ',
      'de ',
      ',',
      ';',
      '/',
      '😀',
      '\u202f',
      'si ',
      '-',
      'tion',
      'est ',
      'ver',
      '|',
      '·',
    ];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let round = 0; round < 2000; round += 1)
      await check(Array.from({ length: random(80) }, () => parts[random(parts.length)]).join(''));
    for (const part of parts) await check(part.repeat(3000));
  });

  it('says in docs/falc-check.md all that it checks', async () => {
    const page = readFileSync(new URL('../../docs/falc-check.md', import.meta.url), 'utf8');
    assert.equal(
      page,
      await pageOfChecks(),
      'write it again: node --import tsx scripts/falc-check-page.mjs',
    );
  });
});
