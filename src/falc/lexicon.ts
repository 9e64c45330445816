/** Part of speech: noun, verb, adjective, adverb, pronoun, preposition, conjunction, determiner, interjection. */
export type PartOfSpeech = 'N' | 'V' | 'A' | 'R' | 'P' | 'S' | 'C' | 'D' | 'I';

export interface Entry {
  /** Most frequent first; several mean that the word is ambiguous. */
  readonly parts: readonly PartOfSpeech[];
  /** Among the 5 000 most frequent lemmas of French, or a civic word that everyone needs. */
  readonly common: boolean;
}

/**
 * What is known of French words: the authority for part of speech. Forms in lower case; built by
 * `scripts/falc-lexicon.mjs` from Lexique 3.83 and Lefff, as lines `shared letters + rest + parts`.
 */
export class Lexicon {
  readonly #entries = new Map<string, string>();

  /** @param lines front-coded: `4ment N`: the first 4 letters of the line before, then `ment`; `!` marks a rarer word. */
  constructor(lines = '') {
    let before = '';
    for (const line of lines.split('\n')) {
      const at = line.indexOf(' ');
      if (at < 0) continue;
      const form = before.slice(0, parseInt(line[0]!, 36)) + line.slice(1, at);
      this.#entries.set(form, line.slice(at + 1));
      before = form;
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Undefined for a word that is not known. */
  find(form: string): Entry | undefined {
    const code = this.#entries.get(form);
    if (code === undefined) return undefined;
    const common = !code.endsWith('!');
    return { parts: [...(common ? code : code.slice(0, -1))] as PartOfSpeech[], common };
  }

  /** True where a word is this part of speech and no other. */
  isOnly(form: string, part: PartOfSpeech): boolean {
    const entry = this.find(form);
    return entry?.parts.length === 1 && entry.parts[0] === part;
  }

  /** True where a word may be this part of speech. */
  mayBe(form: string, part: PartOfSpeech): boolean {
    return this.find(form)?.parts.includes(part) ?? false;
  }
}
