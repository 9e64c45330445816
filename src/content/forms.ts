import type { Builder } from './builder.js';
import type { Surroundings } from './surroundings.js';
import {
  attribute,
  childrenOf,
  closest,
  contains,
  dataOf,
  find,
  hasAttribute,
  isElement,
  isText,
  parentOf,
  precedes,
  rootOf,
  tagOf,
  textOf,
} from './dom.js';
import type { Fact, Survey } from './survey.js';

export interface FormSummary {
  readonly title: string;
  readonly fields: readonly string[];
  readonly button: string;
  /** Parts of the form that its entry tells whole: a field with its name and its help. */
  readonly told: ReadonlySet<Element>;
}

/** What is told by the entry of the form, and not again as text. */
export function isFormPart(tag: string): boolean {
  return /^(label|legend|button|input|select|textarea|output|meter|progress)$/.test(tag);
}

/** `* champs obligatoires`: of stars that the entry does not show. */
export function isStarNote({ element, letters }: Fact): boolean {
  if (letters === 0 || letters > 70) return false;
  return /^\W*\*.{0,40}(obligatoires?|requis)\W*$/i.test((textOf(element) ?? '').trim());
}

export function addForm(builder: Builder, form: FormSummary, element: Element): void {
  builder.cut();
  const { title, fields, button } = form;
  if (fields.length === 0 && !button) return;
  builder.add({ kind: 'form', title, fields, button, lang: builder.lang, element });
}

/** A form as its name, fields and button; `search` is left out, and `box` only wraps a whole page. */
export function readForm(
  fact: Fact,
  survey: Survey,
  around: Surroundings,
): FormSummary | 'search' | 'box' {
  const { element } = fact;
  const labels = find(element, 'label,legend,button').reduce(
    (sum, part) => sum + (survey.facts.get(part)?.letters ?? 0),
    0,
  );
  if (
    around.spine.has(element) ||
    fact.letters - labels > 1500 ||
    find(element, 'main,h1,form').length > 0
  )
    return 'box';
  const controls = find(element, 'input,select,textarea').filter((control) =>
    isField(control, survey),
  );
  const written = controls.filter((control) => tagOf(control) !== 'select');
  if (written.length < 2 && isSearch(element, written[0])) return 'search';
  if (isFilter(element, controls)) return 'search';
  const buttons = find(element, 'button,input[type=submit],input[type=image],input[type=button]');
  const submit =
    buttons.find((button) => /^(submit|image|)$/.test(attribute(button, 'type') ?? '')) ??
    buttons[0];
  const told = new Set<Element>();
  return {
    title: titleOf(element, survey),
    fields: namesOf(element, controls, survey, told),
    button: submit ? nameOfButton(submit) : '',
    told,
  };
}

function isField(control: Element, survey: Survey): boolean {
  if (/^(hidden|submit|button|image|reset)$/.test(attribute(control, 'type') ?? '')) return false;
  const fact = survey.of(control);
  if (fact && fact.shown === 'shown') return true;
  // A field drawn by its label is a field; one with neither is a trap for robots.
  return labelsOf(control).some((label) => survey.facts.get(label)?.shown === 'shown');
}

const SORTS =
  /^\W*(appliquer|filtrer|trier|rechercher|chercher|afficher|affiner|r[ée]initialiser|effacer|valider les filtres|ok)\W*$/i;

/** Chooses among what a list shows: choices but for one search, sent to a page by its address or called a filter. */
function isFilter(form: Element, controls: readonly Element[]): boolean {
  const choices = controls.filter(
    (control) =>
      tagOf(control) === 'select' ||
      /^(checkbox|radio|date|month|number|range)$/.test(attribute(control, 'type') ?? ''),
  ).length;
  const buttons = find(form, 'button,input[type=submit]').map(nameOfButton);
  if (choices === 0 || controls.length - choices > 1 || buttons.some((said) => !SORTS.test(said)))
    return false;
  if (find(form, 'textarea,input[type=email],input[type=tel],input[type=file]').length > 0)
    return false;
  const said = `${buttons.join(' ')} ${find(form, 'legend').map(textOf).join(' ')}`;
  if (/filtrer|affiner/i.test(said)) return true;
  if (/^post$/i.test(attribute(form, 'method') ?? '')) return false;
  return /filt|filter|exposed|facet|\btri\b/i.test(
    `${attribute(form, 'class') ?? ''} ${attribute(form, 'id') ?? ''}`,
  );
}

function isSearch(form: Element, control: Element | undefined): boolean {
  if (attribute(form, 'role') === 'search') return true;
  if (!control) return false;
  const names = ['name', 'id', 'placeholder', 'aria-label', 'title']
    .map((name) => attribute(control, name) ?? '')
    .join(' ');
  return (
    attribute(control, 'type') === 'search' ||
    /search|recherch/i.test(
      `${names} ${attribute(form, 'action') ?? ''} ${attribute(form, 'class') ?? ''}`,
    )
  );
}

