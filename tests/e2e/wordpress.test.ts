// The real WordPress of Debian's packages, from its own installation to the day the plugin is deleted.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../scripts/browsers.mjs';
import { configOf } from '../../src/receiver/config/read-config.js';
import { Receiver } from '../../src/receiver/receiver.js';
import { askForCall } from '../support/ask-for-call.js';
import { launch, openPage } from '../support/e2e.js';
import { missingPrograms, PACKAGES, startWordPress, type WordPress } from '../support/wordpress.js';

const missing = missingPrograms();
const skip =
  missing.length > 0 && !process.env.CI
    ? `not here: ${missing.join(', ')} (apt-get install ${PACKAGES})`
    : false;

const PHONE = '02 61 91 40 12';
const DAY = [['00:00', '24:00']];
const HOURS = {
  closedOnHolidays: false,
  weekly: { mo: DAY, tu: DAY, we: DAY, th: DAY, fr: DAY, sa: DAY, su: DAY },
};
const ARTICLE = `<p>La cantine est ouverte le mercredi. Les inscriptions se font à la mairie.</p>`;
const SHORTCODES = `[parvis_texte_facile]

<p>Vous devez fournir une attestation.</p>

[/parvis_texte_facile]

[parvis_ecouter pour='texte" onfocus="alert(1)' son="javascript:alert(1)"]

[parvis_rappel]<a href="tel:+33261914012" onclick="alert(1)">${PHONE}</a><script>alert(1)</script>[/parvis_rappel]

[parvis_rappel]

[parvis_autres_moyens demarche="F1341"]<ul><li>Au guichet</li></ul>[/parvis_autres_moyens]`;

