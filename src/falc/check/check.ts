import type { Check, Checked, CheckOptions, Finding, Issue } from './model.js';
import { checks as allChecks } from './rules/index.js';
import { scoresOf } from './scores.js';
import { viewOf } from './view.js';

/** What of a text is not easy French, where, and what to write instead; with scores to compare two versions. */
export async function check(text: string, options: CheckOptions = {}): Promise<Checked> {
  const view = viewOf(text, options);
  const found = allChecks.flatMap((check) =>
    [...check.look(view)].map((finding) => ({ check, finding })),
  );
  const issues = found
    .filter(
      ({ check, finding }) =>
        !check.yieldsTo ||
        !found.some(
          (other) =>
            check.yieldsTo!.includes(other.check.id) &&
            other.finding.start < finding.end &&
            finding.start < other.finding.end,
        ),
    )
    .map(({ check, finding }) => issueOf(check, finding))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return { issues, scores: scoresOf(view) };
}

function issueOf(
  { id, guideline, severities }: Check,
  { start, end, advice, severity = severities[0] }: Finding,
): Issue {
  return { rule: id, guideline, severity, start, end, advice };
}
