import { html, type TemplateResult } from 'lit';

/** Outlines on a grid of 24, drawn with a stroke of 2. Always beside a label: the label says it all. */
export const plus = 'M12 5v14M5 12h14';
export const minus = 'M5 12h14';
export const cross = 'M6 6l12 12M18 6L6 18';
export const tick = 'M4 13l5 5L20 6';
export const chevron = 'M6 9l6 6 6-6';
export const contrast = 'M12 3a9 9 0 100 18 9 9 0 000-18v18M15 4.5v15M18 6.5v11';
export const book = 'M12 6C10 4.5 7 4 3 4v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zv14';
/** Three short lines, each begun with a dot. */
export const simple = 'M9 6h8M9 12h11M9 18h6M4 6h.01M4 12h.01M4 18h.01';
export const ear = 'M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 010 6M18.5 6.5a8 8 0 010 11';
export const back = 'M8 4L3 9l5 5M3 9h11a6 6 0 010 12h-3';
export const restart = 'M4 4v6h6M4 10a8.5 8.5 0 11-.3 5';
export const phone =
  'M5 4h4l2 5-2.5 2a11 11 0 005 5L15 13l5 2v4a2 2 0 01-2 2A16 16 0 013 6a2 2 0 012-2z';
/** A link out of a box. */
export const out = 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9';
export const lines = 'M4 6h16M4 12h16M4 18h9';
export const eye = 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z';
export const letters = 'M2 19L8 5l6 14M4.5 14h7M22 12v7M22 15.5a3 3.5 0 11-6 0 3 3.5 0 016 0z';
export const tiles = 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z';
export const moon = 'M20 14.5A8.5 8.5 0 119.5 4a7 7 0 0010.5 10.5z';
export const screen = 'M3 4h18v12H3zM8 20h8M12 16v4';
export const capital = 'M5 8V5h14v3M12 5v14M9 19h6';
export const drop = 'M12 3s6 7 6 11.5a6 6 0 01-12 0C6 10 12 3 12 3z';
export const pause = 'M7 5h3v14H7zM14 5h3v14h-3z';
export const pointer = 'M5 3l14 8-6 2-3 6z';

/** An icon as a picture that says nothing by itself. */
export function icon(outline: string): TemplateResult {
  return html`<svg aria-hidden="true" viewBox="0 0 24 24"><path d=${outline}></path></svg>`;
}
