import type { FastifyRequest } from 'fastify';
import type { Town } from '../config/config.js';
import { book, type Asked, type Booked } from '../desk/book.js';
import { Refusal } from '../desk/desk.js';
import { expectedOf } from '../desk/expected.js';
import { newReference } from '../desk/reference.js';
import { relay } from '../desk/relay.js';
import { slotsNow } from '../desk/slots.js';
import { townMail } from '../mail/town-mail.js';
import { randomId } from '../secrets.js';
import { StoreUnavailable } from '../store/store.js';
import { findKey } from '../tables/keys.js';
import { checkAbuse } from './abuse.js';
import { answerOf } from './answer.js';
import { readAsked, type Read } from './asked.js';
import { Problem } from './problem.js';
import type { CallbackAnswer } from './schemas.js';
import type { Context } from './server-context.js';
import { wellFormedValue } from './well-formed.js';

export interface Received {
  readonly answer: CallbackAnswer;
  readonly isReplay: boolean;
}

/** Everything between what was sent and what is acknowledged. @throws Problem */
export async function receive(
  context: Context,
  town: Town,
  request: FastifyRequest,
  body: unknown,
  name: string,
): Promise<Received> {
  const read = readAsked(wellFormedValue(body), town, context.now());
  if (read.request.website !== '')
    return { answer: lookAlike(context, town, read), isReplay: false };
  const key = { name, payloadHash: hashPayload(context, town, read) };
  const known = await context.store.read((reader) => findKey(reader, town.id, name));
  const proof = known ? undefined : await checkAbuse(context, town, request, name, read);
  const asked: Asked = { ...read.asked, ...(proof ? { proof } : {}) };
  try {
    const booked = await deliver(context, town, key, asked);
    return {
      answer: {
        ...answerOf(context, town, booked.request),
        ...(read.emergency ? { emergency: emergencyOf(read) } : {}),
      },
      isReplay: booked.isReplay,
    };
  } catch (error) {
    throw await explain(context, town, error);
  }
}

function deliver(
  context: Context,
  town: Town,
  key: { name: string; payloadHash: string },
  asked: Asked,
): Promise<Booked> {
  if (town.mode === 'inbox') return book(context.desk, town, key, asked);
  return relay(context.desk, town, key, asked, async (full) => {
    const mail = townMail(context, town, full, {
      event: 'created',
      id: `${full.id}.created`,
    });
    try {
      await context.mailer.send(mail);
    } catch (error) {
      throw new StoreUnavailable('MAIL', error);
    }
  });
}

/** A refusal, with what helps to go on. */
export async function explain(context: Context, town: Town, error: unknown): Promise<unknown> {
  if (!(error instanceof Refusal)) return error;
  switch (error.code) {
    case 'slot-taken':
    case 'slot-unknown': {
      const slots = (await slotsNow(context.desk, town)).filter(({ remaining }) => remaining > 0);
      return new Problem('slot-taken', { slots: slots.slice(0, 60) });
    }
    case 'already-asked':
      // Not its reference: whoever types a number is not always its owner.
      return new Problem('already-asked');
    case 'in-progress':
      return new Problem('in-progress', { retryAfter: 2 });
    case 'proof-spent':
      return new Problem('challenge', { challenge: await context.proofs.challenge(town.id) });
    case 'too-many':
      return new Problem('unavailable', { retryAfter: 60 });
    case 'key-reused':
    case 'gone':
    case 'not-found':
    case 'over':
      return new Problem(error.code);
  }
}

const emergencyOf = ({ emergency }: Read) =>
  emergency && {
    kind: emergency.kind,
    message: emergency.message,
    numbers: [...emergency.numbers],
  };

/** What a robot is told: all is well, and nothing is kept. */
function lookAlike(context: Context, town: Town, { asked }: Read): CallbackAnswer {
  const span =
    'slot' in asked.time
      ? asked.time.span
      : expectedOf(town.schedule, asked.time.choice, context.now());
  return answerOf(context, town, {
    id: randomId(),
    reference: newReference(0),
    status: 'received',
    channel: asked.channel,
    expectedStart: span.start,
    expectedEnd: span.end,
    slot: 'slot' in asked.time ? asked.time.slot : null,
    choice: 'slot' in asked.time ? 'slot' : asked.time.choice,
  });
}

/** Of what the visitor said, not of what the widget adds at each try; with a secret, else a number would be guessed from it. */
function hashPayload({ secrets }: Context, town: Town, { request }: Read): string {
  const said = { ...request, altcha: undefined, startedAt: undefined, website: undefined };
  return secrets.sign('payload', town.id, JSON.stringify(said));
}
