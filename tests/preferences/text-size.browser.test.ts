import { expect } from '@open-wc/testing';
import { brokenLayout, misgrown, photograph, textSizes } from '../support/page-audit.js';
import { PAGES, hostPage, sizeOf, smallPage, until, wait } from './host-page.js';

const text = (node: Text) => `${node.parentElement?.outerHTML.slice(0, 80)}`;

describe('text size on pages of the corpus', function () {
  this.timeout(20_000);

  for (const name of PAGES) {
    for (const width of [1280, 320]) {
      it(`doubles every text of ${name}, and breaks nothing, ${width} px wide`, async () => {
        const { document, show, style } = await hostPage(name, { width });
        const before = textSizes(document);
        const layout = brokenLayout(document);
        await show({ textSize: 200 });
        const misses = misgrown(before, 2);
        // An important size in a style attribute: no style sheet can change it.
        const allowed = name === 'inline-px' ? 1 : before.size / 100;
        expect(misses.length, misses.slice(0, 5).join('\n')).to.be.at.most(allowed);
        const now = brokenLayout(document);
        expect(now.wide, 'wider than the window').to.be.at.most(layout.wide + 4);
        const cut = [...now.cut].filter((node) => !layout.cut.has(node));
        expect(cut.map(text), 'cut').to.deep.equal([]);
        style.remove();
        expect(misgrown(before, 1)).to.deep.equal([]);
      });
    }
  }
});

