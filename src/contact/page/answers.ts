import type { FaultCode, RequestFault } from '../request.js';
import type { Slot } from '../slots.js';

/** What a receiver answers, read as though anyone had written it. */

/** A request that has arrived. */
export interface Receipt {
  readonly id: string;
  readonly token: string;
  /** Absent where the town's own form took it. */
  readonly reference?: string;
  /** When to expect the call, in ms. */
  readonly start?: number;
  readonly end?: number;
  readonly isUrgent?: boolean;
}

/** What a town says of its callbacks. */
export interface TownFacts {
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  readonly retentionDays?: number;
  readonly controller?: string;
  readonly dpo?: string;
}

export interface Challenge {
  readonly parameters: {
    readonly algorithm: string;
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength?: number;
    readonly keyPrefix: string;
    readonly expiresAt?: number;
  };
  readonly signature: string;
}

type Fields = Record<string, unknown>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown, longest = 300): string | undefined {
  return typeof value === 'string' && value ? value.slice(0, longest) : undefined;
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.slice(0, 400).map(fieldsOf) : [];
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Undefined for what no receiver says: the page of a café's network also answers 200. */
export function receiptOf(body: unknown): Receipt | undefined {
  const { id, reference, statusUrl, cancelUrl, expected, emergency } = fieldsOf(body);
  const said = textOf(reference, 20);
  if (typeof id !== 'string' || !/^[\w-]{1,80}$/.test(id) || !said) return undefined;
  const { start, end } = fieldsOf(expected);
  return {
    id,
    reference: said,
    token: tokenIn(statusUrl) ?? tokenIn(cancelUrl) ?? '',
    ...(timeOf(start) !== undefined && { start: timeOf(start) }),
    ...(timeOf(end) !== undefined && { end: timeOf(end) }),
    ...(emergency !== undefined && { isUrgent: true }),
  };
}

function tokenIn(address: unknown): string | undefined {
  return typeof address === 'string'
    ? (/[?&]token=([\w.~%-]{1,300})(?:&|$)/.exec(address)?.[1] ?? undefined)
    : undefined;
}

export function slotsIn(body: unknown): readonly Slot[] {
  return listOf(fieldsOf(body).slots).flatMap(({ id, start, end, remaining }) =>
    typeof id === 'string' &&
    id.length <= 60 &&
    timeOf(start) !== undefined &&
    timeOf(end) !== undefined &&
    Number(remaining) > 0
      ? [{ id, start: String(start), end: String(end), remaining: Number(remaining) }]
      : [],
  );
}

export function errorsIn(body: unknown): readonly RequestFault[] {
  return listOf(fieldsOf(body).errors).flatMap(({ field, code, message }) =>
    typeof field === 'string' && textOf(message)
      ? [{ field: field.slice(0, 60), code: code as FaultCode, message: textOf(message)! }]
      : [],
  );
}

export function factsIn(body: unknown): TownFacts {
  const { reasons, retentionDays, legal } = fieldsOf(body);
  const { controller, dpo } = fieldsOf(legal);
  return {
    reasons: listOf(reasons)
      .slice(0, 20)
      .flatMap(({ id, label }) =>
        textOf(id, 60)?.trim() && textOf(label, 80)?.trim()
          ? [{ id: textOf(id, 60)!, label: textOf(label, 80)! }]
          : [],
      ),
    ...(Number.isInteger(retentionDays) && { retentionDays: retentionDays as number }),
    ...(textOf(controller) && { controller: textOf(controller) }),
    ...(textOf(dpo) && { dpo: textOf(dpo) }),
  };
}

/** More work than this is no proof that a person waits for; a receiver of ours asks for far less. */
const MOST_COST = 100_000;

export function challengeIn(body: unknown): Challenge | undefined {
  const { parameters, signature } = fieldsOf(body);
  const { algorithm, nonce, salt, cost, keyPrefix, keyLength } = fieldsOf(parameters);
  const isHex = (value: unknown) =>
    typeof value === 'string' && /^(?:[0-9a-f]{2}){1,64}$/i.test(value);
  const isOurs =
    algorithm === 'PBKDF2/SHA-256' &&
    isHex(nonce) &&
    isHex(salt) &&
    isHex(keyPrefix) &&
    Number.isInteger(cost) &&
    (cost as number) > 0 &&
    (cost as number) <= MOST_COST &&
    (keyLength === undefined || (Number.isInteger(keyLength) && (keyLength as number) <= 64)) &&
    typeof signature === 'string';
  return isOurs ? (body as Challenge) : undefined;
}
