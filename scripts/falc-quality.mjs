// What the rules of easy French do to real sentences: how many change, what is kept, how much easier they read.
//
//   node scripts/falc-quality.mjs [--fiches <fiches-communales.json>]     writes the tables of docs/falc-quality.md
//   node scripts/falc-quality.mjs --print                                 prints them only
//   node scripts/falc-quality.mjs --changed                               prints the sentences whose facts changed
//   node scripts/falc-quality.mjs --sample 200 --seed 7 [--json]          sentences changed, taken at random
//
// The 262 fiches of service-public.fr on town life are not in this repository: without them, their part is skipped.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { changedFacts, describeChange, glossaryAcronyms } from './falc-facts.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PAGE = join(ROOT, 'docs/falc-quality.md');
const args = process.argv.slice(2);
const value = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const FICHES = resolve(
  value('--fiches') ?? join(ROOT, '../shared/falc/data/fiches-communales.json'),
);

/** The engine as the worker has it, for Node. */
async function engine() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-falc-'));
  const outfile = join(folder, 'engine.mjs');
  try {
    await build({
      stdin: {
        contents: `export { eachEasySentence } from './src/falc/simplify.js'; export { Lexicon } from './src/falc/lexicon.js'; export { rules } from './src/falc/rules/index.js';`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      tsconfig: join(ROOT, 'tsconfig.base.json'),
      target: 'es2022',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { eachEasySentence, Lexicon, rules } = await engine();
const lexicon = new Lexicon(readFileSync(join(ROOT, 'src/falc/data/lexicon.txt'), 'utf8'));
const options = { acronyms: glossaryAcronyms(), isWord: (form) => Boolean(lexicon.find(form)) };

// — Measures of a text —

const WORD = /\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu;
const words = (line) => line.match(WORD) ?? [];

/** Syllables heard in a French word: groups of vowels, less a silent `e` at the end. */
export function syllables(word) {
  const lower = word.toLowerCase();
  const groups =
    lower
      .replace(/(?<=[aeiouyéèêëàâîïôöùûü].*)(?:e|es|ent)$/u, (end) =>
        end === 'ent' && !/[^aeiouy](?:ent)$/.test(lower) ? end : '',
      )
      .match(/[aeiouyœæéèêëàâäîïôöùûüÿ]+/gu) ?? [];
  return Math.max(1, groups.length);
}

/** Reading ease of Kandel and Moles (1958), the French Flesch: 100 is very easy, 0 very hard. */
function readingEase(lines) {
  const all = lines.flatMap(words);
  const sounds = all.reduce((sum, word) => sum + syllables(word), 0);
  return 207 - 1.015 * (all.length / lines.length) - 73.6 * (sounds / all.length);
}

/** Share of words outside the 5 000 most frequent lemmas and the civic words; names and acronyms aside. */
function hardShare(lines) {
  let hard = 0;
  let count = 0;
  for (const line of lines)
    for (const { 0: word, index } of line.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*['’]?/gu)) {
      if (/['’]$/.test(word) || (index > 0 && /^\p{Lu}/u.test(word)) || /^\p{Lu}{2}/u.test(word))
        continue;
      count += 1;
      if (!lexicon.find(word.toLowerCase())?.common) hard += 1;
    }
  return hard / count;
}

const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => words(line).length);

/** All measures of one version of a set of sentences. */
function ease(texts) {
  const lines = texts.flatMap(linesOf);
  const total = lines.reduce((sum, line) => sum + words(line).length, 0);
  return {
    lines: lines.length,
    perLine: total / lines.length,
    long: lines.filter((line) => words(line).length > 15).length / lines.length,
    ease: readingEase(lines),
    hard: hardShare(lines),
  };
}

// — SARI, as EASSE computes it: 1- to 4-grams, lower case, the mean of F1 of what is added, kept, deleted —

const ORDERS = [1, 2, 3, 4];
const units = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00a0\u202f\n]/g, ' ')
    .replaceAll('’', "'")
    .replace(/([^\p{L}\p{N}\s'.,-])/gu, ' $1 ')
    .replace(/(?<!\p{N})([.,])/gu, ' $1 ')
    .replace(/([.,])(?!\p{N})/gu, ' $1 ')
    .split(/\s+/)
    .filter(Boolean);

function grams(list, order) {
  const counts = new Map();
  for (let at = 0; at + order <= list.length; at += 1) {
    const gram = list.slice(at, at + order).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);
const both = (one, other) =>
  new Map(
    [...one].flatMap(([gram, count]) =>
      other.has(gram) ? [[gram, Math.min(count, other.get(gram))]] : [],
    ),
  );
const less = (one, other) =>
  new Map(
    [...one]
      .map(([gram, count]) => [gram, count - (other.get(gram) ?? 0)])
      .filter(([, count]) => count > 0),
  );
const times = (counts, factor) =>
  new Map([...counts].map(([gram, count]) => [gram, count * factor]));

/** For each order: [right, said, wanted] of what is added, kept, deleted. */
function counts(source, easy, references) {
  return ORDERS.map((order) => {
    const before = grams(units(source), order);
    const after = grams(units(easy), order);
    const wanted = new Map();
    for (const reference of references)
      for (const [gram, count] of grams(units(reference), order))
        wanted.set(gram, (wanted.get(gram) ?? 0) + count);
    const fold = references.length;
    const new_ = [...after.keys()].filter((gram) => !before.has(gram));
    const newWanted = [...wanted.keys()].filter((gram) => !before.has(gram));
    const kept = both(times(before, fold), times(after, fold));
    const keptWanted = both(times(before, fold), wanted);
    const gone = less(times(before, fold), times(after, fold));
    const goneWanted = less(times(before, fold), wanted);
    return {
      add: [new_.filter((gram) => wanted.has(gram)).length, new_.length, newWanted.length],
      keep: [sum(both(kept, keptWanted)), sum(kept), sum(keptWanted)],
      del: [sum(both(gone, goneWanted)), sum(gone), sum(goneWanted)],
    };
  });
}

const f1 = ([right, said, wanted]) => (right ? (2 * right) / (said + wanted) : 0);
const mean = (list) => list.reduce((total, one) => total + one, 0) / list.length;
const score = (orders) => {
  const parts = Object.fromEntries(
    ['add', 'keep', 'del'].map((part) => [part, 100 * mean(orders.map((one) => f1(one[part])))]),
  );
  return { ...parts, sari: mean(Object.values(parts)) };
};

/** `sari`: mean of sentences; `corpus`: counts of all sentences together, as EASSE reports a corpus. */
export function sari(triples) {
  const all = triples.map(({ source, easy, references }) => counts(source, easy, references));
  const scores = all.map(score);
  const together = ORDERS.map((_, at) =>
    Object.fromEntries(
      ['add', 'keep', 'del'].map((part) => [
        part,
        [0, 1, 2].map((place) => all.reduce((total, one) => total + one[at][part][place], 0)),
      ]),
    ),
  );
  return {
    ...Object.fromEntries(
      ['sari', 'add', 'keep', 'del'].map((part) => [part, mean(scores.map((one) => one[part]))]),
    ),
    corpus: score(together).sari,
  };
}

/** What SARI must say whatever the sentences; a measure that fails here says nothing. */
function checkSari() {
  const near = (one, other) => Math.abs(one - other) < 0.01;
  const source = 'a b c d e f';
  const reference = 'a b c x y z w';
  const same = sari([{ source, easy: source, references: [reference] }]);
  const right = sari([{ source, easy: reference, references: [reference] }]);
  const wrong = sari([{ source, easy: 'q q q q', references: [reference] }]);
  // Kept by hand: 3 of 6 words, 2 of 5 pairs, 1 of 4 triples, none of four: F1 2/3, 4/7, 2/5, 0.
  const keep = (100 * (2 / 3 + 4 / 7 + 2 / 5)) / 4;
  if (!near(same.keep, keep) || !near(same.sari, keep / 3) || same.add || same.del)
    throw new Error(`SARI of the same text: ${JSON.stringify(same)}`);
  // The 4-grams share nothing: nothing to keep, and keep of that order counts 0, as in EASSE.
  if (!near(right.add, 100) || !near(right.del, 100) || !near(right.keep, 75))
    throw new Error(`SARI of the reference: ${JSON.stringify(right)}`);
  if (wrong.sari >= right.sari || wrong.add)
    throw new Error(`SARI of other words: ${JSON.stringify(wrong)}`);
}
checkSari();

// — The fiches —

function readFiches() {
  if (!existsSync(FICHES)) {
    console.error(
      'The fiches are not here: give their path with --fiches <fiches-communales.json>. Their part is skipped.',
    );
    return null;
  }
  const { fiches } = JSON.parse(readFileSync(FICHES, 'utf8'));
  const sentences = [];
  for (const { id, blocks } of fiches) {
    const text = blocks.map(([, words]) => words).join('\n\n');
    for (const sentence of eachEasySentence(text, { lexicon })) sentences.push({ id, ...sentence });
  }
  return { fiches, sentences };
}

function unfaithfulOf(sentences) {
  return sentences
    .filter(({ source, result }) => source !== result)
    .map((sentence) => ({
      ...sentence,
      changes: changedFacts(sentence.source, sentence.result, options),
    }))
    .filter(({ changes }) => changes.length);
}

const table = (head, rows, right = 1) =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, at) => (at < right ? '---' : '--:')).join(' | ')} |`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
const show = (number, digits = 1) => number.toFixed(digits);
const percent = (share) => `${show(100 * share)} %`;
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

function tally(list) {
  const found = new Map();
  for (const one of list) found.set(one, (found.get(one) ?? 0) + 1);
  return found;
}

function fichesTables({ fiches, sentences }) {
  const changed = sentences.filter(({ source, result }) => source !== result);
  const bad = unfaithfulOf(sentences);
  const kinds = tally(bad.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
  const full = sentences.filter(({ source }) => words(source).length >= 4);
  const before = ease(full.map(({ source }) => source));
  const after = ease(full.map(({ result }) => result));
  const beforeChanged = ease(changed.map(({ source }) => source));
  const afterChanged = ease(changed.map(({ result }) => result));
  const row = (name, key, format) => [
    name,
    ...[before, after, beforeChanged, afterChanged].map((one) => format(one[key])),
  ];
  const edits = tally(sentences.flatMap(({ edits }) => edits.map(({ rule }) => rule)));
  const left = tally(sentences.flatMap(({ abstentions }) => abstentions.map(({ rule }) => rule)));
  const ids = [...new Set([...rules.map(({ id }) => id), ...edits.keys(), ...left.keys()])].sort(
    (one, other) => (edits.get(other) ?? 0) - (edits.get(one) ?? 0) || one.localeCompare(other),
  );
  return {
    fiches: [
      `${fiches.length} fiches, ${sentences.length} sentences, ${full.length} of them of 4 words or more.`,
      '',
      table(
        ['', 'sentences', 'share'],
        [
          ['changed by a rule', changed.length, percent(changed.length / sentences.length)],
          [
            'whose facts changed, as the second program reads them',
            bad.length,
            percent(bad.length / (changed.length || 1)),
          ],
          ...[...kinds].map(([kind, count]) => [`— ${kind}`, count, '']),
          [
            'put in several lines',
            changed.filter(({ result }) => result.includes('\n')).length,
            percent(
              changed.filter(({ result }) => result.includes('\n')).length / sentences.length,
            ),
          ],
        ],
      ),
      '',
      table(
        ['', 'all before', 'all after', 'changed ones before', 'changed ones after'],
        [
          row('words a sentence or line', 'perLine', (number) => show(number)),
          row('sentences or lines of more than 15 words', 'long', percent),
          row('reading ease (Kandel-Moles)', 'ease', (number) => show(number)),
          row('hard words', 'hard', percent),
        ],
      ),
    ].join('\n'),
    rules: table(
      ['rule', 'changes', 'left as it is'],
      ids.map((id) => [`\`${id}\``, edits.get(id) ?? 0, left.get(id) ?? 0]),
    ),
  };
}

