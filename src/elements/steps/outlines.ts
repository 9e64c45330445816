/** Outlines of the buttons around a form, on a grid of 24. */
export const arrow = 'M5 12h14M13 6l6 6-6 6';
export const arrowBack = 'M19 12H5M11 6l-6 6 6 6';
export const paper = 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h6M9 16h6';
export const printer = 'M7 9V3h10v6M7 18H4v-7a2 2 0 012-2h12a2 2 0 012 2v7h-3M7 14h10v7H7z';
export const eraser = 'M8 20h12M4 15L14 5l6 6-9 9H8z';
export const pencil = 'M4 20l1-5L16 4l4 4L9 19z';
export const plane = 'M3 12l18-8-7 17-3-7z';
export const list = 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01';
export const warning = 'M12 3L2 20h20zM12 10v5M12 17.5v.01';
export const stop = 'M6 6h12v12H6z';
