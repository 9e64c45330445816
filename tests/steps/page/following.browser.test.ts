import { expect } from '@open-wc/testing';
import type { Guide } from '../../../src/steps/page/guide.js';
import { openForm } from './corpus.js';
import { control, drawSample, guideOf, soon, type, until } from './sample.js';

let box: HTMLElement;
let form: HTMLFormElement;
const guides: Guide[] = [];
const guide = (of = form) => {
  const made = guideOf(of, { idle: 0 });
  guides.push(made);
  return made;
};
const shows = (selector: string) => control(form, selector).getClientRects().length > 0;

beforeEach(() => {
  sessionStorage.clear();
  box = document.createElement('div');
  document.body.append(box);
  form = drawSample(box);
});
afterEach(() => {
  for (const one of guides.splice(0)) one.stop();
  box.remove();
  sessionStorage.clear();
});

/** Answers all that must be. */
function answer(of = form): void {
  type(control(of, '[name=nom]'), 'Martin');
  type(control(of, '[name=mail]'), 'a@b.fr');
  type(control(of, '[name=quoi]'), 'Un plan');
}

describe('the guide of a form', () => {
  it('writes nothing before it begins, and takes everything back when stopped in the middle', async () => {
    const added: [string, AddEventListenerOptions | undefined][] = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (name: string, ...rest: unknown[]) {
      if (this !== guides[0] && !(this instanceof AbortSignal))
        added.push([name, rest[1] as AddEventListenerOptions]);
      return (addEventListener as (...all: unknown[]) => void).call(this, name, ...rest);
    };
    const before = form.outerHTML;
    const one = guide();
    try {
      expect(form.outerHTML).to.equal(before);
      expect(added).to.deep.equal([]);
      one.begin();
      expect(one.next()).to.equal(false);
      const ours = document.createElement('div');
      ours.id = 'a-nous';
      one.insert(one.mistakes[0]!.question, ours);
      one.describe(one.mistakes[0]!.question, ['a-nous']);
      expect(control(form, '#f-nom').getAttribute('aria-describedby')).to.equal('a-nous');
      expect(control(form, '#f-nom').getAttribute('aria-invalid')).to.equal('true');
      answer();
      one.next();
      one.stop();
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
    expect(form.outerHTML).to.equal(before);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    expect(shows('#f-nom') && shows('#f-quoi')).to.equal(true);
    expect(control(form, '#f-nom').value).to.equal('Martin');
    const left = added.filter(
      ([name, options]) => name !== 'popstate' && !options?.signal?.aborted,
    );
    expect(left).to.deep.equal([]);
    expect(added.length).to.be.greaterThan(8);
  });

  it('adds novalidate only while guiding, and leaves the text that was there', () => {
    const one = guide();
    one.begin();
    expect(form.getAttribute('novalidate')).to.equal('novalidate');
    one.stop();
    expect(form.getAttribute('novalidate')).to.equal('novalidate');
    form.removeAttribute('novalidate');
    const two = guide();
    two.begin();
    expect(form.getAttribute('novalidate')).to.equal('');
    two.goTo('start');
    expect(form.hasAttribute('novalidate')).to.equal(false);
  });

  it('counts the steps again as a condition shows and hides one', async () => {
    const one = guide();
    one.begin();
    const count = one.steps.length;
    control(form, '[name=marie][value=oui]').click();
    expect(one.steps.length).to.equal(count + 1);
    expect(one.recounted).to.equal(true);
    one.goTo(one.steps.find(({ title }) => title.startsWith('Le travail'))!.index);
    expect(shows('#f-metier')).to.equal(true);
    control(form, '[name=marie][value=non]').click();
    await until(() => shows('#f-quoi'));
    expect(one.steps.length).to.equal(count);
    expect(one.progress!.title).to.equal('La demande');
    expect(shows('#f-quoi')).to.equal(true);
  });

  it('takes in the blocks that the page adds', async () => {
    const one = guide();
    one.begin();
    one.goTo(1);
    const count = one.facts.nodes.length;
    control(form, '#ajouter').click();
    await until(() => one.facts.nodes.length > count);
    const fields = [...form.querySelectorAll('[name="enfant[]"]')];
    expect(fields.map((field) => field.getClientRects().length > 0)).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(one.progress!.title).to.equal('Les enfants');
    const children = one.model.questions.filter(({ names }) => names[0] === 'enfant[]');
    expect(children.length).to.equal(3);
  });

  it('hides fields that the style of the site would show', () => {
    const sheet = document.createElement('style');
    sheet.textContent = '#essai .champ{display:flex!important}#essai fieldset{display:grid}';
    document.head.append(sheet);
    const one = guide();
    one.begin();
    expect(shows('#f-nom')).to.equal(true);
    expect(shows('#f-quoi')).to.equal(false);
    one.goTo('review');
    expect(shows('#f-nom')).to.equal(false);
    sheet.remove();
  });

  it('goes on at Enter, sends nothing, and lets the draft button work', async () => {
    const sent: (string | null)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push((event.submitter as HTMLButtonElement).value);
    });
    const one = guide();
    one.begin();
    answer();
    const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    control(form, '#f-nom').dispatchEvent(key);
    expect(key.defaultPrevented).to.equal(true);
    expect(one.place).to.equal(1);
    control(form, '[value=envoyer]').click();
    expect(sent).to.deep.equal([]);
    expect(shows('[value=brouillon]')).to.equal(true);
    control(form, '[value=brouillon]').click();
    expect(sent).to.deep.equal(['brouillon']);
  });

  it('shows the whole form to the scripts of the site while it is sent', async () => {
    const seen: boolean[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      seen.push(shows('#f-nom'), shows('#f-quoi'));
    });
    const one = guide();
    one.begin();
    answer();
    one.goTo('review');
    expect(await one.send()).to.equal(true);
    expect(seen).to.deep.equal([true, true]);
    expect(shows('#f-nom')).to.equal(false);
  });

  it('opens the step of what the script of the site refuses', async () => {
    const button = control<HTMLButtonElement>(form, '[value=envoyer]');
    button.addEventListener('click', (event) => {
      control(form, '#f-mail').setCustomValidity('Cette adresse est déjà inscrite.');
      if (!form.checkValidity()) event.preventDefault();
    });
    const one = guide();
    one.begin();
    answer();
    one.goTo('review');
    expect(await one.send()).to.equal(false);
    expect(one.place).to.equal(0);
    expect(one.mistakes.map(({ message }) => message)).to.deep.equal([
      'Cette adresse est déjà inscrite.',
    ]);
    expect(one.failures).to.equal(1);
  });

  it('opens the step of what the site says beside a field, and hears Contact Form 7', async () => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      setTimeout(() => {
        const tip = document.createElement('span');
        tip.className = 'wpcf7-not-valid-tip';
        tip.textContent = 'Le serveur ne connaît pas ce nom.';
        control(form, '#f-nom').after(tip);
        form.dispatchEvent(new CustomEvent('wpcf7invalid', { bubbles: true }));
      }, 30);
    });
    const one = guide();
    one.begin();
    answer();
    one.goTo('review');
    expect(await one.send()).to.equal(true);
    expect(one.outcome).to.equal('sending');
    await until(() => one.outcome !== 'sending');
    expect(one.place).to.equal(0);
    expect(one.mistakes.map(({ message }) => message)).to.deep.equal([
      'Le serveur ne connaît pas ce nom.',
    ]);
    form.dispatchEvent(new CustomEvent('wpcf7mailsent', { bubbles: true }));
    expect(await one.send()).to.equal(true);
    form.dispatchEvent(new CustomEvent('wpcf7mailsent', { bubbles: true }));
    expect(one.outcome).to.equal('sent');
    expect(sessionStorage.getItem('parvis-steps')).to.equal(null);
    expect(
      Object.keys(sessionStorage).filter((key) => key.startsWith('parvis-steps')),
    ).to.deep.equal([]);
  });

  it('follows a form that the site draws again, with the answers and the place', async () => {
    const one = guide();
    one.begin();
    answer();
    one.next();
    await soon(350);
    const old = form;
    const drawn = document.createElement('div');
    form = drawSample(drawn);
    box.replaceChildren(form);
    await until(() => one.form === form);
    expect(form).not.to.equal(old);
    expect(one.progress!.title).to.equal('Les enfants');
    expect(control(form, '#f-nom').value).to.equal('Martin');
    expect(shows('#f-nom')).to.equal(false);
    const before = drawSample(document.createElement('div')).outerHTML;
    one.stop();
    expect(form.outerHTML.replace(/ style="display: none;"/g, ' style="display:none"')).to.equal(
      before,
    );
  });

  it('guides two forms of a page apart', () => {
    const other = document.createElement('div');
    document.body.append(other);
    const second = drawSample(other);
    second.id = 'essai-2';
    const [one, two] = [guide(form), guide(second)];
    one.begin();
    two.begin();
    two.goTo(1);
    expect([one.place, two.place]).to.deep.equal([0, 1]);
    expect(shows('#f-nom')).to.equal(true);
    expect(control(second, '[name=nom]').getClientRects().length).to.equal(0);
    two.stop();
    expect(shows('#f-quoi')).to.equal(false);
    expect(control(second, '[name=quoi]').getClientRects().length).to.equal(1);
    other.remove();
  });

  it('leaves a form in the shadow of another element alone', () => {
    const host = document.createElement('div');
    box.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(form);
    const before = form.outerHTML;
    const one = guide(form);
    expect(one.eligibility.verdict).to.equal('leave');
    one.begin();
    expect(one.place).to.equal('start');
    expect(form.outerHTML).to.equal(before);
  });

  it('puts the focus on what stands for a list on the screen', async () => {
    const { form: music, document } = await openForm('jquery-validate');
    const one = guide(music);
    one.begin();
    one.goTo(0);
    one.focus(one.model.questions.find(({ names }) => names[0] === 'instrument')!);
    expect(document.activeElement!.className).to.equal('select2-selection');
    one.stop();
  });

  it('opens the step where the server found a mistake', async () => {
    const { form: passport } = await openForm('lutece');
    const one = guide(passport);
    one.begin();
    expect(one.place).to.equal(0);
    expect(one.mistakes.map(({ message }) => message)).to.deep.equal([
      "Cette date n'est pas valide.",
    ]);
    expect(one.formErrors).to.deep.equal(['Il y a 1 erreur.']);
    one.stop();
  });
});
