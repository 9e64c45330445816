// Which sentences changed what they say? A reading of its own, that shares nothing with the gate of src/falc: the words
// of both sentences are put in one form (hours, dates, number words, acronyms, phrases known to say the same), and
// what is left must be equal.
//
//   node scripts/falc-facts.mjs pairs.json         [{ "source": "…", "easy": "…" }], or - for standard input
//
// Prints each pair in which a number, date, amount, name, negation, modal or condition changed; exits with 1 if any.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const SHORT_MONTHS = {
  'janv.': 1,
  'févr.': 2,
  'fév.': 2,
  'avr.': 4,
  'juil.': 7,
  'sept.': 9,
  'oct.': 10,
  'nov.': 11,
  'déc.': 12,
  fevrier: 2,
  aout: 8,
  decembre: 12,
};
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const SHORT_DAYS = {
  'dim.': 0,
  'lun.': 1,
  'mar.': 2,
  'mer.': 3,
  'jeu.': 4,
  'ven.': 5,
  'vend.': 5,
  'sam.': 6,
};

/** Words of number, but for `un`, which is an article more often. */
const SMALL = {
  zéro: 0,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  nonante: 90,
};
const ORDINALS = {
  premier: 1,
  première: 1,
  premiers: 1,
  premières: 1,
  deuxième: 2,
  deuxièmes: 2,
  second: 2,
  seconde: 2,
  troisième: 3,
  quatrième: 4,
  cinquième: 5,
  sixième: 6,
  septième: 7,
  huitième: 8,
  neuvième: 9,
  dixième: 10,
  seizième: 16,
};
const PARTS =
  'demi demie moitié tiers quart quarts double triple dizaine dizaines douzaine quinzaine vingtaine trentaine cinquantaine centaine centaines millier milliers million millions milliard milliards';

