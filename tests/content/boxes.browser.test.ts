import { expect } from '@open-wc/testing';
import { openPage, read, readMain, shown } from './page.js';
import { extractContent } from '../../src/content/extract.js';

const text =
  '<p>Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité et un papier qui prouve votre adresse. Comptez un quart d’heure pour le dossier.</p>';
const said =
  'p Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité et un papier qui prouve votre adresse. Comptez un quart d’heure pour le dossier.';
const many = text.repeat(4);
const saids = [said, said, said, said];

const leaves = (title: string, part: string): void => {
  it(`leaves out ${title}`, async () => {
    expect(shown(await readMain(`<h1>Eau</h1>${many}${part}`))).to.deep.equal(['h1 Eau', ...saids]);
  });
};
const keeps = (title: string, part: string, expected: string[], heading = 'Eau'): void => {
  it(`keeps ${title}`, async () => {
    const content = await readMain(`<h1>${heading}</h1>${many}${part}`);
    expect(shown(content)).to.deep.equal([`h1 ${heading}`, ...saids, ...expected]);
  });
};

const letter =
  '<div><h2>Notre lettre d’information</h2><form><label>Courriel <input type="email"></label><button>S’abonner</button></form></div>';

describe('boxes of the site in the content', () => {
  leaves('the box of the newsletter', letter);
  leaves(
    'a newsletter that only has a link to subscribe',
    '<div><p><strong>Ne manquez rien !</strong> Recevez la lettre de la ville. <a href="/l">Je m’abonne</a></p></div>',
  );
  keeps(
    'the form of the newsletter on the page about it',
    letter,
    ['h2 Notre lettre d’information', 'form Notre lettre d’information (Courriel) S’abonner'],
    'La lettre d’information',
  );
  keeps(
    'a text that says where to subscribe to the newsletter',
    '<div><p>Pour recevoir la lettre d’information, <a href="/l">inscrivez-vous</a> à la mairie.</p></div>',
    ['p Pour recevoir la lettre d’information, [inscrivez-vous](page) à la mairie.'],
  );
  keeps(
    'what stands in the same box as the newsletter',
    `<div><div><h2>Permanences</h2><p>Le mardi, à 14 h.</p></div>${letter}</div>`,
    ['h2 Permanences', 'p Le mardi, à 14 h.'],
  );

  const week = '<tr><th>L</th><th>M</th><th>M</th><th>J</th><th>V</th><th>S</th><th>D</th></tr>';
  const days = (from: number, word = '') =>
    `<tr>${[0, 1, 2, 3, 4, 5, 6].map((day) => `<td>${from + day}${word}</td>`).join('')}</tr>`;
  leaves(
    'a month of numbers that says nothing in words',
    `<table><caption>Mai</caption>${week}${days(1)}${days(8)}</table>`,
  );
  it('keeps a month whose days say what happens', async () => {
    const month = `<table>${week}${days(1)}${days(8, ' bac')}</table>`;
    const blocks = shown(await readMain(`<h1>Eau</h1>${many}${month}`));
    expect(blocks[blocks.length - 1]).to.contain('8 bac');
  });

  leaves(
    'letters to choose from in a list',
    `<p>${['A', 'B', 'C', 'D', 'E', 'Tout'].map((one) => `<a href="?l=${one}">${one}</a>`).join(' ')}</p>`,
  );
  keeps(
    'links whose words are more than letters',
    `<p>${['A1', 'B2', 'C3', 'D4', 'E5'].map((one) => `<a href="/${one}">${one} plan</a>`).join(' ')}</p>`,
    ['p [A1 plan](page) [B2 plan](page) [C3 plan](page) [D4 plan](page) [E5 plan](page)'],
  );
  leaves(
    'links to feeds',
    '<div><a href="/agenda.ics">iCal</a> <a href="/agenda.xml">S’abonner</a></div>',
  );
  keeps('a calendar file of its own', '<div><a href="/fete.ics">La fête, 3 mai</a></div>', [
    'p [La fête, 3 mai](file)',
  ]);
  leaves(
    'who drew the page',
    '<p>© <a href="/d">Direction de l’information</a> — fiche developed by une.example</p>',
  );
  keeps('whose picture it is', '<p>© Ville de Lude, archives municipales</p>', [
    'p © Ville de Lude, archives municipales',
  ]);
  leaves('the path of a result of a search', '<div><p>/services/dechets</p></div>');
  leaves(
    'where a post is filed',
    '<footer><span>Publié dans <a href="/c">Patrimoine</a></span> <span>Étiqueté <a href="/h">halle</a>, <a href="/e">horloge</a></span></footer>',
  );
  const next =
    '<div><h2>Prochains événements</h2><h3><a href="/f">La foire</a></h3><p>3 mai</p></div>';
  it('leaves out the events that come after the one of the page', async () => {
    const content = await readMain(`<h1>Bal</h1><p>Samedi 2 mai, 20 h</p>${many}${next}`);
    expect(shown(content)).to.deep.equal(['h1 Bal', 'p Samedi 2 mai, 20 h', ...saids]);
  });
  keeps('the next events of a place', next, [
    'h2 Prochains événements',
    'h3 [La foire](page)',
    'p 3 mai',
  ]);
  leaves(
    'tags in a list called so',
    '<ul class="post-tags"><li><a href="/t">eau</a></li><li><a href="/u">puits</a></li></ul>',
  );
  keeps(
    'titles of pages in a list called so',
    '<ul class="post-tags"><li><a href="/t">Faire relever son compteur le soir</a></li><li><a href="/u">Déclarer le puits de son jardin</a></li></ul>',
    [
      'ul(p [Faire relever son compteur le soir](page) | p [Déclarer le puits de son jardin](page))',
    ],
  );
  keeps(
    'what a link that leads nowhere opens, without the link',
    '<div><h3>La chorale</h3><a href="#">Plus d’informations</a><div style="display:none"><p>Le jeudi à 20 h.</p></div></div>',
    ['h3 La chorale', 'p Le jeudi à 20 h.'],
  );
  leaves(
    'the line that asks to sign in to comment',
    '<h2>Commentaires</h2><p><a href="/c">Connectez-vous</a> pour poster un commentaire.</p>',
  );
  leaves(
    'the form to search again',
    '<form action="/recherche"><input name="q" aria-label="Mots"><select><option>Tout</option></select><button>Chercher</button></form>',
  );
  leaves(
    'a filter of a list that is posted',
    '<form method="post"><fieldset><legend>Affiner la recherche</legend><label>Mot <input></label><label>Domaine <select><option>Sport</option></select></label></fieldset><input type="submit" value="Filtrer"></form>',
  );
  keeps(
    'a form that asks for a name and a choice',
    '<form method="post"><label>Nom <input></label><label>Jour <select><option>Lundi</option></select></label><button>Envoyer</button></form>',
    ['form Eau (Nom, Jour Lundi) Envoyer'],
  );

  const aside = (inner: string) =>
    `<main><div style="display:flex"><div style="flex:3"><h1>Eau</h1>${many}</div><aside style="flex:1">${inner}</aside></div></main>`;
  it('leaves out boxes of the site one under the other beside the text', async () => {
    const content = await read(
      aside(
        '<h2>Au cinéma</h2><p><a href="/f">Simone</a>, 20 h 45</p><h2>Infos</h2><p><a href="/b">Le bus 3</a> est dévié</p>',
      ),
    );
    expect(shown(content)).to.deep.equal(['h1 Eau', ...saids]);
  });
  it('keeps boxes beside the text that say who to ask and when', async () => {
    const content = await read(
      aside(
        '<h2>Contact</h2><p><a href="/a">Anne</a></p><h2>Horaires</h2><p><a href="/l">Lundi</a>, 14 h</p>',
      ),
    );
    expect(shown(content).slice(5)).to.deep.equal([
      'h2 Contact',
      'p [Anne](page)',
      'h2 Horaires',
      'p [Lundi](page), 14 h',
    ]);
  });
  it('keeps the one card beside the text, who to ask', async () => {
    const content = await read(aside('<h2>Contact</h2><p>Anne, <a href="tel:0200">02 00</a></p>'));
    expect(shown(content)).to.deep.equal([
      'h1 Eau',
      ...saids,
      'h2 Contact',
      'p Anne, [02 00](phone)',
    ]);
  });

  const beside = (heading: string) =>
    `<div style="display:flex"><div style="flex:3"><h1>${heading}</h1>${many}</div><div style="flex:1"><h2>Vos dates</h2><p>28 mars, au stade</p></div></div>`;
  it('keeps the dates beside the news of a home page', async () => {
    const content = await read(beside('Bienvenue à Lude'));
    expect(shown(content)).to.deep.equal([
      'h1 Bienvenue à Lude',
      ...saids,
      'h2 Vos dates',
      'p 28 mars, au stade',
    ]);
  });
  it('leaves out the same column beside the text of another page', async () => {
    expect(shown(await read(beside('Eau')))).to.deep.equal(['h1 Eau', ...saids]);
  });

  const site = (foot: string) =>
    `<main><div><a href="/">Lude</a><ul><li><a href="/m">Mairie</a></li><li><a href="/v">Vivre</a></li></ul></div><div><div><h1>Eau</h1>${many}</div></div>${foot}</main>`;
  it('does not believe a main that holds the whole site', async () => {
    const content = await read(
      site(
        '<div>Mairie de Lude, 2 place du Puits. <a href="/l">Mentions légales</a> <a href="/p">Plan du site</a></div>',
      ),
    );
    expect(content.source).to.equal('guess');
    expect(shown(content)).to.deep.equal(['h1 Eau', ...saids]);
  });
  it('believes a main that ends without legal links', async () => {
    const content = await read(site('<div>Le puits date de 1793.</div>'));
    expect(content.source).to.equal('main');
    expect(shown(content)).to.contain('p Le puits date de 1793.');
  });
});

