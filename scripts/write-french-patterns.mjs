// Writes src/elements/reader/french-patterns.ts from the patterns of the npm package `hyphen` (its French
// ones, MIT), as TeX writes them. `node scripts/write-french-patterns.mjs`
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** `hyphen` keeps a trie of letters; a leaf is an index in its table of weights. */
export function frenchPatterns() {
  const [weights, trie] = require('hyphen/patterns/fr.js');
  const patterns = [];
  const write = (letters, index) => {
    // Its weights of a pattern that starts a word begin after the dot.
    const shift = letters.startsWith('.') ? 1 : 0;
    const row = weights[index];
    let text = '';
    for (let at = 0; at <= letters.length; at++)
      text += (row[at - shift] || '') + (letters[at] ?? '');
    patterns.push(text);
  };
  const walk = (node, letters) => {
    for (const [letter, next] of Object.entries(node)) {
      const [below, index] = Array.isArray(next)
        ? next
        : typeof next === 'number'
          ? [{}, next]
          : [next];
      if (index !== undefined) write(letters + letter, index);
      walk(below, letters + letter);
    }
  };
  walk(trie, '');
  // Books do not leave one letter alone at the end of a line; a syllable may be one letter ("é-cole"). And
  // what follows an apostrophe comes as a word of its own.
  return patterns.filter((pattern) => !/^\.\p{L}4$/u.test(pattern) && !pattern.startsWith("'"));
}

export function fileText() {
  const { version } = require('hyphen/package.json');
  return `/** French patterns of the npm package hyphen ${version}, written by scripts/write-french-patterns.mjs: not to be edited. */
export const PATTERNS =
  "${frenchPatterns().join(' ')}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/elements/reader/french-patterns.ts', import.meta.url), fileText());
}
