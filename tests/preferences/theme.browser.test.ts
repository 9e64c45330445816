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

  it('keep the arrow of a select, and a small icon beside the text of a link', async () => {
    const icon = (colour: string) =>
      `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'><path d='M3 1h9v14H3z' fill='${colour}'/></svg>")`;
    const { document, show, style, window } = await smallPage(`<style>
      select{appearance:none;-webkit-appearance:none;border:1px solid;padding:8px 30px 8px 8px;background:${icon('black')} no-repeat right 8px center}
      .vars{--arrow:${icon('black')};background-image:var(--arrow)}
      a{display:inline-block;padding-left:24px;background:${icon('black')} no-repeat left center}
      .tel::before{content:"";display:inline-block;width:16px;height:16px;background:${icon('black')}}
      .hero{background:${icon('black')} no-repeat center/cover}
    </style><body><select><option>Un</option></select><select class="vars"><option>Un</option></select>
    <p><a href="/pdf">Compte rendu</a></p><p class="tel">Téléphone</p><div class="hero">Texte</div>`);
    const sheets = document.adoptedStyleSheets.length;
    const picture = (name: string, pseudo?: string) =>
      window.getComputedStyle(document.querySelector(name)!, pseudo).backgroundImage;
    for (const theme of ['dark', 'yellow-on-black'] as const) {
      await show({ theme });
      for (const select of ['select', '.vars'])
        expect(picture(select), `${theme}, ${select}`).to.match(
          /^linear-gradient.*linear-gradient/,
        );
      expect(picture('a'), theme).to.match(/^url\(.*linear-gradient\(rgb\(255, 255, 255\)/);
      expect(
        window.getComputedStyle(document.querySelector('.tel')!, '::before').backgroundColor,
      ).to.equal('rgb(255, 255, 255)');
      expect(picture('.hero')).to.equal('none');
      expect(unreadable(document)).to.deep.equal([]);
    }
    expect(style.css, 'an address in what is stored').not.to.include('url(');
    await show({ theme: 'light' });
    expect(picture('a'), 'black on white needs no plate').not.to.include('gradient');
    style.remove();
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('show drawings of any size, and keep the parts of one apart', async () => {
    const { document, show, window } = await smallPage(`<style>.zone{fill:#aa0000}</style><body>
      <svg id="black" width="200" height="90"><path d="M0 0h90v90z"/></svg>
      <svg id="plan" width="200" height="90"><rect class="zone" width="60" height="60"/><path d="M60 0h90v90z" fill="#f0c000"/><path d="M0 0h9v9z"/></svg>
      <svg id="badge" width="40" height="40"><rect width="40" height="40"/><path d="M9 9h20v20z" fill="#ffffff"/></svg>`);
    const of = (name: string) => window.getComputedStyle(document.querySelector(name)!);
    await show({ theme: 'dark' });
    expect(of('#black path').fill).to.equal('rgb(236, 235, 231)');
    expect(of('#plan .zone').fill).to.equal('rgb(170, 0, 0)');
    expect(of('#plan').backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(of('#badge rect').fill).not.to.equal(of('#badge path').fill);
  });

  it('tell a switch that is on from one that is off, a full dot from an empty one', async () => {
    const { document, show, window } = await smallPage(`<style>
      .switch{position:relative;display:inline-block;width:60px;height:34px}.switch input{opacity:0;width:0;height:0}
      .slider{position:absolute;inset:0;background-color:#ccc}.slider::before{content:"";position:absolute;left:4px;bottom:4px;width:26px;height:26px;background:white}
      input:checked+.slider{background-color:#0a58a0}
      .dots span{display:inline-block;width:12px;height:12px;background:#bbb}.dots .on{background:#036}
      .track{width:200px;height:16px;background:#eee}.track div{width:40%;height:100%;background:#070}
    </style><body><label class="switch"><input type="checkbox"><span class="slider"></span></label>
    <div class="dots"><span></span><span class="on"></span></div><div class="track"><div></div></div>`);
    const of = (name: string, pseudo?: string) =>
      window.getComputedStyle(document.querySelector(name)!, pseudo);
    for (const theme of SHOWN) {
      await show({ theme, ...OWN });
      const ink = of('body').color;
      const input = document.querySelector('input')!;
      input.checked = false;
      expect(of('.slider').backgroundColor, theme).not.to.equal(ink);
      for (const each of [of('.slider'), of('.slider', '::before'), of('.dots span'), of('.track')])
        expect(each.boxShadow, theme).to.include('inset');
      input.checked = true;
      expect(of('.slider').backgroundColor, theme).to.equal(ink);
      expect(of('.dots .on').backgroundColor, theme).to.equal(ink);
      expect(of('.track div').backgroundColor, theme).to.equal(ink);
      expect(of('.track').backgroundColor, theme).not.to.equal(ink);
    }
  });

  it('tell what is ticked, and never cover the text of a label', async () => {
    const { document, show, window } = await smallPage(`<style>
      input{position:absolute;opacity:0} label{position:relative;display:block;padding-left:40px;width:300px}
      label::before{content:"";position:absolute;left:0;top:0;width:24px;height:24px}
      .rich::before{width:100%;height:100%}
    </style><body><input type="checkbox" id="a"><label for="a">Non</label><input type="checkbox" id="b" checked><label for="b">Oui</label>
    <input type="radio" id="c" checked><label class="rich" for="c">Riche</label>`);
    for (const theme of SHOWN) {
      await show({ theme, ...OWN });
      const [off, on, rich] = [...document.querySelectorAll('label')].map((label) =>
        window.getComputedStyle(label, '::before'),
      );
      expect(off!.outlineStyle, theme).to.equal('solid');
      expect(off!.backgroundImage, theme).to.equal('none');
      expect(on!.backgroundImage, theme).to.include('gradient');
      expect(rich!.backgroundImage, theme).to.include('gradient');
      expect(rich!.backgroundColor, theme).to.match(/^rgba.*, 0\)$|transparent/);
      expect(rich!.backgroundSize, theme).not.to.equal('auto');
    }
  });

  it('read over blends, filters and colours that no sheet overrules', async () => {
    const { document, show, window } = await smallPage(`<style>
      @layer base{.layered{color:#ffffff!important}}
      .blend{mix-blend-mode:multiply}.dim{filter:brightness(.2)}.behind{backdrop-filter:invert(1)}
      .a{background:linear-gradient(red,blue)}.b{-webkit-background-clip:text;background-clip:text}.c{-webkit-text-fill-color:transparent}
    </style><body><p class="blend">Un</p><p class="dim">Deux</p><p class="behind">Trois</p><p class="a b c">Quatre</p><p class="layered">Cinq</p>
    <p style="color:#fff!important;background:#222">Six</p><p style="color:#000!important">Sept</p><p style="background:#fff!important">Huit</p><p style="background:#000!important;color:#eee">Neuf</p>`);
    for (const theme of SHOWN) {
      await show({ theme, ...OWN });
      expect(unreadable(document), theme).to.deep.equal([]);
      for (const each of document.querySelectorAll('p')) {
        const { mixBlendMode, filter } = window.getComputedStyle(each);
        expect([mixBlendMode, filter], theme).to.deep.equal(['normal', 'none']);
      }
    }
  });

  it('take what they mended away with them', async () => {
    const { document, show, window } = await smallPage(
      '<body><p style="color:#000!important">Texte</p><svg width="200" height="90"><path d="M0 0h90v90z"/></svg>',
    );
    await show({ theme: 'dark', textSize: 150 });
    const of = (name: string) => window.getComputedStyle(document.querySelector(name)!);
    expect(of('p').backgroundColor).to.equal('rgb(255, 255, 255)');
    await show({ textSize: 150 });
    expect(of('p').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(of('path').fill).to.equal('rgb(0, 0, 0)');
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
