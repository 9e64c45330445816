import { expect } from '@open-wc/testing';
import { extractContent, readContent } from '../../src/content/extract.js';
import { Slices } from '../../src/content/slices.js';
import { openPage, read, readMain, shown } from './page.js';

describe('reading on any page', () => {
  it('reads forms whose fields take the names of the form’s own properties', async () => {
    const names = [
      'children',
      'childNodes',
      'firstChild',
      'parentNode',
      'parentElement',
      'id',
      'tagName',
      'nodeName',
      'localName',
      'getAttribute',
      'querySelectorAll',
      'attributes',
      'textContent',
      'closest',
      'shadowRoot',
      'isConnected',
      'style',
      'nextElementSibling',
    ];
    const fields = names
      .map(
        (name) =>
          `<label for="f-${name}">Champ ${name}</label><input id="f-${name}" name="${name}">`,
      )
      .join('');
    const content = await readMain(
      `<h1>Contact</h1><form aria-label="Écrire">${fields}<button>Envoyer</button></form><p>Fin</p>`,
    );
    expect(shown(content)).to.deep.equal([
      'h1 Contact',
      `form Écrire (${names.map((name) => `Champ ${name}`).join(', ')}) Envoyer`,
      'p Fin',
    ]);
  });

  it('reads a page whose images take the names of the document’s properties', async () => {
    const content = await readMain(
      '<h1>Eau</h1><p>Un</p><img name="body" src="x.png"><img name="title"><form name="querySelectorAll"></form><form name="documentElement"></form><img name="defaultView">',
    );
    expect(shown(content)).to.deep.equal(['h1 Eau', 'p Un']);
  });

  it('reads a page that has broken its arrays, its JSON and its collections', async () => {
    const saved = {
      from: Array.from,
      stringify: JSON.stringify,
      forEach: NodeList.prototype.forEach,
    };
    const document = await openPage(
      '<main><h1>Eau</h1><ul><li>Un</li></ul><table><tr><th>a</th></tr></table></main>',
    );
    try {
      Array.from = () => [];
      JSON.stringify = () => 'cassé';
      NodeList.prototype.forEach = () => undefined;
      expect(shown(await extractContent(document))).to.deep.equal([
        'h1 Eau',
        'ul(p Un)',
        'table(c:p a)',
      ]);
    } finally {
      Array.from = saved.from;
      JSON.stringify = saved.stringify;
      NodeList.prototype.forEach = saved.forEach;
    }
  });

  it('reads 5 000 levels of boxes, lists and marks', async function () {
    this.timeout(60_000);
    // Without boxes: browsers fall over so many boxes in boxes before anyone reads them.
    const document = await openPage('<main></main>', '<style>main * { display: contents }</style>');
    const top = document.createElement('div');
    let box: Element = top;
    for (let level = 0; level < 5000; level += 1) {
      const inner = document.createElement(
        ['div', 'b', 'ul', 'li', 'blockquote', 'span'][level % 6]!,
      );
      box.append(inner);
      box = inner;
    }
    box.textContent = 'Au fond';
    document.querySelector('main')!.append(top);
    const content = await extractContent(document);
    expect(content.words).to.equal(2);
  });

  it('reads 100 000 nodes, each once, in many slices', async function () {
    this.timeout(120_000);
    const document = await openPage('<main><h1>Tout</h1></main>');
    const list = document.createElement('ul');
    for (let item = 0; item < 33_000; item += 1) {
      const line = list.appendChild(document.createElement('li'));
      line.append(document.createElement('span'));
      line.firstElementChild!.textContent = String(item);
    }
    document.querySelector('main')!.append(list);
    const slices = new Slices();
    const content = await readContent(document, {}, slices);
    expect(content.words).to.equal(33_001);
    expect(slices.pauses).to.be.greaterThan(10);
  });

  it('reads hundreds of parts that stand side by side, with no main to lean on', async () => {
    const part = '<div><p>Délibération adoptée, 31000 Nay.</p><a href="/a">Mairie</a></div>';
    const content = await extractContent(await openPage(`<h1>Conseil</h1>${part.repeat(600)}`));
    expect(content.words).to.be.greaterThan(2400);
  });

  it('gives the page its turn while it reads 5 400 words', async () => {
    const paragraph = `<p>${'La commune informe les habitants. '.repeat(5)}</p>`;
    const slices = new Slices(undefined, 0);
    const content = await readContent(
      await openPage(`<main><h1>Conseil</h1>${paragraph.repeat(216)}</main>`),
      {},
      slices,
    );
    expect(content.words).to.equal(5401);
    // With no time at all, each element and each line is a slice of its own.
    expect(slices.pauses).to.be.greaterThan(600);
  });

  it('goes on when the page changes under it', async () => {
    const document = await openPage(
      `<main><h1>Titre</h1>${'<div><p>Texte</p></div>'.repeat(300)}</main>`,
    );
    class Meddling extends Slices {
      override async pause(): Promise<void> {
        await super.pause();
        if (this.pauses !== 100) return;
        document.querySelectorAll('div').forEach((element, index) => index % 2 && element.remove());
        document.querySelector('main')!.append('Ajout');
      }
    }
    const content = await readContent(document, {}, new Meddling(undefined, 0));
    expect(content.blocks[0]!.kind).to.equal('heading');
    expect(content.words).to.be.greaterThan(100);
  });

  it('stops when it is called off', async () => {
    const document = await openPage(`<main>${'<p>Texte</p>'.repeat(500)}</main>`);
    const control = new AbortController();
    const reading = readContent(
      document,
      { signal: control.signal },
      new Slices(control.signal, 0),
    );
    control.abort();
    let reason: unknown;
    await reading.catch((error: unknown) => (reason = error));
    expect((reason as DOMException).name).to.equal('AbortError');
  });

  it('reads a page with no body, and one of SVG names', async () => {
    const document = await openPage(
      '<main><svg><title>Blason</title><slot></slot><a>x</a></svg><p>Texte</p></main>',
    );
    expect(shown(await extractContent(document))).to.deep.equal(['p ![Blason]', 'p Texte']);
    document.documentElement.remove();
    expect((await extractContent(document)).blocks).to.deep.equal([]);
  });

  it('leaves the page as it was: no write, no focus, no scroll', async () => {
    const body =
      '<main><h1>Eau</h1><p style="height:3000px">Texte</p><button aria-expanded="false" aria-controls="a">Un</button><div id="a" hidden>A</div><details><summary>B</summary>C</details><form><input id="i" value="x"></form></main>';
    const document = await openPage(body);
    document.getElementById('i')!.focus({ preventScroll: true });
    document.defaultView!.scrollTo(0, 500);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = [
      document.documentElement.outerHTML,
      document.activeElement,
      document.defaultView!.scrollY,
    ];
    let writes = 0;
    const watch = new MutationObserver((records) => (writes += records.length));
    watch.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const content = await extractContent(document);
    for (const block of content.blocks) content.rangeOf(block.id, 0, 3);
    await new Promise((resolve) => setTimeout(resolve));
    watch.disconnect();
    expect(writes).to.equal(0);
    expect([
      document.documentElement.outerHTML,
      document.activeElement,
      document.defaultView!.scrollY,
    ]).to.deep.equal(before);
  });
});

