import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/services/index.js';
import '../../src/elements/toolbar/index.js';
import type { Services } from '../../src/elements/services/index.js';
import type { OpenRequest } from '../../src/requests.js';
import { axeClean, can, nextFrame, resize } from '../support/browser.js';

const DS = 'https://www.demarches-simplifiees.fr/commencer/cantine';
const AVIS = 'https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/1?button=2';
const PROCEDURE = {
  path: 'cantine',
  title: 'Inscrire un enfant à la cantine',
  documents: ['un justificatif de domicile'],
  prefill: [
    { field: 'nom', label: 'Votre nom', champ: '22' },
    { field: 'iban', label: 'IBAN', champ: '23', type: 'iban' },
    { field: 'sexe', label: 'Sexe', champ: '24', choices: ['F', 'M'] },
  ],
};

describe('<parvis-services>', () => {
  let element: Services;
  let main: HTMLElement;
  const root = () => element.shadowRoot!;
  const find = (selector: string) => root().querySelector<HTMLElement>(selector)!;
  const part = (name: string) => find(`[part~=${name}]`);
  const all = (name: string) => [...root().querySelectorAll<HTMLElement>(`[part~=${name}]`)];
  const text = () => root().textContent!.replace(/\s+/g, ' ');
  const drawn = async () => {
    await element.updateComplete;
    await nextFrame();
    await element.updateComplete;
  };
  const until = async (look: () => unknown) => {
    for (let tries = 0; tries < 200 && !look(); tries++) await nextFrame();
    expect(look()).to.be.ok;
  };

  const show = async (
    services: object,
    page = '',
    attributes: Record<string, string> = {},
  ): Promise<void> => {
    (window as { Parvis?: unknown }).Parvis = {
      config: { town: { name: 'Brignon', phone: '02 99 12 34 56' }, services },
      base: `${location.origin}/dist/`,
    };
    main.innerHTML = `<h1>La mairie</h1>${page}`;
    element = document.createElement('parvis-services');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.innerHTML = '<a href="/demarches">Nos démarches</a>';
    main.append(element);
    await drawn();
  };

  beforeEach(() => {
    main = document.createElement('main');
    document.body.append(main);
    sessionStorage.clear();
  });
  afterEach(() => {
    element.remove();
    main.remove();
    sessionStorage.clear();
    delete (window as { Parvis?: unknown }).Parvis;
  });

  it('leaves what the author wrote where there is nothing to explain', async () => {
    await show({}, '<a href="https://exemple.fr/">ailleurs</a>');
    expect(root().querySelector('slot')).to.be.ok;
    expect(root().querySelector('h2')).to.equal(null);
  });

  it('says what a link of the page leads to, with the right address, and the way on paper', async () => {
    await show({ procedures: [PROCEDURE] }, `<a href="${DS}">Inscription</a>`);
    expect(find('h3').textContent).to.equal('Inscrire un enfant à la cantine');
    expect(text()).to.include('Démarche numérique est un site de l’État.');
    expect(text()).to.include('un justificatif de domicile');
    expect(text()).to.include('Le lien de la page est ancien.');
    const start = 'https://demarche.numerique.gouv.fr/commencer/cantine';
    expect(part('open').getAttribute('href')).to.equal(start);
    expect(part('paper').getAttribute('href')).to.equal(`${start}/dossier_vide`);
    expect(document.querySelector(`a[href="${DS}"]`), 'the page’s own link stays').to.be.ok;
    expect(text()).to.include('02 99 12 34 56');
  });

  it('explains what the town has picked, each once', async () => {
    await show(
      { pick: ['aidants-connect', 'payfip', 'point-visio'] },
      '<a href="https://www.payfip.gouv.fr/">Payer</a>',
    );
    expect([...root().querySelectorAll('h3')].map(({ textContent }) => textContent)).to.deep.equal([
      'PayFiP',
      'Aidants Connect',
      'Point visio',
    ]);
    expect(all('open').length).to.equal(2);
  });

  it('draws a long list a few at a time in a page, and at once for a visitor who asked', async () => {
    const pick = 'aidants-connect payfip point-visio rdv-service-public dume acceo alertcys'.split(
      ' ',
    );
    const counts: number[] = [];
    const proto = customElements.get('parvis-services')!.prototype as { updated: () => void };
    const { updated } = proto;
    proto.updated = function (this: Services) {
      updated.call(this);
      if (this === element) counts.push(all('service').length);
    };
    try {
      await show({ pick });
      await until(() => all('service').length === pick.length);
    } finally {
      proto.updated = updated;
    }
    expect([...new Set(counts)]).to.deep.equal([4, 7]);
    element.remove();
    await show({ pick }, '', { 'panel-only': '' });
    await element.show();
    expect(all('service').length).to.equal(pick.length);
  });

  it('asks for nothing before it is told to', async () => {
    const { fetch } = window;
    const asked: unknown[] = [];
    window.fetch = (...args) => {
      asked.push(args[0]);
      return fetch(...args);
    };
    await show(
      { places: { insee: ['35360'], api: '/demo/lieux.json' }, procedures: [PROCEDURE] },
      `<a href="${DS}">x</a>`,
      { missing: '' },
    );
    window.fetch = fetch;
    expect(asked).to.deep.equal([]);
    expect(sessionStorage.length).to.equal(0);
  });

  it('leads to a person, from each service', async () => {
    await show({}, `<a href="${DS}">x</a>`);
    const asked: string[] = [];
    const hear = (event: Event) => {
      event.preventDefault();
      asked.push((event as OpenRequest).feature);
    };
    document.addEventListener('parvis-open-request', hear);
    part('talk').click();
    document.removeEventListener('parvis-open-request', hear);
    expect(asked).to.deep.equal(['callback']);
    expect(part('talk').textContent!.replace(/\s+/g, ' ')).to.include('Démarche numérique');
  });

  describe('answers copied into a procedure', () => {
    const form =
      `<a href="${DS}">x</a><form><input name="nom" value="Petit &amp; fils"><input name="iban" value="FR7630006000011234567890189">` +
      '<input type="radio" name="sexe"><input type="radio" name="sexe" checked></form>';

    it('are shown before they leave, without the private ones', async () => {
      await show({ procedures: [PROCEDURE] }, form);
      expect(root().querySelector('[part~=prefill-go]')).to.equal(null);
      part('prefill').click();
      await drawn();
      const go = part('prefill-go') as HTMLAnchorElement;
      expect(go.href).to.equal(
        'https://demarche.numerique.gouv.fr/commencer/cantine?champ_Q2hhbXAtMjI=Petit%20%26%20fils&champ_Q2hhbXAtMjQ=M',
      );
      expect(go.rel).to.equal('noreferrer');
      expect(go.target).to.equal('');
      expect(text()).to.include('IBAN (c’est privé)');
      expect(root().activeElement?.localName).to.equal('h4');
      find('.prefill button').click();
      await drawn();
      expect(root().querySelector('[part~=prefill-go]')).to.equal(null);
      expect(root().activeElement?.getAttribute('part')).to.equal('prefill');
    });

    it('are those of the guided form of the tab, on another page', async () => {
      const entry = { type: 'text', place: 0, initial: '' };
      const draft = {
        version: 1,
        signature: '3-abc',
        savedAt: Date.now(),
        expiresAt: Date.now() + 10_000,
        step: 0,
        entries: [
          { ...entry, name: 'nom', value: 'Zoé' },
          { ...entry, name: 'sexe', type: 'radio', place: 1, value: true, initial: false },
        ],
      };
      sessionStorage.setItem('parvis-steps /cantine.html 3-abc', JSON.stringify(draft));
      sessionStorage.setItem('parvis-steps /autre.html 1-x', '{"broken"');
      await show({ procedures: [PROCEDURE] }, `<a href="${DS}">x</a>`);
      part('prefill').click();
      await drawn();
      expect((part('prefill-go') as HTMLAnchorElement).href).to.match(/=Zo%C3%A9&.*=M$/);
    });

    it('are said to be missing where there are none', async () => {
      await show({ procedures: [PROCEDURE] }, `<a href="${DS}">x</a>`);
      part('prefill').click();
      await drawn();
      expect(text()).to.include('Il n’y a pas encore de réponse à recopier.');
      expect(root().querySelector('[part~=prefill-go]')).to.equal(null);
    });
  });

  describe('places near here', () => {
    it('come once asked for, with their hours, whom they receive and their date', async () => {
      await show({ places: { insee: ['35360'], api: '/demo/lieux.json' } });
      expect(all('place')).to.deep.equal([]);
      part('find-places').click();
      await until(() => all('place').length === 2);
      expect(all('place')[0]!.textContent).to.include('France services de Brézolles');
      expect(text()).to.include('Surdité, Illettrisme');
      expect(text()).to.include('Vu le 21\u00a0septembre 2026.'.replace('\u00a0', ' '));
      await drawn();
      expect(root().activeElement?.id).to.equal('places');
      expect(find('[role=status]').textContent!.trim()).to.equal('2 lieux trouvés.');
    });

    it('do not come: the visitor is told, and the number of the town hall is there', async () => {
      await show({ places: { insee: ['35360'], api: '/there/is/none' } });
      part('find-places').click();
      await until(() => text().includes('La liste ne vient pas.'));
      expect(find('.help a').getAttribute('href')).to.equal('tel:0299123456');
      expect(part('find-places').getAttribute('aria-disabled')).to.equal('false');
    });
  });

  it('is the official button alone, at the end of a procedure', async () => {
    await show({ avis: { url: AVIS } }, '', { what: 'avis' });
    const link = part('avis') as HTMLAnchorElement;
    expect(root().querySelectorAll('*:not(style)').length).to.equal(1);
    expect([link.href, link.title, link.target, link.rel, link.textContent]).to.deep.equal([
      AVIS,
      'Je donne mon avis - nouvelle fenêtre',
      '_blank',
      'noopener noreferrer',
      'Je donne mon avis',
    ]);
    await show({ avis: { url: AVIS, image: '/demo/images/blason.svg' } }, '', { what: 'avis' });
    expect(find('img').getAttribute('alt')).to.equal('Je donne mon avis');
    await show({}, '', { what: 'avis' });
    expect(root().querySelector('slot')).to.be.ok;
  });

  it('shows FranceConnect in its own words, to the town’s own sign-in', async () => {
    await show(
      { franceConnect: { url: '/connexion' } },
      '<a href="https://franceconnect.gouv.fr/">x</a>',
    );
    const group = part('franceconnect');
    const [link, about] = group.querySelectorAll('a');
    expect(link!.href).to.equal(`${location.origin}/connexion`);
    expect(link!.target).to.equal('');
    expect(link!.textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      'S’identifier avec FranceConnect',
    );
    expect(about!.title).to.match(/nouvelle fenêtre$/);
  });

  it('helps on a page that does not exist', async () => {
    await show({ sitemap: '/demo/sitemap.xml' }, '', { missing: '' });
    expect(find('h2').textContent!.trim()).to.equal('La page n’existe pas');
    part('find-page').click();
    await until(() => text().includes('Nous n’avons pas trouvé') || find('.pages'));
    await drawn();
    expect(root().activeElement?.id).to.equal('title');
    expect(part('talk-missing')).to.be.ok;
  });

  it('leads to the statement of accessibility that the page has, and takes word of a problem', async () => {
    await show(
      { accessibility: '/ailleurs' },
      '<a href="/declaration">Accessibilité : non conforme</a>',
    );
    expect(find('[part~=statement] a').getAttribute('href')).to.match(/\/declaration$/);
    expect(part('problem').textContent!.trim()).to.equal('Signaler un problème');
  });

  for (const [what, services, page] of [
    ['a whistle-blowing link', {}, '<a href="https://www.alertcys.io/">Signaler</a>'],
    ['a mark of the town', { private: true }, `<a href="${DS}">x</a>`],
  ] as const)
    it(`offers no call back on a page with ${what}`, async () => {
      await show({ ...services, procedures: [PROCEDURE], pick: ['elioz'] }, page);
      expect(all('talk').length + all('prefill').length).to.equal(0);
      expect(all('service').length).to.equal(1);
      expect(text()).to.include('Parvis ne garde rien');
      const toolbar = document.createElement('parvis-toolbar');
      document.documentElement.append(toolbar);
      await toolbar.show();
      await until(() => !toolbar.shadowRoot!.querySelector('[part~=open-callback]'));
      toolbar.remove();
    });

  it('is offered in the panel where the page has something to explain, and there alone', async () => {
    const offered = async (page: string) => {
      await show({}, page);
      const toolbar = document.createElement('parvis-toolbar');
      document.documentElement.append(toolbar);
      await toolbar.show();
      for (let frame = 0; frame < 20; frame++) await nextFrame();
      const entry = toolbar.shadowRoot!.querySelector('[part~=open-services]');
      toolbar.remove();
      return entry?.textContent?.includes('Comprendre les liens de cette page') ?? false;
    };
    expect(await offered('<a href="https://exemple.fr/">x</a>')).to.equal(false);
    expect(await offered(`<a href="${DS}">x</a>`)).to.equal(true);
  });

  describe('over the page', () => {
    const open = async () => {
      await show(
        {},
        `<p><button>Avant</button></p><p><a href="${DS}">Inscription à la cantine, sur Internet</a></p>`,
      );
      main.querySelector('button')!.focus();
      document.documentElement.append(element);
      await element.show();
      await drawn();
    };

    it('takes focus to its title, and gives it back with Escape', async () => {
      await open();
      expect(root().activeElement?.id).to.equal('title');
      await sendKeys({ press: 'Escape' });
      await drawn();
      expect(document.activeElement).to.equal(main.querySelector('button'));
      expect(part('service')).to.equal(null);
    });

    it('holds in 320 px', async function () {
      if (!can.viewport) return this.skip();
      await resize(320, 640);
      await open();
      const panel = part('panel');
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      expect(find('.body').scrollWidth).to.be.at.most(find('.body').clientWidth);
      await axeClean(document);
      await resize(1024, 768);
    });
  });

  it('is clean for axe', async () => {
    await show(
      {
        procedures: [PROCEDURE],
        places: { insee: ['35360'], api: '/demo/lieux.json' },
        accessibility: '/a',
        pick: ['mon-compte-formation', 'franceconnect', '114'],
        franceConnect: { url: '/connexion' },
      },
      `<p><a href="${DS}">Inscription à la cantine, sur Internet</a></p>`,
      { missing: '' },
    );
    part('find-places').click();
    await until(() => all('place').length === 2);
    await axeClean(document);
  });
});
