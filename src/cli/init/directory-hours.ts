import type { DirectoryRange } from './directory.js';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const OSM = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

export interface HoursRead {
  /** In the language of OpenStreetMap; none where nothing is sure. */
  readonly hours?: string;
  /** The same for people: `lundi au vendredi : 9 h à 12 h`. */
  readonly said: readonly string[];
  /** What a person must look at. */
  readonly review: readonly string[];
}

type Span = readonly [from: number, to: number];

/** The hours when anybody may come. What is not sure is left out: nobody should come for nothing. */
export function readDirectoryHours(ranges: readonly DirectoryRange[]): HoursRead {
  const review: string[] = [];
  if (!ranges.length)
    return {
      said: [],
      review: [
        'Horaires : l’annuaire n’en donne pas. Écrivez-les dans contact.hours, comme "Mo-Fr 09:00-12:00,14:00-17:00; PH off".',
      ],
    };
  const week: Span[][] = DAYS.map(() => []);
  const unsure = new Set<number>();
  for (const range of ranges) {
    const days = daysOf(range);
    const spans = spansOf(range);
    const note = range.commentaire?.trim();
    const wrong = !days
      ? 'les jours ne se lisent pas'
      : spans === null
        ? 'les heures ne se lisent pas'
        : note
          ? `une note dit : « ${note.slice(0, 200)} »`
          : '';
    if (!wrong) {
      for (const day of days!) week[day]!.push(...spans!);
      continue;
    }
    for (const day of days ?? []) unsure.add(day);
    review.push(
      `Horaires : ${rawOf(range)} n’est pas écrit, car ${wrong}. Ajoutez ces heures à contact.hours si l’on peut venir sans rendez-vous.`,
    );
  }
  for (const [day, spans] of week.entries()) {
    spans.sort(([one], [other]) => one - other);
    if (!spans.some(([from], at) => at > 0 && from < spans[at - 1]![1])) continue;
    review.push(
      `Horaires : l’annuaire donne deux fois le ${DAYS[day]}, avec des heures qui se croisent (${spans.map(timesOf).join(' et ')}). Ce jour n’est pas écrit : ajoutez-le à contact.hours.`,
    );
    unsure.add(day);
    week[day] = [];
  }
  const rules = rulesOf(week);
  if (!rules.length) return { said: [], review };
  const closed = [...unsure].filter((day) => !week[day]!.length).map((day) => DAYS[day]!);
  if (closed.length)
    review.push(
      `Horaires : ${closed.join(', ')} ${closed.length > 1 ? 'sont montrés fermés' : 'est montré fermé'} en attendant.`,
    );
  review.push(
    'Horaires : l’annuaire ne dit rien des jours fériés. Ici : fermé (PH off). Il ne dit rien non plus des vacances ni des ponts.',
  );
  return {
    hours: [...rules.map(({ osm }) => osm), 'PH off'].join('; '),
    said: rules.map(({ said }) => said),
    review,
  };
}

/** From Monday, 0; null where they cannot be read, or go round the end of the week. */
function daysOf({ nom_jour_debut: from, nom_jour_fin: to }: DirectoryRange): number[] | null {
  const first = DAYS.indexOf((from ?? '').toLowerCase());
  const last = to ? DAYS.indexOf(to.toLowerCase()) : first;
  if (first < 0 || last < first) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** In minutes; null where a time is missing, or ends before it begins. */
function spansOf(range: DirectoryRange): Span[] | null {
  const pairs = [
    [range.valeur_heure_debut_1, range.valeur_heure_fin_1],
    [range.valeur_heure_debut_2, range.valeur_heure_fin_2],
  ].filter(([from, to]) => from || to);
  const spans = pairs.map(([from, to]) => [minutesOf(from), minutesOf(to)] as const);
  return spans.length && spans.every(([from, to]) => from >= 0 && to > from) ? spans : null;
}

function minutesOf(time = ''): number {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return hour && Number(minute) < 60 && minutes <= 24 * 60 ? minutes : -1;
}

/** Days side by side with the same hours are one rule. */
function rulesOf(week: readonly (readonly Span[])[]): { osm: string; said: string }[] {
  const rules: { osm: string; said: string }[] = [];
  for (let day = 0; day < 7; day++) {
    const times = week[day]!.map(timesOf).join();
    if (!times) continue;
    let last = day;
    while (last < 6 && week[last + 1]!.map(timesOf).join() === times) last++;
    const isOne = last === day;
    rules.push({
      osm: `${OSM[day]}${isOne ? '' : `-${OSM[last]}`} ${times}`,
      said: `${DAYS[day]}${isOne ? '' : ` au ${DAYS[last]}`} : ${week[day]!.map(spoken).join(', ')}`,
    });
    day = last;
  }
  return rules;
}

const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const timesOf = ([from, to]: Span) => `${clock(from)}-${clock(to)}`;
const hourOf = (minutes: number) =>
  `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${two(minutes % 60)}` : ''}`;
const spoken = ([from, to]: Span) => `${hourOf(from)} à ${hourOf(to)}`;

/** As the directory writes it. */
function rawOf(range: DirectoryRange): string {
  const { nom_jour_debut: from, nom_jour_fin: to } = range;
  const times = [
    [range.valeur_heure_debut_1, range.valeur_heure_fin_1],
    [range.valeur_heure_debut_2, range.valeur_heure_fin_2],
  ]
    .filter((pair) => pair.some(Boolean))
    .map((pair) => pair.map((time) => (time || '?').replace(/:00$/, '')).join('-'));
  const days = to && to !== from ? `${from || '?'} à ${to}` : from || 'un jour sans nom';
  return `« ${[days, times.join(', ')].filter(Boolean).join(' ')} »`.toLowerCase();
}
