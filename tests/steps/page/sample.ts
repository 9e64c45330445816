import { DraftStorage } from '../../../src/steps/page/draft-storage.js';
import { Guide, type GuideOptions } from '../../../src/steps/page/guide.js';

/** A form with what forms have: conditions, a set, a list, what is never kept, what nobody fills, blocks to add. */
const HTML = `
<form id="essai" action="/recu" method="post" novalidate="novalidate">
<input type="hidden" name="csrf" value="t0k3n">
<p class="piege" style="position:absolute;left:-5000px"><label>Site web <input name="website" tabindex="-1"></label></p>
<fieldset><legend>Vous</legend>
<div class="champ"><label for="f-nom">Nom *</label><input id="f-nom" name="nom" required></div>
<div class="champ"><label for="f-mail">E-mail *</label><input id="f-mail" name="mail" type="email" required></div>
<div class="champ"><label for="f-secu">Numéro de sécurité sociale</label><input id="f-secu" name="input_9"></div>
<fieldset><legend>Êtes-vous marié ?</legend><label><input type="radio" name="marie" value="oui"> Oui</label> <label><input type="radio" name="marie" value="non"> Non</label></fieldset>
<div class="champ" id="si-marie" style="display:none" data-show-if="marie=oui"><label for="f-conjoint">Nom du conjoint *</label><input id="f-conjoint" name="conjoint" required></div>
</fieldset>
<fieldset id="etape-enfants"><legend>Les enfants</legend>
<div class="enfant"><label>Prénom de l’enfant <input name="enfant[]"></label></div>
<div class="enfant"><label>Prénom de l’autre enfant <input name="enfant[]"></label></div>
<p><button type="button" id="ajouter">Ajouter un enfant</button></p>
</fieldset>
<fieldset id="etape-travail" style="display:none" data-show-if="marie=oui"><legend>Le travail du conjoint</legend>
<div class="champ"><label for="f-metier">Métier</label><input id="f-metier" name="metier"></div>
<div class="champ"><label for="f-lieu">Lieu</label><input id="f-lieu" name="lieu"></div>
</fieldset>
<fieldset><legend>La demande</legend>
<div class="champ"><label for="f-quoi">Que voulez-vous ? *</label><select id="f-quoi" name="quoi" required><option value="">Choisissez</option><option>Une carte</option><option>Un plan</option></select></div>
<fieldset><legend>Quels jours ?</legend><label><input type="checkbox" name="jours[]" value="lundi"> Lundi</label> <label><input type="checkbox" name="jours[]" value="mardi"> Mardi</label> <label><input type="checkbox" name="jours[]" value="jeudi"> Jeudi</label></fieldset>
<div class="champ"><label for="f-mot">Votre message</label><textarea id="f-mot" name="message"></textarea></div>
<div class="champ"><label for="f-piece">Pièce</label><input type="file" id="f-piece" name="piece"></div>
<div class="champ"><label for="f-mdp">Mot de passe</label><input type="password" id="f-mdp" name="mdp"></div>
</fieldset>
<div class="actions"><button type="submit" formnovalidate name="action" value="brouillon">Enregistrer le brouillon</button> <button type="submit" name="action" value="envoyer">Envoyer la demande</button></div>
</form>`;

/** Draws the sample form in a box, with its site's script. */
export function drawSample(box: HTMLElement): HTMLFormElement {
  const parsed = new DOMParser().parseFromString(HTML, 'text/html');
  box.replaceChildren(
    ...[...parsed.body.childNodes].map((node) => document.importNode(node, true)),
  );
  const form = box.querySelector('form')!;
  const show = () => {
    const isMarried = form.querySelector<HTMLInputElement>('[name=marie][value=oui]')!.checked;
    for (const id of ['si-marie', 'etape-travail'])
      form.querySelector<HTMLElement>(`#${id}`)!.style.display = isMarried ? '' : 'none';
  };
  form.addEventListener('change', show);
  form.querySelector('#ajouter')!.addEventListener('click', () => {
    const blocks = form.querySelectorAll('.enfant');
    const block = blocks[blocks.length - 1]!.cloneNode(true) as HTMLElement;
    block.querySelector('input')!.value = '';
    blocks[blocks.length - 1]!.after(block);
  });
  return form;
}

export const control = <T extends HTMLElement = HTMLInputElement>(
  form: HTMLFormElement,
  selector: string,
): T => form.querySelector<T>(selector)!;

export function type(element: Element, value: string): void {
  (element as HTMLInputElement).value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

export function guideOf(form: HTMLFormElement, options: Partial<GuideOptions> = {}): Guide {
  return new Guide(form, {
    help: null,
    storage: new DraftStorage(form.ownerDocument.defaultView!),
    lang: 'fr',
    ...options,
  });
}

export const soon = (time = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, time));

/** Waits until the page has done it; a test that waits in vain fails at its own check. */
export async function until(check: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !check(); turn += 1) await soon(10);
}
