import { relative } from 'node:path';

/**
 * A reporter of `node --test` that writes the counts of the run as JSON:
 * `{ passed, failed, skipped, failures: [{ where, title, message }] }`.
 */
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts[type === 'test:pass' ? 'passed' : 'failed'] += 1;
    if (type === 'test:fail') {
      counts.failures.push({
        where: data.file ? relative(process.cwd(), data.file) : 'a test',
        title: data.name,
        message: data.details.error?.cause?.message ?? data.details.error?.message ?? 'no message',
      });
    }
  }
  yield JSON.stringify(counts);
}
