import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ControlNode } from '../../src/steps/facts.js';
import { isUseful, serverWords } from '../../src/steps/messages.js';
import { readModel } from '../../src/steps/read-model.js';
import { checkForm, checkStep, type Fault } from '../../src/steps/validate.js';
import { firstStates, type ControlState } from '../../src/steps/values.js';
import { corpusForms } from '../support/form-corpus.js';
import { readFormFacts } from '../support/form-facts.js';
import { FactsMaker } from './make-facts.js';

type More = Parameters<FactsMaker['control']>[2];

/** The fault of one field once the value is in it; null where it is right. */
function faultOf(
  text: string,
  value: string,
  more: More = {},
  now: Partial<ControlState> = {},
): Fault | null {
  const maker = new FactsMaker();
  const { at } = maker.control('champ', text, more);
  const { facts } = maker;
  const model = readModel(facts);
  const states = firstStates(facts);
  states.set(at, { ...states.get(at)!, value, ...now });
  return checkForm({ facts, model, state: states, today: '2026-11-22' })[0] ?? null;
}
const plain = (text = '') => text.replace(/\u00a0/g, ' ');

describe('an empty answer', () => {
  it('is told in plain words, by what the field asks', () => {
    assert.equal(faultOf('Votre nom *', '')?.message, 'Écrivez votre nom.');
    assert.equal(faultOf('Nom de l’enfant *', '')?.message, 'Écrivez le nom de l’enfant.');
    assert.match(
      plain(faultOf('Téléphone', '', { required: true })?.message),
      /Exemple : 06 12 34 56 78/,
    );
    assert.equal(
      faultOf('J’accepte le règlement', '', { type: 'checkbox', ariaRequired: true })?.message,
      'Cochez cette case pour continuer.',
    );
    assert.equal(
      faultOf('Justificatif', '', { type: 'file', own: ['required'] })?.message,
      'Ajoutez un fichier.',
    );
  });
  it('is nothing where the field may stay empty', () => {
    assert.equal(faultOf('Votre nom', ''), null);
    assert.equal(faultOf('Date', '', { type: 'date' }), null);
  });
  it('is nothing where the field is hidden or switched off', () => {
    assert.equal(faultOf('Votre nom *', '', {}, { shown: false }), null);
    assert.equal(faultOf('Votre nom *', '', {}, { enabled: false }), null);
  });
  it('is told with the site’s words when they are French, with ours when they are not', () => {
    const msg = (text: string) =>
      faultOf('Nom *', '', { messages: { 'data-msg-required': text } })?.message;
    assert.equal(msg('Dites-nous votre nom de famille.'), 'Dites-nous votre nom de famille.');
    assert.equal(msg('This field is required.'), 'Écrivez votre nom.');
    assert.equal(
      faultOf('Nom *', '', { messages: { 'data-reqmsg': 'This field cannot be blank.' } })?.message,
      'Écrivez votre nom.',
    );
    assert.equal(msg('Champ obligatoire'), 'Écrivez votre nom.');
  });
});

