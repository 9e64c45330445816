import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from '../../src/steps/eligibility.js';
import { readModel } from '../../src/steps/read-model.js';
import { readFormFacts } from '../support/form-facts.js';

const fields = (names: string) =>
  names
    .split(' ')
    .map((name) => `<p><label>${name} <input name="${name}"></label></p>`)
    .join('');
const verdict = (html: string) => {
  const facts = readFormFacts(html);
  const { verdict: says, reason } = judge(facts, readModel(facts));
  return reason ? `${says}: ${reason}` : says;
};
const EIGHT = fields('nom prenom mail tel rue cp ville objet');
const SEND = '<button>Envoyer</button>';

describe('a form', () => {
  it('of eight fields is guided', () =>
    assert.equal(verdict(`<form method="post">${EIGHT}${SEND}</form>`), 'guide'));
  it('is left alone when its author says so', () => {
    assert.equal(
      verdict(`<form method="post" data-parvis-steps="off">${EIGHT}${SEND}</form>`),
      'leave: off',
    );
  });
  it('that searches is left alone', () => {
    assert.equal(verdict(`<form role="search"><input name="q">${SEND}</form>`), 'leave: search');
    assert.equal(verdict(`<form><input name="s">${EIGHT}${SEND}</form>`), 'leave: search');
    assert.equal(verdict(`<form method="get">${EIGHT}${SEND}</form>`), 'leave: get');
  });
  it('that opens an account’s door is left alone', () => {
    assert.equal(
      verdict(
        `<form method="post" id="login">${fields('nom')}<input type="password" name="mdp"><label><input type="checkbox" name="rester"> Rester connecté</label><button>Se connecter</button></form>`,
      ),
      'leave: login',
    );
  });
  it('that makes an account is guided', () => {
    assert.equal(
      verdict(
        `<form method="post">${EIGHT}<label>Mot de passe <input type="password" name="a"></label><label>Encore <input type="password" name="b"></label><button>Créer mon compte</button></form>`,
      ),
      'guide',
    );
  });
  it('of five fields is left alone, whatever is hidden in it', () => {
    const hidden = `<input type="hidden" name="t"><p style="display:none"><label>Site <input name="url"></label></p>`;
    assert.equal(
      verdict(`<form method="post">${fields('a b c d e')}${hidden}${SEND}</form>`),
      'leave: short',
    );
  });
  it('of one group is left alone', () => {
    assert.equal(
      verdict(
        `<form method="post"><fieldset><legend>Vous</legend>${fields('a b c d e f')}</fieldset>${SEND}</form>`,
      ),
      'guide',
    );
    const radios = 'abcdef'
      .split('')
      .map((value) => `<label><input type="radio" name="r" value="${value}"> ${value}</label>`)
      .join('');
    assert.equal(
      verdict(
        `<form method="post"><fieldset><legend>Votre choix</legend>${radios}</fieldset>${SEND}</form>`,
      ),
      'leave: one-step',
    );
  });
  it('that nothing sends is left alone', () => {
    assert.equal(
      verdict(`<form method="post">${EIGHT}<button type="button">Calculer</button></form>`),
      'leave: no-send',
    );
  });
  for (const [what, html] of [
    ['Drupal', `<form method="post"><div class="webform-progress"></div>${EIGHT}${SEND}</form>`],
    [
      'WPForms',
      `<form method="post"><div class="wpforms-page wpforms-page-1">${EIGHT}</div>${SEND}</form>`,
    ],
    [
      'Forminator',
      `<form method="post"><div class="forminator-pagination">${EIGHT}</div>${SEND}</form>`,
    ],
    ['Formidable', `<form method="post" class="frm_page_num_2">${EIGHT}${SEND}</form>`],
    [
      'the State’s stepper',
      `<div class="fr-stepper"><h2>Vous <span>Étape 1 sur 3</span></h2></div><form method="post">${EIGHT}${SEND}</form>`,
    ],
    ['"Suivant"', `<form method="post">${EIGHT}<button>Suivant</button></form>`],
  ] as const)
    it(`that the site already cuts into pages is only helped: ${what}`, () =>
      assert.equal(verdict(html), 'assist: paged'));
  it('whose parts are called "Étape 1" and "Étape 2" on one page is guided, without saying it twice', () => {
    const html = `<form method="post"><h3>Étape 1 : Vous</h3>${fields('nom prenom mail')}<h3>Étape 2 : Votre projet</h3>${fields('rue cp ville')}${SEND}</form>`;
    assert.equal(verdict(html), 'guide');
    assert.deepEqual(
      readModel(readFormFacts(html)).steps.map(({ title }) => title),
      ['Vous', 'Votre projet'],
    );
  });
});
