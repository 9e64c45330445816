/** What Acrobat's own menus put on a field: it checks or shows what is written there, and writes nothing else. */
const PLAIN = /\bAF(?:Date|Number|Percent|Special|Time|Range)_\w+\s*\([^()]*\)\s*;?/g;
/** Shows, hides or goes to a field. */
const SHOW =
  /\b(?:(?:this|event)\s*\.\s*)?getField\s*\([^()]*\)\s*\.\s*(?:display\s*=\s*(?:display\s*\.\s*\w+|\d)|hidden\s*=\s*\w+|setFocus\s*\(\s*\))\s*;?/g;

/** Whether a script of a field may write an answer, there or elsewhere. It is looked at, never run. */
export function mayWrite(actions: ReadonlyMap<string, readonly string[]>): boolean {
  return [...actions].some(
    ([name, scripts]) =>
      name === 'Calculate' ||
      scripts.some((script) => withoutComments(script).replace(PLAIN, '').replace(SHOW, '').trim()),
  );
}

/** Whether scripts of the file itself do more than to name what its fields may call. */
export function mayWriteAtOnce(actions: ReadonlyMap<string, readonly string[]>): boolean {
  return [...actions.values()].flat().some((script) => /\.\s*value|\[|calculate/i.test(script));
}

const withoutComments = (script: string): string =>
  script.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*$/gm, '');
