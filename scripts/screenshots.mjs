// Takes the pictures of docs/screenshots on the demo, with Chromium.
//   npm run screenshots                 all of them
//   npm run screenshots -- reader       those whose name holds "reader"
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { startDemo } from './start-demo.mjs';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
/** What they may weigh together, in bytes: they stand in the repository. */
const BUDGET = 4_000_000;
const HEIGHTS = { 1280: 800, 320: 720 };

/** What the visitor or their device has asked for. `text` is our own setting, in percent. */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
  large: { colorScheme: 'light', text: 200 },
};

const launcher = (page) => page.locator('parvis-launcher button');
const inToolbar = (page, selector) => page.locator(`parvis-toolbar ${selector}`);
const inReader = (page, selector) => page.locator(`parvis-reader ${selector}`);

async function openToolbar(page) {
  await launcher(page).click();
  await inToolbar(page, '.panel.open').waitFor();
}

async function closeToolbar(page) {
  await inToolbar(page, '[part~=close]').click();
}

/** Puts what is found at the top of the panel it scrolls in. */
const toTop = (found) => found.evaluate((element) => element.scrollIntoView({ block: 'start' }));

const openSection = (name) => async (page) => {
  await openToolbar(page);
  const section = inToolbar(page, `[data-section=${name}]`);
  await section.locator('summary').click();
  await section.locator('parvis-settings-section :is(label, button)').first().waitFor();
  await toTop(section);
};

async function openProfile(page) {
  await openToolbar(page);
  const profile = inToolbar(page, '#sight');
  await profile.click();
  await inToolbar(page, 'parvis-profile-preview [part=apply]').waitFor();
  await toTop(profile);
}

async function refuseColours(page) {
  await openSection('colours')(page);
  await inToolbar(page, 'input[value=own]').check();
  const inputs = inToolbar(page, 'input[type=color]');
  await inputs.nth(0).fill('#8a8a8a');
  await inputs.nth(1).fill('#e8d9b0');
  await toTop(inToolbar(page, 'label:has(input[value=yellow-on-black])'));
}

async function showKeeping(page) {
  await openToolbar(page);
  await toTop(inToolbar(page, '.foot .keeping'));
}

async function openReader(page) {
  await openToolbar(page);
  await inToolbar(page, '[part=open-reader]').click();
  await inReader(page, 'article h1').waitFor();
}

async function readEasy(page) {
  await openToolbar(page);
  await inToolbar(page, '[part=open-falc]').click();
  await inReader(page, 'article.easy h1').waitFor();
}

async function explainWord(page) {
  await readEasy(page);
  const word = inReader(page, 'article parvis-definition').nth(1);
  await toTop(word);
  await word.locator('[part=word]').click();
  await word.locator('[aria-expanded=true]').waitFor();
}

async function showOrigin(page) {
  await readEasy(page);
  const origin = inReader(page, 'article details').first();
  await origin.locator('summary').click();
  await toTop(inReader(page, 'article .label').nth(1));
}

async function readTable(page) {
  await openReader(page);
  await toTop(inReader(page, 'article .scroll, article table').first());
}

const openReaderPanel = (name) => async (page) => {
  await openReader(page);
  await inReader(page, `[popovertarget=${name}]`).first().click();
  await inReader(page, `#${name} :is(a, [part~=text-size-up])`).first().waitFor();
};

const chooseTheme = (theme) => async (page) => {
  await openSection('colours')(page);
  await inToolbar(page, `input[value=${theme}]`).check();
  await closeToolbar(page);
};

const HOME = 'index.html';
const CARD = 'carte-identite.html';

/** What is shown: where, how to come to it, in which widths and looks, and in words. */
const PANELS = {
  launcher: [
    HOME,
    () => {},
    ['1280-light', '320-light', '1280-contrast'],
    'The page as the town made it, with our one button',
  ],
  toolbar: [
    HOME,
    openToolbar,
    [
      '1280-light',
      '1280-dark',
      '1280-contrast',
      '1280-large',
      '320-light',
      '320-dark',
      '320-large',
    ],
    'The panel, as it opens',
  ],
  easy: ['cantine.html', readEasy, ['1280-light', '320-large'], 'The easy text, and what it is'],
  'easy-origin': [
    'cantine.html',
    showOrigin,
    ['1280-light'],
    'A text that people wrote, and what the page says there',
  ],
  'easy-word': [CARD, explainWord, ['320-light'], 'A hard word, explained on the spot'],
  profile: [
    HOME,
    openProfile,
    ['1280-light', '320-light'],
    'A profile, shown before it is applied',
  ],
  text: [HOME, openSection('text'), ['1280-light', '320-large'], 'All settings: text'],
  colours: [
    HOME,
    openSection('colours'),
    ['1280-light', '320-dark', '1280-contrast'],
    'All settings: colours',
  ],
  'own-colours': [
    HOME,
    refuseColours,
    ['1280-light', '320-light'],
    'Own colours, refused because they could not be read',
  ],
  keeping: [
    HOME,
    showKeeping,
    ['1280-light', '320-light'],
    'Taking settings back, keeping them, and whom to call',
  ],
  calm: [HOME, openSection('calm'), ['1280-light'], 'All settings: calm'],
  guides: [
    HOME,
    openSection('guides'),
    ['1280-light', '320-light'],
    'All settings: landmarks of the eye',
  ],
  reader: [
    CARD,
    openReader,
    ['1280-light', '1280-dark', '1280-contrast', '1280-large', '320-light', '320-large'],
    'The page to read',
  ],
  'reader-table': [
    CARD,
    readTable,
    ['1280-light', '320-light'],
    'A table to read: cards where the screen is narrow',
  ],
  'reader-summary': [
    CARD,
    openReaderPanel('summary'),
    ['1280-light', '320-light'],
    'The summary of the page to read',
  ],
  'reader-settings': [
    CARD,
    openReaderPanel('settings'),
    ['1280-light', '320-dark'],
    'The settings, without leaving the page to read',
  ],
  'page-dark': [
    HOME,
    chooseTheme('dark'),
    ['1280-light'],
    'The page of the town under the theme "Sombre"',
  ],
  'page-white-on-black': [
    HOME,
    chooseTheme('white-on-black'),
    ['1280-light', '320-light'],
    'The page of the town in white on black',
  ],
  'page-text': [
    HOME,
    () => {},
    ['1280-large', '320-large'],
    'The page of the town with text at 200 %',
  ],
};

