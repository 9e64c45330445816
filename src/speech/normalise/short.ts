/** How a short form is said, and where it is one. */
export interface Short {
  readonly said: string;
  /** `must`: only with its full stop; `may`: with or without; `no`: a full stop is not its own. */
  readonly stop: 'must' | 'may' | 'no';
  /** What must come next, after the full stop and a space. */
  readonly next?: RegExp;
  readonly previous?: RegExp;
  /** As written: `Me`, not `me`. */
  readonly exact?: boolean;
  /** A sentence may end with it. */
  readonly ends?: boolean;
}

export const DIGIT = /^\d/;
export const NAME = /^(?:de |du |des |de la |d['’]|la |le |l['’])?[A-ZÀ-ÖØ-ÞŒŸ]/;
export const must = (said: string, ends = false): Short => ({ said, stop: 'must', ends });
export const may = (said: string): Short => ({ said, stop: 'may' });
