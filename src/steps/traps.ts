import type { ControlNode } from './facts.js';
import { fold, nameWords } from './words.js';

/** Boxes of captchas, for the one who reads the form. */
export const CAPTCHA_BOX =
  '.g-recaptcha, .h-captcha, .cf-turnstile, .frc-captcha, altcha-widget, .altcha, .wpforms-recaptcha-container, .ginput_recaptcha, .gfield--type-captcha, .captcha, .wpcf7-captchac, .frm_captcha';

/** Boxes that stand for a control that does not show. */
export const STAND_IN =
  '.select2, .select2-container, .chosen-container, .choices, .ts-wrapper, .selectize-control, .nice-select, .bootstrap-select, .ui-selectmenu-button, .SumoSelect, .select-dropdown, .custom-select, .ck-editor, .tox-tinymce, .flatpickr-input, .iti';

/** Those that hold fields of their own, for their lists: to search in, never sent. */
const LISTS =
  /^(?:select2|select2-container|chosen-container|choices|ts-wrapper|selectize-control|nice-select|bootstrap-select|SumoSelect)$/;

/** What says that a control shows under a condition: attributes, then class tokens. */
export const CONDITION = {
  attributes:
    'data-afficher_si, data-conditional-rules, data-conditional, data-conditional-logic, data-condition, data-show-if, data-showon, data-depends-on, data-depends, data-states, data-drupal-states, data-if, data-visible-if, data-cf7-condition',
  tokens:
    /^(?:afficher_si|gfield_conditional|wpforms-conditional-(?:field|hide|show)|frm_(?:logic_form|conditional)|wpcf7cf_(?:group|remove)|conditional(?:-field|ly)?|js-webform-states-hidden|webform-states|fr-conditional|depends?|dependent)$/,
};

const TRAP_TOKENS =
  /honey-?_?pot|honey|^hpot|mechantrobot|^nobot|frm_verify|gform_validation_container|gfield--type-honeypot|wpforms-field-hp|wpcf7-hp|antispam|anti-spam|pot-de-miel|bot-?(?:trap|field)|^(?:hp|b_[0-9a-f]{8,}_[0-9a-f]+)$|^ohnohoney|^ak_hp|^form-?trap|^leave-?blank/i;
const TRAP_NAMES =
  /honey|mechantrobot|(?:^|[_\-[])nobot|gotcha|bot[_-]?(?:trap|field|check)|anti[_-]?spam|^hp$|^hp[_-]|[_-]hp$|^ak_hp|^b_[0-9a-f]{8,}_[0-9a-f]+$|^wpcf7-hp|leave[_-]?(?:this|blank|empty)|^ne[_-]?pas[_-]?remplir/i;
const TRAP_LABELS =
  /(?:if|s?i) (?:you are|vous etes) (?:a )?(?:human|humain|un humain|une personne)|leave (?:this|it|the)? ?(?:field )?(?:blank|empty|unchanged)|should be left (?:blank|empty|unchanged)|do not fill|don't fill|laisse[rz] (?:ce champ |cette case |le champ )?(?:vide|vierge)|champ a laisser vide|ne (?:pas|rien) (?:remplir|ecrire|saisir|completer|inscrire)(?: (?:ce|dans ce|le) champ| ici| dans cette case)?(?=$|[ .)\]]*$|[.,;:)] )|ne (?:remplissez|ecrivez|saisissez|completez) (?:pas|rien)(?: (?:ce|dans ce|le) champ| ici)?(?=$|[ .)\]]*$|[.,;:)] )/;
/** Names that a trap likes and a real field may have: only with a field that nobody sees. */
const BAIT =
  /(?:^| )(?:website|web site|site web|url|homepage|home page|fax|company|subject|nickname|comment|comments|message 2|email 2|phone 2|address 2|confirm email|email confirm|mail confirm)(?: |$)/;

const CAPTCHA_NAMES =
  /captcha|^cf-turnstile-response$|^altcha|^frc-|^quiz-|_quiz$|wpcf7-quiz|anti[_-]?robot|code[_-]?(?:de[_-]?)?securite|^verif(?:ication)?[_-]?code/i;
const CAPTCHA_TOKENS = /captcha|altcha|turnstile|^frc-|wpcf7-quiz/i;
const CAPTCHA_LABELS =
  /captcha|pas un robot|recopie[rz] (?:le code|les (?:lettres|caracteres|chiffres))|code de (?:securite|verification) (?:de l'image|ci-)|question (?:anti-?spam|anti-?robot|de securite|mathematique)|anti-?(?:spam|robot)|^(?:combien (?:font|fait) )?(?:\d{1,2}|un|deux|trois|quatre|cinq|six|sept|huit|neuf) ?(?:\+|-|x|×|plus|moins) ?(?:\d{1,2}|un|deux|trois|quatre|cinq|six|sept|huit|neuf) ?(?:=|\?|font)?/;

/** A field of a captcha: the visitor answers it where it stands, and it is never one of our questions. */
export function isCaptcha(control: ControlNode): boolean {
  const isSeen = !control.sight.gone && !control.sight.away;
  return (
    CAPTCHA_NAMES.test(control.name) ||
    [...control.own, ...control.block].some((token) => CAPTCHA_TOKENS.test(token)) ||
    (isSeen && labelsOf(control).some((text) => CAPTCHA_LABELS.test(text)))
  );
}

/** A part of a library's list: the field that the list stands for is the question. */
export function isInWidget({ name, block, around }: ControlNode): boolean {
  return name === '' && [...block, ...around].some((token) => LISTS.test(token));
}

/** A field that people never fill: left where it is, untouched. */
export function isTrap(control: ControlNode): boolean {
  const { sight, own, block, around, name, id, type } = control;
  const tokens = [...own, ...block];
  if (tokens.some((token) => TRAP_TOKENS.test(token))) return true;
  if (around.some((token) => /^gform_validation_container$|^frm_verify$|honeypot/i.test(token)))
    return true;
  if (TRAP_NAMES.test(name) || TRAP_NAMES.test(id)) return true;
  if (labelsOf(control).some((text) => TRAP_LABELS.test(text))) return true;
  if (sight.standIn) return false;
  const outOfTab = control.tabIndex !== null && control.tabIndex < 0;
  if (!sight.gone && (sight.away || sight.clear || (sight.tiny && type !== 'range'))) return true;
  if (sight.ariaHidden && outOfTab) return true;
  const isSeen = !sight.gone && !sight.unseen;
  if (isSeen || control.condition) return false;
  if (sight.sealed && !control.disabled) return true;
  if (outOfTab) return true;
  if (BAIT.test(nameWords(name)) && !control.disabled) return true;
  return control.labels.length === 0 && /^(?:text|email|url|tel|textarea|checkbox)$/.test(type);
}

const labelsOf = (control: ControlNode): string[] =>
  [...control.labels.map(({ text }) => text), ...control.hints].map(fold);
