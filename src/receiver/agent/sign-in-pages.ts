import type { Town } from '../config/config.js';
import type { Page } from '../pages/layout.js';
import { markup, type Markup } from '../pages/markup.js';

const SITE = 'Demandes de rappel';

const page = (base: string, title: string, body: Markup): Page => ({
  title,
  site: SITE,
  base,
  body,
});

export function signInPage(base: string, email?: string, error?: string): Page {
  const isWrong = email !== undefined && !error;
  return page(
    base,
    isWrong || error ? 'Erreur : entrer' : 'Entrer',
    markup`<h1>Entrer</h1>
${error ? markup`<div class="alert" role="alert"><p>${error} Demandez un autre lien.</p></div>` : ''}
<p>Écrivez votre adresse e-mail. Vous recevez un lien pour entrer, sans mot de passe.</p>
<form method="post" action="${base}/agent/connexion">
<p><label for="email">Votre adresse e-mail</label>
${isWrong ? markup`<span class="late" id="email-error">Cette adresse n’est pas complète. Par exemple : accueil@exemple.fr</span>` : ''}
<input type="email" id="email" name="email" autocomplete="email" required value="${email ?? ''}"${
      isWrong ? markup` aria-invalid="true" aria-describedby="email-error"` : ''
    }></p>
<button class="main">Recevoir le lien</button>
</form>`,
  );
}

export const linkSentPage = (base: string): Page =>
  page(
    base,
    'Regardez vos e-mails',
    markup`<h1>Regardez vos e-mails</h1>
<p>Si cette adresse est celle d’un agent, un lien vient de partir. Il sert une seule fois, pendant 15 minutes.</p>
<p>Rien après 5 minutes ? Regardez dans les courriers indésirables, puis <a href="${base}/agent">demandez un autre lien</a>.</p>`,
  );

export const enterPage = (base: string, token: string): Page =>
  page(
    base,
    'Entrer',
    markup`<h1>Entrer</h1>
<form method="post" action="${base}/agent/entrer">
<input type="hidden" name="jeton" value="${token}">
<button class="main">Voir les demandes</button>
</form>`,
  );

export const townsPage = (base: string, towns: readonly Town[], csrf: string): Page =>
  page(
    base,
    'Vos communes',
    markup`<h1>Vos communes</h1>
${
  towns.length === 0
    ? markup`<p>Votre adresse n’est plus dans la liste des agents. Demandez à la personne qui gère le service.</p>`
    : markup`<ul>${towns.map(({ id, name }) => markup`<li><a class="row-link" href="${base}/agent/${id}">${name}</a></li>`)}</ul>`
}
<form method="post" action="${base}/agent/sortir"><input type="hidden" name="csrf" value="${csrf}"><button>Sortir</button></form>`,
  );

/** Coming from an e-mail, the cookie stays away; a page of this site that loads itself again brings it. */
export const againPage = (base: string, address: string): Page => ({
  ...page(
    base,
    'Un instant',
    markup`<h1>Un instant</h1><p><a class="button" href="${address}">Continuer</a></p>`,
  ),
  again: true,
});
