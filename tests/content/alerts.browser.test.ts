import { expect } from '@open-wc/testing';
import { read, shown } from './page.js';

const text =
  '<p>Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité et un papier qui prouve votre adresse. Comptez un quart d’heure pour le dossier.</p>';
const said =
  'p Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité et un papier qui prouve votre adresse. Comptez un quart d’heure pour le dossier.';
const menu =
  '<nav><ul><li><a href="/1">Mairie</a></li><li><a href="/2">École</a></li></ul></nav><p><a href="/">Bourg</a></p>';
const cut = 'Coupure d’eau mardi, de 8 h à midi, rue du Moulin.';
const main = `<main><h1>Eau</h1>${text}</main>`;
const kept = ['h1 Eau', said];

const leaves = (title: string, before: string, head = '', page = main): void => {
  it(`leaves out ${title}`, async () => {
    expect(shown(await read(before + menu + page, { head }))).to.deep.equal(kept);
  });
};

describe('an alert of the town above the page', () => {
  for (const [title, bar] of [
    ['a bar named so', `<div class="bandeau-alerte">${cut}</div>`],
    ['a bar with the role', `<div role="alert"><p>${cut}</p></div>`],
    [
      'a bar in the banner',
      `<header><div class="site-alert"><p>${cut}</p></div><nav><a href="/1">Mairie</a></nav></header>`,
    ],
    [
      'a message that says it is of the foot',
      `<div class="messages messages--warning" role="contentinfo"><div>${cut}</div></div>`,
    ],
  ] as const) {
    it(`is read before the title of a main: ${title}`, async () => {
      const content = await read(bar + menu + main);
      expect(shown(content)).to.deep.equal([`p ${cut}`, ...kept]);
      expect(content.title).to.equal('Eau');
    });
    it(`is read once on a page with no main: ${title}`, async () => {
      const content = await read(
        `${bar}${menu}<div><h1>Eau</h1>${text}${text}</div><div>Mairie <a href="/m">Mentions légales</a> <a href="/p">Plan du site</a></div>`,
      );
      expect(shown(content)).to.deep.equal([`p ${cut}`, ...kept, said]);
    });
  }
  it('is read once where the main holds it', async () => {
    const content = await read(
      `${menu}<main><div class="alerte"><p>${cut}</p></div><h1>Eau</h1>${text}</main>`,
    );
    expect(shown(content)).to.deep.equal([`p ${cut}`, ...kept]);
  });
  it('keeps its link and not the button that closes it', async () => {
    const content = await read(
      `<div class="flash-info">${cut} <a href="/rues">Les rues</a><button type="button">Fermer</button></div>${menu}${main}`,
    );
    expect(shown(content)).to.deep.equal([`p ${cut} [Les rues](page)`, ...kept]);
  });
  it('leads back to the page', async () => {
    const content = await read(`<div class="flash">${cut}</div>${menu}${main}`);
    const range = content.rangeOf(content.blocks[0]!.id, 0, 7);
    expect(range?.toString()).to.equal('Coupure');
  });
  leaves(
    'a bar on cookies',
    '<div role="alert">Les cookies de ce site sont interdits aux enfants. <a href="/c">En savoir plus</a></div>',
  );
  leaves('a bar of that name with no alert in it', '<div class="bandeau">Un village fleuri.</div>');
  for (const words of [
    'La mairie est fermée du 2 au 9 mai.',
    'Le gymnase reste fermé tout le mois.',
    'La piscine ferme exceptionnellement.',
    'Les parcs ferment à midi, vent fort.',
    'La route du col est coupée ce soir.',
  ])
    it(`is read: ${words}`, async () => {
      const content = await read(`<div class="bandeau">${words}</div>${menu}${main}`);
      expect(shown(content)).to.deep.equal([`p ${words}`, ...kept]);
    });
  leaves(
    'a farm in a banner',
    '<div class="banner">La ferme du Bois et son marché, chaque samedi.</div>',
  );
  leaves('words of that kind in a box with no such name', `<div>${cut}</div>`);
  leaves(
    'a bar that floats over the page',
    `<div class="alerte">${cut}</div>`,
    '<style>.alerte{position:fixed;bottom:0}</style>',
  );
  leaves(
    'a bar that the page hides',
    `<div class="alerte">${cut}</div>`,
    '<style>.alerte{display:none}</style>',
  );
  leaves('a menu of that name', '<ul class="bandeau"><li>Fermetures et vigilance</li></ul>');
  it('leaves it out where the town names the part to read', async () => {
    const content = await read(`<div class="alerte">${cut}</div>${menu}${main}`, { root: 'main' });
    expect(shown(content)).to.deep.equal(kept);
  });
});
