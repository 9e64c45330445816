// Writes down what a real screen reader (Orca) says of the demo, into docs/screen-reader.md.
//   node scripts/screen-reader.mjs            each visit below, in Firefox, then in Chromium
//   node scripts/screen-reader.mjs firefox chromium-voice firefox-callback
// The machine that runs Orca without a screen stands outside this project: SCREEN_READER says where
// (`screen-reader.sh BROWSER URL KEY…`, one thing said a line). Where it is absent, nothing is done.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDemo } from './start-demo.mjs';

const tool =
  process.env.SCREEN_READER ||
  fileURLToPath(new URL('../../shared/tools/screen-reader.sh', import.meta.url));
const file = new URL('../docs/screen-reader.md', import.meta.url);

const times = (count, key) => Array.from({ length: count }, () => key);

/** A key that does nothing and is not said: the visitor waits for what Orca has to say. */
const WAIT = 'XF86Launch5';

/** What the visitor does, in words, and the keys for it as xdotool names them. A step starts with a key that Orca says. */
const VISIT = [
  ['To the end of the page, where our button stands', ['ctrl+End']],
  ['Opens the panel', ['Return']],
  ['To the button for a larger text, pressed twice', [...times(3, 'Tab'), 'Return', 'Return']],
  ['Strong contrast, on and off again', ['Tab', 'Return', 'Return']],
  ['Past the reader and the profiles, to the settings named "Calme"', times(13, 'Tab')],
  ['Opens them, and stops what moves', ['Return', 'Tab', 'space']],
  ['Closes the panel', ['Escape']],
  ['Opens it again, to the page to read', ['Return', ...times(5, 'Tab')]],
  ['Opens the page to read, and reads four lines', ['Return', ...times(4, 'Down')]],
  ['The next heading, twice, and two lines', ['h', 'h', 'Down', 'Down']],
  ['Back to the page of the town', ['Escape']],
  ['Opens the panel again, to the easy text', ['Return', ...times(6, 'Tab')]],
  ['Opens the easy text, and reads six lines', ['Return', ...times(6, 'Down')]],
  ['To the next button, a hard word; its meaning opened, then put away', ['b', 'Return', 'Escape']],
  ['Back to the page of the town, from the easy text', ['Escape']],
];

/** The same visitor, who tries the voice. */
const VOICE = [
  ['To the end of the page', ['ctrl+End']],
  ['Opens the panel, to the voice', ['Return', ...times(7, 'Tab')]],
  ['Opens the bar of the voice', ['Return']],
  ['Listens', ['Return']],
  ['Holds it, and goes on', ['Return', 'Return']],
  ['To the button that stops, pressed', ['Tab', 'Return']],
  ['Puts the bar away', ['Escape']],
];

/** A whole form, with one mistake. */
const FORM = [
  ['From heading to heading, to what stands before the form', ['h', 'h', ...times(3, 'Down')]],
  ['To the next button, pressed', ['b', 'Return']],
  ['A name is written, the phone number is left out', ['Tab', 'Tab', 'm', 'a', 'Tab', 'Tab']],
  ['To Continue, pressed: one answer is to be mended', [...times(4, 'Tab'), 'Return']],
  ['To the link in the list, followed', ['Tab', 'Return']],
  ['The number is written; to Continue, pressed', [...'0612345678', ...times(4, 'Tab'), 'Return']],
  ['The second step: a number', ['Tab', 'Tab', '4', '0']],
  // In Chromium, Orca looks through the whole page before it says that the box is ticked: 11 s.
  [
    'One answer of two, and a box to agree',
    ['Tab', 'Tab', 'space', 'Tab', 'Tab', 'space', ...times(9, WAIT)],
  ],
  [
    'To Continue, pressed: the answers are read again',
    ['Tab', 'Tab', 'Return', ...times(6, 'Down')],
  ],
  ['Past the buttons that change an answer, to the last: sent', [...times(6, 'b'), 'Return', 'h']],
];

/** A call asked for, with one mistake. */
const CALL = [
  ['From heading to heading, to the person and her hours', [...times(5, 'h'), ...times(3, 'Down')]],
  ['To the next button, pressed', ['b', 'Return', 'Tab']],
  ['A number, a first name', ['Tab', ...'0612345678', 'Tab', 'm', 'a']],
  ['To Continue, pressed', ['Tab', 'Tab', 'Return']],
  ['The second question: past Back to Continue, pressed', ['b', 'b', 'Return']],
  ['The third: Continue at once, and what is said of it', ['b', 'b', 'Return']],
  ['To the link in the list, followed; the first answer', ['Tab', 'Return', 'space']],
  ['To the next buttons, pressed', ['b', 'b', 'Return', ...times(6, 'Down')]],
];

