import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedFacts, describeChange, glossaryAcronyms } from '../../scripts/falc-facts.mjs';

const acronyms = glossaryAcronyms();

/** Sentence, easy text that says something else, kind of what changed. */
const BAD: readonly (readonly [string, string, string])[] = [
  // Numbers, amounts.
  ['Le tarif est de 12 €.', 'Le prix est de 20 euros.', 'number'],
  ['Le tarif est de 12,50 €.', 'Le prix est de 125 euros.', 'number'],
  ['Le tarif est de 1 250,50 €.', 'Le prix est de 1 euro.', 'number'],
  ['Vous bénéficiez d’une remise de 20 %.', 'Vous avez une remise de 20 euros.', 'number'],
  ['Le délai est de deux mois.', 'Le délai est de 3 mois.', 'number'],
  ['Le délai est de deux mois.', 'Le délai est de 2 semaines.', 'number'],
  ['Le foyer compte quatre-vingts personnes.', 'Le foyer compte 4 personnes.', 'number'],
  ['La salle accueille 120 personnes.', 'La salle accueille des personnes.', 'number'],
  ['Apportez une photo.', 'Apportez 2 photos.', 'number'],
  ['Vous devez fournir trois justificatifs.', 'Vous devez donner des papiers.', 'number'],
  ['La moitié des frais est remboursée.', 'Les frais sont remboursés.', 'number'],
  ['Le premier enfant paie 5 €.', 'Le deuxième enfant paie 5 euros.', 'number'],
  ['Tarif : 8 € 50.', 'Le prix est de 8 euros.', 'number'],
  ['Surface de plancher de 20 m².', 'Surface de 20 mètres.', 'number'],
  // Dates, hours, phones, addresses.
  ['Rendez-vous le 12/02/2025.', 'Rendez-vous le 12 mars 2025.', 'number'],
  ['Rendez-vous le 02/12/2025.', 'Rendez-vous le 12 février 2025.', 'number'],
  ['Rendez-vous le 12 février.', 'Rendez-vous en février.', 'number'],
  ['Rendez-vous le lundi 3 mars 2025.', 'Rendez-vous le mardi 3 mars 2025.', 'number'],
  ['Ouvert le mardi de 9h à 12h.', 'Ouvert le jeudi de 9 heures à 12 heures.', 'number'],
  ['Ouvert de 8h30 à 12h.', 'Ouvert de 8 heures à 12 heures.', 'number'],
  ['Ouvert de 8h à 12h30.', 'Ouvert de 8 heures 30 à 12 heures.', 'number'],
  ['Ouvert de 8h à 12h.', 'Ouvert de 12 heures à 8 heures.', 'order'],
  ['Appelez le 05 55 12 34 56.', 'Appelez le 05 55 12 34 65.', 'number'],
  ['Écrivez à mairie@ville.fr.', 'Écrivez à mairie@villes.fr.', 'number'],
  ['Le dossier est sur www.ville.fr/cantine.', 'Le dossier est sur www.ville.fr.', 'number'],
  [
    'Du 3 au 14 mars 2025, la rue est fermée.',
    'La rue est fermée du 13 au 14 mars 2025.',
    'number',
  ],
  ['Ouvert le samedi matin.', 'Ouvert le samedi.', 'number'],
  ['Réponse dans un délai de 2 mois.', 'Réponse dans 2 mois.', 'condition'],
  // Names.
  ['La réunion a lieu rue des Tilleuls.', 'La réunion a lieu rue des Lilas.', 'name'],
  ['Écrivez à Mme Lefèvre, adjointe.', 'Écrivez à l’adjointe.', 'name'],
  ['Adressez-vous à la mairie.', 'Adressez-vous à la mairie de Limoges.', 'name'],
  ['Adressez-vous à la CAF.', 'Adressez-vous à la CPAM.', 'name'],
  ['Le préfet de l’Ain décide.', 'Le préfet décide.', 'name'],
  ['Le match est au stade Jean-Bouin.', 'Le match est au stade Jean-Moulin.', 'name'],
  // Negations.
  ['Le parc n’est pas ouvert le lundi.', 'Le parc est ouvert le lundi.', 'negation'],
  ['Le parc est ouvert.', 'Le parc n’est pas ouvert.', 'negation'],
  ['Entrée sans réservation.', 'Entrée avec réservation.', 'negation'],
  ['Aucun dossier ne sera accepté.', 'Le dossier sera accepté.', 'negation'],
  [
    'La déchetterie n’accepte que les particuliers.',
    'La déchetterie accepte les particuliers.',
    'negation',
  ],
  [
    'Vous ne pouvez plus vous inscrire.',
    'Vous ne pouvez pas plus vous inscrire ni venir.',
    'negation',
  ],
  [
    'Le service est ouvert aux habitants.',
    'Le service est ouvert seulement aux habitants.',
    'negation',
  ],
  ['Il n’est jamais trop tard.', 'Il est trop tard.', 'negation'],
  ['Ni chien ni chat.', 'Chien et chat.', 'negation'],
  [
    'La carte n’est délivrée qu’au titulaire.',
    'La carte n’est pas donnée au titulaire.',
    'negation',
  ],
  // Modals.
  ['Vous pouvez fournir un justificatif.', 'Vous devez fournir un justificatif.', 'modal'],
  ['Le dossier doit être déposé en mairie.', 'Le dossier est déposé en mairie.', 'modal'],
  ['Vous devriez prendre rendez-vous.', 'Vous devez prendre rendez-vous.', 'modal'],
  ['Il est recommandé de réserver.', 'Il faut réserver.', 'modal'],
  ['Il est interdit de fumer.', 'Il est possible de fumer.', 'modal'],
  ['La présence est obligatoire.', 'La présence est demandée.', 'modal'],
  ['Le maire est tenu de répondre.', 'Le maire répond.', 'modal'],
  ['Une pièce d’identité vous sera demandée.', 'Vous devez montrer une pièce d’identité.', 'modal'],
  [
    'Elle n’est accordée que si le plan est le même.',
    'Elle est accordée si le plan est le même.',
    'condition',
  ],
  // Conditions and limits.
  ['Si vous êtes absent, appelez.', 'Appelez.', 'condition'],
  ['Gratuit, sauf le samedi.', 'Gratuit le samedi.', 'condition'],
  ['Aide versée à condition de travailler.', 'Aide versée pour travailler.', 'condition'],
  ['Apportez le passeport ou la carte.', 'Apportez le passeport et la carte.', 'condition'],
  ['Il faut au moins trois témoins.', 'Il faut 3 témoins.', 'condition'],
  ['Il faut au moins trois témoins.', 'Il faut au plus 3 témoins.', 'condition'],
  ['Inscription avant le 3 mars.', 'Inscription après le 3 mars.', 'condition'],
  ['Ouvert jusqu’au 3 mars.', 'Ouvert le 3 mars.', 'condition'],
  ['Gratuit pour les moins de 12 ans.', 'Gratuit pour les plus de 12 ans.', 'condition'],
  ['Au plus tard le 7 février.', 'Le 7 février.', 'condition'],
  ['Sous réserve de places disponibles.', 'Il y a des places disponibles.', 'condition'],
  ['À moins que vous ne soyez absent, venez.', 'Venez.', 'condition'],
  ['À partir du 1er mars, le tri change.', 'Avant le 1er mars, le tri change.', 'condition'],
  ['Au moins 2 adultes et au plus 5 enfants.', 'Au moins 5 enfants et au plus 2 adultes.', 'order'],
];

