import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  fillText,
  findLibraryText,
  findLibraryTexts,
  isLibraryText,
  loadLibraryText,
  type LibraryEntry,
  type LibraryText,
} from '../../src/falc/library.js';
import { payloads, randomNumbers, randomText, SHARED } from './hostile.js';

const FALC = new URL('../../src/falc/', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, FALC), 'utf8'));
const index = read('data/library-index.json') as LibraryEntry[];
const files = readdirSync(new URL('library/', FALC)).filter((file) => file.endsWith('.json'));
const texts = files.map((file) => read(`library/${file}`) as LibraryText);
const load = async (id: string): Promise<unknown> => read(`library/${id}.json`);

const found = (title: string, more = {}) => findLibraryText({ title, ...more }, index)?.id ?? null;

/** Titles as communes write them, and the text each should bring: null where none of ours is about that. */
const TITLES: readonly (readonly [string, string | null])[] = [
  ['Carte d’identité', 'carte-identite'],
  ["Carte nationale d'identité", 'carte-identite'],
  ['CARTE D’IDENTITÉ', 'carte-identite'],
  ['La carte d´identite', 'carte-identite'],
  ['Carte d’identité perdue ou volée', null],
  ['Perte de la carte d’identité', null],
  ['Vol de carte d’identité', null],
  ['Photo pour la carte d’identité', null],
  ['Carte nationale d’identité et passeport', null],
  ['Passeport', 'passeport'],
  ['Demander un passeport biométrique', 'passeport'],
  ['Passeport en urgence', null],
  ['Passeport perdu', null],
  ['Passeport pour animal de compagnie', null],
  ['Passeport jeunes : activités de l’été', null],
  ['Acte de naissance', 'acte-de-naissance'],
  ['Demande d’acte de naissance', 'acte-de-naissance'],
  ['Déclaration de naissance', 'declaration-naissance'],
  ['Prime à la naissance', null],
  ['Acte de mariage', 'acte-de-mariage'],
  ['Dossier de mariage', 'mariage'],
  ['Se marier à la mairie', 'mariage'],
  ['Salle des mariages', null],
  ['Contrat de mariage', null],
  ['Mariage d’un Français à l’étranger', null],
  ['Noces d’or : ils se sont dit oui il y a 50 ans', null],
  ['Acte de décès', 'acte-de-deces'],
  ['Déclaration de décès', 'declaration-deces'],
  ['Que faire en cas de décès d’un proche à l’étranger ?', null],
  ['Livret de famille', 'livret-de-famille'],
  ['Inscription sur les listes électorales', 'liste-electorale'],
  ['Commission de contrôle des listes électorales', null],
  ['Liste électorale consulaire', null],
  ['Voter par procuration', 'procuration-vote'],
  ['Procuration bancaire', null],
  ['Recensement citoyen', 'recensement-16-ans'],
  ['Recensement de la population 2026', null],
  ['Se pacser', 'pacs'],
  ['Conclure un PACS', 'pacs'],
  ['Dissoudre un Pacs', null],
  ['Modification du Pacs', null],
  ['Choisir le prénom de l’enfant', 'nom-et-prenom-enfant'],
  ['Changement de prénom', null],
  ['Inscription scolaire', 'inscription-ecole'],
  ['Inscriptions scolaires 2026-2027', 'inscription-ecole'],
  ['Inscription à l’école municipale de musique', null],
  ['Inscription au collège', null],
  ['Menus de la cantine scolaire', null],
  ['Restauration scolaire', 'cantine-periscolaire'],
  ['Accueil périscolaire', 'cantine-periscolaire'],
  ['La crèche municipale', 'creche'],
  ['Crèche vivante sur la place', null],
  ['Crèche de Noël', null],
  ['Centre communal d’action sociale', 'ccas-aide-sociale'],
  ['Le CCAS', 'ccas-aide-sociale'],
  ['Conseil d’administration du CCAS', null],
  ['Allocation personnalisée d’autonomie', 'apa'],
  ['Apa à domicile', 'apa'],
  ['Carte mobilité inclusion', 'carte-stationnement-handicap'],
  ['Carte de stationnement résidentiel', null],
  ['Collecte des déchets', 'dechets'],
  ['Taxe d’enlèvement des ordures ménagères', null],
  ['Encombrants', 'encombrants'],
  ['Collecte des encombrants', 'encombrants'],
  ['Permis de construire', 'permis-de-construire'],
  ['Transfert d’un permis de construire', null],
  ['Permis de démolir', null],
  ['Permis de conduire', null],
  ['Déclaration préalable de travaux', 'declaration-prealable'],
  ['Déclaration de revenus', null],
  ['Changement d’adresse', 'changement-adresse'],
  ['Carte grise : changement d’adresse', 'carte-grise'],
  ['Carte grise', 'carte-grise'],
  ['Perte de la carte grise', null],
  ['Bruits de voisinage', 'bruit-voisinage'],
  ['Bruit de l’aéroport : nuisances sonores', null],
  ['Chien perdu', 'chien-perdu'],
  ['Concession au cimetière', 'concession-cimetiere'],
  ['Reprise de concessions funéraires en état d’abandon', null],
  ['Location de salles', 'location-salle'],
  ['Place sur le marché', 'emplacement-marche'],
  ['Marché de Noël', null],
  ['Marchés publics', null],
  ['Signaler un problème', 'reclamation-mairie'],
  ['Légalisation de signature', 'legalisation-signature'],
  ['Attestation d’accueil', 'attestation-accueil'],
  ['Logement social', 'logement-social'],
  ['Loyer d’un logement social', null],
  ['Allocation logement social', null],
  ['Domiciliation', 'domiciliation'],
  ['Domiciliation d’entreprise', null],
  ['Conseil municipal du 3 mars', null],
  ['Horaires de la mairie', null],
  ['Passeportail', null],
  ['', null],
];

