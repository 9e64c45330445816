import type { Town } from '../config/config.js';
import { markup, type Markup } from '../pages/markup.js';
import {
  dialled,
  sayChannel,
  sayMoment,
  sayExpected,
  sayPhone,
  sayReason,
  sayStatus,
} from '../pages/say.js';
import type { Backlog } from '../tables/outbox.js';
import type { Request } from '../tables/request.js';
import { HOUR, MINUTE } from '../clock.js';

export interface ListView {
  readonly requests: readonly Request[];
  readonly words: string;
  readonly isOpen: boolean;
  readonly now: number;
  readonly backlog: Backlog;
  readonly csrf: string;
  /** `/rappel/agent/saint-orlain` */
  readonly home: string;
  readonly hasMore: boolean;
}

/** All requests of a town, what is promised first at the top. */
export function listBody(town: Town, view: ListView): Markup {
  const { requests, words, isOpen, home, now, hasMore } = view;
  const count = requests.length;
  return markup`<h1>${isOpen ? 'Demandes à traiter' : 'Demandes finies'}</h1>
${backlogAlert(view.backlog, now)}
<form class="line no-print" method="get" action="${home}" role="search">
<p><label for="q">Chercher un nom, un numéro, une référence</label>
<input type="search" id="q" name="q" value="${words}"></p>
${isOpen ? '' : markup`<input type="hidden" name="vue" value="finies">`}
<p><button>Chercher</button></p>
</form>
${words ? markup`<p role="status">${count === 0 ? 'Rien' : count} pour « ${words} ». <a href="${home}${isOpen ? '' : '?vue=finies'}">Tout voir</a></p>` : ''}
${
  count === 0
    ? markup`<p>Aucune demande ici.</p>`
    : markup`<table class="list" role="table">
<caption>${count} ${count > 1 ? 'demandes' : 'demande'}${isOpen ? ', la plus pressée en premier' : ', la dernière en premier'}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Demande</th><th scope="col" role="columnheader">Quand</th><th scope="col" role="columnheader">Qui</th><th scope="col" role="columnheader">Sujet</th><th scope="col" role="columnheader">État</th>${isOpen ? markup`<th scope="col" role="columnheader">Agir</th>` : ''}</tr></thead>
<tbody role="rowgroup">${requests.map((request) => row(town, request, view))}</tbody>
</table>`
}
${hasMore ? markup`<p>Seules les 300 premières sont montrées. Cherchez un nom ou une référence pour voir les autres.</p>` : ''}`;
}

function row(town: Town, request: Request, { home, now, isOpen, csrf }: ListView): Markup {
  const { id, reference, person, status, agent } = request;
  return markup`<tr role="row">
<th scope="row" role="rowheader"><a class="row-link" href="${home}/demandes/${id}">${reference}</a>${request.isUrgent && isOpen ? markup` <span class="tag urgent">Urgence ?</span>` : ''}${request.isVerified ? '' : markup` <span class="tag">non vérifiée</span>`}</th>
<td role="cell" data-label="Quand">${isOpen ? urgency(request, now) : ''} ${sayExpected(request, town)}</td>
<td role="cell" data-label="Qui">${person?.firstName ?? ''} ${contactOf(request)}</td>
<td role="cell" data-label="Sujet">${sayReason(town, request.reason)}</td>
<td role="cell" data-label="État">${sayStatus(request)}${agent && status !== 'received' ? markup`<br><span class="hint">${agent}</span>` : ''}</td>
${
  isOpen
    ? markup`<td role="cell" data-label="Agir">${
        status === 'received'
          ? markup`<form method="post" action="${home}/demandes/${id}"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="deed" value="take"><button aria-label="Prendre la demande ${reference}">Prendre</button></form>`
          : markup`<a class="button" href="${home}/demandes/${id}" aria-label="Ouvrir la demande ${reference}">Ouvrir</a>`
      }</td>`
    : ''
}
</tr>`;
}

export function urgency({ expectedStart, expectedEnd }: Request, now: number): Markup | '' {
  if (expectedEnd < now) return markup`<strong class="late">En retard.</strong>`;
  if (expectedStart <= now) return markup`<strong>Maintenant.</strong>`;
  return expectedStart - now < HOUR ? markup`<strong>Bientôt.</strong>` : '';
}

/** How to reach the person, as a link that calls. */
export function contactOf({ person, channel }: Request): Markup {
  if (!person) return markup`<em>effacé</em>`;
  const { phone, email, relay } = person;
  const parts = [
    phone
      ? channel === 'sms'
        ? markup`<a class="row-link" href="sms:${dialled(phone)}">SMS au ${sayPhone(phone)}</a>`
        : markup`<a class="row-link" href="tel:${dialled(phone)}">${sayPhone(phone)}</a>`
      : '',
    email
      ? markup`<a class="row-link" href="mailto:${encodeURIComponent(email)}">${email}</a>`
      : '',
    relay ? markup`${[relay.provider, relay.mode].filter(Boolean).join(', ')}` : '',
    channel === 'visio' ? markup`${sayChannel(channel)}` : '',
  ];
  return markup`${parts.filter(Boolean).map((part, at) => markup`${at > 0 ? ' ' : ''}${part}`)}`;
}

/** E-mails or webhooks that do not leave: an agent must look at this page, not at their mailbox. */
function backlogAlert({ waiting, lost, oldest }: Backlog, now: number): Markup | '' {
  const isLate = waiting > 0 && now - oldest > 10 * MINUTE;
  if (!isLate && lost === 0) return '';
  return markup`<div class="alert" role="alert"><p><strong>Des messages ne partent pas</strong> (${waiting} en attente, ${lost} abandonnés). Toutes les demandes sont ici : regardez cette page, et prévenez la personne qui gère le service.</p></div>`;
}

/** For a paper-minded secretary: boxes to tick, and all that is needed to call. */
export function printBody(town: Town, requests: readonly Request[], now: number): Markup {
  const { zone } = town.schedule;
  return markup`<h1>Demandes à traiter, ${sayMoment(now, zone)}</h1>
<p class="no-print">Pour imprimer : touches Ctrl et P ensemble. Cette feuille contient des noms et des numéros : détruisez-la après.</p>
<table class="list" role="table">
<caption>${requests.length} demandes, la plus pressée en premier</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Fait</th><th scope="col" role="columnheader">Demande</th><th scope="col" role="columnheader">Quand</th><th scope="col" role="columnheader">Qui</th><th scope="col" role="columnheader">Numéro ou adresse</th><th scope="col" role="columnheader">Sujet et message</th></tr></thead>
<tbody role="rowgroup">${requests.map(
    (
      request,
    ) => markup`<tr role="row"><td role="cell" data-label="Fait"><span class="box"></span></td>
<th scope="row" role="rowheader">${request.reference}${request.isUrgent ? ' (urgence ?)' : ''}</th>
<td role="cell" data-label="Quand">${sayExpected(request, town)}</td>
<td role="cell" data-label="Qui">${request.person?.firstName ?? ''}</td>
<td role="cell" data-label="Numéro ou adresse">${sayChannel(request.channel)} : ${contactOf(request)}</td>
<td role="cell" data-label="Sujet et message">${sayReason(town, request.reason)}<br>${request.person?.message ?? ''}</td></tr>`,
  )}</tbody></table>`;
}