/** Sentence, easy text that says the same. */
const GOOD: readonly (readonly [string, string])[] = [
  ['Le tarif est de 12 €.', 'Le prix est de 12 euros.'],
  ['Le tarif est de 8 € 50.', 'Le prix est de 8,50 euros.'],
  ['La subvention est de 1 200 €.', 'L’aide est de 1200 euros.'],
  ['La subvention est de 1 250,50 €.', 'L’aide est de 1 250,50 euros.'],
  ['Le délai est de deux mois.', 'Le délai est de 2 mois.'],
  ['Il reste quatre-vingt-dix-sept places.', 'Il reste 97 places.'],
  ['La salle compte deux cent cinquante sièges.', 'La salle compte 250 sièges.'],
  ['La réponse arrive sous un mois.', 'La réponse arrive sous 1 mois.'],
  ['Il y a vingt et un élus.', 'Il y a 21 élus.'],
  ['Au XIXe siècle, l’église brûle.', 'Au 19e siècle, l’église brûle.'],
  ['Le 2ème jeudi du mois.', 'Le 2e jeudi du mois.'],
  [
    'La collecte a lieu le premier mercredi du mois.',
    'La collecte a lieu le 1er mercredi du mois.',
  ],
  ['Une réduction de 20 % est prévue.', 'Une réduction de 20 pour cent est prévue.'],
  ['Une surface de 20 m².', 'Une surface de 20 mètres carrés.'],
  ['Rendez-vous le 12/02/2025.', 'Rendez-vous le 12 février 2025.'],
  ['Rendez-vous le 12/02/2025.', 'Rendez-vous le mercredi 12 février 2025.'],
  ['Rendez-vous le 01/03/25 à 20h.', 'Rendez-vous le 1er mars 2025 à 20 heures.'],
  ['Fermé du 3 au 14 mars 2025.', 'Fermé du 3 mars 2025 au 14 mars 2025.'],
  ['Fermé les 3 et 4 mars.', 'Fermé le 3 mars et le 4 mars.'],
  [
    'Fermé du lundi 3 au vendredi 14 mars 2025.',
    'Fermé du lundi 3 mars 2025 au vendredi 14 mars 2025.',
  ],
  ['Réunion ven. 3 oct. à 20h.', 'Réunion vendredi 3 octobre à 20 heures.'],
  ['Ouvert de 8h30 à 12h.', 'Ouvert de 8 heures 30 à 12 heures.'],
  ['Ouvert de 8 h 30 à 12 h 00.', 'Ouvert de 8 heures 30 à 12 heures.'],
  ['Ouvert de 8:30 à 12:00.', 'Ouvert de 8 h 30 à 12 h.'],
  ['Ouvert de 9h à midi.', 'Ouvert de 9 heures à 12 heures.'],
  ['Tél. : 05.55.12.34.56.', 'Téléphone : 05 55 12 34 56.'],
  ['Appelez le +33 5 55 12 34 56.', 'Appelez le 05 55 12 34 56.'],
  ['Écrivez à Mme Lefèvre.', 'Écrivez à Madame Lefèvre.'],
  ['Écrivez à M. Garnier.', 'Écrivez à Monsieur Garnier.'],
  ['Adressez-vous à la CAF.', 'Adressez-vous à la CAF (caisse d’allocations familiales).'],
  ['Adressez-vous à la CAF.', 'Adressez-vous à la caisse d’allocations familiales (CAF).'],
  ['Prenez RDV à l’accueil.', 'Prenez rendez-vous à l’accueil.'],
  [
    'La Région, qui fixe les tarifs, organise le transport.',
    'La Région organise le transport.\nLa Région fixe les tarifs.',
  ],
  ['Le dossier est sur Internet.', 'Le dossier est sur internet.'],
  ['La mairie, rue Jean Jaurès, est fermée.', 'La mairie est fermée.\nElle est rue Jean Jaurès.'],
  ['Afin d’obtenir la carte, venez.', 'Pour obtenir la carte, venez.'],
  ['Il faut apporter un document.', 'Vous devez apporter un document.'],
  ['Il convient d’apporter un document.', 'Vous devez apporter un document.'],
  ['Il est nécessaire de réserver.', 'Vous devez réserver.'],
  ['Vous êtes tenu de répondre.', 'Vous devez répondre.'],
  ['Il vous appartient de prévenir la mairie.', 'Vous devez prévenir la mairie.'],
  ['Il est possible de réserver en ligne.', 'Vous pouvez réserver en ligne.'],
  ['Vous avez la possibilité de réserver.', 'Vous pouvez réserver.'],
  ['Il est recommandé de réserver.', 'Il est conseillé de réserver.'],
  ['L’accès est prohibé aux chiens.', 'L’accès est interdit aux chiens.'],
  ['Le dossier doit impérativement être complet.', 'Le dossier doit être complet.'],
  [
    'La déchetterie n’accepte que les particuliers.',
    'La déchetterie accepte seulement les particuliers.',
  ],
  ['La carte s’obtient exclusivement sur place.', 'La carte s’obtient seulement sur place.'],
  ['Le dossier ne peut être traité.', 'Le dossier ne peut pas être traité.'],
  ['Dans le cas où vous êtes absent, appelez.', 'Si vous êtes absent, appelez.'],
  ['En cas d’absence, appelez.', 'Si vous êtes absent, appelez.'],
  ['Préalablement à la demande, appelez.', 'Avant la demande, appelez.'],
  ['Postérieurement au vote, partez.', 'Après le vote, partez.'],
  ['À l’issue de la réunion, un verre est offert.', 'Après la réunion, un verre est offert.'],
  ['À compter du 1er mars, le tri change.', 'À partir du 1er mars, le tri change.'],
  ['Lorsque vous déménagez, prévenez.', 'Quand vous déménagez, prévenez.'],
  ['Ouvert tous les jours, excepté le lundi.', 'Ouvert tous les jours, sauf le lundi.'],
  ['Une surface inférieure à 20 m².', 'Une surface de moins de 20 m².'],
  ['Un revenu supérieur à 1 000 €.', 'Un revenu de plus de 1 000 euros.'],
  ['Il faut au minimum trois témoins.', 'Il faut au moins 3 témoins.'],
  ['Il y a au maximum cinq personnes.', 'Il y a au plus 5 personnes.'],
  ['Dans la mesure du possible, venez à pied.', 'Si possible, venez à pied.'],
  ['Réponse par courrier ou bien par mail.', 'Réponse par courrier ou par mail.'],
  ['Réponse soit par courrier, soit par mail.', 'Réponse par courrier ou par mail.'],
  ['À moins que vous ne soyez absent, venez.', 'Sauf si vous êtes absent, venez.'],
  ['Lors de la visite, prenez une photo.', 'Pendant la visite, prenez une photo.'],
  ['En l’absence de réponse, rappelez.', 'S’il n’y a pas de réponse, rappelez.'],
  ['Il convient donc de réserver.', 'Vous devez donc réserver.'],
  ['Il vous faut prévenir la mairie.', 'Vous devez prévenir la mairie.'],
  [
    'Elle n’est accordée que si le plan est le même.',
    'Elle est accordée seulement si le plan est le même.',
  ],
  [
    'Elle n’est accordée que s’il y a une place.',
    'Elle est accordée seulement s’il y a une place.',
  ],
  ['Lorsqu’il pleut, restez.', 'Quand il pleut, restez.'],
  ['L’école a un toit neuf.', 'L’école a un toit neuf.'],
];

