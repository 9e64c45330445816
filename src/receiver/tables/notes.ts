import { randomId } from '../secrets.js';
import type { Reader, Writer } from '../store/store.js';

export interface Note {
  readonly at: number;
  readonly agent: string;
  readonly text: string;
}

export async function writeNote(
  writer: Writer,
  town: string,
  request: string,
  note: Note,
): Promise<void> {
  await writer.run(
    'INSERT INTO notes (id, town, request, at, agent, text) VALUES (?,?,?,?,?,?)',
    randomId(),
    town,
    request,
    note.at,
    note.agent,
    note.text,
  );
}

export async function readNotes(reader: Reader, town: string, request: string): Promise<Note[]> {
  return reader.all<Note & Record<string, never>>(
    'SELECT at, agent, text FROM notes WHERE town = ? AND request = ? ORDER BY at',
    town,
    request,
  );
}
