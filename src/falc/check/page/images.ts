import type { PageCheck } from '../page-model.js';

const FILE = /\.(?:jpe?g|png|gif|webp|svg|avif)$|^(?:img|dsc|image|photo)[_-]?\d+/i;

/** A picture without its text, or none in a long page, or one picture for two things. */
export const images: PageCheck = {
  id: 'images',
  guideline: '70 · Une image près du texte, un seul message, toujours la même (RLS 3.1 à 3.5)',
  severities: ['warning', 'advice'],
  *look(page) {
    const alts = new Map<string, string>();
    let count = 0;
    for (const block of page.blocks)
      for (const { alt, src, decorative } of block.images ?? []) {
        count += 1;
        if (decorative) continue;
        if (alt === null || (!alt.trim() && !decorative))
          yield {
            block,
            advice: 'Cette image n’a pas de texte : écrivez ce qu’elle montre (« alt »).',
          };
        else if (FILE.test(alt))
          yield {
            block,
            advice: `« ${alt} » est un nom de fichier : écrivez ce que l’image montre.`,
          };
        const before = alts.get(src);
        if (alt && before !== undefined && before !== alt)
          yield {
            block,
            severity: 'advice',
            advice: `La même image veut dire « ${before} » et « ${alt} » : prenez une image pour chaque idée.`,
          };
        if (alt) alts.set(src, alt);
      }
    const text = page.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list');
    if (!count && text.length > 4)
      yield {
        block: text[0]!,
        severity: 'advice',
        advice:
          'Cette page n’a pas d’image : mettez un pictogramme près de chaque idée importante.',
      };
  },
};
