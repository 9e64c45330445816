import { pluralOf } from './plural-of.js';
import { fold, tokensOf, type Token } from './tokens.js';

/**
 * A row of `data/glossary.json`, those that fewest people know first: kind (0 a term of ours, 1 an acronym of ours,
 * 2 a term of DILA, 3 an acronym of DILA), term, definition, other forms (`+` its plural; `b-es|0autre`: as many letters
 * of the term in base 36, then the rest), words one of which must stand near, what an acronym stands for.
 */
export type GlossaryRow = readonly [
  kind: number,
  term: string,
  definition: string,
  forms?: string,
  context?: string,
  expansion?: string,
];

/** `data/dila.json`: official definitions; a row is term, definition, `t` or `a` for an acronym, its field. */
export interface OfficialGlossary {
  readonly entries: readonly (readonly [term: string, definition: string, ...rest: string[]])[];
}

/** A hard word of a text, explained. Offsets are UTF-16 code units. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  /** As the glossary writes it. */
  readonly term: string;
  readonly definition: string;
  readonly source: 'Parvis' | 'Service-Public.fr (DILA)';
  /** What an acronym stands for. */
  readonly expansion?: string;
  /** DILA's definition, where ours is shown first. */
  readonly official?: string;
}

interface Term {
  readonly term: string;
  readonly definition: string;
  readonly source: FoundTerm['source'];
  readonly expansion?: string;
  /** The fewer people know it, the smaller. */
  readonly rank: number;
  /** Empty where the term has one meaning. */
  readonly context: readonly string[];
}

/** A step of the trie: what may follow, and the terms that end here. */
interface Step {
  readonly next: Map<string, Step>;
  terms?: Term[];
}

/** A block of n words has n / 12 explanations at most, and may have one. */
const WORDS_FOR_ONE = 12;
/** Words and marks of the longest form. */
const LONGEST = 24;

/** The glossary, ready to find its terms in a text. */
export class Definitions {
  readonly #words: Step = { next: new Map() };
  /** Acronyms: their letters count as they are written. */
  readonly #acronyms: Step = { next: new Map() };
  readonly #official = new Map<string, string>();

