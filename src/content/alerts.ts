import { attribute, find, parentOf, textOf } from './dom.js';
import { simplify } from './heading.js';
import { linkDensity, type Surroundings } from './surroundings.js';
import type { Slices } from './slices.js';
import type { Fact } from './survey.js';

/** What sites call a bar of this kind; a name alone proves nothing. */
const NAME = /alert|flash|urgen|vigilance|warning|danger|bandeau|banner|annonce|announcement/i;
/** What stops, is shut or puts people in danger, as `simplify` writes it: `ferme` alone may be a farm. */
const DANGER =
  /\b(alerte|vigilance|urgence|danger|coup(ee?s?|ures?)|ferm(ent|ees?|es|eture)|ferme (du \d|le \d|ce|a (\d|midi)|des \d|jusqu|pour |exceptionnel|demain)\w*|interdit\w*|bouillir|non potable|neige|verglas|crues?|inondations?|canicule|tempete|eboulement|annulee?s?|suspendue?s?|greve|ne circule(nt)? pas)\b/;
const SHUT = /fermé/i;
const CONSENT = /cookies?|traceurs?|consent/;
/** What no bar holds. */
const OTHER = 'nav,form,input,select,textarea,h1,article,[role=navigation],[role=dialog]';
const AROUND = /^(nav|aside|dialog|footer|ul|ol|li|a|button|table|h[1-6]|article|form)$/;

const known = new WeakMap<Surroundings, ReadonlySet<Element>>();

/** Whether an element is an alert that was read above the page. */
export function isReadAbove({ element }: Fact, around: Surroundings): boolean {
  return known.get(around)?.has(element) ?? false;
}

/**
 * Alerts of the town that stand above the page, outside the part that is read: water cut, road shut,
 * snow. Each with the surroundings to read it in; what floats over the page is not among them.
 */
export async function findAlerts(
  root: Element,
  around: Surroundings,
  slices: Slices,
): Promise<Surroundings[]> {
  const limit = around.heading?.start ?? around.whole.start;
  const read = around.stated ? root : null;
  const found: Surroundings[] = [];
  let end = 0;
  for (const fact of around.survey.facts.values()) {
    if (slices.due) await slices.pause();
    if (fact.start >= limit) break;
    if (fact.start < end || fact.letters < 25 || fact.letters > 300) continue;
    if (fact.start + fact.letters > limit || !isAlert(fact, read)) continue;
    end = fact.start + fact.letters;
    found.push(alone(fact, around));
  }
  known.set(around, new Set(found.map(({ whole }) => whole.element)));
  return found;
}

function isAlert(fact: Fact, read: Element | null): boolean {
  const { element } = fact;
  if (fact.shown !== 'shown' || fact.flow !== 'block' || linkDensity(fact) > 0.5) return false;
  const name = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
  if (!NAME.test(name) && attribute(element, 'role') !== 'alert') return false;
  const text = textOf(element) ?? '';
  const said = simplify(text);
  if (
    !(DANGER.test(said) || SHUT.test(text)) ||
    CONSENT.test(said) ||
    find(element, OTHER).length > 0
  )
    return false;
  for (let up: Fact | null = fact; up; up = up.parent)
    if (up.element === read || up.floats !== 'no' || up.panel || AROUND.test(up.tag)) return false;
  return true;
}

/** An alert is all that is read of what is around it. */
function alone(fact: Fact, { survey }: Surroundings): Surroundings {
  const spine = new Set<Element>();
  for (let node: Element | null = fact.element; node; node = parentOf(node)) spine.add(node);
  return { spine, heading: null, titled: false, home: false, whole: fact, stated: true, survey };
}
