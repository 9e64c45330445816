import type { FormBinding } from './form-binding.js';

/** Pages that plugins cut a form into, all of them in the page at once. */
const PAGE =
  '.gform_page, .wpforms-page, .webform-wizard-page, [data-webform-page], .fieldset-cf7mls, .cf7mls_fieldset, .uacf7-step, .frm_page_num, .wizard-step, .multistep-page';
const SAID =
  /(?:étape|etape|page|partie|step)\s*(?:n°\s*)?(\d{1,2})\s*(?:\/|sur|de|of)\s*(\d{1,2})/i;

export interface SitePages {
  readonly number: number;
  readonly total: number;
}

/** Where the visitor is in a form that the site cuts into pages itself; null where nothing tells. */
export function sitePages({ form, facts }: FormBinding): SitePages | null {
  const pages = [...form.querySelectorAll<HTMLElement>(PAGE)].filter(
    (page) => !page.parentElement!.closest(PAGE),
  );
  const at = pages.findIndex((page) => page.getClientRects().length > 0);
  if (pages.length > 1 && at >= 0) return { number: at + 1, total: pages.length };
  const texts = facts.nodes.map((node) =>
    node.kind === 'text' || node.kind === 'heading' ? node.text : '',
  );
  for (const text of [...texts, facts.form.title, facts.form.before]) {
    const [, number, total] = SAID.exec(text) ?? [];
    if (Number(number) >= 1 && Number(number) <= Number(total))
      return { number: Number(number), total: Number(total) };
  }
  return null;
}
