// Writes docs/falc-check.md: all that `parvis check` looks at, with an example of each. Held true by
// tests/falc/check.test.ts.   node --import tsx scripts/falc-check-page.mjs
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SEVERITIES = { error: 'erreur', warning: 'attention', advice: 'conseil' };

/** The text of the page. */
export async function pageOfChecks() {
  const { checks } = await import('../src/falc/check/rules/index.ts');
  const { pageChecks } = await import('../src/falc/check/page/index.ts');
  const cases = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'tests/corpus/falc-check/cases.json'), 'utf8'),
  );
  return `# What \`parvis check\` looks at

\`npx parvis check < texte.txt\` writes one line for each place: \`ligne:colonne gravité règle conseil\`. With \`--json\`, it writes
\`{ issues: [{ rule, guideline, severity, start, end, advice }], scores }\`; \`start\` and \`end\` are UTF-16 offsets in the text.
On a page of a site with Parvis, \`?parvis=check\` in the address shows the same, and what the look of the page adds, in a panel that
marks each passage.

- **error** (erreur): this is not easy French; the command ends with code 1.
- **warning** (attention): most readers would stumble.
- **advice** (conseil): look at it again; a program cannot tell.

A text without an error is no FALC yet: FALC is what people with an intellectual disability have read and validated.
Sources: EU (Information for all), RLS (Référentiel langage simplifié), COSLA, WCAG. This page is written by
\`scripts/falc-check-page.mjs\`.

## On text (${checks.length})

| Règle | Consigne | Gravité | Exemple trouvé |
| --- | --- | --- | --- |
${checks.map((check) => row(check, exampleOf(cases[check.id]))).join('\n')}

## On a page (${pageChecks.length})

\`checkPage(page)\` checks the text of a page block by block, and these, from the facts of \`src/falc/check/page-facts.ts\`, which
\`src/falc/page/page-facts.ts\` reads in a browser: colours over a picture, and lines in a closed part of the page, are not
measured.

| Règle | Consigne | Gravité |
| --- | --- | --- |
${pageChecks.map((check) => row(check)).join('\n')}

## Scores

| Mesure | Ce que c’est |
| --- | --- |
| \`words\`, \`sentences\`, \`wordsPerSentence\` | \`l’école\` is one word; a line break ends a sentence |
| \`kmre\` | reading ease of Kandel and Moles: 207 − 1.015 × words per sentence − 73.6 × syllables per word |
| \`hardWords\` | share of words (names and numbers left out) outside the 5 000 most frequent lemmas and the civic words; \`null\` without a lexicon |
| \`longSentences\` | sentences of more than 15 words |
`;
}

function row({ id, guideline, severities }, ...cells) {
  const said = severities.map((severity) => SEVERITIES[severity]).join(', ');
  return `| ${[`\`${id}\``, guideline, said, ...cells].join(' | ')} |`;
}

/** The shortest case, what is found in bold. */
function exampleOf({ found }) {
  const [shortest] = [...found].sort((one, other) => one.length - other.length);
  if (shortest.length > 90) return 'voir les essais';
  return shortest
    .replaceAll('\u00ad', '&shy;')
    .replaceAll('|', '\\|')
    .replaceAll('*', '\\*')
    .replace(/⟦\s*/, '**')
    .replace(/\s*⟧/, '**')
    .replaceAll('\n', ' / ');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  fs.writeFileSync(path.join(ROOT, 'docs/falc-check.md'), await pageOfChecks());
