import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/elements/steps/index.js';
import { drawn, fill, form, part, press } from './steps-form.js';

const links = {
  ordinary: html`<a href="https://exemple.fr/">Ailleurs</a>`,
  private: html`<a href="https://www.alertcys.io/">Signaler un fait grave</a>`,
};

/** What a guided form has left in the tab and on the device, once it was written in. */
async function kept(link: (typeof links)[keyof typeof links]): Promise<string[]> {
  await fixture(
    html`<main>
      <h1>Une demande</h1>
      ${link}<parvis-steps for="demande"></parvis-steps>${form()}
    </main>`,
  );
  await waitUntil(() => part('start') ?? part('progress'), 'the steps');
  await drawn();
  await press('start');
  fill('nom', 'Martin');
  await press('next');
  await new Promise((resolve) => setTimeout(resolve, 600));
  return [...Object.keys(sessionStorage), ...Object.keys(localStorage)].filter((key) =>
    key.startsWith('parvis-steps'),
  );
}

describe('a guided form', () => {
  afterEach(async () => {
    for (const element of document.querySelectorAll('parvis-steps')) element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    sessionStorage.clear();
    localStorage.clear();
    delete (window as { Parvis?: unknown }).Parvis;
  });

  it('keeps its answers in the tab on an ordinary page', async () => {
    expect((await kept(links.ordinary)).length).to.equal(1);
  });

  it('keeps nothing on a page that leads to a whistle-blowing service', async () => {
    expect(await kept(links.private)).to.deep.equal([]);
  });

  for (const services of [
    { private: true },
    { list: [{ id: 'x', name: 'X', explain: ['Y.'], hosts: ['exemple.fr'], private: true }] },
  ])
    it(`keeps nothing on a page that the town has marked: ${Object.keys(services)[0]}`, async () => {
      (window as { Parvis?: unknown }).Parvis = {
        config: { services },
        base: `${location.origin}/dist/`,
      };
      expect(await kept(links.ordinary)).to.deep.equal([]);
    });
});
