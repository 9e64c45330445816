import { expect } from '@open-wc/testing';
import { nextFrame } from '../support/browser.js';
import { hostPage, smallPage, until, wait } from './host-page.js';

/** A moving image of two frames, red then blue, 16 x 16. */
const GIF =
  'R0lGODlhEAAQAIAAAP8AAAAA/yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAEAAQAAACDoSPqcvtD6OctNqLsz4FACH5BAAKAAAALAAAAAAQABAAAAIOjI+py+0Po5y02ouzPgUAOw==';

const spaced = { lineHeight: 2, letterSpacing: 0.12, wordSpacing: 0.2, paragraphSpacing: 2 };

describe('spacing and fonts', function () {
  this.timeout(20_000);

  for (const name of [
    'wordpress-classic',
    'important-reset',
    'shadow',
    'tables-2005',
    'layers-nesting',
  ]) {
    it(`reach the texts of ${name}`, async () => {
      const { document, show, window } = await hostPage(name);
      await show({ ...spaced, font: 'system' });
      const texts = [...document.querySelectorAll('p,li,a,td,h1,h2')].filter((each) =>
        each.textContent!.trim(),
      );
      expect(texts.length).to.be.above(5);
      for (const each of texts) {
        const { letterSpacing, lineHeight, wordSpacing, fontSize, fontFamily } =
          window.getComputedStyle(each);
        const size = parseFloat(fontSize);
        expect(parseFloat(letterSpacing) / size).to.be.closeTo(0.12, 0.01);
        expect(parseFloat(wordSpacing) / size).to.be.closeTo(0.2, 0.01);
        expect(parseFloat(lineHeight) / size).to.be.closeTo(2, 0.05);
        expect(fontFamily).to.contain('system-ui');
      }
    });
  }

  for (const textSize of [100, 150])
    it(`keep the letters of an icon font in their font, with text at ${textSize} %`, async () => {
      const { document, show, window } = await smallPage(`<style>
      .ico,[class^="picto-"]{font-family:"Ma-icons"!important}.picto-tel::before{content:"\\e900"}
      .material-icons{font-family:'Material Icons'}
    </style><body><p><i class="ico picto-tel"></i> <span class="material-icons">phone</span> Appeler</p>`);
      await show({ textSize });
      await show({ textSize, font: 'opendyslexic' });
      const family = (name: string, pseudo?: string) =>
        window.getComputedStyle(document.querySelector(name)!, pseudo).fontFamily;
      expect(family('.ico', '::before')).to.contain('Ma-icons');
      expect(family('.material-icons')).to.contain('Material Icons');
      expect(family('p')).to.contain('Parvis OpenDyslexic');
    });

  it('align text on the side where its language starts', async () => {
    const { document, show, window } = await smallPage(
      `<style>p{text-align:justify}h1{text-align:center}</style><body><h1>Titre</h1><p>Texte</p><p dir="rtl">نص</p>`,
    );
    await show({ alignStart: true });
    const aligned = [...document.querySelectorAll('h1,p')].map(
      (each) => window.getComputedStyle(each).textAlign,
    );
    expect(aligned).to.deep.equal(['start', 'start', 'start']);
  });

  it('leave no font behind', async () => {
    const { document, show, style } = await smallPage('<body><p>Texte</p>');
    const { size } = document.fonts;
    await show({ font: 'atkinson' });
    expect(document.fonts.size).to.be.above(size);
    await show({ font: 'opendyslexic' });
    style.remove();
    expect(document.fonts.size).to.equal(size);
  });
});

