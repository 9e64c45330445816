import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND =
  /(?<!\p{L})(?:cliqu(?:ez|er|ant)\s(?:ici|sur\sce\slien|sur\sle\slien|là)|(?:suivez|voir|suivre)\s(?:ce|le)\slien|par\sici|via\sce\slien|en\ssavoir\splus|lire\sla\ssuite|plus\sd['’]infos?|voir\splus)(?!\p{L})/giu;

/** « cliquez ici »: a link that does not say where it goes. */
export const linkText: Check = {
  id: 'link-text',
  guideline: '78 · Des liens qui disent où ils mènent (EU)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      yield {
        start,
        end,
        advice: `« ${found} » ne dit pas où mène le lien : écrivez-le, par exemple « Regardez les horaires de la mairie ».`,
      };
    }
  }),
};
