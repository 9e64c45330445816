import { expect } from '@open-wc/testing';
import { loadFrame, nextFrame } from '../support/browser.js';
import { launcherOf, openHost, partOf, pause, until, type Host } from '../guest/host.js';

/** Centre, size and corner of the launcher, as a visitor sees it. */
async function expectAtHand(host: Host, corner: 'right' | 'left' = 'right'): Promise<void> {
  const { document, window } = host;
  await nextFrame(window);
  const button = partOf(document, 'parvis-launcher', 'button')!;
  const rect = button.getBoundingClientRect();
  expect(rect.width).to.be.at.least(44);
  expect(rect.height).to.be.at.least(44);
  const { clientWidth } = document.documentElement;
  expect(Math.round(window.innerHeight - rect.bottom), 'from the bottom').to.equal(16);
  if (corner === 'right')
    expect(window.innerWidth - rect.right, 'from the right').to.be.within(15, 33);
  else expect(Math.round(rect.left), 'from the left').to.equal(16);
  expect(rect.left >= 0 && rect.right <= Math.max(clientWidth, window.innerWidth)).to.equal(true);
  const at = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  expect(at?.localName).to.equal('parvis-launcher');
}

const opened = (path: string, query = '') => openHost(path, `with=parvis&${query}`, true);

/** A button of a widget that takes no precaution: fixed in the corner, in the body. */
function naive({ document }: Host): HTMLElement {
  const button = document.createElement('button');
  button.textContent = 'Lire plus facilement';
  button.style.cssText =
    'position:fixed;right:16px;bottom:16px;padding:14px;font-size:17px;z-index:99999';
  document.body.append(button);
  return button;
}

describe('the launcher keeps its place and its look', () => {
  it('on a page that resets everything with !important', async () => {
    const host = await opened('important-reset/page.html');
    const { fontSize, position } = host.window.getComputedStyle(naive(host));
    expect([fontSize, position]).to.deep.equal(['11px', 'static']);
    await expectAtHand(host);
    const button = partOf(host.document, 'parvis-launcher', 'button')!;
    expect(host.window.getComputedStyle(button).fontSize).to.equal('17px');
  });

  for (const file of ['page.html', 'contain.html']) {
    it(`on a page whose body holds what is fixed: ${file}`, async () => {
      const host = await opened(`transformed-body/${file}`);
      expect(naive(host).getBoundingClientRect().bottom).to.be.greaterThan(
        host.window.innerHeight + 500,
      );
      await expectAtHand(host);
    });
  }

  it('on a page whose banner has the highest z-index', async () => {
    const host = await opened('z-index-max/page.html');
    const rect = naive(host).getBoundingClientRect();
    const at = host.document.elementFromPoint(
      rect.left + rect.width / 2,
      rect.top + rect.height / 2,
    );
    expect(at?.localName).to.not.equal('button');
    await expectAtHand(host);
  });

  for (const path of [
    'rem-625/page.html',
    'dark-scheme/page.html',
    'overflow-hidden/page.html',
    'tables-2005/page.html',
    'broken-natives/page.html',
    'broken-globals/page.html',
    'csp-strict/page.html',
  ]) {
    it(`on ${path}`, async () => {
      const host = await opened(path);
      await expectAtHand(host);
      expect(host.errors).to.deep.equal([]);
    });
  }

  it('on the left of a page written from right to left', async () => {
    await expectAtHand(await opened('arabic-rtl/page.html'), 'left');
  });

  it('in French letters on a page in iso-8859-1', async () => {
    const name = crypto.randomUUID();
    const host = await opened('latin1/page.html', `src=/flaky/${name}/parvis.js`);
    expect(host.document.characterSet).to.equal('windows-1252');
    const button = partOf(host.document, 'parvis-launcher', 'button')!;
    button.click();
    const note = await until(
      () => launcherOf(host.document)!.shadowRoot!.querySelector('[role=alert]'),
      'a word of the launcher',
    );
    expect(note.textContent).to.include('Cela n\u2019a pas march\u00e9'.replace('\u2019', "'"));
    await fetch(`/flaky/${name}/up`);
    button.click();
    const panel = await until(() => partOf(host.document, 'parvis-toolbar', 'panel'), 'the panel');
    await until(() => panel.textContent!.includes('é'), 'an é');
    expect(panel.textContent).to.not.match(/[ÃÂ]/);
  });
});

