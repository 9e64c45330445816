import { beforeFeminine } from './number-words.js';
import { numericAt } from './numeric.js';
import { before, matchAt, one, type Rule, SPACE, type Said } from './rule.js';

/** Unit as written → one, several. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  'm²': ['mètre carré', 'mètres carrés'],
  m2: ['mètre carré', 'mètres carrés'],
  'm³': ['mètre cube', 'mètres cubes'],
  m3: ['mètre cube', 'mètres cubes'],
  'km²': ['kilomètre carré', 'kilomètres carrés'],
  km2: ['kilomètre carré', 'kilomètres carrés'],
  'cm²': ['centimètre carré', 'centimètres carrés'],
  cm2: ['centimètre carré', 'centimètres carrés'],
  cm3: ['centimètre cube', 'centimètres cubes'],
  CV: ['cheval', 'chevaux'],
  'cm³': ['centimètre cube', 'centimètres cubes'],
  'mm²': ['millimètre carré', 'millimètres carrés'],
  km: ['kilomètre', 'kilomètres'],
  m: ['mètre', 'mètres'],
  dm: ['décimètre', 'décimètres'],
  cm: ['centimètre', 'centimètres'],
  mm: ['millimètre', 'millimètres'],
  ha: ['hectare', 'hectares'],
  kg: ['kilogramme', 'kilogrammes'],
  g: ['gramme', 'grammes'],
  mg: ['milligramme', 'milligrammes'],
  µg: ['microgramme', 'microgrammes'],
  μg: ['microgramme', 'microgrammes'],
  t: ['tonne', 'tonnes'],
  l: ['litre', 'litres'],
  L: ['litre', 'litres'],
  hl: ['hectolitre', 'hectolitres'],
  cl: ['centilitre', 'centilitres'],
  cL: ['centilitre', 'centilitres'],
  ml: ['millilitre', 'millilitres'],
  mL: ['millilitre', 'millilitres'],
  kWh: ['kilowattheure', 'kilowattheures'],
  kwh: ['kilowattheure', 'kilowattheures'],
  MWh: ['mégawattheure', 'mégawattheures'],
  GWh: ['gigawattheure', 'gigawattheures'],
  kWc: ['kilowatt-crête', 'kilowatts-crête'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['mégawatt', 'mégawatts'],
  W: ['watt', 'watts'],
  kV: ['kilovolt', 'kilovolts'],
  kVA: ['kilovoltampère', 'kilovoltampères'],
  V: ['volt', 'volts'],
  ko: ['kilooctet', 'kilooctets'],
  Ko: ['kilooctet', 'kilooctets'],
  Mo: ['mégaoctet', 'mégaoctets'],
  Go: ['gigaoctet', 'gigaoctets'],
  To: ['téraoctet', 'téraoctets'],
  KB: ['kilooctet', 'kilooctets'],
  kB: ['kilooctet', 'kilooctets'],
  GB: ['gigaoctet', 'gigaoctets'],
  MB: ['mégaoctet', 'mégaoctets'],
  'Mbit/s': ['mégabit par seconde', 'mégabits par seconde'],
  'Mb/s': ['mégabit par seconde', 'mégabits par seconde'],
  'km/h': ['kilomètre heure', 'kilomètres heure'],
  'Gb/s': ['gigabit par seconde', 'gigabits par seconde'],
  dB: ['décibel', 'décibels'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['mégahertz', 'mégahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  Hz: ['hertz', 'hertz'],
  'dB(A)': ['décibel A', 'décibels A'],
  '°C': ['degré Celsius', 'degrés Celsius'],
  '° C': ['degré Celsius', 'degrés Celsius'],
  min: ['minute', 'minutes'],
  mn: ['minute', 'minutes'],
  s: ['seconde', 'secondes'],
  sec: ['seconde', 'secondes'],
  j: ['jour', 'jours'],
  h: ['heure', 'heures'],
  sem: ['semaine', 'semaines'],
  an: ['an', 'ans'],
  hab: ['habitant', 'habitants'],
  pers: ['personne', 'personnes'],
  enf: ['enfant', 'enfants'],
  ad: ['adulte', 'adultes'],
  '°f': ['degré français', 'degrés français'],
  '%': ['pour cent', 'pour cent'],
  '‰': ['pour mille', 'pour mille'],
};
/** Written with a full stop, which is then the unit's. */
const STOPPED = /^(?:min|mn|sec|j|h|sem|hab|pers|enf|ad|an|m|g|km|kg|cm)$/;
const PER_WORDS: Readonly<Record<string, string>> = {
  pers: 'personne',
  sem: 'semaine',
  trim: 'trimestre',
  élève: 'élève',
  agent: 'agent',
  véhicule: 'véhicule',
  ménage: 'ménage',
  stère: 'stère',
  rouleau: 'rouleau',
  classe: 'classe',
  bac: 'bac',
  kilo: 'kilo',
  couple: 'couple',
  emplacement: 'emplacement',
  st: 'stère',
  hab: 'habitant',
  an: 'an',
  mois: 'mois',
  jour: 'jour',
  semaine: 'semaine',
  enfant: 'enfant',
  personne: 'personne',
  heure: 'heure',
  foyer: 'foyer',
  nuit: 'nuit',
  repas: 'repas',
  trimestre: 'trimestre',
  famille: 'famille',
  adulte: 'adulte',
  habitant: 'habitant',
  place: 'place',
  séance: 'séance',
  cours: 'cours',
  année: 'année',
  unité: 'unité',
  litre: 'litre',
  logement: 'logement',
  tonne: 'tonne',
  'demi-journée': 'demi-journée',
  journée: 'journée',
  jours: 'jour',
};
const FEMININE = /^(?:minute|seconde|semaine|personne|tonne)/;
const escape = (source: string): string => source.replace(/[/().]/g, '\\$&');
const ANY = Object.keys(UNITS)
  .sort((first, second) => second.length - first.length)
  .map(escape)
  .join('|');
