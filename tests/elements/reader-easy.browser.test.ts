import { expect } from '@open-wc/testing';
import { openHost, partOf, until, type Host } from '../guest/host.js';

const served = (value: unknown) =>
  `/corpus/served?type=application/json&body=${encodeURIComponent(JSON.stringify(value))}`;

/** Opens the easy text of a page; `change` is made to the page first. */
async function easyText(
  path: string,
  query: Record<string, string> = {},
  change: (page: Document) => void = () => {},
): Promise<{ host: Host; root: ShadowRoot; article: HTMLElement }> {
  const more = Object.entries({ 'data-town-phone': '02 99 00 00 00', ...query })
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('');
  const host = await openHost(path, `with=parvis${more}`, true);
  const { document } = host;
  change(document);
  partOf(document, 'parvis-launcher', 'button')!.click();
  (await until(() => partOf(document, 'parvis-toolbar', 'open-falc'), 'the entry')).click();
  const article = await until(
    () => partOf(document, 'parvis-reader', 'article'),
    'the text',
    10_000,
  );
  const root = document.querySelector('parvis-reader')!.shadowRoot!;
  return { host, root, article };
}

const PAGE = 'cms-commune/page.html';
const put = (html: string) => (page: Document) => {
  const main = page.querySelector('main') ?? page.body;
  main.innerHTML = html;
};
const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) =>
    element.textContent!.trim().replace(/\s+/g, ' '),
  );

