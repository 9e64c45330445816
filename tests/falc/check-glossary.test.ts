import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readFalcData } from '../../src/cli/falc-data.js';
import { check } from '../../src/falc/check/check.js';
import { checkGlossaryOf } from '../../src/falc/check/glossary.js';
import type { GlossaryRow } from '../../src/falc/definitions.js';

const file = new URL('../../src/falc/data/glossary.json', import.meta.url);
const packed = checkGlossaryOf(JSON.parse(readFileSync(file, 'utf8')) as GlossaryRow[]);
const { lexicon, glossary } = readFalcData();

describe('the glossary of the browser', () => {
  it('holds the terms and acronyms that the command line reads', () => {
    const names = (list: readonly string[]) => [...new Set(list)].sort();
    assert.deepEqual(
      names(packed.terms.map(({ term }) => term)),
      names(glossary.terms.map(({ term }) => term)),
    );
    assert.deepEqual(
      names(packed.acronyms.map(({ acronym }) => acronym)),
      names(glossary.acronyms.map(({ acronym }) => acronym)),
    );
    for (const { acronym, expansion } of packed.acronyms)
      assert.ok(
        glossary.acronyms.some(
          (other) => other.acronym === acronym && other.expansion === expansion,
        ),
        acronym,
      );
  });

  it('finds in a text what the command line finds', async () => {
    const text =
      'Demandez au notaire un acte d’état civil. Le SIVU et le CCAS décident. Les dépôts de garantie sont rendus. ' +
      'Le pétitionnaire signe. Faites un recours gracieux. La CAF verse les aides. Les ayants droit viennent.';
    const inBrowser = await check(text, { lexicon, glossary: packed });
    const inNode = await check(text, { lexicon, glossary });
    assert.ok(inNode.issues.some(({ rule }) => rule === 'unexplained-term'));
    assert.deepEqual(inBrowser, inNode);
  });
});
