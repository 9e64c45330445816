/** The way to `<parvis-services>` in the panel: apart, since few pages have it. */
export const servicesEntryFr = {
  label: 'Comprendre les liens de cette page',
  hint: 'Ce que c’est, ce qu’il faut avoir, à quoi faire attention',
};
