import type { PageCheck } from '../page-model.js';

/** More than two levels of headings under the title, a level that is skipped, numbers like 2.4.5. */
export const headingLevels: PageCheck = {
  id: 'heading-levels',
  guideline: '59 · Deux niveaux de titres au plus, sans numéros comme 2.4.5 (RLS 6.6.5)',
  severities: ['warning', 'advice'],
  *look(page) {
    const headings = page.blocks.filter(({ kind }) => kind === 'heading');
    const levels = new Set(headings.map(({ level = 2 }) => level).filter((level) => level > 1));
    const deep = headings.find(
      ({ level = 2 }) => [...levels].filter((each) => each < level).length > 1,
    );
    if (deep)
      yield {
        block: deep,
        advice: `« ${deep.text} » est un titre de niveau ${deep.level} : gardez deux niveaux de titres sous le titre de la page.`,
      };
    for (const [at, block] of headings.entries()) {
      const before = at ? (headings[at - 1]!.level ?? 2) : (block.level ?? 2);
      if ((block.level ?? 2) > before + 1)
        yield {
          block,
          severity: 'advice',
          advice: `« ${block.text} » passe du niveau ${before} au niveau ${block.level} : prenez le niveau ${before + 1}.`,
        };
      if (/^\d+\.\d+/.test(block.text))
        yield {
          block,
          advice: `« ${block.text} » : enlevez le numéro, ou gardez un seul chiffre.`,
        };
    }
  },
};
