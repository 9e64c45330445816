import { isButton, readButtons } from './buttons.js';
import type { ControlNode, FormFacts } from './facts.js';
import type { FormModel } from './model.js';
import type { Purpose } from './purpose.js';
import { isDormant } from './questions.js';
import { fold, nameWords } from './words.js';

export type LeaveReason =
  | 'off'
  | 'search'
  | 'login'
  | 'get'
  /** Under six fields that people see. */
  | 'short'
  /** One group only. */
  | 'one-step'
  /** Nothing sends it. */
  | 'no-send';

/**
 * `guide`: one step at a time. `assist`: the site already pages it, so only help, a progress sentence and the voice are
 * added. `leave`: nothing.
 */
export type Eligibility =
  | { readonly verdict: 'guide'; readonly reason: null }
  | { readonly verdict: 'assist'; readonly reason: 'paged' }
  | { readonly verdict: 'leave'; readonly reason: LeaveReason };

const leave = (reason: LeaveReason): Eligibility => ({ verdict: 'leave', reason });

/** Nobody is asked for these to look something up. */
const OF_PEOPLE = new Set<Purpose>(['email', 'tel', 'birth-date', 'consent', 'message']);

/** Fields under which a form is left alone. */
const FEWEST = 6;

/** Classes and attributes of plugins that cut a form into pages themselves. */
const PAGED =
  /^(?:gform_page|gform_page_footer|gform_next_button|gform_previous_button|gf_progressbar(?:_wrapper)?|gf_page_steps|webform-progress|webform-button--(?:next|previous)|\[data-webform-(?:page|wizard-page|current-page|pages?)\]|wpforms-page|wpforms-page-\d+|wpforms-page-indicator|wpforms-page-button|forminator-pagination(?:-steps)?|frm_page_num_\d+|frm_rootline.*|frm_page_bar|frm_button_submit_back|multistep|multi-step(?:-form)?|form-wizard|wizard-step|fr-stepper(?:__title)?|govuk-back-link|step-indicator|nav-wizard|wpcf7-multistep|cf7mls_.*|uacf7-step.*|sw-theme.*|js-page-formidable|formulaire_formidable_etapes?|etapes_formidable|nf-multi-part|mp-breadcrumbs)$/i;
const STEP_TEXT =
  /(?:etape|page|partie|question|step) ?(?:n° ?)?\d{1,2} ?(?:\/|sur|de|of) ?\d{1,2}/;

/** What to do with a form. */
export function judge(facts: FormFacts, model: FormModel): Eligibility {
  const { form } = facts;
  if (form.mark !== null && /^(?:off|false|non|no)$/i.test(form.mark.trim())) return leave('off');
  const controls = facts.nodes.filter((node): node is ControlNode => node.kind === 'control');
  const seen = model.questions.filter(({ dormant }) => !dormant);
  if (isSearch(facts, controls)) return leave('search');
  if (isLogin(facts, controls)) return leave('login');
  if (form.method.toLowerCase() === 'get') return leave('get');
  if (form.method === '' && !isSentByScript(model)) return leave('get');
  if (isPaged(facts, controls, seen.length)) return { verdict: 'assist', reason: 'paged' };
  if (form.method.toLowerCase() === 'dialog') return leave('no-send');
  const fields = controls.filter(
    (control) =>
      !isDormant(control) &&
      model.questions.some((question) => question.controls.includes(control.at)),
  ).length;
  if (fields < FEWEST) return leave('short');
  if (model.steps.length < 2) return leave('one-step');
  if (model.sends.length === 0) return leave('no-send');
  return { verdict: 'guide', reason: null };
}

function isSearch({ form }: FormFacts, controls: readonly ControlNode[]): boolean {
  if (form.role === 'search') return true;
  if (controls.some(({ type }) => type === 'search'))
    return form.method.toLowerCase() !== 'post' || controls.length < 6;
  return (
    form.method.toLowerCase() !== 'post' &&
    (controls.some(({ name }) => /^(?:q|s|search|recherche|keys|searchword|query)$/i.test(name)) ||
      /(?:^| )(?:recherche\w*|search)(?: |$)/.test(nameWords(`${form.id} ${form.name}`)))
  );
}

/**
 * It says neither how nor where it goes: a script sends what people write of themselves. One that only filters a list is
 * left as it is.
 */
const isSentByScript = ({ questions }: FormModel): boolean =>
  questions.some(({ purpose }) => purpose !== null && OF_PEOPLE.has(purpose));

/** One password, and little else; or the words of a login. */
function isLogin({ form }: FormFacts, controls: readonly ControlNode[]): boolean {
  const passwords = controls.filter(({ type }) => type === 'password');
  if (passwords.length === 0) return false;
  const fields = controls.filter((control) => !isButton(control) && control.type !== 'hidden');
  const says = fold(
    `${form.id} ${form.name} ${form.action} ${form.title} ${controls
      .filter(isButton)
      .map(({ text }) => text)
      .join(' ')}`,
  );
  return (
    fields.length <= 4 ||
    (passwords.length === 1 &&
      /connexion|se connecter|identifiez|log ?in|sign ?in|mot de passe oublie/.test(says) &&
      fields.length < 6)
  );
}

function isPaged(facts: FormFacts, controls: readonly ControlNode[], questions: number): boolean {
  const { form } = facts;
  if (form.tokens.some((token) => PAGED.test(token))) return true;
  const buttons = controls.filter(isButton);
  if (buttons.filter(({ name }) => /\[__currentPage\]$/.test(name)).length > 1) return true;
  const roles = readButtons(facts);
  const has = (role: string) => buttons.some(({ at }) => roles.get(at) === role);
  const texts = [
    form.before,
    form.title,
    ...facts.nodes.map((node) =>
      node.kind === 'text' || node.kind === 'heading'
        ? node.text
        : node.kind === 'group'
          ? node.title
          : '',
    ),
  ];
  const saysStep = texts.some((text) => {
    const found = STEP_TEXT.exec(fold(text));
    return found !== null && fold(text).length < 200;
  });
  const headings = facts.nodes.filter(
    (node) =>
      (node.kind === 'heading' && STEP_TEXT.test(fold(node.text))) ||
      (node.kind === 'group' && STEP_TEXT.test(fold(node.title))),
  ).length;
  // "Étape 1 sur 3" over each part of one page is a form that we may cut; said once, the rest is elsewhere.
  if (saysStep && headings < 2) return true;
  if (has('next') && (has('back') || !has('send'))) return true;
  return (
    has('back') &&
    questions <= FEWEST &&
    !has('next') &&
    buttons.some(({ at, formNoValidate }) => roles.get(at) === 'back' && formNoValidate)
  );
}