/** What is counted: one name for each. */
const UNITS = new Map(
  Object.entries({
    euro: '€ euro euros eur',
    centime: 'centime centimes',
    '%': '% pourcent',
    year: 'an ans année années',
    month: 'mois',
    week: 'semaine semaines',
    day: 'jour jours',
    hour: 'h heure heures',
    minute: 'min mn minute minutes',
    second: 'seconde secondes',
    m2: 'm² m2',
    m3: 'm³ m3',
    km: 'km kilomètre kilomètres',
    m: 'm mètre mètres',
    cm: 'cm centimètre centimètres',
    mm: 'mm',
    kg: 'kg kilo kilos kilogramme kilogrammes',
    litre: 'litre litres',
    hectare: 'hectare hectares ha',
    kw: 'kw kilowatt kilowatts',
    times: 'fois',
    person: 'personne personnes',
    child: 'enfant enfants',
    copy: 'exemplaire exemplaires',
    photo: 'photo photos',
    inhabitant: 'habitant habitants',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
);
const TIMES = new Set(['year', 'month', 'week', 'day', 'hour', 'minute']);

/**
 * Phrases and what they say; those on one line, or with one name, are known to say the same. `a|b` either;
 * `MUST MAY` both; `SI/QUAND` either of two readings; a name with `?` may come or go.
 */
const PHRASES = `
neg        ONLY        seulement ; uniquement ; exclusivement ; rien que
neg        WITHOUT     sans
neg        NOT         non
neg        NOR         ni
neg        NONE        aucun|aucune|aucuns|aucunes ; nul|nulle
neg        NEVER       jamais
neg        -           non plus ; n'importe ; sans doute ; pas encore
modal      MUST        dois|doit|devons|devez|doivent|devra|devras|devrons|devrez|devront|doive
modal      MUST        devoir ; il faut|faudra ; qu'il faille ; il convient|conviendra de ; il y a lieu de ; il importe de
modal      MUST        est|sont|êtes|sommes|était|sera|seront|serez|soit|soient|être|reste|restent tenu|tenue|tenus|tenues de
modal      MUST        est|sont|êtes|sommes|était|sera|seront|serez|soit|être obligé|obligée|obligés|obligées de
modal      MUST        contraint|contrainte|contraints|contraintes de ; astreint|astreinte|astreints à
modal      MUST        obligatoire|obligatoires|obligatoirement|impérativement|impératif ; nécessite|nécessitent|nécessitera
modal      MUST        obligation|obligations ; avez|a|ont|avoir|aura|aurez l'obligation de ; dans l'obligation de
modal      MUST        est|sont|sera|seront|soit|être|soient nécessaire|nécessaires|indispensable|indispensables
modal      MUST        il est nécessaire|indispensable|impératif|obligatoire de
modal      MUST        doit|devez|doivent|devra|devrez|devront obligatoirement|impérativement|nécessairement
modal      MUST        il vous|nous|leur|lui|me|te faut|faudra
modal      MUST        soumis|soumise|soumises à
modal      MUST        il vous|lui|leur appartient|incombe|revient de ; il appartient|incombe|revient à
modal      MUST_PAST   devais|devait|devaient|deviez ; fallait ; dut
modal      SHOULD      devrais|devrait|devriez|devraient ; il faudrait ; il conviendrait ; recommandé|recommandée|recommandés|recommandées ; conseillé|conseillée|conseillés|conseillées ; recommande|recommandons|recommandent ; conseillons ; vous conseille
modal      MAY         peux|peut|pouvons|pouvez|peuvent|pourra|pourras|pourrons|pourrez|pourront|puisse|puissent|puissiez|puissions
modal      MAY         pouvoir ; possible|possibles|possibilité|possibilités ; avoir|a|avez|ont|aura|aurez la possibilité|faculté de
modal      MAY         autorisé|autorisée|autorisés|autorisées ; habilité|habilitée|habilités|habilitées ; facultatif|facultative|facultatifs|facultatives
modal      MAY         en mesure de ; susceptible|susceptibles de ; permet|permettent|permettra|permettront|permettant ; la faculté de
modal      MAY         le droit de ; en droit de
modal      -           au droit de
modal      MIGHT       pourrais|pourrait|pourriez|pourraient ; peut-être ; éventuel|éventuelle|éventuels|éventuelles|éventuellement
modal      MAY_PAST    pouvait|pouvaient|pouviez
modal      FORBIDDEN   interdit|interdite|interdits|interdites|interdire|interdiction|interdictions ; prohibé|prohibée|prohibés|prohibées ; proscrit|proscrite|proscrits|proscrites ; défense de
condition  IF          si ; s'il|s'ils ; dans le cas où ; dans les cas où ; au cas où ; dans l'hypothèse où ; en cas de ; le cas échéant ; s'il y a lieu ; si besoin ; si nécessaire ; si c'est nécessaire ; dans le cas de
condition  IF/WHEN     dès lors que ; dès l'instant où ; du moment que
condition  IF+MAY      dans la mesure du possible ; si possible ; si c'est possible
condition  -           si bien que ; même si bien
condition  WHEN        lorsque ; quand ; au moment où ; lorsqu'il
condition  DURING/WHEN? lors de ; au moment de
condition  DURING      pendant ; durant ; au cours de ; tout au long de
condition  IF+NOT      en l'absence de ; à défaut de ; faute de
condition  ELSE        sinon ; à défaut ; faute de quoi ; à défaut de quoi ; dans le cas contraire ; autrement ; sous peine de
condition  EXCEPT      sauf ; excepté|exceptée|exceptés|exceptées ; hormis ; à l'exception de ; à l'exclusion de ; hors ; en dehors de
condition  EXCEPT+IF   à moins que ; sauf si ; sauf s'il|s'ils ; sauf dans le cas où ; sauf en cas de
condition  EXCEPT      à moins de
condition  PROVIDED    à condition de|que ; à la condition de|que ; sous réserve de|que ; sous condition de|que ; pourvu que ; seulement si ; uniquement si ; seulement s'il|s'ils ; uniquement s'il|s'ils ; sous condition ; sous conditions ; sous certaines conditions
condition  OR          ou ; ou bien ; ou encore
condition  AND_OR      et/ou
condition  AS_LONG     tant que ; longtemps que
condition  MORE        plus de ; supérieur|supérieure|supérieurs|supérieures à ; au-delà de ; au-dessus de ; excède|excèdent|excéder|excédant ; dépasse|dépassent|dépasser|dépassant|dépassé|dépassée|dépassera
condition  LESS        moins de ; inférieur|inférieure|inférieurs|inférieures à ; au-dessous de ; en dessous de
condition  MORE        et plus ; ou plus
condition  LESS        et moins ; ou moins
condition  MORE_EQUAL  supérieur ou égal à ; supérieure ou égale à ; supérieurs ou égaux à ; supérieures ou égales à
condition  LESS_EQUAL  inférieur ou égal à ; inférieure ou égale à ; inférieurs ou égaux à ; inférieures ou égales à
condition  MOST        au plus ; au maximum ; maximum ; maximal|maximale|maximaux|maximales ; tout au plus
condition  LEAST       au moins ; au minimum ; minimum ; minimal|minimale|minimaux|minimales ; à tout le moins
condition  LATEST      au plus tard
condition  EARLIEST    au plus tôt
condition  -           en tant que ; le plus vite possible ; vite que possible ; dans les meilleurs délais ; le plus tôt possible ; au plus vite ; dès que possible
condition  UNTIL       jusque
condition  BEFORE      avant ; préalablement ; préalablement à ; au préalable ; auparavant ; antérieurement à ; antérieur|antérieure|antérieurs|antérieures à
condition  AFTER       après ; postérieurement à ; postérieur|postérieure|postérieurs|postérieures à ; à l'issue de ; à la suite de ; au terme de ; à l'expiration de ; qui suivent|suit
condition  BEFORE?     d'abord
condition  AFTER?      suite à
condition  FROM        à partir de ; à compter de ; dès ; à dater de
condition  SINCE       depuis
number     HALF        et demi|demie
`;

/** Whitespace of one kind, one apostrophe, marks apart; abbreviations that stand for a word are that word. */
function normal(text) {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u202f\u2009\t]/g, ' ')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‑–]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/(?<!\p{L})MM\.(?=\s\p{Lu})/gu, 'Messieurs')
    .replace(/(?<!\p{L})M\.(?=\s\p{Lu})/gu, 'Monsieur')
    .replace(/(?<!\p{L})Mmes(?!\p{L})/gu, 'Mesdames')
    .replace(/(?<!\p{L})Mme(?!\p{L})/gu, 'Madame')
    .replace(/(?<!\p{L})Mlle(?!\p{L})/gu, 'Mademoiselle')
    .replace(/(?<!\p{L})Dr\.?(?=\s\p{Lu})/gu, 'Docteur')
    .replace(/(?<!\p{L})Me(?=\s\p{Lu})/gu, 'Maître')
    .replace(/(?<!\p{L})(?:RDV|rdv|R\.D\.V\.)(?!\p{L})/gu, 'rendez-vous')
    .replace(/(?<!\p{L})(?:SVP|svp|s\.v\.p\.)(?!\p{L})/gu, "s'il-vous-plaît")
    .replace(/s'il vous plaît/gi, "s'il-vous-plaît")
    .replace(/(?<!\p{L})(?:CNI)(?!\p{L})/gu, "carte nationale d'identité")
    .replace(/(?<!\p{L})pour cent(?!\p{L})/gu, '%')
    .replace(/mètres? carrés?/g, 'm²')
    .replace(/mètres? cubes?/g, 'm³')
    .replace(/(?<!\p{L})(?:[Tt]él\.?)(?=\s?:?\s?\d)/gu, 'téléphone')
    .replace(/\bet\s*\/\s*ou\b/g, 'et/ou');
}

