import { offsetAt } from '../../contact/zones.js';
import { inTurn } from './in-turn.js';

let isReady = false;

/** The first date that is asked for costs 15 ms where there is no Temporal: in its own turn, before the elements that show dates. */
export function prepareDates(): void {
  if (isReady) return;
  isReady = true;
  inTurn(() => void offsetAt(0, 'Europe/Paris'));
}
