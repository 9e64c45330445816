import type { Territory } from '../../contact/holidays.js';
import { readPhone } from '../../contact/phone.js';
import type { Findings } from './findings.js';
import { textOf } from './html.js';
import { lineOf, type Page } from './page.js';
import { decode } from './site.js';

const NUMBER = /(?:\+\d{1,3}[\s.]?(?:\(0\))?|\b0)\s?\d(?:[\s.\u00a0\u202f-]?\d){7,9}\b/;

/** Links that call nobody, or somebody else than they say. */
export function checkPhones(
  page: Page,
  territory: Territory | undefined,
  findings: Findings,
): void {
  for (const tag of page.tags) {
    const href = tag.attributes.href ?? '';
    if (tag.name !== 'a' || !/^\s*tel:/i.test(href)) continue;
    const said = decode(href.trim().slice(4)).split(';')[0]!;
    const { phone, fault } = readPhone(said, territory);
    const where = lineOf(page, tag);
    const text = textOf(tag).replace(/\s+/g, ' ').trim();
    if (fault && fault !== 'special') {
      findings.add(
        'error',
        'phone-link',
        where,
        `Le lien « ${href.slice(0, 60)} » n’appelle personne : ce n’est pas un numéro de téléphone.`,
        'Écrivez le numéro entier, comme href="tel:+33299000000".',
      );
      continue;
    }
    const shown = NUMBER.exec(text)?.[0];
    const seen = shown ? readPhone(shown, territory).phone : undefined;
    if (phone && seen && seen.e164 !== phone.e164)
      findings.add(
        'error',
        'phone-differs',
        where,
        `Le texte dit ${seen.display.replace(/\u00a0/g, ' ')}, le lien appelle ${phone.display.replace(/\u00a0/g, ' ')}.`,
        `Écrivez le même numéro aux deux endroits, par exemple href="tel:${seen.e164}".`,
      );
    else if (/\s/.test(href.trim()))
      findings.add(
        'advice',
        'phone-spaces',
        where,
        `Le lien « ${href} » a des espaces : certains téléphones ne le comprennent pas.`,
        phone ? `Écrivez href="tel:${phone.e164}".` : 'Enlevez les espaces.',
      );
  }
}