describe('Parvis in the real WordPress', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-wp-test-'));
  let wordpress: WordPress;
  let browser: Browser;
  let receiver: Receiver;
  let receiverUrl: string;
  /** The webmaster, logged in. */
  let admin: Page;
  /** The front page before Parvis was there. */
  let untouched: { html: string; boxes: string };

  before(async () => {
    execFileSync(process.execPath, ['scripts/pack-integrations.mjs', '--out', folder, 'wordpress']);
    [wordpress, browser] = await Promise.all([startWordPress(), launch()]);
    const port = await freePort();
    receiverUrl = `http://127.0.0.1:${port}`;
    receiver = await Receiver.start(
      configOf(
        {
          listen: { host: '127.0.0.1', port },
          data: folder,
          smtp: { host: '127.0.0.1', port: 9, from: 'rappel@exemple.fr', requireTls: false },
          towns: {
            exemple: {
              name: 'Saint-Exemple',
              phone: PHONE,
              origins: [new URL(wordpress.url).origin],
              email: ['accueil@exemple.fr'],
              agents: ['accueil@exemple.fr'],
              hours: HOURS,
              slots: { leadMinutes: 0 },
            },
          },
        },
        {},
        folder,
        true,
      ),
      { logLevel: 'silent' },
    );
    admin = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    admin.setDefaultTimeout(30_000);
    // Pictures of persons, and an offer of news: WordPress's own, and not for a test.
    await admin.context().route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
  });
  after(async () => {
    await browser?.close();
    await receiver?.close();
    await wordpress?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const go = (path: string) => admin.goto(wordpress.url + path);
  const settings = () => go('wp-admin/options-general.php?page=parvis');
  const save = async () => {
    await admin.getByRole('button', { name: 'Enregistrer' }).click();
    await admin.waitForURL(/settings-updated/);
  };
  const told = async () =>
    (await admin.locator('.notice, .error, .updated').allInnerTexts()).join();
  const visit = async (path: string) => {
    const one = await openPage(browser, wordpress.url + path);
    return {
      ...one,
      launcher: one.page.locator('parvis-launcher button'),
      html: async () => (await one.page.request.get(wordpress.url + path)).text(),
      /** Where each element of the page stands. */
      boxes: () =>
        one.page.evaluate(() =>
          JSON.stringify(
            [...document.body.querySelectorAll('*')].map((element) => {
              const { x, y, width, height } = element.getBoundingClientRect();
              return [element.localName, x, y, width, height, element.attributes.length];
            }),
          ),
        ),
    };
  };
  /** As the editor does: with a session, and the nonce of its REST interface. */
  const publish = async (type: 'pages' | 'posts', content: string): Promise<string> => {
    const nonce = await admin.request.get(
      `${wordpress.url}wp-admin/admin-ajax.php?action=rest-nonce`,
    );
    const made = await admin.request.post(`${wordpress.url}?rest_route=/wp/v2/${type}`, {
      headers: { 'X-WP-Nonce': await nonce.text() },
      data: { title: 'Cantine', content, status: 'publish' },
    });
    assert.equal(made.status(), 201, await made.text());
    return `?${type === 'posts' ? 'p' : 'page_id'}=${(await made.json()).id}`;
  };
  const pages: Record<'plain' | 'codes' | 'blocks', string> = { plain: '', codes: '', blocks: '' };

  it('finds a WordPress installed by its own page', async () => {
    await go('wp-admin/install.php?step=1&language=fr_FR');
    await admin.locator('#weblog_title').fill('Saint-Exemple');
    await admin.locator('#user_login').fill('mairie');
    await admin.locator('#pass1').fill('un grand parvis devant la mairie');
    await admin.locator('#admin_email').fill('mairie@exemple.fr');
    await admin.locator('#submit').click();
    await admin.getByRole('link', { name: 'Se connecter' }).click();
    await admin.locator('#user_login').fill('mairie');
    await admin.locator('#user_pass').fill('un grand parvis devant la mairie');
    await admin.locator('#wp-submit').click();
    await admin.waitForURL(/wp-admin/);
    pages.plain = await publish('pages', ARTICLE);
    const page = await visit(pages.plain);
    untouched = { html: await page.html(), boxes: await page.boxes() };
    assert.doesNotMatch(untouched.html, /parvis/i);
    await page.close();
  });

  it('is installed from its zip, and activated', async () => {
    await go('wp-admin/plugin-install.php?tab=upload');
    await admin.locator('#pluginzip').setInputFiles(join(folder, 'parvis-wordpress.zip'));
    await admin.locator('#install-plugin-submit').click();
    await admin.getByRole('link', { name: /^Activer/ }).click();
    await admin.waitForURL(/plugins\.php/);
    await admin
      .getByRole('link', { name: 'Réglages' })
      .and(admin.locator('[href*="page=parvis"]'))
      .click();
    await admin.getByRole('heading', { name: 'Parvis', exact: true }).waitFor();
  });

  it('tells a webmaster what is wrong, and what to write', async () => {
    await settings();
    await admin.getByLabel('Téléphone de la mairie').fill('la mairie');
    await admin.getByLabel('Mots sur le bouton').fill('x'.repeat(41));
    await admin.getByLabel('Configuration en JSON').fill('{\n  "accent": "#1f4e8c",\n}');
    await save();
    const first = await told();
    assert.match(
      first,
      /Téléphone de la mairie : trouvé « la mairie »\. Écrivez par exemple 02 99/,
    );
    assert.match(first, /40 lettres au plus/);
    assert.match(first, /Ligne 2, sans doute : une virgule en trop/);
    assert.equal(await admin.getByLabel('Téléphone de la mairie').inputValue(), '');
    // What took time to write is still there.
    assert.match(await admin.getByLabel('Configuration en JSON').inputValue(), /1f4e8c/);

    await admin
      .getByLabel('Configuration en JSON')
      .fill('{ "acent": "#1f4e8c", "keepDays": "9<b>" }');
    await save();
    const second = await told();
    assert.match(second, /La clé « acent » n’existe pas\. Les clés possibles : .*accent/);
    assert.match(second, /keepDays : trouvé « 9<b> »\. Écrivez un nombre, sans guillemets/);
  });

  it('is set up: what is written is in the page, and cannot leave its place', async () => {
    await settings();
    await admin.getByLabel('Nom de la commune').fill('Saint-Exemple & l’Île « </script><b> »');
    await admin.getByLabel('Téléphone de la mairie').fill(PHONE);
    await admin.getByLabel('Place du bouton').selectOption('bottom-left');
    await admin.getByLabel('L’apporter aux appareils').uncheck();
    await admin.getByLabel('Configuration en JSON').fill(
      JSON.stringify({
        town: { name: 'Saint-</script><script>alert(1)</script>' },
        voice: { acronyms: {} },
        contact: { hours: HOURS, callback: { receiver: receiverUrl, town: 'exemple' } },
      }),
    );
    await save();
    assert.match(await told(), /Réglages enregistrés/);

    const page = await visit(pages.plain);
    const config = await page.page.evaluate(
      () => JSON.parse(document.getElementById('parvis-config')!.textContent!) as never,
    );
    assert.deepEqual(config, {
      position: 'bottom-left',
      town: { name: 'Saint-</script><script>alert(1)</script>', phone: PHONE },
      voice: { embedded: false, acronyms: {} },
      contact: { hours: HOURS, callback: { receiver: receiverUrl, town: 'exemple' } },
    });
    await page.launcher.waitFor();
    assert.deepEqual(page.errors, []);
    await page.close();

    await settings();
    await admin.getByLabel('L’apporter aux appareils').check();
    await save();
  });

  it('puts one tag in the head, which no one defers, and changes nothing else of the page', async () => {
    const page = await visit(pages.plain);
    await page.launcher.waitFor();
    const html = await page.html();
    const [tag] = /<script[^>]*parvis\.js[^>]*>/.exec(html)!;
    assert.match(tag, /data-no-optimize="1"/);
    assert.doesNotMatch(tag, /\s(?:defer|async)\b/);
    assert.ok(html.indexOf(tag) < html.indexOf('</head>'));
    const without = html
      .replace(/<script[^>]*parvis\.js[^>]*><\/script>\n/, '')
      .replace(/<script[^>]*parvis-config[^>]*>[^<]*<\/script>\n/, '');
    assert.equal(without, untouched.html);
    assert.equal(await page.boxes(), untouched.boxes);
    assert.deepEqual(page.errors, []);
    assert.deepEqual(
      page.foreign.filter((address) => !/gravatar|s\.w\.org/.test(address)),
      [],
    );
    await page.close();
  });

  it('opens for a visitor, who listens to the page', async () => {
    const { page, launcher, errors, close } = await visit(pages.plain);
    await launcher.click();
    await page.locator('parvis-toolbar .panel.open').waitFor();
    await page.locator('parvis-toolbar [part=open-speech]').click();
    await page.locator('html > parvis-speech .bar.open').waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  it('lets a visitor ask for a call, which the receiver has', async () => {
    const { page, launcher, close } = await visit(pages.plain);
    const ours = (selector: string) => page.locator(`parvis-callback ${selector}`);
    await launcher.click();
    await page.locator('parvis-toolbar [part=open-callback]').click();
    await askForCall(page, 'La cantine du mercredi');
    await ours('[part=send]').click();
    await ours('[part=confirmation]').waitFor();
    const found = await receiver.context.store.read((reader) =>
      reader.all("SELECT id FROM requests WHERE person LIKE '%33612345671%'"),
    );
    assert.equal(found.length, 1);
    await close();
  });

  it('has shortcodes: what they wrap is there without any script, and nothing hostile in it', async () => {
    pages.codes = await publish('posts', SHORTCODES);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(wordpress.url + pages.codes);
    const callback = plain.locator('parvis-callback');
    assert.equal(await callback.count(), 2);
    for (const [at, href] of [
      [0, 'tel:+33261914012'],
      [1, 'tel:0261914012'],
    ] as const) {
      assert.equal(await callback.nth(at).locator('a').getAttribute('href'), href);
      assert.ok(await callback.nth(at).locator('a').isVisible());
      assert.equal(await callback.nth(at).locator('a').innerText(), PHONE);
    }
    assert.equal(await plain.locator('[onclick], parvis-callback script').count(), 0);
    assert.match(
      await plain.locator('parvis-falc').innerHTML(),
      /^\s*<p>Vous devez fournir une attestation\.<\/p>\s*$/,
    );
    const speech = plain.locator('parvis-speech');
    assert.equal(await speech.getAttribute('for'), 'texte" onfocus="alert(1)');
    assert.equal(await speech.getAttribute('src'), null);
    const channels = plain.locator('parvis-channels');
    assert.equal(await channels.getAttribute('procedure'), 'F1341');
    assert.ok(await channels.getByText('Au guichet').isVisible());
    await context.close();

    const { page, errors, close } = await visit(pages.codes);
    await page.locator('parvis-callback [part=ask]').first().waitFor();
    assert.deepEqual(errors, []);
    await close();
    await settings();
    assert.ok(await admin.getByRole('link', { name: 'Cantine' }).isVisible());
  });

  it('has a block, put in a page with the editor', async () => {
    await go('wp-admin/post-new.php');
    await admin.waitForFunction(() =>
      (
        window as unknown as { wp?: { blocks?: { getBlockType(name: string): unknown } } }
      ).wp?.blocks?.getBlockType('parvis/element'),
    );
    await admin.evaluate(async () => {
      const { wp } = window as unknown as {
        wp: {
          blocks: { createBlock(name: string, attributes: object, inner?: object[]): object };
          data: { dispatch(store: string): Record<string, (value?: unknown) => Promise<void>> };
        };
      };
      const { createBlock } = wp.blocks;
      await wp.data.dispatch('core/block-editor').insertBlocks!([
        createBlock('parvis/element', { kind: 'rappel' }),
        createBlock('parvis/element', { kind: 'texte-facile' }, [
          createBlock('core/paragraph', { content: 'Vous devez fournir une attestation.' }),
        ]),
      ]);
      await wp.data.dispatch('core/editor').editPost!({ title: 'Bloc', status: 'publish' });
      await wp.data.dispatch('core/editor').savePost!();
    });
    assert.equal(await admin.locator('.block-editor-warning').count(), 0);
    assert.ok((await admin.getByText('Être rappelé par la mairie').count()) > 0);
    const [id] = wordpress.query("SELECT ID FROM wp_posts WHERE post_title = 'Bloc'");
    pages.blocks = `?p=${id}`;
    const { page, errors, close } = await visit(pages.blocks);
    await page.locator('parvis-callback [part=ask]').waitFor();
    assert.equal(
      await page.locator('parvis-callback a').first().getAttribute('href'),
      'tel:0261914012',
    );
    assert.equal(
      await page.locator('parvis-falc > p').innerText(),
      'Vous devez fournir une attestation.',
    );
    assert.deepEqual(errors, []);
    await close();
  });

  it('refuses settings from who may not, or without the nonce', async () => {
    const other = await admin.request.post(`${wordpress.url}wp-admin/options.php`, {
      form: { option_page: 'parvis', action: 'update', 'parvis_settings[phone]': '3949' },
    });
    assert.equal(other.status(), 403);
    const stranger = await browser.newContext();
    const page = await stranger.request.get(
      `${wordpress.url}wp-admin/options-general.php?page=parvis`,
    );
    assert.match(page.url(), /wp-login/);
    await stranger.close();
    assert.ok(!wordpress.dump().includes('3949'));
  });

  it('is deactivated: the pages are as they were before it came', async () => {
    await go('wp-admin/plugins.php');
    await admin.locator('#deactivate-parvis').click();
    await admin.waitForURL(/deactivate=true/);
    const page = await visit(pages.plain);
    assert.equal(await page.html(), untouched.html);
    assert.equal(await page.boxes(), untouched.boxes);
    await page.close();
    const blocks = await visit(pages.blocks);
    assert.doesNotMatch(await blocks.html(), /parvis/);
    assert.match(await blocks.html(), /Vous devez fournir une attestation/);
    await blocks.close();
  });

  it('is deleted: no file and nothing of it in the database', async () => {
    await go('wp-admin/plugins.php');
    admin.once('dialog', (dialog) => void dialog.accept());
    await admin.locator('#delete-parvis').click();
    await admin.locator('.plugin-deleted-tr').waitFor();
    assert.equal(existsSync(join(wordpress.content, 'plugins/parvis')), false);
    const left = wordpress
      .dump()
      .split('\n')
      // The words of the town, and WordPress's own memory of what it ran, which it loses after a week.
      .filter((line) => !/^INSERT INTO `wp_posts`|'recently_activated'/.test(line))
      .filter((line) => /parvis/i.test(line));
    assert.deepEqual(left, []);
    assert.deepEqual(wordpress.complaints(), []);
  });
});
