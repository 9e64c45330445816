// How true the reading mode is to the page: words kept and words added, page by page.
//
//   node scripts/reader-accuracy.mjs                 our corpus, and the table of docs/reading-mode.md is written again
//   node scripts/reader-accuracy.mjs <folder|file>…  other pages, printed only
//   --misses                                         prints the words missed and added, and what is not there once
//
// What should be kept stands between <!-- main --> and <!-- /main -->, less <!-- skip --> to <!-- /skip -->.
// On pages without those comments, `main` less its navigation is a rough truth.
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const corpus = join(project, 'tests/corpus/pages');
const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const verbose = process.argv.includes('--misses');

const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
};

/** Pages of a folder, at any depth; a file is itself. */
function pagesOf(path) {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).filter(
    (entry) => entry.name !== 'node_modules',
  );
  return entries
    .flatMap((entry) =>
      entry.isDirectory()
        ? pagesOf(join(path, entry.name))
        : entry.name.endsWith('.html')
          ? [join(path, entry.name)]
          : [],
    )
    .sort();
}

/** Pages of a package take their styles from all over it. */
function packageOf(folder) {
  for (let up = folder; up !== dirname(up); up = dirname(up))
    if (existsSync(join(up, 'package.json')) && up !== project) return up;
  return folder;
}

