import type { OwnFormConfig } from '../contact-config.js';
import { requestMail, type MailFacts } from '../mail-text.js';
import type { CallbackRequest } from '../request.js';

/**
 * Sends a request to the form that the town already has, as its page would. It has no key: what may have arrived is not
 * sent again by itself.
 *
 * @returns whether the site has said that it took it; undefined where nobody knows
 */
export async function sendToForm(
  { url, fields }: OwnFormConfig,
  request: CallbackRequest,
  facts: MailFacts,
): Promise<boolean | undefined> {
  const data = new FormData();
  const values = valuesOf(request, facts);
  for (const [ours, theirs] of Object.entries(fields))
    if (Object.hasOwn(values, ours)) data.append(theirs, values[ours] ?? '');
  const address = new URL(url, document.baseURI);
  try {
    if (address.origin !== location.origin) {
      // What another site answers cannot be read.
      await fetch(address, { method: 'POST', body: data, mode: 'no-cors', credentials: 'omit' });
      return undefined;
    }
    const response = await fetch(address, { method: 'POST', body: data });
    return response.ok;
  } catch {
    return undefined;
  }
}

/** By our names; the message says all, for a form that has few fields. */
function valuesOf(request: CallbackRequest, facts: MailFacts): Record<string, string | undefined> {
  const { subject, body } = requestMail(request, facts);
  return {
    channel: request.channel,
    phone: request.phone,
    email: request.email,
    firstName: request.firstName,
    reason: facts.reason ?? request.reason,
    when: facts.when ?? request.window,
    page: request.page?.url,
    subject,
    message: body,
  };
}
