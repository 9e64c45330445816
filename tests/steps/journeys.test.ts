import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { makeDraft, readDraft, restore, signatureOf } from '../../src/steps/drafts.js';
import { durationOf, minutesText } from '../../src/steps/duration.js';
import { offersFor, remember } from '../../src/steps/journey.js';
import { progressAt } from '../../src/steps/progress.js';
import { readModel } from '../../src/steps/read-model.js';
import { stepsEn } from '../../src/i18n/en/steps.js';
import { stepsFr } from '../../src/i18n/fr/steps.js';
import { summaryOf } from '../../src/steps/summary.js';
import { firstStates, type ControlState } from '../../src/steps/values.js';
import { readFormFacts } from '../support/form-facts.js';
import { FactsMaker, label, seen } from './make-facts.js';

const corpus = (name: string) =>
  readFileSync(new URL(`../corpus/forms/${name}/form.html`, import.meta.url), 'utf8');
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

/** A form of the corpus, and a pen. */
function open(name: string) {
  const facts = readFormFacts(corpus(name));
  const model = readModel(facts);
  const state = firstStates(facts);
  const find = (field: string, value?: string) =>
    facts.nodes.find(
      (node) =>
        node.kind === 'control' &&
        node.name === field &&
        (value === undefined || node.value === value),
    )!.at;
  const put = (field: string, more: Partial<ControlState>, value?: string) => {
    const at = find(field, value);
    state.set(at, { ...state.get(at)!, ...more });
  };
  return { facts, model, state, find, put };
}

describe('the progress', () => {
  it('is said in one sentence, with what comes next', () => {
    const { model, state } = open('cf7-sections');
    const at = progressAt(model, state, 1);
    assert.equal(plain(at.sentence), 'Étape 2 sur 3 : Votre réservation');
    assert.equal(plain(at.next), 'Ensuite : Pour finir');
    assert.equal(plain(progressAt(model, state, 2).next), 'Ensuite : Vérifier vos réponses');
  });
  it('counts again when a condition opens or closes a step', () => {
    const { model, state, put } = open('gravity-conditional');
    assert.equal(plain(progressAt(model, state, 2).sentence), 'Étape 2 sur 2 : Vous');
    assert.equal(progressAt(model, state, 0).nextStep, 2);
    put('input_6', { shown: true });
    assert.equal(plain(progressAt(model, state, 2).sentence), 'Étape 3 sur 3 : Vous');
    assert.equal(progressAt(model, state, 0).nextStep, 1);
  });
  it('goes to the nearest step when the one asked for has gone', () => {
    const { model, state } = open('gravity-conditional');
    assert.equal(progressAt(model, state, 1).step, 2);
    assert.equal(progressAt(model, state, 9).step, 2);
  });
});

describe('the time it takes', () => {
  it('is said about, and is longer for a longer form', () => {
    const long = durationOf(open('canteen-60').model);
    const short = durationOf(open('lutece').model);
    assert.match(long.text, /^environ \d+ minutes$/);
    assert.ok(long.minutes >= 15 && long.minutes <= 40, String(long.minutes));
    assert.ok(short.minutes >= 2 && short.minutes <= 10, String(short.minutes));
    assert.equal(minutesText(1), 'environ une minute');
    assert.equal(minutesText(120), 'environ 2 heures');
  });
});

