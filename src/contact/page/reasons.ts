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

/** Our own are said in the language of the page; those of the town as the town says them. */
export function reasonWords(
  reason: ReasonConfig,
  { reasons }: { readonly reasons: { readonly [id: string]: string } },
): string {
  return (REASONS.includes(reason) && reasons[reason.id]) || reason.label;
}

/** Pictures of OpenMoji (`src/falc/pictograms`), by the names that a town may write. */
const PICTURES: { readonly [name: string]: string } = {
  carte: '1FAAA',
  repas: '1F37D',
  ecole: '1F3EB',
  aide: '1F91D',
  travaux: '1F3D7',
  dechets: '267B',
  naissance: '1F476',
  question: '2753',
};

/** What the words of a reason are about, in the order of the pictures. */
const GUESSES =
  /(papier|identit|passeport)|(cantine|repas)|(ecol|scol|enfan|creche)|(social|ccas|aide)|(urbanis|travaux|logement)|(dechet|poubelle)|(civil|naissance)|$/;

/** File of the picture of a reason, or an address that the town gives; never needed to understand. */
export function pictureOf({ id, label, pictogram }: ReasonConfig): string {
  if (pictogram && /[/.]/.test(pictogram)) return pictogram;
  const said = pictogram && (PICTURES[pictogram] ?? /^[\dA-F]{4,5}$/.exec(pictogram)?.[0]);
  if (said) return `falc/pictograms/${said}.svg`;
  const words = `${id} ${label}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const guess = GUESSES.exec(words)!.findIndex((group, at) => at > 0 && group);
  return `falc/pictograms/${Object.values(PICTURES).at(guess < 0 ? -1 : guess - 1)}.svg`;
}
