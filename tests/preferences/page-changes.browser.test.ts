import { expect } from '@open-wc/testing';
import { photograph } from '../support/page-audit.js';
import { hostPage, sizeOf, smallPage, until, wait } from './host-page.js';

describe('settings on a page that changes', function () {
  this.timeout(20_000);

  it('reach text that comes later, with a size of its own', async () => {
    const { document, show } = await smallPage(
      '<body><main><p style="font-size:16px">Avant</p></main>',
    );
    await show({ textSize: 200 });
    document
      .querySelector('main')!
      .insertAdjacentHTML('beforeend', '<p id="late" style="font-size: 15px">Après</p>');
    await until(() => sizeOf(document.querySelector('#late')) === 30, 'the late text to be 30 px');
    expect(sizeOf(document.querySelector('p'))).to.equal(32);
  });

  it('reach text that a script puts again, and sizes again', async () => {
    const { document, show } = await smallPage(
      '<body><main><p style="font-size:16px">Avant</p></main>',
    );
    await show({ textSize: 200 });
    const main = document.querySelector('main')!;
    for (const size of [15, 17, 19]) {
      main.innerHTML = `<p style="font-size: ${size}px">Encore</p>`;
      await until(() => sizeOf(main.querySelector('p')) === 2 * size, `${size} px, doubled`);
    }
    main.querySelector('p')!.style.fontSize = '21px';
    await until(() => sizeOf(main.querySelector('p')) === 42, 'the size that a script gave');
  });

  it('reach text styled by a sheet that comes later, and leave no trace of it', async () => {
    const { document, show, style } = await smallPage(
      '<body><p class="a">Un</p><p class="b">Deux</p><p class="c">Trois</p>',
    );
    await show({ textSize: 200 });
    const late = document.createElement('style');
    late.textContent = '.a{font-size:20px}';
    document.head.append(late);
    const inserted = document.head.appendChild(document.createElement('style'));
    inserted.sheet!.insertRule('.b{font-size:30px}');
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = 'data:text/css,.c{font-size:10px}';
    document.head.append(link);
    await until(() => sizeOf(document.querySelector('.a')) === 40, 'the style element');
    await until(() => sizeOf(document.querySelector('.b')) === 60, 'the inserted rule');
    await until(() => sizeOf(document.querySelector('.c')) === 20, 'the link');
    style.remove();
    expect(['.a', '.b', '.c'].map((name) => sizeOf(document.querySelector(name)))).to.deep.equal([
      20, 30, 10,
    ]);
  });

  it('reach a body that replaces the first', async () => {
    const { document, show } = await smallPage('<style>p{font-size:20px}</style><body><p>Un</p>');
    await show({ textSize: 200, theme: 'dark' });
    const body = document.createElement('body');
    body.innerHTML = '<p>Deux</p><div style="font-size:12px">Trois</div>';
    document.documentElement.replaceChild(body, document.body);
    await until(() => sizeOf(document.querySelector('div')) === 24, 'the new body');
    expect(sizeOf(document.querySelector('p'))).to.equal(40);
    expect(sizeOf(document.body)).to.equal(32);
  });

  it('come back when the page takes the mark off the root', async () => {
    const { document, show } = await smallPage('<body><p>Un</p>');
    await show({ textSize: 200 });
    document.documentElement.removeAttribute('data-parvis');
    await until(() => document.documentElement.hasAttribute('data-parvis'), 'the mark');
    expect(sizeOf(document.querySelector('p'))).to.equal(32);
  });

  it('hold when the page replaces its own adopted sheets', async () => {
    const { document, show, window, style } = await smallPage('<body><p>Un</p>');
    await show({ textSize: 200 });
    const own = new window.CSSStyleSheet();
    own.replaceSync('p{font-size:18px}');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    await show({ textSize: 220 });
    style.remove();
    expect([...document.adoptedStyleSheets]).to.deep.equal([own]);
  });

  it('follow the page across a change of layout', async () => {
    const { document, show, frame } = await smallPage(
      '<style>p{font-size:20px}@media (max-width:600px){p{font-size:14px}}</style><body><p>Un</p>',
    );
    await show({ textSize: 200 });
    frame.width = '500';
    await until(() => sizeOf(document.querySelector('p')) === 28, 'the small size, doubled');
    frame.width = '1000';
    await until(() => sizeOf(document.querySelector('p')) === 40, 'the large size, doubled');
    await wait(700);
    expect(sizeOf(document.querySelector('p'))).to.equal(40);
  });

  it('reach open shadow roots that come later', async () => {
    const { document, show, style, window } = await smallPage('<body><div id="host"></div>');
    await show({ textSize: 200, theme: 'dark', letterSpacing: 0.1 });
    window.customElements.define(
      'ma-fiche',
      class extends window.HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML =
            '<style>p{font-size:17px;color:#999}</style><p>Fiche</p>';
        }
      },
    );
    document.body.append(document.createElement('ma-fiche'));
    const inner = () => document.querySelector('ma-fiche')!.shadowRoot!.querySelector('p')!;
    await until(() => sizeOf(inner()) === 34, 'the text in the shadow root');
    expect(window.getComputedStyle(inner()).color).to.equal('rgb(236, 235, 231)');
    expect(parseFloat(window.getComputedStyle(inner()).letterSpacing)).to.be.closeTo(3.4, 0.1);
    style.remove();
    expect(sizeOf(inner())).to.equal(17);
    expect(document.querySelector('ma-fiche')!.shadowRoot!.adoptedStyleSheets.length).to.equal(0);
  });

  it('are not read again for what brings no style', async () => {
    const { document, show } = await smallPage('<body><main></main>');
    await show({ textSize: 200 });
    await wait(600);
    const { sheet } = { sheet: document.adoptedStyleSheets.at(-1)! };
    let switched = 0;
    const descriptor = Object.getOwnPropertyDescriptor(
      Object.getPrototypeOf(Object.getPrototypeOf(sheet)),
      'disabled',
    )!;
    Object.defineProperty(sheet, 'disabled', {
      configurable: true,
      get: () => descriptor.get!.call(sheet) as boolean,
      set: (value) => (switched++, descriptor.set!.call(sheet, value)),
    });
    for (let count = 0; count < 5; count++) {
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>Nouvelle</p>');
      await wait(150);
    }
    await wait(600);
    expect(switched).to.equal(0);
  });

  it('keep the place where the visitor was reading when the page is read again', async () => {
    const { document, show, window } = await smallPage(
      `<body>${'<p>Une ligne de texte.</p>'.repeat(120)}`,
    );
    await show({ textSize: 300 });
    window.scrollTo(0, 8000);
    await wait(50);
    const { scrollY } = window;
    document.head.append(document.createElement('style'));
    await wait(900);
    expect(window.scrollY).to.be.closeTo(scrollY, 2);
    expect(scrollY).to.be.above(4000);
  });

  it('wait for the body when they come in the head', async () => {
    const { document, style } = await smallPage('<body><p>Un</p>');
    document.documentElement.removeChild(document.body);
    await style.apply({
      ...(await import('../../src/preferences/schema.js')).DEFAULTS,
      textSize: 200,
    });
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });
});

describe('settings taken back', function () {
  this.timeout(30_000);
  for (const name of [
    'wordpress-classic',
    'dsfr',
    'tables-2005',
    'shadow',
    'joomla',
    'layers-nesting',
  ]) {
    it(`leave ${name} as it was, to the byte`, async () => {
      const { document, show, style } = await hostPage(name);
      const before = photograph(document);
      await show({
        textSize: 220,
        lineHeight: 2,
        letterSpacing: 0.1,
        wordSpacing: 0.2,
        paragraphSpacing: 2,
        lineWidth: 60,
        alignStart: true,
        noHyphens: true,
        font: 'system',
        theme: 'yellow-on-black',
        hideImages: true,
        underlineLinks: true,
        strongFocus: true,
        guide: 'mask',
        stopMotion: true,
      });
      await show({ textSize: 140, theme: 'sepia', guide: 'ruler' });
      expect(photograph(document).length).to.be.above(10);
      style.remove();
      await wait(100);
      const after = photograph(document);
      expect(after.length).to.equal(before.length);
      expect(after.filter((line, at) => line !== before[at]).slice(0, 3)).to.deep.equal([]);
    });
  }
});
