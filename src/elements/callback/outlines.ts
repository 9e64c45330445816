import { phone } from '../../ui/icons.js';

/** Beside each way to be reached. */
export const CHANNEL_OUTLINES: { readonly [channel: string]: string } = {
  phone,
  sms: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  email: 'M3 6h18v13H3zM3 7l9 7 9-7',
  relay: 'M4 5h11v8H9l-3 3v-3H4zM9 17h8l3 3v-3h1V9h-3',
  visio: 'M3 6h12v12H3zM15 10l6-3v10l-6-3z',
};
