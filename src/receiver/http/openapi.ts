import type { FastifyInstance } from 'fastify';
import type { TSchema } from '@sinclair/typebox';
import { PROBLEM_STATUSES } from './problem.js';
import {
  CallbackAnswer,
  CallbackBody,
  ChallengeAnswer,
  ChangeBody,
  ConfigAnswer,
  ProblemAnswer,
  SlotsAnswer,
} from './schemas.js';

const SCHEMAS = [
  CallbackAnswer,
  CallbackBody,
  ChallengeAnswer,
  ChangeBody,
  ConfigAnswer,
  ProblemAnswer,
  SlotsAnswer,
];

const ref = (schema: TSchema) => ({ $ref: `#/components/schemas/${schema.$id ?? ''}` });
const json = (description: string, schema: TSchema) => ({
  description,
  content: { 'application/json': { schema: ref(schema) } },
});
const query = (name: string, description: string, schema: object, required = false) => ({
  in: 'query',
  name,
  required,
  description,
  schema,
});
const town = query('town', 'Which town, where there are several.', { type: 'string' });
const own = [
  { in: 'path', name: 'id', required: true, schema: { type: 'string' } },
  query('token', 'Of `statusUrl`.', { type: 'string' }, true),
  town,
];

const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    PROBLEM_STATUSES.filter((status) => statuses.includes(status)).map((status) => [
      String(status),
      {
        description: 'In plain French, with a number to call.',
        content: { 'application/problem+json': { schema: ref(ProblemAnswer) } },
      },
    ]),
  );
const always = [400, 403, 404, 429, 500, 503];

/** OpenAPI 3.1, made of the schemas that check the requests. */
export function openApi(serverUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parvis: callback receiver',
      version: '1',
      description: 'Every error carries `fallbackPhone`: it always ends with a person.',
    },
    servers: [{ url: serverUrl }],
    paths: {
      '/v1/config': {
        get: {
          summary: 'Hours, whether it is open, reasons, legal text.',
          parameters: [town],
          responses: { 200: json('The town.', ConfigAnswer), ...problems(...always) },
        },
      },
      '/v1/slots': {
        get: {
          summary: 'Times that can be asked for.',
          parameters: [
            town,
            query('from', 'A day of the town.', { type: 'string', format: 'date' }),
            query('days', 'How many days.', { type: 'integer', minimum: 1, maximum: 62 }),
          ],
          responses: { 200: json('The slots.', SlotsAnswer), ...problems(...always) },
        },
      },
      '/v1/challenge': {
        get: {
          summary: 'A proof of work, for ten minutes and one use.',
          parameters: [town],
          responses: { 200: json('The challenge.', ChallengeAnswer), ...problems(...always) },
        },
      },
      '/v1/callbacks': {
        post: {
          summary: 'Asks for a call.',
          parameters: [
            {
              in: 'header',
              name: 'Idempotency-Key',
              required: true,
              schema: { type: 'string', format: 'uuid' },
            },
            town,
          ],
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: ref(CallbackBody) },
              'application/x-www-form-urlencoded': {
                schema: {
                  type: 'object',
                  description:
                    'Without key: town, channel, phone, email, relayProvider, relayMode, firstName, reason, message, slotId, window, needs, helper, pageUrl, pageTitle, website (empty).',
                },
              },
            },
          },
          responses: {
            201: json('Written, once and for all.', CallbackAnswer),
            200: json('The same key again: the same answer.', CallbackAnswer),
            303: { description: 'A form: to a page that says what happens next.' },
            ...problems(...always, 409, 410, 413, 415, 422, 428),
          },
        },
      },
      '/v1/callbacks/{id}': {
        get: {
          summary: 'How far it is.',
          parameters: own,
          responses: { 200: json('The request.', CallbackAnswer), ...problems(...always) },
        },
        patch: {
          summary: 'Another time.',
          parameters: own,
          requestBody: {
            required: true,
            content: { 'application/json': { schema: ref(ChangeBody) } },
          },
          responses: {
            200: json('The request.', CallbackAnswer),
            ...problems(...always, 409, 413, 415),
          },
        },
        delete: {
          summary: 'Cancels, and erases all that is personal. Always allowed.',
          parameters: own,
          responses: { 200: json('Cancelled.', CallbackAnswer), ...problems(...always) },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(SCHEMAS.map((schema) => [schema.$id, bare(schema)])),
    },
  };
}

/** Names are those of the components: an `$id` would be another document. */
function bare({ $id: _id, ...schema }: TSchema): object {
  return JSON.parse(JSON.stringify(schema)) as object;
}

export function openApiRoute(app: FastifyInstance, baseUrl: () => string): void {
  app.get('/v1/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(openApi(baseUrl())),
  );
}
