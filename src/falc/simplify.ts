import { apostropheOf, written, type Apostrophe } from './apostrophe.js';
import { eachSentence } from '../content/sentences.js';
import { factsOf } from './facts.js';
import { refusalOf } from './gate.js';
import { Lexicon } from './lexicon.js';
import type { Abstention, EasySentence, Edit, Simplified } from './model.js';
import { quick } from './pattern.js';
import type { Proposal, Rule, RuleContext, SentenceView } from './rule.js';
import { rules as allRules } from './rules/index.js';
import { spansOf, type SpanKind } from './spans.js';
import { tokensOf } from './tokens.js';

export interface SimplifyOptions {
  readonly lexicon?: Lexicon;
  readonly rules?: readonly Rule[];
  /** Parts of the text that stay as they are: code, `translate="no"`. */
  readonly spared?: readonly { readonly start: number; readonly end: number }[];
  /** Places that no change may span: where a link or a bold word starts or ends. */
  readonly cuts?: readonly number[];
  /** What is known of the whole page, where the text is a part of one: see `contextOf`. */
  readonly context?: TextContext;
}

/** What one part of a text tells the rules about the next. */
export type TextContext = RuleContext & {
  before: string[];
  next: string;
  /** The apostrophe of the text, for what the rules write in a sentence that has none. */
  readonly apostrophe?: Apostrophe;
};

/** The context of a text, to be given to `eachEasySentence` with each of its parts in turn. */
export function contextOf(text: string, lexicon: Lexicon): TextContext {
  return {
    lexicon,
    expanded: new Set(),
    speaksToYou: /(?<!\p{L}|rendez[-‑])(?:vous|votre|vos)(?!\p{L})/iu.test(text),
    before: [],
    next: '',
    apostrophe: apostropheOf(text) ?? '’',
  };
}

/** Longer than this, a sentence is left as it is, in words. */
const LONGEST = 45;
/** Longer than this, in characters, nothing is tried: each change is weighed against the whole sentence. */
const ENDLESS = 2000;
/** More conditions than this in one sentence are left to people. */
const CONDITIONS = 1;

/** The text in easy French as far as rules can carry it, sentence by sentence, with a reason for each change. */
export async function simplify(text: string, options: SimplifyOptions = {}): Promise<Simplified> {
  const sentences: EasySentence[] = [];
  for (const sentence of eachEasySentence(text, options)) sentences.push(sentence);
  return { text: linesOf(text, sentences), sentences };
}

/** As `simplify`, one sentence at a time. */
export function* eachEasySentence(
  text: string,
  {
    lexicon = new Lexicon(),
    rules = allRules,
    spared = [],
    cuts = [],
    context = contextOf(text, lexicon),
  }: SimplifyOptions = {},
): Generator<EasySentence> {
  const stretches = eachSentence(text);
  let at = stretches.next();
  while (!at.done) {
    const { start, end } = at.value;
    at = stretches.next();
    context.next = at.done ? '' : text.slice(at.value.start, at.value.end);
    const source = text.slice(start, end);
    const inside = spared
      .filter((part) => part.start < end && part.end > start)
      .map((part) => ({
        start: Math.max(0, part.start - start),
        end: Math.min(end, part.end) - start,
      }));
    const breaks = cuts.filter((cut) => cut > start && cut < end).map((cut) => cut - start);
    const easy = easySentence(source, inside, breaks, rules, context);
    context.before.push(source);
    yield { ...easy, start, end };
  }
}

function easySentence(
  source: string,
  spared: readonly { start: number; end: number }[],
  cuts: readonly number[],
  rules: readonly Rule[],
  context: TextContext,
): Omit<EasySentence, 'start' | 'end'> {
  const abstentions: Abstention[] = [];
  const view = viewOf(source, spared);
  const general = tooHard(view);
  const proposals: (Proposal & { rule: string })[] = [];
  const facts = factsOf(source);
  const grouped: string[] = [];
  const apostrophe = apostropheOf(source) ?? context.apostrophe ?? '’';
  for (const rule of rules) {
    if (general && (source.length > ENDLESS || !HARMLESS.has(rule.id))) continue;
    for (const made of rule.propose(view, context)) {
      const proposal = 'after' in made ? written(made, apostrophe) : made;
      if ('group' in proposal) grouped.push(`${rule.id} ${proposal.group}`);
      if ('abstain' in proposal) abstentions.push({ rule: rule.id, reason: proposal.abstain });
      else if (cuts.some((cut) => proposal.start < cut && cut < proposal.end))
        abstentions.push({
          rule: rule.id,
          reason: 'Traverse le bord d’un lien ou d’un mot en gras.',
        });
      else if (view.isProtected(proposal.start, proposal.end, ...(rule.touches ?? [])))
        abstentions.push({ rule: rule.id, reason: 'Touche un nom, un nombre ou une citation.' });
      else if (source.slice(proposal.start, proposal.end) !== proposal.after) {
        const refusal = refusalOf(facts, apply(source, [proposal]), proposal.allows);
        if (refusal) abstentions.push({ rule: rule.id, reason: refusal });
        else proposals.push({ ...proposal, rule: rule.id });
      }
    }
  }
  if (general) abstentions.push({ rule: 'phrase', reason: general });
  const kept = settle(source, whole(withoutConflicts(proposals), grouped), cuts);
  const result = apply(source, kept);
  const refusal = kept.length ? refusalOf(facts, result, allowances(kept)) : null;
  if (refusal) {
    abstentions.push({ rule: 'gate', reason: refusal });
    return { source, result: source, edits: [], abstentions };
  }
  const edits: Edit[] = kept.map(({ rule, start, end, after, reason }) => ({
    rule,
    before: source.slice(start, end),
    after,
    start,
    end,
    reason,
  }));
  return { source, result, edits, abstentions };
}

