import { matchAt } from './rule.js';

const NUMERIC =
  /(\d{1,3}(?:([ \u00a0\u202f\u2009])\d{3}(?:\2\d{3})*(?![ \u00a0\u202f\u2009]?\d{3}|\d)|(?:\.\d{3})+(?!\d|\.\d))|\d+)(?:,(\d+))?/y;

/** A number as French text writes it. */
export interface Numeric {
  readonly end: number;
  /** Without the spaces or stops between thousands; a comma before decimals. */
  readonly plain: string;
  readonly whole: string;
  readonly decimals: string;
  readonly value: number;
}

/** The number at a place; `stop`: `3.5` is one too, where a unit follows. */
export function numericAt(text: string, at: number, stop = false): Numeric | null {
  if (stop) {
    const match = matchAt(/(\d+)\.(\d{1,2})(?![\d.]\d|\d)/y, text, at);
    if (match) return numeric(at + match[0].length, match[1]!, match[2]!);
  }
  const match = matchAt(NUMERIC, text, at);
  if (!match) return null;
  return numeric(at + match[0].length, match[1]!.replace(/\D/g, ''), match[3] ?? '');
}

function numeric(end: number, whole: string, decimals: string): Numeric {
  const plain = decimals ? `${whole},${decimals}` : whole;
  return { end, plain, whole, decimals, value: Number(`${whole}.${decimals || '0'}`) };
}
