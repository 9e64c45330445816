import { readFileSync, readdirSync } from 'node:fs';
import type { Acronym, CheckGlossary, Term } from '../falc/check/model.js';
import { Lexicon } from '../falc/lexicon.js';

/** What the FALC engine knows of French words, read from the files beside it. */
export interface FalcData {
  readonly lexicon: Lexicon;
  readonly glossary: CheckGlossary;
}

/** In `src/` and in `lib/` alike. */
const FALC = new URL('../falc/', import.meta.url);

let data: FalcData | undefined;

/** Reads the lexicon and the glossary, once (70 ms). */
export function readFalcData(): FalcData {
  return (data ??= {
    lexicon: new Lexicon(readFileSync(new URL('data/lexicon.txt', FALC), 'utf8')),
    glossary: {
      terms: readdirSync(new URL('glossary/', FALC))
        .filter((name) => /^terms-.*\.json$/.test(name))
        .sort()
        .flatMap((name) => readJson(`glossary/${name}`) as Term[]),
      acronyms: readJson('glossary/acronyms.json') as Acronym[],
    },
  });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, FALC), 'utf8'));
}
