/** What the buttons of the bar show, drawn as in `ui/icons`. */
export const play = 'M8 5v14l11-7z';
export const stop = 'M6 6h12v12H6z';
export const before = 'M18 6l-8 6 8 6zM6 6v12';
export const after = 'M6 6l8 6-8 6zM18 6v12';
export const paragraphUp = 'M12 20V8M7 12l5-5 5 5M5 4h14';
export const paragraphDown = 'M12 4v12M7 12l5 5 5-5M5 20h14';
export const gauge = 'M4 17a8 8 0 1116 0M12 17l4-6';
export const aim = 'M12 3v4M12 17v4M3 12h4M17 12h4M12 11a1 1 0 100 2 1 1 0 000-2z';
export const save = 'M12 4v11M7 11l5 5 5-5M5 20h14';
export const again = 'M5 12a7 7 0 107-7H6M9 2L6 5l3 3';
