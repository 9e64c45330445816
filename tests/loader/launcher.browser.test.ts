import { expect } from '@open-wc/testing';
import { axeClean, can, emulate, focusOn, loadFrame, nextFrame } from '../support/browser.js';
import { drawLauncher, type Launcher } from '../../src/loader/launcher.js';
import type { Config } from '../../src/config.js';
import { openHost, partOf, pause, until } from '../guest/host.js';

let stay = new AbortController();
let launcher: Launcher;
const page = document.createElement('main');

function draw(config: Config = {}): Launcher {
  launcher = drawLauncher(config, stay.signal);
  launcher.place();
  return launcher;
}
afterEach(() => {
  stay.abort();
  stay = new AbortController();
  launcher?.host.remove();
  page.remove();
  document.documentElement.removeAttribute('dir');
});

/** A link of the page, somewhere on the screen. */
function linkAt(css: string): HTMLElement {
  const link = document.createElement('a');
  link.href = '#x';
  link.textContent = 'Un lien de la page';
  link.style.cssText = `position:fixed;${css}`;
  page.append(link);
  document.body.append(page);
  return link;
}

const corner = () => {
  const { left, top, right, bottom } = launcher.host.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  return `${top < clientHeight - bottom ? 'top' : 'bottom'}-${left < clientWidth - right ? 'left' : 'right'}`;
};
const overlaps = (one: Element, other: Element) => {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};
const settled = async () => {
  await nextFrame();
  await nextFrame();
};

describe('the launcher', () => {
  it('says what it is for, with a picture that is not read', () => {
    const { button } = draw();
    expect(button.textContent).to.equal('Lire plus facilement');
    expect(button.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    expect(launcher.host.lang).to.equal('fr');
  });

  it('is large enough for a trembling finger', () => {
    const { width, height } = draw({ label: 'A' }).button.getBoundingClientRect();
    expect(width).to.be.at.least(44);
    expect(height).to.be.at.least(44);
  });

  it('passes axe, with and without something to say', async function () {
    this.timeout(20_000);
    draw({ town: { phone: '02 99 00 00 00' } });
    await axeClean(launcher.host);
    launcher.say('Essayez encore.');
    await axeClean(launcher.host);
  });

  for (const position of ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const) {
    it(`stands where the town wants it: ${position}`, () => {
      draw({ position, offsetX: 30, offsetY: 70 });
      expect(corner()).to.equal(position);
      const { left, top, right, bottom } = launcher.host.getBoundingClientRect();
      const fromX = position.endsWith('left') ? left : document.documentElement.clientWidth - right;
      const fromY = position.startsWith('top') ? top : innerHeight - bottom;
      expect([Math.round(fromX), Math.round(fromY)]).to.deep.equal([30, 70]);
    });
  }

  it('stands on the left of a page written from right to left, unless the town says otherwise', () => {
    document.documentElement.dir = 'rtl';
    draw();
    expect(corner()).to.equal('bottom-left');
    launcher.host.remove();
    draw({ position: 'bottom-right' });
    expect(corner()).to.equal('bottom-right');
  });

  it('takes the colour of the town', () => {
    const colour = (accent?: string) => {
      const { button, host } = draw(accent ? { accent } : {});
      const found = getComputedStyle(button).backgroundColor;
      host.remove();
      return found;
    };
    expect(colour()).to.equal('rgb(31, 78, 140)');
    expect(colour('#004d40')).to.equal('rgb(0, 77, 64)');
  });

  it('grows with the text, without leaving the screen', async () => {
    draw({ label: 'Lire cette page plus facilement, ici, oui' });
    const size = () => parseFloat(getComputedStyle(launcher.button).fontSize);
    const before = size();
    document.documentElement.style.setProperty('--parvis-scale', '3');
    await settled();
    const { left, right } = launcher.host.getBoundingClientRect();
    const after = size();
    document.documentElement.removeAttribute('style');
    expect(after).to.be.greaterThan(before * 1.2);
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
  });

  it('is not on paper', async function () {
    if (!can.media) this.skip();
    draw();
    await emulate({ media: 'print' });
    expect(getComputedStyle(launcher.host).display).to.equal('none');
  });

  it('has an edge in forced colours', async function () {
    if (!can.media) this.skip();
    const { button } = draw();
    await emulate({ forcedColors: 'active' });
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor, color } =
      getComputedStyle(button);
    expect([borderTopStyle, borderTopWidth]).to.deep.equal(['solid', '2px']);
    expect(borderTopColor).to.not.equal(backgroundColor);
    expect(color).to.not.equal(backgroundColor);
  });

  it('says a trouble with the phone of the town, as a link', () => {
    draw({ town: { phone: '+33 (0)2 99-00' } });
    const find = () => launcher.host.shadowRoot!.querySelector('[role=alert]');
    expect(find()).to.equal(null);
    launcher.say('Essayez encore.');
    const note = find()!;
    expect(note.textContent).to.equal('Essayez encore. Appelez la mairie : +33 (0)2 99-00');
    expect(note.querySelector('a')!.getAttribute('href')).to.equal('tel:+3329900');
    expect(note.querySelector('a')!.getBoundingClientRect().height).to.be.at.least(40);
    launcher.say('');
    expect(find()).to.equal(null);
  });
});