describe('the script tag', () => {
  const asked = (host: Host) =>
    host.window.performance.getEntriesByType('resource').map(({ name }) => name);

  it('asks its own site for its files on a page whose base is of another', async () => {
    const src = encodeURIComponent(`${location.origin}/dist/parvis.js`);
    const host = await opened('foreign-base/page.html', `where=head&src=${src}`);
    expect(new URL(host.document.baseURI).origin).to.not.equal(location.origin);
    partOf(host.document, 'parvis-launcher', 'button')!.click();
    await until(() => partOf(host.document, 'parvis-toolbar', 'panel'), 'the panel');
    const ours = asked(host).filter((name) => /parvis|chunks/.test(name));
    expect(ours.length).to.be.greaterThan(2);
    expect(ours.filter((name) => !name.startsWith(`${location.origin}/dist/`))).to.deep.equal([]);
  });

  it('reads a configuration file beside the page, whatever its base', async () => {
    const host = await opened('foreign-base/page.html', 'data-config=/corpus/spip/none.json');
    expect(asked(host)).to.include(`${location.origin}/corpus/spip/none.json`);
  });

  for (const where of ['head-start', 'body-end', 'defer', 'async', 'twice']) {
    it(`works at another place: ${where}`, async () => {
      const host = await loadFrame(
        `/corpus/spip/page.html?with=parvis&where=${where}&data-label=Lire`,
      );
      await until(() => launcherOf(host.document), 'the launcher');
      await pause(60);
      expect(host.document.querySelectorAll('parvis-launcher').length).to.equal(1);
      expect(partOf(host.document, 'parvis-launcher', 'button')!.textContent).to.equal('Lire');
      expect(host.errors).to.deep.equal([]);
    });
  }

  it('works under another name, merged with other scripts, once its folder is said', async () => {
    const host = await loadFrame(
      '/corpus/spip/page.html?with=parvis&src=/renamed/site.min.js&data-base=/dist/&data-label=Lire',
    );
    await until(() => launcherOf(host.document), 'the launcher');
    const button = partOf(host.document, 'parvis-launcher', 'button')!;
    expect(button.textContent).to.equal('Lire');
    button.click();
    await until(() => partOf(host.document, 'parvis-toolbar', 'panel'), 'the panel');
  });

  it('is one where two versions of it meet', async () => {
    const host = await loadFrame('/corpus/spip/page.html?with=parvis&data-label=Lire');
    await until(() => launcherOf(host.document), 'the launcher');
    const first = (host.window as unknown as { Parvis: object }).Parvis;
    const second = host.document.createElement('script');
    second.src = '/flaky/second/parvis.js';
    const loaded = new Promise((resolve) => (second.onload = resolve));
    host.document.head.append(second);
    await loaded;
    await pause(60);
    expect(host.document.querySelectorAll('parvis-launcher').length).to.equal(1);
    expect((host.window as unknown as { Parvis: object }).Parvis).to.equal(first);
    expect(host.errors).to.deep.equal([]);
  });

  it('leaves a name that the page has taken', async () => {
    const host = await loadFrame('/corpus/spip/page.html?with=probe');
    const view = host.window as unknown as { Parvis: unknown };
    view.Parvis = 'of the page';
    const script = host.document.createElement('script');
    script.src = '/dist/parvis.js';
    const loaded = new Promise((resolve) => (script.onload = resolve));
    host.document.head.append(script);
    await loaded;
    await pause(60);
    expect(view.Parvis).to.equal('of the page');
    expect(launcherOf(host.document)).to.equal(null);
  });

  it('is not fooled by a heading whose id is its name', async () => {
    const host = await loadFrame('/corpus/spip/page.html?with=probe');
    const heading = host.document.createElement('h2');
    heading.id = 'Parvis';
    host.document.body.append(heading);
    const script = host.document.createElement('script');
    script.src = '/dist/parvis.js';
    host.document.head.append(script);
    await until(() => launcherOf(host.document), 'the launcher');
  });

  for (const path of ['frameset/page.html', 'no-body/page.html']) {
    it(`leaves quietly where nothing can be shown: ${path}`, async () => {
      const host = await openHost(path, 'with=parvis');
      expect(host.document.querySelector('parvis-launcher')).to.equal(null);
      expect('Parvis' in host.window).to.equal(false);
      expect(host.errors).to.deep.equal([]);
    });
  }

  it('leaves quietly a document that is not HTML', async () => {
    const host = await loadFrame('/corpus/no-body/drawing.svg');
    await pause(100);
    expect(
      host.window.performance
        .getEntriesByType('resource')
        .some(({ name }) => name.includes('parvis.js')),
    ).to.equal(true);
    expect(host.document.querySelector('parvis-launcher')).to.equal(null);
    expect('Parvis' in host.window).to.equal(false);
    expect(host.errors).to.deep.equal([]);
  });

  it('shows the launcher in the frames of a frameset', async () => {
    const host = await loadFrame('/corpus/frameset/page.html?with=parvis');
    const inner = host.window.frames[1] as Window;
    await until(() => launcherOf(inner.document), 'the launcher');
  });

  it('shows one launcher where a page and its frame both have it', async () => {
    const host = await loadFrame('/corpus/spip/page.html?with=parvis');
    await until(() => launcherOf(host.document), 'the launcher');
    const frame = host.document.createElement('iframe');
    frame.src = '/corpus/contact/page.html?with=parvis';
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    host.document.body.append(frame);
    await loaded;
    await pause(200);
    expect('Parvis' in frame.contentWindow!).to.equal(true);
    expect(launcherOf(frame.contentDocument!)).to.equal(null);
  });

  it('works in a sandboxed frame, without storage', async () => {
    const host = await loadFrame('/corpus/sandboxed/page.html?with=parvis');
    await until(() => launcherOf(host.document), 'the launcher');
    expect(host.errors).to.deep.equal([]);
  });
});

