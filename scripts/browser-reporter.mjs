import { relative } from 'node:path';

const flat = (suite, above = []) => [
  ...(suite?.tests ?? []).map((test) => ({ ...test, title: [...above, test.name].join(' > ') })),
  ...(suite?.suites ?? []).flatMap((inner) => flat(inner, [...above, inner.name])),
];

/** Counts of one session. A file that did not load, or whose hook failed, is one failure. */
function count(session) {
  const tests = flat(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const failures = tests.filter((test) => !test.skipped && !test.passed);
  const failed = failures.length || (session.passed ? 0 : 1);
  return { passed: tests.length - skipped - failures.length, failed, skipped, failures };
}

/** The browser left before it told of a single test: nothing is known of the file. */
const isInterrupted = (session) =>
  !session.testResults &&
  session.errors.some(({ message }) =>
    /browser disconnected|Navigation timeout|Target closed/.test(message),
  );

export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const countLine = (name, { passed, failed, skipped }) =>
  `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`;

/** What failed, once more at the end of a long run: where, which test, and its message. */
export const failureText = ({ where, title, message }) =>
  `${where}\n    ${title}\n${indent(message)}`;

const messageOf = ({ errors }) =>
  errors.map(({ message }) => message).join('\n') || 'did not come to its end';

const indent = (text) => String(text).replace(/^/gm, '      ');

/** One line a file and browser, the failures in full, and the counts at the end. */
export function countReporter(root) {
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const { passed, failed, skipped, failures } = count(session);
        const mark = failed ? 'not ok' : 'ok';
        console.log(
          `${mark} ${session.browser.name} ${relative(root, testFile)}: ${passed} passed` +
            (failed ? `, ${failed} failed` : '') +
            (skipped ? `, ${skipped} skipped` : ''),
        );
        for (const { title, error } of failures) {
          console.log(`    ${title}`);
          console.log(indent(error?.message ?? 'no message'));
          if (error?.expected !== undefined) {
            console.log(indent(`expected: ${error.expected}\nactual:   ${error.actual}`));
          }
          if (error?.stack) console.log(indent(error.stack));
        }
        for (const error of session.errors) console.log(indent(error.stack || error.message));
        for (const url of session.request404s) console.log(indent(`not found: ${url}`));
        if (failed)
          for (const line of session.logs) console.log(indent(line.map(String).join(' ')));
      }
    },

    stop({ sessions }) {
      const all = [...sessions];
      const known = all.filter((session) => !isInterrupted(session));
      const perBrowser = [...new Set(all.map((session) => session.browser.name))].map((name) => ({
        name,
        ...sum(known.filter((session) => session.browser.name === name).map(count)),
      }));
      const interrupted = all.filter(isInterrupted).map(({ browser, testFile }) => ({
        name: browser.name,
        file: relative(root, testFile),
      }));
      const failures = known
        .filter((session) => !session.passed)
        .flatMap((session) => {
          const where = `${session.browser.name} ${relative(root, session.testFile)}`;
          const { failures } = count(session);
          if (failures.length === 0)
            return [{ where, title: 'the file', message: messageOf(session) }];
          return failures.map(({ title, error }) => ({
            where,
            title,
            message: error?.message ?? 'no message',
          }));
        });
      // Started by `npm test`, which prints the counts of every kind of test at its end.
      if (process.send) process.send({ perBrowser, interrupted, failures });
      else console.log(perBrowser.map((counts) => countLine(counts.name, counts)).join('\n'));
    },
  };
}
