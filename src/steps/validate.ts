import { formatFault, otherWritings } from './check-format.js';
import type { ControlNode, FormFacts } from './facts.js';
import { missingWords, partWords, type FaultCode } from './fault-words.js';
import { fitsPattern } from './formats/pattern.js';
import { ourWords, siteWords, isUseful } from './messages.js';
import type { FormModel, Question, Step } from './model.js';
import { answerLines, isAsked, isEmpty, type ControlState, type FormState } from './values.js';
import { foldAnswer } from './words.js';

/** What is wrong in an answer, and how to mend it. */
export interface Fault {
  readonly question: number;
  /** Controls to mark and to go to, the first first. */
  readonly controls: readonly number[];
  readonly code: FaultCode;
  /** Beside the field. */
  readonly message: string;
  /** In the summary of errors: the question, then the message. */
  readonly summary: string;
  /** False: a doubt told once; the visitor may go on. */
  readonly blocking: boolean;
  /** What may be written in the first control instead, on request. */
  readonly suggestion: string;
}

export interface CheckContext {
  readonly facts: FormFacts;
  readonly model: FormModel;
  readonly state: FormState;
  /** `2026-11-22`. */
  readonly today: string;
}

/** The faults of a step, in order: at most one a question. */
export function checkStep(step: Step, context: CheckContext): Fault[] {
  return step.questions.flatMap(
    (index) => checkQuestion(context.model.questions[index]!, context) ?? [],
  );
}

/** The faults of the whole form, in order. */
export function checkForm(context: CheckContext): Fault[] {
  return context.model.steps.flatMap((step) => checkStep(step, context));
}

/** What is wrong in an answer; null when nothing is, or when the question is not asked now. */
export function checkQuestion(question: Question, context: CheckContext): Fault | null {
  const { facts, state } = context;
  if (!isAsked(question, state)) return null;
  const controls = question.controls.map((at) => facts.nodes[at] as ControlNode);
  const states = question.controls.map((at) => state.get(at)!);
  if (controls.every(({ readOnly }) => readOnly)) return null;
  const first = controls[0]!;
  const fault = (code: FaultCode, words: string, more: Partial<Fault> = {}): Fault => ({
    question: question.index,
    controls: question.controls,
    code,
    message: words,
    summary: `${question.label.replace(/\s*[?:]$/, '')}\u00a0: ${words}`,
    blocking: true,
    suggestion: '',
    ...more,
  });
  const site = states.find(({ customError }) => customError);
  if (isEmpty(question, state)) {
    if (!question.required) return null;
    // A note over the form may not mean every question.
    return fault('missing', siteWords(first, 'missing') || missingWords(question), {
      blocking: question.requiredBy !== 'note',
    });
  }
  const empty = question.parts.filter(
    (_, at) => !(states[at]!.selected[0] ?? states[at]!.value).trim() && !states[at]!.badInput,
  );
  // "14 h" says enough without minutes.
  if (empty.length && empty.join() !== 'minute')
    return fault('date-part', partWords(empty), {
      controls: question.controls.filter((_, at) => empty.includes(question.parts[at]!)),
    });
  if (site)
    return fault(
      'site',
      isUseful(site.customError) ? site.customError : siteWords(first, 'site') || ourWords('site'),
    );
  const value = states[0]!.value.trim();
  const format = states.some(({ badInput }) => badInput)
    ? ({ code: badInputCode(question) } as const)
    : formatFault({ question, control: first, value, states, today: context.today });
  const isForeign = question.purpose === 'postal-code' && livesAbroad(context);
  if (format && !isForeign) {
    const { code, limit = '', doubt = false, suggestion = '' } = format;
    const words =
      doubt || /^(?:number|date|hour)-(?:small|big|early|late)$/.test(code)
        ? ''
        : siteWords(first, code);
    const refused = doubt ? shapeFault(question, first, states[0]!, fault) : null;
    if (refused?.suggestion) return refused;
    return fault(code, words || ourWords(code as Parameters<typeof ourWords>[0], limit), {
      blocking: !doubt || refused !== null,
      suggestion,
    });
  }
  if (question.purpose === 'email-again') {
    const before = mailBefore(question, context);
    if (before !== null && foldAnswer(before) !== foldAnswer(value))
      return fault('email-differs', ourWords('email-differs'));
  }
  return question.kind === 'file'
    ? fileFault(first, states[0]!, fault)
    : shapeFault(question, first, states[0]!, fault);
}

type MakeFault = (code: FaultCode, words: string, more?: Partial<Fault>) => Fault;

function badInputCode({ kind, parts }: Question): FaultCode {
  if (kind === 'date') return parts.length ? 'date-not-a-day' : 'date-unread';
  return kind === 'time' ? 'hour-unread' : 'number-unread';
}

/** What the browser would refuse: `pattern`, `minlength`, `maxlength`. */
function shapeFault(
  question: Question,
  control: ControlNode,
  { value }: ControlState,
  fault: MakeFault,
): Fault | null {
  if (question.choices.length || question.parts.length) return null;
  if (!/^(?:text|tel|email|url|search|password|textarea)$/.test(control.type)) return null;
  const { pattern, minLength, maxLength } = control;
  if (control.type !== 'textarea' && !fitsPattern(pattern, value)) {
    const other = otherWritings(question, value).find(
      (text) =>
        text !== value &&
        fitsPattern(pattern, text) &&
        text !== '' &&
        (maxLength === null || maxLength < 0 || text.length <= maxLength),
    );
    const words = siteWords(control, 'pattern');
    return other
      ? fault(
          'rewrite',
          question.sensitive ? words || ourWords('pattern') : ourWords('rewrite', other),
          { suggestion: other },
        )
      : fault('pattern', words || ourWords('pattern'));
  }
  if (minLength !== null && minLength > value.length)
    return fault(
      'too-short',
      siteWords(control, 'too-short') || ourWords('too-short', String(minLength)),
    );
  if (maxLength !== null && maxLength >= 0 && value.length > maxLength)
    return fault('too-long', ourWords('too-long', String(maxLength)));
  return null;
}

function fileFault(
  { accept }: ControlNode,
  { files }: ControlState,
  fault: MakeFault,
): Fault | null {
  const endings = accept
    .split(',')
    .map((type) => type.trim().toLowerCase())
    .filter(Boolean);
  // Only endings are sure: a phone may name a photo as it likes.
  if (endings.length === 0 || endings.some((type) => !type.startsWith('.'))) return null;
  const isRight = files.every((name) =>
    endings.some((ending) => name.toLowerCase().endsWith(ending)),
  );
  return isRight
    ? null
    : fault(
        'file-type',
        ourWords(
          'file-type',
          endings
            .map((ending) => ending.slice(1).toUpperCase())
            .join(', ')
            .replace(/, ([^,]+)$/, ' ou $1'),
        ),
        { blocking: false },
      );
}

function livesAbroad({ model, state }: CheckContext): boolean {
  const country = model.questions.find(({ purpose }) => purpose === 'country');
  const said = country ? foldAnswer(answerLines(country, state)[0] ?? '') : '';
  return said !== '' && !/france|^fr$|martinique|guadeloupe|guyane|reunion|mayotte/.test(said);
}

function mailBefore(question: Question, { model, state }: CheckContext): string | null {
  const before = model.questions.findLast(
    ({ purpose, index }) => purpose === 'email' && index < question.index,
  );
  return before ? (state.get(before.controls[0]!)?.value.trim() ?? null) : null;
}
