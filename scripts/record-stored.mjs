// Records what the build in dist/ leaves in the storage of visitors: tests/corpus/stored/<major.minor>/<visit>.json. A later
// version is tested against it. `node --import tsx scripts/record-stored.mjs`, once for each version that stores otherwise.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../tests/support/e2e.ts';
import { startCorpusServer } from '../tests/support/middleware.mjs';
import { storageOf, VISITS } from '../tests/support/stored.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const folder = new URL(
  `../tests/corpus/stored/${version.split('.').slice(0, 2).join('.')}/`,
  import.meta.url,
);
mkdirSync(folder, { recursive: true });
const server = await startCorpusServer();
const browser = await launch();
try {
  for (const [name, { path, prepare, act }] of Object.entries(VISITS)) {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(server.url + path);
    await page.locator('parvis-launcher').waitFor();
    await act(page);
    page.on('dialog', (dialog) => void dialog.accept());
    // A visit may end on another page: what it left is read on one that has no script of ours.
    await page.goto(`${server.url}/corpus/served`);
    const stored = { version, recordedAt: Date.now(), ...(await storageOf(page)) };
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(stored, null, 2)}\n`);
    console.log(name, Object.keys(stored.localStorage), Object.keys(stored.sessionStorage));
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
