import { readAsides } from './asides.js';
import type { ControlNode, FormFacts } from './facts.js';
import { fold } from './words.js';

/**
 * What a button is for. `send`: sends the whole form; `draft`: keeps it unfinished; `back` and `next`: pages of the site's
 * own; `other`: adds a child, looks up an address, sends a file…: it belongs to the questions around it.
 */
export type ButtonRole = 'send' | 'draft' | 'back' | 'next' | 'reset' | 'other';

const SENDS =
  /envo|valide|soumett|transmett|confirme|termine|depose|inscri|s'abonner|je signe|finir|send|submit|demande/;
const DRAFTS = /brouillon|enregistre|sauvegard|plus tard|save|draft|reprendre/;
const BACK = /precedent|retour|revenir|previous|^<|^←|\bback\b/;
const NEXT = /suivant|continue|poursuiv|etape \d|next|>$|→$/;
const RESETS =
  /^(?:effacer|annuler|reinitialiser|tout effacer|vider|reset|recommencer|remettre a zero)/;
const OTHER =
  /ajout|supprim|retire|televers|transfere|telecharg|parcourir|choisir (?:un|des) fichier|upload|remove|\badd\b|recherch|chercher|apercu|previsualis|imprim|calcul|localis|copier|meme adresse|afficher|generer|calendrier|\bok\b/;

const BUTTONS = new Set(['submit', 'image', 'button', 'reset']);

export const isButton = (control: ControlNode): boolean => BUTTONS.has(control.type);

/** What each button of the form is for, by `at`. */
export function readButtons(facts: FormFacts): ReadonlyMap<number, ButtonRole> {
  const buttons = facts.nodes.filter(
    (node): node is ControlNode => node.kind === 'control' && isButton(node),
  );
  const roles = new Map<number, ButtonRole>();
  const asides = readAsides(facts);
  for (const button of buttons)
    roles.set(button.at, asides.has(button.at) ? 'other' : guess(button));
  const all = () => buttons.map(({ at }) => roles.get(at));
  // "Enregistrer" alone is how some sites say "Envoyer".
  if (!all().includes('send')) {
    const only = buttons.filter(
      ({ at, type, formNoValidate, text }) =>
        roles.get(at) === 'draft' &&
        type !== 'button' &&
        !formNoValidate &&
        !/brouillon|plus tard|draft/.test(fold(text)),
    );
    const last = only.at(-1);
    if (last) roles.set(last.at, 'send');
  }
  // Some sites send by script, from a plain button.
  if (!all().some((role) => role === 'send' || role === 'next')) {
    const plain = buttons.findLast(
      ({ type, text }) => type === 'button' && SENDS.test(fold(text)) && !OTHER.test(fold(text)),
    );
    if (plain) roles.set(plain.at, 'send');
  }
  return roles;
}

function guess(button: ControlNode): ButtonRole {
  const says = fold(button.text);
  const kind = fold(`${button.name} ${button.value} ${button.own.join(' ')}`);
  if (button.type === 'reset') return 'reset';
  if (RESETS.test(says)) return button.type === 'button' ? 'reset' : 'other';
  if (BACK.test(says) && !SENDS.test(says)) return 'back';
  if (button.type === 'button') {
    if (NEXT.test(says)) return 'next';
    return DRAFTS.test(says) && !SENDS.test(says) ? 'draft' : 'other';
  }
  if (DRAFTS.test(says) && (button.formNoValidate || !SENDS.test(says))) return 'draft';
  if (/\b(?:draft|brouillon)\b/.test(kind) && button.formNoValidate) return 'draft';
  if (OTHER.test(says) && (button.formNoValidate || !SENDS.test(says))) return 'other';
  if (NEXT.test(says) && !SENDS.test(says)) return 'next';
  return button.formNoValidate && !SENDS.test(says) ? 'other' : 'send';
}

/**
 * The buttons that send the form, seen ones if there are: the last one, and those before it that say something else with no
 * field between, « Recevoir par courrier » beside « Recevoir par e-mail ». The visitor chooses.
 */
export function sendButtons(
  facts: FormFacts,
  roles: ReadonlyMap<number, ButtonRole>,
): readonly ControlNode[] {
  const all = facts.nodes.filter(
    (node): node is ControlNode => node.kind === 'control' && roles.get(node.at) === 'send',
  );
  const seen = all.filter(({ sight, disabled }) => !sight.gone && !sight.unseen && !disabled);
  const usable = seen.length ? seen : all.slice(-1);
  const last = usable.at(-1);
  if (!last) return [];
  const field = facts.nodes.findLast(
    (node) =>
      node.kind === 'control' && node.at < last.at && !isButton(node) && node.type !== 'hidden',
  );
  const end = usable.filter(({ at }) => at > (field?.at ?? -1));
  return end.filter(
    (button, place) =>
      place === end.length - 1 ||
      (fold(button.text) !== '' &&
        !end.slice(place + 1).some(({ text }) => fold(text) === fold(button.text))),
  );
}
