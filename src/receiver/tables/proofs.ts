import { first, type Reader, type Writer } from '../store/store.js';

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

export async function isSpent(reader: Reader, proof: string): Promise<boolean> {
  return (
    (await first(reader, 'SELECT proof FROM spent_proofs WHERE proof = ?', proof)) !== undefined
  );
}
