import { isIban } from '../steps/formats/iban.js';
import { isoDate, readDate } from '../steps/formats/date.js';
import { isNir } from '../steps/formats/nir.js';
import { fold, foldAnswer, nameWords } from '../steps/words.js';
import { isEmail } from './clean-text.js';
import { readPhone } from './phone.js';
import { writeWebAddress, readWebAddress } from './web-address.js';

/** One field of the town's form, and where its answer goes in Démarche numérique. */
export interface PrefillField {
  /** Name of the field in the form. */
  readonly field: string;
  /** What people read. */
  readonly label: string;
  /** Kind of the field there: `text`, `date`, `yes_no`… */
  readonly type: string;
  /** Its number there (`22`), or its key as the town's account shows it (`champ_Q2hhbXAtMjI`). */
  readonly champ?: string;
  /** Of the person, in place of `champ`. */
  readonly identity?: 'prenom' | 'nom' | 'genre';
  /** Of boxes and circles: what each one sends, in their order. */
  readonly choices?: readonly string[];
}

/** What is only sent where the town says that the procedure needs it. */
export const SECRETS = ['iban', 'nir', 'health'] as const;
export type Secret = (typeof SECRETS)[number];

export type PrefillFault =
  /** Private: it is never put in an address. */
  | 'secret'
  /** Not as the State's form takes it. */
  | 'format'
  /** The State's form does not take this kind from a link. */
  | 'type'
  /** The link would be too long. */
  | 'length';

export interface PrefillLink {
  readonly href: string;
  readonly sent: readonly { readonly label: string; readonly value: string }[];
  readonly left: readonly { readonly label: string; readonly why: PrefillFault }[];
}

/** The State's site refuses a longer one. */
export const LONGEST_LINK = 2000;

type Format = (values: readonly string[]) => readonly string[] | null;

const one =
  (read: (value: string) => string | null): Format =>
  ([value = '', ...more]) => {
    const found = more.length ? null : read(value.trim());
    return found === null || found === '' ? null : [found];
  };
const matching = (pattern: RegExp, clean = (value: string) => value): Format =>
  one((value) => (pattern.test(clean(value)) ? clean(value) : null));
const bare = (value: string): string => value.replace(/[\s\u00a0\u202f]/g, '');
const two =
  (first: RegExp, second: RegExp): Format =>
  (values) =>
    values.length === 2 && first.test(values[0]!) && second.test(values[1]!) ? values : null;
const said = (value: string): string => foldAnswer(value).replace(/\.$/, '').trim();

