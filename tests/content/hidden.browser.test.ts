import { expect } from '@open-wc/testing';
import { readMain, shown } from './page.js';

const reads = (title: string, body: string, expected: string[], head = ''): void => {
  it(title, async () => expect(shown(await readMain(body, head))).to.deep.equal(expected));
};

describe('what is closed', () => {
  reads(
    'is read when a button opens it',
    '<h3><button aria-expanded="false" aria-controls="a">Carte</button></h3><div id="a" hidden><p>Pièces</p></div><h3><button aria-expanded="true" aria-controls="b">Passeport</button></h3><div id="b"><p>Délai</p></div>',
    ['disclosure3 Carte (p Pièces)', 'disclosure3 Passeport (p Délai)'],
  );
  reads(
    'is read when a button with no name of its own opens it',
    '<div><div class="tete"><h3>Tarifs</h3><button aria-expanded="false" aria-label="Ouvrir">+</button></div><div style="display:none"><p>2 €</p></div></div>',
    ['disclosure3 Tarifs (p 2 €)'],
  );
  reads(
    'is read when details hold it',
    '<details><summary>Visiter</summary><p>Oui</p><details><summary>Quand</summary>Lundi</details></details>',
    ['disclosure Visiter (p Oui, disclosure Quand (p Lundi))'],
  );
  reads(
    'is read as tabs',
    '<div role="tablist"><button role="tab" aria-controls="t1" aria-selected="true">Un</button><button role="tab" aria-controls="t2">Deux</button></div><div role="tabpanel" id="t1"><p>A</p></div><div role="tabpanel" id="t2" hidden><p>B</p></div>',
    ['disclosure Un (p A)', 'disclosure Deux (p B)'],
  );
  reads(
    'is read as tabs without roles',
    '<div class="tabs"><ul class="tabs-nav"><li>Un</li><li>Deux</li></ul><div class="tab"><p>A</p></div><div class="tab" style="display:none"><p>B</p></div></div>',
    ['ul(p Un)', 'p A', 'disclosure Deux (p B)'],
  );
  const bar = (name: string) =>
    `<div><button ${name}="s1">Du 13</button><button ${name}="s2">Du 20</button></div>`;
  reads(
    'is read as tabs that name their panels in data of their own',
    `${bar('data-p')}<div class="panneau" id="s1"><p>A</p></div><div class="panneau" id="s2" style="display:none"><p>B</p></div>`,
    ['disclosure Du 13 (p A)', 'disclosure Du 20 (p B)'],
  );
  reads(
    'is read as tabs of the same rank as their panels',
    '<div role="tablist"><button role="tab">Un</button><button role="tab">Deux</button></div><div><div role="tabpanel"><p>A</p></div><div role="tabpanel" style="display:none"><p>B</p></div></div>',
    ['disclosure Un (p A)', 'disclosure Deux (p B)'],
  );
  reads(
    'is read as tabs that bear the same name as their panels',
    '<div><div><a data-tab="un">Un</a><a data-tab="deux">Deux</a></div><div><div class="tab-pane" data-tab="un"><p>A</p></div><div class="tab-pane" data-tab="deux" style="display:none"><p>B</p></div></div></div>',
    ['disclosure Un (p A)', 'disclosure Deux (p B)'],
  );
  reads(
    'is not what shows: parts that all show are read one after the other',
    `${bar('data-p')}<div class="panneau" id="s1"><p>A</p></div><div class="panneau" id="s2"><p>B</p></div>`,
    ['p A', 'p B'],
  );
  reads(
    'is left out when it is the copy of a slide',
    '<div><div aria-hidden="true"><h2>Le marché</h2><p>Le samedi matin, place du Lavoir.</p></div><div><h2>La foire</h2><p>En mai.</p></div><div><h2>Le marché</h2><p>Le samedi matin, place du Lavoir.</p><a href="/m">Voir</a></div></div>',
    [
      'h2 La foire',
      'p En mai.',
      'h2 Le marché',
      'p Le samedi matin, place du Lavoir.',
      'p [Voir](page)',
    ],
  );
  reads(
    'is read when it is hidden from screen readers and said nowhere else',
    '<div><div aria-hidden="true"><h2>Le marché</h2><p>Le samedi matin, place du Lavoir.</p></div><div><h2>La foire</h2><p>En mai.</p></div></div>',
    ['h2 Le marché', 'p Le samedi matin, place du Lavoir.', 'h2 La foire', 'p En mai.'],
  );
  reads(
    'is read as a Bootstrap collapse',
    '<p><a data-toggle="collapse" href="#c">Voirie</a></p><div id="c" style="display:none"><p>Trous</p></div>',
    ['disclosure Voirie (p Trous)'],
  );
  reads(
    'is read under a heading that can be pressed',
    '<h4 class="accordion-title" style="cursor:pointer">Eau</h4><div style="display:none">Prix</div>',
    ['disclosure4 Eau (p Prix)'],
  );
  reads(
    'is read when it has no height',
    '<button aria-expanded="false">Bois</button><div style="max-height:0;overflow:hidden">Sec</div>',
    ['disclosure Bois (p Sec)'],
  );
  reads(
    'is read when only visibility hides it',
    '<button aria-expanded="false" aria-controls="v">Vert</button><div id="v" style="visibility:hidden"><p>Bac</p></div>',
    ['disclosure Vert (p Bac)'],
  );
  reads(
    'is read when an old script opens it',
    '<a href="javascript:voir(\'z\')">Histoire</a><div id="z" style="display:none">1793</div>',
    ['disclosure Histoire (p 1793)'],
  );
  reads('is read when the browser finds it', '<div hidden="until-found"><p>Trouvé</p></div>', [
    'p Trouvé',
  ]);
  reads(
    'is read without a title after « Lire la suite »',
    '<p>Début</p><button aria-expanded="false" aria-controls="s">Lire la suite</button><div id="s" hidden><p>Fin</p></div>',
    ['p Début', 'p Fin'],
  );
  reads(
    'is read in list items and definition lists',
    '<ul><li><button aria-expanded="false">Un</button><div hidden>A</div></li></ul><dl class="faq"><dt style="cursor:pointer">Q</dt><dd style="display:none">R</dd></dl>',
    ['ul(disclosure Un (p A))', 'disclosure Q (p R)'],
  );

  reads(
    'stays closed when nothing opens it',
    '<p>Vu</p><div style="display:none">a</div><div hidden>b</div><p style="visibility:hidden">c</p><p class="sr">d</p><div style="height:0;overflow:hidden">e</div><h2>Titre</h2><div style="display:none">f</div><template>g</template><noscript>h</noscript><p style="visibility:hidden">i <b style="visibility:visible">vu</b></p>',
    ['p Vu', 'h2 Titre', 'p <strong>vu</strong>'],
    '<style>.sr{position:absolute;left:-9999px}</style>',
  );
  reads(
    'leaves the copies a carousel makes',
    '<div class="slick-slider"><div class="slick-slide slick-cloned">Un</div><div class="slick-slide">Un</div><div class="slick-slide" style="display:none">Deux</div></div>',
    ['p Un', 'p Deux'],
  );
});
