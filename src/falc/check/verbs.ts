import type { Lexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';
import type { CheckedText } from './view.js';

/** Present forms that are a verb in nearly every sentence. */
const FINITE = new Set(
  (
    'ai as a avons avez ont suis es est sommes êtes sont vais vas va allons allez vont ' +
    'peux peut pouvons pouvez peuvent dois doit devons devez doivent veux veut voulons voulez veulent ' +
    'faut fait faites font sait savez dit dites met mettez prend prenez prennent vient venez viennent ' +
    'reçoit recevez reçoivent permet permettent doit soit ait puisse'
  ).split(' '),
);
const SUBJECTS = new Set('je j’ tu il elle on nous vous ils elles ce c’ qui ça cela'.split(' '));
const CLITICS = new Set('ne n’ me m’ te t’ se s’ le la l’ les lui leur y en nous vous'.split(' '));
/** Forms in -re that are no infinitive. */
const FINITE_RE = new Set(
  'montre entre rencontre ouvre couvre découvre livre offre souffre déclare prépare sépare assure mesure dure rentre administre enregistre célèbre'.split(
    ' ',
  ),
);

export function isInfinitive(form: string): boolean {
  return /(?:er|ir|oir|re)$/.test(form) && !FINITE_RE.has(form);
}

/** Participles: past (`donné`, `prise`) and present (`donnant`). */
function isParticiple(form: string): boolean {
  return /(?:é|ée|és|ées|ant|[iu]e?s?|[st]e?s?)$/.test(form) && !/(?:ent|ons)$/.test(form);
}

/** Verbs of a sentence that carry a person; an auxiliary counts, its participle does not. */
export function finiteVerbs(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const found: Token[] = [];
  let last = -9;
  tokens.forEach((token, at) => {
    const form = token.lower.replace(
      /-(?:t-)?(?:vous|il|elle|on|ils|elles|je|tu|nous|moi|le|la|les|lui|y|en)$/,
      '',
    );
    if (token.kind !== 'word' || isInfinitive(form)) return;
    if (!isFinite(tokens, at, form, lexicon)) return;
    // « vous avez donné », « vous êtes inscrit ».
    if (at - last === 1 && isParticiple(form)) return;
    found.push(token);
    last = at;
  });
  return found;
}

function isFinite(tokens: readonly Token[], at: number, form: string, lexicon: Lexicon): boolean {
  if (
    form === 'a' &&
    /^(?:priori|posteriori|fortiori|contrario)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return false;
  if (FINITE.has(form)) return !isNounPlace(tokens, at, form);
  if (!lexicon.mayBe(form, 'V')) return false;
  let before = at - 1;
  while (CLITICS.has(tokens[before]?.lower ?? '') && !SUBJECTS.has(tokens[before]!.lower))
    before -= 1;
  const subject = tokens[before]?.lower ?? '';
  if (SUBJECTS.has(subject) && !/ant$/.test(form)) return true;
  return (
    lexicon.isOnly(form, 'V') &&
    (/(?:ez|ons|ent|era|eront|ait|aient)$/.test(form) || /[^éiu]es?$/.test(form)) &&
    !(isParticiple(form) && /[st]es?$/.test(form))
  );
}

/** « un fait », « le dit ». */
function isNounPlace(tokens: readonly Token[], at: number, form: string): boolean {
  return (
    /^(?:fait|dit|as)$/.test(form) && /^(?:un|le|ce|du|au|tout)$/.test(tokens[at - 1]?.lower ?? '')
  );
}

/** A word that the lexicon knows as this infinitive: `retir` + `er`. */
export function hasInfinitive(text: CheckedText, infinitive: string): boolean {
  return text.lexicon.mayBe(infinitive, 'V');
}

export type Tense = 'future' | 'imperfect' | 'past simple' | 'conditional' | 'subjunctive';

const SUBJUNCTIVES = new Set(
  (
    'soyez soient ait aies aient ayez puisse puisses puissent puissions puissiez fasse fasses fassent fassiez sache saches ' +
    'sachent sachiez aille ailles aillent veuille veuilles veuillent vienne viennes prenne prennes doive doives ' +
    'reçoive tienne obtienne convienne parvienne soit'
  ).split(' '),
);
const PAST = new Set(
  'fut furent eut eurent fit firent dut durent put purent prit prirent vint vinrent fûmes eûmes'.split(
    ' ',
  ),
);
const IMPERFECT = new Set('étais était étions étiez étaient'.split(' '));

/** The tense that a form shows by itself, where it is not the present; null where it may be another word. */
export function tenseOf(form: string, text: CheckedText): Tense | null {
  if (IMPERFECT.has(form)) return 'imperfect';
  if (PAST.has(form)) return 'past simple';
  if (SUBJUNCTIVES.has(form)) return 'subjunctive';
  if (!text.lexicon.isOnly(form, 'V')) return null;
  const stem = (ending: RegExp) => form.replace(ending, '');
  // « ils diffèrent » is present: there is no « differ ».
  if (/(?:âmes|âtes|èrent)$/.test(form))
    return hasInfinitive(text, stem(/(?:âmes|âtes|èrent)$/) + 'er') ? 'past simple' : null;
  // « vous mariez », « nous varions ».
  if (/r(?:ions|iez)$/.test(form) && hasInfinitive(text, form.replace(/(?:ons|ez)$/, 'er')))
    return null;
  if (/r(?:ais|ait|aient|ions|iez)$/.test(form))
    return isOfRer(stem(/(?:ais|ait|aient|ions|iez)$/), text)
      ? /(?:ais|ait|aient)$/.test(form)
        ? 'imperfect'
        : null
      : 'conditional';
  if (/r(?:ai|as|a|ons|ez|ont)$/.test(form))
    return isOfRer(stem(/(?:ai|as|a|ons|ez|ont)$/), text)
      ? /(?:ai|as|a)$/.test(form)
        ? 'past simple'
        : null
      : 'future';
  if (/(?:aient|ait)$/.test(form) && !/(?:^|\p{L})(?:f|pl|t|tr|s)ait$/u.test(form))
    return 'imperfect';
  return null;
}

/** `retir`, `montr`: the form belongs to a verb in -rer, or to `offrir`, `ouvrir`, `courir`. */
function isOfRer(stem: string, text: CheckedText): boolean {
  // « pourra » is of « pouvoir », not of « pourrir ».
  if (stem === 'pourr') return false;
  return hasInfinitive(text, `${stem}er`) || hasInfinitive(text, `${stem}ir`);
}
