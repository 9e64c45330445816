import { ALWAYS } from '../../contact/emergency.js';
import { readReference } from '../../contact/reference.js';
import { sayReference } from '../../contact/say-reference.js';
import type { Slot } from '../../contact/slots.js';
import type { Town } from '../config/config.js';
import type { Request } from '../tables/request.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './layout.js';
import { dialled, sayExpected, sayHour, sayDay } from './say.js';

const callTown = (town: Town): Markup =>
  markup`<p>Vous pouvez aussi appeler la mairie : <a class="button call" href="tel:${dialled(town.phone)}">${town.phone}</a></p>`;

const emergencies = (): Markup => markup`<div class="alert" role="alert">
<p><strong>Si c’est une urgence, n’attendez pas le rappel. Appelez tout de suite :</strong></p>
<ul>${ALWAYS.map(
  ({ number, name, bySms }) =>
    markup`<li><a class="button" href="${bySms ? 'sms' : 'tel'}:${number}">${number}</a> ${name}</li>`,
)}</ul></div>`;

/** After a form without script: what happens next. */
export function thanksPage(
  town: Town,
  base: string,
  shown: { reference: string | null; manage: string | null; isUrgent: boolean; request?: Request },
): Page {
  const { reference, manage, isUrgent, request } = shown;
  const said = reference && readReference(reference);
  return {
    title: 'Votre demande est bien arrivée',
    site: town.name,
    base,
    body: markup`${isUrgent ? emergencies() : ''}
<h1>Votre demande est bien arrivée</h1>
<p>Une personne de la mairie va vous répondre${request ? markup` : <strong>${sayExpected(request, town)}</strong>` : ''}.</p>
${
  said
    ? markup`<p>Votre référence : <span class="reference">${said}</span></p>
<p class="hint">Pour la dire au téléphone : ${sayReference(said)}.</p>`
    : ''
}
${manage ? markup`<p><a class="button" href="${manage}">Annuler ou changer ma demande</a></p>` : ''}
${callTown(town)}`,
  };
}

export interface Managed {
  readonly request: Request;
  readonly action: string;
  readonly slots: readonly Slot[];
  /** What was just done. */
  readonly news?: string;
  readonly error?: string;
}

/** A visitor's own request: what is planned, another time, cancel. Neither a name nor a number is shown. */
export function requestPage(town: Town, base: string, managed: Managed): Page {
  const { request, action, slots, news, error } = managed;
  return {
    title: `Votre demande ${request.reference}`,
    site: town.name,
    base,
    body: markup`<h1>Votre demande de rappel</h1>
${news ? markup`<div class="done" role="status"><p>${news}</p></div>` : ''}
${error ? markup`<div class="alert" role="alert"><p>${error}</p></div>` : ''}
<p>Référence : <span class="reference">${request.reference}</span></p>
${request.isOpen ? openRequest(town, request, action, slots) : markup`<p>${OVER[request.status] ?? OVER['closed']}</p>`}
${callTown(town)}`,
  };
}

const OVER: Record<string, string> = {
  cancelled: 'Cette demande est annulée. Vos informations sont effacées.',
  closed: 'Cette demande est finie.',
};

function openRequest(town: Town, request: Request, action: string, slots: readonly Slot[]): Markup {
  const { zone } = town.schedule;
  const isSeen = request.status !== 'received';
  return markup`<p>La mairie vous répond : <strong>${sayExpected(request, town)}</strong>.</p>
${isSeen ? markup`<p>Un agent s’occupe déjà de votre demande.</p>` : ''}
<h2>Choisir un autre moment</h2>
<form method="post" action="${action}">
<input type="hidden" name="deed" value="change">
<p><label for="moment">Nouveau moment</label>
<select id="moment" name="moment">
<option value="asap">Dès que possible</option>
<option value="am">Un matin</option>
<option value="pm">Un après-midi</option>
${slots
  .filter(({ remaining }) => remaining > 0)
  .slice(0, 40)
  .map(
    ({ id, start }) =>
      markup`<option value="${id}">${sayDay(Date.parse(start), zone)}, à ${sayHour(Date.parse(start), zone)}</option>`,
  )}
</select></p>
<button>Changer le moment</button>
</form>
<h2>Annuler</h2>
<p>La mairie ne vous appelle pas. Vos informations sont effacées tout de suite.</p>
<form method="post" action="${action}">
<input type="hidden" name="deed" value="cancel">
<button class="danger">Annuler ma demande</button>
</form>`;
}
