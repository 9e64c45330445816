import type { ControlNode } from './facts.js';
import type { FaultCode } from './fault-words.js';
import {
  dayDate,
  isoDate,
  readDate,
  showDate,
  slashDate,
  type DayDate,
  type DateFault,
} from './formats/date.js';
import { emailFault, meantEmail } from './formats/email.js';
import { clockHour, readHour, showHour } from './formats/hour.js';
import { bareIban, ibanFault, showIban } from './formats/iban.js';
import { bareNir, nirFault } from './formats/nir.js';
import { readNumber, showNumber } from './formats/number.js';
import { barePhone, phoneFault, showPhone } from './formats/phone.js';
import { barePostalCode, postalCodeFault } from './formats/postal-code.js';
import type { Question } from './model.js';
import type { Purpose } from './purpose.js';
import { partValues, type ControlState } from './values.js';
import { fold } from './words.js';

/** What is wrong in the way an answer is written. */
export interface FormatFault {
  readonly code: FaultCode;
  /** What `%` stands for in the message. */
  readonly limit?: string;
  /** A doubt, which stops nobody. */
  readonly doubt?: boolean;
  /** What the visitor may have meant, ready to be written in the field. */
  readonly suggestion?: string;
}

/** What stands in the field to answer, and what the page asks of it. */
export interface Written {
  readonly question: Question;
  readonly control: ControlNode;
  readonly value: string;
  readonly states: readonly ControlState[];
  /** `2026-11-22`. */
  readonly today: string;
}

/** Looks at a filled answer as its purpose asks; null where nothing is wrong. */
export function formatFault(written: Written): FormatFault | null {
  const { question, control } = written;
  if (question.kind === 'date') return dateFault(written);
  if (question.kind === 'time') return hourFault(written);
  if (control.type === 'number' || control.type === 'range')
    return numberFault(written) ?? postalFault(written);
  return (question.purpose && BY_PURPOSE[question.purpose]?.(written)) ?? null;
}

/** "Deux ou trois" is an answer, too. */
const numberInText = ({ value }: Written): FormatFault | null =>
  /\d/.test(value) || /^[a-zà-ÿ]+$/i.test(value) ? null : { code: 'number-unread', doubt: true };

const BY_PURPOSE: Partial<Record<Purpose, (written: Written) => FormatFault | null>> = {
  email: mailFault,
  'email-again': mailFault,
  tel: telFault,
  fax: telFault,
  'postal-code': postalFault,
  iban({ value }) {
    const code = ibanFault(value);
    return code && { code: `iban-${code}` };
  },
  nir({ control, value }) {
    const code = nirFault(value);
    const takes13 = control.maxLength !== null && control.maxLength < 15;
    return code && !(code === 'no-key' && takes13) ? { code: `nir-${code}` } : null;
  },
  siret({ value }) {
    const figures = value.replace(/[\s.-]/g, '');
    const isWrong = /^\d+$/.test(figures) && figures.length !== 14 && figures.length !== 9;
    return isWrong ? { code: 'siret-length', doubt: true } : null;
  },
  url({ control, value }) {
    if (control.type !== 'url' || /^[a-z][a-z\d+.-]*:/i.test(value)) return null;
    const isBare = /^[\w-]+(?:\.[\w-]+)+/.test(value);
    return { code: 'url-shape', ...(isBare ? { suggestion: `https://${value}` } : {}) };
  },
  amount: numberInText,
  age: numberInText,
  count: numberInText,
};

function mailFault({ question, control, value }: Written): FormatFault | null {
  // "E-mail ou téléphone": the number will do.
  const takesOther = control.type !== 'email' && /\bou\b/.test(fold(question.label));
  for (const address of control.multiple ? value.split(',') : [value]) {
    const code = emailFault(address);
    if (code) return { code: `email-${code}`, ...(takesOther ? { doubt: true } : {}) };
  }
  const meant = meantEmail(value);
  return meant ? { code: 'email-typo', limit: meant, doubt: true, suggestion: meant } : null;
}

/**
 * People add "le soir" or a second number, and numbers of other countries are written without their `+`: enough figures to
 * be called are a doubt, not a fault.
 */
function telFault({ control: { type }, value }: Written): FormatFault | null {
  const fault = phoneFault(value);
  if (!fault) return null;
  const figures = value.match(/\d/g)?.length ?? 0;
  const isOne = fault === 'short' && /^0\d{8}$/.test(barePhone(value));
  const mayBe = fault === 'letters' ? type !== 'tel' && figures >= 10 : figures >= 8;
  return { code: isOne ? 'phone-one-short' : `phone-${fault}`, ...(mayBe ? { doubt: true } : {}) };
}

/** Codes of other countries have four figures, or letters; new ones are in no list. */
function postalFault({ question, value }: Written): FormatFault | null {
  const code = question.purpose === 'postal-code' ? postalCodeFault(value) : null;
  return code && { code: `postal-${code}`, doubt: true };
}

