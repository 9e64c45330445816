import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import type { Desk } from '../desk/desk.js';
import type { Mailer } from '../mail/mailer.js';
import type { Secrets } from '../secrets.js';
import type { Store } from '../store/store.js';
import type { Limiter } from './limiter.js';
import type { ProofOfWork } from './proof.js';
import type { VisitorAddress } from './visitor-address.js';

/** What the routes share. */
export interface Context {
  readonly config: Config;
  readonly store: Store;
  readonly desk: Desk;
  readonly secrets: Secrets;
  readonly now: Clock;
  readonly limiter: Limiter;
  readonly addresses: VisitorAddress;
  readonly proofs: ProofOfWork;
  readonly mailer: Mailer;
  /** `https://rappel.exemple.fr`, never what a request says of itself. */
  readonly baseUrl: () => string;
}
