import type { Block, Inline, TextBlock } from '../../src/content/model.js';
import { sentences } from '../../src/content/sentences.js';
import type { Readable } from '../../src/speech/readable.js';

/** A paragraph with its sentences; a part between `[en:` and `]` is in English. */
export function paragraph(id: string, written: string, lang = 'fr'): Block & TextBlock {
  const inlines: Inline[] = written
    .split(/(\[\w\w:[^\]]*\])/)
    .filter(Boolean)
    .map((part) => {
      const [, own, text] = /^\[(\w\w):([^\]]*)\]$/.exec(part) ?? [];
      return own ? { kind: 'text', text: text!, lang: own } : { kind: 'text', text: part };
    });
  const text = inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
  return {
    kind: 'paragraph',
    id,
    lang,
    text,
    inlines,
    sentences: sentences(text, lang).map((one, at) => ({ id: `${id}.${at}`, ...one })),
  };
}

/** A text that stands nowhere on a screen. */
export function readable(...texts: readonly string[]): Readable {
  return {
    title: 'La mairie',
    lang: 'fr',
    blocks: texts.map((text, at) => paragraph(`b${at}`, text)),
    rangeOf: () => null,
    elementOf: () => null,
  };
}