const said = (source: string, easy: string): string[] =>
  changedFacts(source, easy, { acronyms }).map(describeChange);

describe('the program that reads facts without the gate', () => {
  it('has sixty pairs of each kind at least', () => {
    assert.ok(BAD.length >= 60 && GOOD.length >= 60, `${BAD.length} bad, ${GOOD.length} good`);
  });
  for (const [source, easy, kind] of BAD)
    it(`sees the ${kind} that changed: ${source} ≠ ${easy}`, () => {
      const kinds = changedFacts(source, easy, { acronyms }).map((change) => change.kind);
      assert.ok(
        kinds.includes(kind as (typeof kinds)[number]),
        said(source, easy).join(' · ') || 'nothing seen',
      );
    });
  for (const [source, easy] of GOOD)
    it(`finds no change: ${source} = ${easy.replaceAll('\n', ' / ')}`, () => {
      assert.deepEqual(said(source, easy), []);
    });
  it('finds no change in a text left as it is', () => {
    for (const [source] of [...BAD, ...GOOD]) assert.deepEqual(said(source, source), []);
  });
  it('answers in bounded time on random words', () => {
    const bits = [
      'ne',
      'n’',
      'pas',
      'que',
      'si',
      'à moins de',
      '12',
      '1er',
      'mars',
      ' ',
      ',',
      '/',
      'A',
      'et',
      'h',
      '(',
      '€',
      '\n',
    ];
    let seed = 7;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
    const started = performance.now();
    for (let run = 0; run < 2000; run += 1) {
      const text = Array.from({ length: 60 }, () => bits[next() % bits.length]).join(
        run % 2 ? ' ' : '',
      );
      changedFacts(text, text, { acronyms });
    }
    assert.ok(performance.now() - started < 20_000);
  });
});
