import { expect } from '@open-wc/testing';
import { DraftStorage } from '../../../src/steps/page/draft-storage.js';
import { Guide } from '../../../src/steps/page/guide.js';
import { readAhead } from '../../../src/steps/page/read-ahead.js';
import { readForm } from '../../../src/steps/page/read-form.js';
import { readModel } from '../../../src/steps/read-model.js';
import { openForm } from './corpus.js';

describe('a form read in slices', () => {
  it('says the same as in one go, and the guide goes by it', async () => {
    const { form, document } = await openForm('canteen-60');
    const before = document.documentElement.outerHTML;
    const ahead = (await readAhead(form))!;
    const { facts } = readForm(form);
    expect(ahead.read.facts).to.deep.equal(facts);
    expect(ahead.model).to.deep.equal(readModel(facts));
    expect(document.documentElement.outerHTML).to.equal(before);
    const storage = new DraftStorage(window);
    const guide = new Guide(form, { help: null, storage, lang: 'fr', ahead });
    expect(guide.facts).to.equal(ahead.read.facts);
    guide.begin();
    guide.stop();
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('is read again where the page changes it meanwhile', async () => {
    const { form, document } = await openForm('canteen-60');
    const reading = readAhead(form);
    const label = document.createElement('label');
    label.textContent = 'Une question de plus ';
    label.append(Object.assign(document.createElement('input'), { name: 'plus' }));
    form.querySelector('fieldset')!.append(label);
    const ahead = (await reading)!;
    expect(ahead.read.elements).to.include(label.firstElementChild);
    expect(ahead.model).to.deep.equal(readModel(readForm(form).facts));
  });

  it('takes what was written in the whole form before the first step', async () => {
    const { form } = await openForm('nested-fieldsets');
    const storage = new DraftStorage(window);
    const ahead = await readAhead(form);
    const guide = new Guide(form, { help: null, storage, lang: 'fr', ahead });
    const first = guide.model.questions.find(({ kind }) => kind === 'text')!;
    expect(guide.state.get(first.controls[0]!)!.value).to.equal('');
    const field = form.querySelector<HTMLInputElement>(`[name="${first.names[0]!}"]`)!;
    field.value = 'Martin';
    guide.begin();
    expect(guide.state.get(first.controls[0]!)!.value).to.equal('Martin');
    guide.forget();
    guide.stop();
  });
});
