import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentences } from '../../src/content/sentences.js';

const split = (text: string): string[] =>
  sentences(text, 'fr').map(({ start, end }) => text.slice(start, end));

/** Each line is one sentence: joined by spaces, they must come apart again. */
const kept = (title: string, ...lines: string[]): void => {
  it(title, () => assert.deepEqual(split(lines.join(' ')), lines));
};

describe('the sentences of a text', () => {
  kept(
    'end at a full stop, a question mark, an exclamation mark',
    'La mairie est fermée.',
    'Pourquoi ?',
    'Il neige !',
    'Elle rouvre lundi.',
  );
  kept(
    'are whole with titles before names',
    'M. Durand et Mme. Petit reçoivent le Dr. Roux.',
    'Mgr. Martin aussi.',
  );
  kept(
    'are whole with M. at the end of a clause and a capital after it',
    'Écrivez à M. Le Goff, adjoint.',
    'Il répond.',
  );
  kept(
    'are whole with articles of law',
    "L'art. L. 2121-10 du C.G.C.T. s'applique.",
    "L'article R. 111-2 aussi.",
  );
  kept(
    'are whole with numbers and references',
    'La délibération n° 12 et le décret n. 2024-15 sont affichés.',
    'Voir p. 12 et fig. 3.',
  );
  kept(
    'are whole with hours written in French',
    'Ouvert de 8 h. 30 à 12 h. 15 le lundi.',
    'Fermé le mardi.',
  );
  kept('end after an hour', "L'accueil ferme à 18 h.", 'Venez avant.');
  kept('are whole with initials', 'J.-P. Martin et A. B. Durand sont élus.', 'Ils siègent.');
  kept(
    'are whole with decimal points and thousands',
    'Le budget est de 1.250.000 euros, soit 3.5 % de plus.',
    'Il est voté.',
  );
  kept(
    'are whole with addresses of the web',
    'Voir www.mairie-x.fr ou https://x.fr/a.b?c=d. pour le plan.',
    'Merci.',
  );
  kept('are whole with mail addresses', 'Écrivez à mairie.accueil@x-y.fr.', 'Nous répondons.');
  kept(
    'are whole with an ellipsis inside',
    'Apportez un livret, un bail… ou une facture.',
    'Merci.',
  );
  kept('end at an ellipsis before a capital', 'Un livret, un bail…', 'Tout est utile.');
  kept(
    'are whole with etc. inside and end at etc. before a capital',
    'Les sacs, cartons, etc. sont triés.',
    'Le verre, le bois, etc.',
    'Le reste va au bac gris.',
  );
  kept('keep the closing quotation mark', 'Il a dit : « Revenez demain. »', 'Je suis revenu.');
  kept(
    'keep what stands in brackets',
    'Le guichet est fermé (sauf le mardi. sur rendez-vous).',
    'Appelez.',
  );
  kept(
    'keep a bracket closed after the full stop',
    'Le dossier est complet. (Voir la liste.)'.slice(0, 23),
    '(Voir la liste.)',
  );
  kept(
    'are whole with dates',
    'Le 1er janv. 2025 et le 14.07.2025 sont fériés.',
    'La mairie est fermée.',
  );
  kept('are whole with streets', 'Le bureau est 12, av. Jean Jaurès, bât. B.', 'Entrez à droite.');
  kept('are whole with phones', 'Tél. 05 61 00 00 00 ou 05.61.00.00.01.', 'Fax. 05 61 00 00 02.');
  kept('are whole with saints', 'La rue St. Jean mène à Ste. Marie.', 'Tournez.');
  kept('start with a number', 'Le conseil compte des élus.', '15 membres siègent.');
  kept('start with a dash', 'La séance est ouverte.', '– Le maire prend la parole.');
  kept(
    'are whole with the number of an item',
    '1. Ouverture de la séance par le maire.',
    'Le quorum est atteint.',
  );
  kept('end at several marks', 'Vraiment ?!', 'Oui !!!', 'Bon.');

  it('end at a break', () =>
    assert.deepEqual(split('Lundi : 9 h\nMardi : 10 h'), ['Lundi : 9 h', 'Mardi : 10 h']));
  it('cover all words, in order, without overlap', () => {
    const text = 'Un. « Deux ? » (Trois !) M. Quatre… Cinq\nSix. 7. Huit n° 9. Dix';
    let last = 0;
    for (const { start, end } of sentences(text)) {
      assert.ok(start >= last && end > start);
      assert.equal(text.slice(last, start).trim(), '');
      last = end;
    }
    assert.equal(text.slice(last).trim(), '');
  });
  it('are none in an empty text', () => assert.deepEqual(split('  \n '), []));
  it('come quickly out of hostile text', () => {
    const text = `${'a.'.repeat(50_000)} ${'…'.repeat(50_000)} ${' ('.repeat(20_000)}`;
    const started = performance.now();
    sentences(text);
    assert.ok(performance.now() - started < 4000);
  });
});
