import { expect, fixture, html } from '@open-wc/testing';
import { closeDesk } from '../../src/contact/page/desk.js';
import '../../src/elements/callback/index.js';
import '../../src/elements/channels/index.js';
import '../../src/elements/steps/index.js';
import { waitUntil } from '../support/wait-until.js';
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

describe('a page where nobody is asked to leave a number', () => {
  const contact = { phone: '02 99 12 34 56', callback: { mailto: 'mairie@exemple.fr' } };
  const configure = (more: object = {}) =>
    ((window as { Parvis?: unknown }).Parvis = {
      config: { town: { name: 'Brignon', phone: '02 99 12 34 56' }, contact, ...more },
      base: `${location.origin}/dist/`,
    });
  /** What the author's own elements draw beside a link. */
  async function shown(link: (typeof links)[keyof typeof links]) {
    closeDesk(document);
    const place = await fixture<HTMLElement>(
      html`<main>
        ${link}<parvis-callback><a href="tel:+33299123456">02 99 12 34 56</a></parvis-callback
        ><parvis-channels></parvis-channels>
      </main>`,
    );
    const callback = place.querySelector('parvis-callback')!;
    const channels = place.querySelector('parvis-channels')!;
    await waitUntil(() => callback.shadowRoot?.querySelector('[part=phone]'), 'the number');
    await waitUntil(() => channels.shadowRoot?.querySelector('[part=way]'), 'the ways');
    return {
      asks: [callback, channels].map((one) => !!one.shadowRoot!.querySelector('[part=ask]')),
      phone: callback.shadowRoot!.querySelector('[part=phone]')!.getAttribute('href'),
    };
  }
  const draft = () =>
    JSON.stringify({
      phase: 'draft',
      at: Date.now(),
      startedAt: Date.now(),
      key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      draft: { phone: '06 39 98 11 22' },
    });

  afterEach(() => {
    closeDesk(document);
    sessionStorage.clear();
    delete (window as { Parvis?: unknown }).Parvis;
  });

  it('offers the call elsewhere', async () => {
    configure();
    expect((await shown(links.ordinary)).asks).to.deep.equal([true, true]);
  });

  for (const [name, link, more] of [
    ['leads to a whistle-blowing service', links.private, {}],
    ['is marked by the town', links.ordinary, { services: { private: true } }],
  ] as const)
    it(`keeps the phone and offers no call where the page ${name}`, async () => {
      configure(more);
      expect(await shown(link)).to.deep.equal({
        asks: [false, false],
        phone: 'tel:+33299123456',
      });
    });

  it('shows nothing of what was written on another page, and leaves it there', async () => {
    configure();
    const written = draft();
    sessionStorage.setItem('parvis-callback', written);
    expect((await shown(links.private)).phone).to.equal('tel:+33299123456');
    window.dispatchEvent(new Event('pagehide'));
    expect(sessionStorage.getItem('parvis-callback')).to.equal(written);
  });
});
