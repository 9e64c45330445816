import { expect } from '@open-wc/testing';
import { read, readMain, shown } from './page.js';

const text =
  '<p>Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité et un papier qui prouve votre adresse. Comptez un quart d’heure pour le dossier.</p>';
const said =
  'p Le service reçoit les habitants du lundi au vendredi, sur rendez-vous. Prenez une pièce d’identité et un papier qui prouve votre adresse. Comptez un quart d’heure pour le dossier.';
const page = `<h1>Eau</h1>${text}${text}`;
const kept = ['h1 Eau', said, said];

/** The parts of a `main` that stay, in a page with a title and two paragraphs. */
const leaves = (title: string, after: string, before = ''): void => {
  it(`leaves out ${title}`, async () => {
    expect(shown(await readMain(before + page + after))).to.deep.equal(kept);
  });
};
const keeps = (title: string, after: string, expected: string[]): void => {
  it(`keeps ${title}`, async () => {
    expect(shown(await readMain(page + after))).to.deep.equal([...kept, ...expected]);
  });
};

describe('what stands around the content', () => {
  keeps(
    'a last card whose button runs a script',
    '<div><h3>Le relevé</h3><p>En mai, un agent passe.</p><p><a href="#">Lire la suite</a></p></div>',
    ['h3 Le relevé', 'p En mai, un agent passe.', 'p Lire la suite'],
  );
  keeps(
    'files that a script opens',
    '<ul><li><a href="#">Le règlement (PDF, 210 Ko)</a></li><li><a href="#">Les tarifs (PDF, 90 Ko)</a></li></ul>',
    ['ul(p Le règlement (PDF, 210 Ko) | p Les tarifs (PDF, 90 Ko))'],
  );
  leaves('a link to the top', '<p><a href="#">↑</a></p><p><a href="#">Haut</a></p>');

  const cards =
    '<div class="c"><div><a href="/a">La fuite</a><p>Que faire le soir.</p></div><div><a href="/b">Le puits</a><p>Le déclarer.</p></div></div>';
  for (const words of [
    'Sur le même sujet',
    'Dernières actualités',
    'À voir aussi',
    'À lire aussi',
    'Lire aussi',
    'Dans la même rubrique',
    'Articles liés',
    'Ces pages peuvent vous intéresser',
    'Les autres démarches',
  ]) {
    leaves(`« ${words} » and its cards`, `<section><h2>${words}</h2>${cards}</section>`);
  }
  leaves('a title and the cards that follow it, in no box', `<h2>À lire aussi</h2>${cards}`);
  leaves(
    'other pages whose titles are as high as theirs',
    '<div><h3>Dernières actualités</h3><div><div class="post"><h2><a href="/a">La foire</a></h2><p>20 août</p></div><div class="post"><h2><a href="/b">Le pont</a></h2><p>18 août</p></div></div></div>',
  );
  keeps(
    'what follows « Voir aussi » under a title as high',
    `<h2>Voir aussi</h2><ul><li><a href="/a">La fuite</a></li></ul><h2>Payer</h2>${text}${text}${text}${text}`,
    ['h2 Voir aussi', 'ul(p [La fuite](page))', 'h2 Payer', said, said, said, said],
  );
  keeps(
    'phone numbers and files under « À voir aussi »',
    '<h2>À voir aussi</h2><p><a href="/reglement.pdf">Règlement</a></p>',
    ['h2 À voir aussi', 'p [Règlement](file)'],
  );
  it('keeps the news on the page of news', async () => {
    expect(
      shown(
        await readMain(
          `<h1>Actualités</h1>${text}<h2>Dernières actualités</h2><p><a href="/a">La foire</a></p>`,
        ),
      ),
    ).to.deep.equal(['h1 Actualités', said, 'h2 Dernières actualités', 'p [La foire](page)']);
  });
  it('leaves out « Lire aussi » in the middle of the text', async () => {
    expect(
      shown(
        await readMain(
          `<h1>Eau</h1>${text}<p><strong>Lire aussi :</strong> <a href="/a">Le puits</a></p>${text}`,
        ),
      ),
    ).to.deep.equal(kept);
  });
  it('keeps a sentence that says to read also', async () => {
    const line =
      '<p>Lire aussi le règlement, que chaque habitant a reçu en mai, et <a href="/a">la carte</a>.</p>';
    expect(shown(await readMain(`<h1>Eau</h1>${text}${line}${text}`))[2]).to.equal(
      'p Lire aussi le règlement, que chaque habitant a reçu en mai, et [la carte](page).',
    );
  });

  leaves(
    'comments and their form',
    '<div><h2>2 commentaires</h2><ol><li><p>Anne : merci !</p></li><li><p>Luc : et le soir ?</p></li></ol><h3>Laisser un commentaire</h3><form><label for="n">Nom</label><input id="n"><button>Envoyer</button></form></div>',
  );
  leaves(
    'messages of a forum',
    '<div id="forum"><h2>1 Message</h2><ul class="forum"><li><p>Bonjour</p></li></ul><p><a href="/r">Un message, un commentaire ?</a></p></div>',
  );
  leaves(
    'comments told by their class',
    '<div class="comments-area"><p>Anne dit : merci beaucoup.</p></div>',
  );
  leaves(
    'tags and counts',
    '<p>Étiquettes : <a href="/t">eau</a>, <a href="/u">puits</a></p><p>Mots-clés : <a href="/t">eau</a></p><p><span>Lu 318 fois</span></p>',
  );
  leaves(
    'the question on the page',
    '<div><p>Cette page vous a-t-elle été utile ?</p><button>Oui</button> <button>Non</button></div>',
  );
  leaves(
    'tools and steps',
    '<div><a href="javascript:history.back()">Retour</a> - <a href="javascript:window.print()">Imprimer</a></div><table><tr><th><a href="/p">&lt; Précédent</a></th><td>&nbsp;</td><th><a href="/s">Suivant &gt;</a></th></tr></table><table><tr><td><a href="/pdf">PDF</a></td><td><a href="?print=1">Imprimer</a></td><td><a href="/e">Envoyer</a></td></tr></table>',
  );
  leaves(
    'logos of partners at the end',
    '<p><a href="https://a.example/"><img src="a.png" alt="Logo de la région"></a><a href="https://b.example/"><img src="b.png" alt="Département"></a></p>',
  );
  keeps(
    'files in a table',
    '<table><tr><th>Séance</th><th>Texte</th></tr><tr><td>Mai</td><td><a href="/m.pdf">PDF</a></td></tr></table>',
    ['table(c:p Séance ; c:p Texte | p Mai ; p [PDF](file))'],
  );

  it('leaves out a summary of the page, keeps links to other pages', async () => {
    const content = await readMain(
      '<h1>Eau</h1><div><strong>Sommaire</strong><ul><li><a href="#a">Payer</a></li><li><a href="#b">Partir</a></li></ul></div><ul><li><a href="/x">Le puits</a></li><li><a href="/y">La fuite</a></li></ul>' +
        `<h2 id="a">Payer</h2>${text}<h2 id="b">Partir</h2>${text}`,
    );
    expect(shown(content)).to.deep.equal([
      'h1 Eau',
      'ul(p [Le puits](page) | p [La fuite](page))',
      'h2 Payer',
      said,
      'h2 Partir',
      said,
    ]);
  });
  it('leaves out chips that lead down the page', async () => {
    const chips = ['a', 'b', 'c'].map((id) => `<a href="#${id}">Partie ${id}</a>`).join('');
    const parts = ['a', 'b', 'c'].map((id) => `<h2 id="${id}">Suite ${id}</h2>${text}`).join('');
    expect(shown(await readMain(`<h1>Eau</h1><div>${chips}</div>${parts}`))).to.deep.equal([
      'h1 Eau',
      'h2 Suite a',
      said,
      'h2 Suite b',
      said,
      'h2 Suite c',
      said,
    ]);
  });

  leaves(
    'a trail told by its signs',
    '',
    '<div class="x"><a href="/">Accueil</a> › <a href="/s">Services</a> › Eau</div>',
  );
  leaves(
    'a trail that ends as the title does',
    '',
    '<p><a href="/m">Mairie</a> / <a href="/s">Services</a> / Eau</p>',
  );
  it('leaves out a trail just under the title', async () => {
    expect(
      shown(
        await readMain(
          `<h1>Eau</h1><div>Vous êtes ici : <a href="/">Accueil</a> &gt; <a href="/s">Services</a> &gt; Eau</div>${text}`,
        ),
      ),
    ).to.deep.equal(['h1 Eau', said]);
  });
  leaves(
    'the menu of the section before the title',
    '',
    '<div><p>Dans cette rubrique</p><ul><li><a href="/e">Eau</a></li><li><a href="/d">Déchets</a></li></ul></div>',
  );

  keeps(
    'the heading of a frame, in a header of its own',
    '<div><header><h2>Horaires</h2></header><p>Le matin, de 9 h à midi.</p></div>',
    ['h2 Horaires', 'p Le matin, de 9 h à midi.'],
  );
  it('keeps the headings of frames on a page with no main', async () => {
    const content = await read(
      `<div class="page"><h1>Eau</h1>${text}${text}<div><header><h2>Horaires</h2></header><p>Le matin, de 9 h à midi.</p></div></div>`,
    );
    expect(shown(content)).to.deep.equal([...kept, 'h2 Horaires', 'p Le matin, de 9 h à midi.']);
  });
  leaves(
    'other pages of the same kind, under a title that no list foresees',
    '<div><h2>Les autres séances</h2><p><a href="/a">Séance du 13 mai</a></p><p><a href="/b">Séance du 8 avril</a></p></div>',
  );
  keeps(
    'what stands under such a title and is not links',
    '<div><h2>Les autres tarifs</h2><p>La carte coûte 4 € de plus. <a href="/a">Le détail</a></p></div>',
    ['h2 Les autres tarifs', 'p La carte coûte 4 € de plus. [Le détail](page)'],
  );
  leaves(
    'who wrote the page, with all they wrote',
    '<div><h4>À propos de Clémence Aubier</h4><p>Elle écrit le bulletin.</p><a href="/c">Voir tous ses articles</a></div>',
  );
  keeps(
    'a text about something, with a link',
    '<div><h4>À propos de la source</h4><p>Elle coule au pré Haut.</p><a href="/c">La voir</a></div>',
    ['h4 À propos de la source', 'p Elle coule au pré Haut.', 'p [La voir](page)'],
  );
  leaves(
    'tags under a title of their own',
    '<div><h3>Étiquettes</h3><ul><li><a href="/a">eau</a></li><li><a href="/b">énergie</a></li></ul></div>',
  );
  leaves(
    'tags after other words',
    '<p>Étiqueté avec : <a href="/a">eau</a>, <a href="/b">rue</a></p>',
  );
  leaves(
    'the page before and the page after',
    '<div><a href="/a">‹ Avril</a> <b>Mai</b> <a href="/b">Juin ›</a></div>',
  );
  leaves('which page it is of how many', '<p>Page 1 sur 4</p><p>Temps de lecture : 3 minutes</p>');
  it('keeps whom to ask, in a column beside the text, and leaves the rest of that column', async () => {
    const column =
      '<div class="b"><div><h2>Contact</h2><p>Service des eaux</p><p><a href="tel:0199005050">01 99 00 50 50</a></p></div><div><h2>En un clic</h2><ul><li><a href="/a">Payer</a></li><li><a href="/b">Famille</a></li></ul></div></div>';
    const content = await read(
      `<div class="g"><div class="a"><h1>Eau</h1>${text}${text}</div>${column}</div>`,
      { head: '<style>.g{display:flex}.a{width:700px}.b{width:200px}</style>' },
    );
    expect(shown(content)).to.deep.equal([
      ...kept,
      'h2 Contact',
      'p Service des eaux',
      'p [01 99 00 50 50](phone)',
    ]);
  });
  it('leaves out the town hall of every page in a column beside the text', async () => {
    const column =
      '<div class="b"><div><h2>Contact</h2><p>Mairie de Bourg</p><p><a href="tel:0199005050">01 99 00 50 50</a></p></div></div>';
    const content = await read(
      `<div class="g"><div class="a"><h1>Eau</h1>${text}${text}</div>${column}</div>`,
      { head: '<style>.g{display:flex}.a{width:700px}.b{width:200px}</style>' },
    );
    expect(shown(content)).to.deep.equal(kept);
  });
  it('keeps the date just over a post', async () => {
    const content = await read(
      `<div><a href="/1">Mairie</a> <a href="/2">École</a></div><div class="post"><h2 class="date-header"><span>lundi 2 mai 2022</span></h2><div><h1>Eau</h1>${text}${text}</div></div>`,
    );
    expect(shown(content)).to.deep.equal(['h2 lundi 2 mai 2022', ...kept]);
  });

  it('keeps the category over the title of an article', async () => {
    const menu =
      '<ul><li><a href="/1">Mairie</a></li><li><a href="/2">École</a></li><li><a href="/3">Culture</a></li></ul>';
    const content = await read(
      `<div>${menu}</div><div class="page"><div><p><a href="/c">Travaux</a></p><h1>Eau</h1></div>${text}${text}</div><div>Mairie <a href="/m">Mentions légales</a> <a href="/p">Plan du site</a></div>`,
    );
    expect(shown(content)).to.deep.equal(['p [Travaux](page)', ...kept]);
  });
  it('leaves out adverts and the weather after the content', async () => {
    const content = await read(
      `<div class="page"><h1>Eau</h1>${text}${text}</div><div><b>Météo</b><p>Matin 13 °C, soir 9 °C</p></div><div><p>Publicité</p><a href="/v">Vos volets en 48 h</a></div>`,
    );
    expect(shown(content)).to.deep.equal(kept);
  });
  it('gives the page’s own heading as title where the h1 is the site’s name', async () => {
    const content = await read(
      `<div><h1>Mairie</h1></div><main><h2>Le relevé de mai</h2>${text}</main>`,
    );
    expect(content.title).to.equal('Le relevé de mai');
  });
  it('leaves out letters of icon fonts', async () => {
    expect(
      shown(
        await readMain(
          `<h1>Eau</h1><p><span style="font-family:ETmodules">}</span> 02 61 91 00 00</p>`,
        ),
      ),
    ).to.deep.equal(['h1 Eau', 'p 02 61 91 00 00']);
  });
});
