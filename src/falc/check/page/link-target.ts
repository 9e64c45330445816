import { inBlocks, type PageCheck } from '../page-model.js';

const VAGUE =
  /^(?:(?:cliqu(?:ez|er)\s)?(?:ici|là)|ce\slien|lien|en\ssavoir\splus|(?:lire|voir)\s(?:la\ssuite|plus)|plus\sd['’]infos?|suite|détails?|télécharger|>+|»|\.{3}|…)$/iu;

/** A link whose words do not say where it goes. */
export const linkTarget: PageCheck = {
  id: 'link-target',
  guideline: '78 · Des liens qui disent où ils mènent (EU)',
  severities: ['warning'],
  look: inBlocks((block) => {
    const vague = block.links?.find(({ text }) => VAGUE.test(text.trim()));
    if (vague)
      return `Le lien « ${vague.text} » ne dit pas où il mène : écrivez-le, par exemple « Les horaires de la mairie ».`;
    const bare = block.links?.find(({ text }) =>
      /^(?:https?:\/\/|www\.)\S{30,}/i.test(text.trim()),
    );
    return bare ? 'Ce lien montre une longue adresse : écrivez le nom de la page.' : null;
  }),
};
