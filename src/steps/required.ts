import type { ControlNode, FormFacts } from './facts.js';
import type { RequiredBy } from './model.js';
import { fold } from './words.js';

const CLASS =
  /^(?:required|is-required|requis|obligatoire|mandatory|wpcf7-validates-as-required|gfield_contains_required|frm_required_field|form-required|js-form-required|wpforms-field-required|field-required|required-field|form-item--required|saisie_obligatoire|input-required|champ[-_]obligatoire|fr-label--required|validate\[.*\brequired\b.*)$/i;
const SAYS =
  /\((?:champ )?(?:obligatoire|requise?|required|necessaire)\)|[-–—,:] ?(?:obligatoire|requise?)$|^obligatoire$/;
const FREE =
  /\b(?:facultati(?:f|ve)|optionnel(?:le)?|optional|si besoin|le cas echeant|si vous (?:en avez|le souhaitez))\b/;
const STAR = /[*＊∗✱]\s*[)\]]?\s*[:\u00a0\s]*$|^\s*[([]?[*＊∗✱]/;
const STAR_INSIDE = /[*＊∗✱]\s*(?:[:(]|$)/;

/** What the notes of a form say of its fields. */
export interface RequiredNotes {
  /** "Sauf mention contraire, tous les champs sont obligatoires." */
  readonly all: boolean;
  /** "* : champ facultatif". */
  readonly starIsFree: boolean;
}

/** Reads the notes that stand in the form or just before it. */
export function readNotes(facts: FormFacts): RequiredNotes {
  const texts = [
    facts.form.before,
    ...facts.nodes.map((node) =>
      node.kind === 'text' ? node.text : node.kind === 'group' ? node.hint : '',
    ),
  ].map(fold);
  return {
    all: texts.some(
      (text) =>
        /(?:tous les|l'ensemble des) champs (?:ci-dessous |de ce formulaire |du formulaire )?(?:sont|est) (?:obligatoires?|requis)/.test(
          text,
        ) && !/champs (?:marques|suivis|munis|signales|avec|comportant|indiques)/.test(text),
    ),
    starIsFree: texts.some(
      (text) => /\*[^.*]{0,40}facultati/.test(text) && !/\*[^.*]{0,40}obligatoire/.test(text),
    ),
  };
}

/** What is told of one question: the raw texts that name it, and the classes of its labels. */
export interface Named {
  readonly raw: readonly string[];
  readonly tokens: readonly string[];
}

/** Why a question is required; null when it may stay empty. */
export function requiredBy(
  controls: readonly ControlNode[],
  named: Named,
  notes: RequiredNotes,
): RequiredBy | null {
  const isBoxes = controls.length > 1 && controls.every(({ type }) => type === 'checkbox');
  const all = (is: (control: ControlNode) => boolean) =>
    isBoxes ? controls.every(is) : controls.some(is);
  if (all(({ required }) => required)) return 'attribute';
  if (all(({ ariaRequired }) => ariaRequired)) return 'aria';
  if (named.raw.some((text) => FREE.test(fold(text)))) return null;
  if (named.raw.some((text) => SAYS.test(fold(text)))) return 'label';
  if (!notes.starIsFree && named.raw.some((text) => STAR.test(text) || STAR_INSIDE.test(text)))
    return 'label';
  const tokens = [...named.tokens, ...controls.flatMap(({ own, block }) => [...own, ...block])];
  if (tokens.some((token) => CLASS.test(token))) return 'class';
  if (notes.starIsFree && named.raw.every((text) => !/[*＊∗✱]/.test(text)) && notes.all)
    return 'note';
  const isChoice = controls.every(({ type }) => type === 'checkbox' || type === 'file');
  const isLocked = controls.every(({ readOnly, disabled }) => readOnly || disabled);
  return notes.all && !isChoice && !isLocked ? 'note' : null;
}