describe('the easy text', function () {
  this.timeout(20_000);

  it('says what it is, has one idea a line, and leads back to what the page says', async () => {
    const { root, article } = await easyText(
      PAGE,
      {},
      put('<h1>Venir</h1><p>La mairie est ouverte. Appelez afin de venir à 8h30.</p>'),
    );
    expect(textsOf(root, '.intro .label')).to.deep.equal([
      'Version simplifiée automatique. Ce n’est pas du FALC validé.',
    ]);
    expect(textsOf(article, 'p[data-block] .line')).to.deep.equal([
      'La mairie est ouverte.',
      'Appelez pour venir à 8 heures 30.',
    ]);
    const origin = article.querySelector('details')!;
    expect(origin.open).to.equal(false);
    origin.querySelector('summary')!.click();
    expect(origin.querySelector('blockquote')!.textContent).to.include('afin de venir à 8h30.');
    expect(textsOf(origin, 'li')[0]).to.match(/afin de.*pour/);
  });

  it('gives the page’s own text again, and the easy one', async () => {
    const { host, root } = await easyText(
      PAGE,
      {},
      put('<h1>Venir</h1><p>Appelez afin de venir.</p>'),
    );
    const button = () => root.querySelector<HTMLElement>('.bar .toggle')!;
    await until(button, 'the button');
    expect(button().getAttribute('aria-pressed')).to.equal('true');
    button().click();
    const words = () => partOf(host.document, 'parvis-reader', 'article')?.textContent ?? '';
    await until(() => words().includes('afin de venir'), 'the page’s text');
    expect(root.querySelector('.label')).to.equal(null);
    expect(button().getAttribute('aria-pressed')).to.equal('false');
    button().click();
    await until(() => words().includes('pour venir'), 'the easy text');
  });

  it('takes the town’s own text for a part of the page, and says who wrote and read it', async () => {
    const falc = served({
      texts: [
        {
          id: 'essai',
          lines: ['Venez à la mairie.', 'C’est gratuit.'],
          author: 'Claire Morin',
          reviewers: ['l’atelier FALC de l’Esat des Prés'],
          date: '2026-05-01',
          validated: true,
        },
      ],
    });
    const { article } = await easyText(
      PAGE,
      { 'data-falc': falc },
      put(
        '<h1>Venir</h1><section data-falc-id="essai"><p>Il convient de se présenter.</p><p>Sans frais.</p></section><p>Fin.</p>',
      ),
    );
    expect(textsOf(article, '.label')[0]).to.equal(
      'FALC relu par l’atelier FALC de l’Esat des Prés. Écrit le 1er mai 2026.',
    );
    expect(textsOf(article, '.line')).to.deep.equal(['Venez à la mairie.', 'C’est gratuit.']);
    expect(article.querySelector('blockquote')!.textContent)
      .to.include('Il convient')
      .and.include('Sans frais');
  });

  it('says whose text it is in a list too, and takes a text for the whole list once', async () => {
    const lines = ['Venez à la mairie.', 'C’est gratuit.'];
    const people = { validated: true, reviewers: ['l’atelier'] };
    const falc = served({
      texts: [
        { id: 'liste', lines, ...people },
        { id: 'ligne', lines: ['Une ligne.'], ...people },
      ],
    });
    const { article } = await easyText(
      PAGE,
      { 'data-falc': falc },
      put(
        '<h1>Venir</h1><ul data-falc-id="liste"><li>Il convient de se présenter.</li><li>Sans frais.</li></ul>' +
          '<p>Fin.</p><ul><li data-falc-id="ligne">Il convient.</li></ul>',
      ),
    );
    expect(textsOf(article, '.line')).to.deep.equal(lines);
    expect(textsOf(article, '.label')).to.deep.equal([
      'FALC relu par l’atelier.',
      'La suite est simplifiée automatiquement. Ce n’est pas du FALC validé.',
      'FALC relu par l’atelier.',
    ]);
    expect(textsOf(article, 'li .label').length).to.equal(1);
  });

  it('shows what others write as text, never as markup', async () => {
    const bad = '<img src=x onerror="parvisHit()"><script>parvisHit()</script>';
    const falc = served({ texts: [{ id: 'essai', lines: [bad], author: bad }] });
    const { host, article } = await easyText(
      PAGE,
      { 'data-falc': falc },
      put('<h1>Venir</h1><p data-falc-id="essai">Texte.</p>'),
    );
    await until(() => article.textContent!.includes(bad), 'the words');
    expect(article.querySelector('img, script')).to.equal(null);
    expect(host.errors).to.deep.equal([]);
  });

  it('works without a worker, and without its data', async () => {
    const { article } = await easyText(PAGE, {}, (page) => {
      put('<h1>Venir</h1><p>Appelez afin de venir.</p>')(page);
      const view = page.defaultView as unknown as Record<string, unknown>;
      view['Worker'] = class {
        constructor() {
          throw new Error('none here');
        }
      };
      view['fetch'] = () => Promise.reject(new Error('none here'));
    });
    expect(textsOf(article, '.slice > p[data-block]')).to.deep.equal(['Appelez pour venir.']);
  });

  it('stands below the ready text where the page is about a procedure that we know', async () => {
    const { article } = await easyText(
      PAGE,
      {},
      put('<h1>Demander une carte d’identité</h1><p>Prenez rendez-vous au guichet 3.</p>'),
    );
    const headings = textsOf(article, 'h2');
    expect(headings[0]).to.match(/^L’essentiel : .*carte d’identité$/);
    expect(headings[1]).to.equal('Ce que dit cette page');
    expect(textsOf(article, '.label')[0]).to.match(/pas encore relu par des personnes concernées/);
    await until(() => article.textContent!.includes('02 99 00 00 00'), 'the end of the ready text');
    expect(article.textContent).to.include('guichet 3');
    const picture = article.querySelector('img')!;
    await until(() => picture.complete && picture.naturalWidth > 0, 'a pictogram');
  });

  it('sends nothing before the visitor asks, says where it goes, and keeps what the model got wrong', async () => {
    const falc = served({ texts: [], model: { url: '/corpus/model' } });
    const asked: string[] = [];
    const { host, root, article } = await easyText(PAGE, { 'data-falc': falc }, (page) => {
      put(
        '<h1>Venir</h1><p>Il appartient à l’usager de se présenter au guichet de la mairie aux heures d’ouverture habituelles.</p>' +
          '<p>Le règlement de la somme de 12 euros doit intervenir avant la fin du mois de juin.</p>',
      )(page);
      const view = page.defaultView!;
      const { fetch } = view;
      view.fetch = async (address, options) => {
        if (!String(address).includes('/corpus/model')) return fetch(address, options);
        asked.push(String(options?.body));
        const answer = JSON.stringify([
          'Vous venez au guichet de la mairie aux heures d’ouverture habituelles.',
          'Vous payez 21 euros.',
        ]);
        return new Response(JSON.stringify({ choices: [{ message: { content: answer } }] }), {
          headers: { 'content-type': 'application/json' },
        });
      };
    });
    await until(
      () => textsOf(root, '.intro p').some((text) => text.includes(location.host)),
      'the offer',
    );
    expect(asked).to.deep.equal([]);
    [...root.querySelectorAll<HTMLElement>('.intro button')].at(-1)!.click();
    const label = () => textsOf(root, '.intro .label')[0] ?? '';
    await until(() => label().includes(location.host), 'the label');
    expect(asked.length).to.equal(1);
    expect(article.isConnected).to.equal(false);
    const words = partOf(host.document, 'parvis-reader', 'article')!.textContent!;
    expect(words).to.include('Vous venez au guichet').and.include('12 euros');
    expect(words).to.not.include('21 euros');
  });

  it('never says that a model wrote a text of which it could take nothing', async () => {
    const falc = served({ texts: [], model: { url: '/corpus/model' } });
    const { host, root } = await easyText(PAGE, { 'data-falc': falc }, (page) => {
      put(
        '<h1>Venir</h1><p>Le règlement de la somme de 12 euros doit intervenir avant la fin du mois de juin, afin de venir.</p>',
      )(page);
      const view = page.defaultView!;
      const { fetch } = view;
      view.fetch = async (address, options) =>
        String(address).includes('/corpus/model')
          ? new Response('<html><p>Connectez-vous', { headers: { 'content-type': 'text/html' } })
          : fetch(address, options);
    });
    await until(
      () => textsOf(root, '.intro p').some((text) => text.includes(location.host)),
      'the offer',
    );
    [...root.querySelectorAll<HTMLElement>('.intro button')].at(-1)!.click();
    await until(
      () => textsOf(root, '.intro p').some((text) => text.includes('rien pu simplifier')),
      'what became of it',
    );
    expect(textsOf(root, '.intro .label')).to.deep.equal([
      'Version simplifiée automatique. Ce n’est pas du FALC validé.',
    ]);
    expect(partOf(host.document, 'parvis-reader', 'article')!.textContent).to.include('12 euros');
  });

  it('takes the place of an article that its author put in <parvis-falc>, and gives it back', async () => {
    const host = await openHost(PAGE, 'with=parvis', true);
    const { document } = host;
    put(
      '<h1>La cantine</h1><parvis-falc><article><p>Appelez afin de venir.</p></article></parvis-falc><p>La suite.</p>',
    )(document);
    await host.window.eval(`import(${JSON.stringify(await chunkOf('falc'))})`);
    const button = await until(() => partOf(document, 'parvis-falc', 'button'), 'its button');
    const shown = () => partOf(document, 'parvis-falc', 'article');
    expect(document.querySelector('parvis-falc p')!.getBoundingClientRect().height).to.be.above(0);
    const html = document.querySelector('parvis-falc')!.innerHTML;
    button.click();
    const article = await until(shown, 'the easy text', 10_000);
    expect(textsOf(article, 'p[data-block]')[0]).to.equal('Appelez pour venir.');
    expect(article.textContent).to.not.include('La suite.');
    button.click();
    await until(() => !shown(), 'the page’s own');
    expect(document.querySelector('parvis-falc')!.innerHTML).to.equal(html);
    expect(document.querySelector('parvis-falc p')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('leaves an article in <parvis-falc> the look of its page', async () => {
    const { document, window } = await openHost(PAGE, 'with=parvis', true);
    const article = '<article><p>Appelez afin de venir.</p></article>';
    put(`<div style="font: italic 13px/2 serif; color: #700; letter-spacing: 1px">${article}
      <parvis-falc>${article}</parvis-falc></div>`)(document);
    await window.eval(`import(${JSON.stringify(await chunkOf('falc'))})`);
    await until(() => partOf(document, 'parvis-falc', 'button'), 'its button');
    const [page, ours] = [...document.querySelectorAll('article p')].map((element) => {
      const { font, color, letterSpacing, direction } = window.getComputedStyle(element);
      return { font, color, letterSpacing, direction, width: element.clientWidth };
    });
    expect(ours).to.deep.equal(page);
  });

  it('follows an article that the page changes, wherever it is moved, and the reader sees it still', async () => {
    const { document, window } = await openHost(PAGE, 'with=parvis', true);
    put(
      '<h1>La cantine</h1><parvis-falc easy><article><p>Appelez afin de venir.</p></article></parvis-falc><p>La suite.</p>',
    )(document);
    await window.eval(`import(${JSON.stringify(await chunkOf('falc'))})`);
    const words = () => partOf(document, 'parvis-falc', 'article')?.textContent ?? '';
    const element = await until(() => document.querySelector('parvis-falc'), 'it');
    element.parentElement!.append(element);
    await until(() => words().includes('pour venir'), 'the easy text', 10_000);
    element.querySelector('p')!.textContent = 'Appelez avant le 3 mai.';
    await until(() => words().includes('3 mai'), 'the new text', 10_000);
    partOf(document, 'parvis-launcher', 'button')!.click();
    (await until(() => partOf(document, 'parvis-toolbar', 'open-reader'), 'the entry')).click();
    const read = await until(() => partOf(document, 'parvis-reader', 'article'), 'the text');
    await until(() => read.textContent!.includes('Appelez avant le 3 mai.'), 'the article');
  });

  it('leaves an article in <parvis-falc> as the page has it once Parvis has left', async () => {
    const { document, window } = await openHost(PAGE, 'with=parvis', true);
    put('<parvis-falc easy><article><p>Appelez afin de venir.</p></article></parvis-falc>')(
      document,
    );
    const html = document.body.innerHTML.replace(' easy=""', '');
    await window.eval(`import(${JSON.stringify(await chunkOf('falc'))})`);
    await until(() => partOf(document, 'parvis-falc', 'article'), 'the easy text', 10_000);
    (window as Window & { Parvis?: { remove(): void } }).Parvis!.remove();
    expect(partOf(document, 'parvis-falc', 'article')).to.equal(null);
    expect(partOf(document, 'parvis-falc', 'button')).to.equal(null);
    expect(document.querySelector('parvis-falc p')!.getBoundingClientRect().height).to.be.above(0);
    expect(document.body.innerHTML.replace(' easy=""', '')).to.equal(html);
  });

  it('shows nothing else of the page in an empty <parvis-falc>', async () => {
    const { document, window } = await openHost(PAGE, 'with=parvis', true);
    put('<h1>La cantine</h1><p>Une autre chose.</p><parvis-falc></parvis-falc>')(document);
    await window.eval(`import(${JSON.stringify(await chunkOf('falc'))})`);
    (await until(() => partOf(document, 'parvis-falc', 'button'), 'its button')).click();
    const root = document.querySelector('parvis-falc')!.shadowRoot!;
    await until(() => root.textContent!.includes('ne marche pas'), 'the message', 10_000);
    expect(root.textContent).to.not.include('Une autre chose');
  });
});

/** Address of the chunk of a feature, as the build named it. */
async function chunkOf(feature: string): Promise<string> {
  const { chunks } = (await (await fetch('/dist/manifest.json')).json()) as {
    chunks: Record<string, string>;
  };
  return `/dist/${chunks[feature]}`;
}