// — Administrative sentences with easy references —

function referencesTable() {
  const rows = [];
  for (const half of ['dev', 'unseen']) {
    const set = JSON.parse(
      readFileSync(join(ROOT, `tests/corpus/falc-references.${half}.json`), 'utf8'),
    );
    const easyOf = {
      'left as they are': ({ source }) => source,
      'the rules': ({ source }) =>
        [...eachEasySentence(source, { lexicon })].map(({ result }) => result).join('\n'),
      'first reference': ({ references }) => references[0],
    };
    for (const [name, easy] of Object.entries(easyOf)) {
      const triples = set.map((one) => ({ ...one, easy: easy(one) }));
      const { sari: all, add, keep, del, corpus } = sari(triples);
      const first = sari(triples.map((one) => ({ ...one, references: [one.references[0]] })));
      const measured = ease(triples.map((one) => one.easy));
      const kept = triples.filter((one) => !changedFacts(one.source, one.easy, options).length);
      const figures = triples.filter(
        (one) =>
          !changedFacts(one.source, one.easy, options).some(({ kind }) =>
            ['number', 'name'].includes(kind),
          ),
      );
      rows.push([
        half,
        name,
        triples.filter((one) => one.source !== one.easy).length,
        show(all),
        show(corpus),
        show(first.sari),
        show(add),
        show(keep),
        show(del),
        show(measured.ease),
        show(measured.perLine),
        percent(measured.hard),
        percent(kept.length / set.length),
        percent(figures.length / set.length),
      ]);
    }
  }
  return table(
    [
      'half',
      'text',
      'changed',
      'SARI',
      'SARI, counts together',
      'SARI, first reference only',
      'add',
      'keep',
      'delete',
      'KMRE',
      'words a line',
      'hard words',
      'all facts as they were',
      'numbers and names as they were',
    ],
    rows,
    2,
  );
}

