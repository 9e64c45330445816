import type { Check } from '../model.js';
import type { CheckedSentence } from '../view.js';

const IMPERSONAL =
  /^\s*(?:n['’]y\s|y\s|n['’]|ne\s|se\s|s['’]|me\s|vous\s|nous\s|leur\s|lui\s|en\s)*(?:faut|faudra|a\s|avait|aura|s['’]agit|agit|convient|peut\s+y|pleut|neige|reste|suffit|manque|existe|est\s+(?:possible|interdit|obligatoire|nécessaire|important|utile|préférable|conseillé|recommandé|\d|tard|tôt))/iu;
const NOUNS: Readonly<Record<string, string>> = {
  le: 'il',
  un: 'il',
  ce: 'il',
  cet: 'il',
  du: 'il',
  au: 'il',
  mon: '',
  la: 'elle',
  une: 'elle',
  cette: 'elle',
  les: 's',
  des: 's',
  ces: 's',
  aux: 's',
  vos: 's',
  nos: 's',
  leurs: 's',
};

/** « Il » after a sentence that names two things « il » could be. */
export const pronoun: Check = {
  id: 'pronoun',
  guideline: '17 · Des pronoms clairs : répéter le nom (EU, RLS 6.6.3)',
  severities: ['advice'],
  *look({ sentences, text, lexicon }) {
    if (!lexicon.size) return;
    for (const sentence of sentences) {
      const before = sentences[sentence.index - 1];
      const first = sentence.tokens.find(({ kind }) => kind === 'word');
      if (!before || !first || !/^(?:ils?|elles?)$/.test(first.lower)) continue;
      if (IMPERSONAL.test(text.slice(first.end, first.end + 40))) continue;
      const names = candidates(before, first.lower, (form) => lexicon.mayBe(form, 'N'));
      if (names.length < 2) continue;
      yield {
        start: first.start,
        end: first.end,
        advice: `« ${first.text} » peut vouloir dire ${names.map((name) => `« ${name} »`).join(' ou ')} : répétez le nom.`,
      };
    }
  },
};

function candidates(
  { tokens }: CheckedSentence,
  pronoun: string,
  isNoun: (form: string) => boolean,
): string[] {
  const plural = pronoun.endsWith('s');
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const kind = NOUNS[token.lower];
    if (!kind || next?.kind !== 'word' || !isNoun(next.lower)) return;
    if (plural ? kind === 's' : kind === pronoun) found.add(`${token.lower} ${next.text}`);
  });
  return [...found];
}
