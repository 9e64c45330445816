import type { ChannelsWords } from '../fr/channels.js';

export const channelsEn: ChannelsWords = {
  lang: 'en',
  title: 'All the ways to do it',
  suits: 'For you if',
  hours: 'Opening hours',
  bring: 'To bring',
  access: 'To come in',
  address: 'Address',
  go: 'Open the page',
  goNew: 'It is another site.',
  ask: 'Ask to be called back',
  print: 'Print this list',
};