const demo = await startDemo();
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found: node scripts/ensure.mjs --browsers');
const browser = await chromium.launch({ executablePath, args: chromiumArgs });

/** A visit of its own, brought to the state to be shown. */
async function visit(address, act, { text, ...wishes }, viewport, deviceScaleFactor = 1) {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport,
    deviceScaleFactor,
    ...wishes,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(new URL(address, demo.url).href, { waitUntil: 'load' });
  await launcher(page).waitFor();
  if (text) {
    await openToolbar(page);
    for (let size = 100; size < text; size += 20)
      await inToolbar(page, '[part~=text-size-up]').click();
    await closeToolbar(page);
    await settled(page);
  }
  await act(page);
  await settled(page);
  return page;
}

/** Settings act in slices, fonts come late. */
async function settled(page) {
  await page.mouse.move(640, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
}

async function take(name, look, [address, act]) {
  const [width, wishes] = look.split('-');
  const page = await visit(address, act, LOOKS[wishes], {
    width: Number(width),
    height: HEIGHTS[width],
  });
  await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  await page.context().close();
}

/** The picture of the README: the panel on the page, and beside it the page to read. */
async function takeBoth() {
  const viewport = { width: 900, height: 680 };
  const pictures = [];
  for (const [address, act] of [
    [CARD, openToolbar],
    [CARD, openReader],
  ]) {
    const page = await visit(address, act, LOOKS.light, viewport);
    pictures.push((await page.screenshot()).toString('base64'));
    await page.context().close();
  }
  const page = await browser.newPage({ viewport: { width: 1848, height: 728 } });
  await page.setContent(
    `<style>body{margin:0;padding:24px;display:flex;gap:0;justify-content:space-between;background:#eceff1}img{border-radius:6px;box-shadow:0 2px 14px #0004;width:888px}</style>${pictures
      .map((data) => `<img src="data:image/png;base64,${data}">`)
      .join('')}`,
  );
  await page.screenshot({ path: join(folder, 'readme.png') });
  await page.close();
}

const asked = process.argv[2] ?? '';
try {
  await mkdir(folder, { recursive: true });
  if (!asked) {
    for (const name of await readdir(folder))
      if (name.endsWith('.png')) await rm(join(folder, name));
  }
  for (const [name, panel] of Object.entries(PANELS)) {
    for (const look of panel[2]) {
      if (`${name}-${look}`.includes(asked)) await take(name, look, panel);
    }
  }
  if ('readme'.includes(asked)) await takeBoth();
  await writeFile(join(folder, 'README.md'), readme());
} finally {
  await browser.close();
  demo.stop();
}

const files = (await readdir(folder)).filter((name) => name.endsWith('.png'));
let weight = 0;
for (const name of files) weight += (await stat(join(folder, name))).size;
console.log(`${files.length} pictures, ${(weight / 1e6).toFixed(2)} MB in docs/screenshots`);
if (weight > BUDGET) {
  console.error(`They may weigh ${BUDGET / 1e6} MB together: take fewer of them.`);
  process.exitCode = 1;
}

function readme() {
  const rows = Object.entries(PANELS).map(
    ([name, [, , looks, words]]) =>
      `| ${words} | ${looks.map((look) => `[${look.replace('-', ' px, ')}](${name}-${look}.png)`).join(' · ')} |`,
  );
  const shown = Object.entries(PANELS).map(
    ([name, [, , [look], words]]) => `### ${words}\n\n![${words}](${name}-${look}.png)`,
  );
  return `# What visitors see

\`npm run screenshots\` builds Parvis, serves the demo commune, brings Chromium to each state by its real buttons, and writes
the pictures and this page. \`npm run screenshots -- reader\` takes those whose name holds "reader".

Names are \`<panel>-<width in px>-<look>.png\`. *light* and *dark* are the schemes of the system, *contrast* is forced colours,
*large* is our own text size at 200 %.

| what | pictures |
| --- | --- |
${rows.join('\n')}

${shown.join('\n\n')}
`;
}