/** A PDF with fields, from the page that links to it to the filled file, with one mistake. */
const PDF = [
  ['To the list of the PDF files, opened', ['ctrl+Home', 'b', 'b', 'Return']],
  ['To the next button, pressed: the text of the file', ['b', 'Return']],
  [
    'To the button before the title, pressed; what stands before the questions',
    ['shift+Tab', 'Return', ...times(5, 'Down')],
  ],
  ['To the next button, pressed', ['b', 'Return']],
  [
    'A name, a first name, and a date that is none',
    [...times(2, 'Tab'), 'm', 'a', ...times(2, 'Tab'), 'z', 'o', ...times(2, 'Tab'), '3'],
  ],
  [
    'One answer of two; to Continue, pressed: one answer is to be mended',
    [...times(4, 'Tab'), 'space', ...times(2, 'Tab'), 'Return'],
  ],
  ['To the link in the list, followed', ['Tab', 'Return']],
  [
    'The date as it is asked for; to Continue, pressed',
    ['BackSpace', ...'27', 'slash', ...'03', 'slash', ...'2018', ...times(6, 'Tab'), 'Return'],
  ],
  [
    'The second step: one answer of two; to Continue, pressed',
    [...times(2, 'Tab'), 'space', ...times(8, 'Tab'), 'Return'],
  ],
  ['The third: a name, a number', [...times(2, 'Tab'), 'm', 'a', 'Tab', 'Tab', ...'0612345678']],
  [
    'Past what may be left empty, to the box to agree; to the next button, pressed',
    [...times(12, 'Tab'), 'space', ...times(2, 'Tab'), 'Return', ...times(6, 'Down')],
  ],
  [
    'To the last buttons, from the end: the PDF is filled in; what is left to do',
    ['ctrl+End', ...times(3, 'shift+b'), 'Return', ...times(14, 'Down')],
  ],
];

/** What Orca says of a key, where it says it: where the answer to the key starts. */
const ECHOES = {
  'ctrl+Home': 'contrôle gauche',
  'ctrl+End': 'contrôle gauche',
  'shift+Tab': 'maj gauche',
  'shift+b': 'maj gauche',
  BackSpace: 'retour arrière',
  slash: 'barre oblique',
  Return: 'entrée',
  Tab: 'tabulation',
  space: 'espace',
  Escape: 'échap',
  h: 'h',
  b: 'b',
  m: 'm',
  a: 'a',
  z: 'z',
  o: 'o',
};
const echoOf = (key) => ECHOES[key] ?? (/^\d$/.test(key) ? key : undefined);

/** By what a visit is called in docs/screen-reader.md, after its browser. What the page after `until` says of itself is the site's. */
const VISITS = {
  '': { page: 'carte-identite.html', steps: VISIT },
  '-voice': { page: 'carte-identite.html', steps: VOICE },
  '-form': { page: 'salle.html', steps: FORM, until: "'Chargement de Demande reçue" },
  '-callback': { page: 'contact.html', steps: CALL },
  '-pdf': { page: 'agenda.html', steps: PDF },
};

if (!existsSync(tool)) {
  console.log(`Skipped: no screen reader at ${tool} (SCREEN_READER says where it is).`);
  process.exit(0);
}
const asked = process.argv.slice(2);
const demo = await startDemo();
try {
  for (const [kind, { page, steps, until }] of Object.entries(VISITS))
    for (const browser of ['firefox', 'chromium']) {
      const name = `${browser}${kind}`;
      if (asked.length && !asked.includes(name)) continue;
      const said = listen(browser, new URL(page, demo.url).href, steps);
      write(name, transcript(steps, said, until));
    }
} finally {
  demo.stop();
}

/** Everything said, a thing a line. */
function listen(browser, url, visit) {
  const { stdout, error } = spawnSync(
    'bash',
    [tool, browser, url, ...visit.flatMap(([, keys]) => keys)],
    {
      encoding: 'utf8',
      timeout: 400_000,
      maxBuffer: 1e8,
    },
  );
  if (error) throw error;
  return stdout.split('\n').filter((line) => line.startsWith("'"));
}

/** Each step with what was said in answer, from the echo of its first key to that of the next step's. */
function transcript(visit, said, until) {
  const starts = [];
  let at = 0;
  for (const [, keys] of visit) {
    for (const [index, key] of keys.entries()) {
      const echo = echoOf(key);
      if (!echo) continue;
      const found = said.findIndex((line, place) => place >= at && line.trim() === `'${echo} '`);
      if (found < 0) throw new Error(`Orca did not say ${key} after: ${said.slice(-5).join(' ')}`);
      if (index === 0) starts.push(found);
      at = found + 1;
    }
  }
  const loaded = until ? said.findIndex((line) => line.startsWith(until)) : -1;
  const end = loaded < 0 ? said.length : loaded + 1;
  return visit
    .map(([words, keys], step) => {
      const lines = said.slice(starts[step], starts[step + 1] ?? end).map((line) => {
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
    .map(({ key, count }) =>
      key === WAIT ? 'a while' : count > 1 ? `\`${key}\` × ${count}` : `\`${key}\``,
    )
    .join(', ');
}

function write(name, text) {
  const start = `<!-- ${name}: start -->`;
  const end = `<!-- ${name}: end -->`;
  const page = readFileSync(file, 'utf8');
  const at = page.indexOf(start);
  const to = page.indexOf(end);
  if (at < 0 || to < at) throw new Error(`docs/screen-reader.md lacks ${start} … ${end}`);
  writeFileSync(file, `${page.slice(0, at + start.length)}\n\n${text}\n\n${page.slice(to)}`);
}
