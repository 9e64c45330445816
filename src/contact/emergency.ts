import { HARMLESS, OVER } from './emergency-traps.js';
import { EMERGENCIES } from './emergency-words.js';

/** What cannot wait for a call back. */
export type EmergencyKind =
  'fire' | 'gas' | 'health' | 'accident' | 'violence' | 'couple' | 'suicide' | 'child' | 'danger';

export interface EmergencyNumber {
  readonly number: string;
  /** Who answers, in French. */
  readonly name: string;
  readonly english: string;
  /** Written to, not only called. */
  readonly bySms?: boolean;
}

export const EMERGENCY_NUMBERS = {
  '15': { number: '15', name: 'Samu : un médecin', english: 'Ambulance (Samu)' },
  '17': { number: '17', name: 'Police ou gendarmerie', english: 'Police' },
  '18': { number: '18', name: 'Pompiers', english: 'Fire brigade' },
  '112': { number: '112', name: 'Toutes les urgences, en Europe', english: 'All emergencies' },
  '114': {
    number: '114',
    name: 'Urgences par SMS, pour les personnes sourdes ou qui ne peuvent pas parler',
    english: 'Emergencies by text message, for people who cannot hear or speak',
    bySms: true,
  },
  '119': { number: '119', name: 'Enfance en danger', english: 'Children in danger' },
  '3114': {
    number: '3114',
    name: 'Prévention du suicide, jour et nuit',
    english: 'Suicide prevention, day and night',
  },
  '3919': {
    number: '3919',
    name: 'Violences faites aux femmes',
    english: 'Violence against women',
  },
} as const satisfies { readonly [number: string]: EmergencyNumber };

export type EmergencyKey = keyof typeof EMERGENCY_NUMBERS;

export interface Emergency {
  readonly kind: EmergencyKind;
  /** The one to call first, then the others; 114 always. */
  readonly numbers: readonly EmergencyNumber[];
  /** Plain French: what to do now. */
  readonly message: string;
  readonly english: string;
}

/** The line that is always there, whatever was written. */
export const ALWAYS: readonly EmergencyNumber[] = (['15', '17', '18', '112', '114'] as const).map(
  (key) => EMERGENCY_NUMBERS[key],
);

/** As people write in a hurry: without accents, capitals, apostrophes, or doubled consonants. */
export function plainWords(text: string): string {
  return ` ${text
    .slice(0, 2000)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/['’`´-]/g, ' ')
    .replace(/[^a-z0-9.!?,;\n ]/g, ' ')
    .replace(/[!?;\n]+/g, '. ')
    .replace(/([b-df-hj-np-tv-z])\1+|([aeiou])\2{2,}/g, '$1$2')
    .replace(/ +/g, ' ')
    .trim()} `;
}

/**
 * The danger that the words tell of, if any; undefined where they tell of a paper, a past event or an ordinary thing.
 * In doubt it speaks: a number shown for nothing costs a glance.
 */
export function emergencyIn(text: string): Emergency | undefined {
  const said = plainWords(text);
  let left = said;
  for (const harmless of HARMLESS) left = left.replace(harmless, ' . ');
  const isOver = OVER.test(left);
  const found = EMERGENCIES.find(
    ({ words, now }) => now?.test(left) || (!isOver && words?.test(left)),
  );
  if (!found) return undefined;
  const { kind, numbers, message, english } = found;
  return { kind, numbers: numbers.map((key) => EMERGENCY_NUMBERS[key]), message, english };
}
