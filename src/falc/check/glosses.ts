import { fold, tokensOf } from '../tokens.js';
import type { Term } from './model.js';
import type { CheckedSentence } from './view.js';

/** A term of the glossary in a text. */
export interface TermUse {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  readonly sentence: CheckedSentence;
}

type Forms = ReadonlyMap<string, readonly { readonly form: string; readonly term: Term }[]>;

const known = new WeakMap<readonly Term[], Forms>();

/** Forms by their first word, longest first. */
function formsOf(terms: readonly Term[]): Forms {
  const before = known.get(terms);
  if (before) return before;
  const forms = new Map<string, { form: string; term: Term }[]>();
  for (const term of terms)
    for (const form of [term.term, ...term.forms].map(fold)) {
      const first = tokensOf(form)[0]?.lower;
      if (!first) continue;
      const list = forms.get(first) ?? [];
      list.push({ form, term });
      forms.set(first, list);
    }
  for (const list of forms.values()) list.sort((one, other) => other.form.length - one.form.length);
  known.set(terms, forms);
  return forms;
}

/** Terms of the glossary, the longest at each place; one with an everyday sense only beside what tells it apart. */
export function termsIn(
  sentences: readonly CheckedSentence[],
  terms: readonly Term[],
): readonly TermUse[] {
  const uses: TermUse[] = [];
  if (!terms.length) return uses;
  const forms = formsOf(terms);
  for (const sentence of sentences) {
    const lower = evenly(sentence.text);
    const words = new Set(sentence.tokens.map((token) => token.lower));
    let free = sentence.start;
    for (const token of sentence.tokens) {
      if (token.start < free || token.kind === 'mark') continue;
      const at = token.start - sentence.start;
      const hit = forms
        .get(token.lower)
        ?.find(
          ({ form, term }) =>
            lower.startsWith(form, at) &&
            !/[\p{L}\p{N}-]/u.test(lower[at + form.length] ?? '') &&
            (!term.ambiguous || (term.context ?? []).some((word) => words.has(word))),
        );
      if (!hit) continue;
      free = token.start + hit.form.length;
      uses.push({ term: hit.term, start: token.start, end: free, sentence });
    }
  }
  return uses;
}

/** Lower case with plain spaces and typographic apostrophes, letter for letter: offsets stay. */
function evenly(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replaceAll("'", '’')
    .replaceAll('‑', '-')
    .replace(/[\s\u00a0\u202f]/g, ' ');
}

const GLOSS_AFTER =
  /^["»”\s]*(?:,?\s*c['’]est(?:-à-dire)?|(?:est|sont)\s+(?:une?|le|la|l['’]|les|des|du|celui|celle|ceux|votre|quand|ce)(?!\p{L})|ce\s+sont|(?:ça\s+)?veu(?:t|lent)\s+dire|signifie|désigne|sert\s+à|prouve|dit\s+|\(|:)/iu;
const GLOSS_BEFORE =
  /(?:s['’]appelle(?:nt)?|c['’]est|autre\s+nom\s+est\s:(?:\s\p{Ll}+)?|on\s+appelle|appelée?s?|c['’]est-à-dire|\()\s*["«“\s]*(?:le|la|les|l['’]|une?|des)?\s*$/iu;
const GLOSS_NEXT =
  /^(?:c['’]est|ce\s+sont|ça|cela|il\s+s['’]agit|par\s+exemple)(?!\p{L})|^(?:il|elle|ils|elles)\s+(?:est|sont|prouven?t?|servent|sert|dit|disent|permet|permettent|aide|aident)(?!\p{L})/iu;

/** A place that says what a word means: in its sentence, or at the head of the next. */
export function isGlossed(
  sentences: readonly CheckedSentence[],
  { start, end, sentence }: Pick<TermUse, 'start' | 'end' | 'sentence'>,
): boolean {
  const after = sentence.text.slice(end - sentence.start);
  const before = sentence.text.slice(0, start - sentence.start);
  const next = sentences[sentence.index + 1]?.text ?? '';
  return (
    GLOSS_AFTER.test(after) ||
    GLOSS_BEFORE.test(before) ||
    (!sentence.isItem && GLOSS_NEXT.test(next))
  );
}

/** How far after its first use a word may be explained, in sentences. */
const NEAR = 2;

/** The last sentence that may explain a word of this one; a title and a list are one with what follows. */
export function reachOf(
  sentences: readonly CheckedSentence[],
  { index, isTitle, isItem }: CheckedSentence,
): number {
  let last = index;
  if (isTitle) last += 1;
  if (isItem) while (sentences[last + 1]?.isItem) last += 1;
  return last + NEAR;
}
