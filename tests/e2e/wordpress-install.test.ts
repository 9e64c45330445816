// The few commands of integrations/wordpress/install, as they stand there, on the real WordPress of Debian's packages.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { root } from '../cli/run.js';
import { launch, openPage } from '../support/e2e.js';
import { packParvis, runInstall } from '../support/run-install.js';
import { startWordPress, type WordPress } from '../support/wordpress.js';

const skip = process.env.CI ? false : 'installs the packed Parvis with npm: CI=true';
const INSTALL = join(root, 'integrations/wordpress/install');

describe('Parvis in WordPress, by a script', { skip }, () => {
  const work = mkdtempSync(join(tmpdir(), 'parvis-wp-install-'));
  const zip = join(work, 'parvis-wordpress.zip');
  let wordpress: WordPress;
  let browser: Browser;
  before(async () => {
    execFileSync(process.execPath, ['scripts/pack-integrations.mjs', '--out', work, 'wordpress']);
    packParvis(work);
    [wordpress, browser] = await Promise.all([startWordPress(), launch()]);
    const answer = await fetch(`${wordpress.url}wp-admin/install.php?step=2`, {
      method: 'POST',
      body: new URLSearchParams({
        weblog_title: 'Saint-Exemple',
        user_name: 'mairie',
        admin_password: 'un grand parvis devant la mairie',
        admin_password2: 'un grand parvis devant la mairie',
        admin_email: 'mairie@exemple.fr',
        language: 'fr_FR',
      }),
    });
    assert.equal(answer.status, 200);
  });
  after(async () => {
    await browser?.close();
    await wordpress?.stop();
    rmSync(work, { recursive: true, force: true });
  });
  const folder = () => dirname(wordpress.content);

  it('is installed, activated and set up, and its doctor finds no error', async () => {
    const { code, told } = await runInstall(
      join(INSTALL, 'install.sh'),
      [folder(), wordpress.url, '35360', zip],
      { cwd: work, parvis: join(work, 'parvis.tgz') },
    );
    assert.equal(code, 0, told);
    assert.match(told, /Parvis est installé, activé et réglé\./);
    assert.match(told, /\n0 erreur, /);

    const { page, errors, close } = await openPage(browser, wordpress.url);
    await page.locator('parvis-launcher button').click();
    await page.locator('parvis-toolbar .panel.open').waitFor();
    const config = await page.evaluate(
      () => JSON.parse(document.getElementById('parvis-config')!.textContent!) as object,
    );
    const written = JSON.parse(readFileSync(join(work, 'parvis.json'), 'utf8')) as object;
    assert.deepEqual({ ...config }, { ...written });
    assert.deepEqual(errors, []);
    await close();
  });

  it('is brought up to date by the same line, with what the town has changed since', () => {
    const file = join(work, 'parvis.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('02 61 91 40 12', '02 61 91 40 13'));
    const { status, stdout, stderr } = spawnSync(
      'php',
      [join(INSTALL, 'install.php'), folder(), zip, file],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
    const [option] = wordpress.query(
      "SELECT option_value FROM wp_options WHERE option_name = 'parvis_settings'",
    );
    assert.match(option!, /02 61 91 40 13/);
    assert.deepEqual(wordpress.complaints(), []);
  });

  it('says what is wrong in the file, and changes nothing', () => {
    const file = join(work, 'wrong.json');
    writeFileSync(file, '{ "town": { "phone": "02 61 91 40 14" }, "keepDays": "neuf" }');
    const { status, stderr } = spawnSync(
      'php',
      [join(INSTALL, 'install.php'), folder(), zip, file],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /keepDays : trouvé « neuf »\. Écrivez un nombre/);
    const [option] = wordpress.query(
      "SELECT option_value FROM wp_options WHERE option_name = 'parvis_settings'",
    );
    assert.doesNotMatch(option!, /40 14/);
  });
});
