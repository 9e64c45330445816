/** What Orca says of an element, in one browser: a part of docs/screen-reader.md. */
export interface Heard {
  readonly browser: string;
  readonly text: string;
}

/** `<!-- heard: firefox | First step | Last step -->`: a marked part, or what it says from one step to another. */
const MARK = /<!-- heard: ([\w-]+)(?: \| ([^|]+?) \| ([^|]+?))? -->/g;

/** What a page about an element asks for, and its own words about it. `none`: nothing has been recorded. */
export function readHeard(
  section: string,
  transcripts: string,
): { readonly heard: readonly Heard[]; readonly text: string; readonly isMissing: boolean } {
  const heard = [...section.matchAll(MARK)].filter(([, part]) => part !== 'none');
  return {
    heard: heard.map(([, part = '', first, last]) => ({
      browser: part.startsWith('chromium') ? 'Chromium' : 'Firefox',
      text: stepsOf(partOf(transcripts, part), first, last),
    })),
    text: section.replaceAll(MARK, '').trim(),
    isMissing: /<!-- heard: none -->/.test(section),
  };
}

function partOf(transcripts: string, part: string): string {
  const [, found] = transcripts.split(new RegExp(`<!-- ${part}: (?:start|end) -->`));
  if (!found) throw new Error(`docs/screen-reader.md has no part "${part}"`);
  return found.trim();
}

/** The steps of a part, from the one that begins with some words to another one. */
function stepsOf(part: string, first?: string, last?: string): string {
  if (first === undefined || last === undefined) return part;
  const steps = part.split(/^(?=\*\*)/m);
  const from = steps.findIndex((step) => step.startsWith(`**${first}`));
  const to = steps.findIndex((step, at) => at >= from && step.startsWith(`**${last}`));
  if (from < 0 || to < 0)
    throw new Error(`docs/screen-reader.md has no step "${from < 0 ? first : last}"`);
  return steps
    .slice(from, to + 1)
    .join('')
    .trim();
}
