import { writeInstant } from '../../contact/zones.js';
import type { Town } from '../config/config.js';
import { tokenOf } from '../desk/tokens.js';
import type { Secrets } from '../secrets.js';
import type { Request } from '../tables/request.js';
import type { CallbackAnswer } from './schemas.js';
import type { Context } from './server-context.js';

type Shown = Pick<
  Request,
  'id' | 'reference' | 'status' | 'channel' | 'expectedStart' | 'expectedEnd' | 'slot' | 'choice'
>;

/** The page where a visitor cancels or changes. */
export function cancelUrlOf(
  { baseUrl, secrets }: { readonly baseUrl: () => string; readonly secrets: Secrets },
  town: Town,
  id: string,
): string {
  return `${baseUrl()}/demande/${town.id}/${id}?token=${tokenOf(secrets, town.id, id)}`;
}

/** What a visitor is told of a request: neither the name nor the number comes back. */
export function answerOf(context: Context, town: Town, request: Shown): CallbackAnswer {
  const { zone } = town.schedule;
  const token = tokenOf(context.secrets, town.id, request.id);
  return {
    id: request.id,
    reference: request.reference,
    status: request.status,
    channel: request.channel,
    expected: {
      start: writeInstant(request.expectedStart, zone),
      end: writeInstant(request.expectedEnd, zone),
      zone,
    },
    slotId: request.slot,
    window: request.choice === 'slot' ? null : (request.choice as 'asap' | 'am' | 'pm'),
    cancelUrl: cancelUrlOf(context, town, request.id),
    statusUrl: `${context.baseUrl()}/v1/callbacks/${request.id}?town=${town.id}&token=${token}`,
  };
}
