import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/definition/index.js';
import type { DefinitionElement } from '../../src/elements/definition/index.js';
import { axeClean, can, resize } from '../support/browser.js';
import { waitUntil } from '../support/wait-until.js';

describe('a hard word', () => {
  let definition: DefinitionElement;
  const part = (name: string) =>
    definition.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
  const isShown = () => part('meaning').matches(':popover-open');

  beforeEach(async () => {
    const text = await fixture(
      html`<p lang="fr">
        Apportez votre
        <parvis-definition
          .term=${'acte de naissance'}
          .meaning=${'Papier de la mairie.'}
          .source=${'Service-Public.fr (DILA)'}
          >acte de naissance</parvis-definition
        >
        avec <a href="#fin">la suite</a>.
      </p>`,
    );
    definition = text.querySelector('parvis-definition')!;
    await definition.updateComplete;
  });

  it('is a button in the line, and says its meaning with it', () => {
    const word = part('word');
    expect(word.localName).to.equal('button');
    expect(getComputedStyle(definition).display).to.equal('inline');
    const described = definition.shadowRoot!.getElementById(
      word.getAttribute('aria-describedby')!,
    )!;
    expect(described.textContent).to.equal('acte de naissance\u00a0: Papier de la mairie.');
    expect(word.getAttribute('aria-expanded')).to.equal('false');
  });

  it('is opened and closed by the keyboard, and keeps the focus on the word', async () => {
    part('word').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(isShown, 'the meaning');
    await waitUntil(() => part('word').getAttribute('aria-expanded') === 'true');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isShown(), 'the meaning to go');
    expect(definition.shadowRoot!.activeElement).to.equal(part('word'));
    await waitUntil(() => part('word').getAttribute('aria-expanded') === 'false');
  });

  it('says who explains it, and closes by a button of 44 px', async () => {
    definition.show();
    await waitUntil(isShown);
    expect(part('meaning').textContent).to.include('Service-Public.fr (DILA)');
    expect(part('close').getBoundingClientRect().height).to.be.at.least(44);
    part('close').click();
    await waitUntil(() => !isShown());
  });

  it('opens one at a time', async () => {
    const other = await fixture<DefinitionElement>(
      html`<parvis-definition .term=${'mairie'} .meaning=${'Maison.'}>mairie</parvis-definition>`,
    );
    definition.show();
    await waitUntil(isShown);
    other.show();
    await waitUntil(() => !isShown(), 'the first to close');
    other.hide();
  });

  it('stays on a screen of 320 px', async function () {
    if (!can.viewport) this.skip();
    await resize(320, 480);
    try {
      definition.show();
      await waitUntil(isShown);
      await aTimeout(100);
      const { left, right, top, bottom } = part('meaning').getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight + 1);
    } finally {
      definition.hide();
      await resize(800, 600);
    }
  });

  it('shows its beginning, and the whole word, in the largest text of a small screen', async function () {
    if (!can.viewport) this.skip();
    await resize(320, 480);
    document.documentElement.style.setProperty('--parvis-scale', '3');
    const line = definition.parentElement!;
    line.style.cssText = 'font-size: 60px; width: 200px; margin-top: 200px';
    definition.textContent = 'intercommunautaire';
    try {
      definition.show();
      await waitUntil(isShown);
      await aTimeout(100);
      const { top, bottom } = part('meaning').getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight + 1);
      expect(part('word').getBoundingClientRect().width).to.be.at.most(line.clientWidth);
    } finally {
      definition.hide();
      document.documentElement.style.removeProperty('--parvis-scale');
      await resize(800, 600);
    }
  });

  it('passes axe, open', async () => {
    definition.show();
    await waitUntil(isShown);
    await axeClean(definition);
    definition.hide();
  });
});
