import { HOUR, MINUTE, SECOND, type Clock } from '../clock.js';
import type { Town } from '../config/config.js';
import { sendWebhook } from '../hooks/send-webhook.js';
import { webhookEvent } from '../hooks/webhook-event.js';
import type { Store } from '../store/store.js';
import {
  claimParcels,
  parcelLater,
  parcelLeft,
  parcelLost,
  releaseParcels,
  type Parcel,
} from '../tables/outbox.js';
import { findRequest } from '../tables/requests.js';
import type { Mail, Mailer } from './mailer.js';
import type { Request } from '../tables/request.js';

/** Waits before each new try. */
const WEBHOOK_WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR];
const MAIL_WAITS = [
  ...[10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE],
  // A mail server may be down for a long week-end.
  ...Array<number>(120).fill(HOUR),
];
const LEASE = 2 * MINUTE;
const AT_ONCE = 16;
/** How often it looks for what nobody woke it for, ms of real time. */
const ROUND = 5 * SECOND;

export interface CourierOptions {
  readonly store: Store;
  readonly towns: ReadonlyMap<string, Town>;
  readonly mailer: Mailer;
  readonly now: Clock;
  /** The e-mail of a parcel; undefined: it has no sense any more. */
  readonly write: (town: Town, parcel: Parcel, request: Request | undefined) => Mail | undefined;
  readonly report: (error: unknown, what: string) => void;
}

/** Takes what waits in the outbox to where it goes, until it has arrived or its time is over. */
export class Courier {
  readonly #options: CourierOptions;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #isAgain = false;
  #isStopped = false;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { store } = this.#options;
    // One file has one receiver; on PostgreSQL another one may be carrying them.
    if (store.kind === 'sqlite') await store.write(releaseParcels);
    this.#timer = setInterval(this.wake, ROUND);
    this.#timer.unref();
    this.wake();
  }

  readonly wake = (): void => {
    if (this.#isStopped || !this.#timer) return;
    if (this.#round) {
      this.#isAgain = true;
      return;
    }
    this.#round = this.#work().finally(() => {
      this.#round = undefined;
      if (this.#isAgain) {
        this.#isAgain = false;
        this.wake();
      }
    });
  };

  /** Ends what it has begun. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  async #work(): Promise<void> {
    const { store, now, report } = this.#options;
    try {
      while (!this.#isStopped) {
        const at = now();
        const parcels = await store.write((writer) =>
          claimParcels(writer, at, at + LEASE, AT_ONCE),
        );
        if (parcels.length === 0) return;
        await Promise.all(parcels.map((parcel) => this.#carry(parcel)));
      }
    } catch (error) {
      report(error, 'outbox');
    }
  }

  async #carry(parcel: Parcel): Promise<void> {
    const { store, now, report } = this.#options;
    try {
      await this.#deliver(parcel);
    } catch (error) {
      report(error, parcel.kind);
      const waits = parcel.kind === 'webhook' ? WEBHOOK_WAITS : MAIL_WAITS;
      const wait = waits[parcel.tries - 1];
      await store.write((writer) =>
        wait === undefined
          ? parcelLost(writer, parcel.id)
          : parcelLater(writer, parcel.id, now() + wait),
      );
      return;
    }
    await store.write((writer) => parcelLeft(writer, parcel.id));
  }

  async #deliver(parcel: Parcel): Promise<void> {
    const { store, towns, mailer, now, write } = this.#options;
    const town = towns.get(parcel.town);
    // A town that has left takes its e-mails with it.
    if (!town) return;
    const request = await store.read((reader) => findRequest(reader, town.id, parcel.request));
    if (parcel.kind === 'webhook') {
      const hook = town.webhooks.find(({ url }) => url === parcel.target);
      if (!hook) return;
      const body = webhookEvent(parcel, town, request, hook.personal);
      await sendWebhook(hook, { id: parcel.id, body, seconds: Math.floor(now() / 1000) });
      return;
    }
    const mail = write(town, parcel, request);
    if (mail) await mailer.send(mail);
  }
}
