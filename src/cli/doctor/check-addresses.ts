import { checkFormsFile } from '../../steps/forms-file.js';
import type { PageConfig } from './check-config.js';
import { allows, missing } from './check-files.js';
import type { Findings } from './findings.js';
import { textOfGot, typeOf } from './got.js';
import { jsonFault } from './json-fault.js';
import { addressIn, lineOf, type Page } from './page.js';
import type { Site } from './site.js';

/** Where requests of visitors go: asked if it is there, never sent anything. */
export async function checkCallback(
  page: Page,
  { reach, address }: PageConfig,
  site: Site,
  findings: Findings,
): Promise<void> {
  const { receiver, town, form } = reach.callback ?? {};
  const where = address ? site.nameOf(address) : page.name;
  const { origin } = page.got.address;
  const base = addressIn(page, receiver?.replace(/\/*$/, '/'));
  if (base && (site.isWeb || base.origin === origin)) {
    const asked = new URL('v1/config', base);
    if (town) asked.searchParams.set('town', town);
    const got = await site.get(asked, base.origin === origin ? '' : origin);
    const call = 'Les visiteurs ont le téléphone, l’e-mail et le SMS à la place.';
    if (!got.status || got.status >= 500)
      findings.add(
        'error',
        'receiver-silent',
        where,
        `Le service de rappel (${receiver}) ne répond pas${got.reason ? ` (${got.reason})` : ` (code ${got.status})`}. ${call}`,
        'Vérifiez que parvis-receiver est lancé, et son adresse dans contact.callback.receiver.',
      );
    else if (got.status !== 200 || !/json/.test(typeOf(got)))
      findings.add(
        'error',
        'receiver-town',
        where,
        `Le service de rappel (${receiver}) ne connaît pas la commune « ${town ?? ''} », ou ce n’est pas parvis-receiver (code ${got.status}, ${typeOf(got) || 'sans type'}). ${call}`,
        'Vérifiez contact.callback.receiver, et que contact.callback.town est un nom de sa configuration.',
      );
    else if (base.origin !== origin && !allows(got, origin))
      findings.add(
        'error',
        'receiver-cors',
        where,
        `Le service de rappel (${receiver}) ne permet pas à ${origin} de lui écrire. ${call}`,
        `Dans la configuration du service, ajoutez ${origin} aux adresses du site (origins).`,
      );
    else findings.see(`le service de rappel répond (${base.host})`);
  }
  const own = addressIn(page, form?.url);
  if (!own || own.origin !== origin) return;
  const got = await site.get(own);
  // A form that only takes what is sent refuses to be asked.
  if (!got.status || got.status === 404 || got.status >= 500)
    findings.add(
      site.isWeb ? 'error' : 'advice',
      'own-form',
      where,
      `Le formulaire de la commune (${form!.url}) : ${missing(got)}`,
      'Vérifiez contact.callback.form.url.',
    );
}

export async function checkForms(
  page: Page,
  { forms }: PageConfig,
  site: Site,
  findings: Findings,
): Promise<void> {
  const address = addressIn(page, forms);
  if (!address) return;
  const where = site.nameOf(address);
  const got = await site.get(address);
  if (!site.isWeb && got.reason) return;
  if (got.status !== 200)
    return findings.add(
      'error',
      'forms-missing',
      where,
      missing(got),
      'Mettez forms.json à cette adresse, ou corrigez "forms" dans parvis.json. Une adresse sans / au début part de la page : écrivez plutôt "/forms.json".',
    );
  const text = textOfGot(got);
  const fault = jsonFault(text);
  if (fault)
    return findings.add(
      'error',
      'forms-file',
      where,
      `Ce n’est pas du JSON : ${fault}`,
      'Corrigez ce fichier.',
    );
  const { complaints } = checkFormsFile(JSON.parse(text.replace(/^\ufeff/, '')));
  for (const { message } of complaints)
    findings.add('error', 'forms-file', where, message, 'Corrigez ce fichier.');
  if (!complaints.length) findings.see(`les aides des formulaires, ${where}`);
}

/** Sounds and cues that the page names. */
export async function checkRecordings(page: Page, site: Site, findings: Findings): Promise<void> {
  for (const tag of page.tags.filter(({ name }) => name === 'parvis-speech'))
    for (const [key, type] of [
      ['src', /^audio\/|ogg|octet-stream/],
      ['track', /^text\/(?:vtt|plain)$/],
    ] as const) {
      const address = addressIn(page, tag.attributes[key]);
      if (!address) continue;
      const got = await site.get(address);
      if (!site.isWeb && got.reason) continue;
      if (got.status !== 200)
        findings.add(
          'error',
          'recording-missing',
          lineOf(page, tag),
          `${site.nameOf(address)} : ${missing(got)}`,
          `Mettez le fichier à cette adresse, ou corrigez ${key}.`,
        );
      else if (!type.test(typeOf(got)))
        findings.add(
          'warning',
          'recording-type',
          lineOf(page, tag),
          `Le serveur dit que ${site.nameOf(address)} est « ${typeOf(got) || 'sans type'} ».`,
          key === 'src'
            ? 'Réglez le serveur : .mp3 est audio/mpeg.'
            : 'Réglez le serveur : .vtt est text/vtt.',
        );
    }
}