function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const found = path.startsWith(folder) && existsSync(path) && statSync(path).isFile();
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
    });
    response.end(found ? readFileSync(path) : '');
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Runs in the page: the truth, and what the extractor makes of it. */
async function measure() {
  const SILENT = 'script,style,template,noscript,svg,select,textarea,iframe,video,audio,head,title';
  const trueNodes = [];
  const spaced = new Set();
  const main = [...document.querySelectorAll('main,[role=main]')][0];
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  let marked = false;
  while (comments.nextNode()) marked ||= comments.currentNode.data.trim() === 'main';
  const state = { on: false, skip: false };
  const hiddenSpeech = (element) => {
    for (let node = element; node; node = node.parentElement) {
      const style = getComputedStyle(node);
      if (
        style.position === 'absolute' &&
        (style.clip.startsWith('rect(0px, 0px, 0px, 0px') ||
          style.clip.startsWith('rect(1px, 1px, 1px, 1px') ||
          parseFloat(style.left) < -900)
      )
        return true;
      if (
        style.display !== 'inline' &&
        /hidden|clip/.test(style.overflow) &&
        parseFloat(style.width) <= 1 &&
        parseFloat(style.height) <= 1 &&
        style.display !== 'none'
      )
        return true;
    }
    return false;
  };
  const visit = (node) => {
    if (node.nodeType === 8) {
      const word = node.data.trim();
      if (word === 'main') state.on = true;
      else if (word === '/main') state.on = false;
      else if (word === 'skip') state.skip = true;
      else if (word === '/skip') state.skip = false;
    } else if (node.nodeType === 3) {
      const parent = node.parentElement ?? node.getRootNode().host;
      if (!state.on || state.skip || hiddenSpeech(parent)) return;
      if (/\S/.test(node.data)) trueNodes.push(node);
      else spaced.add(trueNodes[trueNodes.length - 1]);
    } else if (node.nodeType === 1) {
      if (node.matches(SILENT) || node.localName.startsWith('parvis-')) return;
      // The buttons of a form are not its text.
      if (node.localName === 'button' && node.closest('form')) return;
      if (!marked && node === main) state.on = true;
      if (
        !marked &&
        node !== main &&
        state.on &&
        node.matches('nav,[role=navigation],.breadcrumb,.fr-breadcrumb,dialog,[role=dialog]')
      )
        return;
      if (node.localName === 'slot' && node.assignedNodes().length > 0)
        node.assignedNodes().forEach(visit);
      else (node.shadowRoot ?? node).childNodes.forEach(visit);
      if (!marked && node === main) state.on = false;
    }
  };
  if (!marked && !main) return null;
  visit(document.body);
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = (list) => {
    const sums = new Map();
    for (const word of list) sums.set(word, (sums.get(word) ?? 0) + 1);
    return sums;
  };
  const BLOCK = /^(p|h[1-6]|li|td|th|dt|dd|figcaption|caption)$/;
  // White space between blocks, as they display, and none inside a word.
  let truth = '';
  let last = null;
  const blockOf = (node) => {
    let element = node.parentElement ?? node.getRootNode().host;
    while (
      element &&
      !/^(li|dd|dt|td|th)$/.test(element.localName) &&
      (getComputedStyle(element).display === 'inline' ||
        getComputedStyle(element).display === 'contents')
    )
      element = element.parentElement;
    return element;
  };
  for (const node of trueNodes) {
    if (last && (spaced.has(last) || blockOf(last) !== blockOf(node) || betweenBreaks(last, node)))
      truth += ' ';
    truth += node.data.replace(/[\u00ad\u200b\ue000-\uf8ff]/g, '');
    last = node;
  }
  function betweenBreaks(one, other) {
    const range = document.createRange();
    range.setStartAfter(one);
    range.setEndBefore(other);
    return !range.collapsed && range.cloneContents().querySelector('br,img,input,button') !== null;
  }
  const started = performance.now();
  const content = await Extract.extractContent(document);
  const took = performance.now() - started;
  const said = [];
  const plain = (inlines) =>
    inlines
      .map((inline) =>
        inline.kind === 'text'
          ? inline.text
          : inline.kind === 'break'
            ? '\n'
            : inline.kind === 'image'
              ? ''
              : plain(inline.children),
      )
      .join('');
  const links = [];
  const gather = (inlines) => {
    for (const inline of inlines) {
      if (inline.kind === 'link') links.push(inline.href);
      if (inline.children) gather(inline.children);
    }
  };
  const line = (block, kind) => {
    said.push({ kind, text: plain(block.inlines) });
    gather(block.inlines);
  };
  const read = (block) => {
    if (block.inlines) line(block, block.kind);
    if (block.caption) line(block.caption, 'caption');
    if (block.title?.inlines) line(block.title, 'title');
    for (const inner of block.blocks ?? []) read(inner);
    for (const item of block.items ?? []) item.blocks.forEach(read);
    for (const row of block.rows && Array.isArray(block.rows) ? block.rows : [])
      for (const cell of row) cell.blocks.forEach(read);
    for (const entry of block.entries ?? []) {
      entry.terms.forEach((term) => line(term, 'term'));
      entry.details.forEach((detail) => detail.blocks.forEach(read));
    }
    if (block.kind === 'form')
      for (const field of block.fields) said.push({ kind: 'form', text: field });
  };
  content.blocks.forEach(read);
  const all = said.map((piece) => piece.text).join('\n');
  const want = count(words(truth));
  const have = count(words(all));
  let shared = 0;
  const missed = [];
  for (const [word, times] of want) {
    const kept = Math.min(times, have.get(word) ?? 0);
    shared += kept;
    if (kept < times) missed.push(`${word}${times - kept > 1 ? `×${times - kept}` : ''}`);
  }
  const added = [];
  for (const [word, times] of have)
    if (times > (want.get(word) ?? 0))
      added.push(
        `${word}${times - (want.get(word) ?? 0) > 1 ? `×${times - (want.get(word) ?? 0)}` : ''}`,
      );
  const total = (sums) => [...sums.values()].reduce((sum, times) => sum + times, 0);

  // Each heading, paragraph, item, cell and phone or mail link of the truth, once.
  const letters = (text) => words(text).join(' ');
  const texts = said.map((piece) => letters(piece.text));
  const whole = ` ${texts.join(' | ')} `;
  const wrong = [];
  const trueSet = new Set(trueNodes);
  const elements = new Set();
  for (const node of trueNodes)
    for (let up = node.parentElement; up; up = up.parentElement)
      if (BLOCK.test(up.localName)) elements.add(up);
  const expected = new Map();
  for (const element of elements) {
    if (element.closest('form,button')) continue;
    const own = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    // White space between two parts of a line shows, though it is no text of its own.
    while (walker.nextNode())
      if (trueSet.has(walker.currentNode) || !/\S/.test(walker.currentNode.data))
        own.push(walker.currentNode);
    const inner =
      [...element.querySelectorAll('p,div,ul,ol,table,h1,h2,h3,h4,br,dl,button,section,article')]
        .length > 0;
    const flat = letters(own.map((node) => node.data).join(inner ? ' ' : ''));
    if (flat && !inner) expected.set(flat, (expected.get(flat) ?? 0) + 1);
  }
  const times = (text) => whole.split(` ${text} `).length - 1;
  for (const [text, due] of expected) {
    const exact = texts.filter((said) => said === text).length;
    if (exact < due && times(text) < due)
      wrong.push(`missing (${exact}/${due}): ${text.slice(0, 90)}`);
    else if (exact > due) wrong.push(`repeated (${exact}/${due}): ${text.slice(0, 90)}`);
  }
  const due = new Map();
  const seen = new Set();
  for (const node of trueNodes) {
    const link = node.parentElement?.closest('a[href^="tel:"],a[href^="mailto:"]');
    if (link && !seen.has(link)) {
      seen.add(link);
      due.set(link.href, (due.get(link.href) ?? 0) + 1);
    }
  }
  for (const [href, wanted] of due) {
    const found = links.filter((link) => link === href).length;
    if (found !== wanted) wrong.push(`link ${found}/${wanted}: ${href}`);
  }
  return {
    source: content.source,
    title: content.title,
    words: total(want),
    kept: total(have),
    recall: total(want) ? shared / total(want) : 1,
    precision: total(have) ? shared / total(have) : 1,
    missed,
    added,
    checked: expected.size + due.size,
    wrong,
    took: Math.round(took),
  };
}