const FORMATS: { readonly [type: string]: Format } = {
  text: one((value) => value),
  textarea: one((value) => value),
  formatted: one((value) => value),
  referentiel: one((value) => value),
  // The exact label of the national base of addresses.
  address: one((value) => value),
  drop_down_list: one((value) => value),
  linked_drop_down_list: one((value) => value),
  multiple_drop_down_list: (values) => (values.length && values.every(Boolean) ? values : null),
  integer_number: matching(/^-?\d{1,18}$/, bare),
  decimal_number: matching(/^-?\d{1,18}(?:\.\d{1,9})?$/, (value) => bare(value).replace(',', '.')),
  email: one((value) => (isEmail(value) ? value : null)),
  phone: one((value) => {
    const { phone } = readPhone(value);
    return phone ? bare(phone.display) : null;
  }),
  iban: one((value) => (isIban(value) ? bare(value).toUpperCase() : null)),
  civilite: one((value) => {
    if (/^(?:m|mr|monsieur)$/.test(said(value))) return 'M.';
    return /^(?:mme|madame|mlle|mademoiselle)$/.test(said(value)) ? 'Mme' : null;
  }),
  yes_no: one(readBoolean),
  checkbox: one(readBoolean),
  pays: matching(/^[A-Z]{2}$/),
  regions: matching(/^\d{2}$/),
  departements: matching(/^(?:\d{2}|2[AB]|9[78]\d)$/),
  communes: two(/^\d{5}$/, /^(?:\d{5}|2[AB]\d{3})$/),
  epci: two(/^(?:\d{2}|2[AB]|9[78]\d)$/, /^\d{9}$/),
  date: one(readDay),
  datetime: one((value) => {
    const [, day, hour, minute] =
      /^(.*?)(?:T|\s+(?:à\s+)?)(\d\d?)[:h]\s?(\d\d)?$/i.exec(value) ?? [];
    const date = day === undefined ? null : readDay(day);
    if (date === null || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
    return `${date}T${hour!.padStart(2, '0')}:${minute ?? '00'}`;
  }),
  siret: matching(/^\d{14}$/, bare),
  dossier_link: matching(/^\d{1,12}$/, bare),
};

/** The kinds of fields that a link may fill in. */
export const PREFILL_TYPES: readonly string[] = Object.keys(FORMATS);

/** Words of a field about somebody's health. */
const HEALTH =
  /\b(?:sante|medica(?:l|le|ux|les|ment|ments|tion)|medecins?|maladies?|allergi(?:e|es|que)|handicaps?|handicape(?:e|s|es)?|traitements?|pathologies?|grossesse|enceinte|hospitalis\w*|vaccins?|vaccination|mdph|aah|rqth)\b/;

/**
 * The address that begins a procedure with answers in it. What it is and what it leaves out is told, so that the
 * visitor reads it before a press of theirs sends anything.
 *
 * @param address of the procedure, `https://…/commencer/…`
 * @param answers by name of field; several values where several are chosen
 */
export function prefillLink(
  address: string,
  fields: readonly PrefillField[],
  answers: ReadonlyMap<string, readonly string[]>,
  allowed: readonly string[] = [],
): PrefillLink | null {
  const read = readWebAddress(address);
  if (!read) return null;
  let href = writeWebAddress({ ...read, query: '', hash: '' });
  const sent: { label: string; value: string }[] = [];
  const left: { label: string; why: PrefillFault }[] = [];
  for (const field of fields) {
    const { label } = field;
    const given = (answers.get(field.field) ?? []).map((value) => value.trim()).filter(Boolean);
    if (!given.length) continue;
    const why = refusalOf(field, given, allowed);
    const values = why ? null : FORMATS[typeOf(field)]!(given);
    if (!values) {
      left.push({ label, why: why ?? 'format' });
      continue;
    }
    const key = keyOf(field);
    const name = key && (values.length > 1 || isList(field) ? `${key}[]` : key);
    const added = values.map(
      (value) => `${encodeURIComponent(name!)}=${encodeURIComponent(value)}`,
    );
    const longer = `${href}${sent.length ? '&' : '?'}${added.join('&')}`;
    if (!key || longer.length > LONGEST_LINK) {
      left.push({ label, why: key ? 'length' : 'type' });
      continue;
    }
    href = longer;
    sent.push({ label, value: values.join(', ') });
  }
  return { href, sent, left };
}

function refusalOf(
  field: PrefillField,
  values: readonly string[],
  allowed: readonly string[],
): PrefillFault | null {
  if (!Object.hasOwn(FORMATS, typeOf(field))) return 'type';
  const secret = secretOf(field, values);
  return secret && !allowed.includes(secret) ? 'secret' : null;
}

function secretOf(field: PrefillField, values: readonly string[]): Secret | null {
  const words = `${fold(field.label)} ${nameWords(field.field)}`;
  if (field.type === 'iban' || /\b(?:iban|rib)\b/.test(words) || values.some(isIban)) return 'iban';
  if (/\b(?:nir|nss)\b|securite sociale/.test(words) || values.some(hasNir)) return 'nir';
  return HEALTH.test(words) ? 'health' : null;
}

/** A number of social security among other words too. */
function hasNir(value: string): boolean {
  const found = value.match(/\d[\d\s.\u00a0-]{11,24}\d|\d{13,15}/g) ?? [];
  return isNir(value) || found.some((number) => isNir(number));
}

const typeOf = ({ identity, type }: PrefillField): string =>
  identity ? (identity === 'genre' ? 'civilite' : 'text') : type;

const isList = ({ type }: PrefillField): boolean =>
  /^(?:communes|epci|multiple_drop_down_list)$/.test(type);

/** `champ_Q2hhbXAtMjI`; null where it is no key of a field. */
function keyOf({ champ = '', identity }: PrefillField): string | null {
  if (identity) return `identite_${identity}`;
  if (/^\d{1,12}$/.test(champ)) return `champ_${base64(`Champ-${champ}`)}`;
  const [, key] = /^(?:champ_)?(Q2hhbXAt[A-Za-z\d+/_-]{1,40})=*$/.exec(champ) ?? [];
  return key ? `champ_${key}` : null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Of plain letters, without the `=` at its end: the State's site takes them out of the keys of a link. */
function base64(text: string): string {
  let bits = '';
  for (const letter of text) bits += letter.charCodeAt(0).toString(2).padStart(8, '0');
  return bits.replace(/.{1,6}/g, (six) => LETTERS[Number.parseInt(six.padEnd(6, '0'), 2)]!);
}

function readBoolean(value: string): string | null {
  if (/^(?:true|oui|yes|on|1)$/.test(said(value))) return 'true';
  return /^(?:false|non|no|0)$/.test(said(value)) ? 'false' : null;
}

function readDay(value: string): string | null {
  const date = readDate(value);
  return typeof date === 'string' ? null : isoDate(date);
}
