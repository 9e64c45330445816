// The example of a static site: its own script, with the packed Parvis, behind the real nginx, under three strict policies.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { freePort } from '../../scripts/browsers.mjs';
import { root } from '../cli/run.js';
import { launch, openPage } from '../support/e2e.js';
import { packParvis, runInstall } from '../support/run-install.js';

const skip = process.env.CI ? false : 'installs the packed Parvis with npm: CI=true';
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path)) ?? 'nginx';

describe('a static site behind nginx, as its README says', { skip }, () => {
  const work = mkdtempSync(join(tmpdir(), 'parvis-nginx-'));
  const site = join(work, 'site');
  const policies: Record<string, string> = {};
  let nginx: ChildProcess;
  let browser: Browser;
  /** What the script wrote, and how it ended. */
  let installed: { readonly code: number | null; readonly told: string };

  /** Of a configuration of the example, only the address and the folders are changed. */
  const writeSite = async (name: string) => {
    const port = await freePort();
    const text = readFileSync(join(site, `${name}.conf`), 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('www.ma-commune.fr', `127.0.0.1:${port}`)
      .replace(/server_name .*;/, '')
      .replace('/var/www/mairie/public', join(site, 'public'))
      .replace('/var/log/nginx', work);
    writeFileSync(join(work, 'sites', `${name}.conf`), text);
    policies[name] = `http://127.0.0.1:${port}/`;
  };
  const startNginx = async () => {
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(work, 'nginx.conf'),
      `daemon off; master_process off; pid ${work}/pid; error_log ${work}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${folders.map((name) => `${name}_temp_path ${work}/${name};`).join(' ')}
  include ${work}/sites/*.conf;
}`,
    );
    nginx = spawn(NGINX, ['-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf')], {
      stdio: 'inherit',
    });
    await answers(policies['site']!);
  };
  const answers = async (address: string) => {
    for (let tries = 0; tries < 200; tries++) {
      if (
        await fetch(address).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nginx does not answer: ${readFileSync(join(work, 'error.log'), 'utf8')}`);
  };
  const stopNginx = async () => {
    if (!nginx || nginx.exitCode !== null) return;
    const ended = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGTERM');
    await ended;
  };

  /** The script of the example, as it stands there. */
  const install = () =>
    runInstall('install.sh', ['35360', policies['site']!], {
      cwd: site,
      parvis: join(work, 'parvis.tgz'),
    });

  before(async () => {
    packParvis(work);
    cpSync(join(root, 'integrations/examples/nginx'), site, { recursive: true });
    mkdirSync(join(work, 'sites'));
    await writeSite('site');
    await writeSite('site-nonce');
    [browser] = await Promise.all([launch(), startNginx()]);
    installed = await install();
    const sums = JSON.parse(readFileSync(join(site, 'public/parvis/sri.json'), 'utf8')) as Record<
      string,
      string
    >;
    const hash = readFileSync(join(site, 'site-hash.conf'), 'utf8');
    writeFileSync(
      join(site, 'site-hash.conf'),
      hash.replace('sha384-EMPREINTE', sums['parvis.js']!),
    );
    await writeSite('site-hash');
    await stopNginx();
    await startNginx();
  });
  after(async () => {
    await browser?.close();
    await stopNginx();
    rmSync(work, { recursive: true, force: true });
  });

  it('is installed by the script, and its doctor finds no error', () => {
    assert.equal(installed.code, 0, installed.told);
    assert.match(installed.told, /Trouvé en ordre : parvis\.js .*la politique CSP/);
    assert.match(installed.told, /\n0 erreur, /);
    const page = readFileSync(join(site, 'public/horaires/index.html'), 'utf8');
    assert.match(page, /<head>\n<script src="\/parvis\/parvis\.js" integrity="sha384-[^"]+" /);
    assert.match(readFileSync(join(site, 'public/parvis.json'), 'utf8'), /02 61 91 40 12/);
  });

  for (const name of ['site', 'site-nonce', 'site-hash'])
    it(`works without anything stopped under the policy of ${name}.conf`, async () => {
      const { page, errors, foreign, close } = await openPage(browser, policies[name]!);
      const inToolbar = (selector: string) => page.locator(`parvis-toolbar ${selector}`);
      const open = async () => {
        await page.locator('parvis-launcher button').click();
        await page.locator('parvis-toolbar .panel.open').waitFor();
      };
      await page.locator('parvis-launcher button').waitFor();
      await open();
      await inToolbar('[part=text-size-up]').click();
      await page.waitForFunction(
        () => parseFloat(getComputedStyle(document.querySelector('main p')!).fontSize) > 16,
      );
      await inToolbar('[part=open-speech]').click();
      await page.locator('html > parvis-speech [part=play]').click();
      await page.waitForFunction(() => (CSS.highlights.get('parvis-word')?.size ?? 0) > 0);
      await page.keyboard.press('Escape');
      await open();
      await inToolbar('[part=open-falc]').click();
      await page.locator('parvis-reader article.easy').getByText('pour retirer').waitFor();
      assert.deepEqual([errors, foreign], [[], []]);
      await close();
      const log = join(work, 'csp.log');
      assert.equal(existsSync(log) ? readFileSync(log, 'utf8') : '', '');
    });

  it('stays away, and leaves the page as it is, where somebody has changed the script', async () => {
    const file = join(site, 'public/parvis/parvis.js');
    const ours = readFileSync(file, 'utf8');
    writeFileSync(file, `${ours} `);
    const { page, errors, close } = await openPage(browser, policies['site']!);
    assert.match(errors.join('\n'), /integrity/);
    assert.equal(errors.length, 1);
    assert.equal(await page.locator('parvis-launcher').count(), 0);
    assert.equal(await page.evaluate(() => 'Parvis' in window), false);
    assert.equal(await page.locator('h1').innerText(), 'Inscrire votre enfant à la cantine');
    await close();
    writeFileSync(file, ours);
    const again = await openPage(browser, policies['site']!);
    await again.page.locator('parvis-launcher button').waitFor();
    await again.close();
  });

  it('is brought up to date by the same script: one line, and nothing else changed', async () => {
    const before = readFileSync(join(site, 'public/index.html'), 'utf8');
    const config = join(site, 'public/parvis.json');
    writeFileSync(config, readFileSync(config, 'utf8').replace('02 61 91 40 12', '02 61 91 40 13'));
    const { code, told } = await install();
    assert.equal(code, 0, told);
    assert.equal(readFileSync(join(site, 'public/index.html'), 'utf8'), before);
    assert.match(readFileSync(config, 'utf8'), /40 13/);
  });
});
