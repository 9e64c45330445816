import type { Town } from '../config/config.js';
import { link, markup, type Markup } from '../pages/markup.js';
import {
  dialled,
  sayChannel,
  sayExpected,
  sayMoment,
  sayNeed,
  sayPhone,
  sayReason,
  sayStatus,
} from '../pages/say.js';
import type { Note } from '../tables/notes.js';
import type { Request } from '../tables/request.js';
import type { Deed } from '../desk/agent.js';
import { contactOf, urgency } from './list-page.js';

export interface RequestView {
  readonly request: Request;
  readonly notes: readonly Note[];
  readonly now: number;
  readonly csrf: string;
  readonly home: string;
  readonly error?: string;
}

/** One request: call first, then say how it went. */
export function requestBody(town: Town, view: RequestView): Markup {
  const { request, notes, home, now, error } = view;
  const { zone } = town.schedule;
  return markup`<p class="no-print"><a class="row-link" href="${home}">Toutes les demandes</a></p>
<h1>Demande ${request.reference}</h1>
${error ? markup`<div class="alert" role="alert"><p>${error}</p></div>` : ''}
${request.isUrgent && request.isOpen ? markup`<div class="alert"><p><strong>Urgence ?</strong> Les mots de cette demande y ressemblent. Appelez tout de suite. Danger : 15, 17, 18 ou 112.</p></div>` : ''}
${callBlock(request)}
<dl class="facts">
${fact('Quand', markup`${request.isOpen ? urgency(request, now) : ''} ${sayExpected(request, town)}`)}
${fact('État', `${sayStatus(request)}${request.agent ? `, ${request.agent}` : ''}`)}
${fact('Sujet', sayReason(town, request.reason))}
${personFacts(request)}
${fact('Reçue', `${sayMoment(request.createdAt, zone)}${request.isVerified ? '' : ' (non vérifiée : elle peut venir d’un robot)'}`)}
</dl>
${deeds(view)}
<h2>Notes</h2>
${
  notes.length === 0
    ? markup`<p>Aucune note.</p>`
    : markup`<ul>${notes.map(({ at, agent, text }) => markup`<li><span class="hint">${sayMoment(at, zone)}, ${agent}</span><br><span class="message">${text}</span></li>`)}</ul>`
}
<form method="post" action="${home}/demandes/${request.id}">
${hidden(view, 'note')}
<p><label for="note">Écrire une note</label>
<span class="hint" id="note-hint">Pas d’informations de santé. La personne peut demander à lire cette note.</span>
<textarea id="note" name="note" rows="3" maxlength="1000" required aria-describedby="note-hint"></textarea></p>
<button>Garder la note</button>
</form>
<h2>Effacer</h2>
<form method="post" action="${home}/demandes/${request.id}">
${hidden(view, 'erase')}
<p><label class="choice"><input type="checkbox" name="sure" value="oui" required> Oui, effacer cette demande pour toujours</label></p>
<button class="danger">Effacer</button>
</form>`;
}

const fact = (name: string, value: Markup | string | undefined): Markup | '' =>
  value === undefined || value === '' ? '' : markup`<dt>${name}</dt><dd>${value}</dd>`;

function callBlock(request: Request): Markup | '' {
  const { person, channel } = request;
  if (!person) return markup`<p>Les informations de la personne sont effacées.</p>`;
  const { phone } = person;
  if (phone && channel === 'phone')
    return markup`<p><a class="button main call" href="tel:${dialled(phone)}">Appeler le ${sayPhone(phone)}</a></p>`;
  return markup`<p class="call">${contactOf(request)}</p>`;
}

function personFacts({ person, channel }: Request): Markup | '' {
  if (!person) return '';
  const { firstName, message, needs, page, locale, isHelper, relay } = person;
  return markup`${fact('Prénom ou nom', firstName)}
${fact('Comment', sayChannel(channel))}
${fact('Relais', relay && [relay.provider, relay.mode].filter(Boolean).join(', '))}
${fact('Besoins', needs?.map(sayNeed).join(', '))}
${fact('Langue', locale)}
${fact('Aide', isHelper ? 'Une autre personne aide à faire cette demande.' : undefined)}
${fact('Message', message && markup`<span class="message">${message}</span>`)}
${fact('Page', page && link(page.url, page.title || page.url))}`;
}

const hidden = ({ csrf }: RequestView, deed: Deed | 'note'): Markup =>
  markup`<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="deed" value="${deed}">`;

function deeds(view: RequestView): Markup {
  const { request, home } = view;
  const button = (deed: Deed, label: string, look = '') =>
    markup`<form method="post" action="${home}/demandes/${request.id}">${hidden(view, deed)}<button class="${look}">${label}</button></form>`;
  const buttons = !request.isOpen
    ? request.person
      ? [button('reopen', 'Rouvrir la demande')]
      : []
    : [
        ...(request.status === 'received'
          ? [button('take', 'Je la prends', 'main')]
          : [button('release', 'Laisser à un autre')]),
        button(
          'no-answer',
          `Pas de réponse${request.noAnswer > 0 ? ` (déjà ${request.noAnswer})` : ''}`,
        ),
        button('close', 'C’est fait : finir', request.status === 'received' ? '' : 'main'),
      ];
  return buttons.length === 0 ? markup`` : markup`<h2>Agir</h2><div class="deeds">${buttons}</div>`;
}