/** Rules that write the same thing otherwise: they hold in any sentence. */
const HARMLESS = new Set([
  'hour',
  'date',
  'phone',
  'abbreviation',
  'acronym',
  'symbol',
  'inclusive-dot',
]);

const CONDITION = quick(/(?<!\p{L})(?:si(?!\p{L})|s['’]ils?|sauf|ou(?!\p{L}))/giu);

/** Why a sentence is too entangled for rules that move words; null where it is not. */
function tooHard({ text, words }: SentenceView): string | null {
  if (words > LONGEST) return `Plus de ${LONGEST} mots.`;
  const conditions = text.match(CONDITION)?.length ?? 0;
  if (conditions > CONDITIONS) return 'Plusieurs conditions (si, sauf, ou) dans une phrase.';
  if (/et\/ou/i.test(text)) return '« et/ou ».';
  return null;
}

export function viewOf(
  text: string,
  spared: readonly { start: number; end: number }[] = [],
): SentenceView {
  const spans = spansOf(text, spared);
  const tokens = tokensOf(text);
  return {
    text,
    tokens,
    words: tokens.filter(({ kind }) => kind !== 'mark').length,
    isProtected: (start, end, ...kinds: SpanKind[]) =>
      spans.some((span) => span.start < end && start < span.end && !kinds.includes(span.kind)),
  };
}

/** Of proposals that overlap, the longest; of two as long, the surer. */
function withoutConflicts<P extends Proposal>(proposals: readonly P[]): P[] {
  const kept: P[] = [];
  const byWeight = [...proposals].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      (other.confidence ?? 0.5) - (one.confidence ?? 0.5) ||
      one.start - other.start,
  );
  for (const proposal of byWeight)
    if (!kept.some((other) => proposal.start < other.end && other.start < proposal.end))
      kept.push(proposal);
  return kept.sort((one, other) => one.start - other.start);
}

/** Without the changes whose group lost one; `grouped` says how many each group had. */
function whole<P extends Proposal & { rule: string }>(
  proposals: readonly P[],
  grouped: readonly string[],
): P[] {
  const made = (name: string) =>
    proposals.filter(({ rule, group }) => group && `${rule} ${group}` === name).length;
  const asked = (name: string) => grouped.filter((other) => other === name).length;
  return proposals.filter(
    ({ rule, group }) => !group || made(`${rule} ${group}`) === asked(`${rule} ${group}`),
  );
}

/** The sentence with changes made; each line starts with a capital where the sentence does, or after a full stop. */
export function apply(source: string, changes: readonly Proposal[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, after } of changes) {
    result += source.slice(at, start) + after;
    at = end;
  }
  result += source.slice(at);
  const starts = /^\P{L}*\p{Lu}/u.test(source);
  return result
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at, lines) =>
      starts || (at > 0 && ENDS.test(lines[at - 1]!)) ? capital(line) : line,
    )
    .join('\n');
}

/** Changes as they are made: what they leave at the start of a line has its capital. */
function settle<P extends Proposal>(
  source: string,
  changes: readonly P[],
  cuts: readonly number[],
): P[] {
  const starts = /^\P{L}*\p{Lu}/u.test(source);
  return changes.flatMap((change, at) => {
    const lines = change.after.split('\n');
    const isFirst = starts && !/[\p{L}\p{N}]/u.test(source.slice(0, change.start));
    /** A line of its own: after a full stop, or in a sentence that has its capital. */
    const begins = (row: number) =>
      row > 0 &&
      (starts ||
        ENDS.test(row > 1 || lines[0] ? lines[row - 1]! : source.slice(0, change.start).trimEnd()));
    const after = lines
      .map((line, row) => (isFirst || begins(row) ? capital(line) : line))
      .join('\n');
    const isOpen = !/[\p{L}\p{N}]/u.test(lines.at(-1)!) && (isFirst || begins(lines.length - 1));
    const next = source.slice(change.end).match(/^\s*\p{Ll}/u)?.[0];
    if (!isOpen || !next || changes[at + 1]?.start === change.end + next.length - 1)
      return [{ ...change, after }];
    const letter = change.end + next.length - 1;
    const upper = next.at(-1)!.toUpperCase();
    // A link or a bold word starts here: its first letter is a change of its own.
    if (cuts.some((cut) => change.start < cut && cut <= letter))
      return [
        { ...change, after },
        { ...change, start: letter, end: letter + 1, after: upper },
      ];
    return [{ ...change, end: letter + 1, after: after + next.slice(0, -1) + upper }];
  });
}

/** The end of a sentence, whatever closes after it. */
const ENDS = /[.!?…][\s»”")]*$/u;

function capital(line: string): string {
  return line.replace(
    /^[^\p{L}\p{N}]*\p{Ll}/u,
    (start) => start.slice(0, -1) + start.at(-1)!.toUpperCase(),
  );
}

function allowances(changes: readonly Proposal[]): NonNullable<Proposal['allows']> {
  const all: Record<string, string[]> = {};
  for (const { allows } of changes)
    for (const [kind, facts] of Object.entries(allows ?? {})) (all[kind] ??= []).push(...facts);
  return all;
}

/** One idea a line, an empty line where the text had one between paragraphs. */
function linesOf(text: string, sentences: readonly EasySentence[]): string {
  let lines = '';
  let at = 0;
  for (const { start, end, result } of sentences) {
    if (lines) lines += /\n\s*\n/.test(text.slice(at, start)) ? '\n\n' : '\n';
    lines += result;
    at = end;
  }
  return lines;
}
