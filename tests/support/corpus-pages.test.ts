import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const corpus = new URL('../corpus/pages/', import.meta.url);
const cases = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the corpus of host pages', () => {
  it('is told case by case in its README', () => {
    const readme = readFileSync(new URL('README.md', corpus), 'utf8');
    const told = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    assert.deepEqual([...told].sort(), [...cases].sort());
  });

  for (const name of cases) {
    const pages = readdirSync(new URL(`${name}/`, corpus)).filter((file) => file.endsWith('.html'));

    it(`has a page in ${name}, without our script`, () => {
      assert.ok(pages.includes('page.html'));
      for (const file of pages) {
        assert.doesNotMatch(
          readFileSync(new URL(`${name}/${file}`, corpus), 'latin1'),
          /parvis\.js/,
        );
      }
    });

    it(`opens and closes in turn what is marked in ${name}`, () => {
      for (const file of pages) {
        const html = readFileSync(new URL(`${name}/${file}`, corpus), 'latin1');
        const open: string[] = [];
        for (const [, closing, mark = ''] of html.matchAll(/<!-- (\/?)(main|skip) -->/g)) {
          if (closing) assert.equal(open.pop(), mark, file);
          else {
            assert.deepEqual(open, mark === 'main' ? [] : ['main'], file);
            open.push(mark);
          }
        }
        assert.deepEqual(open, [], file);
      }
    });
  }
});