describe('the way back to the page', () => {
  it('finds the very words of a sentence, across tags and folded spaces', async () => {
    const content = await readMain(
      '<p>  Un   deux.\n <b>Trois</b>\n\t<i>qua</i>tre&nbsp;cinq.</p>',
    );
    const block = content.blocks[0]!;
    if (block.kind !== 'paragraph') throw new Error('a paragraph is expected');
    expect(block.text).to.equal('Un deux. Trois quatre\u00a0cinq.');
    const words = block.sentences.map(({ start, end }) =>
      content.rangeOf(block.id, start, end)!.toString().replace(/\s+/g, ' '),
    );
    expect(words).to.deep.equal(['Un deux.', 'Trois quatre cinq.']);
    expect(content.rangeOf(block.id, 9, 14)!.toString()).to.equal('Trois');
  });

  it('is lost, not wrong, when the text has changed or left', async () => {
    const document = await openPage('<main><p>Un deux</p><p>Trois</p></main>');
    const content = await extractContent(document);
    const [one, two] = content.blocks;
    expect(content.elementOf(one!.id)).to.equal(document.querySelector('p'));
    (document.querySelector('p')!.firstChild as Text).data = 'Autre';
    document.querySelectorAll('p')[1]!.remove();
    expect(content.rangeOf(one!.id, 0, 2)).to.equal(null);
    expect(content.rangeOf(two!.id, 0, 2)).to.equal(null);
    expect(content.elementOf(two!.id)).to.equal(null);
    expect(content.rangeOf('nothing', 0, 2)).to.equal(null);
  });

  it('is given for every sentence of a long page', async () => {
    const content = await read(
      `<main>${'<div>Une <a href="/x">phrase</a> courte. Et<br>une   autre&shy;ment.</div>'.repeat(50)}</main>`,
    );
    for (const block of content.blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const { start, end } of block.sentences) {
        const words = content
          .rangeOf(block.id, start, end)!
          .toString()
          .replace(/\u00ad/g, '')
          .replace(/\s+/g, ' ');
        expect(words).to.equal(block.text.slice(start, end));
      }
    }
  });
});
