import type { Writer } from '../store/store.js';

/** True the first time: a proof of work serves once. */
export async function spendProof(
  writer: Writer,
  proof: string,
  expiresAt: number,
): Promise<boolean> {
  const changed = await writer.run(
    'INSERT INTO spent_proofs (proof, expires_at) VALUES (?,?) ON CONFLICT DO NOTHING',
    proof,
    expiresAt,
  );
  return changed === 1;
}
