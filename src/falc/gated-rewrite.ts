import { factsOf } from './facts.js';
import { refusalOf } from './gate.js';
import type { Lexicon } from './lexicon.js';
import type { Rewriter, Signal } from './provider.js';
import { fold, tokensOf } from './tokens.js';
import { turnsOf } from './turns.js';

/** A sentence that a model was asked to write; `result` is null where the rules have the word: `refusal` says why. */
export interface GatedSentence {
  readonly source: string;
  /** One idea a line. */
  readonly result: string | null;
  /** In French, for authors. */
  readonly refusal: string | null;
}

/** What of the platform a delay needs. */
export interface Platform {
  readonly AbortController: new () => { readonly signal: Signal; abort(): void };
  setTimeout(act: () => void, milliseconds: number): unknown;
  clearTimeout(id: never): void;
}

export interface GateOptions {
  /** For all the sentences, in milliseconds; those that are written by then are kept. */
  readonly timeout?: number;
  /** Of all answers together, in letters. */
  readonly max?: number;
  /** The visitor's: to stop. */
  readonly signal?: Signal;
  /** Tells a word from a name at the start of a sentence. */
  readonly lexicon?: Lexicon;
  readonly platform?: Platform;
}

/** Sentences that go together. */
const BATCH = 20;
const BATCH_LETTERS = 6000;
/** An answer is at most so many times as long as its sentence. */
const TIMES = 4;

/** Asks a model; each answer passes the gate that rules pass, or the rules have the word. Never throws. */
export async function gatedRewrite(
  sentences: readonly string[],
  rewriter: Rewriter,
  {
    timeout = 30_000,
    max = 200_000,
    signal,
    lexicon,
    platform = globalThis as unknown as Platform,
  }: GateOptions = {},
): Promise<GatedSentence[]> {
  const controller = new platform.AbortController();
  let why = 'Le modèle ne répond pas à temps.';
  let stop = (): void => undefined;
  const stopped = new Promise<null>((done) => {
    stop = () => {
      controller.abort();
      done(null);
    };
  });
  const stopAsked = () => {
    why = 'Arrêté.';
    stop();
  };
  const timer = platform.setTimeout(() => stop(), timeout);
  signal?.addEventListener('abort', stopAsked, { once: true });
  if (signal?.aborted) stopAsked();

  const gated: GatedSentence[] = [];
  let left = max;
  try {
    for (const batch of batchesOf(sentences)) {
      if (controller.signal.aborted) break;
      const asked = Promise.resolve()
        .then(() => rewriter.rewrite(batch, controller.signal))
        .catch((error: unknown) => messageOf(error));
      const answers = await Promise.race([asked, stopped]);
      if (answers === null || typeof answers === 'string') {
        if (answers !== null && !controller.signal.aborted) why = answers;
        break;
      }
      if (!Array.isArray(answers) || answers.length !== batch.length) {
        why = 'Le modèle ne répond pas une fois pour chaque phrase.';
        // Which answer is for which sentence is not known; another batch may come out right.
        for (const source of batch) gated.push({ source, result: null, refusal: why });
        continue;
      }
      for (const [at, source] of batch.entries()) {
        const sentence = gate(source, answers[at], left, lexicon);
        left -= sentence.result?.length ?? 0;
        gated.push(sentence);
      }
    }
  } finally {
    platform.clearTimeout(timer as never);
    signal?.removeEventListener('abort', stopAsked);
  }
  // An answer that comes late has nobody to go to.
  if (gated.length < sentences.length) controller.abort();
  for (const source of sentences.slice(gated.length))
    gated.push({ source, result: null, refusal: why });
  return gated;
}

function* batchesOf(sentences: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let letters = 0;
  for (const sentence of sentences) {
    if (batch.length && (batch.length >= BATCH || letters + sentence.length > BATCH_LETTERS)) {
      yield batch;
      batch = [];
      letters = 0;
    }
    batch.push(sentence);
    letters += sentence.length;
  }
  if (batch.length) yield batch;
}

function gate(source: string, answer: unknown, left: number, lexicon?: Lexicon): GatedSentence {
  const refused = (refusal: string): GatedSentence => ({ source, result: null, refusal });
  if (typeof answer !== 'string') return refused('La réponse n’est pas un texte.');
  if (answer.length > Math.max(TIMES * source.length, 40))
    return refused('La réponse est trop longue.');
  if (answer.length > left) return refused('Les réponses sont trop longues ensemble.');
  const result = plainText(answer, source);
  if (result === null) return refused('La réponse contient du code.');
  if (PREAMBLE.test(result) && !PREAMBLE.test(source))
    return refused('Le modèle parle au lieu de réécrire.');
  const refusal =
    refusalOf(factsOf(source), result) ??
    refusalOfTurns(source, result) ??
    refusalOfNames(source, result, lexicon);
  return refusal ? refused(refusal) : { source, result, refusal: null };
}

