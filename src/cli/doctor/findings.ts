import type { Gravity } from '../output.js';

/** Something to look at: where, what is there, and what to do. */
export interface Finding {
  readonly severity: Gravity;
  readonly rule: string;
  readonly where: readonly string[];
  readonly found: string;
  readonly todo: string;
}

const ORDER: readonly Gravity[] = ['error', 'warning', 'advice'];

/** What is found, once for all the places where it is the same. */
export class Findings {
  readonly #found = new Map<string, Finding & { where: string[] }>();
  /** What was looked at, and is as it should be. */
  readonly seen: string[] = [];

  add(severity: Gravity, rule: string, where: string, found: string, todo: string): void {
    const key = JSON.stringify([rule, found, todo]);
    const known = this.#found.get(key);
    if (!known) this.#found.set(key, { severity, rule, where: [where], found, todo });
    else if (!known.where.includes(where)) known.where.push(where);
  }

  see(said: string): void {
    if (!this.seen.includes(said)) this.seen.push(said);
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()].sort(
      (one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity),
    );
  }
}
