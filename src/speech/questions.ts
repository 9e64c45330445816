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
  const found = [
    legend,
    ...(name.length
      ? name
      : [control.getAttribute('placeholder') ?? control.getAttribute('title') ?? '']),
    ...named('aria-describedby'),
    ...named('aria-errormessage'),
    ...choicesOf(control),
  ];
  return [...new Set(found.map((text) => text.trim()).filter(Boolean))];
}

/** Answers to choose from: of a list, of a set of buttons. */
function choicesOf(control: Element): string[] {
  if (control.localName !== 'select') return [];
  return [...(control as HTMLSelectElement).options]
    .filter((option) => option.value !== '' && !option.disabled)
    .slice(0, 30)
    .map((option) => option.label);
}

/** The words of a label, less those of a field that stands in it. */
function wordsOf(element: Element | null): string {
  if (!element) return '';
  const words: string[] = [];
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) words.push((node as Text).data);
    else if (
      node.nodeType === Node.ELEMENT_NODE &&
      !/^(input|select|textarea|script|style|svg|button)$/.test((node as Element).localName)
    )
      node.childNodes.forEach(read);
  };
  read(element);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