const PREAMBLE =
  /^(?:voici|bien sûr|d['’]accord|certainement|désolé|je suis|je ne peux|en tant que|(?:la )?(?:phrase|version|texte|réponse|réécriture|traduction|note)\b[^.!?\n]{0,40}:)/iu;

/** Harmless marks are taken off; null where there is more than words, which the sentence did not have. */
function plainText(answer: string, source: string): string | null {
  let text = answer.normalize('NFC').replace(/\r\n?/g, '\n');
  text = text
    .trim()
    .replace(/^```[a-z]{0,10}[ \t]{0,9}\n/i, '')
    .replace(/\n[ \t]{0,9}```$/, '');
  if (!source.includes('<'))
    text = text
      .replace(/<br ?\/?>|<\/(?:p|li|div)>/gi, '\n')
      .replace(/<\/?(?:b|strong|em|i|p|ul|ol|li|div|span)>/gi, '');
  if (!source.includes('*'))
    text = text.replace(/\*\*([^*\n]{1,400})\*\*/g, '$1').replace(/^\* /gm, '');
  text = text
    .split('\n')
    .map((line) =>
      (/^\s*[-•#]/.test(source) ? line : line.replace(/^\s*(?:[-•]|#{1,6}) /, '')).trim(),
    )
    .filter(Boolean)
    .join('\n');
  for (const mark of [
    '<',
    '>',
    '```',
    '](',
    '{',
    '}',
    '&#',
    '&lt;',
    '&gt;',
    '&amp;',
    '*',
    '|',
    '\\',
  ])
    if (text.split(mark).length > source.split(mark).length) return null;
  // Control characters, and those that turn the direction of reading.
  return /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/.test(
    text,
  ) && !source.includes('\t')
    ? null
    : text;
}

/** Words that start a French sentence, and are no names. */
const STARTERS = new Set(
  (
    'le la les l’ un une des du de d’ ce c’ cet cette ces cela ça mon ma mes ton ta tes son sa ses votre vos notre nos leur leurs ' +
    'il elle ils elles on vous nous je j’ tu qui que qu’ quoi où quand comment pourquoi combien quel quelle quels quelles si s’ ' +
    'pour par avec sans dans sur sous à au aux en chez entre vers contre depuis pendant durant après avant dès jusqu’ selon lors ' +
    'lorsque lorsqu’ alors ensuite puis enfin aussi mais ou et donc car ainsi sinon toutefois cependant attention exemple tout toute ' +
    'tous toutes chaque certains certaines plusieurs quelques aucun aucune autre autres même ni ne n’ non oui y voici voilà ' +
    'est-ce être avoir faut merci aujourd’hui maintenant parfois souvent toujours jamais celui celle ceux celles ' +
    'allez venez apportez demandez appelez écrivez envoyez payez remplissez donnez choisissez prenez regardez lisez gardez signez ' +
    'téléphonez attendez montrez rendez présentez inscrivez déposez cochez joignez vérifiez faites dites avez êtes pouvez devez ' +
    'mettez triez sortez utilisez pensez cliquez contactez ajoutez indiquez respectez restez évitez fermez ouvrez retirez jetez'
  ).split(' '),
);

/** « gratuit » become « payant », or out of nowhere. */
function refusalOfTurns(source: string, result: string): string | null {
  const before = new Set(turnsOf(source));
  const after = new Set(turnsOf(result));
  const changed = [
    ...[...before].filter((word) => !after.has(word)),
    ...[...after].filter((word) => !before.has(word)),
  ];
  return changed.length ? `Changerait le sens (${changed.join(', ')}).` : null;
}

/**
 * The facts do not see a name at the start of a sentence, where any word has a capital. What a model starts with is a
 * word of the sentence, or one that starts French sentences; what the sentence started with stays, if it may be a name.
 */
function refusalOfNames(source: string, result: string, lexicon?: Lexicon): string | null {
  const isWord = (word: string) =>
    STARTERS.has(word) || (/ez$/.test(word) && Boolean(lexicon?.isOnly(word, 'V')));
  const own = wordsOf(source);
  const written = wordsOf(result);
  for (const name of startsOf(result))
    if (!own.has(name) && !isWord(name)) return `Changerait un nom (ajouté : ${name}).`;
  for (const name of startsOf(source))
    if (!written.has(name) && !isWord(name) && !isNoName(name, lexicon))
      return `Changerait un nom (perdu : ${name}).`;
  return null;
}

function wordsOf(text: string): Set<string> {
  return new Set(tokensOf(text).map(({ lower }) => lower));
}

/** A small word, or a verb in a form that starts sentences: « Conformément », « Remplir ». A noun may be a name: « Tours ». */
function isNoName(word: string, lexicon?: Lexicon): boolean {
  const parts = lexicon?.find(word)?.parts ?? [];
  return (
    parts.some((part) => 'RSCDPI'.includes(part)) ||
    (parts[0] === 'V' && /(?:ez|er|ir|re)$/.test(word)) ||
    /^(?:afin|grâce|lors|conformément|suite)$|ément$/.test(word)
  );
}

/** Words with a capital where a sentence, a line or a part of one starts. */
function startsOf(text: string): string[] {
  return Array.from(
    text.matchAll(
      /(?:^|[\n.!?…:•–—-]["»”)\s]{0,4}[«“"(]?\s{0,2}|[«“"(]\s{0,2})(\p{Lu}[\p{L}\p{M}-]*['’]?)/gu,
    ),
    ([, word]) => fold(word!),
  ).flatMap((word) =>
    tokensOf(word)
      .filter(({ kind }) => kind === 'word')
      .map(({ lower }) => lower),
  );
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `Le modèle ne marche pas (${text.slice(0, 200)}).`;
}
