import { differenceOf, factsOf, type FactKind, type Facts } from './facts.js';

const KINDS: Readonly<Record<FactKind, string>> = {
  numbers: 'un nombre, une date, une heure ou une adresse',
  names: 'un nom',
  negations: 'une négation',
  modals: 'une obligation ou une permission',
  conditions: 'une condition ou une limite',
};

/**
 * The gate after every change, whoever made it, a rule or a language model: null where the facts of a sentence
 * are all kept and none is new, else why not, in French for authors.
 */
export function refusalOf(
  before: string | Facts,
  after: string,
  allowed: Partial<Record<FactKind, readonly string[]>> = {},
): string | null {
  if (!after.trim()) return 'La phrase serait vide.';
  const facts = typeof before === 'string' ? factsOf(before) : before;
  const difference = differenceOf(facts, factsOf(after), allowed);
  if (!difference) return null;
  const { kind, lost, added } = difference;
  const said = [
    lost.length && `perdu : ${lost.join(', ')}`,
    added.length && `ajouté : ${added.join(', ')}`,
  ];
  return `Changerait ${KINDS[kind]} (${said.filter(Boolean).join(' ; ')}).`;
}
