import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';

const PARENTHESES = /\([^()\n]{1,300}\)|\[[^[\]\n]{3,300}\]/g;

/** A part of a sentence between parentheses; an acronym and its words may stay. */
export const parentheses: Check = {
  id: 'parentheses',
  guideline: '31 · Pas de parenthèses ni de crochets (RLS 4.2)',
  severities: ['warning'],
  *look({ text, glossary }) {
    for (const { found, start, end } of matchesOf(PARENTHESES, text)) {
      const inside = found.slice(1, -1).trim();
      if (/^[\p{Lu}\d]{2,8}$/u.test(inside) || /^\d{1,2}$/.test(inside)) continue;
      if (
        glossary.acronyms.some(({ acronym, forms }) => acronym === inside || forms.includes(inside))
      )
        continue;
      // « CAF (caisse d’allocations familiales) », « habitant(e) » (see `middle-dot`), « et (ou) ».
      if (
        /(?:^|[^\p{L}])\p{Lu}[\p{Lu}\d]{1,7}\s?$/u.test(text.slice(Math.max(0, start - 12), start))
      )
        continue;
      if (/\p{L}$/u.test(text.slice(0, start).slice(-1)) && inside.length < 7) continue;
      yield {
        start,
        end,
        advice: /^(?:ex|exemple|par ex)/i.test(inside)
          ? 'Parenthèses : faites une phrase qui commence par « Par exemple ».'
          : 'Parenthèses : enlevez ce qui n’est pas utile, ou faites une autre phrase.',
      };
    }
  },
};
