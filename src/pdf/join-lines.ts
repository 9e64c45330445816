import type { Line } from './lines.js';
import { textOfRuns, type Run } from './model.js';

/** Ends of French words that are no words: what was cut before them was one word. */
const TAIL =
  /^(?:s?sions?|tions?|ations?|itions?|ments?|nements?|lements?|tés?|ités?|rité|bilité|tifs?|tives?|bles?|ables?|ibles?|naux|nales?|nal|taux|tales?|tal|riaux|rial|cipale?s?|cipal|cipaux|di|dredi|credi|manche|bre|tembre|vembre|cembre|vier|vrier|let|llet|nistratifs?|nistration|gation|rences?|teurs?|trices?|nels?|nelles?|ques?|tions|sements?|gements?|lières?|liers?|taires?|naires?|toires?|rations?|cations?|nances?|rance|tants?|dants?|lités?|neté|sitifs?|rons|rez|ront|raient)(?![\p{L}])/u;

/** The words of a text, to know what is one word elsewhere in the file. */
export function wordsIn(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?!\p{L}|-\s*$)/gu))
      words.add(word);
  return words;
}

/**
 * Lines as one text. A hyphen at the end of a line goes only where the word is surely one: it stands whole elsewhere
 * in the file, or ends in what is no word. Two figures that meet at a line's end stay on their lines.
 */
export function joinLines(
  lines: readonly Line[],
  words: ReadonlySet<string>,
  isWantedEnd: (line: Line, next: Line) => boolean = () => false,
): Run[] {
  const runs: Run[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) glue(runs, before, line, words, isWantedEnd(before, line));
    line.cells.forEach((cell, at) => {
      if (at > 0) addText(runs, '\n');
      for (const run of cell) add(runs, run);
    });
  });
  return trimmed(runs);
}

function glue(
  runs: Run[],
  before: Line,
  line: Line,
  words: ReadonlySet<string>,
  isWanted: boolean,
): void {
  const text = textOfRuns(runs);
  if (text.endsWith('\u00ad')) return cut(runs);
  const isHyphen = /\p{L}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(line.text);
  if (isHyphen) {
    const head = /(\p{L}+)[-\u2010]$/u.exec(text)![1]!.toLowerCase();
    const tail = /^\p{Ll}+/u.exec(line.text)![0];
    const isCompound = words.has(`${head}-${tail}`);
    if (!isCompound && (words.has(head + tail) || TAIL.test(line.text))) cut(runs);
    return;
  }
  const meets = /\d[-\u2010]?$/.test(before.text.trimEnd()) && /^\d/.test(line.text);
  const isRow = before.cells.length > 1 || line.cells.length > 1;
  if (isWanted || meets || isRow) return addText(runs, '\n');
  if (!/\s$/.test(text)) addText(runs, ' ');
}

function cut(runs: Run[]): void {
  const last = runs.pop()!;
  runs.push({ ...last, text: last.text.slice(0, -1) });
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && last.link?.href === run.link?.href)
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function addText(runs: Run[], text: string): void {
  const last = runs.at(-1);
  // White space after a link is no part of it.
  if (last && !last.link) runs[runs.length - 1] = { text: last.text.trimEnd() + text };
  else runs.push({ text });
}

/** White space folded, none at either end, none beside a break. */
function trimmed(runs: readonly Run[]): Run[] {
  const folded = runs.map((run) => ({
    ...run,
    text: run.text.replace(/[^\S\n\u00a0\u202f]+/g, ' ').replace(/ ?\n ?/g, '\n'),
  }));
  const kept: Run[] = [];
  for (const run of folded) {
    const before = kept.at(-1)?.text ?? '\n';
    const text = /\s$/.test(before) ? run.text.replace(/^[ \n]+/, '') : run.text;
    if (text) kept.push({ ...run, text });
  }
  while (kept.length > 0) {
    const last = kept.pop()!;
    const text = last.text.trimEnd();
    if (text) {
      kept.push({ ...last, text });
      break;
    }
  }
  return kept;
}
