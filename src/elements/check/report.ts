import type { Scores } from '../../falc/check/model.js';
import type { CheckWords } from '../../i18n/fr/check.js';
import { SEVERITIES, type Finding } from './findings.js';

/** What the panel says, as plain text for a message or a file. */
export function reportOf(
  findings: readonly Finding[],
  scores: Scores,
  words: CheckWords,
  { title, URL: address }: Document,
): string {
  const lines = [`${words.title} : ${title}`, address.split('#')[0]!, '', words.limits, ''];
  for (const { name, value } of scoresOf(scores, words)) lines.push(`${name} : ${value}`);
  for (const severity of SEVERITIES) {
    const own = findings.filter((finding) => finding.severity === severity);
    if (!own.length) continue;
    lines.push('', `${words.severity[severity]} (${own.length})`);
    for (const { advice, guideline, places, rule, words: quoted } of own) {
      const said = [
        quoted && words.quoted(quoted),
        advice,
        places.length > 1 && `(${words.places(places.length)})`,
      ];
      lines.push(`- ${said.filter(Boolean).join(' ')} [${guideline}, ${rule}]`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The measures, with what each one means. */
export function scoresOf(
  { wordsPerSentence, kmre, hardWords }: Scores,
  words: CheckWords,
): { readonly name: string; readonly value: string; readonly means: string }[] {
  const { decimal, percent } = words;
  const scores = [
    {
      name: words.wordsPerSentence,
      value: decimal(wordsPerSentence),
      means: words.wordsPerSentenceMeans,
    },
    { name: words.kmre, value: decimal(kmre), means: words.kmreMeans },
  ];
  if (hardWords !== null)
    scores.push({ name: words.hardWords, value: percent(hardWords), means: words.hardWordsMeans });
  return scores;
}
