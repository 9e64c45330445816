import type { Problem } from '../http/problem.js';
import { markup } from './markup.js';
import { dialled } from './say.js';
import type { Page } from './layout.js';

/** What went wrong, what to do, and whom to call. */
export function problemPage(problem: Problem, phone: string, site: string, base: string): Page {
  const { message, detail, facts } = problem;
  return {
    title: message,
    site,
    base,
    body: markup`<h1>${message}</h1>
${
  facts.errors?.length
    ? markup`<div class="alert" role="alert"><ul>${facts.errors.map(
        (error) => markup`<li>${error.message}</li>`,
      )}</ul></div>
<p>Revenez à la page d’avant avec le bouton « Retour » de votre navigateur. Corrigez, puis envoyez de nouveau.</p>`
    : markup`<p>${detail}</p>`
}
${facts.reference ? markup`<p>Votre référence : <span class="reference">${facts.reference}</span></p>` : ''}
${phone ? markup`<p>Vous pouvez aussi appeler : <a class="call button" href="tel:${dialled(phone)}">${phone}</a></p>` : ''}`,
  };
}