describe('the summary', () => {
  it('shows answers as one says them, and what is empty', () => {
    const { model, state, put } = open('cf7-sections');
    put('nom', { value: ' Marie Martin ' });
    put('salle', { selected: ['Foyer rural'] });
    put('date', { value: '2027-02-01' });
    put('materiel[]', { checked: true }, 'Tables');
    put('materiel[]', { checked: true }, 'Sono');
    put('assurance', { files: ['attestation.pdf'] });
    const rows = summaryOf(model, state, stepsFr.summary).flatMap((section) => section.rows);
    const shown = Object.fromEntries(rows.map((row) => [row.label, row.lines.join(' + ')]));
    assert.equal(shown['Votre nom'], 'Marie Martin');
    assert.equal(shown['Votre e-mail'], 'Il manque votre réponse');
    assert.equal(shown['Téléphone'], 'Non rempli');
    assert.equal(shown['Salle souhaitée'], 'Foyer rural');
    assert.equal(shown['Date de l’événement'], '1er février 2027');
    assert.equal(shown['Matériel souhaité'], 'Tables + Sono');
    assert.equal(shown['Vous habitez la commune ?'], 'Oui');
    assert.equal(shown['Attestation d’assurance (PDF)'], 'attestation.pdf');
    assert.equal(rows.find((row) => row.isFile)?.label, 'Attestation d’assurance (PDF)');
    assert.equal(plain(rows[0]!.change), 'Modifier : Votre nom');
  });
  it('says of a box whether it is ticked, in the words it is given', () => {
    const { model, state, put } = open('cf7-sections');
    const box = model.questions.find(({ kind }) => kind === 'checkbox' || kind === 'consent')!;
    const rowIn = (words = stepsFr.summary) =>
      summaryOf(model, state, words)
        .flatMap(({ rows }) => rows)
        .find(({ question }) => question === box.index)!;
    const none = box.required ? 'missing' : 'unticked';
    assert.deepEqual(rowIn().lines, [stepsFr.summary[none]]);
    assert.deepEqual(rowIn(stepsEn.summary).lines, [stepsEn.summary[none]]);
    put(box.names[0]!, { checked: true });
    assert.deepEqual(rowIn().lines, ['Oui']);
    assert.deepEqual(rowIn(stepsEn.summary).lines, ['Yes']);
    assert.equal(rowIn(stepsEn.summary).change, `Change: ${box.label}`);
  });
  it('hides what is secret, by its field or by its shape', () => {
    const { model, state, put } = open('gravity-plain');
    put('input_9', { value: '2 55 08 14 168 025 38' });
    put('input_7.1', { value: 'FR76 3000 6000 0112 3456 7890 189' });
    const text = JSON.stringify(summaryOf(model, state, stepsFr.summary));
    assert.doesNotMatch(text, /168|3000/);
    assert.equal((text.match(/Rempli \(caché\)/g) ?? []).length, 2);
  });
  it('leaves out questions that are not asked', () => {
    const { model, state, put } = open('drupal-webform');
    const labels = () =>
      summaryOf(model, state, stepsFr.summary).flatMap(({ rows }) => rows.map((row) => row.label));
    assert.ok(!labels().includes('Régime alimentaire'));
    put('regime', { shown: true });
    assert.ok(labels().includes('Régime alimentaire'));
  });
});