function numberFault({ control, value }: Written): FormatFault | null {
  const number = readNumber(value);
  if (number === null) return { code: 'number-unread' };
  const min = readNumber(control.min);
  const max = readNumber(control.max);
  if (min !== null && number < min) return { code: 'number-small', limit: showNumber(min) };
  if (max !== null && number > max) return { code: 'number-big', limit: showNumber(max) };
  const isWhole = control.step === '' || control.step === '1';
  return isWhole && control.type === 'number' && !Number.isInteger(number - (min ?? 0))
    ? { code: 'number-step' }
    : null;
}

function dateFault(written: Written): FormatFault | null {
  const { question, control, value, states, today } = written;
  if (control.type === 'month' || control.type === 'week') return null;
  let date: DayDate | DateFault;
  if (question.parts.length) {
    const { day = '', month = '', year = '' } = partValues(question, states);
    date = dayDate(day, month, year);
    if (date === 'short-year' && control.maxLength === 2 && year.length === 2)
      date = dayDate(day, month, `20${year}`);
  } else date = readDate(value.split('T')[0]!);
  if (typeof date === 'string') return dateDoubt(written, date);
  const iso = isoDate(date);
  // A birth may be awaited.
  if (question.purpose === 'birth-date' && iso > today) return { code: 'date-future', doubt: true };
  const min = readDate(control.min.split('T')[0]!);
  const max = readDate(control.max.split('T')[0]!);
  if (question.parts.length) return null;
  if (typeof min !== 'string' && iso < isoDate(min))
    return { code: 'date-early', limit: showDate(min) };
  if (typeof max !== 'string' && iso > isoDate(max))
    return { code: 'date-late', limit: showDate(max) };
  return null;
}

/** "Le 3 ou le 4 juillet" answers a question about dates: only a field that asks for one date is sure. */
function dateDoubt(
  { question, control, value, states }: Written,
  fault: DateFault,
): FormatFault | null {
  const { purpose, parts } = question;
  const asks = `${fold(control.placeholder)} ${control.labels.map(({ text }) => fold(text)).join(' ')}`;
  if (fault === 'short-year' && (control.maxLength === 8 || /mm\/aa(?!a)/.test(asks))) return null;
  const isSure =
    parts.length > 0 ||
    purpose === 'birth-date' ||
    /jj|dd\/mm/.test(asks) ||
    control.pattern !== '';
  if (fault === 'unread' && !isSure) return null;
  if (fault === 'no-year' && !isSure) return { code: 'date-no-year', doubt: true };
  // Papers of people who do not know their day of birth say "00/00/1950".
  const { day = '', month = '' } = partValues(question, states);
  const isUnknown =
    purpose === 'birth-date' &&
    (parts.length ? /^0+$/.test(day) || /^0+$/.test(month) : /^0{1,2}\b/.test(value));
  const code = `date-${fault}` as const;
  return { code, ...(isUnknown || !isSure ? { doubt: true } : {}) };
}

function hourFault({ question, control, value, states }: Written): FormatFault | null {
  const { hour = '', minute = '' } = partValues(question, states);
  const read = readHour(question.parts.length ? `${hour}:${minute.padStart(2, '0')}` : value);
  if (!read) {
    const isSure = control.type === 'time' || question.parts.length > 0;
    return { code: 'hour-unread', ...(isSure ? {} : { doubt: true }) };
  }
  const min = readHour(control.min);
  const max = readHour(control.max);
  if (control.type !== 'time') return null;
  if (min && clockHour(read) < clockHour(min)) return { code: 'hour-early', limit: showHour(min) };
  if (max && clockHour(read) > clockHour(max)) return { code: 'hour-late', limit: showHour(max) };
  return null;
}

/** The same answer written in other ways, for a site whose `pattern` takes only one. */
export function otherWritings({ purpose, kind }: Question, value: string): string[] {
  const text = value.trim();
  if (kind === 'date') {
    const date = readDate(text);
    if (typeof date === 'string') return [];
    const slashes = slashDate(date);
    return [
      slashes,
      isoDate(date),
      slashes.replace(/\//g, '-'),
      slashes.replace(/\//g, '.'),
      slashes.replace(/\//g, ''),
    ];
  }
  if (kind === 'time') {
    const hour = readHour(text);
    return hour ? [clockHour(hour), clockHour(hour).replace(':', 'h')] : [];
  }
  if (purpose === 'tel' || purpose === 'fax') {
    const bare = barePhone(text);
    const spaced = showPhone(text).replace(/\u00a0/g, ' ');
    return [
      bare,
      spaced,
      spaced.replace(/ /g, '.'),
      spaced.replace(/ /g, '-'),
      bare.replace(/^0/, '+33'),
      bare.replace(/^\+33/, '0'),
    ];
  }
  if (purpose === 'postal-code') return [barePostalCode(text)];
  if (purpose === 'iban') return [bareIban(text), showIban(text)];
  if (purpose === 'nir') return [bareNir(text), bareNir(text).slice(0, 13)];
  const number = readNumber(text);
  const bare = text.replace(/[\s.\-]/g, '');
  return [
    text,
    ...(number === null ? [] : [String(number), String(number).replace('.', ',')]),
    bare,
    bare.toUpperCase(),
    text.toUpperCase(),
  ];
}
