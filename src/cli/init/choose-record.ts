import { FailedError, UsageError } from '../input.js';
import type { DirectoryRecord } from './directory.js';
import { adviceOn } from './insee.js';

export interface Chosen {
  readonly record: DirectoryRecord;
  /** The other doors of the commune: annexes, delegated town halls. */
  readonly others: readonly DirectoryRecord[];
}

const SECOND = /d[ée]l[ée]gu[ée]e|annexe|secondaire|de quartier|mairie mobile|bureau/i;

/** The town hall itself among what the directory has for a commune. @throws where no program should choose */
export function chooseRecord(
  records: readonly DirectoryRecord[],
  insee: string,
  id: string | undefined,
): Chosen {
  const halls = records.filter(({ pivots }) => !pivots.length || pivots.includes('mairie'));
  if (!halls.length)
    throw new FailedError(
      records.length
        ? `L’annuaire n’a pas de mairie pour le code ${insee}. Il a : ${records.map(({ nom }) => nom).join(', ')}. ${adviceOn(insee)}`
        : `L’annuaire n’a rien pour le code ${insee}. ${adviceOn(insee)}`,
    );
  const named = halls.find((record) => record.id === id);
  if (id !== undefined && !named)
    throw new UsageError(
      `L’annuaire n’a pas de mairie « ${id} » pour le code ${insee}. Écrivez un de ces noms :\n${listOf(halls)}`,
    );
  const first = halls.filter(({ nom }) => !SECOND.test(nom));
  const record = named ?? (halls.length === 1 ? halls[0] : first.length === 1 ? first[0] : null);
  if (!record)
    throw new UsageError(
      `L’annuaire a ${halls.length} mairies pour le code ${insee}, et rien ne dit laquelle est la bonne. Rien n’est écrit. Recommencez avec --mairie et le nom du début de la ligne :\n${listOf(halls)}`,
    );
  return { record, others: halls.filter((hall) => hall !== record) };
}

const listOf = (records: readonly DirectoryRecord[]) =>
  records
    .map(({ id, nom, addresses: [address] }) =>
      `  ${id}  ${nom}${address?.numero_voie ? `, ${address.numero_voie}` : ''}`.trimEnd(),
    )
    .join('\n');
