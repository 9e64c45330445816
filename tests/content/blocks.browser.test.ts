import { expect } from '@open-wc/testing';
import { read, readMain, shown } from './page.js';

/** What a main holds, and how it reads. */
const reads = (title: string, body: string, expected: string[], head = ''): void => {
  it(title, async () => expect(shown(await readMain(body, head))).to.deep.equal(expected));
};

describe('what the reader keeps', () => {
  reads(
    'keeps headings, paragraphs and bare text',
    '<h1>Eau</h1>Texte nu<p>Un <b>gras</b>.</p><div>Deux<div>Trois</div>Quatre</div>',
    ['h1 Eau', 'p Texte nu', 'p Un <strong>gras</strong>.', 'p Deux', 'p Trois', 'p Quatre'],
  );
  reads(
    'keeps what an author has put in an element of ours',
    '<p>Un</p><parvis-falc><article><p>Deux</p></article></parvis-falc><parvis-toolbar></parvis-toolbar>',
    ['p Un', 'p Deux'],
  );
  reads('takes a heading by its role', '<div role="heading" aria-level="3">Titre</div><p>x</p>', [
    'h3 Titre',
    'p x',
  ]);
  reads(
    'folds white space and glues no word',
    '<p>\n  Un \n <span> deux</span>  trois</p><div><span style="display:inline-block">Lundi</span><span style="display:inline-block">8h</span></div>',
    ['p Un deux trois', 'p Lundi 8h'],
  );
  reads(
    'keeps letters of one word together',
    '<h2><span style="display:inline-block">M</span><span style="display:inline-block">a</span><span style="display:inline-block">i</span></h2><p>2<sup>e</sup> <span>ét</span><span>age</span></p>',
    ['h2 Mai', 'p 2<sup>e</sup> étage'],
  );
  reads(
    'parts words that padding parts',
    '<p><span class="badge" style="padding:4px">Nouveau</span><span>Piscine</span></p>',
    ['p Nouveau Piscine'],
  );
  reads(
    'reads the children of a flex row as one line',
    '<div style="display:flex"><strong>Lundi</strong><span>8h-12h</span></div>',
    ['p <strong>Lundi</strong> 8h-12h'],
  );
  reads('ends a paragraph at two breaks', '<p>Un<br>deux<br><br>trois<br>&nbsp;<br>quatre</p>', [
    'p Un / deux',
    'p trois',
    'p quatre',
  ]);
  reads(
    'keeps line ends where the page keeps them',
    '<div style="white-space:pre-line">Un\n  deux</div><pre>a\n  b</pre>',
    ['p Un / deux', 'pre a\n  b'],
  );
  reads(
    'sees display:contents and blocks made of spans',
    '<p>Un</p><div style="display:contents"><span style="display:block">Deux</span><span style="display:block">Trois</span></div>',
    ['p Un', 'p Deux', 'p Trois'],
  );
  reads(
    'leaves out empty and decorative things',
    '<p>&nbsp;</p><h2> </h2><ul><li></li></ul><img alt="" src="a.png"><i class="fa" aria-hidden="true">➜</i><p>Reste</p><hr>',
    ['p Reste'],
  );
  reads(
    'keeps lists, nested ones, and what stands between items',
    '<ol start="3"><li>Un<ul><li>a</li><li><p>b</p><p>c</p></li></ul></li><ul><li>d</li></ul><li>Deux</li></ol><ul style="list-style:none;display:flex"><li>x</li></ul>',
    ['ol3(p Un, ul(p a | p b, p c), ul(p d) | p Deux)', 'ul(p x)'],
  );
  reads('keeps items without a list', '<div><li>Un</li><li>Deux</li></div>', ['ul(p Un | p Deux)']);
  reads(
    'keeps definition lists',
    '<dl><div><dt>Tarif</dt><dd>2 €</dd></div><dt>A</dt><dt>B</dt><dd>Un</dd><dd>Deux</dd></dl>',
    ['dl(Tarif: p 2 € | A + B: p Un + p Deux)'],
  );
  reads(
    'keeps tables with caption, headers and spans',
    '<table><caption>Horaires</caption><thead><tr><th>Jour</th><th colspan="2">Heures</th></tr></thead><tfoot><tr><td>Fin</td></tr></tfoot><tbody><tr><th>Lundi</th><td>8h</td><td>12h</td></tr><tr><th scope="row" rowspan="2">Mardi</th><td></td><td><p>9h</p><p>11h</p></td></tr></tbody></table>',
    [
      'table[Horaires](c:p Jour ; c:p Heures×2 | r:p Lundi ; p 8h ; p 12h | r:p Mardi↓2 ;  ; p 9h, p 11h | p Fin)',
    ],
  );
  reads(
    'keeps a table of hours with no header',
    '<table border="1"><tr><td>Lundi</td><td>8h-12h</td></tr><tr><td>Mardi</td><td>14h</td></tr></table>',
    ['table(p Lundi ; p 8h-12h | p Mardi ; p 14h)'],
  );
  reads(
    'flattens tables that only lay out',
    '<table><tr><td><h2>A</h2><p>Un</p></td><td><table border="1"><tr><td>x</td><td>y</td></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
    ['h2 A', 'p Un', 'table(p x ; p y | p 1 ; p 2)'],
  );
  reads(
    'keeps quotes, images with words and their captions',
    '<blockquote><p>Oui</p></blockquote><figure><img src="/a.png" alt="Le pont"><figcaption>Vue <b>du pont</b></figcaption></figure><p>Voir <img src="/b.png" alt="plan"> ici</p>',
    ['quote(p Oui)', 'image Le pont [Vue du pont]', 'p Voir ![plan] ici'],
  );
  reads(
    'names films, sounds, frames and maps',
    '<video src="/f.mp4" title="Le film"></video><iframe src="https://x.example/carte" title="Plan" width="300" height="200"></iframe><div class="leaflet-container" aria-label="Carte des écoles">+ −</div>',
    [
      `video Le film ${new URL('/f.mp4', location.href).href}`,
      'frame Plan https://x.example/carte',
      'frame Carte des écoles',
    ],
  );
  reads(
    'keeps phone, mail and file links, and refuses the rest',
    '<p><a href="tel:0561">05 61</a> <a href="mailto:a@b.fr">a@b.fr</a> <a href="/x.PDF">plan</a> <a href="#y">là</a> <a href="javascript:alert(1)">un</a> <a href=" jav&#9;ascript:alert(1)">deux</a> <a href="data:text/html,x">trois</a></p>',
    ['p [05 61](phone) [a@b.fr](mail) [plan](file) [là](here) un deux trois'],
  );
  reads(
    'gives a card one link',
    '<a href="/c" style="display:block"><h3>Canicule</h3><p>Trois gestes</p></a>',
    ['h3 [Canicule](page)', 'p Trois gestes'],
  );
  reads(
    'keeps cards that look the same',
    '<div class="card"><p>École</p><p>05 61</p></div><div class="card"><p>École</p><p>05 61</p></div>',
    ['p École', 'p 05 61', 'p École', 'p 05 61'],
  );
  reads(
    'keeps links that look like buttons, drops controls',
    '<p><a class="btn" role="button" href="/rdv">Prendre rendez-vous</a></p><button>Imprimer</button><input type="button" value="X">',
    ['p [Prendre rendez-vous](page)'],
  );
  reads(
    'says the language of a foreign part',
    '<p lang="en">Open <i lang="de">heute</i></p><p>Oui <span lang="en">yes</span></p>',
    ['p Open <emphasis>heute@de</emphasis>', 'p Oui yes@en'],
  );
  reads('spells out abbreviations', '<p><abbr title="Centre communal">CCAS</abbr></p>', [
    'p CCAS{Centre communal}',
  ]);
  reads(
    'reads the name of a link that is only an image',
    '<p><a href="/s"><img src="/s.png" alt="Service public"></a></p>',
    ['p [![Service public]](page)'],
  );
  reads(
    'reads a name hidden for screen readers where there is no other',
    '<p><a href="/f"><i></i><span class="sr">Facebook</span></a></p><p>Seul<span class="sr"> caché</span></p><table><tr><th><span class="sr">Jour</span></th><th>Heure</th></tr><tr><td>Lundi</td><td>8h</td></tr></table>',
    ['p [Facebook](page)', 'p Seul', 'table(c:p Jour ; c:p Heure | p Lundi ; p 8h)'],
    '<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>',
  );

  it('keeps the order, the language and the title of a right-to-left page', async () => {
    const content = await read('<main><h1>مرحبا</h1><p>نص</p></main>', {
      html: 'lang="ar" dir="rtl"',
    });
    expect(content.dir).to.equal('rtl');
    expect(content.lang).to.equal('ar');
    expect(content.title).to.equal('مرحبا');
    expect(content.blocks.every((block) => block.lang === 'ar')).to.equal(true);
  });

  it('tells a form by its name, its fields and its button, and leads back to it', async () => {
    const content = await readMain(
      '<form><h2>Écrire à la mairie</h2><p>Tout est obligatoire.</p><label for="n">Nom</label><input id="n"><fieldset><legend>Objet</legend><label><input type="radio" name="o">Eau</label></fieldset><textarea aria-label="Message"></textarea><input name="piege" style="display:none"><button>Envoyer</button></form>',
    );
    expect(shown(content)).to.deep.equal([
      'h2 Écrire à la mairie',
      'p Tout est obligatoire.',
      'form Écrire à la mairie (Nom, Objet, Eau, Message) Envoyer',
    ]);
    expect(content.elementOf(content.blocks[2]!.id)?.localName).to.equal('form');
  });

  reads(
    'drops a search box alone',
    '<form role="search"><label>Rechercher <input type="search"></label><button>OK</button></form><p>Reste</p>',
    ['p Reste'],
  );
  reads(
    'reads the page inside a form that wraps it all',
    '<form><h1>Conseil</h1><p>Texte</p><input type="submit"></form>',
    ['h1 Conseil', 'p Texte'],
  );

  reads(
    'reads lines that dashes open as a list',
    '<div>Apportez :<br>- une photo<br>- un <a href="/x">acte</a><br><br>Merci - à bientôt<br>- la mairie</div><p>• un</p><p>• deux</p><p>– trois</p><p>Fin</p><p>- remarque</p>',
    [
      'p Apportez :',
      'ul(p une photo | p un [acte](page))',
      'p Merci - à bientôt / - la mairie',
      'ul(p un | p deux | p trois)',
      'p Fin',
      'p - remarque',
    ],
  );
  reads(
    'reads tiles of a grid one by one',
    '<div style="display:grid;grid-template-columns:1fr 1fr"><a href="/a">Eau</a><a href="/b">École</a></div>',
    ['p [Eau](page)', 'p [École](page)'],
  );
  reads(
    'tells a field with its name, its choices and its help, and names the form by its heading',
    '<h2>Cantine</h2><form><fieldset><legend>Enfant</legend><div><span>Sexe</span> <label><input type="radio" name="s"> Fille</label> <label><input type="radio" name="s"> Garçon</label></div><div><label for="t">Téléphone *</label><input id="t"><span>10 chiffres</span></div><div><span>Code postal et ville</span><input name="c"><input name="v"></div></fieldset><fieldset><legend>Repas</legend><label>Régime <input name="r"></label></fieldset><p><button>Envoyer</button> <span>* champs obligatoires</span></p></form>',
    [
      'h2 Cantine',
      'form Cantine (Enfant, Sexe (Fille, Garçon), Téléphone * (10 chiffres), Code postal et ville, Repas, Régime) Envoyer',
    ],
  );

  reads(
    'keeps a form whole under the site’s name, and what is called after « comment »',
    '<h1>Mairie</h1><form><h2>Réserver</h2><p>Une salle.</p><label>Nom <input></label><label>Date <input></label><button>OK</button></form><section id="comment-venir"><h2>Commentaires sur le plan</h2><p>Le bus passe.</p></section>',
    [
      'h1 Mairie',
      'h2 Réserver',
      'p Une salle.',
      'form Réserver (Nom, Date) OK',
      'h2 Commentaires sur le plan',
      'p Le bus passe.',
    ],
  );

  it('keeps the numbers of lists: letters, counted down, given one by one', async () => {
    const { blocks } = await readMain(
      '<ol type="I" start="3"><li>Trois</li><li value="7">Sept</li><li></li><li>Neuf</li></ol>' +
        '<ol reversed><li>Deux</li><li>Un</li></ol><ol style="list-style-type:lower-alpha"><li>a</li></ol>',
    );
    const lists = blocks.filter((block) => block.kind === 'list');
    expect(
      lists.map(({ numbering, start, reversed }) => [numbering, start, reversed]),
    ).to.deep.equal([
      ['I', 3, undefined],
      [undefined, 2, true],
      ['a', 1, undefined],
    ]);
    expect(lists[0]!.items.map(({ value }) => value)).to.deep.equal([undefined, 7, 9]);
  });

  reads(
    'keeps the marks of quotations, and what gauges say',
    '<p>Le maire a dit : <q>Bonne <q>année</q></q>.</p><p><meter value="7" max="10">7 sur 10</meter></p><p><progress value="0.5"></progress></p>' +
      '<p><q class="bare">Sans</q></p>',
    ['p Le maire a dit : «\u00a0Bonne “année”\u00a0».', 'p 7 sur 10', 'p 50\u00a0%', 'p Sans'],
    '<style>.bare::before,.bare::after{content:none}</style>',
  );
  reads('keeps links that write to a phone', '<p><a href="sms:+33639980001">Écrire</a></p>', [
    'p [Écrire](phone)',
  ]);

  it('reads into open shadow roots and slots', async () => {
    const content = await readMain(
      '<x-card><p>Donné</p><span>ignoré</span></x-card>',
      '<script>customElements.define("x-card",class extends HTMLElement{connectedCallback(){const r=this.attachShadow({mode:"open"});r.innerHTML="<h2>Ombre</h2><slot></slot>";r.querySelector("slot")}})</script>',
    );
    expect(shown(content)).to.deep.equal(['h2 Ombre', 'p Donné', 'p ignoré']);
  });

  it('ignores what is ours and what the town excludes', async () => {
    const content = await read(
      '<main><p>Un</p><parvis-launcher>Lire</parvis-launcher><div class="pub">Pub</div></main>',
      { exclude: '.pub' },
    );
    expect(shown(content)).to.deep.equal(['p Un']);
  });

  it('counts the words', async () => {
    expect((await readMain('<h1>Un deux</h1><ul><li>trois</li></ul>')).words).to.equal(3);
  });
});
