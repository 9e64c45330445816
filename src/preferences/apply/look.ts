import { relativeLuminance } from '../contrast.js';
import type { Preferences } from '../schema.js';
import { paletteOf, type Palette } from '../themes.js';

export const ROOT = ':root[data-parvis]';
/** Icon fonts: their letters are drawings, spacing and another font would break them. */
const ICONS =
  ':not(i:empty,span:empty,[class*="icon"]:empty,[class^="fa-"],[class*=" fa-"],.fa,.fas,.far,.fab,.glyphicon,.dashicons,.material-icons,.material-symbols-outlined)';
/** Names that sites give to text for screen readers. */
export const UNSEEN = ':is([class*="sr-only"],[class*="visually-hidden"],[class*="screen-reader"])';
export const SYSTEM_SANS =
  "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif";

/**
 * The rules of every setting but the text size, as CSS for one style sheet of the document or, less the
 * root, of a shadow root. Cascade layer and `!important` together beat the page's own important rules.
 * Pure text: no address in it, so that it may be stored.
 *
 * @param named selector of what shows the name of a link by a picture, in the place of a text (`named-pictures`)
 * @param firstLayer the page's, which ours lies in: `reset.`, or empty
 */
export function lookCss(
  preferences: Preferences,
  isDocument: boolean,
  named = '',
  firstLayer = '',
): string {
  const rules = [
    typography(preferences),
    calm(preferences, named),
    marks(preferences, paletteOf(preferences)),
  ].join('');
  if (!rules) return '';
  const inside = isDocument
    ? rules
    : rules
        .replaceAll(`${ROOT} body,`, '')
        .replaceAll(`${ROOT} body `, '')
        .replaceAll(`${ROOT} `, '')
        .replaceAll(ROOT, ':host');
  return `@layer ${firstLayer}parvis{${inside}}`;
}

/** What our own elements read of the settings, as tokens on the root. */
export function tokensCss(preferences: Preferences): string {
  const shown = paletteOf(preferences);
  const tokens: Record<string, string | number | false> = {
    'line-height': preferences.lineHeight || false,
    'letter-spacing': preferences.letterSpacing ? preferences.letterSpacing + 'em' : false,
    'word-spacing': preferences.wordSpacing ? preferences.wordSpacing + 'em' : false,
    'paragraph-spacing': preferences.paragraphSpacing ? preferences.paragraphSpacing + 'em' : false,
    'line-width': preferences.lineWidth ? preferences.lineWidth + 'ch' : false,
    hyphens: preferences.noHyphens && 'none',
    font: fontFamily(preferences) ?? false,
    underline: preferences.underlineLinks && 'underline',
    ...(shown && {
      scheme: schemeOf(shown),
      text: shown.text,
      background: shown.background,
      link: shown.link,
      border: shown.border,
      focus: shown.focus,
    }),
  };
  const lines = Object.entries(tokens)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => `--parvis-${name}:${value}`);
  return lines.length ? `${ROOT}{${lines.join(';')}}` : '';
}

/** The family of a chosen font; null for the page's. */
export function fontFamily({ font }: Preferences): string | null {
  if (font === 'atkinson') return `'Parvis Atkinson',${SYSTEM_SANS}`;
  if (font === 'opendyslexic') return `'Parvis OpenDyslexic',${SYSTEM_SANS}`;
  return font === 'system' ? SYSTEM_SANS : null;
}

function typography(preferences: Preferences): string {
  const { lineHeight, letterSpacing, wordSpacing, paragraphSpacing, lineWidth } = preferences;
  const family = fontFamily(preferences);
  const onText = [
    letterSpacing && `letter-spacing:${letterSpacing}em!important`,
    wordSpacing && `word-spacing:${wordSpacing}em!important`,
    lineHeight && `line-height:${lineHeight}!important`,
    family && `font-family:${family}!important`,
    preferences.noHyphens && 'hyphens:manual!important;-webkit-hyphens:manual!important',
  ].filter(Boolean);
  const aligned = ':is(p,li,dd,dt,blockquote,figcaption,h1,h2,h3,h4,h5,h6,div,section,article,td)';
  return [
    onText.length ? all(onText.join(';'), ICONS) : '',
    paragraphSpacing
      ? `${ROOT} :is(p,ul,ol,dl,blockquote,table,figure){margin-bottom:${paragraphSpacing}em!important}`
      : '',
    preferences.alignStart ? `${ROOT} ${aligned}{text-align:start!important}` : '',
    lineWidth
      ? `${ROOT} :is(p,li,dd,blockquote,h1,h2,h3,h4,h5,h6){max-width:${lineWidth}ch!important}`
      : '',
  ].join('');
}

function calm({ stopMotion, hideImages }: Preferences, named: string): string {
  const still = all(
    'animation-duration:.001s!important;animation-delay:0s!important;animation-iteration-count:1!important;transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important',
    '',
    ',::before,::after',
  );
  const bare =
    `${ROOT} :is(img[alt=""],img[role=presentation],img[role=none],img[aria-hidden=true]):not(:is(a,button)>img:only-child,:is(a,button)>:only-child>img:only-child,:is(a,button)>picture>img){visibility:hidden!important}` +
    all(
      'background-image:none!important',
      `:not(:empty,input,button,select,label,summary,:is(a,[role=button],[role=link]):has(>${UNSEEN}:only-child)${named && ',' + named})`,
    );
  return (
    (stopMotion ? `${ROOT}{scroll-behavior:auto!important}${still}` : '') + (hideImages ? bare : '')
  );
}

function marks({ underlineLinks, strongFocus }: Preferences, shown: Palette | null): string {
  const focus = shown?.focus ?? '#0a3dc2';
  return (
    (underlineLinks
      ? `${ROOT} a[href]{text-decoration-line:underline!important;text-decoration-thickness:max(1px,.08em)!important;text-underline-offset:.15em!important}`
      : '') +
    (strongFocus
      ? `${ROOT} :focus,${ROOT} :focus-visible{outline:4px solid ${focus}!important;outline-offset:3px!important;box-shadow:0 0 0 8px #fff!important}`
      : '')
  );
}

function schemeOf({ background }: Palette): 'light' | 'dark' {
  return relativeLuminance(background) < 0.2 ? 'dark' : 'light';
}

/** A rule for body and all in it, `::before` and the like where asked. */
function all(declarations: string, except: string, pseudos = ''): string {
  const inside = `${ROOT} body *${except}`;
  const extra = pseudos
    .split(',')
    .filter(Boolean)
    .map((pseudo) => `,${inside}${pseudo}`)
    .join('');
  return `${ROOT} body,${inside}${extra}{${declarations}}`;
}
