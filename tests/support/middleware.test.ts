import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { injectScript, startCorpusServer, type CorpusServer } from './middleware.mjs';

const inject = (html: string, query = '') =>
  injectScript(Buffer.from(html, 'latin1'), new URLSearchParams(query)).toString('latin1');
const tag = '<script src="/dist/parvis.js"></script>';

describe('a page of the corpus', () => {
  it('gets the script at the end of its head', () => {
    assert.equal(
      inject('<html><head><title>a</title></head><body></body></html>'),
      `<html><head><title>a</title>${tag}</head><body></body></html>`,
    );
  });

  it('keeps its bytes in iso-8859-1', () => {
    const bytes = Buffer.from('<head></head><p>caf\xe9 \x80\xff', 'latin1');
    const served = injectScript(bytes, new URLSearchParams());
    assert.equal(served.includes(Buffer.from([0xe9, 0x20, 0x80, 0xff])), true);
    assert.equal(served.length, bytes.length + tag.length);
  });

  it('gets the script after the doctype when it has no head', () => {
    assert.equal(inject('<!doctype html><p>a'), `<!doctype html>${tag}<p>a`);
    assert.equal(inject('<p>a'), `${tag}<p>a`);
    assert.equal(inject('<title>a</title><body>b'), `<title>a</title>${tag}<body>b`);
  });

  it('is not fooled by tags in comments and scripts', () => {
    const page = '<head><!-- </head> --><script>"</head>"</script></head>';
    assert.equal(inject(page), page.replace(/<\/head>$/, `${tag}</head>`));
  });

  it('gets the script where the query says, with its attributes', () => {
    assert.equal(
      inject('<body>a</body>', 'where=body-end&data-position=top-left'),
      '<body>a<script src="/dist/parvis.js" data-position="top-left"></script></body>',
    );
    assert.equal(
      inject('<head></head>', 'where=defer'),
      '<head><script src="/dist/parvis.js" defer></script></head>',
    );
    assert.equal(
      inject('<head></head><body></body>', 'where=twice'),
      `<head>${tag}</head><body>${tag}</body>`,
    );
    assert.equal(
      inject('<head></head>', `data-label=${encodeURIComponent('"é<')}`),
      '<head><script src="/dist/parvis.js" data-label="&#34;&#233;&#60;"></script></head>',
    );
    assert.throws(() => inject('<head></head>', 'where=nowhere'), /where=nowhere/);
  });
});

describe('the corpus server', () => {
  let server: CorpusServer;
  before(async () => {
    server = await startCorpusServer();
  });
  after(() => server.close());

  it('answers 404 outside of the corpus, and keeps what was asked', async () => {
    assert.equal((await fetch(`${server.url}/corpus/no-such-case/`)).status, 404);
    assert.equal((await fetch(`${server.url}/corpus/..%2f..%2f..%2fpackage.json`)).status, 404);
    assert.equal((await fetch(`${server.url}/package.json`)).status, 404);
    assert.deepEqual(server.requests, [
      '/corpus/no-such-case/',
      '/corpus/..%2f..%2f..%2fpackage.json',
      '/package.json',
    ]);
  });
});