/** Numbers at random that come again with the seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sample(sentences, size, seed) {
  const seen = new Set();
  const changed = sentences.filter(
    ({ source, result }) => source !== result && !seen.has(source) && seen.add(source),
  );
  const next = random(seed);
  for (let at = changed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [changed[at], changed[other]] = [changed[other], changed[at]];
  }
  return changed.slice(0, size);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const read = readFiches();
  if (args.includes('--sample')) {
    const chosen = sample(
      read?.sentences ?? [],
      Number(value('--sample')) || 200,
      Number(value('--seed') ?? 7),
    );
    if (args.includes('--json'))
      console.log(
        JSON.stringify(
          chosen.map(({ id, source, result, edits }) => ({
            id,
            source,
            result,
            rules: [...new Set(edits.map(({ rule }) => rule))],
            edits: edits.map(({ rule, before, after }) => ({ rule, before, after })),
          })),
          null,
          1,
        ),
      );
    else
      console.log(
        table(
          ['', 'source', 'easy text', 'rules', 'verdict'],
          chosen.map(({ source, result, edits }, at) => [
            at + 1,
            cell(source),
            cell(result),
            [...new Set(edits.map(({ rule }) => rule))].join(', '),
            '',
          ]),
          5,
        ),
      );
  } else if (args.includes('--changed')) {
    const bad = unfaithfulOf(read?.sentences ?? []);
    for (const { id, source, result, edits, changes } of bad)
      console.log(
        `- ${id} ${changes.map(describeChange).join(' · ')} [${edits.map(({ rule }) => rule).join(', ')}]\n  ${source}\n  → ${result.replaceAll('\n', '\n    ')}`,
      );
    console.log(`${bad.length} sentences whose facts changed.`);
    process.exitCode = bad.length ? 1 : 0;
  } else {
    const tables = { ...(read ? fichesTables(read) : {}), references: referencesTable() };
    if (args.includes('--print') || !existsSync(PAGE))
      for (const [name, text] of Object.entries(tables)) console.log(`\n== ${name}\n\n${text}`);
    else {
      let page = readFileSync(PAGE, 'utf8');
      for (const [name, text] of Object.entries(tables))
        page = page.replace(
          new RegExp(`(<!-- quality:${name} -->)[^]*?(<!-- /quality -->)`),
          (_whole, start, end) => `${start}\n\n${text}\n\n${end}`,
        );
      writeFileSync(PAGE, page);
      console.log(`${PAGE} is written.`);
    }
  }
}
