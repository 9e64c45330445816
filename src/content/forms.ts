import type { Builder } from './builder.js';
import type { Surroundings } from './surroundings.js';
import { attribute, closest, find, hasAttribute, parentOf, rootOf, tagOf, textOf } from './dom.js';
import type { Fact, Survey } from './survey.js';

export interface FormSummary {
  readonly title: string;
  readonly fields: readonly string[];
  readonly button: string;
}

/** What is told by the entry of the form, and not again as text. */
export function isFormPart(tag: string): boolean {
  return /^(label|legend|button|input|select|textarea|output|meter|progress)$/.test(tag);
}

export function addForm(builder: Builder, form: FormSummary, element: Element): void {
  builder.cut();
  if (form.fields.length === 0 && !form.button) return;
  builder.add({ kind: 'form', ...form, lang: builder.lang, element });
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
  if (controls.length < 2 && isSearch(element, controls[0])) return 'search';
  const buttons = find(element, 'button,input[type=submit],input[type=image],input[type=button]');
  const submit =
    buttons.find((button) => /^(submit|image|)$/.test(attribute(button, 'type') ?? '')) ??
    buttons[0];
  return {
    title: titleOf(element),
    fields: namesOf(controls, survey),
    button: submit ? nameOfButton(submit) : '',
  };
}

function isField(control: Element, survey: Survey): boolean {
  if (/^(hidden|submit|button|image|reset)$/.test(attribute(control, 'type') ?? '')) return false;
  const fact = survey.of(control);
  if (fact && fact.shown === 'shown') return true;
  // A field drawn by its label is a field; one with neither is a trap for robots.
  return labelsOf(control).some((label) => survey.facts.get(label)?.shown === 'shown');
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

function titleOf(form: Element): string {
  const said = named(form) || attribute(form, 'title');
  if (said) return fold(said);
  const heading = find(form, 'h1,h2,h3,h4,h5,h6,legend')[0];
  if (heading) return fold(textOf(heading) ?? '');
  const part = closest(form, 'section,article,[role=region]');
  return fold((part && textOf(find(part, 'h1,h2,h3,h4,h5,h6')[0] ?? part)) ?? '').slice(0, 120);
}

function namesOf(controls: readonly Element[], survey: Survey): string[] {
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
    names.push(...legends, nameOf(control));
  }
  return names.filter(Boolean);
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
