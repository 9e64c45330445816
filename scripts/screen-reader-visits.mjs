// Writes down what a real screen reader (Orca) says of a whole visit, into docs/screen-reader.md: a form with one mistake, and a
// call asked for.
//   node scripts/screen-reader-visits.mjs            all of them, in Firefox, then in Chromium
//   node scripts/screen-reader-visits.mjs callback firefox
// As scripts/screen-reader.mjs, it wants the machinery that SCREEN_READER names; where it is absent, nothing is done.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDemo } from './start-demo.mjs';

const tool =
  process.env.SCREEN_READER ||
  fileURLToPath(new URL('../../shared/tools/screen-reader.sh', import.meta.url));
const file = new URL('../docs/screen-reader.md', import.meta.url);

const times = (count, key) => Array.from({ length: count }, () => key);

/**
 * What the visitor does, in words, and the keys for it as xdotool names them. A step starts with a key that Orca says. What the page
 * after `until` says of itself is the site's.
 */
const VISITS = {
  form: {
    page: 'salle.html',
    until: "'Chargement de Demande reçue",
    steps: [
      ['From heading to heading, to what stands before the form', ['h', 'h', ...times(3, 'Down')]],
      ['To the next button, pressed', ['b', 'Return']],
      ['A name is written, the phone number is left out', ['Tab', 'Tab', 'm', 'a', 'Tab', 'Tab']],
      ['To Continue, pressed: one answer is to be mended', [...times(4, 'Tab'), 'Return']],
      ['To the link in the list, followed', ['Tab', 'Return']],
      [
        'The number is written; to Continue, pressed',
        [...'0612345678', ...times(4, 'Tab'), 'Return'],
      ],
      ['The second step: a number', ['Tab', 'Tab', '4', '0']],
      ['One answer of two, and a box to agree', ['Tab', 'Tab', 'space', 'Tab', 'Tab', 'space']],
      [
        'To Continue, pressed: the answers are read again',
        ['Tab', 'Tab', 'Return', ...times(6, 'Down')],
      ],
      [
        'Past the buttons that change an answer, to the last: sent',
        [...times(6, 'b'), 'Return', 'h'],
      ],
    ],
  },
  callback: {
    page: 'contact.html',
    steps: [
      [
        'From heading to heading, to the person and her hours',
        [...times(5, 'h'), ...times(3, 'Down')],
      ],
      ['To the next button, pressed', ['b', 'Return', 'Tab']],
      ['A number, a first name', ['Tab', ...'0612345678', 'Tab', 'm', 'a']],
      ['To Continue, pressed', ['Tab', 'Tab', 'Return']],
      ['The second question: past Back to Continue, pressed', ['b', 'b', 'Return']],
      ['The third: Continue at once, and what is said of it', ['b', 'b', 'Return']],
      ['To the link in the list, followed; the first answer', ['Tab', 'Return', 'space']],
      ['To the next buttons, pressed', ['b', 'b', 'Return', ...times(6, 'Down')]],
    ],
  },
};
/** What Orca says of a key. */
const ECHOES = {
  Return: 'entrée',
  Tab: 'tabulation',
  space: 'espace',
  h: 'h',
  b: 'b',
  m: 'm',
  a: 'a',
};

if (!existsSync(tool)) {
  console.log(`Skipped: no screen reader at ${tool} (SCREEN_READER says where it is).`);
  process.exit(0);
}
const asked = process.argv.slice(2);
const isAsked = (name, all) => all.every((one) => !asked.includes(one)) || asked.includes(name);
const demo = await startDemo();
try {
  for (const [name, { page, until, steps }] of Object.entries(VISITS)) {
    if (!isAsked(name, Object.keys(VISITS))) continue;
    for (const browser of ['firefox', 'chromium']) {
      if (!isAsked(browser, ['firefox', 'chromium'])) continue;
      const keys = steps.flatMap(([, step]) => step);
      const address = new URL(page, demo.url).href;
      const { stdout, error } = spawnSync('bash', [tool, browser, address, ...keys], {
        encoding: 'utf8',
        timeout: 400_000,
        maxBuffer: 1e8,
      });
      if (error) throw error;
      const said = stdout.split('\n').filter((line) => line.startsWith("'"));
      write(name, browser, transcript(said, steps, until));
    }
  }
} finally {
  demo.stop();
}

/** Each step with what was said in answer, from the echo of its first key to that of the next step's. */
function transcript(said, visit, until) {
  const starts = [];
  let at = 0;
  for (const [, keys] of visit) {
    for (const [index, key] of keys.entries()) {
      const echo = ECHOES[key] ?? (/^\d$/.test(key) ? key : null);
      if (!echo) continue;
      const found = said.findIndex((line, place) => place >= at && line.trim() === `'${echo} '`);
      if (found < 0) throw new Error(`Orca did not say ${key} after: ${said.slice(-5).join(' ')}`);
      if (index === 0) starts.push(found);
      at = found + 1;
    }
  }
  const loaded = until ? said.findIndex((line) => line.startsWith(until)) : -1;
  const last = loaded < 0 ? said.length : loaded + 1;
  return visit
    .map(([words, keys], step) => {
      const lines = said.slice(starts[step], starts[step + 1] ?? last).map((line) => {
        const text = line.trim().replace(/^'|'$/g, '').trim();
        return Object.values(ECHOES).includes(text) || /^\d$/.test(text) ? `_${text}_` : text;
      });
      return `**${words}** (${shortened(keys)})\n\n${lines.map((line) => `> ${line}`).join('  \n')}`;
    })
    .join('\n\n');
}

/** `Tab` × 3, `Return` × 2 */
function shortened(keys) {
  const runs = [];
  for (const key of keys) {
    if (runs.at(-1)?.key === key) runs.at(-1).count++;
    else runs.push({ key, count: 1 });
  }
  return runs
    .map(({ key, count }) => (count > 1 ? `\`${key}\` × ${count}` : `\`${key}\``))
    .join(', ');
}

function write(visit, browser, text) {
  const start = `<!-- ${visit} ${browser}: start -->`;
  const end = `<!-- ${visit} ${browser}: end -->`;
  const page = readFileSync(file, 'utf8');
  const at = page.indexOf(start);
  const to = page.indexOf(end);
  if (at < 0 || to < at) throw new Error(`docs/screen-reader.md lacks ${start} … ${end}`);
  writeFileSync(file, `${page.slice(0, at + start.length)}\n\n${text}\n\n${page.slice(to)}`);
}
