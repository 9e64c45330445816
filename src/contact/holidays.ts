import { dateOf, dayOf, easterOf, type Day } from './calendar.js';

/** Where holidays and the clock are not those of Paris. */
export const TERRITORIES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'la-reunion',
  'mayotte',
  'saint-martin',
  'saint-barthelemy',
  'saint-pierre-et-miquelon',
  'nouvelle-caledonie',
  'polynesie-francaise',
  'wallis-et-futuna',
] as const;
export type Territory = (typeof TERRITORIES)[number];

export interface Holiday {
  readonly day: Day;
  readonly name: string;
  readonly english: string;
}

/** Month and date, or days after Easter Sunday; names; first and last year. */
type Rule = readonly [
  when: readonly [month: number, date: number] | number,
  name: string,
  english: string,
  from?: number,
  to?: number,
];

/** Article L3133-1 of the labour code. */
const NATIONAL: readonly Rule[] = [
  [[1, 1], 'jour de l’An', 'New Year’s Day'],
  [1, 'lundi de Pâques', 'Easter Monday'],
  [[5, 1], 'fête du Travail', 'Labour Day'],
  [[5, 8], 'victoire de 1945', 'Victory Day'],
  [39, 'Ascension', 'Ascension Day'],
  [50, 'lundi de Pentecôte', 'Whit Monday'],
  [[7, 14], 'fête nationale', 'Bastille Day'],
  [[8, 15], 'Assomption', 'Assumption Day'],
  [[11, 1], 'Toussaint', 'All Saints’ Day'],
  [[11, 11], 'armistice de 1918', 'Armistice Day'],
  [[12, 25], 'Noël', 'Christmas Day'],
];

const GOOD_FRIDAY: Rule = [-2, 'Vendredi saint', 'Good Friday'];
const SCHOELCHER: Rule = [[7, 21], 'fête Victor Schœlcher', 'Victor Schoelcher Day'];
const abolition = (month: number, date: number, from?: number, to?: number): Rule => [
  [month, date],
  'abolition de l’esclavage',
  'Abolition of Slavery Day',
  from,
  to,
];

/** The days of the law (article L3422-2, ordinance of 16 August 1892…), and those when offices close by custom. */
const LOCAL: { readonly [territory in Territory]: readonly Rule[] } = {
  metropole: [],
  'alsace-moselle': [GOOD_FRIDAY, [[12, 26], 'Saint-Étienne', 'St Stephen’s Day']],
  guadeloupe: [GOOD_FRIDAY, abolition(5, 27), SCHOELCHER],
  martinique: [GOOD_FRIDAY, abolition(5, 22), SCHOELCHER],
  guyane: [abolition(6, 10)],
  'la-reunion': [abolition(12, 20)],
  mayotte: [abolition(4, 27)],
  // The day that history gives, since a circular of May 2018; before, that of Guadeloupe.
  'saint-martin': [abolition(5, 27, undefined, 2017), abolition(5, 28, 2018)],
  'saint-barthelemy': [GOOD_FRIDAY, abolition(10, 9)],
  'saint-pierre-et-miquelon': [],
  'nouvelle-caledonie': [[[9, 24], 'fête de la Citoyenneté', 'Citizenship Day']],
  // The assembly replaced 29 June by 20 November in May 2025.
  'polynesie-francaise': [
    [[3, 5], 'arrivée de l’Évangile', 'Missionary Day'],
    GOOD_FRIDAY,
    [[6, 29], 'fête de l’Autonomie', 'Autonomy Day', undefined, 2024],
    [[11, 20], 'Matari’i', 'Matari’i', 2025],
  ],
  'wallis-et-futuna': [
    [[4, 28], 'Saint-Pierre-Chanel', 'St Peter Chanel Day'],
    [[6, 29], 'Saint-Pierre et Saint-Paul', 'Saints Peter and Paul Day'],
    [[7, 29], 'fête du Territoire', 'Territory Day'],
  ],
};

const known = new Map<string, readonly Holiday[]>();

/** The days of a year when public offices are closed by law or by custom, in order. */
export function holidaysOf(year: number, territory: Territory = 'metropole'): readonly Holiday[] {
  const key = `${year} ${territory}`;
  let found = known.get(key);
  if (!found) {
    if (known.size > 200) known.clear();
    const easter = easterOf(year);
    found = [...NATIONAL, ...LOCAL[territory]]
      .filter(([, , , from = year, to = year]) => from <= year && year <= to)
      .map(([when, name, english]) => ({
        day: typeof when === 'number' ? easter + when : dayOf(year, ...when),
        name,
        english,
      }))
      .sort((one, other) => one.day - other.day);
    known.set(key, found);
  }
  return found;
}

/** The holiday of a day; undefined on a day like others. */
export function holidayOn(day: Day, territory?: Territory): Holiday | undefined {
  return holidaysOf(dateOf(day).year, territory).find((holiday) => holiday.day === day);
}