describe('a wrong answer', () => {
  it('says how to mend it, with an example', () => {
    assert.match(
      plain(faultOf('Téléphone', '061234567')?.message),
      /^Il manque un chiffre.*Exemple : 06 12 34 56 78/,
    );
    assert.match(
      plain(faultOf('Date de naissance', '31/02/1985')?.message),
      /^Cette date n’existe pas/,
    );
    assert.match(plain(faultOf('Date de naissance', '3/7/85')?.message), /4 chiffres/);
    assert.match(plain(faultOf('Date de naissance', '3/7/2085')?.message), /pas encore arrivée/);
    assert.match(plain(faultOf('Code postal', '1000')?.message), /5 chiffres/);
    assert.match(plain(faultOf('E-mail', 'marie')?.message), /signe @/);
    assert.match(plain(faultOf('IBAN', 'FR76 3000 6000 0112 3456 7890 188')?.message), /RIB/);
    assert.match(
      plain(faultOf('Numéro de sécurité sociale', '255081416802539')?.message),
      /carte Vitale/,
    );
    assert.match(
      plain(faultOf('Âge', '200', { type: 'number', max: '120' })?.message),
      /jusqu’à 120/,
    );
    assert.match(
      plain(faultOf('Date', '2026-12-01', { type: 'date', min: '2027-01-01' })?.message),
      /à partir du 1er janvier 2027/,
    );
    assert.match(
      plain(faultOf('Âge', '', { type: 'number' }, { badInput: true })?.message),
      /avec des chiffres/,
    );
  });
  it('names the question in the summary, and never repeats what is secret', () => {
    assert.equal(plain(faultOf('Votre nom *', '')?.summary), 'Votre nom : Écrivez votre nom.');
    const secret = faultOf('IBAN', 'FR76 3000 6000 0112 3456 7890 189', {
      pattern: '[A-Z0-9]{27}',
    });
    assert.equal(secret?.code, 'rewrite');
    assert.doesNotMatch(secret!.message + secret!.summary, /3000/);
  });
  it('is a doubt that stops nobody when we may be wrong', () => {
    assert.equal(faultOf('E-mail', 'marie@gmial.com')?.blocking, false);
    assert.equal(faultOf('E-mail', 'marie@gmial.com')?.suggestion, 'marie@gmail.com');
    assert.equal(faultOf('Téléphone', '06 12 34 56 78 ou 05 55 12 34 56 le soir')?.blocking, false);
    assert.equal(faultOf('Dates souhaitées', 'le 3 ou le 4 juillet'), null);
    for (const code of ['96100', 'L-1234', '1000', 'SW1A 1AA'])
      assert.equal(faultOf('Code postal', code)?.blocking, false, code);
    for (const number of ['02 123 45 67', '07700 900123', '06 12 34 56 7'])
      assert.equal(faultOf('Téléphone', number, { type: 'tel' })?.blocking, false, number);
    assert.equal(faultOf('Téléphone', '0612', { type: 'tel' })?.blocking, true);
    assert.equal(faultOf('E-mail ou téléphone', '06 12 34 56 78')?.blocking, false);
    assert.equal(faultOf('Montant de vos revenus', 'pas de revenus')?.blocking, false);
    assert.equal(faultOf('SIRET', '7328293200007')?.blocking, false);
    assert.equal(faultOf('Date de naissance prévue', '01/03/2027')?.blocking, false);
    assert.equal(faultOf('Date de naissance', '00/00/1950')?.blocking, false);
    assert.equal(faultOf('Date de naissance', '31/02/1985')?.blocking, true);
  });
  it('stops where the field itself would take no such answer', () => {
    assert.equal(faultOf('Code postal', '1000', { pattern: '[0-9]{5}' })?.blocking, true);
    assert.match(
      plain(faultOf('Code postal', '1000', { pattern: '[0-9]{5}' })?.message),
      /5 chiffres/,
    );
    assert.equal(
      faultOf('Téléphone', '061234567', { type: 'tel', minLength: 10 })?.code,
      'phone-one-short',
    );
    assert.equal(faultOf('Téléphone', '061234567', { minLength: 10 })?.blocking, true);
  });
  it('is written again for a site that takes only one way', () => {
    const fault = faultOf('Date de naissance', '3 juillet 1985', {
      pattern: String.raw`\d{2}/\d{2}/\d{4}`,
    });
    assert.equal(fault?.suggestion, '03/07/1985');
    assert.equal(
      faultOf('Téléphone', '06.12.34.56.78', { pattern: '[0-9]{10}' })?.suggestion,
      '0612345678',
    );
    assert.equal(faultOf('Code', 'ab', { pattern: '[A-Z]{2}' })?.suggestion, 'AB');
  });
  it('is told by the title of the field where the site explains its pattern', () => {
    const fault = faultOf('Numéro de dossier', '12', {
      pattern: 'D[0-9]{4}',
      title: 'La lettre D, puis 4 chiffres.',
    });
    assert.equal(fault?.message, 'La lettre D, puis 4 chiffres.');
  });
  it('is not told where the browser itself ignores the pattern', () => {
    assert.equal(faultOf('Nom', '123', { pattern: String.raw`^([a-zA-ZÀ-ÿ_\-\ \']+)$` }), null);
  });
  it('is what the site’s own script says, when it says it in French', () => {
    assert.equal(
      faultOf('Numéro', '12', {}, { customError: 'Ce numéro de carte n’existe pas.' })?.message,
      'Ce numéro de carte n’existe pas.',
    );
    assert.doesNotMatch(
      faultOf('Numéro', '12', {}, { customError: 'Please match the format.' })!.message,
      /Please/,
    );
  });
});

