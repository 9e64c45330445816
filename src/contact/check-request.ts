import { messageOf } from './request-messages.js';
import {
  readRequest,
  type RequestCheckOptions,
  type RequestFault,
  type RequestRead,
} from './request.js';

export interface RequestError extends RequestFault {
  /** Plain French, for the visitor. */
  readonly message: string;
}

export type CheckedRequest = RequestRead<RequestError>;

/** Checks what was sent, and says in French what is wrong. */
export function checkRequest(value: unknown, options?: RequestCheckOptions): CheckedRequest {
  const { request, errors } = readRequest(value, options);
  return request
    ? { request }
    : { errors: errors.map((one) => ({ ...one, message: messageOf(one.field, one.code) })) };
}
