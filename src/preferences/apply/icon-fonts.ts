import { restatedRules, type Restatement } from './restated-rules.js';
import { sheetsOf } from './text-size.js';

/** Families whose letters are drawings, by the names they are given. */
const DRAWINGS =
  /icon|awesome|glyph|symbol|dashicons|feather|fontello|flaticon|icomoon|\bETmodules\b/i;

/** The page's own rules about fonts of icons, said again: in another font their letters would be empty squares. */
export function* iconFontRules(tree: Document | ShadowRoot): Generator<undefined, string, void> {
  const restatement: Restatement = {
    spared: null,
    declare: (style) => {
      const family = style.fontFamily;
      return DRAWINGS.test(family) ? `font-family:${family}!important;` : '';
    },
    unreadable: false,
  };
  return yield* restatedRules(sheetsOf(tree), restatement);
}
