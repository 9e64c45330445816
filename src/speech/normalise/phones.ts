import { after, before, matchAt, one, type Rule, SPACE } from './rule.js';

const S = `(?:${SPACE}|[.-]|${SPACE}?/${SPACE}?)?`;
const NATIONAL = new RegExp(
  `0[1-9](?:${S}\\d{2}){4}(?!\\d)|0[1-9]\\d{2}(?:${S}\\d{2}){3}(?!\\d)|0[1-9]\\d{2}(?:${S}\\d{3}){2}(?!\\d)`,
  'y',
);
const FREE = new RegExp(
  `0${SPACE}?8\\d{2}(?:${SPACE}|\\.)?\\d{3}(?:${SPACE}|\\.)?\\d{3}(?!\\d)`,
  'y',
);
const PAID = new RegExp(
  `0${SPACE}8\\d{2}(?:${SPACE}|\\.)\\d{2}(?:${SPACE}|\\.)\\d{2}(?:${SPACE}|\\.)\\d{2}(?!\\d)`,
  'y',
);
const ABROAD = new RegExp(
  `(?:\\+|00)${SPACE}?(33|262|508|590|594|596|687|689|269)(\\)?)${S}(?:\\(0\\)${S}|0(?=[1-9]${S}\\d\\d))?` +
    `(\\d{1,3}(?:${S}\\d{2}){3,4})(?!\\d)`,
  'y',
);
const HELP = /116[ \u00a0\u202f]?(\d{3})(?!\d)/y;
const SHORT = /3\d{3}(?!\d|[ \u00a0\u202f]?(?:€|euros?|habitants?|m²|personnes?|ans|%))/y;
const CALL =
  /(?:\bau|\ble|num[ée]ro|t[ée]l(?:[ée]phone|\.)?|appel\w*|composez\w*|compose[rz]?|contacte[rz]?)[ \u00a0\u202f:]*$/i;

/** Short numbers of public services. */
const KNOWN = new Set(
  '3919 3939 3949 3977 3237 3646 3114 3018 3020 3631 3635 3966 3624 3233 3975 3928'.split(' '),
);

/** `04` is said « zéro 4 »: a voice that reads figures may leave the zero out. */
export const withZeros = (figures: string): string =>
  figures
    .replace(/^0+(?=\d)/, (zeros) => 'zéro '.repeat(zeros.length))
    .replace(/0$/, (zero, at: number) => (at && /^zéro /.test(figures) ? 'zéro' : zero));

const spokenGroup = (group: string): string =>
  /^0+$/.test(group) ? Array.from(group, () => 'zéro').join(' ') : withZeros(group);

const groups = (all: readonly string[]): string => all.map(spokenGroup).join(', ');

const pairs = (figures: string): string[] => figures.match(/\d{2}/g) ?? [];

/** By pairs, with a comma between: a voice rests where a person does. */
export const phone: Rule = ({ text }, at) => {
  const last = text.charCodeAt(at - 1);
  if (last === 46 || last === 44) if (/\d[.,]$/.test(before(text, at, 2))) return null;
  const abroad = matchAt(ABROAD, text, at);
  if (abroad) {
    const figures = abroad[3]!.replace(/\D/g, '');
    const head = figures.length % 2 ? (figures.length > 8 && abroad[1] !== '33' ? 3 : 1) : 2;
    const code = `${abroad[0][0] === '+' ? 'plus' : 'zéro zéro'} ${abroad[1]}${abroad[2] ?? ''}`;
    if (figures.length < 8) return null;
    return one(
      at + abroad[0].length,
      [code, groups([figures.slice(0, head), ...pairs(figures.slice(head))])].join(', '),
    );
  }
  const paid = matchAt(PAID, text, at);
  if (paid) return one(at + paid[0].length, groups(pairs(paid[0].replace(/\D/g, ''))));
  const free = matchAt(FREE, text, at);
  if (free && !/^0?8\d(?:[ .-]?\d\d){4}/.test(free[0])) {
    const figures = free[0].replace(/\D/g, '');
    return one(
      at + free[0].length,
      groups([figures.slice(0, 4), figures.slice(4, 7), figures.slice(7)]),
    );
  }
  const national = matchAt(NATIONAL, text, at);
  if (national) return one(at + national[0].length, groups(pairs(national[0].replace(/\D/g, ''))));
  const help = matchAt(HELP, text, at);
  if (help && /^[01]/.test(help[1]!) && (CALL.test(before(text, at)) || help[1]!.startsWith('00')))
    return one(
      at + help[0].length,
      `116, ${Array.from(help[1]!, (figure) => (figure === '0' ? 'zéro' : figure)).join(' ')}`,
    );
  const short = matchAt(SHORT, text, at);
  if (
    short &&
    (KNOWN.has(short[0]) || CALL.test(before(text, at))) &&
    !/^\s(?:euros|hab)/.test(after(text, at + 4, 8))
  )
    return one(at + 4, `${short[0].slice(0, 2)} ${short[0].slice(2)}`);
  return null;
};

const SIRET = new RegExp(`\\d{3}${SPACE}\\d{3}${SPACE}\\d{3}${SPACE}\\d{5}(?!\\d)`, 'y');
const SIREN = new RegExp(`\\d{3}${SPACE}?\\d{3}${SPACE}?\\d{3}(?:${SPACE}?\\d{5})?(?!\\d)`, 'y');

/** Numbers of firms, by the groups in which they are written. */
export const firm: Rule = ({ text }, at) => {
  const match =
    matchAt(SIRET, text, at) ??
    (/(?:siren|siret|rcs(?:\s[A-Za-zÀ-ÖØ-öø-ɏ]+)?)[\s:n°]*$/i.test(before(text, at))
      ? matchAt(SIREN, text, at)
      : null);
  if (!match) return null;
  const figures = match[0].replace(/\D/g, '');
  const parts = [figures.slice(0, 3), figures.slice(3, 6), figures.slice(6, 9), figures.slice(9)];
  return one(at + match[0].length, parts.filter(Boolean).join(', '));
};
