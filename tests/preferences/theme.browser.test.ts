import { expect } from '@open-wc/testing';
import { THEMES } from '../../src/preferences/schema.js';
import { controlContrast, photograph, unreadable } from '../support/page-audit.js';
import { can, emulate } from '../support/browser.js';
import { PAGES, hostPage, smallPage, until, wait } from './host-page.js';

const SHOWN = THEMES.filter((theme) => theme !== 'page');
const OWN = { ownText: '#20302a', ownBackground: '#e4f1e8' } as const;

describe('themes on pages of the corpus', function () {
  this.timeout(40_000);

  for (const name of PAGES) {
    it(`make every text and field of ${name} readable, and hide no image`, async () => {
      const { document, show } = await hostPage(name);
      const images = [...document.images].filter((image) => image.checkVisibility());
      for (const theme of SHOWN) {
        await show({ theme, ...OWN });
        expect(unreadable(document).slice(0, 5), `${name}, ${theme}`).to.deep.equal([]);
        const fields = [
          ...document.querySelectorAll<HTMLElement>(
            'input:not([type=hidden],[type=checkbox],[type=radio],[type=range],[type=image],[type=file]),select,textarea,button',
          ),
        ].filter((field) => field.checkVisibility() && field.offsetWidth > 4);
        const lost = fields.filter((field) => controlContrast(field) < 3);
        expect(
          lost.map(({ outerHTML }) => outerHTML.slice(0, 90)),
          `${name}, ${theme}`,
        ).to.deep.equal([]);
        for (const image of images)
          expect(
            image.checkVisibility({ visibilityProperty: true, opacityProperty: true } as object),
          ).to.equal(true);
      }
    });
  }
});

describe('themes', function () {
  this.timeout(20_000);

  it('show letters cut out of a gradient, and text over a picture', async () => {
    const { document, show } = await smallPage(`<style>
      .cut{background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent;-webkit-text-fill-color:transparent}
      .hero{background:#000 url(/corpus/dsfr/none.png);color:#fff}
      header{background:transparent;color:#fff;position:absolute;top:0}
      .soft{color:rgba(255,255,255,.6)} .shadow{color:#fff;text-shadow:0 0 4px #000}
      .vars{--c:#eee;color:var(--c);background:var(--b,#111)}
      p::before{content:"» ";color:#fffffe}
    </style><body style="background:#123"><header>Mairie</header><div class="hero"><h1>Bienvenue</h1></div><h2 class="cut">Titre</h2>
    <p class="soft">Doux</p><p class="shadow">Ombre</p><p class="vars">Variables</p><p style="color:#ddd;background:#222">En ligne</p><table bgcolor="#000"><tr><td><font color="#eeeeee">Vieux</font></td></tr></table>`);
    for (const theme of SHOWN) {
      await show({ theme, ...OWN });
      expect(unreadable(document), theme).to.deep.equal([]);
    }
  });

  it('keep a picture that says the name of a link, and an icon in an empty box', async () => {
    const picture = 'url("data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>")';
    const { document, show, window } = await smallPage(`<style>
      .logo{display:block;width:80px;height:40px;background-image:${picture};text-indent:-9999px}
      .lens{display:block;width:40px;height:40px;background-image:${picture}}
      .lens span{position:absolute;clip:rect(0 0 0 0)}
      .dot{display:block;width:20px;height:20px;background-image:${picture}}
      .photo{background-image:${picture}}
    </style><body><a class="logo" href="/">Mairie</a><a class="lens" href="/r"><span class="sr-only">Chercher</span></a><i class="dot"></i><p class="photo">Texte</p>`);
    await show({ theme: 'dark' });
    const hasPicture = (name: string) =>
      window.getComputedStyle(document.querySelector(name)!).backgroundImage !== 'none';
    expect(['.logo', '.lens', '.dot', '.photo'].map(hasPicture)).to.deep.equal([
      true,
      true,
      true,
      false,
    ]);
  });

  it('show where the focus is', async function () {
    // A window that is not in front shows no focus.
    if (!document.hasFocus()) this.skip();
    const {
      document: page,
      show,
      window,
    } = await smallPage('<style>:focus{outline:0}</style><body><a href="/">Lien</a><input>');
    for (const theme of SHOWN) {
      await show({ theme, ...OWN });
      const field = page.querySelector('input')!;
      field.focus();
      const { outlineStyle, outlineWidth } = window.getComputedStyle(field);
      expect([outlineStyle, outlineWidth], theme).to.deep.equal(['solid', '3px']);
      field.blur();
    }
  });

  it('leave the last of many colours asked for quickly', async () => {
    const { document, show, style, window } = await hostPage('joomla');
    const before = photograph(document);
    await Promise.all(SHOWN.map((theme) => show({ theme, ...OWN })));
    expect(window.getComputedStyle(document.body).backgroundColor).to.equal('rgb(228, 241, 232)');
    style.remove();
    await wait(100);
    const after = photograph(document);
    expect(after.filter((line, at) => line !== before[at]).slice(0, 2)).to.deep.equal([]);
  });

  it('reach colours set by a sheet that comes later', async () => {
    const { document, show, window } = await smallPage('<body><p class="late">Texte</p>');
    await show({ theme: 'dark' });
    await wait(500);
    const late = document.createElement('style');
    late.textContent = '.late{color:#222;background:#fff}';
    document.head.append(late);
    await until(
      () => window.getComputedStyle(document.querySelector('p')!).color === 'rgb(236, 235, 231)',
      'the theme',
    );
    expect(unreadable(document)).to.deep.equal([]);
  });

  it('give way to the colours that the system forces', async function () {
    if (!can.media) this.skip();
    const { document, show, window } = await smallPage(
      '<style>p{color:#123456}</style><body><p>Texte</p><button>Oui</button>',
    );
    await emulate({ forcedColors: 'active' });
    const colours = () =>
      ['p', 'body', 'button'].map(
        (name) => window.getComputedStyle(document.querySelector(name)!).cssText,
      );
    const before = colours();
    await show({ theme: 'yellow-on-black' });
    expect(colours().map((text) => text.replace(/--parvis[^;]*;/g, ''))).to.deep.equal(before);
  });
});