describe('the launcher and the focus', () => {
  it('leaves the place to what has the focus, and comes back', async () => {
    draw();
    const under = linkAt('right:40px;bottom:30px');
    const elsewhere = linkAt('left:40px;top:30px');
    focusOn(under);
    await settled();
    expect(corner()).to.equal('bottom-left');
    expect(overlaps(launcher.host, under)).to.equal(false);
    focusOn(elsewhere);
    await settled();
    expect(corner()).to.equal('bottom-right');
  });

  it('comes back once nothing has the focus', async () => {
    draw();
    const under = linkAt('right:40px;bottom:30px');
    focusOn(under);
    await settled();
    focusOn(null);
    await settled();
    expect(corner()).to.equal('bottom-right');
  });

  it('takes a corner at the top where the bottom is taken', async () => {
    draw();
    const under = linkAt('left:0;right:0;bottom:0;height:90px;display:block');
    focusOn(under);
    await settled();
    expect(corner()).to.equal('top-right');
  });

  it('stays in its corner where the focus is everywhere', async () => {
    draw();
    const all = linkAt('inset:0;display:block');
    focusOn(all);
    await settled();
    expect(corner()).to.equal('bottom-right');
  });

  it('stays under the finger that presses it', async () => {
    draw();
    const under = linkAt('right:40px;bottom:30px');
    focusOn(under);
    await settled();
    expect(corner()).to.equal('bottom-left');
    focusOn(launcher.button);
    await settled();
    expect(corner()).to.equal('bottom-left');
  });

  it('moves aside when the page scrolls what has the focus under it', async () => {
    draw();
    const high = document.createElement('div');
    high.style.height = '3000px';
    const link = linkAt('position:absolute;right:40px;top:1200px');
    page.append(high);
    link.focus({ preventScroll: true });
    scrollTo(0, 0);
    await settled();
    expect(corner()).to.equal('bottom-right');
    scrollTo(0, 1200 - innerHeight + 60);
    await until(() => corner() === 'bottom-left', 'the other corner');
    scrollTo(0, 0);
    await until(() => corner() === 'bottom-right', 'its own corner');
  });

  it('never lies on what has the focus on a small screen', async () => {
    const host = await loadFrame('/corpus/contact/page.html?with=parvis', {
      width: 320,
      height: 480,
    });
    const own = await until(() => host.document.querySelector('parvis-launcher'), 'the launcher');
    const { left, right, bottom } = own.getBoundingClientRect();
    expect([left >= 0, right <= 320, bottom <= 480]).to.deep.equal([true, true, true]);
    const stops = [
      ...host.document.querySelectorAll<HTMLElement>('a[href], input, textarea, button, select'),
    ].filter((element) => element.getClientRects().length > 0);
    expect(stops.length).to.be.greaterThan(10);
    for (const stop of stops) {
      focusOn(stop);
      await nextFrame(host.window);
      await nextFrame(host.window);
      if (host.document.activeElement === stop)
        expect(overlaps(own, stop), stop.outerHTML).to.equal(false);
    }
  });
});

describe('the panel', () => {
  const opened = async () => {
    const host = await openHost('spip/page.html', 'with=parvis', true);
    const button = partOf(host.document, 'parvis-launcher', 'button')!;
    return { ...host, button };
  };

  it('opens and closes with the launcher, which tells it, and gives the focus back', async () => {
    const { document, button } = await opened();
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    button.click();
    await until(() => button.getAttribute('aria-expanded') === 'true', 'the panel');
    await until(() => document.activeElement?.localName === 'parvis-toolbar', 'focus in the panel');
    const panel = partOf(document, 'parvis-toolbar', 'panel')!;
    panel.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await until(() => button.getAttribute('aria-expanded') === 'false', 'the panel to close');
    expect(document.activeElement!.localName).to.equal('parvis-launcher');
    expect(document.activeElement!.shadowRoot!.activeElement).to.equal(button);
    button.click();
    await until(() => button.getAttribute('aria-expanded') === 'true', 'the panel again');
    button.click();
    await until(() => button.getAttribute('aria-expanded') === 'false', 'the panel to close again');
  });

  it('is not downloaded before a visitor comes near', async () => {
    const { window, button } = await opened();
    const chunks = () =>
      window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/chunks/')).length;
    expect(chunks()).to.equal(0);
    button.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => chunks() > 0, 'a chunk');
  });

  for (const kind of ['-entry', '-inner']) {
    it(`says when it does not come, leaves the page as it was, and comes at the next try: ${kind}`, async () => {
      const name = `${crypto.randomUUID()}${kind}`;
      const phone = encodeURIComponent('02 99 00 00 00');
      const host = await openHost(
        'spip/page.html',
        `with=parvis&src=/flaky/${name}/parvis.js&data-town-phone=${phone}`,
        true,
      );
      const { document } = host;
      const html = document.documentElement.outerHTML;
      const button = partOf(document, 'parvis-launcher', 'button')!;
      const find = () =>
        document.querySelector('parvis-launcher')!.shadowRoot!.querySelector('[role=alert]');
      button.dispatchEvent(new PointerEvent('pointerenter'));
      await pause(100);
      expect(find()).to.equal(null);
      for (const time of ['first', 'second']) {
        button.click();
        const note = await until(find, `a word the ${time} time`);
        expect(note.textContent).to.match(
          /^Cela n'a pas marché\..* Appelez la mairie : 02 99 00 00 00$/,
        );
        expect(note.querySelector('a')!.getAttribute('href')).to.equal('tel:0299000000');
      }
      expect(document.documentElement.outerHTML).to.equal(html);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      await fetch(`/flaky/${name}/up`);
      button.click();
      await until(() => button.getAttribute('aria-expanded') === 'true', 'the panel');
      expect(find()).to.equal(null);
      expect(host.errors).to.deep.equal([]);
    });
  }
});