const ATOM = new RegExp(
  [
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s<>«»"]*[^\s<>«»".,;:!?)])`,
    String.raw`(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<site>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|info)(?![\p{L}\p{N}])(?:\/[^\s<>«»"]*[^\s<>«»".,;:!?)])?)`,
    String.raw`(?<phone>(?:\+33 ?(?:\(0\) ?)?|0)[1-9](?:[ .-]?\d\d){4}(?!\d))`,
    String.raw`(?<date>\d{1,2}(?<dash>[\/.-])\d{1,2}\k<dash>(?:\d{4}|\d\d)(?!\d))`,
    String.raw`(?<hour>\d{1,2} ?(?:h|H|heures?|:)(?![\p{L}]) ?(?<minutes>[0-5]\d(?![\d€%])(?! ?(?:€|euros|jours|ans|mois|%)))?(?: ?(?:min|mn|minutes)(?!\p{L}))?)`,
    String.raw`(?<ordinal>\d+(?:er|ers|re|ère|ères|e|es|ème|èmes|nd|nde)(?!\p{L}))`,
    String.raw`(?<siècle>[IVX]+(?:e|ème|er) siècles?)`,
    String.raw`(?<number>\d{1,3}(?:[ .]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?)`,
    String.raw`(?<short>(?:janv|févr|fév|avr|juil|sept|oct|nov|déc|lun|mar|mer|jeu|ven|vend|sam|dim)\.)`,
    String.raw`(?<word>et\/ou|aujourd'hui|s'il-vous-plaît|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'|\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*[²³]?)`,
    String.raw`(?<mark>[^\s])`,
  ].join('|'),
  'giu',
);

/** Articles and elided words in one form, contracted ones taken apart: `du` is `de` + `le`. */
const SAME = {
  "d'": ['de'],
  "l'": ['le'],
  la: ['le'],
  les: ['le'],
  du: ['de', 'le'],
  des: ['de', 'le'],
  au: ['à', 'le'],
  aux: ['à', 'le'],
  "qu'": ['que'],
  "n'": ['ne'],
  "jusqu'": ['jusque'],
  "lorsqu'": ['lorsque'],
  "puisqu'": ['puisque'],
};

function wordsOf(text) {
  const words = [];
  for (const match of normal(text).matchAll(ATOM)) {
    const groups = match.groups;
    const kind = Object.keys(groups).find(
      (name) => !['dash', 'minutes'].includes(name) && groups[name] !== undefined,
    );
    const raw = match[0];
    const lower = raw.toLowerCase();
    const at = match.index;
    if (kind === 'word') {
      const parts = lower.split('-');
      if (parts.length > 1 && parts.every((part) => isNumeral(part) || part === 'et'))
        words.push(...parts.map((part) => ({ kind, text: part, raw: part, at })));
      else for (const text of SAME[lower] ?? [lower]) words.push({ kind, text, raw, at });
    } else words.push({ kind, text: lower, raw, at, minutes: groups.minutes });
  }
  return words;
}

