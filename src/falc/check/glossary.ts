import { formsOf, type GlossaryRow } from '../definitions.js';
import type { Acronym, CheckGlossary, Term } from './model.js';

/** What the checks need of `data/glossary.json`, where the files it is built from are not at hand: our own entries. */
export function checkGlossaryOf(rows: readonly GlossaryRow[]): CheckGlossary {
  const terms: Term[] = [];
  const acronyms: Acronym[] = [];
  for (const [kind, name, definition, coded = '', near = '', expansion = ''] of rows) {
    const forms = formsOf(name, coded);
    if (kind === 0) {
      const context = near ? near.split(' ') : [];
      terms.push({ term: name, forms, definition, ambiguous: context.length > 0, context });
    } else if (kind === 1) acronyms.push({ acronym: name, expansion, forms });
  }
  return { terms, acronyms };
}
