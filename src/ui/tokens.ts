import { css } from 'lit';

/**
 * The look shared by our elements. `!important` in `:host` wins over any reset of the page
 * (`* { all: unset !important }` included), and what the page inherits down to us stops here.
 *
 * Sizes are multiples of `--_px`: one CSS px, grown by half as much as the visitor's text (1.5 at 200 %, 2 at
 * 300 %): our controls start large, and a panel that grew as fast would hide the page that it changes.
 * A page with `html { font-size: 62.5% }` changes nothing here.
 *
 * The tokens `--parvis-text`, `--parvis-background`, `--parvis-link`, `--parvis-border`, `--parvis-focus`
 * and `--parvis-scale` are set on the root by the visitor's settings (`preferences/apply`); without them
 * the look follows the system's light or dark scheme.
 */
export const tokens = css`
  :host {
    all: initial !important;
    --_px: calc(1px * clamp(1, 0.5 + 0.5 * var(--parvis-scale, 1), 2));
    --_text: var(--parvis-text, light-dark(#161616, #f4f4f2));
    --_background: var(--parvis-background, light-dark(#ffffff, #1b1c20));
    --_raised: color-mix(in srgb, var(--_text) 5%, var(--_background));
    --_border: var(--parvis-border, light-dark(#6a6a6a, #9a9a9a));
    --_line: color-mix(in srgb, var(--_text) 18%, var(--_background));
    --_accent: var(--parvis-link, light-dark(var(--parvis-accent, #1f4e8c), #9cc3ff));
    --_on-accent: var(--_background);
    --_focus: var(--parvis-focus, light-dark(#0a4fd0, #ffd34d));
    --_font: var(--parvis-font, system-ui, Arial, sans-serif);
    --_radius: calc(8 * var(--_px));
    --_target: max(44px, calc(44 * var(--_px)));
    color-scheme: var(--parvis-scheme, light dark) !important;
    direction: ltr !important;
    unicode-bidi: isolate !important;
    box-sizing: border-box !important;
    font: 400 calc(17 * var(--_px)) / 1.5 var(--_font) !important;
    color: var(--_text) !important;
    -webkit-text-size-adjust: 100% !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  svg {
    width: calc(24 * var(--_px));
    height: calc(24 * var(--_px));
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_background: Canvas;
      --_raised: Canvas;
      --_border: ButtonText;
      --_line: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_focus: Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    :host {
      --_quick: 120ms;
    }
  }
`;
