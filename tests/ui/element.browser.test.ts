import { expect } from '@open-wc/testing';
import { css, html } from 'lit';
import { define, ParvisElement } from '../../src/ui/element.js';
import { axeClean, nextFrame } from '../support/browser.js';

class TestSquare extends ParvisElement {
  static override styles = [
    ParvisElement.styles,
    css`
      :host {
        display: block !important;
      }
    `,
  ];

  override render() {
    return html`<button type="button">Lire</button>`;
  }
}
define('test-square', TestSquare);

describe('an element of ours', () => {
  let page: HTMLElement;

  beforeEach(() => {
    page = document.createElement('main');
    document.body.append(page);
  });

  afterEach(() => page.remove());

  async function place(): Promise<TestSquare> {
    const element = document.createElement('test-square') as TestSquare;
    page.append(element);
    await element.updateComplete;
    await nextFrame();
    return element;
  }

  it('keeps its look on a page that resets everything with !important', async () => {
    const style = document.createElement('style');
    style.textContent =
      '* { display: inline !important; font-size: 11px !important; color: red !important; direction: rtl !important }';
    page.append(style);
    const look = getComputedStyle(await place());
    expect(look.display).to.equal('block');
    expect(look.fontSize).to.equal('17px');
    expect(look.direction).to.equal('ltr');
    expect(look.color).to.equal('rgb(22, 22, 22)');
  });

  it('keeps its text size on a page whose root is 62.5 %', async () => {
    const root = document.documentElement;
    root.style.fontSize = '62.5%';
    try {
      expect(getComputedStyle(await place()).fontSize).to.equal('17px');
    } finally {
      root.removeAttribute('style');
    }
  });

  it('can be hidden', async () => {
    const element = await place();
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('is free of axe violations', async () => {
    await axeClean(await place());
  });

  it('is registered once, whichever copy comes first', () => {
    define('test-square', class extends HTMLElement {});
    expect(customElements.get('test-square')).to.equal(TestSquare);
  });
});
