import type { Check, Checked, CheckOptions, Issue } from './model.js';
import { checks as allChecks } from './rules/index.js';
import { scoresOf } from './scores.js';
import { viewOf } from './view.js';

/** What of a text is not easy French, where, and what to write instead; with scores to compare two versions. */
export async function check(text: string, options: CheckOptions = {}): Promise<Checked> {
  const view = viewOf(text, options);
  const issues = allChecks
    .flatMap((check) =>
      [...check.look(view)].map(({ start, end, advice, severity }) =>
        issueOf(check, start, end, advice, severity),
      ),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return { issues, scores: scoresOf(view) };
}

function issueOf(
  { id, guideline, severities }: Check,
  start: number,
  end: number,
  advice: string,
  severity = severities[0],
): Issue {
  return { rule: id, guideline, severity, start, end, advice };
}
