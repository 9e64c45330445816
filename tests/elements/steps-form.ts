import { html, type TemplateResult } from 'lit';
import type { QuestionElement, StepsElement } from '../../src/elements/steps/index.js';

/** A form of two groups, as a site has it: written labels, a placeholder for a label, a phone, a box to agree. */
export const form = (action = 'about:blank#'): TemplateResult =>
  html`<form id="demande" method="post" action=${action} target="sent">
    <input type="hidden" name="jeton" value="a1" />
    <fieldset>
      <legend>Votre enfant</legend>
      <p><label for="nom">Nom de l’enfant *</label><input id="nom" name="nom" required /></p>
      <p><label for="prenom">Prénom</label><input id="prenom" name="prenom" /></p>
      <p><label for="ecole">École</label><input id="ecole" name="ecole" /></p>
    </fieldset>
    <fieldset>
      <legend>Vous</legend>
      <p><input name="parent" placeholder="Nom et prénom du parent" /></p>
      <p><label for="tel">Téléphone *</label><input id="tel" name="tel" type="tel" required /></p>
      <p><label for="secu">Numéro de sécurité sociale</label><input id="secu" name="secu" /></p>
      <p>
        <label><input type="checkbox" name="accord" required /> J’accepte le règlement *</label>
      </p>
    </fieldset>
    <button type="submit" name="ok" value="1">Envoyer la demande</button>
  </form>`;

/** The parts of the steps, wherever they are drawn. */
export function part<T extends HTMLElement>(name: string): T | null {
  for (const steps of document.querySelectorAll('parvis-steps')) {
    const found = steps.shadowRoot?.querySelector<T>(`[part~=${name}]`);
    if (found) return found;
  }
  return null;
}

export async function press(name: string): Promise<void> {
  for (let tries = 0; tries < 200 && !part(name); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const button = part(name);
  if (!button) throw new Error(`There is no button ${name}`);
  button.click();
  await drawn();
}

/** Everything of ours that the page shows has been drawn. */
export async function drawn(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const element of document.querySelectorAll<StepsElement | QuestionElement>(
      'parvis-steps, parvis-question',
    ))
      await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export const title = (): string =>
  document
    .querySelector('parvis-steps')!
    .shadowRoot!.querySelector('h2')!
    .textContent!.replace(/\s+/g, ' ')
    .trim();

export function fill(name: string, value: string): void {
  const field = document.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  if (field.type === 'checkbox') field.click();
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