const UNIT = new RegExp(`${SPACE}?(${ANY})(?![A-Za-zÀ-ÖØ-öø-ɏ\\d²³])`, 'y');
const PER = new RegExp(
  `(?:\\.|${SPACE})?/${SPACE}?(${Object.keys(PER_WORDS)
    .sort((a, b) => b.length - a.length)
    .join('|')}|${ANY})(?![A-Za-zÀ-ÖØ-öø-ɏ\\d²³])\\.?`,
  'y',
);
const RANGE = new RegExp(`${SPACE}?[-–/]${SPACE}?(?=\\d)`, 'y');
const AGAIN = /x(?![A-Za-zÀ-ÖØ-öø-ɏ\d])/y;
const TIMES = new RegExp(`${SPACE}?[x×X]${SPACE}?(?=\\d)`, 'y');

/** `/mois`, `/m²`, `/an/foyer`. */
export function perUnits(text: string, at: number): Said | null {
  let end = at;
  let spoken = '';
  for (let match = matchAt(PER, text, end); match; match = matchAt(PER, text, end)) {
    const unit = match[1]!;
    spoken += ` par ${PER_WORDS[unit] ?? UNITS[unit]![0]}`;
    end += match[0].length;
    if (match[0].endsWith('.') && !/[a-zß-öø-ÿœ]/.test(text[end + 1] ?? '')) end -= 1;
  }
  return spoken ? { end, spoken } : null;
}

interface UnitFound {
  readonly end: number;
  readonly names: readonly [string, string];
  readonly per: string;
}

