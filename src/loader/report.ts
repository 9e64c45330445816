import { explain, type Complaint } from './explain.js';

/** The one console message about a wrong configuration: for each key, what was found and what to write. */
export function report(complaints: readonly Complaint[]): void {
  const lines = complaints.map((complaint) => `- ${explain(complaint)}`);
  console.warn(
    `Parvis : la configuration est à corriger. Le reste fonctionne.\n${lines.join('\n')}`,
  );
}