describe('the library of easy texts', () => {
  it('has files of one shape, named after what they hold', () => {
    assert.ok(files.length >= 36);
    for (const [at, text] of texts.entries()) {
      assert.ok(isLibraryText(text), files[at]);
      assert.equal(`${text.id}.json`, files[at]);
      assert.equal(text.short.length, 5, text.id);
      assert.ok(text.full.length >= 3, text.id);
      assert.ok(text.topics.length > 0, text.id);
    }
  });

  it('says of each text its source, its licence, its date, and that nobody concerned has read it yet', () => {
    for (const { source, written, reviewed } of texts) {
      assert.match(source.date, /^\d{4}-\d\d-\d\d$/);
      assert.match(source.licence, /^(?:Licence Ouverte 2\.0|MIT)$/);
      assert.match(written, /^\d{4}-\d\d-\d\d$/);
      assert.equal(reviewed, null);
    }
  });

  it('has an index that says the same as its files', () => {
    const expected = texts.map(({ id, title, fiches, topics, not = [] }) => ({
      id,
      title,
      fiches,
      topics,
      not,
    }));
    assert.deepEqual(index, expected);
  });

  it('gives a fiche to one text only', () => {
    const numbers = index.flatMap(({ fiches }) => fiches);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('loads a text by its name, and nothing that is not one', async () => {
    assert.equal((await loadLibraryText('pacs', load))?.id, 'pacs');
    assert.equal(await loadLibraryText('none', load), null);
    assert.equal(await loadLibraryText('mariage', () => load('pacs')), null);
    for (const value of [null, 3, [], {}, { id: 'x' }, '<html>'])
      assert.equal(await loadLibraryText('x', async () => value), null);
    const hostile = { ...texts[0]!, official: 'java' + 'script:alert(1)' };
    assert.equal(await loadLibraryText(hostile.id, async () => hostile), null);
    for (const key of ['short', 'full', 'source', 'title', 'topics'])
      assert.equal(isLibraryText({ ...texts[0], [key]: { 0: 'x' } }), false, key);
  });
});

describe('the easy text for a page', () => {
  for (const [title, expected] of TITLES)
    it(`is ${expected ?? 'none'} for “${title}”`, () => assert.equal(found(title), expected));

  it('is found by the heading where the title says nothing', () => {
    assert.equal(
      found('Ville de Saint-Aubin', { headings: ['Recensement à 16 ans'] }),
      'recensement-16-ans',
    );
    assert.equal(found('Carte d’identité', { headings: ['En cas de perte'] }), null);
  });

  it('is found by the number of the fiche in the address, whatever the title', () => {
    for (const path of [
      '/demarches/?xml=F1342',
      '/demarches?foo=1&xml=F1342#haut',
      '/service-public/particuliers/F1342',
      '/vosdroits/F1342.xhtml',
      '/comarquage-F1342/',
      '/demarches/f1342',
    ])
      assert.equal(found('Démarches', { path }), 'carte-identite', path);
    assert.equal(found('Passeport', { path: '/x?xml=F1342' }), 'carte-identite');
    const markers = ['https://www.service-public.fr/particuliers/vosdroits/F930'];
    assert.equal(found('Démarches', { markers }), 'mariage');
  });

  it('is none where the address names another fiche than ours', () => {
    assert.equal(found('Carte d’identité', { path: '/demarches/?xml=F1344' }), null);
  });

  it('does not take for a fiche what is none', () => {
    for (const path of [
      '/salles/f1',
      '/PDF1342',
      '/F1342b',
      '/aF1342',
      '/x?color=FF1342',
      '/salle-F13',
    ])
      assert.equal(found('Passeport', { path }), 'passeport', path);
  });

  it('is none where several fiches are named', () => {
    const markers = ['/vosdroits/F1342', '/vosdroits/F930'];
    assert.equal(found('Démarches', { markers }), null);
    assert.deepEqual(findLibraryTexts({ title: 'Démarches', markers }, index), []);
  });

  it('is two where a page is about both, and says so in its title', () => {
    const ids = (title: string, more = {}) =>
      findLibraryTexts({ title, ...more }, index).map(({ id }) => id);
    for (const title of [
      'Carte d’identité et passeport',
      'Cartes nationales d’identité / passeports',
      'Demande de carte d’identité ou de passeport',
      'La carte d’identité et le passeport',
    ])
      assert.deepEqual(ids(title, { headings: [title] }).sort(), ['carte-identite', 'passeport']);
    assert.deepEqual(ids('Passeport et carte d’identité'), ['passeport', 'carte-identite']);
    assert.deepEqual(ids('Passeport'), ['passeport']);
    // One after the other, not one and the other.
    assert.deepEqual(ids('Livret de famille après un acte de naissance'), []);
    assert.deepEqual(ids('Passeport', { headings: ['Carte d’identité'] }), []);
    assert.deepEqual(ids('Passeport, carte d’identité, livret de famille'), []);
    assert.deepEqual(ids('Carte d’identité et passeport perdus', { path: '/?xml=F9999' }), []);
  });

  const file = new URL('falc/data/fiches-communales.json', SHARED);
  it('is never wrong on the titles of service-public', { skip: !existsSync(file) }, () => {
    const { fiches } = JSON.parse(readFileSync(file, 'utf8')) as {
      fiches: { id: string; title: string }[];
    };
    // Beside a text's own fiches, these are about its subject.
    const near = new Set(['F18142', 'F34752']);
    let right = 0;
    for (const { id, title } of fiches) {
      const entry = findLibraryText({ title }, index);
      if (!entry) continue;
      assert.ok(entry.fiches.includes(id) || near.has(id), `${id} ${title}: ${entry.id}`);
      right += 1;
    }
    assert.ok(right >= 40, String(right));
    for (const { id, title } of fiches) {
      const entry = findLibraryText({ title, path: `/vosdroits/${id}` }, index);
      assert.equal(
        entry ?? undefined,
        index.find(({ fiches }) => fiches.includes(id)),
      );
    }
  });

  it('is looked for in bounded time, and hostile words are only words', () => {
    const random = randomNumbers(5);
    const started = performance.now();
    for (let count = 0; count < 10_000; count += 1) {
      const text = randomText(random, 15);
      findLibraryText({ title: text, headings: [text], path: text, markers: [text] }, index);
    }
    for (const text of payloads()) {
      findLibraryText({ title: text, headings: [text], path: text, markers: [text] }, index);
      assert.equal(found(`${text} ; Permis de construire`.slice(-900)), 'permis-de-construire');
    }
    const long = '/F12'.repeat(100_000);
    findLibraryText({ title: long, headings: Array(10_000).fill(long), path: long }, index);
    assert.ok(performance.now() - started < 8000, `${performance.now() - started} ms`);
  });
});

describe('the words of the town in an easy text', () => {
  const base = texts[0]!;
  const text: LibraryText = {
    ...base,
    short: ['Appelez : {phone}.', 'Allez à la mairie de {town}.', 'Bonjour.', 'Un {mot} inconnu.'],
    full: [
      { heading: 'Aide', blocks: [{ lines: ['Appelez : {phone}.'] }] },
      { heading: 'À {town}', blocks: [{ lines: ['a'] }] },
      {
        heading: 'Liste',
        blocks: [{ intro: 'Vous pouvez :', list: ['appeler {phone}', 'écrire'] }],
      },
      { heading: 'Rien', blocks: [] },
    ],
  };

  it('are put in where the town gives them', () => {
    const filled = fillText(text, { phone: '02 99 00 00 00', town: 'Saint-Aubin' });
    assert.deepEqual(filled.short, [
      'Appelez : 02 99 00 00 00.',
      'Allez à la mairie de Saint-Aubin.',
      'Bonjour.',
    ]);
    assert.deepEqual(
      filled.full.map(({ heading }) => heading),
      ['Aide', 'À Saint-Aubin', 'Liste'],
    );
    assert.deepEqual(filled.full[2]!.blocks[0]!.list, ['appeler 02 99 00 00 00', 'écrire']);
  });

  it('take their line with them where the town does not give them', () => {
    for (const town of [{}, { phone: ' ', town: '' }]) {
      const filled = fillText(text, town);
      assert.deepEqual(filled.short, ['Bonjour.']);
      assert.deepEqual(
        filled.full.map(({ heading }) => heading),
        ['Liste'],
      );
      assert.deepEqual(filled.full[0]!.blocks[0]!.list, ['écrire']);
    }
  });

  it('are not read again: a hostile phone is only letters', () => {
    for (const phone of [
      '{town}',
      '$&',
      '$1',
      '{phone}',
      ...payloads().filter((each) => each.trim()),
    ])
      assert.equal(fillText(text, { phone }).short[0], `Appelez : ${phone.trim()}.`);
  });

  it('leave no hole in any text of the library', () => {
    for (const each of texts)
      for (const town of [
        {},
        { phone: '02 99 00 00 00' },
        { phone: '02 99 00 00 00', town: 'X' },
      ]) {
        const filled = fillText(each, town);
        assert.doesNotMatch(JSON.stringify(filled), /\{\w+\}/, each.id);
        assert.ok(filled.short.length >= 4, each.id);
      }
  });
});