describe('the title of a page without an h1', () => {
  const menu =
    '<table><tr><td><a href="/1">Mairie</a></td><td><a href="/2">École</a></td><td><a href="/3">Culture</a></td></tr></table>';
  const titleOf = async (title: string, body: string) => {
    const document = await openPage(`${menu}<div>${body}${many}</div>`);
    document.title = title;
    return (await extractContent(document)).title;
  };
  it('is the line that begins as the page’s title, larger than the text', async () => {
    const line = '<p style="font-size:2em">Horaires d’été de la mairie</p>';
    expect(await titleOf('Lude :: Horaires', line)).to.equal('Horaires d’été de la mairie');
  });
  it('is no line as small as the text', async () => {
    expect(await titleOf('Lude - Horaires', '<p>Horaires d’été de la mairie</p>')).to.equal('Lude');
  });
  it('is the line whose class says so', async () => {
    const line = '<div class="heading-xl">Vos questions, nos réponses</div>';
    expect(await titleOf('Foire aux questions', line)).to.equal('Vos questions, nos réponses');
  });
  it('is the cell of a table of one row', async () => {
    const row = '<table><tr><td>Le puits</td><td><a href="#">Imprimer</a></td></tr></table>';
    const document = await openPage(`${menu}<div>${row}${many}</div>`);
    document.title = 'Le puits';
    const { blocks } = await extractContent(document);
    expect(blocks.map((block) => block.kind)).to.not.include('table');
    expect(blocks[0]).to.include({ text: 'Le puits' });
  });
});
