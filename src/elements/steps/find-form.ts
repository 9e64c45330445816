import { tellAuthor } from './tell-author.js';

/** Fields that a visitor may fill; under so many a form is left alone. */
const FIELDS =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea';

/** The form that an element names, stands in, or stands before; else the longest of the page. */
export function findForm(
  element: HTMLElement & { readonly for: string; readonly form: HTMLFormElement | null },
): HTMLFormElement | null {
  const { ownerDocument: document } = element;
  if (element.form) return element.form;
  if (element.for) {
    const named = document.getElementById(element.for) ?? document.forms.namedItem(element.for);
    if (named?.localName === 'form') return named as HTMLFormElement;
    tellAuthor(
      `<parvis-steps for="${element.for}"> : aucun formulaire de la page n’a cet id. Écrire l’id du formulaire : <form id="…">.`,
    );
    return null;
  }
  const around = element.closest('form');
  if (around) return around;
  const next = element.nextElementSibling;
  if (next?.localName === 'form') return next as HTMLFormElement;
  const marked = document.querySelector<HTMLFormElement>('form[data-parvis-steps]');
  if (marked && !/^(?:off|false|non|no)$/i.test(marked.dataset['parvisSteps']!)) return marked;
  const lengths = [...document.forms].map((form) => ({ form, length: fieldsOf(form) }));
  lengths.sort((one, other) => other.length - one.length);
  return lengths[0]?.form ?? null;
}

function fieldsOf(form: HTMLFormElement): number {
  return [...form.elements].filter(
    (field) => field.matches(FIELDS) && (field as HTMLElement).checkVisibility?.() !== false,
  ).length;
}
