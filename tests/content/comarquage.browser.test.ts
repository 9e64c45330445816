import { expect } from '@open-wc/testing';
import { extractContent, type ExtractedContent } from '../../src/content/extract.js';
import { wholeText } from '../../src/falc/block-texts.js';
import { easyPages } from '../../src/falc/page/client.js';
import type { EasyPage } from '../../src/falc/page/easy-page.js';
import { pageFiches } from '../../src/falc/page/page-fiches.js';
import { easyFr } from '../../src/i18n/fr/easy.js';
import { loadFrame } from '../support/browser.js';
import { shown } from './page.js';

/** A page of a town with fiches of service-public in it. */
async function open(name: string): Promise<{ document: Document; content: ExtractedContent }> {
  const { document } = await loadFrame(`/tests/corpus/content/comarquage/${name}`);
  return { document, content: await extractContent(document) };
}

const READ: Readonly<Record<string, readonly string[]>> = {
  'wordpress.html': [
    'h1 Renouveler une carte',
    'p La carte se renouvelle à partir de 1 an avant sa date de fin.',
    'disclosure Vous êtes majeur (p Vous venez vous-même., disclosure2 Les papiers à apporter (ul(p Une photo de moins de 6 mois | p Une preuve d’adresse), ul(disclosure Vous avez l’ancienne carte (p Rendez l’ancienne carte.) | disclosure La carte est perdue (p Payez un timbre de 25 €.))), disclosure2 Le délai (p Le délai est de 3 semaines.))',
    'disclosure L’enfant est mineur (p Un parent vient avec l’enfant.)',
    'h3 Où s’adresser ?',
    'disclosure3 Mairie de Belval (p Du lundi au jeudi, de 9 h à 12 h.)',
  ],
  'spip.html': [
    'h2 Demander un acte',
    'disclosure Né en France (disclosure4 Sur place (p Allez à la mairie de naissance.), disclosure4 Par courrier (p Écrivez à la mairie de naissance.), ul(p <strong>Pour vous</strong>, p Donnez vos nom et prénoms. | p <strong>Pour votre enfant</strong>, p Donnez aussi vos propres noms.))',
    'disclosure Né à l’étranger (p Écrivez au service central d’état civil, à Nantes.)',
  ],
  'radios.html': [
    'h1 Titre de voyage',
    'p Le titre permet de voyager hors d’Europe.',
    'disclosure Première demande (p Il coûte 86 €.)',
    'disclosure Renouvellement (p Rendez l’ancien titre. Il coûte 86 €.)',
    'disclosure Pour un enfant (p Il coûte 17 € avant 15 ans.)',
  ],
};

describe('a fiche of service-public in the page of a town', () => {
  for (const [name, expected] of Object.entries(READ))
    it(`has all its tabs and cases, each once, under its own title: ${name}`, async () => {
      const lines = shown((await open(name)).content);
      expect(lines.filter((line) => !/Vérifié|Votre situation/.test(line))).to.deep.equal(expected);
    });

  const fichesOf = async (name: string) => {
    const { document, content } = await open(name);
    const { markers, fiches } = pageFiches(document, content);
    const first = (id: string) => content.blocks.find((block) => block.id === id)!;
    return {
      markers,
      fiches: fiches.map(({ number, blocks }) => [
        number,
        blocks ? wholeText([first(blocks[0]!)]).next().value : null,
      ]),
    };
  };

  it('is known by the number on its box', async () => {
    expect(await fichesOf('radios.html')).to.deep.equal({ markers: ['F14929'], fiches: [] });
  });

  it('is known in its place where there are two', async () => {
    const { fiches } = await fichesOf('two.html');
    expect(fiches).to.deep.equal([
      ['F1341', 'La carte'],
      ['F1367', 'L’inscription'],
    ]);
  });

  it('is known by what the page says of its source, not by the fiches that it sends to', async () => {
    expect((await fichesOf('text.html')).fiches).to.deep.equal([['F14929', null]]);
    expect((await fichesOf('sections.html')).fiches).to.deep.equal([
      ['F1341', 'La carte'],
      ['F1367', 'Voter'],
    ]);
    expect((await fichesOf('doubt.html')).fiches).to.deep.equal([]);
  });

  /** What stands in the easy text, in order: titles, and the facts of the page. */
  const easyOf = async (name: string): Promise<readonly string[]> => {
    const { document, content } = await open(name);
    let last: EasyPage | null = null;
    for await (const page of easyPages(document, content, {}, easyFr)) last = page;
    return [...wholeText(last!.content.blocks)];
  };
  const at = (lines: readonly string[], text: RegExp) => lines.findIndex((line) => text.test(line));

  it('brings the ready text for its number, and keeps what the page says', async () => {
    for (const name of ['wordpress.html?xml=F1342', 'radios.html', 'text.html']) {
      const lines = await easyOf(name);
      const title = name.startsWith('wordpress') ? /carte d’identité/ : /passeport/i;
      expect(at(lines, title), name).to.be.greaterThan(-1);
      const said = lines.join('\n');
      const facts = name.startsWith('wordpress')
        ? ['25 €', '3 semaines', '6 mois', '9 heures à 12 heures']
        : ['86 €'];
      for (const fact of facts) expect(said.includes(fact), fact).to.equal(true);
    }
  });

  it('brings two ready texts, each beside its own fiche', async () => {
    const lines = await easyOf('two.html');
    const places = [
      /ouvert du lundi au vendredi/,
      /^La carte$/,
      /carte d’identité prouve/,
      /Elle est gratuite/,
      /prend les empreintes le mercredi/,
      /^L’inscription$/,
      /liste[s]? électorale/i,
      /6e vendredi/,
      /^Le cimetière$/,
    ].map((text) => at(lines, text));
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
    expect(places.every((place) => place >= 0)).to.equal(true);
  });

  it('brings none in doubt', async () => {
    expect(at(await easyOf('doubt.html'), /carte d’identité|passeport demandé/i)).to.equal(-1);
  });

  it('brings none under a title on something else, whatever fiche the text names', async () => {
    expect(at(await easyOf('other-title.html'), /naissance/i)).to.equal(-1);
    const lines = await easyOf('other-section.html');
    const [first, next] = [at(lines, /^Réunions$/), at(lines, /^Votre carte/)];
    expect(first).to.be.greaterThan(-1);
    expect(at(lines.slice(first, next), /naissance/i)).to.equal(-1);
    expect(at(lines, /carte d’identité prouve/)).to.be.greaterThan(at(lines, /^Votre carte/));
  });

  it('brings the one that the source tells, of two in a title', async () => {
    const lines = await easyOf('text.html');
    expect(at(lines, /carte d’identité prouve/)).to.equal(-1);
    expect(at(lines, /passeport sert à voyager/)).to.be.greaterThan(-1);
  });
});
