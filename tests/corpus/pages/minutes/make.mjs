// Writes page.html: council minutes pasted from a word processor, long as they are. Run: node make.mjs
import { writeFileSync } from 'node:fs';
import { writeMeeting } from './deliberations.mjs';

const line = (html, style = '') => `<p class="MsoNormal" style="text-align:justify${style}"><span style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif">${html}<o:p></o:p></span></p>`;
const meeting = (date, options) => [
  `<h2 style="text-align:center"><u>Séance du ${date}</u></h2>`,
  line(`L’an deux mil vingt-cinq, le ${date.replace(' 2025', '')}, à vingt heures, le conseil municipal de la commune de Maisonvaux-le-Bas, légalement convoqué, s’est réuni à la mairie, en séance publique, sous la présidence de Mme Clotilde Arvenot, maire.`),
  line('<b>Présents :</b> M. Firmin Guérande, Mme Sabine Delorge, M. Youssef Amrani-Collin, Mme Huguette Pastourel, M. Damien Rousselier, Mme Élise Vaucanson, M. Gontran Mirebeau, Mme Ndeye Lagarrigue, M. Paul-Émile Sorbier, Mme Maryvonne Thouars, M. Kévin Bastarel, Mme Irène Coudray-Lin, M. Achille Fontbrune, Mme Solange Pérignat.'),
  line('<b>Excusés ayant donné pouvoir :</b> Mme Agathe Levasson à M. Guérande, M. Théodore Quinchon à Mme Delorge, Mme Perle Aubusson à Mme Thouars, M. Hugo Santerne à M. Bastarel.'),
  line('Le quorum étant atteint, la séance est ouverte à vingt heures cinq. Mme Élise Vaucanson est désignée secrétaire de séance.'),
  ...writeMeeting(options).flatMap((item) => [
    `<h3 style="margin-top:18.0pt"><span style="font-size:12.0pt">Délibération n° ${item.number} : ${item.title}</span></h3>`,
    line(`<i>Rapporteur : ${item.reporter}</i>`),
    ...item.paragraphs.map((text) => line(text)),
    ...item.debate.map((text) => line(text, ';margin-left:1.0cm')),
    line(item.decision),
    line(`<b>${item.vote}</b>`),
  ]),
  line('L’ordre du jour étant épuisé, la séance est levée à vingt-trois heures quarante.'),
].join('\n');

writeFileSync(new URL('page.html', import.meta.url), `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Procès-verbaux du conseil municipal 2025 - Maisonvaux-le-Bas</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<div id="header"><a href="/">Maisonvaux-le-Bas</a><ul id="nav">${['Accueil', 'Le village', 'La mairie', 'Le conseil', 'Procès-verbaux', 'Arrêtés', 'École', 'Cantine', 'Associations', 'Salle', 'Urbanisme', 'Eau', 'Déchets', 'Cimetière', 'Agenda', 'Photos', 'Liens', 'Contact'].map((t) => `<li><a href="#">${t}</a></li>`).join('')}</ul></div>
<div id="sidebar"><h3>Années</h3><ul>${[2025, 2024, 2023, 2022, 2021, 2020].map((y) => `<li><a href="#">Procès-verbaux ${y}</a></li>`).join('')}</ul><h3>Prochaine séance</h3><p>Jeudi 11 décembre à 20 heures, salle du conseil. La séance est publique.</p></div>
<div id="page-content">
<!-- main -->
<h1>Procès-verbaux du conseil municipal, 2025</h1>
<p>Les procès-verbaux sont publiés dans la semaine qui suit leur approbation. La version signée se consulte à l’accueil. Pour toute question, appelez le <a href="tel:0199006612">01 99 00 66 12</a>.</p>
${meeting('jeudi 19 juin 2025', { seed: 4211, count: 21, year: 2025, first: 31 })}
<!-- skip --><p class="top"><a href="#header">Haut de page</a></p><!-- /skip -->
${meeting('jeudi 25 septembre 2025', { seed: 90817, count: 22, year: 2025, first: 52 })}
<!-- skip --><p class="top"><a href="#header">Haut de page</a></p><!-- /skip -->
<!-- /main -->
</div>
<div id="footer">Mairie de Maisonvaux-le-Bas, 4 Grande-Rue, 99330 - <a href="#">Mentions légales</a> - <a href="#">Plan du site</a></div>
</body>
</html>
`);
