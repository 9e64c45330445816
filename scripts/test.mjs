// Runs the tests: those of Node, those of the browsers, then whole visits (e2e).
//   npm test                          everything
//   npm test -- tests/content         only the files under these paths
//   BROWSERS=all|chromium|firefox,webkit npm test
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, existsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countLine, failureText, sum } from './browser-reporter.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const filesIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort()
    : [];

const asked = process.argv
  .slice(2)
  .map((path) => relative(root, resolve(process.cwd(), path)).split(sep).join('/'));
const isAsked = (file) =>
  asked.length === 0 ||
  asked.some((path) => file === path || file.startsWith(`${path}/`) || path === '');

const tests = filesIn('tests')
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('tests/corpus/'))
  .filter(isAsked);
const browser = tests.filter((file) => file.endsWith('.browser.test.ts'));
const e2e = tests.filter((file) => file.startsWith('tests/e2e/') && !browser.includes(file));
const node = tests.filter((file) => !browser.includes(file) && !e2e.includes(file));

if (tests.length === 0) {
  console.error(`No test file under: ${asked.join(', ') || 'tests'}`);
  process.exit(1);
}

const summary = [];
/** Told once more at the end: a run of CI keeps little else of what was printed. */
const failures = [];
let failed = false;

/** Runs a command without standard input; resolves with its exit code and its last message. */
function run(args, env = {}) {
  return new Promise((done) => {
    let message = null;
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...env },
    });
    child.on('message', (said) => (message = said));
    child.on('close', (code) => done({ code: code ?? 1, message }));
  });
}

function title(text) {
  console.log(`\n== ${text}`);
}

async function runNode(name, files, options) {
  title(`${name}: ${files.length} files`);
  const folder = mkdtempSync(join(tmpdir(), 'parvis-test-'));
  const written = join(folder, 'counts.json');
  const { code } = await run([
    '--import',
    'tsx',
    '--test',
    ...options,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/count-reporter.mjs',
    `--test-reporter-destination=${written}`,
    ...files,
  ]);
  const text = existsSync(written) ? readFileSync(written, 'utf8') : '';
  rmSync(folder, { recursive: true });
  const counts = text ? JSON.parse(text) : null;
  summary.push(counts ? countLine(name, counts) : `${name}: did not finish`);
  failures.push(...(counts?.failures ?? []));
  if (code !== 0) failed = true;
}

async function runBrowsers(files) {
  title(`browser: ${files.length} files`);
  const { code, message } = await runTests(files);
  if (!message) {
    summary.push('browser: did not finish');
    failed = true;
    return;
  }
  failures.push(...message.failures);
  const again = await runInterrupted(message.interrupted);
  const perBrowser = message.perBrowser.map(({ name, ...counts }) => ({
    name,
    ...sum([counts, ...again.filter((one) => one.name === name)]),
  }));
  const total = sum(perBrowser);
  summary.push(...perBrowser.map((counts) => countLine(`  ${counts.name}`, counts)));
  summary.push(countLine('browser', total));
  if (total.failed > 0 || (code !== 0 && message.interrupted.length === 0)) failed = true;
}

const runTests = (files, env = {}) =>
  run(['node_modules/@web/test-runner/dist/bin.js', '--config', 'web-test-runner.config.mjs'], {
    PARVIS_TEST_FILES: files.join('\n'),
    ...env,
  });

/** A browser that left in the middle of a file gets it once more, alone; a test that failed does not. */
async function runInterrupted(interrupted) {
  const counts = [];
  for (const name of new Set(interrupted.map((one) => one.name))) {
    const files = interrupted.filter((one) => one.name === name).map(({ file }) => file);
    title(`${name} left, so once more: ${files.join(', ')}`);
    const { message } = await runTests(files, { BROWSERS: KEYS[name] });
    const left = message?.interrupted.length ?? files.length;
    counts.push({ name, passed: 0, failed: left, skipped: 0 }, ...(message?.perBrowser ?? []));
    failures.push(...(message?.failures ?? []));
  }
  return counts;
}

/** What `BROWSERS` calls each. */
const KEYS = { Chromium: 'chromium', Firefox: 'firefox', WebKitGTK: 'webkit' };

const newest = (files) => Math.max(0, ...files.map((file) => statSync(join(root, file)).mtimeMs));

/** Pages of the corpus load `dist/parvis.js`: it is built again when a source is younger. */
async function ensureBuild() {
  if (!existsSync(join(root, 'scripts/build.mjs'))) return;
  const built = join(root, 'dist/parvis.js');
  const sources = [...filesIn('src'), 'scripts/build.mjs'];
  if (existsSync(built) && statSync(built).mtimeMs >= newest(sources)) return;
  title('build');
  const { code } = await run(['scripts/build.mjs']);
  if (code === 0) return;
  failed = true;
  summary.push('build: failed');
}

const needsBuild = (file) =>
  e2e.includes(file) ||
  /with=parvis|\/dist\/|['"]parvis['"]/.test(readFileSync(join(root, file), 'utf8'));

// Node alone would take all processors but one: on a machine of two that is one file after the other.
if (node.length > 0) await runNode('node', node, [`--test-concurrency=${availableParallelism()}`]);
if ([...browser, ...e2e].some(needsBuild)) await ensureBuild();
if (browser.length > 0) await runBrowsers(browser);
if (e2e.length > 0) await runNode('e2e', e2e, ['--test-concurrency=1']);

if (failures.length > 0) console.log(`\n== what failed\n${failures.map(failureText).join('\n')}`);
console.log(`\n== ${failed ? 'failed' : 'passed'}\n${summary.join('\n')}`);
process.exit(failed ? 1 : 0);
