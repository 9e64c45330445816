/* eslint-disable no-script-url -- hostile addresses, to be refused */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  LONGEST_LINK,
  PREFILL_TYPES,
  prefillLink,
  type PrefillField,
} from '../../src/contact/prefill.js';

const START = 'https://demarche.numerique.gouv.fr/commencer/cantine';
const field = (type: string, more: Partial<PrefillField> = {}): PrefillField => ({
  field: 'x',
  label: 'Réponse',
  champ: '22',
  type,
  ...more,
});
const link = (one: PrefillField, values: readonly string[], allowed: readonly string[] = []) =>
  prefillLink(START, [one], new Map([[one.field, values]]), allowed)!;
const value = (type: string, ...values: string[]): string | null => {
  const { href, sent } = link(field(type), values);
  return sent.length ? decodeURIComponent(href.slice(href.indexOf('?') + 1)) : null;
};
const KEY = 'champ_Q2hhbXAtMjI';

describe('a link that fills in a procedure', () => {
  it('names a field by its number or by the key that the State shows', () => {
    assert.equal(value('text', 'Zoé'), `${KEY}=Zoé`);
    for (const champ of ['Q2hhbXAtMjI=', 'champ_Q2hhbXAtMjI', 'champ_Q2hhbXAtMjI='])
      assert.equal(link(field('text', { champ }), ['a']).href, `${START}?${KEY}=a`);
    assert.equal(
      link(field('text', { champ: '1165682' }), ['Bonjour']).href,
      `${START}?champ_Q2hhbXAtMTE2NTY4Mg=Bonjour`,
    );
    assert.deepEqual(link(field('text', { champ: 'x&y=1' }), ['a']).left, [
      { label: 'Réponse', why: 'type' },
    ]);
  });

  it('names the person', () => {
    const one = field('text', { identity: 'genre', champ: undefined as never });
    assert.equal(link(one, ['Madame']).href, `${START}?identite_genre=Mme`);
  });

  for (const [type, given, sent] of [
    ['integer_number', '1 200', '1200'],
    ['integer_number', '12,5', null],
    ['decimal_number', '49,3', '49.3'],
    ['decimal_number', 'beaucoup', null],
    ['email', 'zoe@exemple.fr', 'zoe@exemple.fr'],
    ['email', 'zoe', null],
    ['phone', '06 12 34 56 78', '0612345678'],
    ['phone', '+33 6 12 34 56 78', '0612345678'],
    ['phone', '06 12', null],
    ['civilite', 'monsieur', 'M.'],
    ['civilite', 'M.', 'M.'],
    ['civilite', 'Mme', 'Mme'],
    ['civilite', 'autre', null],
    ['yes_no', 'Oui', 'true'],
    ['yes_no', 'non', 'false'],
    ['checkbox', 'on', 'true'],
    ['checkbox', 'peut-être', null],
    ['pays', 'FR', 'FR'],
    ['pays', 'France', null],
    ['regions', '53', '53'],
    ['departements', '2A', '2A'],
    ['departements', '974', '974'],
    ['departements', '1', null],
    ['date', '3 juillet 1985', '1985-07-03'],
    ['date', '1985-07-03', '1985-07-03'],
    ['date', '31/02/2020', null],
    ['datetime', '2023-02-01T10:30', '2023-02-01T10:30'],
    ['datetime', '01/02/2023 10h30', '2023-02-01T10:30'],
    ['datetime', '2023-02-01T25:00', null],
    ['siret', '123 456 789 01234', '12345678901234'],
    ['siret', '12', null],
    ['dossier_link', '1234', '1234'],
    ['textarea', 'Une ligne\nune autre', 'Une ligne\nune autre'],
    ['address', '20 Avenue de Ségur 75007 Paris', '20 Avenue de Ségur 75007 Paris'],
    ['drop_down_list', 'Maternelle', 'Maternelle'],
  ] as const)
    it(`writes ${type} as the State takes it: ${given.slice(0, 24)}`, () =>
      assert.equal(value(type, given), sent === null ? null : `${KEY}=${sent}`));

  it('writes a list for what has several parts', () => {
    assert.equal(value('communes', '35000', '35238'), `${KEY}[]=35000&${KEY}[]=35238`);
    assert.equal(value('communes', '35000'), null);
    assert.equal(value('epci', '35', '243500139'), `${KEY}[]=35&${KEY}[]=243500139`);
    assert.equal(value('multiple_drop_down_list', 'a'), `${KEY}[]=a`);
    assert.equal(value('text', 'a', 'b'), null);
  });

  it('leaves out what the State takes from no link', () => {
    for (const type of [
      'piece_justificative',
      'titre_identite',
      'carte',
      'repetition',
      'header_section',
      'explication',
      'x',
      '__proto__',
      'constructor',
    ])
      assert.deepEqual(link(field(type), ['a']).left, [{ label: 'Réponse', why: 'type' }]);
    assert.ok(!PREFILL_TYPES.includes('repetition'));
  });

  const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
  const NIR = '2 85 07 35 238 012 69';
  for (const [name, one, given, secret] of [
    ['an IBAN, by its kind', field('iban'), IBAN, 'iban'],
    ['an IBAN, whatever the field says', field('text'), IBAN, 'iban'],
    ['a field named RIB', field('text', { field: 'rib_parent' }), 'x', 'iban'],
    [
      'a number of social security',
      field('text', { label: 'Numéro de sécurité sociale' }),
      '2',
      'nir',
    ],
    ['the same among other words', field('textarea'), `Mon numéro est ${NIR}, merci`, 'nir'],
    ['an allergy', field('textarea', { label: 'Allergies de l’enfant' }), 'noix', 'health'],
    ['a handicap', field('yes_no', { field: 'enfantHandicape' }), 'oui', 'health'],
    ['an illness', field('text', { label: 'Traitement médical en cours' }), 'non', 'health'],
  ] as const)
    it(`never holds ${name}, unless the town says that it is asked for`, () => {
      const { sent, left, href } = link(one, [given]);
      assert.deepEqual([sent, left], [[], [{ label: one.label, why: 'secret' }]]);
      assert.equal(href, START);
      const allowed = link(one, [given], [secret]);
      assert.deepEqual(allowed.left, []);
    });

  it('says which answers do not fit in a link', () => {
    const fields = [1, 2, 3].map((at) =>
      field('textarea', { field: `f${at}`, label: `Réponse ${at}`, champ: String(at) }),
    );
    const answers = new Map([
      ['f1', ['a'.repeat(1500)]],
      ['f2', ['é'.repeat(400)]],
      ['f3', ['court']],
    ]);
    const { href, sent, left } = prefillLink(START, fields, answers)!;
    assert.ok(href.length <= LONGEST_LINK);
    assert.deepEqual(
      sent.map(({ label }) => label),
      ['Réponse 1', 'Réponse 3'],
    );
    assert.deepEqual(left, [{ label: 'Réponse 2', why: 'length' }]);
  });

  it('takes nothing of the page’s own query, and no other address', () => {
    const { href } = prefillLink(`${START}?champ_x=1#y`, [], new Map())!;
    assert.equal(href, START);
    assert.equal(prefillLink('javascript:x', [], new Map()), null);
  });

  it('keeps what is hostile inside a value', () => {
    const { href } = link(field('text'), ['"><script>&champ_Y=1#']);
    assert.equal(href, `${START}?${KEY}=%22%3E%3Cscript%3E%26champ_Y%3D1%23`);
  });

  it('leaves what was not answered', () => {
    assert.deepEqual(link(field('text'), ['  ']), { href: START, sent: [], left: [] });
  });
});