const bundle = await build({
  entryPoints: [join(project, 'src/content/extract.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'Extract',
  tsconfig: join(project, 'tsconfig.base.json'),
  target: 'es2022',
});
const script = bundle.outputFiles[0].text;
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const rows = [];
try {
  for (const root of given.length > 0 ? given.map((path) => resolve(path)) : [corpus]) {
    const folder = statSync(root).isDirectory() ? root : dirname(root);
    const top = packageOf(folder);
    const server = await serve(top);
    const { port } = server.address();
    for (const path of pagesOf(root)) {
      const name = relative(folder, path).replace(/\/(page|index)\.html$/, '') || basename(path);
      if (given.length === 0 && !path.endsWith('/page.html')) continue;
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        bypassCSP: true,
      });
      const page = await context.newPage();
      try {
        await page.goto(`http://127.0.0.1:${port}/${encodeURI(relative(top, path))}`, {
          waitUntil: 'load',
          timeout: 20_000,
        });
        const frameset = await page.evaluate(() => document.body?.localName !== 'body');
        await page.evaluate(
          script.replace('"use strict";', '').replace('var Extract =', 'globalThis.Extract ='),
        );
        const row = frameset ? null : await page.evaluate(measure);
        if (row) rows.push({ name, ...row });
      } catch (error) {
        rows.push({ name, failed: String(error).split('\n')[0] });
      }
      await context.close();
    }
    server.close();
  }
} finally {
  await browser.close();
}

const median = (list) =>
  [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
const mean = (list) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
const figure = (value) => value.toFixed(3);
const width = Math.max(12, ...rows.map(({ name }) => name.length));
for (const row of rows) {
  if (row.failed) {
    console.log(`${row.name.padEnd(width)}  failed: ${row.failed}`);
    continue;
  }
  const { name, source, words, kept, precision, recall, checked, wrong, took } = row;
  console.log(
    `${name.padEnd(width)}  ${source.padEnd(6)} words ${String(words).padStart(5)} kept ${String(kept).padStart(5)}  precision ${figure(precision)}  recall ${figure(recall)}  once ${checked - wrong.length}/${checked}  ${took} ms`,
  );
  if (verbose && recall < 1) console.log(`    missed: ${row.missed.slice(0, 60).join(' ')}`);
  if (verbose && precision < 1) console.log(`    added:  ${row.added.slice(0, 60).join(' ')}`);
  if (verbose) for (const line of wrong.slice(0, 12)) console.log(`    ${line}`);
}
const good = rows.filter((row) => !row.failed);
const sums = [
  ['median', median(good.map((row) => row.precision)), median(good.map((row) => row.recall))],
  ['mean', mean(good.map((row) => row.precision)), mean(good.map((row) => row.recall))],
  [
    'lowest',
    Math.min(...good.map((row) => row.precision)),
    Math.min(...good.map((row) => row.recall)),
  ],
];
for (const [name, precision, recall] of sums)
  console.log(`${name.padEnd(width)}  precision ${figure(precision)}  recall ${figure(recall)}`);

const docs = join(project, 'docs/reading-mode.md');
if (given.length === 0 && existsSync(docs) && good.length === rows.length) {
  const lines = [
    '| page | found by | words | precision | recall | once each |',
    '|---|---|---:|---:|---:|---:|',
    ...good.map(
      ({ name, source, words, precision, recall, checked, wrong }) =>
        `| ${name} | ${source} | ${words} | ${figure(precision)} | ${figure(recall)} | ${checked - wrong.length} of ${checked} |`,
    ),
    ...sums.map(
      ([name, precision, recall]) =>
        `| **${name}** | | | **${figure(precision)}** | **${figure(recall)}** | |`,
    ),
  ];
  const text = readFileSync(docs, 'utf8');
  writeFileSync(
    docs,
    text.replace(
      /(<!-- figures -->)[\s\S]*(<!-- \/figures -->)/,
      (_, open, close) => `${open}\n${lines.join('\n')}\n${close}`,
    ),
  );
}
process.exitCode = rows.some((row) => row.failed) ? 1 : 0;