const isNumeral = (word) =>
  word in SMALL ||
  word === 'cent' ||
  word === 'cents' ||
  word === 'mille' ||
  word === 'un' ||
  word === 'une';

/** Number words become numbers, side by side ones apart. */
function withDigits(words) {
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const { text, kind } = words[at];
    if (kind !== 'word') {
      found.push(words[at]);
      continue;
    }
    const next = words[at + 1]?.text ?? '';
    if (text === 'un' || text === 'une') {
      if (TIMES.has(UNITS.get(next)) || UNITS.get(next) === 'euro')
        found.push({ ...words[at], kind: 'number', value: 1 });
      else found.push(words[at]);
      continue;
    }
    // `un logement neuf` is no nine.
    if (text === 'neuf' && !/[sx]$|^h$/.test(next) && !isNumeral(next)) {
      found.push(words[at]);
      continue;
    }
    if (!isNumeral(text)) {
      found.push(words[at]);
      continue;
    }
    let end = at;
    let total = 0;
    let part = 0;
    let room = 1000;
    for (; end < words.length && words[end].kind === 'word'; end += 1) {
      let word = words[end].text;
      if (word === 'et' && end > at && /^(?:une?|onze)$/.test(words[end + 1]?.text ?? '')) {
        if (part % 100 < 20 || part % 10) break;
        end += 1;
        word = words[end].text;
      }
      if (word === 'mille') {
        total += (part || 1) * 1000;
        part = 0;
        room = 1000;
      } else if (/^cents?$/.test(word)) {
        if (part > 9) break;
        part = (part || 1) * 100;
        room = 100;
      } else if (/^vingts?$/.test(word) && part % 100 === 4) {
        part += 76;
        room = 20;
      } else {
        const value = word in SMALL ? SMALL[word] : /^une?$/.test(word) && end > at ? 1 : NaN;
        if (!(value < room)) break;
        part += value;
        room = value === 60 ? 20 : value >= 20 ? 10 : value === 10 ? 10 : 0;
      }
    }
    found.push({ ...words[at], kind: 'number', value: total + part });
    at = end - 1;
  }
  return found;
}

const two = (number) => String(number).padStart(2, '0');

