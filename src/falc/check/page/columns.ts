import { inBlocks, type PageCheck } from '../page-model.js';

/** Columns, a first line that starts further. */
export const columns: PageCheck = {
  id: 'columns',
  guideline: '68 · Pas de colonnes, pas d’alinéa (RLS 1.5, 1.9)',
  severities: ['warning'],
  look: inBlocks((block) => {
    const { columns = 1, indent = 0 } = block.style ?? {};
    if (columns > 1) return `Ce texte est sur ${columns} colonnes : mettez-le sur une seule.`;
    return indent > 0
      ? 'La première ligne est décalée : commencez-la au bord, comme les autres.'
      : null;
  }),
};
