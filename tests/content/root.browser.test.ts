import { expect } from '@open-wc/testing';
import { extractContent } from '../../src/content/extract.js';
import type { Content } from '../../src/content/model.js';
import { openPage, read, readMain, shown } from './page.js';

const menu =
  '<ul>' +
  ['Accueil', 'Mairie', 'École', 'Contact']
    .map((name) => `<li><a href="/${name}">${name}</a></li>`)
    .join('') +
  '</ul>';
const footer = '<a href="/m">Mentions légales</a> <a href="/p">Plan du site</a>';
const text =
  '<p>Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité.</p>';

/** Where the content is found and what is left of the page. */
const finds = (
  title: string,
  body: string,
  source: Content['source'],
  expected: string[],
  options: { root?: string; head?: string } = {},
): void => {
  it(title, async () => {
    const content = await read(body, options);
    expect(content.source).to.equal(source);
    expect(shown(content)).to.deep.equal(expected);
  });
};
const said =
  'p Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité.';

describe('where the content is found', () => {
  finds(
    'takes what the town says',
    `<main>Rien</main><div id="c"><h1>Eau</h1>${text}</div>`,
    'author',
    ['h1 Eau', said],
    { root: '#c' },
  );
  finds(
    'goes on without a selector that is wrong',
    `<main><h1>Eau</h1>${text}</main>`,
    'main',
    ['h1 Eau', said],
    { root: '#[' },
  );
  finds(
    'takes the main that shows most',
    `<main hidden>${text}${text}</main><main><p>Peu</p></main><div role="main"><h1>Eau</h1>${text}</div>`,
    'main',
    ['h1 Eau', said],
  );
  finds(
    'takes a short main',
    `<header>${menu}</header><main><h1>Page introuvable</h1><p>Revenez à l’accueil ou appelez-nous.</p></main><footer>${text}${footer}</footer>`,
    'main',
    ['h1 Page introuvable', 'p Revenez à l’accueil ou appelez-nous.'],
  );
  finds(
    'does not believe a main that holds only a title',
    `<div class="menu">${menu}</div><main><h1>Eau</h1></main><div class="texte">${text}${text}${text}</div>`,
    'guess',
    ['h1 Eau', said, said, said],
  );
  finds(
    'leaves menus, trail, share links and pages out of a main',
    `<main><div class="fil-ariane"><a href="/">Accueil</a> &gt; Eau</div><h1>Eau</h1>${text}<nav>${menu}</nav><div class="share">Partager : <a href="#">Facebook</a></div><ul><li><a href="?1">1</a></li><li><a href="?2">2</a></li><li><a href="?2">Suivant</a></li></ul><p><a href="#top">Haut de page</a></p></main>`,
    'main',
    ['h1 Eau', said],
  );
  finds(
    'keeps a main that is a list of links',
    `<main><h1>Plan du site</h1><nav><ul><li><a href="/a">Mairie</a></li><li><a href="/b">École</a></li><li><a href="/c">Urbanisme</a></li><li><a href="/d">Transports</a></li></ul></nav></main>`,
    'main',
    [
      'h1 Plan du site',
      'ul(p [Mairie](page) | p [École](page) | p [Urbanisme](page) | p [Transports](page))',
    ],
  );

  const soup = (inside: string) =>
    `<div class="z1"><div>Commune de Nay</div>${menu}</div><div class="z2"><h1>Eau</h1>${inside}</div><div class="z3">Mairie de Nay, 64800 ${footer}</div>`;
  finds('leaves menus and footers in plain divs', soup(text), 'guess', ['h1 Eau', said]);
  finds(
    'keeps lists of links after the title',
    soup(
      `<ul><li><a href="/1">Acte de naissance</a></li><li><a href="/2">Passeport</a></li></ul>${text}`,
    ),
    'guess',
    ['h1 Eau', 'ul(p [Acte de naissance](page) | p [Passeport](page))', said],
  );
  finds(
    'leaves a cookie wall that is only a div',
    `<div><p>Nous utilisons des cookies pour mesurer l’audience.</p><span>Tout accepter</span> <span>Refuser</span></div>${soup(text)}`,
    'guess',
    ['h1 Eau', said],
  );
  finds(
    'leaves what is fixed over the page',
    `<div style="position:fixed;bottom:0">Répondez à notre enquête ! <a href="/e">Oui</a></div>${soup(text)}`,
    'guess',
    ['h1 Eau', said],
  );
  finds(
    'leaves a narrow column beside the text',
    `<div style="display:flex"><div style="width:70%"><h1>Eau</h1>${text}${text}</div><div style="width:25%"><h3>Météo</h3><p>Soleil</p></div></div>`,
    'guess',
    ['h1 Eau', said, said],
  );
  finds(
    'finds the title in a layout of tables',
    `<table><tr><td colspan="2"><h1><a href="index.html">Nay</a></h1></td></tr><tr><td>${menu}</td><td><p><b>Essai</b></p>${text}</td></tr></table>`,
    'guess',
    ['p <strong>Essai</strong>', said],
  );
  finds(
    'keeps the alerts of a home page before its welcome',
    `<div class="menu">${menu}</div><div class="alerte"><p>Coupure d’eau mardi.</p></div><h1>Bienvenue à Nay</h1>${text}`,
    'guess',
    ['p Coupure d’eau mardi.', 'h1 Bienvenue à Nay', said],
  );
  finds('says so when it reads the whole page', `<p>Un</p><p>Deux</p>`, 'body', ['p Un', 'p Deux']);

  it('gives the title, else the page’s title less the site’s name', async () => {
    expect((await read(`<main><h1>Eau</h1>${text}</main>`)).title).to.equal('Eau');
    expect(
      (await read(`<div class="bandeau"><h1>Essai</h1></div><main>${text}</main>`)).title,
    ).to.equal('Essai');
    expect((await read(`<main>${text}</main>`)).title).to.equal('Essai');
  });

  it('is empty on a page that is empty', async () => {
    const content = await extractContent(await openPage(''));
    expect(content.blocks).to.deep.equal([]);
    expect(content.words).to.equal(0);
  });

  it('keeps what stands before the first of many h1, and windows that the text opens', async () => {
    const long = 'Le conseil a voté la convention avec la communauté de communes. ';
    const parts = ['Objet', 'Durée', 'Prix']
      .map((name) => `<h1>${name}</h1><p>${long}</p>`)
      .join('');
    const word = await read(`<div><p>Règlement</p><p>Vu le code.</p>${parts}</div>`);
    expect(shown(word).slice(0, 3)).to.deep.equal(['p Règlement', 'p Vu le code.', 'h1 Objet']);
    const pool = await read(
      `<div><a href="#tout">Menu</a><div id="tout" role="dialog" hidden><p>Toutes nos rubriques ici</p></div></div>
       <div><h1>Piscine</h1><p>${long}</p><p><a href="#prix">Voir les conditions</a></p>
       <div id="prix" role="dialog" style="position:fixed;display:none"><p>Un papier de moins de trois mois.</p></div></div>`,
    );
    expect(shown(pool)).to.deep.equal([
      'h1 Piscine',
      `p ${long.trim()}`,
      'disclosure Voir les conditions (p Un papier de moins de trois mois.)',
    ]);
  });

  it('leaves out the form that filters a list', async () => {
    const content = await readMain(
      '<h1>Marchés</h1><form class="views-exposed-form"><label>Type <select><option>Tout</option></select></label><input type="submit" value="Appliquer"></form><p>Un marché.</p>',
    );
    expect(shown(content)).to.deep.equal(['h1 Marchés', 'p Un marché.']);
  });
});
