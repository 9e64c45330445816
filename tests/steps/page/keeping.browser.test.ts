import { expect } from '@open-wc/testing';
import { DraftStorage } from '../../../src/steps/page/draft-storage.js';
import type { Guide } from '../../../src/steps/page/guide.js';
import { purgeDrafts } from '../../../src/steps/page/keeping.js';
import { control, drawSample, guideOf, soon, type } from './sample.js';

let box: HTMLElement;
let form: HTMLFormElement;
const guides: Guide[] = [];
const guide = (options = {}) => {
  const made = guideOf(form, options);
  guides.push(made);
  return made;
};
const kept = () => JSON.stringify({ ...sessionStorage, ...localStorage });

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  box = document.createElement('div');
  document.body.append(box);
  form = drawSample(box);
});
afterEach(() => {
  for (const one of guides.splice(0)) one.stop();
  box.remove();
  sessionStorage.clear();
  localStorage.clear();
});

/** The page is left and loaded again. */
function reload(): Guide {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  const before = { ...sessionStorage };
  guides.splice(0).forEach((one) => one.stop());
  form = drawSample(box);
  for (const [key, value] of Object.entries(before)) sessionStorage.setItem(key, value as string);
  return guide();
}

describe('answers', () => {
  it('never keeps a password, a social security number, an IBAN, a file, a token or what nobody fills', async () => {
    const first = guide();
    first.begin();
    type(control(form, '[name=nom]'), 'Martin');
    type(control(form, '[name=input_9]'), '255081416802538');
    type(control(form, '[name=mdp]'), 'secret-mdp');
    type(control(form, '[name=website]'), 'http://piege');
    type(control(form, '[name=message]'), 'FR76 3000 6000 0112 3456 7890 189');
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'carte-vitale.pdf'));
    control(form, '[name=piece]').files = files.files;
    first.keepOnDevice(true);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(kept()).to.contain('Martin');
    for (const secret of ['2550814', 'secret-mdp', 'piege', 'FR76', 'carte-vitale', 't0k3n'])
      expect(kept()).not.to.contain(secret);
    reload().begin();
    expect(control(form, '[name=nom]').value).to.equal('Martin');
    for (const name of ['input_9', 'mdp', 'website', 'message', 'piece'])
      expect(control(form, `[name=${name}]`).value, name).to.equal('');
    expect(control(form, '[name=csrf]').value).to.equal('t0k3n');
  });

  it('come back to the right one of the fields that share a name, and to the step where the visitor was', async () => {
    const first = guide();
    first.begin();
    first.goTo(1);
    type(form.querySelectorAll('[name="enfant[]"]')[1]!, 'Zoé');
    control(form, '[name=marie][value=oui]').click();
    type(control(form, '[name=metier]'), 'facteur');
    control(form, '[name="jours[]"][value=mardi]').click();
    const again = reload();
    expect(again.resumesAt).to.equal(1);
    again.begin();
    expect(again.place).to.equal(1);
    const fields = [...form.querySelectorAll<HTMLInputElement>('[name="enfant[]"]')];
    expect(fields.map(({ value }) => value)).to.deep.equal(['', 'Zoé']);
    expect(control(form, '[name=metier]').value).to.equal('facteur');
    expect(control(form, '#etape-travail').style.display).to.equal('');
    expect(control(form, '[value=mardi]').checked).to.equal(true);
    expect(control(form, '[value=lundi]').checked).to.equal(false);
  });

  it('do not overrule what the page or the visitor has put since', () => {
    const first = guide();
    first.begin();
    type(control(form, '[name=nom]'), 'Martin');
    const again = reload();
    control(form, '[name=nom]').value = 'Durand';
    again.begin();
    expect(control(form, '[name=nom]').value).to.equal('Durand');
    again.goTo('start');
    type(control(form, '[name=nom]'), '');
    again.begin();
    expect(control(form, '[name=nom]').value).to.equal('');
  });

  it('of a hidden condition come back with it', () => {
    const first = guide();
    first.begin();
    control(form, '[name=marie][value=oui]').click();
    type(control(form, '[name=conjoint]'), 'Alix');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    control(form, '[name=marie][value=non]').click();
    reload().begin();
    expect(control(form, '[name=conjoint]').value).to.equal('Alix');
  });

  it('stay in the tab, on the device only when asked, and go everywhere when asked', () => {
    const one = guide();
    one.begin();
    type(control(form, '[name=nom]'), 'Martin');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.length).to.equal(0);
    expect(one.savedUntil).to.equal(null);
    one.keepOnDevice(true);
    expect(JSON.stringify({ ...localStorage })).to.contain('Martin');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('Martin');
    const days = (one.savedUntil!.getTime() - Date.now()) / 86_400_000;
    expect(days).to.be.within(6.9, 7.1);
    one.forget();
    expect(kept()).to.equal('{}');
    expect(control(form, '[name=nom]').value).to.equal('');
    expect(one.place).to.equal('start');
  });

  it('of a device go after seven days', () => {
    const one = guide();
    one.begin();
    type(control(form, '[name=nom]'), 'Martin');
    one.keepOnDevice(true);
    one.stop();
    const [key] = Object.keys(localStorage);
    const draft = JSON.parse(localStorage.getItem(key!)!) as { expiresAt: number };
    localStorage.setItem(key!, JSON.stringify({ ...draft, expiresAt: Date.now() - 1 }));
    purgeDrafts(new DraftStorage(window));
    const again = guide();
    expect(localStorage.length).to.equal(0);
    again.begin();
    expect(control(form, '[name=nom]').value).to.equal('Martin');
  });

  it('last as long as the page where storage is refused', () => {
    class Refused extends DraftStorage {
      override read(): null {
        return null;
      }
      override write(): false {
        return false;
      }
    }
    const one = guide({ storage: new Refused(window) });
    one.begin();
    type(control(form, '[name=nom]'), 'Martin');
    one.keepOnDevice(true);
    expect(one.canSave).to.equal(false);
    expect(one.savedUntil).to.equal(null);
    expect(kept()).to.equal('{}');
  });

  it('go when nobody is there any more, once it has been said', async () => {
    const one = guide({ idle: 260, warning: 160 });
    one.begin();
    type(control(form, '[name=nom]'), 'Martin');
    expect(one.wipesAt).to.equal(null);
    await soon(180);
    expect(one.wipesAt).to.be.an.instanceOf(Date);
    one.stay();
    expect(one.wipesAt).to.equal(null);
    expect(control(form, '[name=nom]').value).to.equal('Martin');
    await soon(600);
    expect(control(form, '[name=nom]').value).to.equal('');
    expect(one.place).to.equal('start');
    expect(kept()).to.equal('{}');
  });

  it('given in one form are offered in the next, and written only when taken', async () => {
    form.addEventListener('submit', (event) => event.preventDefault());
    const one = guide();
    one.begin();
    type(control(form, '[name=nom]'), 'Martin');
    type(control(form, '[name=mail]'), 'a@b.fr');
    type(control(form, '[name=quoi]'), 'Un plan');
    expect(await one.send()).to.equal(true);
    one.stop();
    form = drawSample(box);
    form.id = 'autre';
    const next = guide();
    next.begin();
    const labels = next.offers().map(({ label }) => label.replace(/\u00a0/g, ' '));
    expect(labels).to.include('Mettre : a@b.fr');
    expect(control(form, '[name=mail]').value).to.equal('');
    next.take(next.offers().find(({ label }) => label.includes('a@b.fr'))!);
    expect(control(form, '[name=mail]').value).to.equal('a@b.fr');
  });
});