describe('the launcher stays', () => {
  it('when the page follows its links without loading', async () => {
    const host = await opened('turbo/page.html');
    const title = host.document.title;
    host.document.querySelector<HTMLElement>('a[data-pjax]')!.click();
    await until(() => host.document.title !== title, 'the next page');
    await expectAtHand(host);
    partOf(host.document, 'parvis-launcher', 'button')!.click();
    await until(() => host.document.querySelector('parvis-toolbar[open]'), 'the panel');
    host.window.history.back();
    await until(() => host.document.title === title, 'the page before');
    expect(host.document.querySelector('parvis-toolbar[open]')).to.not.equal(null);
    partOf(host.document, 'parvis-toolbar', 'close')!.click();
    await expectAtHand(host);
    expect(host.errors).to.deep.equal([]);
  });

  it('when the page replaces its body', async () => {
    const host = await opened('body-replaced/page.html');
    (host.window as unknown as { replaceBody(): void }).replaceBody();
    await expectAtHand(host);
  });

  it('when the page throws it out', async () => {
    const host = await opened('spip/page.html');
    launcherOf(host.document)!.remove();
    await until(() => launcherOf(host.document), 'the launcher');
    await expectAtHand(host);
  });

  it('when the page replaces all it holds, its root included', async () => {
    const host = await opened('spip/page.html');
    const next = host.document.documentElement.cloneNode(true) as HTMLElement;
    next.querySelector('parvis-launcher')!.remove();
    host.document.replaceChild(next, host.document.documentElement);
    await until(() => launcherOf(host.document), 'the launcher');
    await expectAtHand(host);
    launcherOf(host.document)!.remove();
    await until(() => launcherOf(host.document), 'the launcher again');
  });
});
