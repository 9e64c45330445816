import { matchAt, one, type Rule, type Said, type Scan } from './rule.js';

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/y;
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>«»"“”()[\]]{1,2000}|[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:fr|com|org|net|eu|info|bzh|be|ch|re|io|alsace|corsica|paris|gf|gp|mq|yt|pf|nc)(?![\w-])(?!\.\w)(?:[/?#][^\s<>«»"“”()[\]]{0,2000})?/iy;

interface Spelling {
  readonly marks: Readonly<Record<string, string>>;
  readonly point: string;
}

const FRENCH: Spelling = {
  point: 'point',
  marks: {
    '.': 'point',
    '/': 'barre oblique',
    '-': 'tiret',
    _: 'tiret bas',
    '@': 'arobase',
    ':': 'deux points',
    '?': 'point d’interrogation',
    '=': 'égale',
    '&': 'et',
    '#': 'dièse',
    '+': 'plus',
    '%': 'pour cent',
    '~': 'tilde',
    ',': 'virgule',
    ';': 'point virgule',
    '!': 'point d’exclamation',
    '*': 'étoile',
  },
};
const ENGLISH: Spelling = {
  point: 'dot',
  marks: {
    '.': 'dot',
    '/': 'slash',
    '-': 'dash',
    _: 'underscore',
    '@': 'at',
    ':': 'colon',
    '?': 'question mark',
    '=': 'equals',
    '&': 'and',
    '#': 'hash',
    '+': 'plus',
    '%': 'percent',
    '~': 'tilde',
    ',': 'comma',
    ';': 'semicolon',
    '!': 'exclamation mark',
    '*': 'star',
  },
};

/** Said as words; the other endings and short names are spelled. */
const SAID = new Set('com org net info gouv alsace corsica paris pro'.split(' '));

/** `www.mairie.fr/contact`, `mairie@ville.fr`. The protocol is not said: nobody does. */
const webIn =
  (spelling: Spelling): Rule =>
  (scan, at) => {
    const match = matchAt(MAIL, scan.text, at) ?? matchAt(ADDRESS, scan.text, at);
    if (!match) return null;
    const source = match[0].replace(/[.,;:!?'’*_-]+$/, '');
    if (!source.includes('.') || /^www$/i.test(source)) return null;
    const end = at + source.length;
    const protocol = /^https?:\/\//i.exec(source)?.[0].length ?? 0;
    const pieces: Said[] = protocol ? [{ end: at + protocol, spoken: '' }] : [];
    const rest = source.slice(protocol);
    const last = rest.length > 1 && rest.endsWith('/') ? rest.length - 1 : rest.length;
    const parts = rest.slice(0, last).match(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
    let from = at + protocol;
    parts.forEach((part, index) => {
      const said = spelling.marks[part] ?? word(part, scan, parts[index - 1] === '.');
      from += part.length;
      pieces.push({ end: from, spoken: index > 0 ? ` ${said}` : said });
    });
    if (from < end) pieces.push({ end, spoken: '' });
    return pieces.length ? pieces : one(end, source);
  };

/** A name: spelled where it is an acronym, has no vowel or ends an address. */
function word(part: string, scan: Scan, afterPoint: boolean): string {
  const lower = part.toLowerCase();
  if (/^[0-9]/.test(part) || SAID.has(lower)) return part;
  const spelled =
    lower === 'www' ||
    (afterPoint && lower.length === 2) ||
    (lower.length > 2 && lower.length < 6 && scan.wayOf(part.toUpperCase()) === 'spell') ||
    (lower.length < 6 && !/[aeiouyà-ÿ]/.test(lower));
  return spelled ? [...part].join(' ') : part;
}

export const web = webIn(FRENCH);
export const webInEnglish = webIn(ENGLISH);
