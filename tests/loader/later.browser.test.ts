import { expect } from '@open-wc/testing';
import { launcherOf, openHost, until, type Host } from '../guest/host.js';

/** Milliseconds that a busy machine may need for a chunk. */
const LONG = 15_000;
const PHONE = `data-town-phone=${encodeURIComponent('02 99 00 00 00')}`;

const opened = (path = 'cms-commune/page.html') => openHost(path, `with=parvis&${PHONE}`, true);

/** What an author writes, put there by a script of the page. */
function bring({ document }: Host, html: string, into: Element = document.body): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  into.append(box);
  return box;
}

/** It has drawn what is its own. */
const lives = (element: Element | null) => (element?.shadowRoot?.childElementCount ?? 0) > 0;

const ELEMENTS: Readonly<Record<string, string>> = {
  falc: '<parvis-falc><p>La demande est à effectuer en mairie.</p></parvis-falc>',
  callback: '<parvis-callback><a href="tel:0299000000">02 99 00 00 00</a></parvis-callback>',
  channels: '<parvis-channels></parvis-channels>',
  services: '<parvis-services><p>Appelez.</p></parvis-services>',
  documents: '<a href="/demande.pdf">La demande</a><parvis-documents></parvis-documents>',
  speech: '<parvis-speech></parvis-speech>',
};
const FORM = `<form data-parvis-steps action="/envoi" method="post"><fieldset><legend>Vous</legend>
  <p><label for="l-nom">Nom *</label><input id="l-nom" name="nom" required></p>
  <p><label for="l-tel">Téléphone *</label><input id="l-tel" name="tel" type="tel" required></p>
  <p><label for="l-mel">Adresse e-mail</label><input id="l-mel" name="courriel" type="email"></p></fieldset>
  <fieldset><legend>La demande</legend><p><label for="l-jour">Jour</label><input id="l-jour" name="jour"></p>
  <p><label for="l-heure">Heure</label><input id="l-heure" name="heure"></p>
  <p><label for="l-lieu">Lieu</label><input id="l-lieu" name="lieu"></p><p><label for="l-nb">Nombre</label><input id="l-nb" name="nb" type="number"></p>
  <p><label for="l-mot">Message</label><textarea id="l-mot" name="mot"></textarea></p></fieldset><button>Envoyer</button></form>`;

const guides =
  ({ document }: Host) =>
  () =>
    [...document.querySelectorAll('parvis-steps')].find(lives);

describe('what the author writes comes alive', () => {
  for (const [name, html] of Object.entries(ELEMENTS))
    it(`after the page has replaced its body, as Turbo does: ${name}`, async () => {
      const host = await opened();
      const body = host.document.createElement('body');
      host.document.body.replaceWith(body);
      bring(host, html);
      await until(() => lives(host.document.querySelector(`parvis-${name}`)), name, LONG);
      await until(() => launcherOf(host.document), 'the launcher');
    });

  it('after the page has replaced a part of itself, and says so', async () => {
    const host = await opened();
    const box = bring(
      host,
      ELEMENTS['callback']! + FORM,
      host.document.querySelector('[role=main]')!,
    );
    host.window.dispatchEvent(new host.window.Event('parvis-seek'));
    await until(() => lives(box.querySelector('parvis-callback')), 'the call', LONG);
    await until(guides(host), 'the steps', LONG);
  });

  it('by itself, where the page has one of ours already', async () => {
    const host = await opened();
    bring(host, ELEMENTS['channels']!);
    host.window.dispatchEvent(new host.window.Event('parvis-seek'));
    await until(() => lives(host.document.querySelector('parvis-channels')), 'the ways', LONG);
    const box = bring(host, ELEMENTS['falc']! + FORM);
    await until(() => lives(box.querySelector('parvis-falc')), 'the easy text', LONG);
    await until(guides(host), 'the steps', LONG);
    const again = bring(host, FORM.replaceAll('l-', 'm-').replace('/envoi', '/autre'));
    await until(() => again.querySelector('parvis-steps'), 'the steps of the second form', LONG);
    expect(host.errors).to.deep.equal([]);
  });

  it('one guide for one form, however often the page changes', async () => {
    const host = await opened();
    bring(host, FORM);
    host.window.dispatchEvent(new host.window.Event('parvis-seek'));
    const first = await until(guides(host), 'the steps', LONG);
    const form = host.document.querySelector('form[data-parvis-steps]')!;
    for (let time = 0; time < 3; time++) {
      bring(host, '<p>Autre chose</p>');
      host.window.dispatchEvent(new host.window.Event('parvis-seek'));
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    const parts = [
      ...host.document.querySelectorAll<HTMLElement & { form: unknown }>('parvis-steps'),
    ];
    expect(parts.filter((one) => one.form === form)).to.deep.equal([first]);
  });
});

describe('a page that Turbo is about to copy', () => {
  it('has nothing of ours in the copy, and is guided again when it is shown', async () => {
    const host = await opened();
    const { document } = host;
    bring(host, FORM);
    host.window.dispatchEvent(new host.window.Event('parvis-seek'));
    await until(guides(host), 'the steps', LONG);
    await until(() => document.querySelector('form [hidden], form [style]') ?? true, 'a step');
    const before = FORM.replace(/\s+/g, '');
    document.documentElement.dispatchEvent(
      new host.window.Event('turbo:before-cache', { bubbles: true }),
    );
    await new Promise((resolve) => setTimeout(resolve));
    const copy = document.body.cloneNode(true) as HTMLElement;
    expect(copy.querySelector('parvis-steps, parvis-question')).to.equal(null);
    const form = copy.querySelector('form[data-parvis-steps]')!;
    expect(form.querySelectorAll('[hidden], [inert], [aria-describedby]').length).to.equal(0);
    expect(form.outerHTML.replace(/\s+/g, '').length).to.equal(
      before
        .replace('data-parvis-steps', 'data-parvis-steps=""')
        .replaceAll('required>', 'required="">').length,
    );
    document.body.replaceWith(copy);
    await until(guides(host), 'the steps of the copy', LONG);
  });
});

describe('a page that Parvis has left', () => {
  it('brings nothing of ours alive', async () => {
    const host = await opened();
    bring(host, ELEMENTS['channels']!);
    host.window.dispatchEvent(new host.window.Event('parvis-seek'));
    await until(() => lives(host.document.querySelector('parvis-channels')), 'the ways', LONG);
    host.window.Parvis!.remove();
    const box = bring(host, ELEMENTS['falc']!);
    host.window.dispatchEvent(new host.window.Event('parvis-seek'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(host.window.customElements.get('parvis-falc')).to.equal(undefined);
    expect(lives(box.querySelector('parvis-falc'))).to.equal(false);
  });
});
