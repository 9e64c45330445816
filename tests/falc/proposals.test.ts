import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Proposal, Refusal, Rule } from '../../src/falc/rule.js';
import { simplify } from '../../src/falc/simplify.js';

/** A rule of a test, which proposes what it is told to. */
const ruleOf = (
  id: string,
  propose: (text: string, next: string) => Iterable<Proposal | Refusal>,
): Rule => ({
  id,
  guideline: 'test',
  propose: ({ text }, { next }) => propose(text, next),
});

/** Takes the brackets of a text away, by two changes that go together. */
const brackets = ruleOf('brackets', function* (text) {
  const open = text.indexOf('[');
  const close = text.indexOf(']');
  if (open < 0) return;
  const reason = 'Sans crochets.';
  yield { start: open, end: open + 1, after: '', reason, group: 'pair' };
  yield { start: close, end: close + 1, after: '', reason, group: 'pair' };
});

describe('changes that go together', () => {
  it('are all made where each can be', async () => {
    const { text } = await simplify('La [salle] est ouverte.', { rules: [brackets] });
    assert.equal(text, 'La salle est ouverte.');
  });

  it('are left where a longer change takes the place of one', async () => {
    const longer = ruleOf('longer', function* (source) {
      const at = source.indexOf('] est ouverte');
      yield { start: at, end: at + 13, after: '] ouvre', reason: 'Plus court.' };
    });
    const { text } = await simplify('La [salle] est ouverte.', { rules: [brackets, longer] });
    assert.equal(text, 'La [salle] ouvre.');
  });

  it('are left where one crosses the edge of a link', async () => {
    const wide = ruleOf('wide', function* () {
      yield { start: 0, end: 8, after: 'Cette salle', reason: 'a', group: 'pair' };
      yield { start: 9, end: 12, after: 'reste', reason: 'b', group: 'pair' };
    });
    const source = 'La salle est ouverte.';
    assert.equal((await simplify(source, { rules: [wide] })).text, 'Cette salle reste ouverte.');
    assert.equal((await simplify(source, { rules: [wide], cuts: [3] })).text, source);
  });
});

describe('a capital after a change', () => {
  const cut = ruleOf('cut', function* (text) {
    const at = text.indexOf(', et ');
    yield { start: at, end: at + 5, after: '.\n', reason: 'Une idée par ligne.' };
  });

  it('is a change of its own where a link starts', async () => {
    const source = 'La salle ferme, et elle reste propre.';
    const { sentences } = await simplify(source, { rules: [cut], cuts: [19, 23] });
    const { edits, result } = sentences[0]!;
    assert.equal(result, 'La salle ferme.\nElle reste propre.');
    assert.deepEqual(
      edits.map(({ start, end, after }) => [start, end, after]),
      [
        [14, 19, '.\n'],
        [19, 20, 'E'],
      ],
    );
  });

  it('is there after a full stop, in a sentence that has none', async () => {
    const { text } = await simplify('la salle ferme, et elle reste propre.', { rules: [cut] });
    assert.equal(text, 'la salle ferme.\nElle reste propre.');
  });
});

describe('a rule', () => {
  it('knows the sentence that follows, and that the last has none', async () => {
    const seen: string[] = [];
    const looking = ruleOf('looking', function* (_, next) {
      seen.push(next);
    });
    await simplify('Un. Deux arrive.\nTrois part.', { rules: [looking] });
    assert.deepEqual(seen, ['Deux arrive.', 'Trois part.', '']);
  });
});
