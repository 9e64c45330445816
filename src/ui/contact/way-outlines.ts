import type { WayKind } from '../../contact/contact-config.js';
import { phone, screen } from '../icons.js';

/** Beside each way to reach a person. */
export const WAY_OUTLINES: { readonly [kind in WayKind]: string } = {
  online: screen,
  phone,
  callback: 'M5 10h4l2 4-2 1.5a9 9 0 004 4L15 17l4 2v2h-2A13 13 0 014 11zM21 4h-7v6M14 4l3 3',
  counter: 'M4 20V9l8-5 8 5v11zM9 20v-6h6v6',
  paper: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7',
  relay: 'M4 5h11v8H9l-3 3v-3H4zM9 17h8l3 3v-3h1V9h-3',
  video: 'M3 6h12v12H3zM15 10l6-3v10l-6-3z',
  helper:
    'M8 4a3 3 0 100 6 3 3 0 000-6zM3 20v-3a4 4 0 0110 0v3M17 8a2.5 2.5 0 100 5 2.5 2.5 0 000-5zM16 20h5v-2a3 3 0 00-4-3',
  home: 'M3 12l9-8 9 8M6 10v10h12V10M10 20v-5h4v5',
  sms: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  email: 'M3 6h18v13H3zM3 7l9 7 9-7',
};
