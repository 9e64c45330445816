import type { ControlNode, FormFacts } from './facts.js';
import { fold, nameWords } from './words.js';

const SENT_BY = new Set(['submit', 'image']);
const NO_FIELD = new Set(['submit', 'image', 'button', 'reset', 'hidden']);
/** What a field says of itself that searches the site, or asks for its letter. */
const SEARCH = /\b(?:recherche\w*|search)\b/;
const LETTER = /\b(?:abonne\w*|newsletters?|infolettres?|lettres? d'info\w*)\b/;
/** As many fields as a small form has, at most. */
const FEW = 2;
/** The fields of the form that people came for. */
const MANY = 6;

/** A run of fields, and the button that sends it. */
interface Run {
  readonly fields: readonly ControlNode[];
  readonly button: ControlNode;
}

/** Fields up to each button that may send, in document order. */
function runsOf(facts: FormFacts): Run[] {
  const runs: Run[] = [];
  let fields: ControlNode[] = [];
  for (const node of facts.nodes) {
    if (node.kind !== 'control' || (NO_FIELD.has(node.type) && !SENT_BY.has(node.type))) continue;
    if (!SENT_BY.has(node.type)) fields.push(node);
    else {
      runs.push({ fields, button: node });
      fields = [];
    }
  }
  return runs;
}

/** A search, or the town's letter: small forms of the page inside one `form` that holds the whole page. */
function isAside({ fields, button }: Run): boolean {
  if (fields.length === 0 || fields.length > FEW) return false;
  const ofFields = fields.flatMap(({ name, id, labels }) => [
    nameWords(name),
    nameWords(id),
    ...labels.map(({ text }) => fold(text)),
  ]);
  return (
    ofFields.some((text) => SEARCH.test(text) || LETTER.test(text)) ||
    LETTER.test(fold(button.text))
  );
}

/** The fields and buttons of the page's other small forms, by `at`: they are left as they are. */
export function readAsides(facts: FormFacts): ReadonlySet<number> {
  const runs = runsOf(facts);
  if (runs.length < 2 || !runs.some(({ fields }) => fields.length >= MANY)) return new Set();
  return new Set(
    runs
      .filter(isAside)
      .flatMap(({ fields, button }) => [...fields.map(({ at }) => at), button.at]),
  );
}
