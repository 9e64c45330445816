import { expect } from '@open-wc/testing';
import { sizeOf, smallPage, until, type HostPage } from './host-page.js';

describe('a page that changes while the visitor chooses', function () {
  this.timeout(20_000);

  const paragraphs = '<p class="one">Un</p><p class="two">Deux</p>';
  const sizes = (page: HostPage) => [...page.document.querySelectorAll('p')].map(sizeOf);

  it('grows the text that the page has now, not the one it had when the panel opened', async () => {
    const page = await smallPage(
      `<style>p{font-size:12px}.large p{font-size:20px}</style>${paragraphs}`,
    );
    await page.style.prepare();
    page.document.body.className = 'large';
    await page.show({ textSize: 200 });
    expect(sizes(page)).to.deep.equal([40, 40]);
    page.document.body.className = '';
    await page.show({ textSize: 150 });
    expect(sizes(page)).to.deep.equal([18, 18]);
  });

  it('grows the text of a style sheet that came after the panel was opened', async () => {
    const page = await smallPage(`<style>p{font-size:12px}</style>${paragraphs}`);
    await page.style.prepare();
    const late = page.document.createElement('style');
    late.textContent = 'p{font-size:18px!important}';
    page.document.head.append(late);
    await page.show({ textSize: 200 });
    expect(sizes(page)).to.deep.equal([36, 36]);
  });

  it('grows no text twice where all of it slides to its size', async () => {
    const page = await smallPage(
      `<style>*{transition:all .6s!important}body{font-size:16px}p{font-size:2em}</style>${paragraphs}`,
    );
    await page.show({ textSize: 300 });
    await page.show({});
    await page.show({ textSize: 150 });
    expect(sizes(page)).to.deep.equal([48, 48]);
  });

  it('leaves nothing in a part of the page that was away while the settings went', async () => {
    const page = await smallPage(`<town-box></town-box>${paragraphs}`);
    const host = page.document.querySelector('town-box')!;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<style>b{font-size:10px}</style><b>Boîte</b>';
    const text = shadow.querySelector('b');
    await page.show({ textSize: 200 });
    expect(sizeOf(text)).to.deep.equal(20);
    host.remove();
    page.document.head.append(page.document.createElement('style'));
    await until(() => !shadow.adoptedStyleSheets.length, 'the part to be ours no more');
    page.document.body.append(host);
    await until(() => sizeOf(text) === 20, 'the part that came back to grow');
    await page.show({});
    expect(shadow.adoptedStyleSheets.length).to.deep.equal(0);
    expect(sizeOf(text)).to.deep.equal(10);
  });

  it('follows a page that replaces its root', async () => {
    const page = await smallPage(`<style>p{font-size:12px}</style>${paragraphs}`);
    await page.show({ textSize: 200 });
    const root = page.document.createElement('html');
    root.innerHTML = '<head><style>p{font-size:14px}</style></head><body><p>Neuf</p></body>';
    page.document.documentElement.replaceWith(root);
    await until(() => sizes(page)[0] === 28, 'the text of the new root to grow');
    page.style.remove();
    expect(root.hasAttribute('data-parvis')).to.deep.equal(false);
  });

  it('is spaced where its first layer has an important style of its own', async () => {
    const page = await smallPage(
      `<style>@layer reset,base;@layer reset{*{letter-spacing:0!important;line-height:1.1!important}}
      @layer base{p{color:#999!important;background:#fff!important}}</style>${paragraphs}`,
    );
    await page.show({ letterSpacing: 0.1, lineHeight: 2, theme: 'white-on-black' });
    const style = page.window.getComputedStyle(page.document.querySelector('p')!);
    expect([style.letterSpacing, style.lineHeight]).to.deep.equal(['1.6px', '32px']);
    expect([style.color, style.backgroundColor]).to.deep.equal([
      'rgb(255, 255, 255)',
      'rgb(0, 0, 0)',
    ]);
  });
});
