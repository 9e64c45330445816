import type { ReasonConfig } from '../contact-config.js';
import type { TownFacts } from './answers.js';

/** What people call a town hall about, where the town does not say it. */
export const REASONS: readonly ReasonConfig[] = [
  { id: 'papiers', label: 'Papiers d’identité' },
  { id: 'ecole-cantine', label: 'École et cantine' },
  { id: 'aide-sociale', label: 'Aide sociale' },
  { id: 'logement-urbanisme', label: 'Logement et urbanisme' },
  { id: 'dechets', label: 'Déchets' },
  { id: 'etat-civil', label: 'État civil' },
  { id: 'autre', label: 'Autre chose' },
];

/** Those that the receiver takes come first: it refuses any other. The pictures are in the page's own configuration. */
export function reasonsOf(
  said: readonly ReasonConfig[] | undefined,
  facts: TownFacts | undefined,
): readonly ReasonConfig[] {
  const taken = facts?.reasons ?? [];
  if (!taken.length) return said?.length ? said : REASONS;
  return taken.map((reason) => ({ ...said?.find(({ id }) => id === reason.id), ...reason }));
}

/** Pictures of OpenMoji (`src/falc/pictograms`), by the names that a town may write. */
const PICTURES: { readonly [name: string]: string } = {
  carte: '1FAAA',
  ecole: '1F3EB',
  repas: '1F37D',
  aide: '1F91D',
  maison: '1F3E1',
  travaux: '1F3D7',
  dechets: '267B',
  naissance: '1F476',
  mariage: '1F48D',
  vote: '1F5F3',
  papier: '1F4C4',
  chien: '1F415',
  voiture: '1F697',
  question: '2753',
};

const GUESSES: readonly (readonly [RegExp, string])[] = [
  [/papier|identit|passeport|carte/, 'carte'],
  [/cantine|repas|restauration/, 'repas'],
  [/ecol|scol|enfan|creche/, 'ecole'],
  [/social|ccas|aide/, 'aide'],
  [/urbanis|travaux|constru/, 'travaux'],
  [/logement|habitat/, 'maison'],
  [/dechet|tri|poubelle|ordure/, 'dechets'],
  [/civil|naissance|deces/, 'naissance'],
  [/mariage|pacs/, 'mariage'],
  [/vote|elect/, 'vote'],
  [/autre|question/, 'question'],
];

/** File of the picture of a reason, or an address that the town gives; never needed to understand. */
export function pictureOf({ id, label, pictogram }: ReasonConfig): string {
  if (pictogram && /[/.]/.test(pictogram)) return pictogram;
  const said = pictogram && (PICTURES[pictogram] ?? /^[\dA-F]{4,5}$/.exec(pictogram)?.[0]);
  if (said) return `falc/pictograms/${said}.svg`;
  const words = `${id} ${label}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const guess = GUESSES.find(([pattern]) => pattern.test(words))?.[1] ?? 'papier';
  return `falc/pictograms/${PICTURES[guess]}.svg`;
}