  constructor(rows: readonly GlossaryRow[], official?: OfficialGlossary) {
    for (const [term, definition, kind, field] of official?.entries ?? [])
      if (kind !== 'a' && !field) this.#official.set(fold(term), definition);
    rows.forEach((row, rank) => this.#add(row, rank));
  }

  #add(
    [kind, name, definition, coded = '', near = '', expansion]: GlossaryRow,
    rank: number,
  ): void {
    const term: Term = {
      term: name,
      definition,
      source: kind < 2 ? 'Parvis' : 'Service-Public.fr (DILA)',
      expansion,
      rank,
      context: near ? near.split(' ').map(fold) : [],
    };
    const forms = formsOf(name, coded);
    if (kind === 1 || kind === 3) {
      for (const form of new Set([name, ...forms, name.toUpperCase()]))
        add(this.#acronyms, form, term, false);
      if (expansion) add(this.#words, expansion, { ...term, context: [] }, true);
    } else {
      for (const form of new Set([name, ...forms, ...(kind === 2 ? [pluralOf(name)] : [])]))
        add(this.#words, form, term, true);
    }
  }

  /**
   * Terms of a block, in order: of each the first place, the longest of those that overlap, the least known where
   * there are many. What `seen` holds is left out; what is found is added.
   */
  findTerms(text: string, { seen }: { readonly seen?: Set<string> } = {}): FoundTerm[] {
    const tokens = tokensOf(text);
    const spared = addressesOf(text);
    const shouts = isShouted(text);
    const near = new Surroundings(tokens);
    const found: { readonly term: Term; readonly from: number; readonly to: number }[] = [];
    const met = new Set<string>();
    for (let from = 0; from < tokens.length; from += 1) {
      const match = this.#matchAt(text, tokens, from, shouts, near);
      if (!match) continue;
      const { start } = tokens[from]!;
      const { term, to } = match;
      // The words of a longer term are not explained by themselves.
      if (
        !met.has(term.term) &&
        !seen?.has(term.term) &&
        !spared.some((span) => span.start <= start && start < span.end)
      )
        found.push({ term, from, to });
      met.add(term.term);
      from = to - 1;
    }
    const words = tokens.filter(({ kind }) => kind === 'word').length;
    const most = Math.max(1, Math.floor(words / WORDS_FOR_ONE));
    const kept = new Set(
      [...found].sort((one, other) => one.term.rank - other.term.rank).slice(0, most),
    );
    return found
      .filter((match) => kept.has(match))
      .map(({ term: { term, definition, source, expansion }, from, to }) => {
        seen?.add(term);
        const official = source === 'Parvis' ? this.#official.get(fold(term)) : undefined;
        return {
          start: tokens[from]!.start,
          end: tokens[to - 1]!.end,
          term,
          definition,
          source,
          ...(expansion === undefined ? {} : { expansion }),
          ...(official === undefined ? {} : { official }),
        };
      });
  }

  /** The longest term that starts at a token and means here what the glossary says. */
  #matchAt(
    text: string,
    tokens: readonly Token[],
    from: number,
    shouts: boolean,
    near: Surroundings,
  ): { readonly term: Term; readonly to: number } | null {
    let best: { term: Term; to: number } | null = null;
    if (from && isGlued(tokens[from - 1]!, tokens[from]!)) return null;
    for (const trie of shouts ? [this.#words] : [this.#acronyms, this.#words]) {
      let step: Step | undefined = trie;
      for (let to = from; step && to < tokens.length && to < from + LONGEST; to += 1) {
        const token = tokens[to]!;
        if (to > from && /[^ \u00a0\u202f]/.test(text.slice(tokens[to - 1]!.end, token.start)))
          break;
        step = step.next.get(trie === this.#words ? token.lower : token.text);
        if (!step?.terms || to + 1 - from <= (best ? best.to - from : 0)) continue;
        if (to + 1 < tokens.length && isGlued(tokens[to]!, tokens[to + 1]!)) continue;
        const term = step.terms.find(
          ({ context }) => !context.length || context.some((word) => near.has(word, from, to + 1)),
        );
        if (term) best = { term, to: to + 1 };
      }
    }
    return best;
  }
}

/** The words of a block, and where; built when an ambiguous term asks. */
class Surroundings {
  readonly #tokens: readonly Token[];
  #places: Map<string, number[]> | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** True where a word stands in the block outside a stretch of tokens. */
  has(word: string, from: number, to: number): boolean {
    if (!this.#places) {
      this.#places = new Map();
      for (const [at, { lower }] of this.#tokens.entries()) {
        const places = this.#places.get(lower);
        if (places) places.push(at);
        else this.#places.set(lower, [at]);
      }
    }
    // A stretch is short: one of its length + 1 places is outside it.
    const places = this.#places.get(word) ?? [];
    return places.slice(0, LONGEST + 1).some((at) => at < from || at >= to);
  }
}

/** The other forms of a term, as a row codes them. */
export function formsOf(name: string, coded: string): string[] {
  if (!coded) return [];
  return coded
    .split('|')
    .map((form) =>
      form === '+' ? pluralOf(name) : name.slice(0, parseInt(form[0]!, 36)) + form.slice(1),
    );
}

function add(trie: Step, form: string, term: Term, folds: boolean): void {
  let step = trie;
  for (const { lower, text } of tokensOf(form)) {
    const key = folds ? lower : text;
    let next = step.next.get(key);
    if (!next) step.next.set(key, (next = { next: new Map() }));
    step = next;
  }
  if (step === trie) return;
  // What has one meaning comes after what asks for its field; ours before DILA's.
  (step.terms ??= []).push(term);
  step.terms.sort(
    (one, other) =>
      Number(one.source !== 'Parvis') - Number(other.source !== 'Parvis') ||
      Number(!one.context.length) - Number(!other.context.length),
  );
}

/** `RSA` of `RSA2`: a part of something else. */
function isGlued(token: Token, next: Token): boolean {
  return (
    next.start === token.end &&
    next.kind !== 'mark' &&
    token.kind !== 'mark' &&
    !/['’]$/.test(token.text)
  );
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>«»"]+|[\w.+-]{1,64}@[\w.-]+|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.(?:fr|com|org|net|eu)\b/gi;

function addressesOf(text: string): { readonly start: number; readonly end: number }[] {
  if (!/[./@]/.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** All in capitals: an acronym does not stand out from the words. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 3 && words.every((word) => word === word.toUpperCase());
}
