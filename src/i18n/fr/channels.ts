/** All the ways to do a procedure, or to reach the town hall. */
export const channelsFr = {
  lang: 'fr',
  title: 'Toutes les façons de faire',
  suits: 'Pour vous si',
  hours: 'Horaires',
  bring: 'À apporter',
  access: 'Pour entrer',
  address: 'Adresse',
  go: 'Ouvrir la page',
  goNew: 'C’est un autre site.',
  ask: 'Demander un rappel',
  print: 'Imprimer cette liste',
};

export type ChannelsWords = typeof channelsFr;
