import type { Town } from '../config/config.js';
import { markup, type Markup } from '../pages/markup.js';
import { sayChannel, sayMoment, sayReason } from '../pages/say.js';
import type { Count, Entry } from '../tables/ledger.js';
import type { Channel } from '../tables/request.js';

const WORDS: Record<string, string> = {
  created: 'Demandes reçues',
  taken: 'Prises en charge',
  'no-answer': 'Appels sans réponse',
  closed: 'Finies',
  'closed-in-time': 'Finies à temps',
  'closed-late': 'Finies en retard',
  cancelled: 'Annulées par la personne',
  changed: 'Changées par la personne',
  erase: 'Effacées par un agent',
  expired: 'Jamais traitées',
  purge: 'Effacées à la fin du délai',
  release: 'Laissées à un autre',
  reopen: 'Rouvertes',
  take: 'Prises en charge',
  note: 'Note écrite',
};

/** Counts by month: no line tells of a person. */
export function figuresBody(town: Town, counts: readonly Count[]): Markup {
  const months = [...new Set(counts.map(({ month }) => month))];
  return markup`<h1>Chiffres</h1>
<p>Ces chiffres ne disent rien d’une personne. Ils restent quand les demandes sont effacées.</p>
${months.length === 0 ? markup`<p>Aucune demande pour l’instant.</p>` : ''}
${months.map(
  (month) => markup`<table><caption>${sayMonth(month)}</caption>
<thead><tr><th scope="col">Quoi</th><th scope="col">Combien</th></tr></thead>
<tbody>${counts
    .filter((count) => count.month === month)
    .map(
      ({ what, count }) =>
        markup`<tr><th scope="row">${sayWhat(town, what)}</th><td>${count}</td></tr>`,
    )}</tbody></table>`,
)}`;
}

/** Who did what: for whoever answers for the data. */
export function journalBody(town: Town, entries: readonly Entry[]): Markup {
  return markup`<h1>Journal</h1>
<p>Les ${entries.length} dernières actions, la dernière en premier. Le journal est gardé un an, sans nom ni numéro de visiteur.</p>
<table class="list" role="table"><caption>Actions</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Quand</th><th scope="col" role="columnheader">Qui</th><th scope="col" role="columnheader">Quoi</th><th scope="col" role="columnheader">Demande</th></tr></thead>
<tbody role="rowgroup">${entries.map(
    ({ at, who, what, reference }) =>
      markup`<tr role="row"><td role="cell" data-label="Quand">${sayMoment(at, town.schedule.zone)}</td><td role="cell" data-label="Qui">${who}</td><td role="cell" data-label="Quoi">${sayDeed(what)}</td><td role="cell" data-label="Demande">${reference}</td></tr>`,
  )}</tbody></table>`;
}

const DEEDS: Record<string, string> = {
  created: 'Demande reçue',
  cancelled: 'Demande annulée',
  changed: 'Moment changé',
  taken: 'Demande prise',
  closed: 'Demande finie',
  expired: 'Délai passé, demande effacée',
  'no-answer': 'Pas de réponse',
  release: 'Laissée à un autre',
  reopen: 'Demande rouverte',
  erase: 'Demande effacée',
  note: 'Note écrite',
  export: 'Liste téléchargée (CSV)',
  print: 'Liste à imprimer ouverte',
};

function sayDeed(what: string): string {
  const purged = /^purge:(\d+)$/.exec(what)?.[1];
  return purged ? `Effacement à la fin du délai : ${purged}` : (DEEDS[what] ?? what);
}

function sayWhat(town: Town, what: string): string {
  const [kind, name] = what.split(/:(.*)/s);
  if (kind === 'channel' && name) return `Par : ${sayChannel(name as Channel)}`;
  if (kind === 'reason' && name) return `Sujet : ${sayReason(town, name)}`;
  return WORDS[what] ?? what;
}

function sayMonth(month: string): string {
  return new Intl.DateTimeFormat('fr-FR', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`));
}