describe('a date in three fields', () => {
  const asked = (values: readonly string[]) => {
    const maker = new FactsMaker();
    maker.open('Date de naissance *', { tag: 'fieldset' });
    const parts = ['Jour', 'Mois', 'Année'].map((text, at) => maker.control(`n[${at}]`, text).at);
    maker.close();
    const { facts } = maker;
    const state = firstStates(facts);
    parts.forEach((at, place) => state.set(at, { ...state.get(at)!, value: values[place]! }));
    return {
      parts,
      fault: checkForm({ facts, model: readModel(facts), state, today: '2026-11-22' })[0],
    };
  };
  it('is one question', () => {
    assert.equal(asked(['', '', '']).fault?.code, 'missing');
    assert.equal(asked(['3', '7', '1985']).fault, undefined);
    assert.equal(asked(['31', '2', '1985']).fault?.code, 'date-not-a-day');
  });
  it('points to the part that lacks', () => {
    const { fault, parts } = asked(['3', '', '1985']);
    assert.equal(fault?.message, 'Il manque le mois.');
    assert.deepEqual(fault?.controls, [parts[1]]);
  });
});

describe('a form of the corpus, sent empty', () => {
  for (const { name, html, expected } of corpusForms().filter(({ expected: { steps } }) => steps)) {
    it(`asks for each required answer of the page, and no other: ${name}`, () => {
      const facts = readFormFacts(html);
      const model = readModel(facts);
      const state = firstStates(facts);
      for (const node of facts.nodes)
        if (node.kind === 'control')
          state.set(node.at, { ...state.get(node.at)!, value: '', checked: false, selected: [] });
      const context = { facts, model, state, today: '2026-11-22' };
      const asked = checkForm(context).map(({ question }) => model.questions[question]!.names[0]);
      const wanted = expected
        .steps!.flatMap(({ questions }) => questions)
        .filter(({ required, dormant }) => required && !dormant);
      assert.deepEqual(
        asked,
        wanted.map(({ names }) => names[0]),
      );
      assert.deepEqual(
        model.steps.flatMap((step) => checkStep(step, context)),
        checkForm(context),
      );
      for (const { message } of checkForm(context)) assert.ok(isUseful(message), message);
    });
  }
});

describe('a message of the server', () => {
  it('is kept in French and replaced in English', () => {
    assert.equal(
      serverWords('Cette adresse est déjà inscrite.'),
      'Cette adresse est déjà inscrite.',
    );
    assert.match(serverWords('This field is required.'), /Vérifiez/);
  });
});

describe('two e-mail fields', () => {
  it('must say the same', () => {
    const maker = new FactsMaker();
    const one: ControlNode = maker.control('mail', 'E-mail');
    const two: ControlNode = maker.control('mail2', 'Confirmez votre e-mail');
    const { facts } = maker;
    const state = firstStates(facts);
    state.set(one.at, { ...state.get(one.at)!, value: 'a@b.fr' });
    state.set(two.at, { ...state.get(two.at)!, value: 'a@c.fr' });
    const check = () => checkForm({ facts, model: readModel(facts), state, today: '2026-11-22' });
    assert.deepEqual(
      check().map(({ code }) => code),
      ['email-differs'],
    );
    state.set(two.at, { ...state.get(two.at)!, value: 'A@b.fr ' });
    assert.deepEqual(check(), []);
  });
});
