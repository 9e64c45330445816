import { check, simplify, type Checked } from './falc.js';
import { GRAVITIES, plural, type Output } from './output.js';
import type { Input } from './input.js';
import { speakText } from './speak-text.js';

export async function simplifyAll(inputs: readonly Input[], json: boolean): Promise<Output> {
  const results = await Promise.all(inputs.map(({ text }) => simplify(text)));
  const text = json
    ? toJson(inputs, results)
    : results.map((result) => `${result.text}\n`).join('\n');
  return { text, failed: false };
}

export async function checkAll(inputs: readonly Input[], json: boolean): Promise<Output> {
  const results = await Promise.all(inputs.map(({ text }) => check(text)));
  return {
    text: json
      ? toJson(inputs, results)
      : inputs.map((input, at) => report(input, results[at]!, inputs.length > 1)).join('\n'),
    failed: results.some(({ issues }) => issues.some(({ severity }) => severity === 'error')),
  };
}

export function speakAll(inputs: readonly Input[], json: boolean): Output {
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