/** Numbers, dates, hours and amounts become one word each, `fact` being what it says. */
function withFigures(words) {
  const list = words.map((word) => ({ ...word }));
  for (const word of list) {
    const digits = word.raw.replace(/\D/g, '');
    if (word.kind === 'number' && word.value === undefined)
      word.value = Number(
        /^\d{1,3}(?:[ .]\d{3})+/.test(word.raw)
          ? word.raw.replace(/[ .]/g, '').replace(',', '.')
          : word.raw.replace(',', '.'),
      );
    else if (word.kind === 'ordinal') word.value = parseInt(word.raw);
    else if (word.kind === 'siècle') {
      word.kind = 'ordinal';
      word.value = roman(word.raw);
    } else if (word.kind === 'phone') word.fact = `phone ${digits.replace(/^(?:33)?0?/, '')}`;
    else if (/^(?:url|mail|site)$/.test(word.kind))
      word.fact = `at ${word.text.replace(/^https?:\/\//, '')}`;
    else if (word.kind === 'date') {
      const [day, month, year] = word.raw.split(/[/.-]/);
      word.date = [Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)];
    } else if (word.kind === 'hour')
      word.fact = `hour ${parseInt(word.raw)}:${word.minutes ?? '00'}`;
    else if (word.kind === 'short' && word.text in SHORT_MONTHS)
      word.month = SHORT_MONTHS[word.text];
    else if (word.kind === 'short') word.day = SHORT_DAYS[word.text];
    else if (word.kind === 'word') {
      if (MONTHS.includes(word.text)) word.month = MONTHS.indexOf(word.text) + 1;
      else if (word.text in SHORT_MONTHS) word.month = SHORT_MONTHS[word.text];
      else if (DAYS.includes(word.text)) word.day = DAYS.indexOf(word.text);
      else if (word.text in ORDINALS) {
        word.kind = 'ordinal';
        word.value = ORDINALS[word.text];
      }
    }
  }
  const figures = [];
  for (let at = 0; at < list.length; at += 1) {
    const word = list[at];
    const next = list[at + 1];
    const after = list[at + 2];
    const isDay = (one) =>
      (one?.kind === 'number' || (one?.kind === 'ordinal' && one.value === 1)) &&
      Number.isInteger(one.value) &&
      one.value >= 1 &&
      one.value <= 31;
    if (isDay(word) && next?.month) {
      const year = after?.kind === 'number' && after.value > 1000 ? after.value : null;
      figures.push({ ...word, kind: 'date', date: [year, next.month, word.value] });
      at += year ? 2 : 1;
    } else if (word.month && next?.kind === 'number' && next.value > 1000) {
      figures.push({ ...word, kind: 'date', date: [next.value, word.month, null] });
      at += 1;
    } else if (
      isDay(word) &&
      next?.text === '/' &&
      after?.kind === 'number' &&
      after.value <= 12 &&
      after.value >= 1 &&
      /^(?:le|à|de)$/.test(list[at - 1]?.text ?? '')
    ) {
      figures.push({ ...word, kind: 'date', date: [null, after.value, word.value] });
      at += 2;
    } else if (word.kind === 'number' && UNITS.has(next?.text ?? '')) {
      const unit = UNITS.get(next.text);
      // `8 euros 50`
      const cents = unit === 'euro' && after?.kind === 'number' && /^\d\d$/.test(after.raw ?? '');
      if (unit === 'hour') {
        const minutes = after?.kind === 'number' && after.value < 60 && /^\d\d$/.test(after.raw);
        const half = list[at + 2]?.text === 'et' && /^demie?$/.test(list[at + 3]?.text ?? '');
        figures.push({
          ...word,
          fact: `hour ${word.value}:${minutes ? two(after.value) : half ? '30' : '00'}`,
        });
        at += minutes ? 2 : half ? 3 : 1;
      } else {
        figures.push({
          ...word,
          fact: `${cents ? word.value + after.value / 100 : word.value} ${unit}`,
          unit,
        });
        at += cents ? 2 : 1;
      }
    } else if (word.kind === 'hour' && next?.text === 'et' && /^demie?$/.test(after?.text ?? '')) {
      figures.push({ ...word, fact: word.fact.replace(/:00$/, ':30') });
      at += 2;
    } else if (
      /^(?:midi|minuit)$/.test(word.text) &&
      /^(?:à|avant|après|jusque|de|le|et)$/.test(list[at - 1]?.text ?? '') &&
      next?.text !== 'et'
    )
      figures.push({ ...word, fact: word.text === 'midi' ? 'hour 12:00' : 'hour 0:00' });
    else if (word.kind === 'number') figures.push({ ...word, fact: String(word.value) });
    else if (word.kind === 'ordinal') figures.push({ ...word, fact: `rank ${word.value}` });
    else if (word.month) figures.push({ ...word, fact: `month ${word.month}` });
    else if (PARTS.split(' ').includes(word.text))
      figures.push({ ...word, fact: `part ${word.text.replace(/^demie$/, 'demi')}` });
    else figures.push(word);
  }
  // `du 3 au 14 mars 2025`, `les 3 et 4 mars`: the month and the year are those of the last.
  for (let at = figures.length - 1; at > 0; at -= 1) {
    const last = figures[at];
    if (!last.date) continue;
    let before = at - 1;
    if (figures[before]?.day !== undefined) before -= 1;
    while (before >= 0 && /^(?:à|le|et|ou|,|-)$/.test(figures[before].text)) before -= 1;
    const first = figures[before];
    if (!first || before === at - 1) continue;
    if (first.date && first.date[0] === null && last.date[2] !== null)
      first.date = [last.date[0], first.date[1], first.date[2]];
    else if (/^\d+$/.test(first.fact ?? '') && Number(first.fact) <= 31 && last.date[2] !== null)
      first.date = [last.date[0], last.date[1], Number(first.fact)];
    else if (first.fact === 'rank 1' && last.date[2] !== null)
      first.date = [last.date[0], last.date[1], 1];
  }
  figures.forEach((word, at) => {
    if (word.date)
      word.fact = `date ${word.date.map((part) => (part === null ? '-' : two(part))).join('-')}`;
    if (word.day === undefined) return;
    // A day that the calendar tells says nothing more.
    const date = figures[at + 1]?.date;
    const told =
      date && date.every((part) => part !== null)
        ? new Date(Date.UTC(date[0], date[1] - 1, date[2])).getUTCDay()
        : null;
    if (told !== word.day) word.fact = `day ${word.day}`;
  });
  return figures;
}

function roman(text) {
  const values = { I: 1, V: 5, X: 10 };
  const letters = [.../^[IVX]+/.exec(text)[0]];
  return letters.reduce((sum, letter, at) => {
    const value = values[letter];
    return sum + (value < (values[letters[at + 1]] ?? 0) ? -value : value);
  }, 0);
}