describe('text size', function () {
  this.timeout(20_000);

  it('goes to 300 % and back to 120 % as if it had gone there at once', async () => {
    const { document, show, style } = await hostPage('px-fixed');
    await show({ textSize: 120 });
    const direct = photograph(document);
    await show({ textSize: 300 });
    await show({ textSize: 120 });
    expect(photograph(document).filter((line, at) => line !== direct[at])).to.deep.equal([]);
    style.remove();
  });

  it('shows the last of many sizes asked for quickly', async () => {
    const { document, show } = await hostPage('drupal');
    const before = textSizes(document);
    const sizes = [120, 140, 300, 100, 160, 280, 180, 100, 220];
    await Promise.all(sizes.map((textSize) => show({ textSize })));
    expect(misgrown(before, 2.2)).to.deep.equal([]);
    await Promise.all([200, 100].map((textSize) => show({ textSize })));
    await wait(300);
    expect(misgrown(before, 1)).to.deep.equal([]);
    expect(document.documentElement.hasAttribute('data-parvis')).to.equal(false);
  });

  it('leaves closed what is closed, and cut what the page cuts', async () => {
    const { document, show } = await smallPage(`<style>
      .closed{max-height:0;overflow:hidden;padding:14px;transition:max-height .2s}
      .strip{width:300px;overflow:hidden}.strip div{width:3000px}
      .ticker{overflow:hidden;white-space:nowrap;width:300px}
      .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
      .clamp{overflow:hidden;height:20px}
    </style><body><div class="closed"><p>Réponse</p><p>Suite</p></div><div class="strip"><div>Une image, puis une autre</div></div>
    <div class="ticker">Alerte : ${'la mairie est fermée. '.repeat(20)}</div><span class="unseen">Pour lecteur d’écran</span>
    <div class="clamp"><p>Un</p><p>Deux</p><p>Trois</p></div>`);
    const box = (name: string) => document.querySelector(name)!.getBoundingClientRect();
    const before = ['.closed', '.strip', '.unseen'].map((name) => box(name).height);
    await show({ textSize: 200 });
    const { height } = box('.closed');
    expect(height).to.equal(before[0]);
    expect(box('.strip').width).to.equal(300);
    expect(
      document.defaultView!.getComputedStyle(document.querySelector('.ticker')!).whiteSpace,
    ).to.match(/nowrap/);
    expect(box('.unseen').width).to.equal(1);
    expect(box('.clamp').height).to.equal(20);
  });

  it('gives a box of fixed height the room its text needs, and leaves the others their height', async () => {
    const { document, show } =
      await smallPage(`<style>.card{height:60px;overflow:hidden;width:400px}.card p{margin:0;font-size:16px}</style>
      <body><div class="card"><p>Un texte sur une ligne, puis deux, puis trois quand il est grand.</p></div><div class="card"><p>Court</p></div>`);
    await show({ textSize: 300 });
    const [long, short] = [...document.querySelectorAll('.card')] as [Element, Element];
    expect(long.scrollHeight).to.be.at.most(long.clientHeight + 3);
    expect(short.clientHeight).to.equal(60);
  });

  it('lets go of a bar that grew over the page', async () => {
    const { document, show, window } = await smallPage(
      `<style>body{margin:0}.bar{position:sticky;top:0;background:#fff;font-size:18px}.bottom{position:fixed;bottom:0;left:0;right:0;font-size:20px}main{height:3000px}</style>
      <body><div class="bar">${'<p>Accueil, mairie, vie pratique</p>'.repeat(3)}</div><main>Texte</main><div class="bottom"><p>Ce site garde des traces de votre visite, pour compter ses pages.</p></div>`,
      { width: 400, height: 480 },
    );
    await show({ textSize: 300 });
    window.scrollTo(0, 1000);
    await wait(50);
    expect(document.querySelector('.bar')!.getBoundingClientRect().bottom).to.be.below(100);
    expect(document.querySelector('.bottom')!.getBoundingClientRect().height).to.be.within(60, 241);
  });

  it('makes a field of fixed height taller with its text', async () => {
    const { document, show } = await smallPage(
      `<style>input{height:26px;font-size:16px;border:1px solid}</style><body><label>Nom <input value="Dupont"></label>`,
    );
    await show({ textSize: 200 });
    expect(document.querySelector('input')!.clientHeight).to.be.at.least(32);
  });

  it('measures sizes, not the way to them, where the page animates its changes', async () => {
    const { document, show, style } = await smallPage(
      `<style>*{transition:all 1s}p{font-size:20px}.b{font-size:1.5em}</style><body><p>Texte <span class="b">gros</span></p>`,
    );
    await show({ textSize: 200 });
    expect(sizeOf(document.querySelector('p'))).to.equal(40);
    expect(style.css).not.to.contain('20px*var(--parvis-scale))!important');
    await show({ textSize: 140 });
    expect(sizeOf(document.querySelector('.b'))).to.be.closeTo(42, 0.5);
    style.remove();
    expect(sizeOf(document.querySelector('p'))).to.equal(20);
  });

  it('keeps tables readable on a narrow screen: no column of one letter, no page to scroll sideways', async () => {
    const { document, show } = await smallPage(
      `<body><table><tr><th>Jour</th><th>Matin</th><th>Après-midi</th></tr><tr><td>Vendredi</td><td>9 h à 12 h</td><td>14 h à 17 h</td></tr></table>`,
      { width: 320 },
    );
    await show({ textSize: 200 });
    expect(document.querySelector('td')!.getBoundingClientRect().width).to.be.above(120);
    expect(document.documentElement.scrollWidth).to.be.at.most(
      document.documentElement.clientWidth + 3,
    );
  });

  it('grows the text of a rule nested in that of the root', async () => {
    const { document, show } = await smallPage(
      `<style>:root{font-size:10px;& .a{font-size:1.6rem}}</style><body><p class="a">Un</p><p>Deux</p>`,
    );
    await show({ textSize: 200 });
    expect(sizeOf(document.querySelector('.a'))).to.equal(32);
    expect(sizeOf(document.documentElement)).to.equal(10);
  });

  it('mends by measure what a sheet of another site sets', async () => {
    const { document, show } = await hostPage('cross-origin-css');
    const [sheet] = document.styleSheets;
    expect(() => sheet!.cssRules).to.throw();
    expect(sizeOf(document.querySelector('h1'))).to.equal(26);
    await show({ textSize: 200 });
    expect(sizeOf(document.querySelector('h1'))).to.equal(52);
  });

  it('leaves frames of the page alone', async () => {
    const { document, show } = await smallPage(
      '<body><p>Texte</p><iframe srcdoc="<p style=font-size:16px>Plan</p>" width="300"></iframe>',
    );
    const inner = () => document.querySelector('iframe')!.contentDocument!;
    await until(() => inner()?.querySelector('p'), 'the frame');
    const before = inner().documentElement.outerHTML;
    await show({ textSize: 300, theme: 'dark' });
    expect(sizeOf(inner().querySelector('p'))).to.equal(16);
    expect(inner().documentElement.outerHTML).to.equal(before);
    expect(document.querySelector('iframe')!.clientWidth).to.equal(300);
  });
});
