import { inBlocks, type PageCheck } from '../page-model.js';

/** A table that is large or without headers. */
export const tables: PageCheck = {
  id: 'tables',
  guideline: '71 · Des tableaux simples, avec un texte (RLS 3.6)',
  severities: ['advice', 'warning'],
  look: inBlocks((block) => {
    const { table } = block;
    if (!table) return null;
    if (!table.hasHeaders) return 'Ce tableau n’a pas de titres de colonnes : ajoutez-les.';
    return table.columns > 3 || table.rows > 8
      ? `Ce tableau a ${table.columns} colonnes et ${table.rows} lignes : faites-en plusieurs petits, ou écrivez des phrases.`
      : null;
  }),
};
