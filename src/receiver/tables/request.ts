/** How far a request is. `received` waits for somebody; `cancelled`, `closed` and `expired` are over. */
export type Status = 'received' | 'taken' | 'called' | 'closed' | 'cancelled' | 'expired';

export type Channel = 'phone' | 'sms' | 'email' | 'relay' | 'visio';

/** All that is personal: emptied by an erasure, absent in relay mode. */
export interface Person {
  readonly firstName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly relay?: { readonly provider: string; readonly mode?: string };
  readonly message?: string;
  readonly needs?: readonly string[];
  readonly page?: { readonly url: string; readonly title: string };
  readonly locale?: string;
  readonly isHelper?: boolean;
}

/** A request as its row tells it. Times in ms. */
export interface Request {
  readonly id: string;
  readonly town: string;
  readonly reference: string;
  readonly status: Status;
  readonly isOpen: boolean;
  readonly isVerified: boolean;
  /** Its words look like an emergency. */
  readonly isUrgent: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | null;
  readonly expectedStart: number;
  readonly expectedEnd: number;
  readonly slot: string | null;
  /** `asap`, `am`, `pm`, or `slot`. */
  readonly choice: string;
  readonly channel: Channel;
  readonly reason: string;
  readonly noAnswer: number;
  readonly agent: string | null;
  readonly numberHash: string | null;
  readonly person: Person | null;
}

export interface RequestRow {
  id: string;
  town: string;
  reference: string;
  status: string;
  is_open: number;
  is_verified: number;
  is_urgent: number;
  created_at: number;
  updated_at: number;
  closed_at: number | null;
  expected_start: number;
  expected_end: number;
  slot: string | null;
  choice: string;
  channel: string;
  reason: string;
  no_answer: number;
  agent: string | null;
  number_hash: string | null;
  person: string | null;
}

export function toRequest(row: RequestRow): Request {
  return {
    id: row.id,
    town: row.town,
    reference: row.reference,
    status: row.status as Status,
    isOpen: row.is_open === 1,
    isVerified: row.is_verified === 1,
    isUrgent: row.is_urgent === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    closedAt: row.closed_at,
    expectedStart: row.expected_start,
    expectedEnd: row.expected_end,
    slot: row.slot,
    choice: row.choice,
    channel: row.channel as Channel,
    reason: row.reason,
    noAnswer: row.no_answer,
    agent: row.agent,
    numberHash: row.number_hash,
    person: row.person === null ? null : (JSON.parse(row.person) as Person),
  };
}
