import type { Town } from '../config/config.js';
import {
  sayChannel,
  sayExpected,
  sayMoment,
  sayNeed,
  sayPhone,
  sayReason,
  sayStatus,
} from '../pages/say.js';
import type { Request } from '../tables/request.js';

const HEADINGS = [
  'Référence',
  'État',
  'Quand',
  'Prénom ou nom',
  'Comment',
  'Numéro',
  'E-mail',
  'Relais',
  'Sujet',
  'Message',
  'Besoins',
  'Page',
  'Reçue',
  'Agent',
  'Sans réponse',
];

/** A file that a French Excel opens: UTF-8 with its mark, `;`, and no cell that is a formula. */
export function toCsv(town: Town, requests: readonly Request[]): string {
  const { zone } = town.schedule;
  const rows = requests.map((request) => {
    const { person } = request;
    return [
      request.reference,
      sayStatus(request),
      sayExpected(request, town),
      person?.firstName,
      sayChannel(request.channel),
      person?.phone && sayPhone(person.phone),
      person?.email,
      person?.relay && [person.relay.provider, person.relay.mode].filter(Boolean).join(', '),
      sayReason(town, request.reason),
      person?.message,
      person?.needs?.map(sayNeed).join(', '),
      person?.page?.url,
      sayMoment(request.createdAt, zone),
      request.agent ?? '',
      String(request.noAnswer),
    ];
  });
  return `\ufeff${[HEADINGS, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/** What begins as a formula is text: with a quote before, whatever spaces hide it. */
function cell(value: string | undefined): string {
  const text = value ?? '';
  const safe =
    /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text)
      ? `'${text}`
      : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