/** Its own name, its one heading, the heading it stands under. */
function titleOf(form: Element, survey: Survey): string {
  const said = named(form) || attribute(form, 'title');
  if (said) return fold(said);
  const heading = find(form, 'h1,h2,h3,h4,h5,h6')[0];
  if (heading) return fold(textOf(heading) ?? '');
  const legends = find(form, 'legend');
  if (legends.length === 1) return fold(textOf(legends[0]!) ?? '');
  const before = find(form.ownerDocument, 'h1,h2,h3,h4,h5,h6').filter(
    (one) => precedes(one, form) && survey.facts.get(one)?.shown === 'shown',
  );
  const above = before[before.length - 1];
  return above ? fold(textOf(above) ?? '').slice(0, 120) : '';
}

/** Names of the fields, in order; that of a group (`Sexe`) holds its choices. */
function namesOf(
  form: Element,
  controls: readonly Element[],
  survey: Survey,
  told: Set<Element>,
): string[] {
  const names: string[] = [];
  const groups = new Set<Element>();
  for (const control of controls) {
    const legends: string[] = [];
    for (
      let up = closest(control, 'fieldset');
      up && !groups.has(up);
      up = closest(parentOf(up) ?? up, 'fieldset')
    ) {
      groups.add(up);
      const legend = find(up, 'legend')[0];
      if (legend && survey.facts.get(legend)?.shown === 'shown')
        legends.unshift(fold(textOf(legend) ?? ''));
    }
    names.push(...legends);
    const box = boxOf(control, form, controls, survey);
    if (!box) names.push(nameOf(control));
    else if (!told.has(box)) {
      told.add(box);
      names.push(nameOfBox(box, controls, survey));
    }
  }
  return names.filter(Boolean);
}

/** Longest text of a field with its help. */
const SMALL = 240;

/** The small part of a form that holds a field, or the fields of one line or one group, with what names them. */
function boxOf(
  control: Element,
  form: Element,
  controls: readonly Element[],
  survey: Survey,
): Element | null {
  const name = attribute(control, 'name');
  const type = attribute(control, 'type') ?? '';
  const chosen = /^(radio|checkbox)$/.test(type);
  let box: Element | null = null;
  for (let up = parentOf(control); up && up !== form; up = parentOf(up)) {
    const fact = survey.facts.get(up);
    if (!fact || fact.letters > SMALL || /^(fieldset|form|table|tbody|ul|ol|dl)$/.test(fact.tag))
      break;
    if (find(up, 'h1,h2,h3,h4,h5,h6,legend,p + p,ul,table,button,a[href]').length > 0) break;
    const others = controls.filter((other) => other !== control && contains(up, other));
    const own = others.every(
      (other) => chosen && attribute(other, 'type') === type && attribute(other, 'name') === name,
    );
    // Two fields in a line under one name: `Code postal et ville`.
    const bare = others.length < 3 && [control, ...others].every((each) => !nameOf(each));
    if (!own && !bare) break;
    box = up;
  }
  return box && (survey.facts.get(box)?.letters ?? 0) > 0 ? box : null;
}

function nameOfBox(box: Element, controls: readonly Element[], survey: Survey): string {
  const inside = controls.filter((control) => contains(box, control));
  const labels = new Set(inside.flatMap(labelsOf));
  const said = inside.map(nameOf).filter(Boolean).join(', ');
  const rest = labels.has(box) ? '' : fold(restOf(box, labels, survey));
  if (!rest || !said) return said || rest;
  return inside.length > 1 ? `${rest} (${said})` : `${said} (${rest})`;
}

const SILENT = /^(button|input|select|textarea|output|meter|progress)$/;

/** Text of a box besides the labels and the fields. */
function restOf(element: Element, labels: ReadonlySet<Element>, survey: Survey): string {
  let text = '';
  for (const node of childrenOf(element)) {
    if (isText(node)) text += dataOf(node);
    else if (isElement(node) && !labels.has(node) && !SILENT.test(tagOf(node))) {
      if (survey.facts.get(node)?.shown === 'shown') text += ` ${restOf(node, labels, survey)} `;
    }
  }
  return text;
}

function nameOf(control: Element): string {
  const labels = labelsOf(control).map((label) => textOf(label) ?? '');
  const said =
    named(control) ||
    labels.join(' ') ||
    attribute(control, 'title') ||
    attribute(control, 'placeholder');
  return fold(said ?? '');
}

function labelsOf(control: Element): Element[] {
  const id = attribute(control, 'id');
  const own = closest(control, 'label');
  if (own) return [own];
  const scope = rootOf(control) as Document | ShadowRoot;
  return id ? find(scope, `label[for="${CSS.escape(id)}"]`) : [];
}

function named(element: Element): string {
  const ids = attribute(element, 'aria-labelledby');
  if (ids) {
    const scope = rootOf(element) as Document | ShadowRoot;
    const parts = ids
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => textOf(find(scope, `#${CSS.escape(id)}`)[0] ?? element) ?? '');
    if (parts.join('').trim()) return parts.join(' ');
  }
  return hasAttribute(element, 'aria-label') ? (attribute(element, 'aria-label') ?? '') : '';
}

function nameOfButton(button: Element): string {
  const said =
    tagOf(button) === 'button'
      ? textOf(button)
      : (attribute(button, 'value') ?? attribute(button, 'alt'));
  return fold(said?.trim() || attribute(button, 'aria-label') || '');
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
