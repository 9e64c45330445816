import type { Paragraph } from '../content/model.js';
import { sentences } from '../content/sentences.js';
import type { Readable } from './readable.js';

/** A few lines to say that are no block of the page: a question of a form, a message. */
export function readableOf(title: string, texts: readonly string[], lang: string): Readable {
  const blocks = texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((text, at): Paragraph => ({
      kind: 'paragraph',
      id: `line-${at}`,
      lang,
      text,
      inlines: [{ kind: 'text', text }],
      sentences: sentences(text, lang).map((sentence, number) => ({
        id: `line-${at}.${number}`,
        ...sentence,
      })),
    }));
  return { title, lang, blocks, rangeOf: () => null, elementOf: () => null };
}

const FIELD =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea';
/** What holds an answer, or says nothing. */
const NO_WORDS =
  'input,select,textarea,script,style,svg,button,output,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=combobox],[aria-hidden=true]';
/** Answers of a list that are said: nobody listens to more. */
const MOST = 30;

/** The field that a place of a form is about: itself, or the one that its label, its legend or its help belongs to. */
export function fieldAt(target: Element): Element | null {
  const field = target.closest(FIELD) ?? target.closest('label')?.control;
  if (field) return field;
  const legend = target.closest('legend');
  if (legend) return legend.parentElement?.querySelector(FIELD) ?? null;
  const root = target.getRootNode() as Document | ShadowRoot;
  for (let at: Element | null = target; at; at = at.parentElement) {
    const id = at.id && CSS.escape(at.id);
    const told =
      id && root.querySelector(`[aria-describedby~="${id}"],[aria-errormessage="${id}"]`);
    if (told) return told.matches(FIELD) ? told : told.querySelector(FIELD);
  }
  return null;
}

/**
 * The question of a field as a person would ask it: the group it stands in, its label, its help and its error, and the
 * answers to choose from. Never what was typed or chosen.
 */
export function questionOf(control: Element): string[] {
  const root = control.getRootNode() as Document | ShadowRoot;
  const named = (attribute: string) =>
    (control.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => (id ? root.getElementById(id) : null))
      .map(wordsOf);
  const labels = [...((control as HTMLInputElement).labels ?? [])].map(wordsOf);
  const legend = wordsOf(control.closest('fieldset')?.querySelector(':scope > legend') ?? null);
  const label = named('aria-labelledby').filter(Boolean);
  const name = label.length
    ? label
    : [control.getAttribute('aria-label') ?? '', ...labels].filter(Boolean);
  const isWrong = !/^(false|)$/.test(control.getAttribute('aria-invalid') ?? '');
  const choices = choicesOf(control);
  // One button of a set is an answer, not the question.
  const isAnswer = legend && control.localName === 'input' && choices.length > 0;
  const found = [
    legend,
    ...(isAnswer
      ? []
      : name.length
        ? name
        : [control.getAttribute('placeholder') ?? control.getAttribute('title') ?? '']),
    ...named('aria-describedby'),
    ...(isWrong ? named('aria-errormessage') : []),
    ...choices,
  ];
  return [...new Set(found.map((text) => text.trim()).filter(Boolean))];
}

/** Answers to choose from: of a list, of a set of buttons. */
function choicesOf(control: Element): string[] {
  const { type, name } = control as HTMLInputElement;
  if (type === 'radio' && name) {
    const place = (control as HTMLInputElement).form ?? (control.getRootNode() as ParentNode);
    return [...place.querySelectorAll<HTMLInputElement>('input[type=radio]')]
      .filter((one) => one.name === name)
      .slice(0, MOST)
      .map((one) => wordsOf(one.labels?.[0] ?? null) || (one.getAttribute('aria-label') ?? ''));
  }
  if (control.localName !== 'select') return [];
  return [...(control as HTMLSelectElement).options]
    .filter((option) => option.value !== '' && !option.disabled)
    .slice(0, MOST)
    .map((option) => option.label);
}

/** The words of a label, less those of a field that stands in it. */
function wordsOf(element: Element | null): string {
  if (!element) return '';
  const words: string[] = [];
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) words.push((node as Text).data);
    else if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches(NO_WORDS))
      node.childNodes.forEach(read);
  };
  read(element);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
