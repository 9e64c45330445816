import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { HOUR, type Clock } from './clock.js';
import type { Config } from './config/config.js';
import type { Desk } from './desk/desk.js';
import { purge } from './desk/purge.js';
import { Limiter } from './http/limiter.js';
import { factsOf } from './http/log.js';
import { ProofOfWork } from './http/proof.js';
import { createServer } from './http/server.js';
import type { Context } from './http/server-context.js';
import { VisitorAddress } from './http/visitor-address.js';
import { Courier } from './mail/courier.js';
import { NoMailer, type Mailer } from './mail/mailer.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { townMail, visitorMail } from './mail/town-mail.js';
import { Secrets } from './secrets.js';
import { openStore } from './store/open-store.js';
import type { Store } from './store/store.js';

export interface ReceiverOptions {
  readonly now?: Clock;
  /** Instead of the server of the configuration. */
  readonly mailer?: Mailer;
  readonly logLevel?: string;
}

/** The whole service: opened, listening, and closed without losing anything. */
export class Receiver {
  readonly app: FastifyInstance;
  readonly context: Context;
  readonly #courier: Courier;
  readonly #timer: NodeJS.Timeout;

  /** Of what is open and listens: `Receiver.start`. */
  constructor(app: FastifyInstance, context: Context, courier: Courier) {
    this.app = app;
    this.context = context;
    this.#courier = courier;
    this.#timer = setInterval(() => void this.purge(), HOUR);
    this.#timer.unref();
  }

  static async start(config: Config, options: ReceiverOptions = {}): Promise<Receiver> {
    const store = await openStore(config.database);
    try {
      return await Receiver.#startOn(store, config, options);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  static async #startOn(
    store: Store,
    config: Config,
    { now = Date.now, mailer = mailerOf(config), logLevel = 'info' }: ReceiverOptions,
  ): Promise<Receiver> {
    const secrets = new Secrets(config.secret);
    let address = '';
    const baseUrl = () => config.publicUrl || address;
    const courier = new Courier({
      store,
      towns: config.towns,
      mailer,
      now,
      write: (town, parcel, request) => {
        const { event } = parcel.facts;
        if (event !== 'created' && event !== 'changed' && event !== 'cancelled') return undefined;
        if (!request) return undefined;
        const write = parcel.kind === 'confirmation' ? visitorMail : townMail;
        // What was cancelled before it could leave is only told as cancelled.
        if (event !== 'cancelled' && request.status === 'cancelled') return undefined;
        return write({ secrets, baseUrl }, town, request, { event, id: parcel.id });
      },
      report: (error, what) => app.log.error(factsOf(error), what),
    });
    const desk: Desk = { store, secrets, now, wake: courier.wake };
    const context: Context = {
      config,
      store,
      desk,
      secrets,
      now,
      limiter: new Limiter(now),
      addresses: new VisitorAddress(now),
      proofs: new ProofOfWork(secrets, now),
      mailer,
      baseUrl,
    };
    const app = await createServer(context, { logLevel });
    await app.listen({ host: config.listen.host, port: config.listen.port });
    address = addressOf(app);
    const receiver = new Receiver(app, context, courier);
    await receiver.purge();
    await courier.start();
    return receiver;
  }

  /** Where it listens, without a slash at the end. */
  get address(): string {
    return addressOf(this.app);
  }

  /** At start and each hour; what fails now is done the next time. */
  async purge(): Promise<void> {
    try {
      const count = await purge(this.context.desk, this.context.config.towns.values());
      if (count > 0) this.app.log.info({ purged: count });
    } catch (error) {
      this.app.log.error(factsOf(error), 'purge');
    }
  }

  /** Ends what has begun, then closes. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.app.close();
    await this.#courier.stop();
    await this.context.mailer.close();
    await this.context.store.close();
  }
}

const mailerOf = ({ smtp }: Config): Mailer => (smtp ? new SmtpMailer(smtp) : new NoMailer());

function addressOf(app: FastifyInstance): string {
  const { address, port, family } = app.server.address() as AddressInfo;
  const host = /^(?:0\.0\.0\.0|::)$/.test(address) ? '127.0.0.1' : address;
  return `http://${family === 'IPv6' && host === address ? `[${host}]` : host}:${port}`;
}
