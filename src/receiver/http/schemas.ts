import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { CHANNELS, LONGEST, TIME_WINDOWS } from '../../contact/request.js';

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const line = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, description });

const NEED = '^(?:lsf|lfpc|transcription|aphasia|slow|interpreter:[a-z]{2,3})$';

const Channel = Type.Union(CHANNELS.map((name) => Type.Literal(name)));
const Window = Type.Union(TIME_WINDOWS.map((name) => Type.Literal(name)));
const SlotId = line(60, 'One of /v1/slots.');
const Instant = Type.String({ format: 'date-time' });

/** What POST /v1/callbacks reads, once in order: E.164, ISO 8601. More lenient with what people write; see `checkRequest`. */
export const CallbackBody = Type.Object(
  {
    channel: Channel,
    phone: Type.Optional(line(LONGEST.phone, 'As people write it; needed for phone and sms.')),
    email: Type.Optional(line(LONGEST.email, 'E-mail address; needed for email.')),
    relay: Type.Optional(
      Type.Object({
        provider: line(LONGEST.provider, 'ACCEO, Elioz, Rogervoice…'),
        mode: Type.String({ maxLength: LONGEST.mode, description: 'transcription, lsf, lfpc' }),
      }),
    ),
    firstName: Type.Optional(Type.String({ maxLength: LONGEST.firstName })),
    reason: line(60, 'The id of a reason of /v1/config.'),
    message: Type.Optional(Type.String({ maxLength: LONGEST.message })),
    slotId: Type.Optional(SlotId),
    window: Type.Optional(Window),
    locale: Type.String({ maxLength: 35, default: 'fr' }),
    needs: Type.Optional(Type.Array(Type.String({ pattern: NEED }))),
    page: Type.Optional(
      Type.Object({
        url: Type.String({ maxLength: LONGEST.url, pattern: '^https?://' }),
        title: Type.String({ maxLength: LONGEST.title }),
      }),
    ),
    privacyVersion: line(LONGEST.privacyVersion, 'Of the text that says who reads this.'),
    helper: Type.Optional(Type.Boolean({ description: 'Somebody asks for somebody else.' })),
    altcha: Type.Optional(
      Type.String({ maxLength: LONGEST.altcha, description: 'Base64 of {challenge, solution}.' }),
    ),
    website: Type.String({
      maxLength: LONGEST.website,
      default: '',
      description: 'Nobody sees this field: leave it empty.',
    }),
    startedAt: Type.String({ format: 'date-time', description: 'When the form was shown.' }),
  },
  { $id: 'CallbackRequest' },
);

const Expected = Type.Object({ start: Instant, end: Instant, zone: Type.String() });

const EmergencyAnswer = Type.Object({
  kind: Type.String(),
  message: Type.String({ description: 'Plain French: what to do now.' }),
  numbers: Type.Array(
    Type.Object({ number: Type.String(), name: Type.String() }, { additionalProperties: true }),
  ),
});

export const CallbackAnswer = Type.Object(
  {
    id: Type.String(),
    reference: Type.String({ examples: ['BX-473'] }),
    status: Type.String({
      description: 'received, taken, called, closed, cancelled, expired',
      examples: ['received'],
    }),
    channel: Channel,
    expected: Expected,
    slotId: Nullable(Type.String()),
    window: Nullable(Window),
    cancelUrl: Type.String({
      format: 'uri',
      description: 'A page to cancel or change, for people.',
    }),
    statusUrl: Type.String({
      format: 'uri',
      description: 'GET: this again. PATCH: another time. DELETE: cancel and erase.',
    }),
    emergency: Type.Optional(EmergencyAnswer),
  },
  { $id: 'CallbackAnswer' },
);
export type CallbackAnswer = Static<typeof CallbackAnswer>;

export const ChangeBody = Type.Object(
  { slotId: Type.Optional(SlotId), window: Type.Optional(Window) },
  { $id: 'CallbackChange' },
);

export const SlotsAnswer = Type.Object(
  {
    zone: Type.String(),
    slots: Type.Array(
      Type.Object({
        id: Type.String(),
        start: Instant,
        end: Instant,
        remaining: Type.Integer({ minimum: 0 }),
      }),
    ),
  },
  { $id: 'Slots' },
);
export type SlotsAnswer = Static<typeof SlotsAnswer>;

export const ConfigAnswer = Type.Object(
  {
    town: Type.String(),
    name: Type.String(),
    phone: Type.String(),
    zone: Type.String(),
    open: Type.Boolean(),
    until: Nullable(Instant),
    nextOpen: Nullable(Instant),
    hours: Type.Unknown({ description: 'As the town wrote them.' }),
    channels: Type.Array(Channel),
    reasons: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
    slotDays: Type.Integer(),
    retentionDays: Type.Integer(),
    proof: Type.String({ description: 'optional or required' }),
    legal: Type.Object({
      controller: Type.String(),
      dpo: Type.String(),
      url: Type.Optional(Type.String()),
    }),
  },
  { $id: 'TownConfig' },
);

export const ChallengeAnswer = Type.Object(
  {
    parameters: Type.Object(
      {
        algorithm: Type.String(),
        nonce: Type.String(),
        salt: Type.String(),
        cost: Type.Integer(),
        keyLength: Type.Integer(),
        keyPrefix: Type.String(),
        expiresAt: Type.Integer({ description: 'Seconds since 1970.' }),
      },
      { additionalProperties: true },
    ),
    signature: Type.String(),
  },
  { $id: 'Challenge', description: 'Version 2 of ALTCHA, PBKDF2/SHA-256; serves once.' },
);

export const ProblemAnswer = Type.Object(
  {
    type: Type.String({ examples: ['urn:parvis:problem:slot-taken'] }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'Plain French, for the visitor.' }),
    fallbackPhone: Type.String({ description: 'Always there: a person to call.' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() }),
      ),
    ),
    slots: Type.Optional(SlotsAnswer.properties.slots),
    reference: Type.Optional(Type.String()),
    challenge: Type.Optional(ChallengeAnswer),
    retryAfter: Type.Optional(Type.Integer({ description: 'Seconds, as the header Retry-After.' })),
  },
  { $id: 'Problem' },
);