/** First word → phrases that begin with it, longest first. */
const phrases = new Map();
for (const line of PHRASES.trim().split('\n')) {
  const [, kind, names, list] = /^(\S+)\s+(\S+)\s+(.*)$/.exec(line);
  for (const phrase of list.split(' ; ')) {
    // Each place of the phrase holds one word or more; all ways to say it.
    let ways = [[]];
    for (const place of phrase.trim().split(' '))
      ways = place.split('|').flatMap((word) => {
        const said = wordsOf(word).map(({ text }) => text);
        return ways.map((way) => [...way, ...said]);
      });
    for (const way of ways) {
      const same = phrases.get(way[0]) ?? [];
      same.push({ kind, names: names === '-' ? [] : names.split('+'), way });
      phrases.set(way[0], same);
    }
  }
}
for (const same of phrases.values()) same.sort((one, other) => other.way.length - one.way.length);

const NOUN_AFTER =
  /^(?:le|un|une|ce|cet|cette|ces|son|sa|ses|leur|leurs|votre|vos|notre|nos|de|ton|mon|tout|tous)$/;
const END = /^[.;:!?]$/;

/** Words that stand in the middle of phrases and say nothing of this. */
const LINKS = new Set(['donc', 'également', 'aussi', 'cependant', 'toutefois']);

