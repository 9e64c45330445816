import { expect } from '@open-wc/testing';
import '../../src/elements/steps/index.js';
import { waitUntil } from '../support/wait-until.js';
import { drawn, fill, part, press } from './steps-form.js';

let box: HTMLElement;

/** A form as a site has it. */
async function guided(html: string): Promise<HTMLFormElement> {
  box = document.createElement('main');
  box.innerHTML = html;
  document.body.append(box);
  const form = box.querySelector('form')!;
  const steps = document.createElement('parvis-steps');
  steps.form = form;
  box.append(steps);
  await waitUntil(() => part('start'), 'the steps');
  await press('start');
  return form;
}
const shown = () =>
  [...document.querySelectorAll('parvis-question')].filter((one) => one.checkVisibility());

afterEach(async () => {
  for (const element of document.querySelectorAll('parvis-steps')) element.remove();
  box.remove();
  await new Promise((resolve) => setTimeout(resolve));
  sessionStorage.clear();
});

const field = (name: string, label: string) =>
  `<p><label for="l-${name}">${label} *</label><input id="l-${name}" name="${name}"></p>`;
const second =
  '<h2>Votre demande</h2>' + field('objet', 'Objet') + field('lieu', 'Lieu') + field('mot', 'Mot');

describe('the steps, in the layouts that sites have', () => {
  it('stand outside a table that the form is opened in, and each message in the cell of its field', async () => {
    const row = (name: string) =>
      `<tr><td>${name} : *</td><td><input name="${name}" form="repas"></td></tr>`;
    const title = (text: string) => `<tr><td colspan="2"><b>${text}</b></td></tr>`;
    const form = await guided(`<table><form id="repas" method="post" action="about:blank#">
      ${title('Vous')}${row('Nom')}${row('Rue')}${row('Ville')}
      ${title('Le repas')}${row('Plat')}${row('Adultes')}${row('Enfants')}
      <tr><td></td><td><input type="submit" value="Envoyer" form="repas"></td></tr></form></table>`);
    expect(form.elements.length, 'the table’s fields are the form’s').to.equal(7);
    const table = box.querySelector('table')!;
    for (const pane of document.querySelectorAll('parvis-steps'))
      expect(table.contains(pane)).to.equal(false);
    expect(table.previousElementSibling!.localName).to.equal('parvis-steps');
    expect(table.nextElementSibling!.localName).to.equal('parvis-steps');
    expect(shown().map((one) => one.parentElement!.querySelector('input')?.name)).to.deep.equal([
      'Nom',
      'Rue',
      'Ville',
    ]);
  });

  it('put what they say above its field, where two fields share a line', async () => {
    await guided(`<form method="post" action="about:blank#"><h2>Vous</h2>
      <div style="display: flex"><div>${field('nom', 'Nom')}</div><div>${field('prenom', 'Prénom')}</div></div>
      ${field('rue', 'Rue')}${second}<button>Envoyer</button></form>`);
    await press('next');
    const [one, other] = shown();
    const input = box.querySelector<HTMLInputElement>('[name=nom]')!;
    const beside = box.querySelector<HTMLInputElement>('[name=prenom]')!;
    expect(one!.getBoundingClientRect().bottom).to.be.at.most(input.getBoundingClientRect().top);
    expect(other!.getBoundingClientRect().bottom).to.be.at.most(beside.getBoundingClientRect().top);
    expect(beside.getBoundingClientRect().left).to.be.above(input.getBoundingClientRect().right);
  });

  it('leave nothing in the blocks that the page copies, and ask what is in them', async () => {
    const form = await guided(`<form method="post" action="about:blank#"><h2>Vos enfants</h2>
      <div class="enfant">${field('enfant[]', 'Prénom')}<p hidden></p></div>
      ${field('rue', 'Rue')}${field('ville', 'Ville')}${second}<button>Envoyer</button></form>`);
    await press('next');
    const block = form.querySelector('.enfant')!;
    await waitUntil(() => block.querySelector('[aria-describedby]'), 'the message');
    const copy = block.cloneNode(true) as HTMLElement;
    // As a script does that copies what another step holds too.
    const inner = copy.appendChild(document.createElement('p'));
    inner.innerHTML = '<label for="age">Âge</label><input id="age" name="age[]">';
    inner.setAttribute('hidden', 'parvis');
    for (const one of copy.querySelectorAll('[id]')) one.id += '-2';
    copy.querySelector('label')!.htmlFor = 'l-enfant[]-2';
    inner.querySelector('label')!.htmlFor = 'age-2';
    block.after(copy);
    await waitUntil(() => shown().length === 5, 'the questions of both blocks');
    await drawn();
    expect(inner.checkVisibility()).to.equal(true);
    const [first, ...others] = shown().map(({ view }) => view!.question.names[0]);
    expect([first, ...others]).to.deep.equal(['enfant[]', 'enfant[]', 'age[]', 'rue', 'ville']);
    expect(box.querySelectorAll('parvis-question').length).to.equal(5);
    for (const control of copy.querySelectorAll('input'))
      for (const id of (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
        expect(copy.querySelector(`[id="${id}"]`), id).to.not.equal(null);
    for (const steps of document.querySelectorAll('parvis-steps')) steps.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(form.querySelector('parvis-question, [hidden=parvis], [aria-describedby]')).to.equal(
      null,
    );
  });

  it('say what the site says of a field, which it ties to it', async () => {
    const wrong = '<span class="msg" id="er">Le numéro a 7 chiffres.</span>';
    await guided(`<form method="post" action="about:blank#"><h2>Vous</h2>
      <p><label for="alloc">Dossier</label>
      <input id="alloc" name="dossier" aria-invalid="true" aria-describedby="er" value="12">${wrong}</p>
      ${field('rue', 'Rue')}${field('ville', 'Ville')}${second}<button>Envoyer</button></form>`);
    await waitUntil(() => part('error-summary'), 'what is to be mended');
    expect(part('error-summary')!.textContent).to.include('Le numéro a 7 chiffres.');
  });

  it('open the closed parts that hold their questions, and close them again when they leave', async () => {
    const part2 = `<details><summary>Votre demande</summary>${second.replace(/<h2>.*<\/h2>/, '')}</details>`;
    const form =
      await guided(`<form method="post" action="about:blank#"><details open><summary>Vous</summary>
      ${field('nom', 'Nom')}${field('rue', 'Rue')}${field('ville', 'Ville')}</details>${part2}
      <button>Envoyer</button></form>`);
    const closed = form.querySelectorAll('details')[1]!;
    expect(closed.open, 'not yet its step').to.equal(false);
    for (const name of ['nom', 'rue', 'ville']) fill(name, '12 rue Haute');
    await press('next');
    expect(closed.open).to.equal(true);
    expect(form.querySelector('[name=objet]')!.checkVisibility()).to.equal(true);
    for (const element of document.querySelectorAll('parvis-steps')) element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(closed.outerHTML.startsWith('<details><summary>')).to.equal(true);
  });

  it('let the visitor choose between the ways that the site has to send', async () => {
    const form = await guided(`<form method="post" action="about:blank#"><h2>Vous</h2>
      ${field('nom', 'Nom')}${field('rue', 'Rue')}${field('ville', 'Ville')}${second}
      <button name="voie" value="courrier">Recevoir par courrier</button>
      <button name="voie" value="mail">Recevoir par e-mail</button></form>`);
    const sent: (string | undefined)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push((event.submitter as HTMLButtonElement | null)?.value);
    });
    for (const name of ['nom', 'rue', 'ville', 'objet', 'lieu', 'mot']) fill(name, '12 rue Haute');
    await press('next');
    await press('next');
    const buttons = [...document.querySelectorAll('parvis-steps')].flatMap((steps) => [
      ...steps.shadowRoot!.querySelectorAll<HTMLElement>('[part=send]'),
    ]);
    expect(buttons.map((button) => button.textContent!.trim())).to.deep.equal([
      'Recevoir par courrier',
      'Recevoir par e-mail',
    ]);
    buttons[0]!.click();
    buttons[1]!.click();
    await drawn();
    expect(sent).to.deep.equal(['courrier']);
  });

  it('take what a script has written in a field without an event', async () => {
    const form = await guided(`<form method="post" action="about:blank#"><h2>Vous</h2>
      ${field('nom', 'Nom')}${field('rue', 'Rue')}${field('ville', 'Ville')}${second}
      <button>Envoyer</button></form>`);
    for (const name of ['nom', 'rue', 'ville'])
      form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = '12 rue Haute';
    await press('next');
    expect(part('error-summary')).to.equal(null);
    expect(part('progress')!.textContent).to.contain('Votre demande');
  });
});
