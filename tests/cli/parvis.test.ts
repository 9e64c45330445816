import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Checked, Simplified } from '../../src/falc/index.js';
import { parvis as run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'parvis-cli-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** `npx parvis …` with this on the standard input. */
const parvis = (args: readonly string[], input: string | Uint8Array = '') => run(args, { input });

describe('npx parvis', () => {
  it('writes easy French, one idea a line', async () => {
    const { code, out, err } = await parvis(
      ['falc'],
      'Venez afin de payer. La mairie est ouverte.',
    );
    assert.deepEqual(
      { code, out, err },
      { code: 0, out: 'Venez pour payer.\nLa mairie est ouverte.\n', err: '' },
    );
  });

  it('tells with --json what became of each sentence, and why', async () => {
    const { code, out } = await parvis(['falc', '--json'], 'Venez afin de payer.');
    const { text, sentences } = JSON.parse(out) as Simplified;
    assert.equal(code, 0);
    assert.equal(text, 'Venez pour payer.');
    const [sentence] = sentences;
    assert.equal(sentence?.source, 'Venez afin de payer.');
    assert.equal(sentence?.result, 'Venez pour payer.');
    assert.deepEqual(sentence?.abstentions, []);
    const [{ rule, before, after: now, reason } = { rule: '', before: '', after: '', reason: '' }] =
      sentence?.edits ?? [];
    assert.deepEqual([rule, before, now], ['locution', 'afin de', 'pour']);
    assert.match(reason, /\S/);
  });

  it('tells each place that is not easy, by line and column, with what to write instead', async () => {
    const { code, out } = await parvis(['check'], 'Venez tôt.\nLa salle ; elle est petite.\n');
    assert.equal(code, 1);
    assert.match(out, /^2:10 erreur semicolon Point-virgule : mettez un point/m);
    assert.match(out, /^1 erreurs?, 0 points? d’attention/m);
    assert.match(out, /7 mots, 2 phrases/);
  });

  it('tells with --json issues and scores', async () => {
    const text = 'Venez tôt ; la salle est petite.';
    const { code, out } = await parvis(['check', '--json'], text);
    const { issues, scores } = JSON.parse(out) as Checked;
    assert.equal(code, 1);
    const [found] = issues.filter(({ severity }) => severity === 'error');
    assert.deepEqual(Object.keys(found!).sort(), [
      'advice',
      'end',
      'guideline',
      'rule',
      'severity',
      'start',
    ]);
    assert.equal(text.slice(found!.start, found!.end), ';');
    assert.equal(scores.words, 6);
  });

  it('ends with 0 where nothing is an error', async () => {
    const { code, out } = await parvis(['check'], 'La demande est refusée.');
    assert.match(out, /conseil agentless-passive/);
    assert.equal(code, 0);
  });

  it('reads files, and names the one it speaks of where there are several', async () => {
    const one = file('un.txt', 'Venez tôt ; merci.');
    const other = file('deux.txt', '\ufeffLa mairie est ouverte.');
    const both = await parvis(['check', one, other]);
    assert.equal(both.code, 1);
    assert.ok(both.out.includes(`${one}:1:11 erreur semicolon`), both.out);
    const json = await parvis(['check', '--json', one, other]);
    assert.deepEqual(
      (JSON.parse(json.out) as { file: string }[]).map((result) => result.file),
      [one, other],
    );
    assert.equal((await parvis(['check', other])).code, 0);
  });

  it('writes what the voice says, line by line, empty lines too', async () => {
    const { code, out, err } = await parvis(
      ['speak-text'],
      'Ouvert à 8h30.\r\n\n• Tarif : 12,50 €\n',
    );
    assert.deepEqual(
      { code, out, err },
      { code: 0, out: 'Ouvert à 8 heures 30.\n\nTarif : 12 euros 50\n', err: '' },
    );
  });

  it('tells with --json the stretch that each thing said stands for, and the sentences', async () => {
    const { code, out } = await parvis(['speak-text', '--json'], 'À 8h30. Venez.\n');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      lines: [
        {
          text: 'À 8h30. Venez.',
          spoken: 'À 8 heures 30. Venez.',
          pieces: [
            { spoken: 'À ', start: 0, end: 2 },
            { spoken: '8 heures 30', start: 2, end: 6 },
            { spoken: '. Venez.', start: 6, end: 14 },
          ],
          sentences: [
            { start: 0, end: 7 },
            { start: 8, end: 14 },
          ],
        },
      ],
    });
  });

  it('says the lines of several files, one after the other', async () => {
    const one = file('voix-1.txt', 'À 9h.');
    const other = file('voix-2.txt', 'À 10h.\n');
    assert.equal((await parvis(['speak-text', one, other])).out, 'À 9 heures.\nÀ 10 heures.\n');
  });

  it('gives its help', async () => {
    for (const args of [['--help'], ['check', '--help']]) {
      const { code, out } = await parvis(args);
      assert.equal(code, 0);
      assert.match(out, /npx parvis falc \[--json\]/);
      assert.match(out, /npx parvis speak-text \[--json\]/);
    }
  });

  const refusals: [what: string, args: () => string[], input: string | Uint8Array, says: RegExp][] =
    [
      ['no command', () => [], '', /Il manque une commande.*npx parvis init.*npx parvis falc/],
      [
        'a command it does not know',
        () => ['chek'],
        'Oui.',
        /« chek ».*Écrivez copy, init, doctor, documents, falc, check ou speak-text/,
      ],
      ['an option it does not know', () => ['check', '--jsn'], 'Oui.', /« --jsn ».*--json/],
      ['an empty text', () => ['check'], ' \n', /vide.*npx parvis check < texte\.txt/],
      [
        'a text that is not UTF-8',
        () => ['falc'],
        Buffer.from('été', 'latin1'),
        /pas en UTF-8.*Enregistrez-le/,
      ],
      [
        'a file that is not text',
        () => ['check', file('a.bin', new Uint8Array([65, 0, 66]))],
        '',
        /pas du texte/,
      ],
      [
        'a file that is not there',
        () => ['check', join(folder, 'rien.txt')],
        '',
        /rien\.txt.*n’existe pas/,
      ],
      ['a folder', () => ['check', folder], '', /c’est un dossier/],
    ];
  for (const [what, args, input, says] of refusals)
    it(`says in French what is wrong with ${what}, and what to write`, async () => {
      const { code, out, err } = await parvis(args(), input);
      assert.equal(code, 2, err);
      assert.equal(out, '');
      assert.match(err, says);
      assert.equal(err.trim().split('\n').length, 1);
    });
});
