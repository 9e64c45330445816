// Pages to measure on: a town's text, as long as wanted, written for this.
const SENTENCES = [
  'La mairie est ouverte le lundi et le jeudi de 9 h à 12 h, et le mercredi de 14 h à 18 h.',
  'Apportez votre ancien titre, une photo de moins de six mois et un justificatif de domicile.',
  'Le conseil municipal fixe le prix du repas à 3,45 € pour les familles de la commune.',
  'La collecte des bacs jaunes passe un mardi sur deux : sortez le bac la veille au soir.',
  'Pour une naissance, la déclaration se fait dans les cinq jours, au guichet ou par le père.',
  'La médiathèque prête dix documents pour trois semaines, et la carte est gratuite.',
  'Les travaux de la rue du Lavoir durent du 3 mars au 18 avril ; le passage reste possible à pied.',
  'Une dérogation est accordée si le logement est à plus de deux kilomètres de l’école.',
];
const TITLES = [
  'Horaires',
  'Carte d’identité',
  'Cantine',
  'Déchets',
  'État civil',
  'Médiathèque',
  'Travaux',
  'École',
];
const STYLE = `body{margin:0;font:16px/1.5 Arial,sans-serif;color:#222}header,footer{background:#0b3d5c;color:#fff;padding:16px}
main{max-width:1000px;margin:0 auto;padding:16px}h1{font-size:34px}h2{font-size:1.6rem;color:#0b3d5c}p{font-size:15px}
li{font-size:14px}table{border-collapse:collapse}td,th{border:1px solid #aaa;padding:6px;font-size:13px}a{color:#0a58ca}.note{font-size:.9rem;background:#eef}`;

/** A page of about so many words, with `head` in its head. */
export function townPage(words, head = '') {
  let text = '';
  for (let at = 0, count = 0; count < words; at++) {
    const say = (step) => SENTENCES[(at * step + step) % SENTENCES.length];
    text += `<section><h2 id="s${at}">${TITLES[at % TITLES.length]} ${at + 1}</h2><p>${say(1)} <a href="#s${at}">${say(3)}</a> ${say(5)}</p><p class="note"><strong>À savoir.</strong> ${say(7)} ${say(2)}</p>`;
    count += 85;
    if (at % 3 === 0)
      text += `<ul>${[1, 2, 3].map((step) => `<li>${say(step)}</li>`).join('')}</ul>`;
    if (at % 4 === 0)
      text += `<table><tr><th>Jour</th><th>Heures</th></tr><tr><td>Lundi</td><td>9 h – 12 h</td></tr><tr><td>Mardi</td><td>14 h – 18 h</td></tr></table>`;
    count += (at % 3 === 0 ? 50 : 0) + (at % 4 === 0 ? 12 : 0);
    text += '</section>\n';
  }
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Commune</title><style>${STYLE}</style>${head}</head><body><header>Commune</header><main><h1>La commune</h1>${text}</main><footer>Mairie, 02 61 91 00 00</footer></body></html>`;
}