export function unitAt(text: string, at: number): UnitFound | null {
  const match = matchAt(UNIT, text, at);
  if (!match) return null;
  const unit = match[1]!;
  let end = at + match[0].length;
  // « à 3 m d'ici », « 5 l », never « 3 l'an » or « 2 s'il ».
  if (unit.length === 1 && /['’]/.test(text[end] ?? '')) return null;
  if (
    /^[A-Z]$/.test(unit) &&
    match[0].length > 1 &&
    !/^[ \u00a0\u202f]?(?:$|[\s.,;:)/])/.test(text.slice(end, end + 2))
  )
    return null;
  if (
    text[end] === '.' &&
    STOPPED.test(unit) &&
    /^[ \u00a0\u202f]?[a-zß-öø-ÿœ\d/(),;:]/.test(text.slice(end + 1, end + 3))
  )
    end += 1;
  const per = perUnits(text, end);
  return { end: per?.end ?? end, names: UNITS[unit]!, per: per?.spoken ?? '' };
}

/** `120 m²`, `12,5 %`, `6-12 km`, `10 x 15 cm`, `1,80 m`. */
export const measure: Rule = ({ text }, at) => {
  const number = numericAt(text, at);
  if (!number) return null;
  const unit = unitAt(text, number.end);
  if (unit && /mètre/.test(unit.names[0])) {
    const by = matchAt(TIMES, text, unit.end);
    const said = withUnit(number.plain, number.value, number.decimals, unit);
    if (by)
      return [
        { end: unit.end, spoken: said },
        { end: unit.end + by[0].length, spoken: ' par ' },
      ];
  }
  if (unit) return one(unit.end, withUnit(number.plain, number.value, number.decimals, unit));
  const stopped = numericAt(text, at, true);
  if (stopped && stopped.end > number.end) {
    const after = unitAt(text, stopped.end);
    if (after)
      return one(after.end, withUnit(stopped.plain, stopped.value, stopped.decimals, after));
  }
  const times = matchAt(TIMES, text, number.end);
  if (times) {
    let last = numericAt(text, number.end + times[0].length)!;
    const more = matchAt(TIMES, text, last.end);
    if (more) last = numericAt(text, last.end + more[0].length)!;
    const measured = unitAt(text, last.end);
    const size =
      (measured && /mètre/.test(measured.names[0])) || (number.value >= 100 && last.value >= 100);
    return [
      { end: number.end, spoken: number.plain },
      { end: number.end + times[0].length, spoken: size ? ' par ' : ' fois ' },
    ];
  }
  // « 3x », « 2x/sem. »
  const again = number.decimals ? null : matchAt(AGAIN, text, number.end);
  if (again) {
    const end = number.end + again[0].length;
    const per = perUnits(text, end);
    return one(per?.end ?? end, `${number.plain} fois${per?.spoken ?? ''}`);
  }
  const range = matchAt(RANGE, text, number.end);
  if (
    range &&
    !(
      range[0].includes('/') &&
      /^[1-3]\s?\/\s?[234](?!\d|[ \u00a0\u202f]ans)/.test(text.slice(at, at + 12))
    )
  ) {
    const last = numericAt(text, number.end + range[0].length)!;
    if (
      last.value > number.value &&
      (unitAt(text, last.end) || /^[ \u00a0\u202f]*€/.test(text.slice(last.end, last.end + 4))) &&
      !/-$/.test(before(text, at, 1))
    )
      return [
        { end: number.end, spoken: number.plain },
        // « 0/100 ml » : none found in so much.
        {
          end: number.end + range[0].length,
          spoken: range[0].includes('/') && number.value === 0 ? ' pour ' : ' à ',
        },
      ];
  }
  return null;
};

function withUnit(plain: string, value: number, decimals: string, unit: UnitFound): string {
  const name = unit.names[value < 2 ? 0 : 1];
  if (
    decimals.length === 2 &&
    unit.names[0] === 'mètre' &&
    value >= 1 &&
    !unit.per &&
    decimals[0] !== '0'
  )
    return `${Math.floor(value)} ${unit.names[value < 2 ? 0 : 1]} ${decimals}`;
  const figures = !decimals && FEMININE.test(name) ? beforeFeminine(plain) : plain;
  return `${figures} ${name}${unit.per}`;
}

const ALONE = new RegExp(
  `(${['m²', 'm2', 'm³', 'm3', 'km²', 'km/h', 'km', 'kWh', 'kg', 'cm', 'µg', '°C', 'dB', 'Mo', 'Go', 'ha'].map(escape).join('|')})(?![A-Za-zÀ-ÖØ-öø-ɏ\\d²³])`,
  'y',
);
export const UNIT_STARTS: ReadonlySet<string> = new Set([
  'm',
  'km',
  'kWh',
  'kg',
  'µg',
  'dB',
  'Mo',
  'Go',
  'ha',
  'cm',
]);

/** A unit without a number: « le prix au m² ». */
export const unitAlone: Rule = ({ text }, at) => {
  const match = matchAt(ALONE, text, at);
  if (!match || /^(?:ha|cm|Go)$/.test(match[1]!)) return null;
  const many = /\b(?:les|des|en|de|nombre de)[ \u00a0\u202f]$/i.test(before(text, at));
  const end = at + match[0].length;
  const per = perUnits(text, end);
  return one(per?.end ?? end, UNITS[match[1]!]![many ? 1 : 0] + (per?.spoken ?? ''));
};
