#!/usr/bin/env node
import { check, simplify, type Checked } from './falc.js';
import { readInputs, UsageError, type Input } from './input.js';
import { speakText } from './speak-text.js';

const HELP = `Parvis, pour ceux qui écrivent les pages d’une commune.

  npx parvis falc [--json] [fichiers] < texte
      Écrit le texte en français facile, une idée par ligne.
      Ce n’est pas du FALC validé : des personnes concernées doivent le relire.

  npx parvis check [--json] [fichiers] < texte
      Dit ce qui n’est pas facile à lire, où, et quoi écrire à la place :
      ligne:colonne gravité règle conseil, puis les mesures du texte.

  npx parvis speak-text [--json] [fichiers] < texte
      Écrit ce que la voix dit, ligne par ligne : « 8h30 » devient « 8 heures 30 ».

  --json   Écrit le résultat en JSON.
  --help   Écrit cette aide.

Le texte est en UTF-8. Sans fichier, il vient de l’entrée standard.
Code de sortie : 0 tout va bien, 1 check a trouvé une erreur, 2 la commande est fausse.
`;

const GRAVITIES = { error: 'erreur', warning: 'attention', advice: 'conseil' } as const;

/** What a command writes, and whether it found an error. */
interface Output {
  readonly text: string;
  readonly failed: boolean;
}

async function run(args: readonly string[]): Promise<Output> {
  const options = args.filter((arg) => arg.startsWith('-') && arg !== '-');
  const [command, ...files] = args.filter((arg) => !options.includes(arg));
  if (options.some((option) => option === '--help' || option === '-h') || command === 'help')
    return { text: HELP, failed: false };
  const unknown = options.find((option) => option !== '--json');
  if (unknown) throw new UsageError(`Option inconnue : « ${unknown} ». Écrivez --json ou --help.`);
  if (command === undefined)
    throw new UsageError(
      'Il manque une commande. Écrivez npx parvis falc, npx parvis check, npx parvis speak-text ou npx parvis --help.',
    );
  if (command !== 'falc' && command !== 'check' && command !== 'speak-text')
    throw new UsageError(
      `Commande inconnue : « ${command} ». Écrivez falc, check ou speak-text, par exemple : npx parvis check < texte.txt`,
    );
  const json = options.includes('--json');
  const inputs = readInputs(files.filter((file) => file !== '-'));
  if (command === 'speak-text') return speakAll(inputs, json);
  return command === 'falc' ? simplifyAll(inputs, json) : checkAll(inputs, json);
}

async function simplifyAll(inputs: readonly Input[], json: boolean): Promise<Output> {
  const results = await Promise.all(inputs.map(({ text }) => simplify(text)));
  const text = json
    ? toJson(inputs, results)
    : results.map((result) => `${result.text}\n`).join('\n');
  return { text, failed: false };
}

async function checkAll(inputs: readonly Input[], json: boolean): Promise<Output> {
  const results = await Promise.all(inputs.map(({ text }) => check(text)));
  return {
    text: json
      ? toJson(inputs, results)
      : inputs.map((input, at) => report(input, results[at]!, inputs.length > 1)).join('\n'),
    failed: results.some(({ issues }) => issues.some(({ severity }) => severity === 'error')),
  };
}

function speakAll(inputs: readonly Input[], json: boolean): Output {
  const results = inputs.map(({ text }) => speakText(text));
  const text = json
    ? toJson(inputs, results)
    : results.map(({ lines }) => lines.map(({ spoken }) => `${spoken}\n`).join('')).join('');
  return { text, failed: false };
}

/** One text: its result. Several: a list of results, each with its `file`. */
function toJson(inputs: readonly Input[], results: readonly object[]): string {
  const value =
    inputs.length === 1
      ? results[0]
      : results.map((result, at) => ({ file: inputs[at]!.file, ...result }));
  return `${JSON.stringify(value, null, 2)}\n`;
}

function report({ file, text }: Input, { issues, scores }: Checked, named: boolean): string {
  const places = placesOf(text);
  const lines = issues.map(
    ({ start, severity, rule, advice }) =>
      `${named ? `${file}:` : ''}${places(start)} ${GRAVITIES[severity]} ${rule} ${advice}`,
  );
  const count = (severity: keyof typeof GRAVITIES, one: string, more: string) =>
    plural(issues.filter((issue) => issue.severity === severity).length, one, more);
  const said = (value: number) => String(value).replace('.', ',');
  return [
    ...lines,
    ...(lines.length ? [''] : []),
    `${named ? `${file} : ` : ''}${count('error', 'erreur', 'erreurs')}, ${count('warning', 'point d’attention', 'points d’attention')}, ${count('advice', 'conseil', 'conseils')}.`,
    `${plural(scores.words, 'mot', 'mots')}, ${plural(scores.sentences, 'phrase', 'phrases')}, ${said(scores.wordsPerSentence)} mots par phrase, ${plural(scores.longSentences, 'phrase', 'phrases')} de plus de 15 mots.`,
    `Lisibilité (Kandel-Moles) : ${said(scores.kmre)} sur 100.` +
      (scores.hardWords === null
        ? ''
        : ` Mots rares : ${said(Number((scores.hardWords * 100).toFixed(1)))} %.`),
    '',
  ].join('\n');
}

const plural = (count: number, one: string, more: string) => `${count} ${count < 2 ? one : more}`;

/** Line and column, from 1, of an offset; offsets are asked in order. */
function placesOf(text: string): (offset: number) => string {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < offset;
      next = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = next + 1;
    }
    return `${line}:${offset - lineStart + 1}`;
  };
}

// Whoever reads us may stop: `npx parvis check < texte | head`.
process.stdout.on('error', () => process.exit());

try {
  const { text, failed } = await run(process.argv.slice(2));
  process.exitCode = failed ? 1 : 0;
  process.stdout.write(text);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.exitCode = 2;
  process.stderr.write(`parvis : ${error.message}\n`);
}
