import { foldAnswer } from '../words.js';

export type EmailFault = 'no-at' | 'no-dot' | 'space' | 'shape';

/** What is wrong in an e-mail address; null when it may be one. */
export function emailFault(text: string): EmailFault | null {
  const address = text.trim();
  if (!address.includes('@')) return 'no-at';
  if (/\s/.test(address)) return 'space';
  const [local = '', domain = '', more] = address.split('@');
  if (more !== undefined || !local || !domain) return 'shape';
  if (!domain.includes('.')) return 'no-dot';
  const isPlain = /^[^\s@,;:<>()[\]\\"]+$/.test(local) && !/^\.|\.$|\.\./.test(local);
  const isDomain = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}\d-]{2,}$/u.test(domain);
  return isPlain && isDomain ? null : 'shape';
}

const KNOWN = [
  'gmail.com',
  'hotmail.fr',
  'hotmail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'sfr.fr',
  'yahoo.fr',
  'yahoo.com',
  'outlook.fr',
  'outlook.com',
  'live.fr',
  'icloud.com',
  'bbox.fr',
  'neuf.fr',
];

/** The address that was meant when the domain looks like a known one: `marie@gmial.com`; null where all is well. */
export function meantEmail(text: string): string | null {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  if (at < 1) return null;
  const domain = foldAnswer(address.slice(at + 1))
    .replace(/,/g, '.')
    .replace(/\.$/, '');
  if (KNOWN.includes(domain) || domain.length < 5) return null;
  const meant = KNOWN.find((known) => isNear(domain, known));
  return meant ? `${address.slice(0, at)}@${meant}` : null;
}

/** One letter lost, added, changed, or two that changed places; the ending alone is never guessed (`yahoo.de`). */
function isNear(typed: string, known: string): boolean {
  if (Math.abs(typed.length - known.length) > 1) return false;
  if (
    typed.split('.')[0] === known.split('.')[0] &&
    /^[a-z]+\.(?:be|ch|de|it|es|uk|ca|eu|net|org|com|fr)$/.test(typed)
  )
    return false;
  let from = 0;
  while (typed[from] === known[from] && from < known.length) from += 1;
  let back = 0;
  while (
    typed.at(-1 - back) === known.at(-1 - back) &&
    back < Math.min(typed.length, known.length) - from
  )
    back += 1;
  const [left, right] = [
    typed.slice(from, typed.length - back),
    known.slice(from, known.length - back),
  ];
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && right === left[1]! + left[0]!)
  );
}