describe('stop motion', function () {
  this.timeout(20_000);

  it('stops what style sheets move, and lets it go on', async () => {
    const { document, show, style, window } = await smallPage(
      `<style>@keyframes tourne{to{rotate:360deg}}.a{animation:tourne 2s linear infinite}html{scroll-behavior:smooth}</style><body><div class="a">Actualités</div>`,
    );
    const turning = () =>
      document.getAnimations().filter(({ playState }) => playState === 'running').length;
    expect(turning()).to.equal(1);
    await show({ stopMotion: true });
    await wait(100);
    expect(turning()).to.equal(0);
    expect(window.getComputedStyle(document.documentElement).scrollBehavior).to.equal('auto');
    style.remove();
    await nextFrame(window);
    expect(turning()).to.equal(1);
  });

  it('stills what scripts move, and only what moved', async () => {
    const { document, show, style } = await smallPage('<body><p>Un</p><div>Deux</div>');
    const frames = [{ opacity: 0 }, { opacity: 1 }];
    const moving = document
      .querySelector('p')!
      .animate(frames, { duration: 60_000, iterations: Infinity });
    const paused = document.querySelector('div')!.animate(frames, { duration: 60_000 });
    paused.pause();
    await show({ stopMotion: true });
    expect(moving.playState).to.equal('paused');
    style.remove();
    expect([moving.playState, paused.playState]).to.deep.equal(['running', 'paused']);
  });

  it('shows the first image of a GIF, and the GIF again after', async () => {
    const { document, show, style, window } = await smallPage(
      `<body><img class="g" alt="Fête" src="data:image/gif;base64,${GIF}#.gif"><img class="p" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
    );
    const image = document.querySelector<HTMLImageElement>('.g')!;
    await image.decode();
    const before = image.outerHTML;
    await show({ stopMotion: true });
    const shown = () => window.getComputedStyle(image);
    await until(
      () => /^url\("blob:/.test(shown().content) || shown().visibility === 'hidden',
      'a still image',
    );
    expect(shown().visibility).to.equal('visible');
    expect(image.getBoundingClientRect().width).to.equal(16);
    style.remove();
    expect(shown().content).to.equal('normal');
    expect(image.outerHTML).to.equal(before);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  it('stills a GIF that comes later', async () => {
    const { document, show, style, window } = await smallPage('<body><p>Un</p>');
    await show({ stopMotion: true });
    const image = document.createElement('img');
    image.alt = 'Fête';
    image.src = `data:image/gif;base64,${GIF}#.gif`;
    document.body.append(image);
    const shown = () => window.getComputedStyle(image).content;
    await until(() => /^url\("blob:/.test(shown()), 'a still image');
    style.remove();
    expect(shown()).to.equal('normal');
  });

  it('hides a GIF where the page forbids a still copy', async () => {
    const { document, show, window, errors } = await hostPage('csp-strict');
    const image = document.createElement('img');
    image.alt = 'Fête';
    image.src = '/corpus/csp-strict/anime.gif';
    Object.defineProperties(image, { naturalWidth: { value: 16 }, naturalHeight: { value: 16 } });
    document.body.append(image);
    await show({ stopMotion: true });
    await until(
      () => window.getComputedStyle(image).visibility === 'hidden',
      'the image to be hidden',
    );
    expect(errors).to.deep.equal([]);
  });

  it('pauses a film that started alone, and plays it again', async () => {
    const { document, show, style } = await smallPage(
      '<body><video muted autoplay loop></video><video controls></video>',
    );
    const [alone, chosen] = [...document.querySelectorAll('video')].map((film) => {
      const said: string[] = [];
      Object.defineProperties(film, {
        paused: { get: () => said.at(-1) === 'pause' },
        pause: { value: () => said.push('pause') },
        play: { value: () => (said.push('play'), Promise.resolve()) },
      });
      return said;
    });
    await show({ stopMotion: true });
    style.remove();
    expect(alone).to.deep.equal(['pause', 'play']);
    expect(chosen).to.deep.equal([]);
  });

  it('pauses a film that comes later, and lets the visitor play it', async () => {
    const { document, show } = await smallPage('<body><p>Un</p>');
    await show({ stopMotion: true });
    const film = document.createElement('video');
    film.muted = film.loop = true;
    let playing = true;
    Object.defineProperties(film, {
      paused: { get: () => !playing },
      pause: { value: () => (playing = false) },
    });
    document.body.append(film);
    film.dispatchEvent(new Event('play'));
    expect(playing).to.equal(false);
    playing = true;
    film.dispatchEvent(new Event('play'));
    expect(playing).to.equal(true);
  });
});

describe('hide images', function () {
  it('hides what says nothing, never the only content of a link', async () => {
    const source = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const { document, show, window } =
      await smallPage(`<style>.photo{background-image:url("${source}")}</style><body>
      <img id="decor" alt="" src="${source}"><img id="said" alt="Plan" src="${source}"><img id="none" src="${source}">
      <a href="/1"><img id="link" alt="" src="${source}"></a><a href="/2"><span><img id="deep" alt="" src="${source}"></span></a>
      <a href="/3"><picture><source srcset="${source}"><img id="picture" alt="" src="${source}"></picture></a>
      <button><img id="button" alt="" src="${source}"></button><div class="photo">Texte</div>`);
    await show({ hideImages: true });
    const hidden = [...document.images].filter(
      (image) => window.getComputedStyle(image).visibility === 'hidden',
    );
    expect(hidden.map(({ id }) => id)).to.deep.equal(['decor']);
    expect(window.getComputedStyle(document.querySelector('.photo')!).backgroundImage).to.equal(
      'none',
    );
  });

  it('keeps the picture that says the name of a link', async () => {
    const source = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const { document, show, window } = await smallPage(`<style>
      a,h1,p{background-image:url("${source}")} .logo{text-indent:-9999px;overflow:hidden} .nothing{font-size:0}
      .hush{position:absolute;clip:rect(0 0 0 0)}
    </style><body><h1 class="logo">Mairie</h1><a class="logo" href="/">Accueil</a><a class="nothing" href="/n">Rien</a>
    <a id="named" href="/r"><span class="hush">Chercher</span></a><a id="usual" href="/s"><span class="sr-only">Suivant</span></a>
    <a id="text" href="/t">Texte</a><p>Texte</p>`);
    await show({ hideImages: true });
    const shown = [...document.querySelectorAll('h1,a,p')].map(
      (each) => window.getComputedStyle(each).backgroundImage !== 'none',
    );
    expect(shown).to.deep.equal([true, true, true, true, true, false, false]);
  });
});

describe('the reading guide', function () {
  this.timeout(20_000);

  const band = (document: Document) =>
    document
      .querySelector('parvis-guide')!
      .shadowRoot!.querySelector('.band')!
      .getBoundingClientRect();
  const middle = ({ top, height }: DOMRect) => top + height / 2;

  for (const guide of ['ruler', 'mask'] as const) {
    it(`follows the pointer, the focus and the caret (${guide})`, async () => {
      const { document, show, window } = await smallPage(
        `<body>${'<p>Une ligne de texte.</p>'.repeat(10)}<a href="#a" style="position:absolute;top:500px">Lien</a>`,
      );
      await show({ guide });
      document.body.dispatchEvent(
        new window.PointerEvent('pointermove', { clientX: 5, clientY: 210, bubbles: true }),
      );
      await nextFrame(window);
      await nextFrame(window);
      expect(middle(band(document))).to.be.closeTo(210, 3);
      const line = document.querySelectorAll('p')[7]!;
      document.getSelection()!.collapse(line.firstChild, 3);
      const { top, height } = line.getBoundingClientRect();
      await until(() => Math.abs(middle(band(document)) - top - height / 2) < 12, 'the caret');
      const link = document.querySelector('a')!;
      // As a keyboard would.
      (link as HTMLElement & { focus(options: object): void }).focus({ focusVisible: true });
      if (link.matches(':focus-visible')) {
        await until(
          () => Math.abs(middle(band(document)) - middle(link.getBoundingClientRect())) < 5,
          'the focus',
        );
      }
    });
  }

  it('lets clicks through, tells nothing to screen readers, and goes without trace', async () => {
    const { document, show, style, window } = await smallPage('<body><p>Texte</p>');
    const before = document.documentElement.outerHTML;
    await show({ guide: 'mask' });
    const host = document.querySelector('parvis-guide')!;
    expect(window.getComputedStyle(host).pointerEvents).to.equal('none');
    expect(host.getAttribute('aria-hidden')).to.equal('true');
    expect(document.elementFromPoint(30, 20)?.localName).not.to.equal('parvis-guide');
    style.remove();
    expect(document.documentElement.outerHTML).to.equal(before);
  });
});