/** All that a sentence says and that may not change, in order: `{ kind, fact }`. */
function factsIn(text, { acronyms = [] } = {}) {
  const words = withFigures(withDigits(wordsOf(withAcronyms(text, acronyms)))).filter(
    ({ text: word }) => !LINKS.has(word),
  );
  const facts = [];
  const taken = new Set();
  const say = (kind, fact, at) => facts.push({ kind, fact, at });
  // Negations in two parts first: their second part is no fact of its own.
  words.forEach(({ text: word }, at) => {
    if (word !== 'ne' || words[at + 1]?.text === 'importe') return;
    taken.add(at);
    for (
      let end = at + 1;
      end < words.length && end < at + 20 && !END.test(words[end].text);
      end += 1
    ) {
      const second = words[end].text;
      if (taken.has(end)) continue;
      if (/^(?:pas|point|guère)$/.test(second)) {
        taken.add(end);
        return say('negation', 'NOT', at);
      }
      if (/^(?:jamais|aucune?|nulle?|ni)$/.test(second)) return undefined;
      if (second === 'rien' || (second === 'personne' && !NOUN_AFTER.test(words[end - 1].text))) {
        taken.add(end);
        return say('negation', second, at);
      }
      if (second === 'plus' && words[end - 1].text !== 'le' && end < at + 6) {
        taken.add(end);
        return say('negation', 'NO_MORE', at);
      }
      if (second === 'que') {
        taken.add(end);
        const next = `${words[end + 1]?.text} ${words[end + 2]?.text}`;
        if (/^(?:si |s' ils?$)/.test(next)) {
          taken.add(end + 1);
          return say('condition', 'PROVIDED', at);
        }
        return say('negation', 'ONLY', at);
      }
    }
    const before = words.slice(Math.max(0, at - 12), at).map((one) => one.text);
    if (before.some((one) => /^(?:aucune?|nulle?|rien|personne|jamais|ni)$/.test(one))) return;
    // `à moins qu’il ne…`, `avant qu’il ne…` deny nothing.
    if (/(?:moins|avant|peur|crainte) que(?: \S+){1,4}$/.test(before.join(' '))) return;
    // `il ne peut être` denies, in old French; with another verb a word is missing.
    const old = /^(?:p(?:eu|ou|ui)|cess|os(?:e|ai)|s(?:ai|av|au))/.test(
      words.slice(at + 1, at + 3).find(({ text }) => !/^(?:le|se|s'|y|en|lui|leur)$/.test(text))
        ?.text ?? '',
    );
    return say('negation', old ? 'NOT' : 'NE_ALONE', at);
  });
  const soits = [];
  for (let at = 0; at < words.length; at += 1) {
    const { text: word, fact, kind } = words[at];
    if (fact) {
      say('number', fact, at);
      continue;
    }
    if (kind !== 'word' || taken.has(at)) continue;
    if (word === 'pas' && !NOUN_AFTER.test(words[at - 1]?.text ?? '')) {
      say('negation', 'PAS_ALONE', at);
      continue;
    }
    if (/^(?:matin|matinée|soir|soirée|après-midi|nuit|veille|lendemain|demain)$/.test(word))
      say('number', `time ${word}`, at);
    // `dans 2 mois` is when they are over; `dans les 2 mois`, `sous 2 mois` before.
    if (word === 'dans' && TIMES.has(words[at + 1]?.unit)) say('condition', 'IN', at);
    if (word === 'soit') soits.push(at);
    const phrase = (phrases.get(word) ?? []).find(
      ({ way, kind }) =>
        way.every((one, step) => words[at + step]?.text === one && !words[at + step].fact) &&
        // `plus d’informations` bounds nothing.
        !(/^(?:plus|moins) de$/.test(way.join(' ')) && !boundsNumber(words, at + 2)) &&
        // `moins de 3 km` is less; `à moins d’être` is except.
        !(way.join(' ') === 'à moins de' && words[at + 3]?.fact) &&
        !(way.length === 1 && /^(?:pouvoir|devoir)$/.test(word) && isNoun(words, at)) &&
        !(
          kind === 'condition' &&
          way.length === 1 &&
          word === 'hors' &&
          words[at + 1]?.text === 'de'
        ) &&
        !(
          /^(?:et|ou) (?:plus|moins)$/.test(way.join(' ')) &&
          words[at - 1]?.kind !== 'number' &&
          !words[at - 1]?.fact
        ),
    );
    if (phrase) {
      const name = { neg: 'negation' }[phrase.kind] ?? phrase.kind;
      for (const said of phrase.names) say(kindOf(said) ?? name, said, at);
      at += phrase.way.length - 1;
    } else if (word === 'suivant' && TIMES.has(words[at - 1]?.unit) && words[at + 1]?.text === 'le')
      say('condition', 'AFTER', at);
  }
  if (soits.length > 1) soits.slice(1).forEach((at) => say('condition', 'OR', at));
  return facts.sort((one, other) => one.at - other.at);
}

const kindOf = (said) =>
  ({ MAY: 'modal', NOT: 'negation', IF: 'condition', EXCEPT: 'condition' })[said];

/** `plus de 12 ans`, `plus de la moitié`. */
const boundsNumber = (words, at) =>
  words.slice(at, at + 2).some(({ fact }, step) => fact && (step === 0 || words[at].text === 'le'));

/** `le pouvoir`, `pouvoirs`: the thing, not the modal. */
const isNoun = (words, at) =>
  /^(?:le|un|ce|son|leur|votre|notre|tout)$/.test(words[at - 1]?.text ?? '') &&
  words[at - 1].raw?.toLowerCase() !== 'les';

/** Every long form of an acronym is written as the acronym, and `X (X)` as `X`. */
function withAcronyms(text, acronyms) {
  let out = text;
  for (const { pattern, acronym } of patternsOf(acronyms)) out = out.replace(pattern, acronym);
  return out.replace(/(?<!\p{L})(\p{Lu}[\p{L}\p{N}&.-]*)\s*\(\s*\1\s*\)/giu, '$1');
}

const compiled = new WeakMap();
function patternsOf(acronyms) {
  if (!compiled.has(acronyms))
    compiled.set(
      acronyms,
      acronyms
        .flatMap(({ acronym, expansion, forms = [] }) => [
          { acronym, long: expansion },
          ...forms.map((form) => ({ acronym, long: form })),
        ])
        .sort((one, other) => other.long.length - one.long.length)
        .map(({ acronym, long }) => ({
          acronym,
          pattern: new RegExp(
            `(?<![\\p{L}\\p{N}])${long
              .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
              .replace(/['’]/g, "['’]")
              .replace(/[ \u00a0]/g, '[ \\u00a0\\u202f]')
              .replace(
                /^\p{L}/u,
                (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
              )}s?(?![\\p{L}\\p{N}])`,
            'gu',
          ),
        })),
    );
  return compiled.get(acronyms);
}

/** Words that open sentences and that lists of words leave out. */
const STARTERS = new Set(['afin', 'lorsque', 'lors', 'tandis', 'parmi', 'jusque', 'vis-à-vis']);

/** Words with a capital; `start` where a sentence or a line begins, and a capital says nothing. */
function capitals(text, { acronyms = [], isWord } = {}) {
  const plain = normal(withAcronyms(text, acronyms)).replace(
    /(?:https?:\/\/|www\.)\S+|\S+@\S+/g,
    ' ',
  );
  const found = [];
  for (const match of plain.matchAll(
    /(?<![\p{L}\p{N}])(?:[dlnsjcmtDLNSJCMT]'|(?:[Qq]|[Ll]orsq|[Pp]uisq|[Jj]usq|[Qq]uoiq)u')?(\p{Lu}[\p{L}\p{N}-]*)/gu,
  )) {
    const [whole, name] = match;
    if (
      name === whole &&
      /^(?:[DLNSJCMT]|Qu|Lorsqu|Puisqu|Jusqu|Quoiqu)'/.test(
        plain.slice(match.index, match.index + 8),
      )
    )
      continue;
    const before = plain.slice(0, match.index);
    const start = name === whole && /(?:^|\n|[.!?…:•]|[-–—])[\s«"“(]*$/u.test(before);
    if (/^[IVX]+(?:e|ème|er)$/.test(name)) continue;
    const acronym = /^\p{Lu}{2,}/u.test(name);
    found.push({
      name: name.toLowerCase(),
      start:
        start &&
        !acronym &&
        !(
          isWord &&
          !STARTERS.has(name.toLowerCase()) &&
          !/(?:ment|tions?|ables?|iques?|ages?|-vous|-nous|-les?|-la|-en|-y)$/.test(name) &&
          !isWord(name.toLowerCase())
        ),
    });
  }
  return found;
}

function namesChanged(source, easy, options) {
  const before = capitals(source, options);
  const after = capitals(easy, options);
  const count = (list, name) => list.filter((one) => one.name === name).length;
  const lost = new Set();
  for (const { name, start } of before)
    if (
      !start &&
      count(after, name) <
        Math.min(
          count(before, name),
          before.filter((one) => one.name === name && !one.start).length,
        )
    )
      lost.add(name);
  // A name said twice is no new name.
  const added = new Set(
    after.filter(({ name, start }) => !start && !count(before, name)).map(({ name }) => name),
  );
  // A common word that has lost or won its capital: `Internet`.
  const has = (text, name) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu').test(
      normal(text),
    );
  const soft = (name) => name === 'internet' || name === 'web';
  // A long form that we wrote as its acronym is no name of the sentence.
  const written = (name) =>
    new RegExp(`(?<![\\p{L}])${name.replace(/[.]/g, '\\$&')}`, 'iu').test(normal(source));
  return {
    lost: [...lost].filter((name) => written(name) && !(soft(name) && has(easy, name))),
    added: [...added].filter((name) => !(soft(name) && has(source, name))),
  };
}

/** What two lists do not share; a fact `A/B` is A or B, one with `?` may be missing. */
function difference(before, after) {
  const left = [...after];
  let lost = before.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const readings = (fact) => (/^[A-Z_/?]+$/.test(fact) ? fact.replace('?', '').split('/') : [fact]);
  lost = lost.filter((fact) => {
    const at = left.findIndex((other) =>
      readings(other).some((one) => readings(fact).includes(one)),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const sure = (fact) => !fact.endsWith('?');
  return { lost: lost.filter(sure), added: left.filter(sure) };
}

/**
 * What changed between a sentence and its easy form: `[{ kind, lost, added }]`, empty where they say the same.
 * Kinds: number (dates, hours, amounts, phones, addresses), name, negation, modal, condition, order.
 * @param options acronyms: entries of the glossary `{ acronym, expansion, forms }`; isWord: tells common words from
 * names at the head of a sentence.
 */
export function changedFacts(source, easy, options = {}) {
  const before = factsIn(source, options);
  const after = factsIn(easy, options);
  const found = [];
  for (const kind of ['number', 'negation', 'modal', 'condition']) {
    const of = (facts) => facts.filter((one) => one.kind === kind).map(({ fact }) => fact);
    const { lost, added } = difference(of(before), of(after));
    if (lost.length || added.length) found.push({ kind, lost, added });
  }
  const names = namesChanged(source, easy, options);
  if (names.lost.length || names.added.length) found.push({ kind: 'name', ...names });
  if (!found.length) {
    // The same facts, but not about the same thing: `de 14 h à 8 h`, `au moins 5 et au plus 3`.
    const loose = [...before, ...after].some(({ fact }) => fact.endsWith('?'));
    const order = (facts) =>
      facts
        .filter(({ kind, fact }) => kind === 'number' || (!loose && BOUNDS.has(fact)))
        .map(({ fact }) => fact)
        .join(' | ');
    if (order(before) !== order(after))
      found.push({ kind: 'order', lost: [order(before)], added: [order(after)] });
  }
  return found;
}

const BOUNDS = new Set(
  'MORE LESS MOST LEAST MORE_EQUAL LESS_EQUAL LATEST EARLIEST UNTIL BEFORE AFTER FROM SINCE'.split(
    ' ',
  ),
);

/** Of pairs `{ source, easy }`, those whose facts changed, with what changed. */
export function unfaithful(pairs, options = {}) {
  return pairs
    .map((pair) => ({ ...pair, changes: changedFacts(pair.source, pair.easy, options) }))
    .filter(({ changes }) => changes.length);
}

/** Acronyms of our glossary. */
export function glossaryAcronyms() {
  return JSON.parse(
    readFileSync(new URL('../src/falc/glossary/acronyms.json', import.meta.url), 'utf8'),
  );
}

/** One line for a change: `condition: IF → ∅`. */
export function describeChange({ kind, lost, added }) {
  return `${kind}: ${lost.join(', ') || '∅'} → ${added.join(', ') || '∅'}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = process.argv[2];
  if (!path) {
    console.error('Write the path of the pairs: node scripts/falc-facts.mjs pairs.json');
    process.exit(2);
  }
  const pairs = JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'));
  const bad = unfaithful(pairs, { acronyms: glossaryAcronyms() });
  for (const { source, easy, changes } of bad)
    console.log(
      `- ${source}\n  ${easy.replaceAll('\n', '\n  ')}\n  ${changes.map(describeChange).join(' · ')}`,
    );
  console.log(`${pairs.length} pairs, ${bad.length} whose facts changed.`);
  process.exitCode = bad.length ? 1 : 0;
}
