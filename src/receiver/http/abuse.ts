import type { FastifyRequest } from 'fastify';
import { DAY, MINUTE } from '../clock.js';
import type { Town } from '../config/config.js';
import type { Asked } from '../desk/book.js';
import { hashNumber } from '../desk/tokens.js';
import { isSpent } from '../tables/proofs.js';
import type { Read } from './asked.js';
import { Problem } from './problem.js';
import type { Context } from './server-context.js';

/**
 * Counts, and looks at the proof of work. A device too slow or too old for it is not locked out: it is counted more
 * strictly, and asked for the proof only past that. @throws Problem
 */
export async function checkAbuse(
  { limiter, addresses, proofs, secrets, store }: Context,
  town: Town,
  request: FastifyRequest,
  key: string,
  { asked, request: said }: Read,
): Promise<Asked['proof']> {
  const { limits } = town;
  const address = `${town.id} ${addresses.hash(request.ip)}`;
  const proof = await proofs.verify(said.altcha, town.id);
  const isUsable =
    proof.state === 'right' && !(await store.read((reader) => isSpent(reader, proof.id)));
  const found = isUsable ? { id: proof.id, expiresAt: proof.expiresAt } : undefined;
  const isVerified = isUsable && asked.isHuman;
  // The same request again, after a failure of ours: it was counted.
  const passed = `passed ${town.id} ${key}`;
  if (limiter.has(passed)) return found;
  if (town.proof === 'required' && !isUsable) await askForProof();
  if (isVerified) refuse(limiter.take(`verified ${address}`, limits.perAddress, 10 * MINUTE));
  else if (limiter.take(`unverified ${address}`, limits.perAddressUnverified, 10 * MINUTE) > 0)
    await askForProof();
  refuse(limiter.take(`day ${address}`, limits.perAddressDay, DAY));
  const number = asked.person.phone ?? asked.person.email;
  if (number)
    refuse(
      limiter.take(`number ${hashNumber(secrets, town.id, number)}`, limits.perNumberDay, DAY),
    );
  // A flood without proofs leaves half of the day's places to those who have one.
  const places = isVerified ? limits.perDay : Math.ceil(limits.perDay / 2);
  refuse(limiter.take(`town ${town.id} ${isVerified ? 'verified' : 'unverified'}`, places, DAY));
  limiter.take(passed, 1, DAY);
  return found;

  async function askForProof(): Promise<never> {
    throw new Problem('challenge', { challenge: await proofs.challenge(town.id) });
  }
}

function refuse(seconds: number): void {
  if (seconds > 0) throw new Problem('too-many', { retryAfter: Math.min(seconds, 3600) });
}