describe('a draft', () => {
  const now = Date.UTC(2026, 10, 22);
  const keep = (form: ReturnType<typeof open>, at = now) =>
    makeDraft(form.facts, form.model, form.state, {
      signature: signatureOf(form.facts, form.model),
      now: at,
      step: 1,
    });

  it('keeps answers, and puts them back in a fresh page', () => {
    const form = open('gravity-conditional');
    form.put('input_8', { value: 'Marie Martin' });
    form.put('input_1', { selected: ['benne'] });
    // Three fields of one name.
    const parts = form.model.questions.find(({ parts: { length } }) => length === 3)!.controls;
    parts.forEach((at, place) =>
      form.state.set(at, { ...form.state.get(at)!, value: ['3', '7', '2027'][place]! }),
    );
    const json = JSON.stringify(keep(form));
    const fresh = open('gravity-conditional');
    const draft = readDraft(json, signatureOf(fresh.facts, fresh.model), now + 1000)!;
    const { put, lost } = restore(draft, fresh.facts, fresh.model, fresh.state);
    assert.deepEqual(lost, []);
    assert.deepEqual(put, [
      { at: fresh.find('input_1'), value: ['benne'] },
      { at: parts[0], value: '3' },
      { at: parts[1], value: '7' },
      { at: parts[2], value: '2027' },
      { at: fresh.find('input_8'), value: 'Marie Martin' },
    ]);
    assert.equal(draft.step, 1);
  });
  it('never keeps a password, a social security number, an account, a file, a trap or a hidden field', () => {
    const everything = [
      'canteen-60',
      'author-marks',
      'honeypots-all',
      'gravity-plain',
      'joomla-form',
      'drupal-webform',
    ];
    for (const name of everything) {
      const form = open(name);
      for (const [at, state] of form.state)
        form.state.set(at, {
          ...state,
          value: 'secret',
          files: ['secret.pdf'],
          checked: true,
          shown: true,
        });
      const kept = new Set(keep(form).entries.map((entry) => entry.name));
      for (const question of form.model.questions)
        if (question.sensitive)
          for (const field of question.names) assert.ok(!kept.has(field), `${name}: ${field}`);
      for (const at of [...form.model.traps, ...form.model.captchas]) {
        const node = form.facts.nodes[at]!;
        if (node.kind === 'control') assert.ok(!kept.has(node.name), `${name}: ${node.name}`);
      }
      for (const node of form.facts.nodes)
        if (node.kind === 'control' && node.type === 'hidden')
          assert.ok(!kept.has(node.name) || node.name.includes('['), `${name}: ${node.name}`);
    }
  });
  it('never keeps a number that looks secret in a field that does not say so', () => {
    const form = open('no-structure');
    form.put('plantes', { value: '255081416802538' });
    assert.deepEqual(keep(form).entries, []);
  });
  it('is forgotten after seven days, and by another form', () => {
    const form = open('lutece');
    form.put('attribute13', { value: 'Léa' });
    const draft = keep(form);
    const json = JSON.stringify(draft);
    const week = 7 * 86_400_000;
    assert.ok(readDraft(json, draft.signature, now + week - 1));
    assert.equal(readDraft(json, draft.signature, now + week), null);
    assert.equal(readDraft(json, 'other', now), null);
    for (const odd of [
      null,
      '',
      '{',
      '[]',
      '{"version":1}',
      json.replace('"version":1', '"version":2'),
      '{"__proto__":{}}',
    ])
      assert.equal(readDraft(odd, draft.signature, now), null);
    const other = open('typo3-form');
    assert.notEqual(signatureOf(other.facts, other.model), draft.signature);
  });
  it('never writes over an answer', () => {
    const form = open('cf7-sections');
    form.put('nom', { value: 'Marie' });
    form.put('habitant', { checked: false }, 'Oui');
    form.put('habitant', { checked: true }, 'Non');
    const draft = keep(form);
    const fresh = open('cf7-sections');
    fresh.put('nom', { value: 'Jeanne' });
    assert.deepEqual(restore(draft, fresh.facts, fresh.model, fresh.state).put, [
      { at: fresh.find('habitant', 'Oui'), value: false },
      { at: fresh.find('habitant', 'Non'), value: true },
    ]);
  });
  it('tells what it could not put back, for the block that a script adds later', () => {
    const maker = new FactsMaker();
    maker.control('enfant[]', 'Prénom');
    const second = maker.control('enfant[]', 'Prénom');
    const state = firstStates(maker.facts);
    state.set(second.at, { ...state.get(second.at)!, value: 'Tom' });
    const draft = makeDraft(maker.facts, readModel(maker.facts), state, {
      signature: 's',
      now,
      step: 0,
    });
    const bare = new FactsMaker();
    bare.control('enfant[]', 'Prénom');
    const { put, lost } = restore(
      draft,
      bare.facts,
      readModel(bare.facts),
      firstStates(bare.facts),
    );
    assert.deepEqual([put, lost.map(({ place, value }) => [place, value])], [[], [[1, 'Tom']]]);
  });
});

describe('an answer given once', () => {
  it('is offered again in the next form of the same tab', () => {
    const first = open('typo3-form');
    first.put('tx_form_formframework[pret-12][email-1]', { value: 'marie@exemple.fr' });
    first.put('tx_form_formframework[pret-12][telephone-1]', { value: '0612345678' });
    const known = remember([], first.model, first.state);
    const next = open('no-structure');
    next.put('tel', { value: '0555123456' });
    const offers = offersFor(known, next.model, next.state);
    assert.deepEqual(
      offers.map(({ label: text }) => plain(text)),
      ['Mettre : marie@exemple.fr'],
    );
    assert.deepEqual(offers[0]!.put, [{ at: next.find('email'), value: 'marie@exemple.fr' }]);
  });
  it('is never a secret, and never another person’s', () => {
    const first = open('canteen-60');
    first.put('enf_nom', { value: 'Petit' });
    first.put('medecin_tel', { value: '0555000000' });
    first.put('iban', { value: 'FR7630006000011234567890189' });
    const known = remember([], first.model, first.state);
    assert.doesNotMatch(JSON.stringify(known), /FR76/);
    const next = open('no-structure');
    assert.deepEqual(offersFor(known, next.model, next.state), []);
  });
});

describe('a control that does not show', () => {
  it('is asked when a widget or a label stands for it', () => {
    const maker = new FactsMaker();
    maker.control('pays', 'Pays', {
      tag: 'select',
      type: 'select-one',
      tabIndex: -1,
      sight: { ...seen, tiny: true, away: true, ariaHidden: true, standIn: 'widget' },
    });
    maker.control('accord', '', {
      type: 'checkbox',
      labels: [label('Oui')],
      sight: { ...seen, clear: true, standIn: 'label' },
    });
    assert.deepEqual(
      readModel(maker.facts).questions.map(({ dormant }) => dormant),
      [false, false],
    );
  });
});
