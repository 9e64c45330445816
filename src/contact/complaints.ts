import type { ContactComplaint } from './contact-config.js';

/** Where something is wrong, what is there, and what to write. */
export type Complain = (path: string, found: unknown, expected: string) => void;

export function complaintOf(path: string, found: unknown, expected: string): ContactComplaint {
  const shown = showValue(found);
  return {
    path,
    found: shown,
    expected,
    message: `« ${path} » : trouvé ${shown}. Écrire ${expected}.`,
  };
}

/** What was found, in few letters: a value may be huge, or nested without end. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'rien';
  if (Array.isArray(value)) {
    if (!value.length) return 'une liste vide []';
    const isFlat = value.length < 4 && value.every((item) => Object(item) !== item);
    return isFlat ? `[${value.map(showValue).join(', ')}]` : 'une liste […]';
  }
  if (typeof value === 'object' && value) return 'un objet {…}';
  const found = typeof value === 'string' ? JSON.stringify(value.slice(0, 61)) : String(value);
  return found.length > 62 ? `${found.slice(0, 60)}…` : found;
}
