import parsePhoneNumber from 'libphonenumber-js/max';
import { FormatRegistry } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { checkRequest } from '../../contact/check-request.js';
import { emergencyIn, type Emergency } from '../../contact/emergency.js';
import { PHONE_FAULTS } from '../../contact/phone.js';
import { messageOf } from '../../contact/request-messages.js';
import type { CallbackRequest } from '../../contact/request.js';
import { SECOND } from '../clock.js';
import type { Town } from '../config/config.js';
import type { Asked } from '../desk/book.js';
import { spanOfSlot } from '../desk/slots.js';
import { Problem } from './problem.js';
import { CallbackBody } from './schemas.js';

FormatRegistry.Set('date-time', (text) => !Number.isNaN(Date.parse(text)));

/** Faster than this, no person has filled it in, ms. */
const FASTEST = 2 * SECOND;
/** Calls that somebody pays for. */
const COSTLY = new Set(['PREMIUM_RATE', 'SHARED_COST', 'PAGER', 'UAN', 'VOICEMAIL']);

export interface Read {
  readonly asked: Asked;
  readonly request: CallbackRequest;
  readonly emergency: Emergency | undefined;
}

/** Reads what was sent, as the widget does, and with what only a server can know. @throws Problem */
export function readAsked(body: unknown, town: Town, now: number): Read {
  const { request, errors } = checkRequest(body, {
    territory: town.schedule.territory,
    ...(town.reasons.length > 0 ? { reasons: town.reasons.map(({ id }) => id) } : {}),
  });
  if (!request) throw new Problem('invalid', { errors });
  checkSchema(request);
  if (request.phone) checkPhone(request.phone);
  const { channel, reason, phone, email, relay, firstName, message, needs, page, locale, helper } =
    request;
  const emergency = message ? emergencyIn(message) : undefined;
  return {
    request,
    emergency,
    asked: {
      channel,
      reason,
      person: {
        ...(firstName && { firstName }),
        ...(phone && { phone }),
        ...(email && { email }),
        ...(relay && { relay }),
        ...(message && { message }),
        ...(needs && { needs }),
        ...(page && { page }),
        ...(locale !== 'fr' && { locale }),
        ...(helper && { isHelper: true }),
      },
      time: timeOf(request, town, now),
      isUrgent: emergency !== undefined,
      isHuman: now - Date.parse(request.startedAt) >= FASTEST,
    },
  };
}

export function timeOf(
  { slotId, window }: Pick<CallbackRequest, 'slotId' | 'window'>,
  town: Town,
  now: number,
): Asked['time'] {
  return slotId
    ? { slot: slotId, span: spanOfSlot(town, slotId, now) }
    : { choice: window ?? 'asap' };
}

/** What the description of the API says, and what the widget checks, are the same thing: here is where it shows. */
function checkSchema(request: CallbackRequest): void {
  const error = Value.Errors(CallbackBody, request).First();
  if (!error) return;
  const field = error.path.slice(1).replaceAll('/', '.');
  throw new Problem('invalid', {
    errors: [{ field, code: 'wrong', message: messageOf(field, 'wrong') }],
  });
}

function checkPhone(e164: string): void {
  const number = parsePhoneNumber(e164);
  const refuse = (code: 'unknown' | 'special') => {
    throw new Problem('invalid', {
      errors: [{ field: 'phone', code, message: PHONE_FAULTS[code] }],
    });
  };
  if (!number?.isValid()) refuse('unknown');
  else if (COSTLY.has(number.getType() ?? '')) refuse('special');
}
